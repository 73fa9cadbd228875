internal import SourceText

/// What each commit of a line of first parents changed in one folder, found ahead of a walk along the line on all cores.
///
/// A stretch of the line is read at a time, each twice as long as the one before, so that a walk that ends early has not waited for much.
final class LineDifferences {
  /// The folder in a commit and in its first parent, and the files that are not the same in both.
  struct Step: Sendable {
    let own: ObjectID?
    let parent: ObjectID?
    let files: [FileDifference]
  }

  private let store: ObjectStore
  private let line: [CommitRecord]
  private let folder: String
  /// The places in the line that were read last.
  private var stretch = 0..<0
  /// Nil for what can't be read, of which the walk itself finds out why.
  private var steps: [Step?] = []

  private static let shortest = 64
  private static let longest = 4096

  init(_ store: ObjectStore, _ line: [CommitRecord], folder: String) {
    self.store = store
    self.line = line
    self.folder = folder
  }

  /// What the commit at a place in the line changed of the one behind it; nil for the last one, and where that can't be read.
  func step(at place: Int) -> Step? {
    guard place + 1 < line.count else { return nil }
    if !stretch.contains(place) { read(from: place) }
    return steps[place - stretch.lowerBound]
  }

  private func read(from start: Int) {
    let length = min(max(Self.shortest, 2 * stretch.count), Self.longest)
    stretch = start..<min(start + length, line.count - 1)
    steps = Parallel.map(
      stretch.count, chunk: Self.shortest,
      makeWorker: { [store] in Result { () throws(SourceError) in FolderDifferences(try store.open()) } },
      { [line, folder] worker, index in
        do throws(SourceError) {
          let differences = try worker.get()
          let own = try differences.folder(at: folder, below: line[start + index].tree)
          let parent = try differences.folder(at: folder, below: line[start + index + 1].tree)
          return Step(own: own, parent: parent, files: try differences.files(parent, own))
        } catch {
          return nil
        }
      })
  }
}
