import SourceText

/// Finds where the files of a folder lay before all of them were moved together: where most of them lay at the same paths below
/// a folder.
///
/// The content of a file does not count: between two quarters most of them may have changed.
struct FormerFolder {
  private let wanted: Set<String>
  /// By folder: how many of the files lay there, and how many Markdown files in all.
  private var counts: [String: (found: Int, all: Int)] = [:]

  /// - Parameter files: their paths below the folder in which they lie now; only those of Markdown count.
  init(of files: some Sequence<String>) {
    wanted = Set(files.lazy.filter { PathText.isMarkdown($0.utf8[...]) })
  }

  /// Adds a file that lay somewhere and lies there no more.
  /// - Parameter path: its path below the repository's root.
  mutating func add(_ path: String) {
    guard PathText.isMarkdown(path.utf8[...]) else { return }
    var start = path.startIndex
    while true {
      let isFound = wanted.contains(String(path[start...]))
      counts[String(path[..<start].dropLast()), default: (0, 0)].all += 1
      if isFound { counts[String(path[..<start].dropLast()), default: (0, 0)].found += 1 }
      guard let slash = path.utf8[start...].firstIndex(of: UInt8(ascii: "/")) else { return }
      start = path.utf8.index(after: slash)
    }
  }

  /// The folder below the repository's root, empty there; nil where none is likely: at least half of the files lay there, or they
  /// are at least half of what lay there, as of a catalogue that has grown since.
  var folder: String? {
    let most = counts.filter { $0.value.found > 0 }.max { ($0.value.found, $1.key) < ($1.value.found, $0.key) }
    guard let most, most.value.found * 2 >= min(wanted.count, most.value.all) else { return nil }
    return most.key
  }
}
