import SourceText
import Synchronization
import Testing

@testable import Site

@Suite struct SharedValueTests {
  @Test func `what several pages ask for at the same time is counted once`() {
    let shared = SharedValue<Int>()
    let counts = Mutex(0)
    let values = Parallel.map(64, threads: 4) { _ in
      shared.value {
        counts.withLock { count in
          count += 1
          return count
        }
      }
    }
    #expect(values == [Int](repeating: 1, count: 64))
    #expect(counts.withLock(\.self) == 1)
  }
}
