/// Takes raw HTML apart into tags, text and comments, in one pass.
///
/// What is written like a tag but is none stays text. Source: WHATWG HTML 13.1 and 13.2.5, as far as prose needs it.
struct HTMLTokenizer {
  struct Attribute {
    /// In small letters.
    let name: String
    /// Where the value stands, without its quotation marks; nil where there is none.
    let value: Range<Int>?
  }

  enum Token {
    /// A start tag; `name` in small letters, `attributes` in their order, those that stand twice once.
    case start(name: String, attributes: [Attribute], range: Range<Int>)
    case end(name: String, range: Range<Int>)
    case text(Range<Int>)
    /// What is no markup whatever it looks like.
    case plainText(Range<Int>)
    /// A comment, and what lies between its marks; `isClosed` is false where it goes on to the end.
    case comment(range: Range<Int>, content: Range<Int>, isClosed: Bool)
    /// A script or style with its content; `isClosed` is false where it goes on to the end.
    case rawText(name: String, range: Range<Int>, isClosed: Bool)
    /// `<?…?>`.
    case instruction(range: Range<Int>)
  }

  private let bytes: ArraySlice<UInt8>
  private var offset: Int
  /// Bytes that were looked at for nothing. Whoever writes thousands of beginnings of tags gets text.
  private var waste = 0
  private let maxWaste: Int

  /// - Parameter bytes: UTF-8; the ranges of the tokens are its indices.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
    maxWaste = 4096 + 8 * bytes.count
  }

  /// The next token; nil at the end.
  mutating func next() -> Token? {
    guard offset < bytes.endIndex else { return nil }
    let start = offset
    if bytes[offset] == UInt8(ascii: "<"), let token = markup() { return token }
    // The `<` that begins no markup is text, and so is all up to the next.
    offset = start + 1
    while offset < bytes.endIndex, bytes[offset] != UInt8(ascii: "<") { offset += 1 }
    return .text(start..<offset)
  }

  // MARK: - Markup

  private mutating func markup() -> Token? {
    let start = offset
    guard start + 1 < bytes.endIndex, waste < maxWaste else { return nil }
    let token: Token?
    switch bytes[start + 1] {
    case UInt8(ascii: "!"): token = declaration()
    case UInt8(ascii: "?"):
      guard let end = find(">", from: start + 2) else { token = nil; break }
      offset = end
      token = .instruction(range: start..<end)
    case UInt8(ascii: "/"): token = endTag()
    case let byte where Self.isLetter(byte): token = startTag()
    default: return nil
    }
    if token == nil { waste += offset - start }
    return token
  }

  private mutating func declaration() -> Token? {
    let start = offset
    if holds("<!--", at: start) {
      // `<!-->` and `<!--->` are whole comments.
      for empty in ["<!-->", "<!--->"] where holds(empty, at: start) {
        offset = start + empty.utf8.count
        return .comment(range: start..<offset, content: offset..<offset, isClosed: true)
      }
      let end = find("-->", from: start + 4)
      offset = end ?? bytes.endIndex
      return .comment(range: start..<offset, content: start + 4..<(end.map { $0 - 3 } ?? offset), isClosed: end != nil)
    }
    if holds("<![CDATA[", at: start), let end = find("]]>", from: start + 9) {
      offset = end
      return .plainText(start + 9..<end - 3)
    }
    // What word processors leave behind. Anything else that begins so is somebody's text.
    let isKnown = ["<!doctype", "<![if", "<![endif", "<!element", "<!entity", "<!attlist"].contains {
      holds($0, at: start)
    }
    guard isKnown, let end = find(">", from: start + 2) else {
      return nil
    }
    offset = end
    return .plainText(end..<end)
  }

  private mutating func endTag() -> Token? {
    let start = offset
    offset += 2
    guard let name = tagName() else { return nil }
    skipBlanks()
    guard offset < bytes.endIndex, bytes[offset] == UInt8(ascii: ">") else { return nil }
    offset += 1
    return .end(name: name, range: start..<offset)
  }

  private mutating func startTag() -> Token? {
    let start = offset
    offset += 1
    guard let name = tagName() else { return nil }
    var attributes: [Attribute] = []
    while true {
      let before = offset
      skipBlanks()
      guard offset < bytes.endIndex else { return nil }
      if bytes[offset] == UInt8(ascii: "/") {
        offset += 1
        continue
      }
      if bytes[offset] == UInt8(ascii: ">") { break }
      guard offset > before || bytes[offset - 1] == UInt8(ascii: "/"), let attribute = attribute() else { return nil }
      if attributes.count < 64, !attributes.contains(where: { $0.name == attribute.name }) {
        attributes.append(attribute)
      }
    }
    offset += 1
    let range = start..<offset
    guard name == "script" || name == "style" else { return .start(name: name, attributes: attributes, range: range) }
    var end = find("</" + name, from: offset)
    if let name = end { end = find(">", from: name) }
    offset = end ?? bytes.endIndex
    return .rawText(name: name, range: start..<offset, isClosed: end != nil)
  }

  private mutating func attribute() -> Attribute? {
    let start = offset
    while offset < bytes.endIndex, !Self.isBlank(bytes[offset]), !"=/><\"'`".utf8.contains(bytes[offset]) {
      offset += 1
    }
    guard offset > start else { return nil }
    let name = Self.lowercased(bytes[start..<offset])
    let behindName = offset
    skipBlanks()
    guard offset < bytes.endIndex, bytes[offset] == UInt8(ascii: "=") else {
      offset = behindName
      return Attribute(name: name, value: nil)
    }
    offset += 1
    skipBlanks()
    guard offset < bytes.endIndex else { return nil }
    let quote = bytes[offset]
    let first: Int
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      offset += 1
      first = offset
      while offset < bytes.endIndex, bytes[offset] != quote { offset += 1 }
      guard offset < bytes.endIndex else { return nil }
      offset += 1
      return Attribute(name: name, value: first..<offset - 1)
    }
    first = offset
    while offset < bytes.endIndex, !Self.isBlank(bytes[offset]), !"<>".utf8.contains(bytes[offset]) { offset += 1 }
    return Attribute(name: name, value: first..<offset)
  }

  // MARK: - Bytes

  /// A tag's name in small letters: letters, digits and hyphens, behind a prefix and a colon too; nil where it ends in
  /// anything that can't stand behind a name.
  private mutating func tagName() -> String? {
    let start = offset
    guard offset < bytes.endIndex, Self.isLetter(bytes[offset]) else { return nil }
    while offset < bytes.endIndex, Self.isNameByte(bytes[offset]) { offset += 1 }
    guard offset < bytes.endIndex, offset - start <= 64 else { return nil }
    let next = bytes[offset]
    guard Self.isBlank(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: ">") else { return nil }
    return Self.lowercased(bytes[start..<offset])
  }

  private mutating func skipBlanks() {
    while offset < bytes.endIndex, Self.isBlank(bytes[offset]) { offset += 1 }
  }

  /// The index behind the next `mark`, which is in small letters.
  private mutating func find(_ mark: String, from start: Int) -> Int? {
    let count = mark.utf8.count
    guard let first = mark.utf8.first else { return nil }
    var place = start
    while place + count <= bytes.endIndex {
      if bytes[place] == first, holds(mark, at: place) { return place + count }
      place += 1
    }
    waste += max(place - start, 0)
    return nil
  }

  private func holds(_ mark: String, at start: Int) -> Bool {
    guard start + mark.utf8.count <= bytes.endIndex else { return false }
    var place = start
    for byte in mark.utf8 {
      guard bytes[place] == byte || Self.isLetter(byte) && bytes[place] | 0x20 == byte | 0x20 else { return false }
      place += 1
    }
    return true
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
  private static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
  }
  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
