/// Reads XML 1.0 strictly, one piece after the other, without recursion.
///
/// It knows what pictures need: elements, attributes, text, the five entities and numbered characters. A file that declares
/// entities of its own, or is in another encoding than UTF-8, is refused.
struct XMLReader {
  enum Piece {
    case start(Element)
    case end(name: [UInt8], Range<Int>)
    case text([UInt8])
    /// `<?target …?>`, but for the XML declaration.
    case instruction(target: [UInt8], Range<Int>)
    case endOfFile
  }

  struct Element {
    let name: [UInt8]
    let attributes: [Attribute]
    /// Whether it ends at once: `<path/>`.
    let isEmpty: Bool
    /// Where its start tag stands.
    let range: Range<Int>
  }

  struct Attribute {
    let name: [UInt8]
    /// With entities resolved and line breaks turned into spaces.
    let value: [UInt8]
    let range: Range<Int>
  }

  struct Problem: Error {
    let message: String
    let range: Range<Int>
    let help: String
  }

  private let bytes: [UInt8]
  private var position: Int

  /// - Parameter bytes: UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() throws(Problem) -> Piece {
    while true {
      guard position < bytes.count else { return .endOfFile }
      guard bytes[position] == UInt8(ascii: "<") else { return .text(try characters(upTo: UInt8(ascii: "<"))) }
      if skip("<!--") {
        try skip(behind: "-->", from: position - 4, "this comment is never closed")
      } else if skip("<![CDATA[") {
        let start = position
        try skip(behind: "]]>", from: start - 9, "this `<![CDATA[` is never closed")
        return .text(Array(try Self.checked(bytes[start..<position - 3])))
      } else if skip("<!DOCTYPE") {
        try skipDocumentType()
      } else if skip("<?") {
        if let instruction = try instruction() { return instruction }
      } else if skip("</") {
        let start = position - 2
        let name = try name()
        skipSpace()
        guard skip(">") else { throw malformed("the end tag is never closed") }
        return .end(name: name, start..<position)
      } else {
        return .start(try element())
      }
    }
  }

  private mutating func element() throws(Problem) -> Element {
    let start = position
    position += 1
    let name = try name()
    var attributes: [Attribute] = []
    while true {
      let hadSpace = skipSpace()
      if skip("/>") {
        return Element(name: name, attributes: attributes, isEmpty: true, range: start..<position)
      }
      if skip(">") { return Element(name: name, attributes: attributes, isEmpty: false, range: start..<position) }
      guard hadSpace else { throw malformed("an attribute, or the end of the tag, is missing here") }
      guard attributes.count < 256 else { throw malformed("an element has more than 256 attributes") }
      let attributeStart = position
      let attribute = try self.name()
      skipSpace()
      guard skip("=") else { throw malformed("`=` and a value are missing here") }
      skipSpace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'") else {
        throw malformed("a quote is missing here")
      }
      let quote = bytes[position]
      position += 1
      let value = try characters(upTo: quote, isAttribute: true)
      guard position < bytes.count else { throw malformed("the value is never closed", at: attributeStart) }
      position += 1
      guard !attributes.contains(where: { $0.name == attribute }) else {
        throw malformed("an attribute stands twice in one element", at: attributeStart)
      }
      attributes.append(Attribute(name: attribute, value: value, range: attributeStart..<position))
    }
  }

  /// What stands up to `end` or the end of the file, entities resolved.
  private mutating func characters(upTo end: UInt8, isAttribute: Bool = false) throws(Problem) -> [UInt8] {
    var text: [UInt8] = []
    var start = position
    while position < bytes.count, bytes[position] != end {
      let byte = bytes[position]
      if isAttribute, byte == UInt8(ascii: "<") { throw malformed("`<` stands in a value; it is written `&lt;`") }
      let isSpace = isAttribute && (byte == 0x09 || byte == 0x0A || byte == 0x0D)
      guard byte == UInt8(ascii: "&") || isSpace else {
        position += 1
        continue
      }
      text += try Self.checked(bytes[start..<position])
      if isSpace {
        text.append(0x20)
        position += 1
      } else {
        text += try entity()
      }
      start = position
    }
    return text + (try Self.checked(bytes[start..<position]))
  }

  /// `&amp;` or `&#38;`, resolved.
  private mutating func entity() throws(Problem) -> [UInt8] {
    let start = position
    let limit = min(start + 12, bytes.count)
    guard let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: ";")) else {
      throw malformed("`&` stands alone; it is written `&amp;`")
    }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    position = end + 1
    let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    if let character = known[name] { return Array(character.utf8) }
    let number: UInt32? =
      name.hasPrefix("#x")
      ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst(), radix: 10) : nil
    guard let number, let scalar = Unicode.Scalar(number) else {
      throw malformed("there is no character `&\(name);` in XML", at: start)
    }
    let text = Array(String(scalar).utf8)
    guard Self.forbidden(in: text[...]) == nil else {
      throw malformed("the character `&\(name);` may not stand in XML", at: start)
    }
    return text
  }

  /// `text`, if it has no character that XML forbids.
  private static func checked(_ text: ArraySlice<UInt8>) throws(Problem) -> ArraySlice<UInt8> {
    guard let place = forbidden(in: text) else { return text }
    throw Problem(message: "a character stands here that XML forbids", range: place..<place + 1, help: saveAgain)
  }

  /// The place of the first character that XML forbids: a control, U+FFFE or U+FFFF (XML 1.0, 2.2).
  private static func forbidden(in text: ArraySlice<UInt8>) -> Int? {
    text.indices.first { place in
      let byte = text[place]
      if byte < 0x20 { return byte != 0x09 && byte != 0x0A && byte != 0x0D }
      return byte >= 0xBE && place >= text.startIndex + 2 && text[place - 1] == 0xBF && text[place - 2] == 0xEF
    }
  }

  /// A document type declaration that only says where a definition lies, which nobody fetches.
  private mutating func skipDocumentType() throws(Problem) {
    let start = position - 9
    var quote: UInt8?
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return
      } else if byte == UInt8(ascii: "[") {
        throw Problem(
          message: "it declares entities of its own, which are not resolved", range: start..<position,
          help: "Save it as plain SVG, without the entities or for use on the web, and try again.")
      }
    }
    throw malformed("this declaration is never closed", at: start)
  }

  /// Nil for the XML declaration.
  private mutating func instruction() throws(Problem) -> Piece? {
    let start = position - 2
    let target = try name()
    let textStart = position
    try skip(behind: "?>", from: start, "this `<?` is never closed")
    guard target == Array("xml".utf8) else { return .instruction(target: target, start..<position) }
    let text = String(decoding: bytes[textStart..<position], as: UTF8.self).lowercased()
    guard !text.contains("encoding") || text.contains("utf-8") || text.contains("us-ascii") else {
      throw Problem(
        message: "it says that it is in another encoding than UTF-8", range: start..<position,
        help: "Save it in UTF-8, and try again.")
    }
    return nil
  }

  private mutating func name() throws(Problem) -> [UInt8] {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      let isLetter = byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26 || "_:".utf8.contains(byte)
      guard isLetter || position > start && (byte &- UInt8(ascii: "0") < 10 || "-.".utf8.contains(byte)) else { break }
      position += 1
    }
    guard position > start else { throw malformed("a name is missing here") }
    return Array(bytes[start..<position])
  }

  @discardableResult private mutating func skipSpace() -> Bool {
    let start = position
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
    return position > start
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    let isThere = text.withUTF8Buffer { unsafe bytes[position...].starts(with: $0) }
    if isThere { position += text.utf8CodeUnitCount }
    return isThere
  }

  private mutating func skip(behind end: StaticString, from start: Int, _ message: String) throws(Problem) {
    while position < bytes.count {
      if skip(end) { return }
      position += 1
    }
    throw malformed(message, at: start)
  }

  private func malformed(_ message: String, at start: Int? = nil) -> Problem {
    let start = start ?? min(position, max(bytes.count - 1, 0))
    return Problem(message: message, range: start..<min(start + 1, bytes.count), help: Self.saveAgain)
  }

  private static let saveAgain = "Open it in the program that it was drawn with, and save it again as plain SVG."
}
