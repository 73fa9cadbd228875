package import CatalogModel
package import Syntax

/// Something that held at the older revision and does not at the newer one.
package struct Breakage: Sendable {
  /// What no longer holds.
  package enum Cause: Sendable {
    /// An entry that customers can have, or that such ones stand on, is gone and was not retired.
    case liveEntryRemoved
    /// The entry bears another id, and the old one is no alias of it: addresses and references under it lead nowhere.
    case renamedWithoutAlias
    /// A promise to customers is weaker than it was.
    case promiseLoosened(FieldChange)
    /// The entry names one that is not there any more: the field's path, and the id as it is written.
    case danglingReference(field: String, name: String)
  }

  /// What no longer holds.
  package let cause: Cause
  /// The entry that it concerns: at the newer revision, or at the older one where it is gone.
  package let entry: Entry
  /// Where it stands: in the entry's file; nil where nothing is left of it.
  package let node: NodeView?

  /// All that no longer holds, in the order of the entries, references last.
  static func all(_ changes: [EntryChange], _ after: Catalog, _ matching: EntryMatching) -> [Breakage] {
    changes.flatMap(of) + references(after, matching, changes)
  }

  private static func of(_ change: EntryChange) -> [Breakage] {
    guard let before = change.before else { return [] }
    guard let entry = change.after else {
      guard change.successor == nil, LifecycleStatus(of: before)?.isLive ?? false else { return [] }
      return [Breakage(cause: .liveEntryRemoved, entry: before, node: nil)]
    }
    var found: [Breakage] = []
    if case .content? = change.rename, before.id != entry.id {
      found.append(Breakage(cause: .renamedWithoutAlias, entry: entry, node: nil))
    }
    guard isInForce(before), isInForce(entry) else { return found }
    for field in change.fields where field.effect == .loosened {
      found.append(Breakage(cause: .promiseLoosened(field), entry: entry, node: field.after))
    }
    return found
  }

  /// Whether what an entry promises holds now: that of a package that customers can have, and of entries without a lifecycle.
  private static func isInForce(_ entry: Entry) -> Bool {
    entry.kind == .servicePackage || entry.kind == .component ? LifecycleStatus(of: entry)?.isLive ?? false : true
  }

  /// References of the newer catalogue that lead nowhere, and name what the older one had.
  private static func references(
    _ after: Catalog, _ matching: EntryMatching, _ changes: [EntryChange]
  ) -> [Breakage] {
    let gone = changes.compactMap { $0.after == nil || $0.rename != nil ? $0.before : nil }
    guard !gone.isEmpty else { return [] }
    let names = Set(gone.flatMap { entry in [entry.id] + entry.strings("aliases").map(\.string) })
    var found: [Breakage] = []
    for link in after.allLinks where link.target == nil {
      let entry = after.entry(link.source)
      let node = entry.node(at: link.node)
      let field = after.field(of: link)
      let name = QualifiedID(node.string)?.id ?? node.string
      guard names.contains(name), gone.contains(where: { kinds(field, after).contains($0.declaration.name) }) else {
        continue
      }
      found.append(
        Breakage(cause: .danglingReference(field: field.fieldPath, name: node.string), entry: entry, node: node))
    }
    return found
  }

  /// The names of the kinds that a field may name.
  private static func kinds(_ field: ReferenceField, _ catalog: Catalog) -> [String] {
    field.targets.map { catalog.kinds[$0].name }
  }
}
