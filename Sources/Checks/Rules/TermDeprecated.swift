internal import CatalogModel
package import SourceText
internal import Syntax

package enum TermDeprecated: CatalogRule {
  package static let description = RuleDescription(
    id: "term-deprecated", severity: .warning,
    what: """
      A text uses a word that a term has replaced in the text's language. Quotations, code, addresses and the term's own \
      page may use it; so may the words of other frameworks, and what people answered in a diagnosis.
      """,
    why: "Two words for one thing look like two things, and readers ask what the difference is.",
    example: """
      # catalog/terms/value-stream.md
      deprecated: {en: [value flow]}
      # catalog/service-packages/business-advice.md
      summary: The value flow of a new shop
      """,
    instead: """
      # catalog/terms/value-stream.md
      deprecated: {en: [value flow]}
      # catalog/service-packages/business-advice.md
      summary: The value stream of a new shop
      """)

  package static let dividesItsWork = true

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let catalog = context.catalog
    // Few of few: to learn from a text takes about as long as to look through it.
    let samples = stride(from: 0, to: catalog.entryCount, by: max(64, catalog.entryCount / 16))
      .map { catalog.entry($0).document.file }
    guard let words = DeprecatedWords(Vocabulary(context.readable(Term.self)), samples: samples) else { return }
    let entries = Parallel.map(catalog.entryCount, makeWorker: { catalog.view() }) { words.uses(in: $0.entry($1)) }
    let pages = catalog.pages.map { words.uses(in: $0, catalog) }
    for use in (entries + pages).joined() { report(use, words, &findings) }
  }

  private static func report(_ use: DeprecatedWords.Use, _ words: DeprecatedWords, _ findings: inout Findings) {
    let bearers = words.bearers(of: use)
    let written = use.written
    let names = Set(bearers.compactMap(\.replacement)).sorted()
    let replacement = names.count == 1 ? names.first.map { cased($0, like: written) } : nil
    let terms = bearers.map { "`\($0.term.id)`" }.joined(separator: " and ")
    var fix: Fix?
    if let replacement, use.isReplaceable, isPlain(replacement), fits(replacement, use) {
      fix = Fix(
        title: "write `\(replacement)`", edits: [TextEdit(range: use.place.range, replacement: replacement)])
    }
    let advice =
      if let replacement {
        "Write `\(replacement)`"
      } else if names.isEmpty {
        "Find another word, or give the term one in this language under `labels`"
      } else {
        "Write \(names.map { "`\($0)`" }.joined(separator: " or ")), whichever is meant"
      }
    findings.report(
      "`\(written)` is not used any more for the term\(bearers.count == 1 ? "" : "s") \(terms)", at: use.place,
      help: advice + "; if these are somebody else's words, put them between quotation marks.",
      related: bearers.map {
        .init(message: "`\($0.node.string)` is deprecated", place: $0.term.entry.place(of: $0.node))
      },
      fix: fix, field: use.field, value: written.lowercased())
  }

  /// `name` as it stands in a sentence: titles begin with a capital letter, and words that they replace need not.
  private static func cased(_ name: String, like written: String) -> String {
    guard let first = name.first, let model = written.first else { return name }
    let rest = name.dropFirst()
    if model.isUppercase, first.isLowercase { return first.uppercased() + rest }
    // A name with other capital letters is one, or an abbreviation.
    if model.isLowercase, first.isUppercase, !rest.contains(where: \.isUppercase) { return first.lowercased() + rest }
    return name
  }

  /// Whether the words around the use stay right: `an end user` would become `an user`, and capitals would end.
  private static func fits(_ name: String, _ use: DeprecatedWords.Use) -> Bool {
    let isSameStart = name.first?.lowercased() == use.written.first?.lowercased()
    let isAllCapitals = use.written.count > 1 && !use.written.contains(where: \.isLowercase)
    return (isSameStart || !use.isBehindArticle) && !isAllCapitals
  }

  /// Whether `name` can stand anywhere in YAML and Markdown as it is.
  private static func isPlain(_ name: String) -> Bool {
    name.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" } && name.first?.isLetter == true
      && name.last != " " && name.last != "-"
  }
}
