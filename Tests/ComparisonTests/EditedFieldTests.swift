import CatalogModel
import Comparison
import Syntax
import TestSupport
import Testing

/// Random edits of every field of every kind, and their comparison.
@Suite(.slow) struct EditedFieldTests {
  /// A value that can be edited and written as JSON, which is YAML as well.
  indirect enum Value: Equatable {
    case scalar(String)
    case list([Value])
    case map([(String, Value)])

    init(_ node: NodeView) {
      if node.isMapping {
        self = .map(node.pairs.map { ($0.key.string, Value($0.value)) })
      } else if node.isSequence {
        self = .list(node.elements.map(Value.init))
      } else {
        self = .scalar(node.kind == .string ? node.string.debugDescription : node.string)
      }
    }

    var text: String {
      switch self {
      case .scalar(let text): text
      case .list(let items): "[" + items.map(\.text).joined(separator: ", ") + "]"
      case .map(let pairs):
        "{" + pairs.map { "\($0.0.debugDescription): \($0.1.text)" }.joined(separator: ", ") + "}"
      }
    }

    static func == (left: Value, right: Value) -> Bool { left.text == right.text }

    /// The value with one of its scalars changed, chosen by `random`.
    func edited(_ random: inout SplitMix64) -> Value {
      switch self {
      case .scalar(let text):
        if text.hasPrefix("\"") { return .scalar(text.dropLast() + " anew\"") }
        if text == "true" || text == "false" { return .scalar(text == "true" ? "false" : "true") }
        return .scalar(text.contains(".") ? text + "5" : text + "1")
      case .list(var items):
        guard let place = items.indices.randomElement(using: &random) else { return .list([.scalar("\"anew\"")]) }
        items[place] = items[place].edited(&random)
        return .list(items)
      case .map(var pairs):
        guard let place = pairs.indices.randomElement(using: &random) else { return self }
        pairs[place].1 = pairs[place].1.edited(&random)
        return .map(pairs)
      }
    }
  }

  /// The places of the scalars in a value, each with the keys of the mappings that lead to it.
  private static func leaves(_ value: Value) -> [(place: [Int], keys: [String])] {
    switch value {
    case .scalar: [([], [])]
    case .list(let items):
      items.enumerated().flatMap { index, item in leaves(item).map { ([index] + $0.place, $0.keys) } }
    case .map(let pairs):
      pairs.enumerated().flatMap { index, pair in leaves(pair.1).map { ([index] + $0.place, [pair.0] + $0.keys) } }
    }
  }

  /// The value with the scalar at a place changed, or, where there is `edit`, what contains it.
  private static func edited(
    _ value: Value, at place: ArraySlice<Int>, _ random: inout SplitMix64, _ edit: ((inout Value) -> Void)? = nil
  ) -> Value {
    guard let first = place.first else { return value.edited(&random) }
    if let edit, place.count == 1 {
      var value = value
      edit(&value)
      return value
    }
    switch value {
    case .scalar: return value
    case .list(var items):
      items[first] = edited(items[first], at: place.dropFirst(), &random, edit)
      return .list(items)
    case .map(var pairs):
      pairs[first].1 = edited(pairs[first].1, at: place.dropFirst(), &random, edit)
      return .map(pairs)
    }
  }

  /// The fields of a kind with the examples of its schema.
  private static func example(_ kind: KindDeclaration) -> [(String, Value)] {
    kind.fields.compactMap { field in field.example.map { (field.name, Value($0)) } }
  }

  private static func files(_ kind: KindDeclaration, _ fields: [(String, Value)]) -> [String: String] {
    let text = fields.map { "\($0.0): \($0.1.text)" }.joined(separator: "\n")
    return ["catalog/\(kind.folder)/an-entry.md": entry(text, "Prose.")]
  }

  static let kinds = Kinds.builtIn.declarations.map(\.name)

  @Test("Every field has an example, so that none is left out here", arguments: kinds)
  func examples(name: String) throws {
    let kind = try #require(Kinds.builtIn.declarations.first { $0.name == name })
    #expect(kind.fields.filter { $0.example == nil }.map(\.name) == [])
  }

  @Test("An edit of one field is found there and nowhere else, and the other way round", arguments: kinds)
  func edits(name: String) throws {
    let kind = try #require(Kinds.builtIn.declarations.first { $0.name == name })
    let fields = Self.example(kind)
    var random = SplitMix64(state: 16)
    for place in fields.indices {
      for _ in 0..<6 {
        var edited = fields
        edited[place].1 = edited[place].1.edited(&random)
        #expect(edited[place].1 != fields[place].1)
        try hold(kind, fields, edited, fields[place].0)
      }
      var without = fields
      without.remove(at: place)
      try hold(kind, fields, without, fields[place].0)
    }
  }

  @Test("A revision compared with itself has no difference, of every kind", arguments: kinds)
  func itself(name: String) throws {
    let kind = try #require(Kinds.builtIn.declarations.first { $0.name == name })
    let files = Self.files(kind, Self.example(kind))
    let found = try compare(files, files)
    #expect(found.isEmpty && found.breakages.isEmpty && found.unread.isEmpty)
  }

  @Test("An edit of any value within a field is found on the way to it, however deep it lies", arguments: kinds)
  func values(name: String) throws {
    let kind = try #require(Kinds.builtIn.declarations.first { $0.name == name })
    let fields = Self.example(kind)
    var random = SplitMix64(state: 17)
    for (index, field) in fields.enumerated() {
      for leaf in Self.leaves(field.1) {
        var new = fields
        new[index].1 = Self.edited(field.1, at: leaf.place[...], &random)
        try hold(kind, fields, new, field.0, keys: [field.0] + leaf.keys)
        guard let last = leaf.place.last else { continue }
        // The same value taken away from what contains it.
        new[index].1 = Self.edited(field.1, at: leaf.place[...], &random) { value in
          switch value {
          case .scalar: break
          case .list(var items):
            items.remove(at: last)
            value = .list(items)
          case .map(var pairs):
            pairs.remove(at: last)
            value = .map(pairs)
          }
        }
        try hold(kind, fields, new, field.0, keys: [field.0] + leaf.keys)
      }
    }
  }

  @Test("Edits of several fields at once are found, each of them and no other", arguments: kinds)
  func several(name: String) throws {
    let kind = try #require(Kinds.builtIn.declarations.first { $0.name == name })
    let fields = Self.example(kind)
    var random = SplitMix64(state: 18)
    for _ in 0..<12 {
      var new = fields
      var names: Set<String> = []
      for place in fields.indices where Int.random(in: 0..<3, using: &random) == 0 {
        new[place].1 = fields[place].1.edited(&random)
        names.insert(fields[place].0)
      }
      // In which order fields stand says nothing.
      new.shuffle(using: &random)
      let there = try compare(Self.files(kind, fields), Self.files(kind, new))
      let back = try compare(Self.files(kind, new), Self.files(kind, fields))
      #expect(Set(there.changes.flatMap(\.fields).map { $0.field?.name ?? $0.path }) == names)
      #expect(
        Self.signature(there.changes.flatMap(\.fields), turned: false)
          == Self.signature(back.changes.flatMap(\.fields), turned: true))
    }
  }

  /// - Parameter keys: the fields and keys that lead to what was edited; every change that is found leads to it or contains it.
  private func hold(
    _ kind: KindDeclaration, _ old: [(String, Value)], _ new: [(String, Value)], _ field: String,
    keys: [String]? = nil
  ) throws {
    let there = try compare(Self.files(kind, old), Self.files(kind, new))
    let back = try compare(Self.files(kind, new), Self.files(kind, old))
    let change = try #require(there.changes.first, "nothing found of \(field)")
    #expect(there.changes.count == 1)
    #expect(change.prose.isEmpty)
    #expect(!change.fields.isEmpty)
    for found in change.fields {
      #expect(found.field?.name == field, "\(found.path)")
      guard let keys else { continue }
      let way = found.steps.compactMap { step -> String? in
        switch step {
        case .field(let field): field.name
        case .key(let key): key
        case .language(let language): language.tag
        case .item: nil
        }
      }
      #expect(keys.starts(with: way), "\(found.path) where \(keys.joined(separator: ".")) was edited")
    }
    // The other way round it is the same, turned.
    let mirrored = try #require(back.changes.first)
    #expect(Self.signature(change.fields, turned: false) == Self.signature(mirrored.fields, turned: true))
  }

  /// What was found, without the places of items, which are those of the side that has them.
  static func signature(_ fields: [FieldChange], turned: Bool) -> [String] {
    fields.map { field in
      let sort: FieldChange.Sort =
        switch field.sort {
        case .added where turned: .removed
        case .removed where turned: .added
        default: field.sort
        }
      // Of texts, what is told for the first time is no verdict and what is told no more is one: that does not turn.
      let promise = field.innermostField?.promise
      let comesOrGoes = sort == .added || sort == .removed
      let isFirst = comesOrGoes && !field.path.hasSuffix("]") && [.any, .added, .removed].contains(promise)
      let effect = isFirst ? nil : turned ? field.effect?.reversed : field.effect
      let path = field.path.replacing(/\[[^\]]*\]/, with: "[]")
      return "\(path) \(sort) \(effect.map { "\($0)" } ?? "")"
    }.sorted()
  }
}
