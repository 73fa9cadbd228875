import SourceText
import Testing

struct StronglyConnectedTests {
  @Test(
    arguments: [
      ([], []),
      ([[]], [[0]]),
      ([[0]], [[0]]),
      ([[1], [2], [0]], [[0, 1, 2]]),
      ([[1], [2], []], [[2], [1], [0]]),
      // Two circles of which the first leads to the second.
      ([[1], [0, 2], [3], [2]], [[2, 3], [0, 1]]),
      // A vertex twice along one edge, and one that two ways lead to.
      ([[1, 1, 2], [3], [3], []], [[3], [1], [2], [0]]),
      // Two circles that share a vertex are one.
      ([[1, 2], [0], [0]], [[0, 1, 2]]),
    ] as [([[Int]], [[Int]])])
  func `components stand behind those that they lead to`(edges: [[Int]], expected: [[Int]]) {
    #expect(StronglyConnected.components(of: edges).map { $0.sorted() } == expected)
  }

  @Test func `a very long way needs no recursion`() {
    let count = 200_000
    let circle = (0..<count).map { [($0 + 1) % count] }
    #expect(StronglyConnected.components(of: circle).map(\.count) == [count])
  }
}
