/// What may be written as the destination of a link or image.
///
/// The list says what is allowed; all else is unsafe. Browsers drop tabs and line breaks inside an address, and blanks
/// and controls before it, before they look for its scheme, so an address with any of these is unsafe whatever it says.
package enum URLSafety: Sendable, Equatable {
  /// A path within the site or repository, with or without a fragment.
  case relative
  /// `#…`, a place on the same page.
  case fragment
  /// An address elsewhere, of an allowed scheme.
  case external
  /// Not to be written as a link.
  case unsafe

  /// The allowed schemes, in small letters: those of addresses with a host, and those without.
  private static let schemesOfHosts: [StaticString] = ["http", "https"]
  private static let otherSchemes: [StaticString] = ["mailto", "tel"]

  /// Judges a destination whose entities are resolved.
  package init(of destination: String) {
    let bytes = destination.utf8Span.span
    guard !bytes.isEmpty else {
      self = .relative
      return
    }
    // Backslashes are slashes to a browser; `//host` leads to a host without saying how.
    let first = bytes[0]
    var isSuspect = first == 0x20 || (first == UInt8(ascii: "/") && bytes.count > 1 && bytes[1] == first)
    var isASCII = true
    for place in bytes.indices {
      let byte = bytes[place]
      if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") { isSuspect = true }
      if byte >= 0x80 { isASCII = false }
    }
    // No-break and other wide blanks, and invisible characters that make an address look like another.
    let isInvisible =
      !isASCII
      && destination.unicodeScalars.contains {
        $0.value >= 0x80 && ($0.properties.isWhitespace || $0.properties.isBidiControl || $0.value == 0xFEFF)
      }
    guard !isSuspect, !isInvisible else {
      self = .unsafe
      return
    }
    if first == UInt8(ascii: "#") {
      self = .fragment
      return
    }
    let stop = bytes.indices.first { place in
      switch bytes[place] {
      case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
      default: false
      }
    }
    guard let stop, bytes[stop] == UInt8(ascii: ":") else {
      self = .relative
      return
    }
    // Any other colon in the first segment is no path by RFC 3986 (4.2), whatever stands before it.
    let scheme = destination.utf8.prefix(stop).map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }
    let rest = bytes.extracting((stop + 1)...)
    let isAllowed =
      Self.schemesOfHosts.contains { $0.withUTF8Buffer { unsafe $0.elementsEqual(scheme) } }
      ? Self.namesHost(rest)
      : Self.otherSchemes.contains { $0.withUTF8Buffer { unsafe $0.elementsEqual(scheme) } } && !rest.isEmpty
    self = isAllowed ? .external : .unsafe
  }

  /// Whether what stands behind `https:` is `//` and a host, with a port or without.
  ///
  /// A page that was itself read over `https` takes `https:a` and `https:/a` for paths on its own server, and `https:///a`
  /// for the host `a` (WHATWG URL, 4.4). What stands before an `@` looks like the host and is not.
  private static func namesHost(_ rest: Span<UInt8>) -> Bool {
    let slash = UInt8(ascii: "/")
    guard rest.count > 2, rest[0] == slash, rest[1] == slash else { return false }
    var end = 2
    while end < rest.count, rest[end] != slash, rest[end] != UInt8(ascii: "?"), rest[end] != UInt8(ascii: "#") {
      end += 1
    }
    let authority = rest.extracting(2..<end)
    return authority.isEmpty ? false : isAuthority(authority)
  }

  private static func isAuthority(_ authority: Span<UInt8>) -> Bool {
    var place = 0
    if authority[0] == UInt8(ascii: "[") {
      // An address of IPv6.
      place = 1
      while place < authority.count, isHexDigit(authority[place]) || ":.".utf8.contains(authority[place]) { place += 1 }
      guard place > 1, place < authority.count, authority[place] == UInt8(ascii: "]") else { return false }
      place += 1
    } else {
      var hasName = false
      while place < authority.count, authority[place] != UInt8(ascii: ":") {
        let byte = authority[place]
        // Above ASCII a browser may make anything of a name, but never one of this server's own.
        let isName = byte >= 0x80 || isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 26
        guard isName || "-._".utf8.contains(byte) else { return false }
        hasName = hasName || isName
        place += 1
      }
      guard hasName else { return false }
    }
    guard place < authority.count else { return true }
    guard authority[place] == UInt8(ascii: ":") else { return false }
    let port = authority.extracting((place + 1)...)
    return (1...5).contains(port.count) && port.indices.allSatisfy { isDigit(port[$0]) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
  private static func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 6 }
}
