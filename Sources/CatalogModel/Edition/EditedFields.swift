internal import SourceText
internal import Syntax

/// The fields of an entry that are for customers, without what names an entry that is not.
struct EditedFields {
  private let entry: Entry
  private let isThere: (Entry) -> Bool
  /// The entries that these fields name and that are there.
  private(set) var targets: [Entry] = []
  /// The fields as JSON, which is YAML as well.
  private(set) var json = ""

  /// - Parameter isThere: whether an entry that is named is for customers.
  init(_ entry: Entry, _ isThere: @escaping (Entry) -> Bool) {
    self.entry = entry
    self.isThere = isThere
    var text = JSONText()
    if !write(entry.fields, entry.declaration.fields, &text) { text.object { _ in } }
    json = text.text
  }

  /// Writes a mapping; false, and nothing is written, where it says something of what is not there.
  private mutating func write(_ mapping: NodeView, _ fields: [FieldDeclaration], _ text: inout JSONText) -> Bool {
    guard mapping.isMapping else { return false }
    var isWhole = true
    var members: [(String, JSONText)] = []
    for pair in mapping.pairs {
      let name = pair.key.string
      guard let field = fields.first(where: { $0.name == name }), field.isForCustomers else { continue }
      var value = JSONText()
      switch write(pair.value, field, &value) {
      case .written: members.append((name, value))
      case .left: continue
      case .absent: isWhole = false
      }
    }
    // The entry itself is there: a field of it that names what is not is left out alone.
    guard isWhole || mapping.index == entry.fields.index else { return false }
    text.object { object in
      for (name, value) in members { object.member(name, value) }
    }
    return true
  }

  private enum Outcome {
    case written
    /// Nothing in it is for customers.
    case left
    /// It names what is not there, or is of a sort that is internal.
    case absent
  }

  private mutating func write(_ value: NodeView, _ field: FieldDeclaration, _ text: inout JSONText) -> Outcome {
    guard field.isList || field.form == .reference || field.form == .group || field.form == .word else {
      text.value(value)
      return .written
    }
    guard value.isSequence else { return writeItem(value, field, &text) }
    var items: [JSONText] = []
    for element in value.elements {
      var item = JSONText()
      if writeItem(element, field, &item) == .written { items.append(item) }
    }
    guard !items.isEmpty || value.count == 0 else { return .absent }
    text.array(items)
    return .written
  }

  private mutating func writeItem(_ value: NodeView, _ field: FieldDeclaration, _ text: inout JSONText) -> Outcome {
    switch field.form {
    case .group:
      guard value.isMapping else { return .left }
      return write(value, field.fields, &text) ? .written : .absent
    case .reference:
      guard let target = entry.target(of: value), isThere(target) else { return .absent }
      targets.append(target)
      text.value(value)
      return .written
    case .word:
      guard field.mayLeave(word: value.string) else { return .absent }
      text.value(value)
      return .written
    default:
      text.value(value)
      return .written
    }
  }
}

extension FieldDeclaration {
  /// Whether a word of the field may leave the organisation: where some are declared to, the others may not.
  package func mayLeave(word: String) -> Bool {
    guard let words = declaredWords, words.pairs.contains(where: { $0.value["x-edition"] != nil }) else { return true }
    return words[word]?["x-edition"]?.textEquals("customer") ?? false
  }
}

/// JSON that is written by hand from values of files.
struct JSONText {
  private(set) var text = ""

  /// The members of an object.
  struct Object {
    fileprivate var members: [String] = []

    mutating func member(_ name: String, _ value: NodeView) {
      var text = JSONText()
      text.value(value)
      member(name, text)
    }

    mutating func member(_ name: String, _ value: JSONText) {
      members.append(JSONText.quoted(name) + ": " + value.text)
    }
  }

  /// Writes an object.
  mutating func object(_ write: (inout Object) -> Void) {
    var object = Object()
    write(&object)
    text += "{" + object.members.joined(separator: ", ") + "}"
  }

  /// Writes an array.
  mutating func array(_ items: [JSONText]) { text += "[" + items.map(\.text).joined(separator: ", ") + "]" }

  /// Writes a value as it stands in a file. A level of nesting is one of calls: files are nested 64 levels at most.
  mutating func value(_ node: NodeView) {
    if node.isSequence {
      text += "["
      for (index, element) in node.elements.enumerated() {
        if index > 0 { text += ", " }
        value(element)
      }
      text += "]"
    } else if node.isMapping {
      text += "{"
      for (index, pair) in node.pairs.enumerated() {
        if index > 0 { text += ", " }
        text += Self.quoted(pair.key.string) + ": "
        value(pair.value)
      }
      text += "}"
    } else if node.kind == .string {
      text += Self.quoted(node.string)
    } else {
      text += node.isNull ? "null" : node.string
    }
  }

  /// A text between quotation marks, without what YAML takes for a break or does not take at all.
  private static func quoted(_ string: String) -> String {
    let bytes = JSONString.quoted(string) { scalar in
      switch scalar {
      case "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}": true
      default: false
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
