internal import Syntax

/// Finds entries by the ids and aliases that they bear.
struct EntryIDs: Sendable {
  /// For each kind, by its index: the entry that bears an id now.
  private var current: [[String: Int]]
  /// For each kind: the entry that once bore an id.
  private var former: [[String: Int]]
  /// The ids and aliases that several entries of a kind bear, ignoring case.
  private(set) var clashes: [IDClash] = []

  private let names: Kinds

  init(_ records: [EntryRecord], kinds names: Kinds) {
    self.names = names
    let kinds = names.all.count
    current = Array(repeating: [:], count: kinds)
    former = Array(repeating: [:], count: kinds)
    // Who bears what ``current`` does not hold in small letters: ids with capital ones, and aliases.
    var others: [[String: Int]] = Array(repeating: [:], count: kinds)
    var counts = [Int](repeating: 0, count: kinds)
    for record in records { counts[record.kind.index] += 1 }
    for kind in current.indices where counts[kind] > 0 { current[kind].reserveCapacity(counts[kind]) }
    for (index, record) in records.enumerated() {
      let kind = record.kind.index
      let id = record.id
      let folded = Self.folded(id)
      // Of two files with the very same id, references find the first by path.
      let bearer = Self.value(&current[kind][id, default: index])
      var first = bearer == index ? nil : bearer
      if first == nil, folded != id { first = current[kind][folded] }
      if let first = first ?? others[kind][folded] {
        clashes.append(IDClash(id: id, entry: index, other: first, aliasNode: nil))
      } else if folded != id {
        others[kind][folded] = index
      }
    }
    for (index, record) in records.enumerated() {
      let kind = record.kind.index
      guard let aliases = Entry.writtenAliases(in: record.document.frontmatter.root) else { continue }
      var repeatsOwnID = false
      for alias in aliases.elements {
        guard let name = alias.nonEmptyString else { continue }
        let folded = Self.folded(name)
        if folded == Self.folded(record.id) {
          // Told once, however often it stands there.
          if !repeatsOwnID { clashes.append(IDClash(id: name, entry: index, other: index, aliasNode: alias.index)) }
          repeatsOwnID = true
        } else if let first = current[kind][folded] ?? others[kind][folded] {
          // The same alias twice in one list is the schema's business.
          if first != index { clashes.append(IDClash(id: name, entry: index, other: first, aliasNode: alias.index)) }
        } else {
          others[kind][folded] = index
          former[kind][name] = index
        }
      }
    }
  }

  /// What a place in a dictionary holds; as it may be written to, its default comes to stand there by the same look-up.
  private static func value(_ place: inout Int) -> Int { place }

  /// In small letters, which nearly every id is anyway.
  private static func folded(_ id: String) -> String {
    id.utf8.contains { $0 >= 0x80 || $0 &- 0x41 < 26 } ? id.lowercased() : id
  }

  /// The entry that `id` names among those of one kind.
  func resolve(_ id: String, in kind: EntityKind) -> (index: Int, isAlias: Bool)? {
    if let index = current[kind.index][id] { return (index, false) }
    return former[kind.index][id].map { ($0, true) }
  }

  /// The entry that a text in a reference field names: an id where that may name one kind, `kind:id` where it may name several.
  func resolve(_ name: String, in field: ReferenceField) -> (index: Int, isAlias: Bool)? {
    guard field.isQualified else { return resolve(name, in: field.targets[0]) }
    guard let name = QualifiedID(name), let kind = names.named(name.kind), field.targets.contains(kind) else {
      return nil
    }
    return resolve(name.id, in: kind)
  }
}

/// Two entries of a kind that claim the same id, or one that has its own id as an alias.
package struct IDClash: Sendable {
  /// The id as the later one writes it.
  package let id: String
  /// The later entry, by its place in the catalogue.
  package let entry: Int
  /// The entry that bore it first; ``entry`` itself where an alias repeats the entry's own id.
  package let other: Int
  /// The alias in the later entry's frontmatter; nil where its file's name is the id.
  package let aliasNode: Int?
}
