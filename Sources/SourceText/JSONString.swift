/// Strings of JSON (RFC 8259, 7).
package enum JSONString {
  /// A text between quotation marks, in UTF-8.
  /// - Parameter isEscaped: whether a character is escaped, beside those that have to be.
  package static func quoted(_ text: String, escaping isEscaped: (Unicode.Scalar) -> Bool) -> [UInt8] {
    var bytes = [UInt8(ascii: "\"")]
    for scalar in text.unicodeScalars {
      if let escape = escape(for: scalar, if: isEscaped(scalar)) {
        bytes += escape
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return bytes
  }

  /// What is written for a character; nil where it stands for itself.
  /// - Parameter isEscaped: whether one is escaped that need not be.
  static func escape(for scalar: Unicode.Scalar, if isEscaped: @autoclosure () -> Bool) -> [UInt8]? {
    switch scalar {
    case "\"", "\\": [UInt8(ascii: "\\"), UInt8(ascii: scalar)]
    case "\n": Array(#"\n"#.utf8)
    case "\t": Array(#"\t"#.utf8)
    case "\u{0}"..<" ": codes(of: scalar)
    default: isEscaped() ? codes(of: scalar) : nil
    }
  }

  /// `\u` and the four digits of each of the character's UTF-16 units.
  private static func codes(of scalar: Unicode.Scalar) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    var codes: [UInt8] = []
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      codes += #"\u"#.utf8
      for shift in [12, 8, 4, 0] { codes.append(digits[Int(unit >> UInt16(shift)) & 15]) }
    }
    return codes
  }
}
