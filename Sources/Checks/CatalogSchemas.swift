internal import CatalogModel
internal import SourceText
internal import Syntax

/// The schemas that the files of a catalogue are checked by.
package struct CatalogSchemas: Sendable {
  package init() {}

  /// What the schemas say against the entries and pages, and what their documents say of themselves.
  func findings(in catalog: Catalog, threads: Int) -> [Diagnostic] {
    let entries = catalog.entries
    let found = Parallel.map(entries.count, threads: threads) { index in
      let entry = catalog.entry(index)
      return entry.document.diagnostics + entry.translations.flatMap(\.document.diagnostics)
    }
    return found.flatMap { $0 }
      + catalog.pages.flatMap { $0.document.diagnostics + $0.translations.flatMap(\.document.diagnostics) }
  }

  /// What is wrong with the configuration file.
  func findings(inConfiguration document: Document) -> [Diagnostic] { document.diagnostics }
}
