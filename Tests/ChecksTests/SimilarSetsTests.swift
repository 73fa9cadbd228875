import Testing

@testable import Checks

@Suite struct SimilarSetsTests {
  private func pairs(_ sets: [[Int]], similarity: Double, shared: Int = 1) -> [String] {
    SimilarSets.mostAlike(sets, similarity: similarity, shared: shared).map { "\($0.index)-\($0.earlier)" }
  }

  @Test("a set is paired with the earlier one that shares most of both their members")
  func best() {
    let sets = [[1, 2, 3, 4], [5, 6], [1, 2, 3, 9], [4, 3, 2, 1]]
    #expect(pairs(sets, similarity: 0.6) == ["2-0", "3-0"])
    let found = SimilarSets.mostAlike(sets, similarity: 0.6, shared: 1)
    #expect(found.map(\.similarity) == [0.6, 1])
    #expect(pairs(sets, similarity: 0.61) == ["3-0"])
  }

  @Test("sets with too few members in common are no pair, nor are empty ones")
  func tooFew() {
    #expect(pairs([[1], [1], [], []], similarity: 0.5) == ["1-0"])
    #expect(pairs([[1], [1], [], []], similarity: 0.5, shared: 2).isEmpty)
    #expect(pairs([], similarity: 0.5).isEmpty)
  }

  @Test("where the most alike may be no pair, the next takes its place")
  func nextBest() {
    let sets = [[1, 2, 3], [1, 2, 3, 4], [1, 2, 3, 4]]
    let found = SimilarSets.mostAlike(sets, similarity: 0.5, shared: 1) { $0 != 2 || $1 != 1 }
    #expect(found.map(\.earlier) == [0, 0])
  }

  @Test("of pairs at random, none is found that is not one, and each set that has one is found with a best one")
  func agreement() {
    var state: UInt64 = 5
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let sets = (0..<60).map { _ in Array(Set((0..<1 + next(6)).map { _ in next(12) })).sorted() }
    for similarity in [0.3, 0.5, 0.75, 1] {
      let found = SimilarSets.mostAlike(sets, similarity: similarity, shared: 1)
      for index in sets.indices {
        let best = (0..<index).map { earlier -> Double in
          let common = Double(Set(sets[index]).intersection(sets[earlier]).count)
          return common / (Double(sets[index].count + sets[earlier].count) - common)
        }.max()
        let expected = best.flatMap { $0 >= similarity ? $0 : nil }
        #expect(found.first { $0.index == index }?.similarity == expected)
      }
    }
  }
}
