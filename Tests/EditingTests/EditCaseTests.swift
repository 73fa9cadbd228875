import CatalogModel
import Editing
import Foundation
import SourceText
import Syntax
import TestSupport
import Testing

/// Edits of whole files, each shown by a folder in `Cases`: `command` says what is done to the files of `before`, `after`
/// has all of them as they are then, and `refused` what is said where something cannot be done.
///
/// A command is `set FIELD VALUE`, `set MAP.FIELD VALUE` or `append FIELD VALUE`, done to each file on its own, or
/// `rename OLD NEW`, `retire ID [--replaced-by ID]`, `record FILE [--revise REASON]` or `new KIND ID`, done to a catalogue.
struct EditCaseTests {
  private static let folder = Repository.root + "/Tests/EditingTests/Cases"

  static let names: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }()

  @Test(arguments: names)
  func `an edit gives the files as recorded`(name: String) throws {
    let folder = "\(Self.folder)/\(name)"
    let words = Self.words(try String(contentsOfFile: folder + "/command", encoding: .utf8))
    let before = try Self.files(in: folder + "/before")
    let (after, refusals) = try Self.run(words, on: before)
    Golden.expect(after, in: folder + "/after")
    let refused = folder + "/refused"
    if !refusals.isEmpty || Repository.bytes(of: refused) != nil { Golden.expect(refusals, at: refused) }
  }

  // MARK: Running

  private typealias Files = [String: [UInt8]]

  /// The files afterwards, those that could not be changed left out, and a line for each refusal.
  private static func run(_ words: [String], on files: Files) throws -> (after: Files, refusals: String) {
    var words = words
    let verb = words.removeFirst()
    guard ["set", "append"].contains(verb) else {
      do {
        let changes = try changes(verb, words, files)
        var after = files
        for change in changes { after[change.path] = change.after }
        return (after, "")
      } catch let refusal as EditRefusal {
        return ([:], line(refusal))
      } catch let problems as Problems {
        return ([:], problems.lines)
      }
    }
    var after: Files = [:]
    var refusals = ""
    for path in files.keys.sorted() {
      do throws(EditRefusal) {
        after[path] = try edit(verb, words, SourceFile(path: path, bytes: files[path] ?? []))
      } catch {
        refusals += line(error)
      }
    }
    return (after, refusals)
  }

  private static func edit(_ verb: String, _ words: [String], _ file: SourceFile) throws(EditRefusal) -> [UInt8] {
    let order = ["title", "owner", "status", "dates", "replaced_by", "aliases"]
    var editor = try FrontmatterEditor(Document.parsing(file))
    let path = words[0].split(separator: ".").map(String.init)
    if verb == "append" {
      editor.append(.string(words[1]), to: words[0])
    } else if path.count == 2 {
      editor.set(path[1], of: path[0], to: .string(words[1]), order: order)
    } else {
      editor.set(words[0], to: .string(words[1]), order: order)
    }
    return try editor.finish()
  }

  /// What is wrong with a file of numbers.
  private struct Problems: Error {
    let lines: String

    init(_ findings: [Diagnostic], _ file: SourceFile) {
      let index = LineIndex(file.bytes)
      lines = findings.map { finding in
        let place = index.location(of: finding.place.range.start)
        return "\(place.line):\(place.column) \(finding.rule): \(finding.message). \(finding.help ?? "")\n"
      }.joined()
    }
  }

  private static func changes(_ verb: String, _ words: [String], _ files: Files) throws -> [FileChange] {
    let tree = MemoryTree(files)
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let today = try #require(CalendarDate("2026-11-21"))
    func entry(_ name: String) throws -> Entry {
      try #require(catalog.kinds.all.lazy.compactMap { catalog.entry($0, name) }.first, "no entry \(name)")
    }
    func option(_ name: String) -> String? {
      words.firstIndex(of: name).map { words[$0 + 1] }
    }
    switch verb {
    case "rename":
      let known = Set(catalog.proseDocuments.map(\.file.path))
      let others = files.keys.filter { $0.hasSuffix(".md") && !known.contains($0) }.sorted()
      return try Renaming(
        entry(words[0]), to: words[1],
        otherProse: others.map { SourceFile(path: $0, bytes: files[$0] ?? []) }
      ).changes
    case "retire":
      return [
        try Retirement.change(
          retiring: entry(words[0]), replacedBy: option("--replaced-by").map(entry), on: today)
      ]
    case "record":
      let file = SourceFile(path: words[0], bytes: try #require(files[words[0]]))
      let table = ReadingTable(file, catalog: catalog, today: today)
      guard table.problems.isEmpty else { throw Problems(table.problems, file) }
      let readings = try RecordReadings(table.rows, reason: option("--revise"))
      guard readings.problems.isEmpty else { throw Problems(readings.problems, file) }
      return readings.changes
    case "new":
      let kind = catalog.kinds[try #require(catalog.kinds.named(words[0]))]
      return [try NewEntry(kind, id: words[1], title: nil, owner: nil, in: catalog).change]
    default:
      throw Unknown(verb: verb)
    }
  }

  private struct Unknown: Error { let verb: String }

  private static func line(_ refusal: EditRefusal) -> String {
    "\(refusal.message). \(refusal.help ?? "")\n"
  }

  // MARK: Reading

  /// Words between blanks; quotes hold some together.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    for (index, part) in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if index % 2 == 1 {
        words.append(String(part))
      } else {
        words += part.split(whereSeparator: \.isWhitespace).map(String.init)
      }
    }
    return words
  }

  private static func files(in folder: String) throws -> Files {
    var files: Files = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let url = URL(fileURLWithPath: "\(folder)/\(path)")
      let isFile = try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false
      if isFile { files[path] = Array(try Data(contentsOf: url)) }
    }
    return files
  }

  private static func text(_ bytes: [UInt8]?) -> String {
    bytes.map { String(decoding: $0, as: UTF8.self) } ?? "(no file)"
  }
}
