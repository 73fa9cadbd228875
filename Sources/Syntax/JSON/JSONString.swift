/// Strings of JSON.
package enum JSONString {
  /// Writes a text between quotation marks (RFC 8259, 7), in UTF-8.
  /// - Parameter escapes: whether the character at an index of the text is escaped, beside those that have to be.
  package static func append(
    _ text: String, to bytes: inout [UInt8], escapes: (Unicode.Scalar, String.Index) -> Bool
  ) {
    bytes.append(UInt8(ascii: "\""))
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      switch scalar {
      case "\"", "\\": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: scalar)])
      case "\n": bytes.append(contentsOf: #"\n"#.utf8)
      case "\t": bytes.append(contentsOf: #"\t"#.utf8)
      case "\u{0}"..<" ": escape(scalar, &bytes)
      case _ where escapes(scalar, index): escape(scalar, &bytes)
      default: bytes.append(contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes `\u` and the four digits of each of the character's UTF-16 units.
  private static func escape(_ scalar: Unicode.Scalar, _ bytes: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      bytes.append(contentsOf: #"\u"#.utf8)
      for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift)) & 15]) }
    }
  }
}
