package import CatalogModel
internal import Syntax

/// The file of a new entry of which all fields are known.
package struct EntryFile: Sendable {
  /// The longest list that is written on one line, in bytes.
  private static let lineLength = 100

  /// The file as it is written: the fields, one level of indentation a level, and the body.
  package let bytes: [UInt8]

  /// - Parameters:
  ///   - fields: in any order; they are written in that of the kind's schema.
  ///   - body: the text below the fields, in Markdown.
  package init(_ kind: KindDeclaration, fields: [PlainValue.Pair], body: String) {
    let order = Dictionary(
      kind.fields.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let sorted = fields.enumerated().sorted { left, right in
      (order[left.element.key] ?? .max, left.offset) < (order[right.element.key] ?? .max, right.offset)
    }
    var text = "---\n"
    for (_, pair) in sorted { text += Self.lines(pair, indentation: "") }
    text += "---\n"
    bytes = Array((body.isEmpty ? text : "\(text)\n\(body)\n").utf8)
  }

  private static func lines(_ pair: PlainValue.Pair, indentation: String) -> String {
    let head = "\(indentation)\(YAMLText.key(pair.key)):"
    switch pair.value {
    case .map(let pairs) where !pairs.isEmpty:
      return "\(head)\n" + pairs.map { lines($0, indentation: indentation + "  ") }.joined()
    case .list(let items) where !items.isEmpty:
      let isFlat = items.allSatisfy { if case .scalar = $0 { true } else { false } }
      let line = "\(head) \(pair.value.inline)\n"
      if isFlat, line.utf8.count <= lineLength { return line }
      return "\(head)\n" + items.map { item($0, indentation: indentation + "  ") }.joined()
    case .scalar, .map, .list:
      return "\(head) \(pair.value.inline)\n"
    }
  }

  private static func item(_ value: PlainValue, indentation: String) -> String {
    guard case .map(let pairs) = value, !pairs.isEmpty else { return "\(indentation)- \(value.inline)\n" }
    let lines = pairs.map { Self.lines($0, indentation: indentation + "  ") }.joined()
    return "\(indentation)- " + lines.dropFirst(indentation.utf8.count + 2)
  }
}
