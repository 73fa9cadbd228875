import SourceText

/// Reads JSON (RFC 8259) into a ``TreeBuilder`` without recursion.
struct JSONReader {
  private let file: SourceFile
  private let offsets: Range<Int>
  private var builder: TreeBuilder
  private var position: Int

  init(file: SourceFile, offsets: Range<Int>, limits: Limits) {
    self.file = file
    self.offsets = offsets
    position = offsets.lowerBound
    builder = TreeBuilder(limits: limits, capacity: min(offsets.count / 8 + 4, 1 << 22))
  }

  /// What is wrong, and where.
  private enum Problem: Error {
    case syntax(String, Range<Int>, help: String)
    case refused(TreeBuilder.Refusal, Range<Int>)
  }

  mutating func read() -> (tree: NodeTree, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    do throws(Problem) {
      try readDocument()
    } catch {
      switch error {
      case .syntax(let message, let range, let help):
        let place = Place(path: file.path, range: SourceRange(range))
        diagnostics.append(Diagnostic(SyntaxFault.json.id, .error, message, at: place, help: help))
      case .refused(let refusal, let range):
        diagnostics.append(refusal.diagnostic(in: file, at: SourceRange(range), limits: builder.limits))
      }
    }
    builder.closeAll(source: file.bytes)
    diagnostics += builder.duplicateKeyFindings(in: file)
    return (builder.makeTree(of: file, emptyAt: offsets.lowerBound), diagnostics)
  }

  private mutating func readDocument() throws(Problem) {
    // What may stand at `position`: a value, a key, or what follows a value.
    var isValueNext = true
    skipSpace()
    guard position < offsets.upperBound else {
      throw fail("the file is empty, and JSON needs a value", help: "Write a value, such as `{}`.")
    }
    while true {
      skipSpace()
      if isValueNext {
        isValueNext = try readValue()
        if isValueNext { continue }
      }
      skipSpace()
      guard let frame = builder.open.last else { break }
      let isMapping = frame.isMapping
      guard position < offsets.upperBound else {
        let opening = Int(builder.nodes[frame.node].range.start)
        throw .syntax(
          "this `\(isMapping ? "{" : "[")` is never closed", opening..<opening + 1,
          help: "Write the missing `\(isMapping ? "}" : "]")`.")
      }
      switch file.bytes[position] {
      case UInt8(ascii: ","):
        position += 1
        skipSpace()
        if position < offsets.upperBound, isClosing(file.bytes[position]) {
          throw .syntax(
            "a comma stands before the closing bracket", lastComma()..<lastComma() + 1, help: "Delete the comma.")
        }
        if isMapping { try readKey() }
        isValueNext = true
      case UInt8(ascii: "}") where isMapping, UInt8(ascii: "]") where !isMapping:
        position += 1
        builder.closeCollection(at: UInt32(truncatingIfNeeded: position), source: file.bytes)
      default:
        throw fail(
          "a comma or the closing `\(isMapping ? "}" : "]")` is missing before this",
          help: "Put a comma between two values.")
      }
    }
    guard position == offsets.upperBound else {
      throw fail("something follows the end of the JSON value", help: "A file holds one value: delete the rest.")
    }
  }

  /// Reads a scalar, an empty collection, or the opening of a collection.
  /// - Returns: whether a value must follow.
  private mutating func readValue() throws(Problem) -> Bool {
    guard position < offsets.upperBound else { throw fail("a value is missing here", help: "Write a value.") }
    switch file.bytes[position] {
    case UInt8(ascii: "{"):
      try open(.mapping)
      skipSpace()
      guard position < offsets.upperBound, file.bytes[position] != UInt8(ascii: "}") else { return false }
      try readKey()
      return true
    case UInt8(ascii: "["):
      try open(.sequence)
      skipSpace()
      return position < offsets.upperBound && file.bytes[position] != UInt8(ascii: "]")
    case UInt8(ascii: "\""):
      try append(try readString())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try append(try readNumber())
    default:
      try append(try readWord())
    }
    return false
  }

  private mutating func open(_ kind: Node.Kind) throws(Problem) {
    do {
      try builder.openCollection(kind, .flow, at: UInt32(truncatingIfNeeded: position))
    } catch {
      throw .refused(error, position..<position + 1)
    }
    position += 1
  }

  private mutating func append(_ node: Node) throws(Problem) {
    do {
      try builder.append(node)
    } catch {
      throw .refused(error, node.range.offsets)
    }
  }

  private mutating func readKey() throws(Problem) {
    guard position < offsets.upperBound, file.bytes[position] == UInt8(ascii: "\"") else {
      throw fail("a key in double quotes is missing here", help: "In JSON every key stands in double quotes.")
    }
    try append(try readString())
    skipSpace()
    guard position < offsets.upperBound, file.bytes[position] == UInt8(ascii: ":") else {
      throw fail("the `:` between key and value is missing here", help: "Write `:` behind the key.")
    }
    position += 1
  }

  // MARK: Scalars

  private mutating func readNumber() throws(Problem) -> Node {
    let start = position
    var end = position
    while end < offsets.upperBound, isWordByte(file.bytes[end]) { end += 1 }
    guard let kind = Self.numberKind(file.bytes.span.extracting(start..<end)) else {
      throw .syntax(
        "`\(file.text(in: SourceRange(start..<min(end, start + 40))))` is not a number in JSON", start..<end,
        help:
          "Write a number such as `12`, `-0.5` or `1e6`: no leading zero or plus, digits on both sides of the point.")
    }
    position = end
    let range = SourceRange(start..<end)
    return Node(kind: kind, style: .plain, range: range, text: range, subtreeEnd: 0)
  }

  /// `-? (0 | [1-9][0-9]*) ( \. [0-9]+ )? ( [eE] [-+]? [0-9]+ )?`
  private static func numberKind(_ text: Span<UInt8>) -> Node.Kind? {
    var position = 0
    func digits(_ position: inout Int) -> Int {
      let start = position
      while position < text.count, text[position] &- UInt8(ascii: "0") < 10 { position += 1 }
      return position - start
    }
    if text[0] == UInt8(ascii: "-") { position = 1 }
    let first = position
    let whole = digits(&position)
    guard whole > 0, whole == 1 || text[first] != UInt8(ascii: "0") else { return nil }
    var kind = Node.Kind.integer
    if position < text.count, text[position] == UInt8(ascii: ".") {
      position += 1
      guard digits(&position) > 0 else { return nil }
      kind = .float
    }
    if position < text.count, text[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < text.count, text[position] == UInt8(ascii: "+") || text[position] == UInt8(ascii: "-") {
        position += 1
      }
      guard digits(&position) > 0 else { return nil }
      kind = .float
    }
    return position == text.count ? kind : nil
  }

  private mutating func readWord() throws(Problem) -> Node {
    let start = position
    var end = position
    while end < offsets.upperBound, isWordByte(file.bytes[end]) { end += 1 }
    let range = SourceRange(start..<end)
    let kind: Node.Kind
    switch end - start <= 5 ? file.text(in: range) : "" {
    case "true", "false": kind = .boolean
    case "null": kind = .null
    default:
      throw .syntax(
        "this is not a JSON value", start..<max(end, start + 1),
        help: "A value is a text in double quotes, a number, `true`, `false`, `null`, a list or an object.")
    }
    position = end
    return Node(kind: kind, style: .plain, range: range, text: range, subtreeEnd: 0)
  }

  private mutating func readString() throws(Problem) -> Node {
    let start = position
    var end = position + 1
    var hasEscapes = false
    while true {
      guard end < offsets.upperBound else {
        throw .syntax(
          "the closing double quote is missing", start..<lineEnd(from: start), help: "Write `\"` behind the text.")
      }
      let byte = file.bytes[end]
      if byte == UInt8(ascii: "\"") { break }
      if byte < 0x20 {
        throw .syntax(
          "a \(byte == 0x09 ? "tab" : "line break") stands inside a text", end..<end + 1,
          help: "Close the text with `\"` on its line, or write \(byte == 0x09 ? "`\\t`" : "`\\n`") instead.")
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        end += 1
        guard end < offsets.upperBound else { continue }
      }
      end += 1
    }
    position = end + 1
    let range = SourceRange(start..<position)
    guard hasEscapes else {
      return Node(
        kind: .string, style: .doubleQuoted, range: range, text: SourceRange(start + 1..<end), subtreeEnd: 0)
    }
    let decodedStart = builder.decoded.count
    try decode(start + 1..<end)
    return Node(
      kind: .string, style: .doubleQuoted, isDecoded: true, range: range,
      text: SourceRange(decodedStart..<builder.decoded.count), subtreeEnd: 0)
  }

  /// Appends the text of a string with escapes to the decoded text.
  private mutating func decode(_ content: Range<Int>) throws(Problem) {
    var offset = content.lowerBound
    while offset < content.upperBound {
      let byte = file.bytes[offset]
      guard byte == UInt8(ascii: "\\") else {
        builder.decoded.append(byte)
        offset += 1
        continue
      }
      let start = offset
      offset += 2
      switch file.bytes[start + 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): builder.decoded.append(file.bytes[start + 1])
      case UInt8(ascii: "b"): builder.decoded.append(0x08)
      case UInt8(ascii: "f"): builder.decoded.append(0x0C)
      case UInt8(ascii: "n"): builder.decoded.append(0x0A)
      case UInt8(ascii: "r"): builder.decoded.append(0x0D)
      case UInt8(ascii: "t"): builder.decoded.append(0x09)
      case UInt8(ascii: "u"):
        guard let unit = codeUnit(at: offset, before: content.upperBound) else {
          throw .syntax(
            "`\\u` needs four hexadecimal digits", start..<min(start + 6, content.upperBound),
            help: "Write the character itself, or `\\u00e4` for example.")
        }
        offset += 4
        var value = UInt32(unit)
        if (0xD800..<0xDC00).contains(value), offset + 2 <= content.upperBound,
          file.bytes[offset] == UInt8(ascii: "\\"), file.bytes[offset + 1] == UInt8(ascii: "u"),
          let low = codeUnit(at: offset + 2, before: content.upperBound), (0xDC00..<0xE000).contains(low)
        {
          value = 0x10000 + (value - 0xD800) << 10 + (UInt32(low) - 0xDC00)
          offset += 6
        }
        guard let scalar = Unicode.Scalar(value) else {
          throw .syntax(
            "this escape is one half of a surrogate pair without the other", start..<offset,
            help: "Write the character itself.")
        }
        builder.decoded.append(contentsOf: Array(String(Character(scalar)).utf8))
      default:
        throw .syntax(
          "a backslash stands before a character that needs none", start..<min(start + 2, content.upperBound),
          help: "Write two backslashes for one: `\\\\`.")
      }
    }
  }

  private func codeUnit(at offset: Int, before end: Int) -> UInt16? {
    guard offset + 4 <= end else { return nil }
    var value: UInt16 = 0
    for byte in file.bytes[offset..<offset + 4] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt16(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt16(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt16(byte - UInt8(ascii: "A") + 10)
      default: return nil
      }
    }
    return value
  }

  // MARK: Places

  private func fail(_ message: String, help: String) -> Problem {
    let start = min(position, offsets.upperBound)
    return .syntax(message, start..<min(start + 1, offsets.upperBound), help: help)
  }

  private func lastComma() -> Int {
    var offset = position - 1
    while offset > offsets.lowerBound, file.bytes[offset] != UInt8(ascii: ",") { offset -= 1 }
    return offset
  }

  private func lineEnd(from start: Int) -> Int {
    var end = start
    while end < offsets.upperBound, file.bytes[end] != 0x0A, file.bytes[end] != 0x0D { end += 1 }
    return end
  }

  private func isClosing(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") }

  /// A byte of a number or word, well-formed or not.
  private func isWordByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != UInt8(ascii: ",") && byte != UInt8(ascii: ":") && !isClosing(byte)
      && byte != UInt8(ascii: "{") && byte != UInt8(ascii: "[") && byte != UInt8(ascii: "\"")
  }

  private mutating func skipSpace() {
    while position < offsets.upperBound {
      let byte = file.bytes[position]
      guard byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else { return }
      position += 1
    }
  }
}
