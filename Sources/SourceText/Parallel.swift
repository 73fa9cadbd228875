internal import Dispatch
internal import Synchronization

/// Work on all cores whose result does not depend on how many there are.
package enum Parallel {
  /// The number of threads that work at once when the caller does not say.
  package static let processorCount = max(1, activeProcessorCount())

  /// Maps `0..<count` on `threads` threads and returns the results in order.
  ///
  /// The range is handed out in chunks, so that a thread that meets large files does not hold up the others.
  /// - Parameters:
  ///   - chunk: how many indexes a thread takes at once; 1 where each is much work.
  ///   - makeWorker: called once on each thread; what it returns is used on that thread alone.
  ///   - transform: called once for each index.
  package static func map<Worker, Result: Sendable>(
    _ count: Int, threads: Int = processorCount, chunk: Int = 64, makeWorker: @Sendable () -> Worker,
    _ transform: @Sendable (inout Worker, Int) -> Result
  ) -> [Result] {
    let chunk = max(1, chunk)
    let threads = max(1, min(threads, (count + chunk - 1) / chunk))
    if threads == 1 {
      var worker = makeWorker()
      return (0..<count).map { transform(&worker, $0) }
    }
    let next = Atomic(0)
    let finished = Mutex<[(start: Int, results: [Result])]>([])
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      var worker = makeWorker()
      while true {
        let start = next.wrappingAdd(chunk, ordering: .relaxed).oldValue
        guard start < count else { return }
        let results = (start..<min(start + chunk, count)).map { transform(&worker, $0) }
        finished.withLock { $0.append((start, results)) }
      }
    }
    var chunks = finished.withLock { $0 }
    chunks.sort { $0.start < $1.start }
    var results: [Result] = []
    results.reserveCapacity(count)
    for chunk in chunks { results += chunk.results }
    return results
  }

  /// Maps `0..<count` with no state of a thread's own.
  package static func map<Result: Sendable>(
    _ count: Int, threads: Int = processorCount, chunk: Int = 64, _ transform: @Sendable (Int) -> Result
  ) -> [Result] {
    map(count, threads: threads, chunk: chunk, makeWorker: {}, { _, index in transform(index) })
  }
}
