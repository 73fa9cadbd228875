internal import SourceText
package import Syntax

/// Wording that messages share.
package enum Phrase {
  /// The most characters of a value that a message quotes.
  private static let quoteLimit = 60

  /// `text` on one line, without what a terminal would obey.
  static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if result.count >= quoteLimit {
        result.append("…")
        break
      }
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      result.append(isControl ? (scalar == "\n" || scalar == "\t" ? " " : "\u{FFFD}") : scalar)
    }
    return String(result)
  }

  /// A value as it may be quoted within backticks.
  static func value(_ view: NodeView) -> String { visible(inline(view, limit: 400)) }

  /// A value as somebody would write it on one line of YAML.
  package static func inline(_ view: NodeView, limit: Int = 2_000) -> String {
    switch view.kind {
    case .null where view.string.isEmpty: return "null"
    case .null, .boolean, .integer, .float: return view.string
    case .string: return scalar(view.string)
    case .sequence:
      var parts: [String] = []
      var length = 0
      for element in view.elements where length < limit {
        parts.append(inline(element, limit: limit / 4))
        length += parts[parts.count - 1].utf8.count
      }
      return "[" + parts.joined(separator: ", ") + "]"
    case .mapping:
      var parts: [String] = []
      var length = 0
      for pair in view.pairs where length < limit {
        parts.append(scalar(pair.key.string) + ": " + inline(pair.value, limit: limit / 4))
        length += parts[parts.count - 1].utf8.count
      }
      return "{" + parts.joined(separator: ", ") + "}"
    }
  }

  /// A text with quotes where YAML needs them, also within brackets.
  package static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// A text in double quotes, for YAML and JSON.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
          let hex = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  private static func isPlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, bytes.last != 0x20, ExactNumber(bytes.span) == nil else { return false }
    guard first >= 0x80 || FormatScanner.isAlphanumeric(first) else { return false }
    if ["true", "false", "null"].contains(text.lowercased()) { return false }
    for (index, byte) in bytes.enumerated() {
      if byte >= 0x80 || FormatScanner.isAlphanumeric(byte) { continue }
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "'"), UInt8(ascii: "+"), 0x20:
        continue
      case UInt8(ascii: ":") where index + 1 < bytes.count && bytes[index + 1] != 0x20: continue
      default: return false
      }
    }
    return true
  }

  /// `a`, `b` and `c`; of very many only the first.
  static func list(_ names: [String], joinedBy word: String = "and", limit: Int = 30) -> String {
    let shown = names.prefix(limit).map { "`\(visible($0))`" }
    if names.count > limit { return shown.joined(separator: ", ") + " \(word) \(names.count - limit) more" }
    return Noun.joined(shown, word)
  }

  /// What a value is by its schema's title, within a sentence: "a period", "an id", "text".
  static func titled(_ title: String) -> String {
    let name = Noun.withinSentence(title)
    return name.hasPrefix("text") || ["readings", "dates"].contains(name) ? name : Noun.withArticle(title)
  }

  /// What a type is called: "text, a number or a list".
  static func types(_ types: TypeSet) -> String {
    var parts: [String] = []
    if types.contains(.string) { parts.append("text") }
    if types.contains(.number) {
      parts.append("a number")
    } else if types.contains(.integer) {
      parts.append("a whole number")
    }
    if types.contains(.boolean) { parts.append("`true` or `false`") }
    if types.contains(.array) { parts.append("a list") }
    if types.contains(.object) { parts.append("`key: value` pairs") }
    if types.contains(.null) { parts.append("`null`") }
    return Noun.joined(parts, "or")
  }

  /// What a value is: "text", "the number 5".
  static func kind(_ view: NodeView) -> String {
    switch view.kind {
    case .null: view.string.isEmpty ? "empty" : "`\(visible(view.string))`"
    case .boolean, .integer, .float: "`\(visible(view.string))`"
    case .string: "text"
    case .sequence: "a list"
    case .mapping: "`key: value` pairs"
    }
  }

  /// "1 item", "3 items", "none".
  static func count(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }
}
