internal import Syntax

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
  private let builtIn: [EntityKind: Set<String>]

  /// - Parameters:
  ///   - fields: those of each kind, in the order in which they are shown.
  ///   - builtIn: the names of all other fields of a kind that has a schema of the organisation's own.
  package init(_ fields: [EntityKind: [Field]] = [:], besides builtIn: [EntityKind: Set<String>] = [:]) {
    self.fields = fields
    self.builtIn = builtIn
  }

  /// Those of one kind, in the order in which they are shown.
  package subscript(kind: EntityKind) -> [Field] { fields[kind] ?? [] }

  /// The fields of an entry that its kind does not have of itself: those that are named, and then those that a schema
  /// allows without a name, by a pattern.
  package func fields(of entry: Entry) -> [Field] {
    let named = self[entry.kind]
    var fields = named.filter { entry.fields[$0.name] != nil }
    guard let builtIn = builtIn[entry.kind] else { return fields }
    var known = builtIn.union(named.map(\.name))
    for pair in entry.fields.pairs where known.insert(pair.key.string).inserted {
      let name = pair.key.string
      if !name.hasPrefix("x-") { fields.append(Field(name: name, title: nil, description: nil)) }
    }
    return fields
  }
}
