package import Audit
package import CatalogModel
internal import SourceText
internal import Syntax

extension CatalogAudit {
  /// Reads a catalogue, in whose files exceptions may say why a value has no words of an outcome.
  package static func withExceptions(_ catalog: Catalog) -> CatalogAudit {
    let exceptions = AuditExceptions(catalog)
    return CatalogAudit(catalog) { exceptions.reason(for: $0) }
  }
}

/// The values of packages that are allowed to have no words of an outcome, by an exception in their file.
private struct AuditExceptions: Sendable {
  /// By the path of the file.
  private let exceptions: [String: Exceptions]

  /// Reads the exceptions of all packages.
  init(_ catalog: Catalog) {
    let documents = catalog.entries(of: .servicePackage).map(\.document).filter { Exceptions.mayStand(in: $0) }
    exceptions = Dictionary(
      documents.map { ($0.file.path, Exceptions(in: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The reason for which a value has no words of an outcome; nil for most.
  func reason(for text: AuditedText) -> String? {
    guard text.field == .value else { return nil }
    return exceptions[text.entry.path]?.reason(for: OutputLanguage.description.id, at: text.place.range)
  }
}
