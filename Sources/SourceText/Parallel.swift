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
  @inlinable
  package static func map<Worker, Result: Sendable>(
    _ count: Int, threads: Int = processorCount, chunk: Int = 64, makeWorker: @Sendable () -> Worker,
    _ transform: @Sendable (inout Worker, Int) -> Result
  ) -> [Result] {
    // An array of nothing shares its storage with all others, which is not to be written to by several threads.
    guard count > 0 else { return [] }
    return unsafe [Result](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      let results = unsafe Places(buffer)
      onThreads(threads, count, chunk: chunk) { nextChunk in
        var worker = makeWorker()
        while let chunk = nextChunk() {
          for index in chunk { results.write(transform(&worker, index), at: index) }
        }
      }
      initializedCount = count
    }
  }

  /// Where threads write results to.
  // Each index belongs to one chunk, and each chunk to one thread: no place is written to twice.
  @safe @usableFromInline
  struct Places<Result>: @unchecked Sendable {
    @usableFromInline let buffer: UnsafeMutableBufferPointer<Result>

    @inlinable
    init(_ buffer: UnsafeMutableBufferPointer<Result>) { unsafe self.buffer = buffer }

    @inlinable
    func write(_ result: consuming Result, at index: Int) {
      unsafe buffer.initializeElement(at: index, to: result)
    }
  }

  /// Calls `body` once on each of `threads` threads, with what hands out `0..<count` in chunks until nothing is left of it.
  ///
  /// Half of the threads work from the end on: what lies side by side mostly is of one kind, and threads that look at the same
  /// at the same time wait for one another to count references on it.
  @usableFromInline
  static func onThreads(
    _ threads: Int, _ count: Int, chunk: Int, _ body: @Sendable (_ nextChunk: () -> Range<Int>?) -> Void
  ) {
    let chunk = max(1, chunk)
    let chunks = (count + chunk - 1) / chunk
    let threads = max(1, min(threads, chunks))
    let taken = Atomic(0)
    let fromStart = Atomic(0)
    let fromEnd = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      body {
        // Together no more chunks are taken from both ends than there are.
        guard taken.wrappingAdd(1, ordering: .relaxed).oldValue < chunks else { return nil }
        let place =
          thread.isMultiple(of: 2)
          ? fromStart.wrappingAdd(1, ordering: .relaxed).oldValue
          : chunks - fromEnd.wrappingAdd(1, ordering: .relaxed).newValue
        return place * chunk..<min((place + 1) * chunk, count)
      }
    }
  }

  /// Maps `0..<count` with no state of a thread's own.
  @inlinable
  package static func map<Result: Sendable>(
    _ count: Int, threads: Int = processorCount, chunk: Int = 64, _ transform: @Sendable (Int) -> Result
  ) -> [Result] {
    map(count, threads: threads, chunk: chunk, makeWorker: {}, { _, index in transform(index) })
  }
}
