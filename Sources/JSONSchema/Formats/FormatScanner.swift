/// Reads a text from left to right, for ``Format``.
struct FormatScanner {
  private let text: [UInt8]
  private(set) var position: Int

  init(_ text: [UInt8], from position: Int = 0) {
    self.text = text
    self.position = position
  }

  var isAtEnd: Bool { position == text.count }
  var next: UInt8? { position < text.count ? text[position] : nil }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

  /// A character of an atom in a mail address (RFC 5322, 3.2.3).
  static func isAtom(_ byte: UInt8) -> Bool {
    if isAlphanumeric(byte) { return true }
    return switch byte {
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2F, 0x3D, 0x3F, 0x5E...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// Moves behind `word` if it stands here.
  mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= text.count else { return false }
    for index in 0..<count where unsafe word.utf8Start[index] != text[position + index] { return false }
    position += count
    return true
  }

  /// Moves behind digits and says how many they were.
  mutating func digits(atMost limit: Int) -> Int {
    var count = 0
    while count < limit, let byte = next, Self.isDigit(byte) {
      position += 1
      count += 1
    }
    return count
  }

  /// A number of exactly `count` digits.
  private mutating func number(_ count: Int) -> Int? {
    let start = position
    guard digits(atMost: count) == count else { return nil }
    var value = 0
    for index in start..<position { value = value * 10 + Int(text[index] - 0x30) }
    return value
  }

  /// `2026-11-21` (RFC 3339, full-date), a day that the calendar has.
  mutating func date() -> Bool {
    guard let year = number(4), take("-"), let month = number(2), take("-"), let day = number(2) else { return false }
    guard month >= 1, month <= 12, day >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return day <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// `13:30:00.5+02:00` (RFC 3339, full-time); second 60 only where a leap second can be.
  mutating func time() -> Bool {
    guard let hour = number(2), take(":"), let minute = number(2), take(":"), let second = number(2) else {
      return false
    }
    guard hour < 24, minute < 60, second <= 60 else { return false }
    if take("."), digits(atMost: .max) == 0 { return false }
    var offset = 0
    if !take("Z"), !take("z") {
      let isBehind = next == UInt8(ascii: "-")
      guard take("+") || take("-") else { return false }
      guard let hours = number(2), take(":"), let minutes = number(2), hours < 24, minutes < 60 else { return false }
      offset = (isBehind ? -1 : 1) * (hours * 60 + minutes)
    }
    if second < 60 { return true }
    let universal = ((hour * 60 + minute - offset) % 1_440 + 1_440) % 1_440
    return universal == 1_439
  }

  /// `P1Y2M3DT4H5M6S` or `P4W` (RFC 3339, appendix A).
  mutating func duration() -> Bool {
    guard take("P"), !isAtEnd else { return false }
    var units: [UInt8] = [0x59, 0x4D, 0x57, 0x44]  // Y M W D
    var sawTime = false
    var sawWeeks = false
    var count = 0
    while !isAtEnd {
      if !sawTime, take("T") {
        units = [0x48, 0x4D, 0x53]  // H M S
        sawTime = true
        if isAtEnd { return false }
        continue
      }
      guard digits(atMost: .max) > 0, let unit = next, let index = units.firstIndex(of: unit) else { return false }
      // Units follow in this order, and none is left out between two that are there.
      if count > 0, !units.isEmpty, index > 0, units.count < (sawTime ? 3 : 4), unit != 0x44 { return false }
      units.removeFirst(index + 1)
      if unit == 0x57 { sawWeeks = true }
      position += 1
      count += 1
    }
    return count > 0 && !(sawWeeks && count > 1)
  }

  /// Four numbers from 0 to 255 without leading zeros.
  mutating func ipv4() -> Bool {
    for part in 0..<4 {
      if part > 0, !take(".") { return false }
      let start = position
      let count = digits(atMost: 3)
      guard count > 0, count == 1 || text[start] != 0x30 else { return false }
      var value = 0
      for index in start..<position { value = value * 10 + Int(text[index] - 0x30) }
      if value > 255 { return false }
    }
    return true
  }

  /// Eight groups of at most four hexadecimal digits, one run of zeros as `::`, an IPv4 address for the last two
  /// (RFC 4291, 2.2).
  mutating func ipv6() -> Bool {
    var groups = 0
    var isShortened = false
    if take("::") { isShortened = true }
    while groups < 8 {
      let start = position
      var digits = 0
      while digits < 4, let byte = next, hexValue(byte) != nil {
        position += 1
        digits += 1
      }
      if digits == 0 { break }
      if next == UInt8(ascii: ".") {
        position = start
        guard ipv4() else { return false }
        groups += 2
        break
      }
      groups += 1
      if take("::") {
        if isShortened { return false }
        isShortened = true
      } else if !take(":") {
        break
      } else if next.map({ hexValue($0) == nil }) ?? true {
        return false
      }
    }
    return isShortened ? groups < 8 : groups == 8
  }

  /// A URI of characters that RFC 3986 allows; where `international`, those of RFC 3987.
  mutating func uri(international: Bool, needsScheme: Bool) -> Bool {
    var hasScheme = false
    if let first = next, Self.isLetter(first) {
      var end = position
      while end < text.count,
        Self.isAlphanumeric(text[end]) || text[end] == 0x2B || text[end] == 0x2D || text[end] == 0x2E
      {
        end += 1
      }
      if end < text.count, text[end] == UInt8(ascii: ":") {
        hasScheme = true
        position = end + 1
      }
    }
    guard hasScheme || !needsScheme else { return false }
    var sawFragment = false
    var sawSlash = false
    var isInAuthority = take("//")
    while let byte = next {
      switch byte {
      case UInt8(ascii: "%"):
        guard position + 2 < text.count, hexValue(text[position + 1]) != nil, hexValue(text[position + 2]) != nil else {
          return false
        }
      case UInt8(ascii: "#"):
        if sawFragment { return false }
        sawFragment = true
        isInAuthority = false
      case UInt8(ascii: "/"), UInt8(ascii: "?"):
        sawSlash = true
        isInAuthority = false
      case UInt8(ascii: "["), UInt8(ascii: "]"):
        guard isInAuthority else { return false }
      case UInt8(ascii: ":"):
        // A relative reference has no colon in its first segment, or it would be a scheme.
        if !hasScheme, !sawSlash, !sawFragment, !isInAuthority { return false }
      case UInt8(ascii: "!"), 0x24, 0x26...0x2E, 0x30...0x39, 0x3B, 0x3D, 0x40, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x7E:
        break
      default:
        guard international, byte >= 0x80 else { return false }
      }
      position += 1
    }
    return true
  }

  /// Expressions in braces that are closed and not empty (RFC 6570, 2).
  mutating func uriTemplate() -> Bool {
    var start: Int?
    while let byte = next {
      switch byte {
      case UInt8(ascii: "{"):
        if start != nil { return false }
        start = position
      case UInt8(ascii: "}"):
        guard let open = start, position > open + 1 else { return false }
        start = nil
      case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7F: return false
      case UInt8(ascii: "|") where start == nil: return false
      default: break
      }
      position += 1
    }
    return start == nil
  }

  mutating func uuid() -> Bool {
    for (index, count) in [8, 4, 4, 4, 12].enumerated() {
      if index > 0, !take("-") { return false }
      for _ in 0..<count {
        guard let byte = next, hexValue(byte) != nil else { return false }
        position += 1
      }
    }
    return true
  }

  /// The rest as a JSON Pointer (RFC 6901, 3).
  mutating func jsonPointer() -> Bool {
    if isAtEnd { return true }
    guard next == UInt8(ascii: "/") else { return false }
    while let byte = next {
      position += 1
      if byte == UInt8(ascii: "~"), !take("0"), !take("1") { return false }
    }
    return true
  }
}
