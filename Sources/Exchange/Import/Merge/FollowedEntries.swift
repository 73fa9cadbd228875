internal import CatalogModel
internal import Syntax

/// Finds the entries that other systems' identifiers mean: by what they bear, and by the ids that they had
/// at the last import.
struct FollowedEntries {
  let last: ImportSnapshot
  private let catalog: Catalog
  private var bearers: [ImportSnapshot.Key: [Entry]] = [:]

  init(_ mapping: ImportMapping, after last: ImportSnapshot, in catalog: Catalog) {
    self.last = last
    self.catalog = catalog
    let kinds = Set(mapping.entries.map(\.kind.kind) + last.entries.keys.compactMap { catalog.kinds.named($0.kind) })
    let systems = Set(mapping.entries.map(\.system) + last.entries.keys.map(\.system))
    for entry in kinds.sorted().flatMap({ catalog.entries(of: $0) }) {
      for pair in entry.identifiers where systems.contains(pair.key.string) && !pair.value.isNull {
        let key = ImportSnapshot.Key(
          kind: entry.declaration.name, system: pair.key.string, identifier: pair.value.string)
        bearers[key, default: []].append(entry)
      }
    }
  }

  /// The entries that bear an identifier: several, where somebody copied a file.
  func bearers(of key: ImportSnapshot.Key) -> [Entry] { bearers[key] ?? [] }

  /// The entry that bears an identifier, or that the last import made of its record and that bears no other one.
  func entry(of key: ImportSnapshot.Key) -> Entry? {
    if let entry = bearers[key]?.first { return entry }
    guard let brought = last.entries[key], let kind = catalog.kinds.named(key.kind),
      let entry = catalog.entry(kind, brought.id)
    else { return nil }
    if brought.isCreated { return entry }
    // One that bears another identifier of the system is another record's.
    return entry.identifiers.contains { $0.key.string == key.system && !$0.value.isNull } ? nil : entry
  }
}
