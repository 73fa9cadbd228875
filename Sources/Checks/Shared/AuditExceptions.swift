package import Audit
package import CatalogModel
internal import SourceText
internal import Syntax

extension CatalogAudit {
  /// Reads a catalogue on at most so many threads, in whose files exceptions may say why a text has no words of an outcome.
  package static func withExceptions(
    _ catalog: Catalog, threads: Int = Parallel.processorCount
  ) -> CatalogAudit {
    let exceptions = AuditExceptions(catalog, threads: threads)
    return CatalogAudit(catalog, threads: threads) { exceptions.reason(for: $0) }
  }
}

/// The texts that are allowed to have no words of an outcome, by an exception in their file.
private struct AuditExceptions: Sendable {
  /// By the path of the file.
  private let exceptions: [String: Exceptions]

  /// Reads the exceptions of all entries whose texts are judged.
  init(_ catalog: Catalog, threads: Int) {
    let documents = OutputLanguage.kinds.flatMap { catalog.entries(of: $0).map(\.document) }
    let read = Parallel.map(documents.count, threads: threads) { place in
      Exceptions.mayStand(in: documents[place])
        ? (path: documents[place].file.path, found: Exceptions(in: documents[place])) : nil
    }
    exceptions = Dictionary(
      read.compactMap { $0.map { ($0.path, $0.found) } }, uniquingKeysWith: { first, _ in first })
  }

  /// The reason for which a text has no words of an outcome; nil for most.
  func reason(for text: AuditedText) -> String? {
    guard !exceptions.isEmpty else { return nil }
    return exceptions[text.entry.path]?.reason(for: OutputLanguage.description.id, at: text.place.range)
  }
}
