package import SourceText
package import Syntax

/// Writes the fields of entries for other programs, as their schemas mean them: the same wherever a program asks.
///
/// A text is an object with the languages that it is written in, also where a file gives one string. Of a list of texts each item
/// is such an object. What else is declared as a string, as a date or the id of another entry, is one, however a plain scalar looks.
/// Numbers keep their digits; what is a number in YAML and none in JSON is a string.
package struct FieldValues: Sendable {
  private let defaultLanguage: Language
  private let meanings: [EntityKind: MeantValue]

  /// - Parameter kinds: those whose entries will be written.
  package init(_ catalog: Catalog, of kinds: some Sequence<EntityKind>) {
    defaultLanguage = catalog.defaultLanguage
    meanings = Dictionary(kinds.map { ($0, catalog.kinds[$0].meaning) }, uniquingKeysWith: { first, _ in first })
  }

  /// Writes the object of an entry's fields, in the order in which they are written.
  /// - Parameter left: the name of a field that is left out.
  package func write(_ entry: Entry, leavingOut left: String? = nil, to writer: inout JSONWriter) {
    let hasRepeatedKeys = entry.document.diagnostics.contains { $0.rule == SyntaxFault.duplicateKey.id }
    let values = Values(language: defaultLanguage.tag, hasRepeatedKeys: hasRepeatedKeys)
    if entry.fields.isMapping {
      values.write(mapping: entry.fields, meanings[entry.kind] ?? .asWritten, leavingOut: left, to: &writer)
    } else {
      writer.object { _ in }
    }
  }
}

extension FieldValues {
  /// Writes one value of a field, as the field's schema means it.
  package func write(_ value: NodeView, as meaning: MeantValue, to writer: inout JSONWriter) {
    Values(language: defaultLanguage.tag, hasRepeatedKeys: false).write(value, meaning, to: &writer)
  }
}

/// The values of one file. A level of nesting is one of calls: files are nested 64 levels at most.
private struct Values {
  /// The language of a text that is a string.
  let language: String
  /// Whether a mapping may have a key twice, of which the first counts. Those have a finding, so that hardly any file is asked.
  let hasRepeatedKeys: Bool

  func write(_ node: NodeView, _ meaning: MeantValue, to writer: inout JSONWriter) {
    switch meaning {
    case .wording: writeWording(node, to: &writer)
    case .wordings: writeWordings(node, to: &writer)
    default: writeOther(node, meaning, to: &writer)
    }
  }

  private func writeOther(_ node: NodeView, _ meaning: MeantValue, to writer: inout JSONWriter) {
    if node.isMapping {
      write(mapping: node, meaning, leavingOut: nil, to: &writer)
    } else if node.isSequence {
      writer.array(node.elements) { write($1, meaning, to: &$0) }
    } else {
      write(scalar: node, isText: meaning.isText, to: &writer)
    }
  }

  func write(mapping node: NodeView, _ meaning: MeantValue, leavingOut left: String?, to writer: inout JSONWriter) {
    writer.object { writer in
      forEachPair(of: node) { pair in
        if let left, pair.key.string == left { return }
        pair.key.withText { writer.key($0) }
        write(pair.value, meaning.member(pair.key), to: &writer)
      }
    }
  }

  /// A text: a string is one in the default language.
  private func writeWording(_ node: NodeView, to writer: inout JSONWriter) {
    if node.isScalar, !node.isNull {
      writer.object { writer in
        writer.key(language)
        node.withText { writer.string($0) }
      }
    } else if node.isSequence {
      // A text is meant, and a list was written.
      writeWordings(node, to: &writer)
    } else {
      writeOther(node, .text, to: &writer)
    }
  }

  /// A list of texts. Where each language has a list, those that stand at the same place are one text.
  private func writeWordings(_ node: NodeView, to writer: inout JSONWriter) {
    guard node.isMapping else {
      if node.isSequence {
        writer.array(node.elements) { writeWording($1, to: &$0) }
      } else {
        writeWording(node, to: &writer)
      }
      return
    }
    var lists: [(language: NodeView, texts: [NodeView])] = []
    forEachPair(of: node) { pair in
      lists.append((pair.key, pair.value.isSequence ? pair.value.elements.map(\.self) : [pair.value]))
    }
    let count = lists.reduce(0) { max($0, $1.texts.count) }
    writer.array(0..<count) { writer, place in
      writer.object { writer in
        for list in lists where place < list.texts.count {
          list.language.withText { writer.key($0) }
          writeOther(list.texts[place], .text, to: &writer)
        }
      }
    }
  }

  private func write(scalar node: NodeView, isText: Bool, to writer: inout JSONWriter) {
    switch node.kind {
    case .null: writer.literal("null")
    case .boolean where !isText: writer.literal(node.boolean == true ? "true" : "false")
    case .integer where !isText, .float where !isText:
      let text = node.string
      if let number = JSONNumber.text(text) { writer.literal(number) } else { writer.string(text) }
    default: node.withText { writer.string($0) }
    }
  }

  private func forEachPair(of mapping: NodeView, _ body: (NodeView.Pair) -> Void) {
    guard hasRepeatedKeys else {
      for pair in mapping.pairs { body(pair) }
      return
    }
    var seen: Set<String> = []
    for pair in mapping.pairs where seen.insert(pair.key.string).inserted { body(pair) }
  }
}

/// A decimal number by RFC 8259 with the digits of one by YAML's core schema.
enum JSONNumber {
  /// Nil for a number that JSON does not have. YAML allows a plus sign, leading zeros and a bare point besides.
  static func text(_ text: String) -> String? {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    var rest = Array(text.utf8)[...]
    var number: [UInt8] = []
    if rest.first == UInt8(ascii: "-") { number.append(UInt8(ascii: "-")) }
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    let whole = rest.prefix(while: isDigit)
    rest = rest.dropFirst(whole.count)
    let significant = whole.drop { $0 == 0x30 }
    number += significant.isEmpty ? [0x30] : significant
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix(while: isDigit)
      rest = rest.dropFirst(1 + fraction.count)
      if !fraction.isEmpty { number += [UInt8(ascii: ".")] + fraction }
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      let sign = rest.dropFirst().prefix { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
      let digits = rest.dropFirst(1 + sign.count).prefix(while: isDigit)
      guard sign.count < 2, !digits.isEmpty else { return nil }
      number += rest.prefix(1 + sign.count + digits.count)
      rest = rest.dropFirst(1 + sign.count + digits.count)
    }
    return rest.isEmpty ? String(decoding: number, as: UTF8.self) : nil
  }
}
