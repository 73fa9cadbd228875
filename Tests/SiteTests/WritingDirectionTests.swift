import CatalogModel
import Foundation
import Testing

@testable import Site

/// Pages in a language from right to left are laid out from there: the style names the start and the end of a line, and the markup
/// says where the direction turns.
@Suite struct WritingDirectionTests {
  /// The rules that name a side all the same.
  private static let sided: Set<String> = [
    // Time and the numbers of a picture run from left to right in every language.
    ".verdicts .year", ".plot-box", ".plot-box .up",
    // Columns of prose stand where their author put them.
    ".right",
    // The direction itself.
    "[dir=\"rtl\"] > body",
  ]

  @Test(
    "The style names the start and the end of a line, and no side of the screen",
    arguments: [Stylesheet.pages, Stylesheet.overviews])
  func style(_ sheet: Stylesheet) {
    let lines = String(decoding: sheet.bytes(accent: nil), as: UTF8.self).split(separator: "\n")
    #expect(lines.count > 100)
    let side = /[\s;{-](?:left|right)\b/
    // Of four values the second is that of the right side, and the fourth that of the left.
    let four = /(?:margin|padding|inset): [^\s;]+ ([^\s;]+) [^\s;]+ ([^\s;]+);/
    for line in lines {
      guard let brace = line.firstIndex(of: "{"), !line.hasPrefix("/*") else { continue }
      guard !Self.sided.contains(line[..<brace].trimmingCharacters(in: .whitespaces)) else { continue }
      let rules = line[brace...].replacing(/calc\([^)]*\)/, with: "calc")
      #expect(rules.firstMatch(of: side) == nil, "names a side: \(line)")
      if let values = rules.firstMatch(of: four) { #expect(values.1 == values.2, "names a side: \(line)") }
    }
  }

  private static func page(_ text: String, languages: String) throws -> RenderedSite {
    let entry = "---\ntitle: {en: Advice, ar: مشورة}\nstatus: live\nsummary: \(text)\n---\n"
    return try render([
      "salkku.yaml": "format: 1\nlanguages: \(languages)\n", "catalog/service-packages/advice.md": entry,
    ])
  }

  @Test("A page in Arabic runs from right to left, and a text of another language in it the other way")
  func arabic() throws {
    let page = try #require(
      try Self.page("English only", languages: "[en, ar]").page("ar/service-packages/advice/index.html"))
    // The words of the interface are English, as it has no Arabic.
    #expect(page.contains("<html lang=\"en\" dir=\"rtl\">"))
    #expect(page.contains("lang=\"en\" dir=\"ltr\">English only"))
    #expect(!page.contains("dir=\"ltr\">مشورة"))
  }

  @Test("A text in Arabic on a page in English says its direction, and the page has none")
  func foreignText() throws {
    let page = try #require(
      try Self.page("{ar: نص}", languages: "[en, ar]").page("service-packages/advice/index.html"))
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.contains("lang=\"ar\" dir=\"rtl\">نص"))
  }
}
