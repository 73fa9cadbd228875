internal import CatalogModel
package import SourceText
internal import Syntax

package enum ReferenceDangling: CatalogRule {
  package static let description = RuleDescription(
    id: "reference-dangling", severity: .error,
    what: "A field names an entry that does not exist.",
    why: "The reader finds a name that leads nowhere, and everything that is counted along that reference is wrong.",
    example: "owner: payrol-team",
    instead: "owner: payroll-team")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let catalog = context.catalog
    let dangling = catalog.allLinks.filter { $0.target == nil && !mayBeUnread($0, catalog) }
    guard !dangling.isEmpty else { return }
    var meant = MeantReferences(catalog)
    var known: [Written: (message: String, advice: MeantReferences.Advice)?] = [:]
    for link in dangling {
      let source = catalog.entry(link.source)
      let node = source.node(at: link.node)
      let field = catalog.field(of: link)
      let written = Written(text: node.string, field: field)
      let fault = known[written] ?? fault(written, catalog, &meant)
      known[written] = fault
      guard let (message, advice) = fault else { continue }
      findings.report(
        message, at: source.place(of: node), help: advice.help,
        fix: advice.meant.map {
          Fix(title: "write `\($0)`", edits: [TextEdit(range: node.range, replacement: $0)])
        },
        field: field.path, value: written.text)
    }
  }

  private struct Written: Hashable {
    let text: String
    let field: ReferenceField
  }

  /// Whether a file that can't be read, which is told by itself, may be what the reference names.
  private static func mayBeUnread(_ link: Link, _ catalog: Catalog) -> Bool {
    guard !catalog.unread.kinds.isEmpty else { return false }
    let written = catalog.entry(link.source).node(at: link.node).string
    let field = catalog.field(of: link)
    guard field.isQualified else { return catalog.unread.mayHold(field.targets[0], written) }
    guard let name = QualifiedID(written), let kind = catalog.kinds.named(name.kind) else { return false }
    return catalog.unread.mayHold(kind, name.id)
  }

  /// What is wrong; nil where it is right once a file is called as its own finding says.
  private static func fault(
    _ written: Written, _ catalog: Catalog, _ meant: inout MeantReferences
  ) -> (message: String, advice: MeantReferences.Advice)? {
    let targets = written.field.targets
    guard written.field.isQualified else {
      guard !meant.isAwaited(written.text, targets[0]) else { return nil }
      return (
        "there is no \(catalog.kinds[targets[0]].spokenName) `\(written.text)`",
        meant.advice(
          for: written.text, among: targets, isQualified: false, isOfList: written.field.path.hasSuffix("[]"))
      )
    }
    guard let name = QualifiedID(written.text) else {
      return (
        "`\(written.text)` does not say what kind of entry it is",
        meant.advice(for: written.text, among: targets, isQualified: true)
      )
    }
    guard let kind = catalog.kinds.named(name.kind), targets.contains(kind) else {
      // A kind that is declared as none can be is told where it is declared.
      guard !written.field.unknownTargets.contains(name.kind) else { return nil }
      let near = Spelling.nearest(to: name.kind, among: targets.map { catalog.kinds[$0].name }).first
      let allowed = targets.map { "`\(catalog.kinds[$0].name):`" }.joined(separator: ", ")
      let help =
        Spelling.question(near.map { QualifiedID(kind: $0, id: String(name.id.drop { $0 == " " })).text })
        ?? "Write one of \(allowed) before the id."
      return (
        "`\(name.kind)` is not a kind that `\(written.field.path.replacing("[]", with: ""))` may name",
        MeantReferences.Advice(help: help)
      )
    }
    guard !meant.isAwaited(name.id, kind) else { return nil }
    return (
      "there is no \(catalog.kinds[kind].spokenName) `\(name.id)`",
      meant.advice(for: written.text, naming: name.id, among: [kind], isQualified: true)
    )
  }
}
