import CatalogModel
import Foundation
import GitStore
import SourceText
import Testing
import Timeline

/// A repository that goes away with the test.
final class HistoryFolder {
  let path = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/salkku-" + UUID().uuidString

  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record("\(path) is left behind: \(error)") }
  }

  func write(_ name: String, _ text: String) throws {
    let url = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func run(_ command: String, on day: String = "2026-01-01") throws { try output(command, on: day) }

  /// Runs a command and returns what it prints, without the last line's end.
  @discardableResult
  func output(_ command: String, on day: String = "2026-01-01") throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-ec", command]
    process.currentDirectoryURL = URL(filePath: path)
    let date = day.hasPrefix("@") ? day : "\(day)T12:00:00Z"
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": path,
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C",
      "GIT_AUTHOR_NAME": "Ann", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_AUTHOR_DATE": date,
      "GIT_COMMITTER_NAME": "Bo", "GIT_COMMITTER_EMAIL": "b@example.org", "GIT_COMMITTER_DATE": date,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(command)")
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  func commit(_ message: String, on day: String) throws {
    try run("git add -A && git commit -q -m '\(message)'", on: day)
  }

  func revision(_ name: String = "HEAD") throws -> (repository: Repository, revision: Revision) {
    let repository = try #require(try Repository.discover(from: path))
    return (repository, try repository.revision(name))
  }

  func catalog(at name: String = "HEAD", root: String = "") throws -> Catalog {
    let (repository, revision) = try revision(name)
    let tree = try RevisionTree(revision, of: repository, root: root)
    return try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
  }

  func history(root: String = "") throws -> CatalogHistory {
    let (repository, revision) = try revision()
    return try HistoryReader.history(
      of: try catalog(root: root), folder: root, from: revision, in: repository)
  }

  /// The history of what lies in the working tree.
  func workingHistory() throws -> CatalogHistory {
    let (repository, revision) = try revision()
    let tree = try WorkingTree(of: repository, root: "")
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    return try HistoryReader.history(of: catalog, folder: "", from: revision, in: repository, isUncommitted: true)
  }
}

/// Each change of an entry in one line.
func lines(_ history: CatalogHistory, _ key: String) throws -> [String] {
  lines(try #require(history.entries[key]).events)
}

/// Each of some changes in one line.
func lines(_ events: [HistoryEvent]) -> [String] {
  events.map { event in
    let what =
      switch event.sort {
      case .added: "added"
      case .changed: "changed"
      case .removed: "removed"
      case .restored: "restored"
      case .renamed(let old): "renamed from \(old)"
      }
    let fields = (event.lines[.english] ?? []).map { line in
      "\(line.label): \(line.before ?? "") → \(line.after ?? "")"
    }
    let prose = event.prose.isEmpty ? [] : ["prose " + event.prose.map(\.tag).joined(separator: " ")]
    let parts = ["\(event.day)", what] + fields + prose + [event.author].compactMap { $0 }
    return parts.joined(separator: ", ")
  }
}
