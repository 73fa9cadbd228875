/// XML as bytes, for the few files of a site that are no pages.
struct XMLText {
  private(set) var bytes: [UInt8] = []

  /// Adds a line of markup, in which texts are escaped.
  mutating func line(_ markup: String) {
    bytes += Array(markup.utf8)
    bytes.append(0x0A)
  }

  /// Adds an element with a text on a line of its own.
  mutating func element(_ name: StaticString, _ text: String) { line("<\(name)>\(Self.escaped(text))</\(name)>") }

  /// A text as it stands in an element, or in an attribute between double quotes. What HTML does not allow XML does not either.
  static func escaped(_ text: String) -> String {
    var buffer = ByteBuffer(capacity: text.utf8.count)
    TextEscaping.append(text.utf8Span.span, to: &buffer)
    return String(decoding: buffer.array, as: UTF8.self)
  }
}
