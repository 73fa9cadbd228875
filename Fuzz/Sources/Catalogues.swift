internal import CatalogModel
internal import Checks
internal import Comparison
internal import Editing
internal import SourceText
internal import Syntax

@testable internal import Site

extension Fuzzer {
  private static let today = CalendarDate(daysSinceEpoch: 20_000)

  private func catalog(_ files: [String: [UInt8]]) -> Catalog {
    let tree = MemoryTree(files)
    do throws(SourceError) {
      return try Catalog.load(from: tree, configuration: try Configuration.load(from: tree), threads: 1)
    } catch {
      fatalError("files in memory can't be read: \(error)")
    }
  }

  private func findings(in files: [String: [UInt8]]) -> [Diagnostic] {
    let catalog = catalog(files)
    return Linter().findings(
      in: catalog, schemas: CatalogSchemas(extensionsIn: catalog.tree), today: Self.today, threads: 1)
  }

  /// The site in which prose is shown.
  private static let site = SiteModel(
    Fuzzer.markdown.catalog(["catalog/teams/a.md": Array("---\ntitle: Team\n---\n".utf8)]),
    options: SiteOptions(today: today))

  /// Prose is shown without an element or an address that nobody may bring.
  func renderProse(_ bytes: [UInt8]) {
    let document = Document.parsing(SourceFile(path: "catalog/teams/a.md", bytes: Array("---\n---\n".utf8) + bytes))
    var html = HTMLWriter()
    PageContext(site: Self.site, language: Self.site.languages[0], path: SitePath("teams/a/index.html"))
      .body(&html, of: document, [])
    let shown = html.bytes
    for tag in ["<script", "<style", "<iframe", "<object", "<embed", "<form", "<base", "<link", "<meta", "<svg"] {
      expect(!shown.contains(tag), "`\(tag)` comes to the page")
    }
    for address in ["=\"javascript:", "=\"data:", "=\"vbscript:"] {
      expect(!shown.contains(address), "`\(address)` comes to the page")
    }
  }

  /// The fixes of a file converge: a second run has nothing to fix, and no new error is there.
  func fix(_ bytes: [UInt8]) {
    let others = ["catalog/teams/pay.md": Array("---\ntitle: Pay\n---\n".utf8)]
    var files = others.merging(["catalog/service-packages/a.md": bytes]) { $1 }
    func run() -> Fixes {
      let original = files
      let before = findings(in: original)
      return Fixes(
        of: .init(all: before, wanted: before),
        file: { path in original[path].map { SourceFile(path: path, bytes: $0) } },
        check: { changes in
          var changed = original
          for change in changes { changed[change.path] = change.after }
          let after = findings(in: changed)
          return .init(all: after, wanted: after)
        })
    }
    for change in run().changes { files[change.path] = change.after }
    let again = run()
    expect(again.changes.isEmpty, "a second run changes \(again.changes.map(\.path))")
  }

  /// A catalogue beside itself has no change, and what changes from one to another is as much as the other way round.
  func compare(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map(Array.init)
    let one = catalog(["catalog/service-packages/a.md": parts[0]])
    expect(CatalogComparison(one, one).isEmpty, "it is not as itself")
    guard parts.count == 2 else { return }
    let two = catalog(["catalog/service-packages/a.md": parts[1]])
    let (there, back) = (CatalogComparison(one, two), CatalogComparison(two, one))
    expect(
      there.changes.count == back.changes.count,
      "\(there.changes.count) changes there, and \(back.changes.count) back")
    // An item of a list stands elsewhere on the other side, or has another name there.
    let paths = [there, back].map {
      $0.changes.map { Set($0.fields.map { $0.path.replacing(/\[[^\]]*\]/, with: "[]") }) }
    }
    let others = zip(paths[0], paths[1]).flatMap { $0.symmetricDifference($1) }
    expect(others.isEmpty, "fields that are told one way alone: \(others.sorted())")
  }
}

extension [UInt8] {
  /// Whether a text in small letters stands in it, whatever the case of its own.
  fileprivate func contains(_ text: String) -> Bool {
    let wanted = Array<UInt8>(text.utf8)
    guard count >= wanted.count else { return false }
    return indices.dropLast(wanted.count - 1).contains { start in
      wanted.indices.allSatisfy { index in
        let byte = self[start + index]
        return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
          ? byte | 0x20 == wanted[index] : byte == wanted[index]
      }
    }
  }
}
