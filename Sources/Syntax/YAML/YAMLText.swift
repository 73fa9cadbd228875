extension YAMLText {
  /// `text` as a scalar that reads back as this very string, in block and in flow context.
  ///
  /// - Parameter style: how the scalar that it replaces is written: quotes stay what they are. Without quotes it gets them
  ///   only where YAML would take it for something else.
  package static func scalar(_ text: String, like style: Node.Style = .plain) -> String {
    let hasControl = text.unicodeScalars.contains { needsEscape($0) }
    switch style {
    case .doubleQuoted: return doubleQuoted(text)
    case .singleQuoted where !hasControl: return singleQuoted(text)
    case .plain, .literal, .folded, .block, .flow, .singleQuoted:
      if hasControl { return doubleQuoted(text) }
      return isPlain(text, asKey: false) ? text : quoted(text)
    }
  }

  /// `text` as the name of a field; keys are source text, so that a number or a date needs no quotes.
  package static func key(_ text: String) -> String {
    if text.unicodeScalars.contains(where: { needsEscape($0) }) { return doubleQuoted(text) }
    return isPlain(text, asKey: true) ? text : quoted(text)
  }

  private static func singleQuoted(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" { result += "'" }
      result.unicodeScalars.append(scalar)
    }
    return result + "'"
  }

  /// In double quotes, with the escapes of YAML 1.2.2 (5.7).
  private static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where needsEscape(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\U" + String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Whether a scalar cannot stand in a line of YAML as it is: control characters, line separators, a byte order mark.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Whether `text` needs no quotes anywhere: narrower than YAML's own rule (7.3.3), which depends on the context.
  private static func isPlain(_ text: String, asKey: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last else { return false }
    guard first != 0x20, last != 0x20, last != UInt8(ascii: ":") else { return false }
    guard !"-?:,[]{}#&*!|>'\"%@`".utf8.contains(first) || isNegativeNumber(bytes) else { return false }
    guard !text.utf8.starts(with: "...".utf8), text != "=" else { return false }
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): return false
      case UInt8(ascii: ":") where offset + 1 < bytes.count && bytes[offset + 1] == 0x20: return false
      case UInt8(ascii: "#") where offset > 0 && bytes[offset - 1] == 0x20: return false
      default: break
      }
    }
    return asKey || CoreSchema.kind(of: bytes.span) == .string
  }

  private static func isNegativeNumber(_ bytes: [UInt8]) -> Bool {
    bytes.count > 1 && bytes[0] == UInt8(ascii: "-") && (0x30...0x39).contains(bytes[1])
  }
}
