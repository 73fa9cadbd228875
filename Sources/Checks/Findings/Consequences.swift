internal import CatalogModel
internal import JSONSchema
internal import SourceText
internal import Syntax

/// Leaves out what is only a consequence of another finding: one mistake has one finding, at its cause.
enum Consequences {
  /// A finding that is left out where another one stands at the same place, because that one knows more of the same mistake.
  private static let superseded: [(finding: RuleID, by: RuleID)] = [
    // What a schema says of the form of a reference that leads nowhere: its own finding knows what could be meant.
    (SchemaFault.valueFormat.id, by: ReferenceDangling.description.id)
  ]

  /// The findings without those that others explain.
  static func leftOut(of findings: [Diagnostic], in catalog: Catalog) -> [Diagnostic] {
    let findings = withoutCopies(joined(findings), catalog)
    var places: [RuleID: Set<Place>] = [:]
    let causes = Set(superseded.map(\.by))
    var written: Set<Field> = []
    for finding in findings {
      if causes.contains(finding.rule) { places[finding.rule, default: []].insert(finding.place) }
      if finding.rule == SchemaFault.fieldUnknown.id, finding.field == finding.value,
        let entry = catalog.entry(at: finding.place.path),
        let meant = SchemaAdvice.field(meantBy: finding.value, entry.declaration), entry.fields[meant] == nil
      {
        written.insert(Field(path: finding.place.path, name: meant))
      }
    }
    guard !places.isEmpty || !written.isEmpty else { return findings }
    return findings.filter { finding in
      if superseded.contains(where: { $0.finding == finding.rule && places[$0.by]?.contains(finding.place) ?? false }) {
        return false
      }
      // What a rule says is missing stands there under another name, and that is told.
      return isOfSchema(finding.rule) || !written.contains(Field(path: finding.place.path, name: finding.field))
    }
  }

  /// The findings without typographic quotes around a text that is told at already: what is to be typed is said there.
  private static func joined(_ findings: [Diagnostic]) -> [Diagnostic] {
    let quotes = findings.filter { $0.rule == SyntaxFault.yaml.id && $0.severity < .error && !$0.value.isEmpty }
    guard !quotes.isEmpty else { return findings }
    let advice = Dictionary(quotes.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
    var joined: Set<Place> = []
    let told = findings.map { finding -> Diagnostic in
      guard finding.rule != SyntaxFault.yaml.id, let quotes = advice[finding.place] else { return finding }
      joined.insert(finding.place)
      guard finding.fix == nil, let help = quotes.fix?.title, let text = quotes.fix?.edits.first?.replacement else {
        return finding
      }
      var finding = finding
      finding.help = "Write `\(text)`: \(quotes.message)."
      finding.fix = Fix(title: help, edits: quotes.fix?.edits ?? [])
      return finding
    }
    return told.filter { $0.rule != SyntaxFault.yaml.id || $0.value.isEmpty || !joined.contains($0.place) }
  }

  /// What is told of a copy, and of what it shares with its original.
  private static let ofCopies = [
    ComponentDuplicate.description.id, ComponentOrphan.description.id, TitleDuplicate.description.id,
    PackageOverlap.description.id, PackageNoStream.description.id, TermClash.description.id,
    StandardUnused.description.id,
  ]

  /// The findings without those that a copy of a file has because it is one.
  private static func withoutCopies(_ findings: [Diagnostic], _ catalog: Catalog) -> [Diagnostic] {
    let copies = Set(
      findings.lazy.filter { finding in
        guard finding.rule == IDInvalid.description.id, let entry = catalog.entry(at: finding.place.path) else {
          return false
        }
        return AwaitedFiles.original(of: entry, catalog) != nil
      }.map(\.place.path))
    guard !copies.isEmpty else { return findings }
    return findings.filter { finding in
      !ofCopies.contains(finding.rule)
        || !copies.contains(finding.place.path) && !finding.related.contains { copies.contains($0.place.path) }
    }
  }

  private struct Field: Hashable {
    let path: String
    let name: String
  }

  private static func isOfSchema(_ rule: RuleID) -> Bool {
    [SchemaFault.fieldUnknown.id, SchemaFault.fieldMissing.id, SchemaFault.valueType.id, SchemaFault.valueFormat.id]
      .contains(rule)
  }
}
