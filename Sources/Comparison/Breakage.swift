package import CatalogModel
package import Syntax

/// Something that held at the older revision and does not at the newer one.
package struct Breakage: Sendable {
  /// What no longer holds.
  package enum Cause: Sendable {
    /// An entry that customers can have, or that such ones stand on, is gone and was not retired.
    case liveEntryRemoved
    /// An entry is gone, and others name it all the same.
    case removedWhileNamed
    /// The entry bears another id, and the old one is no alias of it: addresses and references under it lead nowhere.
    case renamedWithoutAlias
    /// The entry bears these aliases no more, and nothing else bears them: addresses and references under them lead nowhere.
    case aliasesDropped([String])
    /// An entry that customers could have, or that such ones stand on, has ended, and others that are at work still use it.
    case endedWhileUsed(LifecycleStatus)
    /// Customers could have the entry, and its state says that they can't, without having ended; nil where it says no state.
    case withdrawn(was: LifecycleStatus, now: LifecycleStatus?)
    /// Customers could see the package, and it is internal now.
    case hidden
    /// A promise to customers is weaker than it was.
    case promiseLoosened(FieldChange)
  }

  /// A reference that leads nowhere now, or to what has ended.
  package struct Dangling: Sendable {
    /// The entry that makes it, at the newer revision.
    package let entry: Entry
    /// The path of the field that it stands in.
    package let field: String
    /// The scalar that names what is gone or has ended.
    package let node: NodeView

    /// The id that is named, without its kind.
    fileprivate var name: String { QualifiedID(node.string)?.id ?? node.string }
  }

  /// What no longer holds.
  package let cause: Cause
  /// The entry that it concerns: at the newer revision, or at the older one where it is gone.
  package let entry: Entry
  /// The references to it that lead nowhere now, or that use what has ended, in the order of the entries that make them.
  package let dangling: [Dangling]

  /// All that no longer holds, in the order of the entries.
  static func all(_ changes: [EntryChange], _ after: Catalog) -> [Breakage] {
    let dropped = droppedAliases(changes, after)
    let dangling = self.dangling(changes, after, dropped)
    return changes.flatMap { change in
      let key = change.before?.key ?? ""
      return of(change, dangling[key] ?? [], dropped[key] ?? [])
    }
  }

  /// The aliases that entries bear no more, and nothing else bears, by the entries' keys.
  private static func droppedAliases(_ changes: [EntryChange], _ after: Catalog) -> [String: [String]] {
    let losing = changes.filter { change in
      guard let before = change.before else { return false }
      guard let entry = change.after else { return change.successor != nil }
      return !Set(EntryMatching.formerKeys(of: before)).isSubset(of: EntryMatching.formerKeys(of: entry))
    }
    guard !losing.isEmpty else { return [:] }
    let known = Set(after.entries.flatMap { [$0.key] + EntryMatching.formerKeys(of: $0) })
    var dropped: [String: [String]] = [:]
    for change in losing {
      guard let before = change.before else { continue }
      for (alias, key) in zip(before.aliases, EntryMatching.formerKeys(of: before)) where !known.contains(key) {
        if dropped[before.key]?.contains(alias.string) != true { dropped[before.key, default: []].append(alias.string) }
      }
    }
    return dropped
  }

  private static func of(_ change: EntryChange, _ dangling: [Dangling], _ dropped: [String]) -> [Breakage] {
    guard let before = change.before else { return [] }
    guard let entry = change.after else {
      let isLive = LifecycleStatus(of: before)?.isLive ?? false
      if change.successor != nil {
        // What takes its place bears its id, and may have forgotten the former ones.
        return dropped.isEmpty ? [] : [Breakage(cause: .aliasesDropped(dropped), entry: before, dangling: dangling)]
      }
      guard isLive || !dangling.isEmpty else { return [] }
      return [
        Breakage(cause: isLive ? .liveEntryRemoved : .removedWhileNamed, entry: before, dangling: dangling)
      ]
    }
    var found: [Breakage] = []
    if case .content? = change.rename, before.id != entry.id {
      let others = dangling.filter { !dropped.contains($0.name) }
      found.append(Breakage(cause: .renamedWithoutAlias, entry: entry, dangling: others))
    }
    if !dropped.isEmpty {
      let naming = dangling.filter { dropped.contains($0.name) }
      found.append(Breakage(cause: .aliasesDropped(dropped), entry: entry, dangling: naming))
    }
    if let was = LifecycleStatus(of: before), was.isLive {
      let now = LifecycleStatus(of: entry)
      if let now, now.isArchived {
        let uses = uses(of: entry)
        if !uses.isEmpty { found.append(Breakage(cause: .endedWhileUsed(now), entry: entry, dangling: uses)) }
      } else if now?.isLive != true {
        found.append(Breakage(cause: .withdrawn(was: was, now: now), entry: entry, dangling: []))
      } else if isHidden(entry), !isHidden(before) {
        found.append(Breakage(cause: .hidden, entry: entry, dangling: []))
      }
    }
    guard isInForce(before), isInForce(entry) else { return found }
    for field in change.fields where field.effect == .loosened {
      found.append(Breakage(cause: .promiseLoosened(field), entry: entry, dangling: []))
    }
    return found
  }

  private static func isHidden(_ entry: Entry) -> Bool { entry.as(ServicePackage.self)?.audience == .internal }

  /// Whether what an entry promises holds now: that of a package that customers can have, and of entries without a lifecycle.
  private static func isInForce(_ entry: Entry) -> Bool {
    entry.kind == .servicePackage || entry.kind == .component ? LifecycleStatus(of: entry)?.isLive ?? false : true
  }

  /// The references by which entries that are at work use a package or a component.
  private static func uses(of entry: Entry) -> [Dangling] {
    let fields = [
      ServicePackage.core, ServicePackage.enabling, ServicePackage.enhancing, ServicePackage.optionComponents,
      ServicePackage.requires, ValueStream.stagePackages, Component.dependsOn,
    ]
    return entry.incomingLinks.compactMap { link in
      let source = entry.catalog.entry(link.source)
      let field = entry.catalog.field(of: link)
      guard fields.contains(field), source.isAtWork else { return nil }
      return Dangling(entry: source, field: field.fieldPath, node: source.node(at: link.node))
    }
  }

  /// The references of the newer catalogue that lead nowhere and name what the older one had, by the key of that.
  /// - Parameter dropped: the aliases that entries bear no more, by the entries' keys.
  private static func dangling(
    _ changes: [EntryChange], _ after: Catalog, _ dropped: [String: [String]]
  ) -> [String: [Dangling]] {
    // By the keys that it can be named by: its id and its aliases.
    var gone: [String: String] = [:]
    for change in changes {
      guard let before = change.before else { continue }
      guard change.after == nil || change.rename != nil || dropped[before.key] != nil else { continue }
      for key in [before.key] + EntryMatching.formerKeys(of: before) where gone[key] == nil { gone[key] = before.key }
    }
    guard !gone.isEmpty else { return [:] }
    var found: [String: [Dangling]] = [:]
    for link in after.allLinks where link.target == nil {
      let entry = after.entry(link.source)
      let node = entry.node(at: link.node)
      let field = after.field(of: link)
      let name = node.string
      let keys =
        field.isQualified ? [name] : field.targets.map { QualifiedID(kind: after.kinds[$0].name, id: name).text }
      guard let key = keys.lazy.compactMap({ gone[$0] }).first else { continue }
      found[key, default: []].append(Dangling(entry: entry, field: field.fieldPath, node: node))
    }
    return found
  }
}
