import CatalogModel
import Checks
import Foundation
import SourceText
import TestSupport
import Testing

/// A file or folder that can't be read is one mistake, and what seems to be missing because of it is none.
@Suite struct UnreadTests {
  /// A tree of which some part can't be read, whoever runs the test.
  private struct BrokenTree: SourceTree {
    var entries: [SourceEntry] {
      base.entries.filter { entry in folder.map { !entry.path.hasPrefix($0 + "/") } ?? true }
    }
    var notes: [Diagnostic] {
      folder.map {
        [Diagnostic(TreeFault.folderUnreadable.id, .error, "can't be read", at: Place(path: $0, range: .startOfFile))]
      } ?? []
    }
    let base: MemoryTree
    var file: String?
    var folder: String?

    func makeReader() throws(SourceError) -> any SourceReader { Reader(base: try base.makeReader(), broken: file) }

    private final class Reader: SourceReader {
      let base: any SourceReader
      let broken: String?

      init(base: any SourceReader, broken: String?) { (self.base, self.broken) = (base, broken) }

      func read(_ entry: SourceEntry, limit: Int) throws(SourceError) -> [UInt8] {
        guard entry.path != broken else { throw SourceError("`\(entry.path)` can't be read") }
        return try base.read(entry, limit: limit)
      }
    }
  }

  /// This repository's own catalogue: every kind, and references of every field.
  private static let files: [String: [UInt8]] = {
    var files = Dictionary(
      uniqueKeysWithValues: Repository.files(below: "catalog", ".md").map { ("catalog/\($0.path)", $0.bytes) })
    files["salkku.yaml"] = Repository.bytes(of: "salkku.yaml")
    return files
  }()

  private static func findings(_ tree: some SourceTree) throws -> [Diagnostic] {
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let today = try #require(CalendarDate("2026-11-21"))
    return Linter().findings(in: catalog, schemas: RuleCaseTests.schemas, today: today)
  }

  /// What is told only because something can't be read.
  private static func followUps(_ tree: BrokenTree) throws -> [String] {
    let known = Set(try findings(tree.base).map { "\($0.place.path) \($0.rule) \($0.value)" })
    return try findings(tree).filter {
      $0.rule.name != "folder-unreadable" && $0.rule != LoadingFault.fileUnreadable.id
    }
    .map { "\($0.place.path) \($0.rule) \($0.value)" }.filter { !known.contains($0) }
  }

  @Test("No file that can't be read has another finding follow", .slow, arguments: 0..<8)
  func file(part: Int) throws {
    let paths = Self.files.keys.filter { $0.hasPrefix("catalog/") }.sorted()
    #expect(paths.count > 100)
    let tree = MemoryTree(Self.files)
    // A few of them in every run; which ones, changes with the catalogue.
    for (index, path) in paths.enumerated() where index % 24 == part * 3 {
      #expect(try Self.followUps(BrokenTree(base: tree, file: path)) == [], "\(path)")
    }
  }

  @Test("No entry whose fields can't be understood makes others lack anything", .slow, arguments: 0..<8)
  func broken(part: Int) throws {
    let entries = Self.files.keys.filter { $0.hasPrefix("catalog/") && !$0.contains("/pages/") }.sorted()
    let known = Set(try Self.findings(MemoryTree(Self.files)).map { "\($0.place.path) \($0.rule) \($0.value)" })
    for (index, path) in entries.enumerated() where index % 24 == part * 3 {
      var files = Self.files
      files[path] = Array("---\ntitle: \"never closed\n---\n".utf8)
      let lacking = Set(AllRules.rules.filter { !$0.presumedRead.isEmpty }.map { $0.description.id })
      let told = try Self.findings(MemoryTree(files)).filter { $0.place.path != path && lacking.contains($0.rule) }
        .map { "\($0.place.path) \($0.rule) \($0.value)" }
      #expect(told.filter { !known.contains($0) } == [], "\(path)")
    }
  }

  @Test("A link that leads nowhere keeps no rule from its work")
  func danglingLink() throws {
    struct Linked: SourceTree {
      let base: MemoryTree
      var entries: [SourceEntry] { base.entries }
      let notes = [
        Diagnostic(
          RuleID("symlink-dangling"), .warning, "leads nowhere",
          at: Place(path: "catalog/measures/x.md", range: .startOfFile))
      ]
      func makeReader() throws(SourceError) -> any SourceReader { try base.makeReader() }
    }
    let files = ["catalog/standards/s.md": "---\ntitle: S\n---\nText.\n"]
    let tree = Linked(base: MemoryTree(texts: files))
    #expect(try Self.findings(tree).contains { $0.rule.name == "standard-unused" })
  }

  @Test("No folder that can't be read has another finding follow", .slow, arguments: Kinds.builtIn.declarations)
  func folder(kind: KindDeclaration) throws {
    let folders = Set(
      Self.files.keys.compactMap { path in path.range(of: "/\(kind.folder)/").map { path[..<$0.upperBound].dropLast() }
      })
    #expect(!folders.isEmpty)
    for folder in folders.sorted() {
      let followUps = try Self.followUps(BrokenTree(base: MemoryTree(Self.files), folder: String(folder)))
      #expect(followUps == [], "\(folder)")
    }
  }

  @Test("What an unread folder cannot hold is told all the same")
  func others() throws {
    let tree = BrokenTree(
      base: MemoryTree(texts: [
        "catalog/teams/a.md": "---\ntitle: A\n---\nText.\n",
        "catalog/components/c.md": "---\ntitle: C\nowner: a\nstatus: live\ndepends_on: [gone]\n---\nText.\n",
      ]), folder: "catalog/teams")
    #expect(try Self.findings(tree).map(\.rule.name) == ["reference-dangling", "folder-unreadable"])
  }
}
