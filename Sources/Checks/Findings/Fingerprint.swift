package import CatalogModel
package import SourceText
internal import Syntax

/// What makes a finding the same as one of another run: its rule, the entry, the field and what was found there, but no
/// line, so that it stays the same when something else in the file changes.
package struct Fingerprint: Hashable, Sendable, Comparable {
  /// The fault that was found.
  package let rule: RuleID
  /// `kind:id`, for a translation with the language behind it; the path of a file that belongs to no entry.
  package let entry: String
  /// The field, as in ``Diagnostic/field``; empty where the finding concerns the entry as a whole.
  package let field: String
  /// What was found there, as in ``Diagnostic/value``; empty where nothing has to be told apart.
  package let value: String

  /// What a finding is known by.
  /// - Parameter entry: what it is about, in the form of ``entry``.
  package init(_ finding: Diagnostic, entry: String) {
    rule = finding.rule
    self.entry = entry
    field = finding.field
    value = finding.value
  }

  init(rule: RuleID, entry: String, field: String, value: String) {
    self.rule = rule
    self.entry = entry
    self.field = field
    self.value = value
  }

  package static func < (left: Fingerprint, right: Fingerprint) -> Bool {
    (left.entry, left.rule, left.field, left.value) < (right.entry, right.rule, right.field, right.value)
  }

  /// 16 hexadecimal digits for formats that want a short name: FNV-1a with 64 bits over the parts, each ended by a zero.
  package var hash: String {
    var hash = FNV1a()
    for part in [rule.name, entry, field, value] {
      hash.add(part.utf8)
      hash.add([0])
    }
    return hash.hexadecimal
  }
}

/// Finds the entry that a path belongs to, for fingerprints.
package struct EntryNames: Sendable {
  private let catalog: Catalog
  /// What translations are called, by their paths.
  private let translations: [PathKey: String]

  /// Collects what the translations of a catalogue are called.
  package init(_ catalog: Catalog) {
    self.catalog = catalog
    var translations: [PathKey: String] = [:]
    for entry in catalog.entries {
      for translation in entry.translations {
        translations[PathKey(translation.document.file.path)] = "\(entry.key)@\(translation.language)"
      }
    }
    self.translations = translations
  }

  /// What a finding in this catalogue is known by.
  package func fingerprint(_ finding: Diagnostic) -> Fingerprint {
    let path = finding.place.path
    return Fingerprint(finding, entry: catalog.entry(at: path)?.key ?? translations[PathKey(path)] ?? path)
  }
}
