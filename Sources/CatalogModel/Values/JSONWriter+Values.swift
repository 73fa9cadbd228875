package import SourceText
package import Syntax

extension JSONWriter {
  /// A value of a file, as the model means it: a text is a string, however a plain scalar looks; numbers keep their digits.
  /// What is a number in YAML and none in JSON is a string.
  package mutating func value(_ node: NodeView, _ meaning: MeantValue) {
    if node.isMapping {
      object { writer in
        for pair in node.pairs {
          let name = pair.key.string
          writer.key(name)
          writer.value(pair.value, meaning.member(name))
        }
      }
    } else if node.isSequence {
      array(node.elements) { $0.value($1, meaning) }
    } else {
      scalar(node, meaning)
    }
  }

  private mutating func scalar(_ node: NodeView, _ meaning: MeantValue) {
    let text = node.string
    switch node.kind {
    case .null: literal("null")
    case _ where meaning.isText: string(text)
    case .boolean: literal(text.lowercased())
    case .integer, .float: if let number = Self.number(text) { literal(number) } else { string(text) }
    default: string(text)
    }
  }

  /// A decimal number by RFC 8259 with the digits of one by YAML's core schema, which allows a plus sign, leading zeros and a
  /// bare point; nil for another one.
  static func number(_ text: String) -> String? {
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
