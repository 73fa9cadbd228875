/// The fields that an organisation adds to kinds of entries, by schemas of its own.
package struct AdditionalFields: Sendable {
  /// One of them.
  package struct Field: Sendable, Hashable {
    /// The key in the file.
    package let name: String
    /// What it is called; nil where nobody says.
    package let title: String?
    /// What is meant by it; nil where nobody says.
    package let description: String?

    package init(name: String, title: String?, description: String?) {
      self.name = name
      self.title = title
      self.description = description
    }
  }

  private let fields: [EntityKind: [Field]]

  /// - Parameter fields: those of each kind, in the order in which they are shown.
  package init(_ fields: [EntityKind: [Field]] = [:]) { self.fields = fields }

  /// Those of one kind, in the order in which they are shown.
  package subscript(kind: EntityKind) -> [Field] { fields[kind] ?? [] }
}
