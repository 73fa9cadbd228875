internal import CatalogModel
internal import SourceText
internal import Syntax

/// Finds the entries that another inventory names, by id, by what another system calls them, or by title.
struct ImportReferences {
  enum Match: Equatable {
    case found(String)
    /// Somebody took the entry out of the catalogue.
    case removed
    case ambiguous
    case missing
  }

  /// What the entries of one kind are called.
  fileprivate struct Names {
    var ids: Set<String> = []
    var identifiers: [String: Set<String>] = [:]
    var titles: [String: Set<String>] = [:]
  }

  private let catalog: Catalog
  /// Filled when a kind is asked for first.
  private var names: [EntityKind: Names] = [:]
  /// The same of entries that somebody took out of the catalogue.
  private var removed: [EntityKind: Names] = [:]

  /// The paths of entries whose records say what they are called from now on.
  private let described: Set<String>

  /// - Parameter described: the paths of entries that are added with what their records call them, as their titles may change.
  init(_ catalog: Catalog, described: Set<String> = []) {
    self.catalog = catalog
    self.described = described
  }

  /// The id of the entry of a kind that `name` names.
  mutating func match(_ name: String, _ kind: EntityKind) -> Match {
    if let entry = catalog.entry(kind, name) { return .found(entry.id) }
    fill(kind)
    guard let known = names[kind] else { return .missing }
    if known.ids.contains(name) { return .found(name) }
    for found in [known.identifiers[name], known.titles[FoldedName.of(name)]] {
      guard let found, let first = found.first else { continue }
      return found.count == 1 ? .found(first) : .ambiguous
    }
    return removed[kind]?.bears(name) == true ? .removed : .missing
  }

  /// Makes an entry known that somebody took out of the catalogue, so that none is made in its place.
  mutating func addRemoved(_ kind: EntityKind, id: String, identifier: String, titles: [String]) {
    removed[kind, default: Names()].add(id, identifiers: [identifier], titles: titles)
  }

  /// Makes an entry known that the import makes.
  mutating func add(_ kind: EntityKind, id: String, identifier: String?, titles: [String]) {
    fill(kind)
    names[kind]?.add(id, identifiers: identifier.map { [$0] } ?? [], titles: titles)
  }

  private mutating func fill(_ kind: EntityKind) {
    guard names[kind] == nil else { return }
    var known = Names()
    for entry in catalog.entries(of: kind) {
      var titles: [String] = []
      if !described.contains(entry.path), let title = entry.title {
        titles = title.node.isMapping ? title.node.pairs.map { $0.value.string } : [title.node.string]
      }
      known.add(entry.id, identifiers: entry.identifiers.map { $0.value.string }, titles: titles)
    }
    names[kind] = known
  }
}

extension ImportReferences.Names {
  func bears(_ name: String) -> Bool {
    ids.contains(name) || identifiers[name] != nil || titles[FoldedName.of(name)] != nil
  }

  mutating func add(_ id: String, identifiers: [String], titles: [String]) {
    ids.insert(id)
    for identifier in identifiers { self.identifiers[identifier, default: []].insert(id) }
    for title in titles {
      let folded = FoldedName.of(title)
      if !folded.isEmpty { self.titles[folded, default: []].insert(id) }
    }
  }
}
