internal import CatalogModel
package import SourceText

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
      if let original = AwaitedFiles.original(of: entry, context.catalog) {
        findings.report(
          "this looks like a copy of `\(original.id).md`", at: place,
          help: "Remove it; or give it a name in small letters and hyphens, and a title and texts of its own.",
          value: entry.id)
        continue
      }
      let advice =
        translation(entry, context.catalog).map { "Rename the file to `\($0).md`, if it is the translation." }
        ?? suggestion(for: entry, context.catalog).map { "Rename the file to `\($0).md`." }
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

  /// What a translation is called whose language stands behind another mark than a point: `wifi_fi.md`.
  private static func translation(_ entry: Entry, _ catalog: Catalog) -> String? {
    guard let mark = entry.id.lastIndex(where: { $0 == "_" || $0 == " " || $0 == "-" }) else { return nil }
    let (id, language) = (String(entry.id[..<mark]), String(entry.id[entry.id.index(after: mark)...]))
    guard catalog.entry(entry.kind, id) != nil, catalog.configuration.languages.contains(where: { $0.tag == language })
    else { return nil }
    return "\(id).\(language)"
  }

  /// A name that no file of the kind has.
  private static func suggestion(for entry: Entry, _ catalog: Catalog) -> String? {
    guard let id = EntryID.suggestion(for: entry.id) else { return nil }
    guard let other = catalog.entry(entry.kind, id), other.index != entry.index else { return id }
    return (2...99).lazy.map { number in
      let suffix = "-\(number)"
      return id.prefix(EntryID.maxLength - suffix.utf8.count) + suffix
    }.first { catalog.entry(entry.kind, $0) == nil }
  }
}
