internal import CatalogModel
internal import SourceText
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
    var names: [EntityKind: NearestNames] = [:]
    for link in dangling {
      for kind in catalog.field(of: link).targets where names[kind] == nil {
        names[kind] = NearestNames(catalog.entries(of: kind).map(\.id))
      }
    }
    for link in dangling {
      let source = catalog.entry(link.source)
      let node = source.node(at: link.node)
      let written = node.string
      let field = catalog.field(of: link)
      let (message, help) =
        field.isQualified
        ? qualified(written, field, catalog, names) : bare(written, kind: field.targets[0], catalog, names)
      findings.report(message, at: source.place(of: node), help: help, field: field.path, value: written)
    }
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

  /// What is wrong with a bare id.
  private static func bare(
    _ id: String, kind: EntityKind, _ catalog: Catalog, _ names: [EntityKind: NearestNames]
  ) -> (String, String) {
    let message = "there is no \(catalog.kinds[kind].spokenName) `\(id)`"
    if let name = QualifiedID(id), catalog.kinds.named(name.kind) == kind {
      return (message, "Write the id alone: `\(name.id)`.")
    }
    return (message, help(id, kind: kind, prefix: "", catalog, names))
  }

  /// What is wrong with `kind:id`.
  private static func qualified(
    _ written: String, _ field: ReferenceField, _ catalog: Catalog, _ names: [EntityKind: NearestNames]
  ) -> (String, String) {
    let allowed = field.targets.map { "`\(catalog.kinds[$0].name):`" }.joined(separator: ", ")
    guard let name = QualifiedID(written) else {
      let bearers = field.targets.filter { catalog.entry($0, written) != nil }
      let message = "`\(written)` does not say what kind of entry it is"
      guard let first = bearers.first else { return (message, "Write the kind before it, one of \(allowed).") }
      return (message, "Write `\(QualifiedID(kind: catalog.kinds[first].name, id: written).text)`.")
    }
    guard let kind = catalog.kinds.named(name.kind), field.targets.contains(kind) else {
      let near = Spelling.nearest(to: name.kind, among: field.targets.map { catalog.kinds[$0].name }).first
      return (
        "`\(name.kind)` is not a kind that `\(field.path.replacing("[]", with: ""))` may name",
        near.map { "Did you mean `\(QualifiedID(kind: $0, id: name.id).text)`?" }
          ?? "Write one of \(allowed) before the id."
      )
    }
    let declaration = catalog.kinds[kind]
    return (
      "there is no \(declaration.spokenName) `\(name.id)`",
      help(name.id, kind: kind, prefix: declaration.name + ":", catalog, names)
    )
  }

  /// The nearest ids, or where else the id is found, or what to do.
  private static func help(
    _ id: String, kind: EntityKind, prefix: String, _ catalog: Catalog, _ names: [EntityKind: NearestNames]
  ) -> String {
    let near = names[kind]?.nearest(to: MisspeltReferences.folded(id)) ?? []
    if !near.isEmpty { return "Did you mean \(near.map { "`\(prefix)\($0)`" }.joined(separator: " or "))?" }
    let declaration = catalog.kinds[kind]
    if let other = catalog.kinds.all.first(where: { $0 != kind && catalog.entry($0, id) != nil }) {
      return
        "There is a \(catalog.kinds[other].spokenName) of that id, but this field takes a \(declaration.spokenName)."
    }
    guard let new = EntryID.isValid(id) ? id : EntryID.suggestion(for: id) else {
      return "Write the id of a \(declaration.spokenName); `salkku list \(declaration.name)` shows them all."
    }
    let folder = catalog.configuration.catalogFolder
    return "Check the spelling, or add the file `\(folder.isEmpty ? "" : folder + "/")\(declaration.folder)/\(new).md`"
      + (new == id ? "." : " and write `\(prefix)\(new)` here.")
  }
}
