import Foundation
import SourceText
import Testing

@testable import GitStore

/// A folder that goes away with the test, and git in it, without the settings of whoever runs the tests.
final class TestFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/salkku-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record("\(path) is left behind: \(error)") }
  }

  /// A repository with one commit of two files.
  static func withCommit() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.git("init", "-q", "-b", "main")
    try folder.write("catalog/a.md", "a\n")
    try folder.write("salkku.yaml", "format: 1\n")
    try folder.commit("first")
    return folder
  }

  func write(_ name: String, _ text: String) throws {
    let url = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

  func commit(_ message: String) throws {
    try git("add", "-A")
    try git("commit", "-q", "--allow-empty", "-m", message)
  }

  /// Runs git here and returns what it prints.
  @discardableResult
  func git(_ arguments: String..., input: [UInt8] = [], in folder: String = "", mayFail: Bool = false) throws -> String
  {
    try run(["git"] + arguments, input: input, in: folder, mayFail: mayFail)
  }

  @discardableResult
  func run(_ command: [String], input: [UInt8] = [], in folder: String = "", mayFail: Bool = false) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = URL(filePath: folder.isEmpty ? path : path + "/" + folder)
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": path,
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C",
      "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_AUTHOR_DATE": "2026-01-02T03:04:05Z",
      "GIT_COMMITTER_NAME": "C", "GIT_COMMITTER_EMAIL": "c@example.org", "GIT_COMMITTER_DATE": "2026-02-03T04:05:06Z",
    ]
    let output = Pipe()
    let standardInput = Pipe()
    process.standardOutput = output
    process.standardError = mayFail ? FileHandle.nullDevice : FileHandle.standardError
    process.standardInput = standardInput
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input))
    try standardInput.fileHandleForWriting.close()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(mayFail || process.terminationStatus == 0, "\(command.joined(separator: " ")) failed")
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  /// The repository that the folder `name` in this one lies in.
  func repository(_ name: String = "") throws -> Repository {
    try #require(try Repository.discover(from: name.isEmpty ? path : path + "/" + name))
  }

  func revisionTree(_ revision: String = "HEAD", filter: PathFilter = .everything) throws -> RevisionTree {
    let repository = try repository()
    return try RevisionTree(try repository.revision(revision), of: repository, root: "", filter: filter)
  }

  func workingTree() throws -> WorkingTree { try WorkingTree(of: try repository(), root: "") }

  func indexTree() throws -> IndexTree { try IndexTree(of: try repository(), root: "") }
}

extension SourceTree {
  var paths: [String] { entries.map(\.path) }

  func text(_ path: String, limit: Int = 1 << 20) throws -> String {
    let file = try #require(try file(at: path, limit: limit))
    return String(decoding: file.bytes, as: UTF8.self)
  }

  /// Rule and path of each note.
  var noteSummaries: [String] { notes.map { "\($0.rule) \($0.place.path)" } }
}

/// The error that `body` throws.
func failure(_ body: () throws -> Void) throws -> SourceError {
  do {
    try body()
  } catch let error as SourceError {
    return error
  }
  throw SourceError("nothing was thrown")
}
