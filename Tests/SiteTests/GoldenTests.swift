import CatalogModel
import Site
import SourceText
import Syntax
import TestSupport
import Testing

/// Catalogues in `Cases/`, each with the pages that it becomes in `expected/`: the first whole, of the others what stands
/// in `<main>`.
@Suite("Golden pages")
struct GoldenTests {
  private static let cases = TestData.repository + "/Tests/SiteTests/Cases"

  @Test("of each case are as they were seen and approved", arguments: ["bare", "every-kind", "prose"])
  func golden(_ name: String) throws {
    let folder = Self.cases + "/" + name
    let site = RenderedSite(of: try TestData.catalogue(in: folder))
    #expect(HTMLChecker.problems(in: site) == [])
    let pages = site.files.filter { $0.path.hasSuffix(".html") }
    let expected = pages.map { page in (page.path, page.path == "index.html" ? page.bytes : Self.main(of: page.bytes)) }
    Golden.expect(Dictionary(uniqueKeysWithValues: expected), in: folder + "/expected")
  }

  /// What stands in `<main>`: the frame around it is that of the first page, which is recorded whole.
  private static func main(of page: [UInt8]) -> [UInt8] {
    let text = String(decoding: page, as: UTF8.self)
    guard let start = text.firstRange(of: "<main"), let end = text.firstRange(of: "</main>") else { return page }
    return Array(text[start.lowerBound..<end.upperBound].utf8) + [UInt8(ascii: "\n")]
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
}
