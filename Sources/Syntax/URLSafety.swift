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

  /// The allowed schemes, in small letters.
  private static let schemes: [StaticString] = ["http", "https", "mailto", "tel"]

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
    let isAllowed = Self.schemes.contains { allowed in
      allowed.withUTF8Buffer { unsafe $0.elementsEqual(scheme) }
    }
    self = isAllowed ? .external : .unsafe
  }
}
