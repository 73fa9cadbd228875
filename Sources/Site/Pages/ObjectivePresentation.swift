import CatalogModel
import Syntax

/// An objective: the numbers that show whether it is reached.
enum ObjectivePresentation: EntryPresentation {
  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.body(&html, of: entry.document, entry.translations)
    page.measures(&html, of: entry, Objective.measures)
  }

  static var shown: (fields: Set<String>, inverses: [ReferenceField]) { ([Objective.measures.fieldPath], []) }
}
