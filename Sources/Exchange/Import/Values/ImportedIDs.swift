internal import CatalogModel
internal import SourceText

/// Gives new entries their ids: made from their titles, and told apart by what the other system calls them.
struct ImportedIDs {
  private struct Key: Hashable {
    let kind: EntityKind
    let id: String
  }

  private let catalog: Catalog
  private var taken: Set<Key> = []
  /// The number that the next entry gets for which an id and its identifier are not enough.
  private var numbers: [Key: Int] = [:]
  private var known: [EntityKind: Set<String>] = [:]

  init(_ catalog: Catalog) { self.catalog = catalog }

  /// An id made of the first of `names` that gives one; of the kind and the identifier where none does.
  static func suggestion(_ names: [String], _ kind: KindDeclaration, identifier: String) -> String {
    for name in names {
      if let id = EntryID.suggestion(for: name), !WindowsName.isDevice(id) { return id }
    }
    return EntryID.suggestion(for: "\(kind.name) \(identifier)") ?? kind.name
  }

  /// Whether an entry of the kind bears `id`, or once did, or its file is there.
  mutating func isTaken(_ id: String, _ kind: KindDeclaration) -> Bool {
    if taken.contains(Key(kind: kind.kind, id: id)) || catalog.entry(kind.kind, id) != nil { return true }
    if known[kind.kind] == nil { known[kind.kind] = Set(catalog.entries(of: kind.kind).map { $0.id.lowercased() }) }
    if known[kind.kind]?.contains(id) == true { return true }
    // A translation may have been left behind by an entry that was removed.
    let path = catalog.configuration.path(of: id, kind)
    return ([path] + catalog.configuration.languages.dropFirst().map { EntryMerge.path(path, in: $0.tag) })
      .contains { catalog.paths.spelling(of: $0) != nil }
  }

  /// Keeps the id of an entry that is followed though its file may be gone: a new one is no other entry's successor.
  mutating func reserve(_ id: String, _ kind: EntityKind) { taken.insert(Key(kind: kind, id: id)) }

  /// Takes an id for a new entry.
  /// - Parameters:
  ///   - id: what it is made from.
  ///   - isShared: whether other new entries would have the same, so that each of them has its identifier behind it.
  mutating func take(_ id: String, _ kind: KindDeclaration, identifier: String, isShared: Bool) -> String {
    var chosen = id
    if isShared || isTaken(id, kind) {
      let suffix = EntryID.suggestion(for: "x \(identifier)", maxLength: EntryID.maxLength / 2)?.dropFirst(2) ?? ""
      let base = EntryID.suggestion(for: id, maxLength: EntryID.maxLength - suffix.utf8.count - 1) ?? id
      chosen = suffix.isEmpty ? id : "\(base)-\(suffix)"
    }
    let base = chosen
    var number = numbers[Key(kind: kind.kind, id: base)] ?? 2
    while isTaken(chosen, kind) {
      let suffix = "-\(number)"
      chosen = (EntryID.suggestion(for: base, maxLength: EntryID.maxLength - suffix.utf8.count) ?? base) + suffix
      number += 1
    }
    if chosen != base { numbers[Key(kind: kind.kind, id: base)] = number }
    taken.insert(Key(kind: kind.kind, id: chosen))
    return chosen
  }
}
