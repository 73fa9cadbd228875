internal import CatalogModel
package import SourceText

package enum IDDuplicate: CatalogRule {
  package static let description = RuleDescription(
    id: "id-duplicate", severity: .error,
    what:
      "An id or alias stands for two entries of a kind, capital letters aside, or an alias repeats its entry's own id.",
    why: "A reference could mean either, and some computers cannot keep two files whose names differ only in case.",
    example: """
      catalog/hr/service-packages/payroll.md
      catalog/finance/service-packages/payroll.md
      """,
    instead: """
      catalog/hr/service-packages/payroll.md
      catalog/finance/service-packages/payroll-reports.md
      """)

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let catalog = context.catalog
    for clash in catalog.idClashes {
      let entry = catalog.entry(clash.entry)
      if clash.entry == clash.other, let node = clash.aliasNode {
        findings.report(
          "the alias `\(clash.id)` repeats the entry's own id", at: entry.place(of: entry.node(at: node)),
          help: "Remove it: aliases are the names that the file had before.", field: "aliases", value: clash.id)
        continue
      }
      let other = catalog.entry(clash.other)
      // A file whose name can't be an id is told to take another.
      let isTold = [entry, other].contains { !EntryID.isValid($0.id) && $0.id.lowercased() == clash.id.lowercased() }
      if isTold, entry.id != other.id { continue }
      let related = Diagnostic.Related(
        message: other.id.lowercased() == clash.id.lowercased()
          ? "`\(other.id)` is the id of this \(other.declaration.spokenName)"
          : "it is an alias of this \(other.declaration.spokenName)",
        place: other.headline)
      if let node = clash.aliasNode {
        findings.report(
          "the alias `\(clash.id)` is taken by another \(entry.declaration.spokenName), \(other.path)",
          at: entry.place(of: entry.node(at: node)), help: "Remove the alias from one of the two files.",
          related: [related], field: "aliases", value: clash.id)
      } else {
        let difference = other.id == clash.id ? "" : " but for capital letters"
        findings.report(
          "`\(clash.id)` is the id of another \(entry.declaration.spokenName)\(difference), \(other.path)",
          at: Place(path: entry.path, range: .startOfFile),
          help: "Rename one of the two files, and write its new name wherever others mean it by `\(clash.id)`.",
          related: [related], value: clash.id)
      }
    }
  }
}
