internal import CatalogModel
internal import JSONSchema
internal import SourceText

/// Leaves out what is only a consequence of another finding: one mistake has one finding, at its cause.
enum Consequences {
  /// A finding that is left out where another one stands at the same place, because that one knows more of the same mistake.
  private static let superseded: [(finding: RuleID, by: RuleID)] = [
    // What a schema says of the form of a reference that leads nowhere: its own finding knows what could be meant.
    (SchemaRule.valueFormat, by: ReferenceDangling.description.id)
  ]

  /// The findings without those that others explain.
  static func leftOut(of findings: [Diagnostic], in catalog: Catalog) -> [Diagnostic] {
    var places: [RuleID: Set<Place>] = [:]
    let causes = Set(superseded.map(\.by))
    var written: Set<Field> = []
    for finding in findings {
      if causes.contains(finding.rule) { places[finding.rule, default: []].insert(finding.place) }
      if finding.rule == SchemaRule.fieldUnknown, finding.field == finding.value,
        let kind = catalog.entry(at: finding.place.path)?.declaration,
        let meant = SchemaAdvice.field(meantBy: finding.value, kind)
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
      guard written.contains(Field(path: finding.place.path, name: finding.field)), !isOfSchema(finding.rule),
        let entry = catalog.entry(at: finding.place.path)
      else { return true }
      return finding.place != entry.headline
    }
  }

  private struct Field: Hashable {
    let path: String
    let name: String
  }

  private static func isOfSchema(_ rule: RuleID) -> Bool {
    [SchemaRule.fieldUnknown, SchemaRule.fieldMissing, SchemaRule.valueType, SchemaRule.valueFormat].contains(rule)
  }
}
