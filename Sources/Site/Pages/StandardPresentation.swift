import CatalogModel
import Syntax

/// A standard: what can be checked, and what is held to it.
enum StandardPresentation: EntryPresentation {
  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let standard = Standard(entry)
    page.body(&html, of: entry.document, entry.translations)
    page.section(&html, "criteria", of: entry)
    page.section(
      &html, "Followers", page.inverse(Component.follows, of: entry),
      standard.valueStreams.map(\.entry) + standard.components.map(\.entry))
    page.measures(&html, "Measures", page.inverse(Measure.standard, of: entry), standard.measures)
  }

  static var shown: (fields: Set<String>, inverses: [ReferenceField]) {
    (["criteria"], [ValueStream.follows, Component.follows, Measure.standard])
  }
}
