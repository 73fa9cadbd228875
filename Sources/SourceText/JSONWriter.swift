/// Writes JSON (RFC 8259) to bytes; commas and escapes are its business.
package struct JSONWriter {
  /// What was written so far, in UTF-8; a whole document once the outermost value is written.
  package private(set) var bytes: [UInt8] = []
  /// Whether a value stands before the next one in the object or array at hand.
  private var needsComma = false

  /// A writer that has written nothing.
  package init() {}

  /// An object; `members` writes its members.
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    beginObject()
    members(&self)
    endObject()
  }

  /// An array of what `element` writes for each of `values`.
  /// - Parameter isOnePerLine: whether each element begins a line, so that two versions can be compared.
  package mutating func array<Values: Sequence>(
    _ values: Values, isOnePerLine: Bool = false, _ element: (inout JSONWriter, Values.Element) -> Void
  ) {
    beginArray()
    for value in values { self.element(isOnLine: isOnePerLine) { element(&$0, value) } }
    endArray(isOnePerLine: isOnePerLine)
  }

  /// A member whose value the next call writes.
  package mutating func key(_ name: String) { key(name.utf8Span.span) }

  /// The same from the name's bytes; ill-formed UTF-8 is repaired.
  package mutating func key(_ name: Span<UInt8>) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A member whose value is a string.
  package mutating func member(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  /// A member whose value is a whole number.
  package mutating func member(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  /// A member that is true by being there.
  package mutating func flag(_ name: String) {
    key(name)
    literal("true")
  }

  /// A whole number.
  package mutating func integer(_ value: Int) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
    needsComma = true
  }

  /// A number, `true`, `false` or `null`, as it is.
  package mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  /// A string in quotes, in which control characters and what a job's runner takes for a command are escaped.
  package mutating func string(_ text: String) { string(text.utf8Span.span) }

  /// The same from the text's bytes; ill-formed UTF-8 is repaired.
  package mutating func string(_ text: Span<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    // Most strings have nothing else, so that they need not be looked at again.
    if text.indices.allSatisfy({ Self.isPlain(text[$0]) }) {
      append(text)
    } else {
      do {
        appendEscaped(try UTF8Span(validating: text))
      } catch {
        let repaired = String(decoding: text.indices.map { text[$0] }, as: UTF8.self)
        appendEscaped(repaired.utf8Span)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Whether a byte stands for itself, wherever it stands in a string.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x20 < 0x5F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != UInt8(ascii: "#")
  }

  /// Runs of what stands for itself are copied as a whole: nearly all of a text is such a run.
  private mutating func appendEscaped(_ text: UTF8Span) {
    let text = text.span
    var start = 0
    var offset = 0
    while offset < text.count {
      guard !Self.isPlain(text[offset]) else {
        offset += 1
        continue
      }
      let scalar = Self.scalar(at: offset, in: text)
      let length = UTF8.width(scalar)
      let rest = text.extracting((offset + length)...)
      if let escape = JSONString.escape(for: scalar, if: Self.isEscaped(scalar, before: rest)) {
        append(text.extracting(start..<offset))
        bytes.append(contentsOf: escape)
        start = offset + length
      }
      offset += length
    }
    append(text.extracting(start...))
  }

  private mutating func append(_ span: Span<UInt8>) {
    unsafe span.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  /// The character that begins at an offset of well-formed UTF-8.
  private static func scalar(at offset: Int, in text: Span<UInt8>) -> Unicode.Scalar {
    let first = UInt32(text[offset])
    let (bits, more) =
      switch first {
      case ..<0x80: (first, 0)
      case ..<0xE0: (first & 0x1F, 1)
      case ..<0xF0: (first & 0x0F, 2)
      default: (first & 0x07, 3)
      }
    var value = bits
    for distance in 0..<more { value = value << 6 | UInt32(text[offset + 1 + distance] & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// Whether a character is escaped that may stand for itself in JSON.
  private static func isEscaped(_ scalar: Unicode.Scalar, before rest: Span<UInt8>) -> Bool {
    switch scalar {
    // Programs read the same, and a job's runner that sees the text in a log takes it for no command.
    case "#": RunnerCommand.hasName(rest)
    // Letters of Latin scripts.
    case "\u{C0}"..."\u{24F}": false
    // A log that shows the text shows it in the order in which it is written.
    default: TerminalText.isObeyed(scalar)
    }
  }

  /// Ends a document as a text file ends: with a line break.
  package mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func begin(_ opening: UInt8) {
    separate()
    bytes.append(opening)
    needsComma = false
  }

  private mutating func end(_ closing: UInt8) {
    bytes.append(closing)
    needsComma = true
  }
}

/// A document of which no more than a part is held at once, where it may be larger than what there is room for.
extension JSONWriter {
  /// What was written since this was last called. The writer goes on behind it.
  package mutating func take() -> [UInt8] {
    defer {
      let room = bytes.count
      bytes = []
      // The next part is as long, more or less.
      bytes.reserveCapacity(room)
    }
    return bytes
  }

  /// Begins an object, whose members come next.
  package mutating func beginObject() { begin(UInt8(ascii: "{")) }

  /// Ends the object that was begun last.
  package mutating func endObject() { end(UInt8(ascii: "}")) }

  /// Begins an array, whose elements come next.
  package mutating func beginArray() { begin(UInt8(ascii: "[")) }

  /// An element of the array that was begun last.
  /// - Parameter isOnLine: whether it begins a line.
  package mutating func element(isOnLine: Bool, _ value: (inout JSONWriter) -> Void) {
    if isOnLine {
      separate()
      endLine()
      needsComma = false
    }
    value(&self)
  }

  /// Ends the array that was begun last.
  /// - Parameter isOnePerLine: whether each of its elements begins a line.
  package mutating func endArray(isOnePerLine: Bool) {
    if isOnePerLine { endLine() }
    end(UInt8(ascii: "]"))
  }
}
