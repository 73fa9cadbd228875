/// An entry of any revision by its name: a plain value, which keeps no catalogue.
package struct EntryName: Sendable {
  /// What sort of entry it is, by the name of its kind.
  package let kind: String
  /// Its id.
  package let id: String
  /// What it is called, in each language of the catalogue.
  package let names: [Language: LocalizedText]

  /// The name of an entry.
  package init(_ entry: Entry, in languages: [Language]) {
    kind = entry.declaration.name
    id = entry.id
    names = Dictionary(languages.map { ($0, entry.name(in: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// `kind:id`.
  package var key: String { QualifiedID(kind: kind, id: id).text }
}
