internal import CatalogModel
internal import SourceText

package enum IDInvalid: CatalogRule {
  package static let description = RuleDescription(
    id: "id-invalid", severity: .error,
    what: "A file's name cannot serve as an id.",
    why: "The name is what references and web addresses are made of, so it must mean the same on every computer.",
    example: "catalog/teams/Payroll Team.md",
    instead: "catalog/teams/payroll-team.md")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    for entry in context.catalog.entries where !EntryID.isValid(entry.id) {
      let place = Place(path: entry.path, range: .startOfFile)
      let advice =
        suggestion(for: entry, context.catalog).map { "Rename the file to `\($0).md`." }
        ?? "Give the file a short name in plain letters."
      guard entry.id.utf8.contains(where: { $0 != UInt8(ascii: " ") }) else {
        findings.report(
          "the file has no name before `.md`, so that there is no id", at: place,
          help: "Give the file a short name in plain letters, such as `payroll.md`.", value: entry.id)
        continue
      }
      findings.report(
        EntryID.objection(to: entry.id),
        at: place, help: advice, value: entry.id)
    }
  }

  /// A name that no file of the kind has.
  private static func suggestion(for entry: Entry, _ catalog: Catalog) -> String? {
    guard let id = EntryID.suggestion(for: entry.id) else { return nil }
    guard let other = catalog.entry(entry.kind, id), other.index != entry.index else { return id }
    return (2...99).lazy.map { number in
      let suffix = "-\(number)"
      return id.prefix(EntryID.longest - suffix.utf8.count) + suffix
    }.first { catalog.entry(entry.kind, $0) == nil }
  }
}
