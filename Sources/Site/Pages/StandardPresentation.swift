import CatalogModel
import Syntax

/// A standard: what can be checked, and what is held to it.
enum StandardPresentation: EntryPresentation {
  static func singularName(_ strings: Strings) -> String { strings.standardKind }
  static func pluralName(_ strings: Strings) -> String { strings.standards }
  static func explanation(_ strings: Strings) -> String { strings.standardsExplained }

  static func groups(_ strings: Strings) -> [String] {
    Standard.StandardType.allCases.map { strings.standardTypes($0) } + [strings.noType]
  }

  static func group(of entry: Entry) -> Int {
    Standard(entry).type.flatMap { Standard.StandardType.allCases.firstIndex(of: $0) }
      ?? Standard.StandardType.allCases.count
  }

  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.fact(inline: &html, page.strings.owner, PageContext.scalars(of: entry.fields["owner"]), of: entry)
  }

  static func writeBadges(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    if let type = Standard(entry).type { page.badge(&html, page.strings.standardTypes(type), class: "badge quiet") }
  }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let standard = Standard(entry)
    let strings = page.strings
    if !standard.criteria.isEmpty {
      page.section(&html, "Criteria", strings.criteria) { page.list(&$0, standard.criteria) }
    }
    page.body(&html, of: entry.document, entry.translations)
    page.section(
      &html, "Followers", strings.appliedBy, standard.valueStreams.map(\.entry) + standard.components.map(\.entry))
    page.measures(&html, "Measures", strings.measures, standard.measures)
  }

  static func writeFacts(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.fact(&html, page.strings.owner, references: entry.fields["owner"], of: entry)
    page.fact(&html, page.strings.practices, Standard(entry).practices)
  }
}
