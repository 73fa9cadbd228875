import SourceText
import Synchronization
import Testing

/// Work that several threads share.
@Suite("Parallel") struct ParallelTests {
  @Test(
    "results are in the order of their indexes, however the work is shared",
    arguments: [1, 2, 3, 16], [1, 7, 64, 1_000])
  func order(threads: Int, chunk: Int) {
    for count in [1, 2, 63, 64, 65, 500] {
      let squares = Parallel.map(count, threads: threads, chunk: chunk) { "\($0 * $0)" }
      #expect(squares == (0..<count).map { "\($0 * $0)" })
    }
  }

  @Test("each thread has a worker of its own, and where there is nothing to do there is none")
  func workers() {
    let made = Mutex(0)
    func map(_ count: Int) -> [Int] {
      Parallel.map(
        count, threads: 2, chunk: 1, makeWorker: { made.withLock { $0 += 1 } }, { (_: inout Void, index) in index })
    }
    #expect(map(0) == [])
    #expect(made.withLock { $0 } == 0)
    #expect(map(10) == Array(0..<10))
    #expect((1...2).contains(made.withLock { $0 }))
  }
}
