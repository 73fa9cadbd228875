/// Percent-encoding (RFC 3986, 2.1) of what may not stand in a URL.
package enum PercentEncoding {
  /// An address as somebody wrote it: its own `%41` stay, characters beyond ASCII too (they are allowed in HTML).
  package static func address(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var authorityEnd = 0
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes[colon...].starts(with: "://".utf8) {
      authorityEnd = bytes[(colon + 3)...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.count
    }
    var hasFragment = false
    return encoded(bytes) { byte, offset in
      switch byte {
      case UInt8(ascii: "%"): return isHex(bytes, offset + 1) && isHex(bytes, offset + 2)
      case UInt8(ascii: "["), UInt8(ascii: "]"): return offset < authorityEnd
      case UInt8(ascii: "#"):
        defer { hasFragment = true }
        return !hasFragment
      default: return byte >= 0x80 || isUnreserved(byte) || isDelimiter(byte)
      }
    }
  }

  /// A path of the site: only what separates its parts has a meaning.
  package static func path(_ text: String) -> String {
    func mayStay(_ byte: UInt8) -> Bool { isUnreserved(byte) || byte == UInt8(ascii: "/") }
    // Most paths are kept in both forms, and are the same in both.
    guard !text.utf8.allSatisfy(mayStay) else { return text }
    return encoded(Array(text.utf8)) { byte, _ in mayStay(byte) }
  }

  /// A value within an address: nothing in it has a meaning there.
  package static func component(_ text: String) -> String {
    encoded(Array(text.utf8)) { byte, _ in isUnreserved(byte) }
  }

  /// The part behind `#`.
  package static func fragment(_ text: String) -> String {
    encoded(Array(text.utf8)) { byte, _ in byte >= 0x80 || isUnreserved(byte) }
  }

  private static func encoded(_ bytes: [UInt8], _ mayStay: (UInt8, Int) -> Bool) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (offset, byte) in bytes.enumerated() {
      if mayStay(byte, offset) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// What separates the parts of an address, but for `#` and brackets (RFC 3986, 2.2).
  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&")...UInt8(ascii: ","), UInt8(ascii: "/"),
      UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"):
      true
    default: false
    }
  }

  private static func isHex(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    return switch bytes[offset] {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}
