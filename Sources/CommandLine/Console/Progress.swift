internal import Dispatch
internal import FileSystem
internal import SourceText
internal import Synchronization

/// A line on a terminal that says how far the work is, from one second after the start on.
final class Progress: Sendable {
  private struct State {
    var stage: String?
    var total = 0
    var done = 0
    /// Whether anything is on the line.
    var isDrawn = false

    /// Ends the stage, and says whether its line is to be erased.
    mutating func finish() -> Bool {
      defer { self = State() }
      return isDrawn
    }
  }

  private static let interval = 0.1
  private let isShown: Bool
  private let start = Platform.monotonicSeconds()
  private let state = Mutex(State())
  /// A queue of its own: the shared ones have no thread to spare while all cores work.
  private let queue = DispatchQueue(label: "progress")

  /// - Parameter isShown: whether anybody sees it: standard error is a terminal, and the command is not to be quiet.
  init(isShown: Bool) { self.isShown = isShown }

  /// Shows `stage` while `work` goes on.
  /// - Parameter total: how many steps it has; 0 where that is not known.
  func during<Result, Failure: Error>(
    _ stage: String, total: Int = 0, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard isShown else { return try work() }
    state.withLock { $0 = State(stage: stage, total: total) }
    queue.asyncAfter(deadline: .now() + max(0, start + 1 - Platform.monotonicSeconds())) { self.tick() }
    defer {
      // Whatever the queue draws now is drawn before this erases it.
      queue.sync { if state.withLock({ $0.finish() }) { draw("") } }
    }
    return try work()
  }

  /// One step of the stage is done.
  func advance() {
    if isShown { state.withLock { $0.done += 1 } }
  }

  private func tick() {
    let state = state.withLock { state in
      state.isDrawn = state.stage != nil
      return state
    }
    guard let stage = state.stage else { return }
    draw(Self.line(stage, done: state.done, total: state.total))
    queue.asyncAfter(deadline: .now() + Self.interval) { self.tick() }
  }

  private func draw(_ line: String) {
    // There is nobody left to tell when the terminal has gone.
    do { try StandardStream.error.write(Array("\r\u{1B}[K\(line)".utf8)) } catch {}
  }

  /// `reading [#####---------------] 2500/10000`.
  static func line(_ stage: String, done: Int, total: Int) -> String {
    guard total > 0 else { return "\(stage) …" }
    let width = 20
    let full = min(width, done * width / total)
    let bar = String(repeating: "#", count: full) + String(repeating: "-", count: width - full)
    return "\(stage) [\(bar)] \(min(done, total))/\(total)"
  }
}

/// A tree that tells a ``Progress`` of each file that is read.
struct CountedTree: SourceTree {
  let base: any SourceTree
  let progress: Progress

  var entries: [SourceEntry] { base.entries }
  var notes: [Diagnostic] { base.notes }
  var misnamed: [SourceEntry] { base.misnamed }
  var absentPaths: [String] { base.absentPaths }
  var rootFolder: String { base.rootFolder }

  func makeReader() throws(SourceError) -> any SourceReader {
    Reader(base: try base.makeReader(), progress: progress)
  }

  private final class Reader: SourceReader {
    let base: any SourceReader
    let progress: Progress

    init(base: any SourceReader, progress: Progress) {
      self.base = base
      self.progress = progress
    }

    func read(_ entry: SourceEntry, limit: Int) throws(SourceError) -> [UInt8] {
      defer { progress.advance() }
      return try base.read(entry, limit: limit)
    }

    func verify(_ entry: SourceEntry, limit: Int) throws(SourceError) { try base.verify(entry, limit: limit) }
  }
}
