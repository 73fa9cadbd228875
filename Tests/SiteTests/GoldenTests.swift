import CatalogModel
import Foundation
import GitStore
import Site
import SourceText
import Syntax
import Testing

/// Catalogues in `Cases/`, each with the pages that it becomes in `expected/`. With SALKKU_RECORD=1 they are written anew,
/// and the run fails.
@Suite("Golden pages")
struct GoldenTests {
  private static let cases = TestData.repository + "/Tests/SiteTests/Cases"

  @Test("of each case are as they were seen and approved", arguments: ["bare", "every-kind", "prose"])
  func golden(_ name: String) throws {
    let folder = Self.cases + "/" + name
    let site = RenderedSite(of: try TestData.catalogue(in: folder))
    #expect(HTMLChecker.problems(in: site) == [])
    let pages = site.files.filter { $0.path.hasSuffix(".html") }
    if ProcessInfo.processInfo.environment["SALKKU_RECORD"] == "1" {
      try record(pages, in: folder + "/expected")
      Issue.record("the pages of \(name) were recorded")
      return
    }
    let expected = try Self.files(below: folder + "/expected")
    #expect(expected.keys.sorted() == pages.map(\.path).sorted())
    for page in pages {
      let text = String(decoding: page.bytes, as: UTF8.self)
      #expect(text == expected[page.path], "\(name)/\(page.path) differs")
    }
  }

  @Test("copy what they show, and nothing else")
  func assets() throws {
    let site = RenderedSite(of: try TestData.catalogue(in: Self.cases + "/every-kind"))
    #expect(
      site.assets.map { [$0.source, $0.path] } == [
        ["brand.css", "assets/custom.css"],
        ["catalog/pictures/logo.svg", "assets/logo.svg"],
        ["catalog/pictures/a plan.svg", "files/pictures/a plan.svg"],
        ["catalog/pictures/logo.svg", "files/pictures/logo.svg"],
      ])
  }

  @Test("say everything that was written about an entry")
  func everyField() throws {
    let catalog = try TestData.catalogue(in: Self.cases + "/every-kind")
    let site = RenderedSite(of: catalog)
    for entry in catalog.entries {
      let page = try #require(site.page("\(entry.declaration.folder)/\(entry.id)/index.html"))
      for text in Self.prose(in: entry.fields) {
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        #expect(page.contains(escaped), "\(entry.key) does not say \(text)")
      }
    }
  }

  /// The texts of several words that readers of English should find.
  private static func prose(in node: NodeView) -> [String] {
    if node.isSequence { return node.elements.flatMap(prose) }
    if node.isMapping {
      let pairs = Array(node.pairs)
      let isTranslated = pairs.contains { $0.key.string == "en" }
      return pairs.filter { !isTranslated || $0.key.string == "en" }.flatMap { prose(in: $0.value) }
    }
    return node.string.contains(" ") ? [node.string] : []
  }

  private static func files(below folder: String) throws -> [String: String] {
    let tree = try FolderTree(folder)
    let reader = try tree.makeReader()
    return try Dictionary(
      uniqueKeysWithValues: tree.entries.map {
        ($0.path, String(decoding: try reader.read($0, limit: 1 << 20), as: UTF8.self))
      })
  }

  private func record(_ pages: [RenderedSite.File], in folder: String) throws {
    if FileManager.default.fileExists(atPath: folder) { try FileManager.default.removeItem(atPath: folder) }
    for page in pages {
      let url = URL(fileURLWithPath: folder + "/" + page.path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(page.bytes).write(to: url)
    }
  }
}
