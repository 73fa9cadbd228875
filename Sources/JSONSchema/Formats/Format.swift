/// The formats of 2020-12 (validation, 7.3), scanned without making strings.
enum Format: String, CaseIterable, Sendable {
  case date, time, dateTime = "date-time", duration
  case email, idnEmail = "idn-email", hostname, idnHostname = "idn-hostname"
  case ipv4, ipv6
  case uri, uriReference = "uri-reference", iri, iriReference = "iri-reference", uriTemplate = "uri-template"
  case uuid, jsonPointer = "json-pointer", relativeJSONPointer = "relative-json-pointer", regex

  /// The place in ``numbered``.
  var number: Int { Self.numbered.firstIndex(of: self) ?? 0 }
  static let numbered = Array(allCases)

  /// What a value should be, to stand behind "is not".
  var noun: String {
    switch self {
    case .date: "a date that exists, as `2026-11-21`"
    case .time: "a time with its zone, as `13:30:00Z`"
    case .dateTime: "a date and time with its zone, as `2026-11-21T13:30:00Z`"
    case .duration: "a duration, as `P3DT4H`"
    case .email, .idnEmail: "a mail address"
    case .hostname, .idnHostname: "the name of a host"
    case .ipv4: "an IPv4 address"
    case .ipv6: "an IPv6 address"
    case .uri, .iri: "a URI, as `https://example.org/page`"
    case .uriReference, .iriReference: "a URI or a relative reference"
    case .uriTemplate: "a URI template"
    case .uuid: "a UUID"
    case .jsonPointer: "a JSON Pointer, as `/a/0`"
    case .relativeJSONPointer: "a relative JSON Pointer, as `1/a`"
    case .regex: "a regular expression of ECMAScript"
    }
  }

  /// Whether `text` is written in this format.
  func accepts(_ text: Span<UInt8>) -> Bool {
    accepts(text.indices.map { text[$0] })
  }

  private func accepts(_ text: [UInt8]) -> Bool {
    var scanner = FormatScanner(text)
    switch self {
    case .date: return scanner.date() && scanner.isAtEnd
    case .time: return scanner.time() && scanner.isAtEnd
    case .dateTime:
      return scanner.date() && (scanner.take("T") || scanner.take("t")) && scanner.time() && scanner.isAtEnd
    case .duration: return scanner.duration()
    case .email: return Self.email(text, international: false)
    case .idnEmail: return Self.email(text, international: true)
    case .hostname: return Self.hostname(text, 0..<text.count, international: false)
    case .idnHostname: return Self.hostname(text, 0..<text.count, international: true)
    case .ipv4: return scanner.ipv4() && scanner.isAtEnd
    case .ipv6: return scanner.ipv6() && scanner.isAtEnd
    case .uri: return scanner.uri(international: false, needsScheme: true)
    case .uriReference: return scanner.uri(international: false, needsScheme: false)
    case .iri: return scanner.uri(international: true, needsScheme: true)
    case .iriReference: return scanner.uri(international: true, needsScheme: false)
    case .uriTemplate: return scanner.uriTemplate()
    case .uuid: return scanner.uuid() && scanner.isAtEnd
    case .jsonPointer: return scanner.jsonPointer()
    case .relativeJSONPointer:
      guard let first = scanner.next, FormatScanner.isDigit(first) else { return false }
      let digits = scanner.digits(atMost: .max)
      if first == UInt8(ascii: "0"), digits > 1 { return false }
      return scanner.take("#") ? scanner.isAtEnd : scanner.jsonPointer()
    case .regex:
      do throws(Pattern.Fault) {
        _ = try Pattern(String(decoding: text, as: UTF8.self))
        return true
      } catch {
        return false
      }
    }
  }

  /// Labels of at most 63 bytes, no hyphen at their ends (RFC 1123, 2.1).
  private static func hostname(_ text: [UInt8], _ range: Range<Int>, international: Bool) -> Bool {
    guard !range.isEmpty, range.count <= 253 else { return false }
    var label = 0
    for index in range {
      let byte = text[index]
      if byte == UInt8(ascii: ".") {
        guard label > 0, text[index - 1] != UInt8(ascii: "-") else { return false }
        label = 0
        continue
      }
      let isHyphen = byte == UInt8(ascii: "-")
      guard FormatScanner.isAlphanumeric(byte) || international && byte >= 0x80 || isHyphen && label > 0 else {
        return false
      }
      label += 1
      if label > 63 { return false }
    }
    return label > 0 && text[range.upperBound - 1] != UInt8(ascii: "-")
  }

  /// `local@domain` (RFC 5321, 4.1.2), where the domain may be an address in brackets.
  private static func email(_ text: [UInt8], international: Bool) -> Bool {
    guard let at = text.indices.last(where: { text[$0] == UInt8(ascii: "@") }), at > 0, at + 1 < text.count else {
      return false
    }
    if text[0] == UInt8(ascii: "\""), at > 1, text[at - 1] == UInt8(ascii: "\"") {
      for index in 1..<(at - 1) where text[index] < 0x20 || text[index] == UInt8(ascii: "\"") && text[index - 1] != 0x5C
      {
        return false
      }
    } else {
      var wasDot = true
      for index in 0..<at {
        let byte = text[index]
        let isDot = byte == UInt8(ascii: ".")
        guard isDot ? !wasDot : FormatScanner.isAtom(byte) || international && byte >= 0x80 else { return false }
        wasDot = isDot
      }
      if wasDot { return false }
    }
    if text[at + 1] == UInt8(ascii: "["), text[text.count - 1] == UInt8(ascii: "]") {
      var scanner = FormatScanner(text, from: at + 2)
      if scanner.take("IPv6:") { return scanner.ipv6() && scanner.position == text.count - 1 }
      return scanner.ipv4() && scanner.position == text.count - 1
    }
    return hostname(text, (at + 1)..<text.count, international: international)
  }
}
