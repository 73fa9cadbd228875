internal import CatalogModel
internal import Editing

/// What stands in a field of an imported entry.
struct FieldValue: Sendable, Equatable {
  /// The names that lead to the field; of a text, its language is the last.
  let path: [String]
  /// Whether the last name is the language of a text.
  let isText: Bool
  let value: PlainValue
  /// The places in ``ValueConverter/named`` of the entries that it names and that are yet to be made.
  var needs: [Int] = []

  /// The path with dots between its names.
  var name: String { path.joined(separator: ".") }

  /// The field that says what an entry is called.
  static let title = "title"
  /// The field that says what other systems call it.
  static let identifiers = "identifiers"
}

/// What a record says of an entry.
struct ConvertedFields {
  var values: [FieldValue] = []
  /// The names of fields of which it says only what has no place.
  var leftOut: Set<String> = []
}

extension [FieldValue] {
  /// What an entry is called: in the catalogue's default language first.
  func titles(_ language: Language) -> [String] {
    var titles: [String] = []
    for value in self where value.path.first == FieldValue.title {
      guard case .scalar(_, let text) = value.value else { continue }
      titles.insert(text, at: value.path.last == language.tag ? 0 : titles.count)
    }
    return titles
  }
}

/// Values of fields as they lie within each other.
struct ValueTree {
  struct Child {
    let name: String
    var tree: ValueTree
  }

  /// The value; nil where it is made of ``children``.
  private(set) var value: PlainValue?
  /// Whether the names of the children are the languages of a text.
  private(set) var isText = false
  /// What lies within, by name, in the order in which it was met.
  private(set) var children: [Child] = []

  init(_ values: [FieldValue]) {
    for value in values { add(value, at: value.path[...]) }
  }

  private init() {}

  private mutating func add(_ value: FieldValue, at path: ArraySlice<String>) {
    guard let name = path.first else {
      self.value = value.value
      return
    }
    if path.count == 1, value.isText { isText = true }
    if let place = children.firstIndex(where: { $0.name == name }) {
      children[place].tree.add(value, at: path.dropFirst())
    } else {
      var tree = ValueTree()
      tree.add(value, at: path.dropFirst())
      children.append(Child(name: name, tree: tree))
    }
  }

  /// The value as files have it: a text in the catalogue's default language alone is one string.
  func plain(in language: Language) -> PlainValue {
    if let value { return value }
    if isText, children.count == 1, children[0].name == language.tag { return children[0].tree.plain(in: language) }
    return .map(children.map { PlainValue.Pair($0.name, $0.tree.plain(in: language)) })
  }
}
