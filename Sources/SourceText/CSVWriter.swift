/// Writes separated values (RFC 4180) to bytes: lines end as that says, and quotes are its business.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it, as does one that begins with apostrophes before such a
/// text: whoever takes one apostrophe off again has what stood there. Source: OWASP, "CSV Injection".
package struct CSVWriter {
  /// What was written so far, in UTF-8.
  package private(set) var bytes: [UInt8] = []
  /// The byte between two values of a line.
  private let separator: UInt8
  private var isAtStart = true

  /// - Parameters:
  ///   - separator: a comma, a semicolon or a tab.
  ///   - hasMark: whether the bytes begin with a byte order mark, by which spreadsheets know that they are UTF-8.
  package init(separator: UInt8 = UInt8(ascii: ","), hasMark: Bool = false) {
    self.separator = separator
    if hasMark { bytes = Self.mark }
  }

  /// The byte order mark of UTF-8.
  package static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A value that is a text.
  package mutating func text(_ text: String) { self.text(text.utf8Span.span) }

  /// The same from the text's bytes.
  package mutating func text(_ text: Span<UInt8>) {
    write(text, after: Self.isFormula(text) ? [UInt8(ascii: "'")] : [])
  }

  /// A value that is no formula whatever it begins with, as a number or a day.
  package mutating func plain(_ text: String) { write(text.utf8Span.span, after: []) }

  /// The same from its bytes.
  package mutating func plain(_ text: Span<UInt8>) { write(text, after: []) }

  /// A value that is not there.
  package mutating func empty() { separate() }

  /// Ends the line.
  package mutating func endLine() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isAtStart = true
  }

  /// Whether a spreadsheet takes the text for a formula, or would if apostrophes were taken off.
  private static func isFormula(_ text: Span<UInt8>) -> Bool {
    var place = 0
    while place < text.count, text[place] == UInt8(ascii: "'") { place += 1 }
    guard place < text.count else { return false }
    switch text[place] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: return true
    default: return false
    }
  }

  private mutating func separate() {
    if !isAtStart { bytes.append(separator) }
    isAtStart = false
  }

  private mutating func write(_ text: Span<UInt8>, after prefix: [UInt8]) {
    separate()
    var isQuoted = text.count > 0 && (text[0] == 0x20 || text[text.count - 1] == 0x20)
    for place in text.indices where !isQuoted {
      let byte = text[place]
      isQuoted = byte == separator || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    guard isQuoted else {
      bytes += prefix
      unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
      return
    }
    bytes.append(UInt8(ascii: "\""))
    bytes += prefix
    for place in text.indices {
      if text[place] == UInt8(ascii: "\"") { bytes.append(UInt8(ascii: "\"")) }
      bytes.append(text[place])
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
