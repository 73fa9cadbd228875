internal import CatalogModel
package import SourceText
internal import Syntax

package enum TranslationMissing: CatalogRule {
  package static let description = RuleDescription(
    id: "translation-missing", severity: .info,
    what: "Texts of an entry are given in one of the catalogue's languages and not in another.",
    why: "Whoever reads the other language finds a page in two languages, or one that they cannot read.",
    example: "title: Payroll",
    instead: "title: {en: Payroll, fi: Palkanlaskenta}")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let kinds = context.catalog.kinds
    let languages = context.catalog.configuration.languages
    guard languages.count > 1 else { return }
    for entry in context.catalog.entries where entry.document.isFrontmatterReadable {
      var texts: [(field: String, node: NodeView)] = []
      entry.forEachText { field, node in
        // What is the same in all languages may be written once.
        if node.isMapping || kinds.isTranslated(field), isText(node) { texts.append((kinds.path(of: field), node)) }
      }
      report(
        texts, entry.document, entry.translations, stem: entry.id, at: entry.headline, languages, &findings)
    }
    for page in context.catalog.pages where page.document.isFrontmatterReadable {
      let title = page.writtenTitle.map { [(field: "title", node: $0)] } ?? []
      let place = Place(path: page.path, range: title.first?.node.range ?? .startOfFile)
      report(title, page.document, page.translations, stem: page.id, at: place, languages, &findings)
    }
  }

  private static func report(
    _ texts: [(field: String, node: NodeView)], _ document: Document, _ translations: [Translation], stem: String,
    at place: Place, _ languages: [Language], _ findings: inout Findings
  ) {
    let hasBody = document.file.bytes[document.body.offsets].contains { $0 > 0x20 }
    for (position, language) in languages.enumerated() {
      let lacking = texts.filter { text in
        text.node.isMapping ? text.node[language.tag] == nil : position > 0
      }
      var seen: Set<String> = []
      let fields = lacking.map { $0.field.replacing("[]", with: "").replacing(".*", with: "") }
        .filter { seen.insert($0).inserted }
      let lacksBody = hasBody && position > 0 && !translations.contains { $0.language == language }
      guard !fields.isEmpty || lacksBody else { continue }
      let from = languages[position == 0 ? 1 : 0]
      let isAll = lacking.count == texts.count && lacksBody == hasBody
      let what =
        isAll
        ? "nothing here is"
        : fields.isEmpty
          ? "the text below the fields is not" : "\(MessageParts.list(fields)) \(fields.count > 1 ? "are" : "is") not"
      let inFields = fields.isEmpty ? "" : "Write `{\(from): …, \(language): …}` in these fields"
      let inBody = lacksBody ? "the text below the fields goes into `\(stem).\(language).md`" : ""
      let help = [inFields, inBody].filter { !$0.isEmpty }.joined(separator: "; ")
      findings.report(
        "\(what) given in `\(language)`", at: place, help: help.prefix(1).uppercased() + help.dropFirst() + ".",
        value: language.tag)
    }
  }

  /// Whether there is something to translate: two letters that follow each other.
  private static func isText(_ node: NodeView) -> Bool {
    guard node.isScalar else { return node.isMapping && node.count > 0 }
    guard !node.isNull else { return false }
    var last = false
    for scalar in node.string.unicodeScalars {
      if scalar.properties.isAlphabetic, last { return true }
      last = scalar.properties.isAlphabetic
    }
    return false
  }
}
