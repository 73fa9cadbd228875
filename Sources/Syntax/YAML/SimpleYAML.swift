import SourceText

/// Reads the simple YAML that nearly every file is written in, many times as fast as libfyaml, and refuses all else.
///
/// It accepts block mappings and lists, plain and quoted texts of one line, lists and mappings in brackets on one line,
/// and comments. What is refused goes to libfyaml, which alone tells of mistakes: so in doubt it refuses, and what it
/// accepts gives the same tree as libfyaml does, node by node, and no finding. A test holds the two against each other.
///
/// One of these reads file after file, for its storage.
struct SimpleYAML {
  /// The text is not as simple as is read here.
  private enum Refusal: Error { case notSimple }

  /// Deeper nesting is left to libfyaml, and so are larger documents: they are rare, and limits are told there.
  private static let maxDepth = 32
  private static let maxBytes = 1 << 20
  /// YAML 1.2.2 (7.4.2) allows 1,024 characters in the key of a pair without `?`.
  private static let maxKeyBytes = 1000

  private var builder = TreeBuilder(limits: .catalogue, capacity: 256)
  /// The columns of the block mappings and lists that are open, the innermost last.
  private var columns: [Int] = []
  /// The offset behind a `:` or `-` of the innermost block collection whose value has not come yet.
  private var pending: Int?
  private var position = 0

  /// The tree of the document at `offsets`; nil if it has to be read by libfyaml.
  ///
  /// The bytes are UTF-8 without control characters; see ``TextEncoding``.
  mutating func read(_ file: SourceFile, _ offsets: Range<Int>, limits: Limits) -> NodeTree? {
    guard offsets.count <= Self.maxBytes else { return nil }
    builder.restart(limits: limits)
    columns.removeAll(keepingCapacity: true)
    pending = nil
    position = offsets.lowerBound
    do throws(Refusal) {
      try readLines(file.bytes.span.extracting(..<offsets.upperBound), source: file.bytes)
    } catch {
      return nil
    }
    guard builder.duplicates.isEmpty, !builder.nodes.isEmpty else { return nil }
    return builder.makeTree(of: file, emptyAt: offsets.lowerBound)
  }

  // MARK: Lines

  private mutating func readLines(_ bytes: Span<UInt8>, source: [UInt8]) throws(Refusal) {
    while position < bytes.count {
      let start = position
      skipBlanks(bytes)
      if position < bytes.count, !bytes.isBreak(at: position), bytes[position] != UInt8(ascii: "#") {
        try readContent(bytes, lineStart: start, source: source)
      }
      try finishLine(bytes)
    }
    while !columns.isEmpty { try closeBlock(source) }
  }

  /// Reads a line's content: hyphens, then a key and what stands behind it, or a value.
  private mutating func readContent(_ bytes: Span<UInt8>, lineStart: Int, source: [UInt8]) throws(Refusal) {
    var column = position - lineStart
    if column == 0, bytes.isDocumentMark(at: position) { throw .notSimple }
    var isItem = bytes.isHyphen(at: position)
    /// Whether what stands here is a value of its own, and not the next key or item of a collection.
    var isNew = try isNewValue(column, isItem: isItem, source: source)
    while isItem {
      if isNew { try openBlock(.sequence, at: position, column: column) }
      position += 1
      pending = position
      skipBlanks(bytes)
      guard position < bytes.count, !bytes.isBreak(at: position), bytes[position] != UInt8(ascii: "#") else { return }
      column = position - lineStart
      isNew = true
      isItem = bytes.isHyphen(at: position)
    }
    if bytes[position].isFlowStart {
      // In brackets there may be a key, too, which is not simple: then a `:` follows, and no line's end.
      guard isNew, !columns.isEmpty else { throw .notSimple }
      pending = nil
      return try readFlow(bytes, source: source)
    }
    let first = try readScalar(bytes, isInFlow: false)
    guard bytes.isColon(at: position) else {
      guard isNew, !columns.isEmpty else { throw .notSimple }
      pending = nil
      return try append(first)
    }
    try checkKey(first, bytes)
    if isNew { try openBlock(.mapping, at: Int(first.range.start), column: column) }
    try append(first)
    position += 1
    pending = position
    skipBlanks(bytes)
    guard position < bytes.count, !bytes.isBreak(at: position), bytes[position] != UInt8(ascii: "#") else { return }
    pending = nil
    if bytes[position].isFlowStart { return try readFlow(bytes, source: source) }
    try append(try readScalar(bytes, isInFlow: false))
  }

  /// Closes what a line that begins at `column` ends.
  /// - Returns: whether a value of its own begins; otherwise the innermost collection goes on.
  private mutating func isNewValue(_ column: Int, isItem: Bool, source: [UInt8]) throws(Refusal) -> Bool {
    while let innermost = columns.last {
      if column > innermost {
        // Without a value to come, a text of several lines goes on, or the line stands in no column.
        guard pending != nil else { throw .notSimple }
        return true
      }
      if column == innermost {
        guard let isMapping = builder.open.last?.isMapping else { throw .notSimple }
        if isMapping, isItem {
          // A list may stand in the column of its key.
          guard pending != nil else { throw .notSimple }
          return true
        }
        if isMapping || isItem {
          try fillPending()
          return false
        }
      }
      try closeBlock(source)
    }
    // One document holds one value.
    guard builder.nodes.isEmpty else { throw .notSimple }
    return true
  }

  private mutating func openBlock(_ kind: Node.Kind, at start: Int, column: Int) throws(Refusal) {
    try open(kind, .block, at: start)
    columns.append(column)
    pending = nil
  }

  private mutating func closeBlock(_ source: [UInt8]) throws(Refusal) {
    try fillPending()
    columns.removeLast()
    builder.closeCollection(at: nil, source: source)
  }

  /// Gives a key without a value its null; libfyaml refuses some lists with empty items.
  private mutating func fillPending() throws(Refusal) {
    guard let place = pending else { return }
    guard builder.isValueExpected else { throw .notSimple }
    pending = nil
    let range = SourceRange(place..<place)
    try append(Node(kind: .null, style: .plain, range: range, text: range, subtreeEnd: 0))
  }

  /// Goes over blanks, a comment and the line's break.
  private mutating func finishLine(_ bytes: Span<UInt8>) throws(Refusal) {
    skipBlanks(bytes)
    guard position < bytes.count else { return }
    if bytes[position] == UInt8(ascii: "#") {
      try skipComment(bytes)
      guard position < bytes.count else { return }
    }
    guard bytes.isBreak(at: position) else { throw .notSimple }
    position += bytes[position] == 0x0A ? 1 : 2
  }

  /// Goes to the line's end, unless libfyaml's reader would tell of the comment (see ``CutText``).
  private mutating func skipComment(_ bytes: Span<UInt8>) throws(Refusal) {
    if position > 0, bytes[position - 1] > 0x20 { throw .notSimple }
    if position > 1, position + 1 < bytes.count, bytes[position - 1] == 0x20, bytes[position - 2] > 0x20,
      bytes[position + 1] > 0x20, bytes[position + 1] != UInt8(ascii: "#")
    {
      throw .notSimple
    }
    while position < bytes.count, !bytes.isBreak(at: position) { try advance(bytes) }
  }

  // MARK: Brackets

  /// Reads a list or mapping in brackets that ends on its line.
  private mutating func readFlow(_ bytes: Span<UInt8>, source: [UInt8]) throws(Refusal) {
    let floor = builder.open.count
    try openFlow(bytes)
    var isEmpty = true
    while let isMapping = builder.open.last?.isMapping {
      if !isEmpty || !bytes.isFlowEnd(at: position, ofMapping: isMapping) {
        if isMapping { try readFlowKey(bytes) }
        guard position < bytes.count else { throw .notSimple }
        if bytes[position].isFlowStart {
          try openFlow(bytes)
          isEmpty = true
          continue
        }
        try append(try readScalar(bytes, isInFlow: true))
        skipBlanks(bytes)
      }
      while let isMapping = builder.open.last?.isMapping, bytes.isFlowEnd(at: position, ofMapping: isMapping) {
        position += 1
        builder.closeCollection(at: UInt32(truncatingIfNeeded: position), source: source)
        if builder.open.count == floor { return }
        skipBlanks(bytes)
      }
      guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { throw .notSimple }
      position += 1
      skipBlanks(bytes)
      isEmpty = false
    }
  }

  private mutating func openFlow(_ bytes: Span<UInt8>) throws(Refusal) {
    try open(bytes[position] == UInt8(ascii: "{") ? .mapping : .sequence, .flow, at: position)
    position += 1
    skipBlanks(bytes)
  }

  private mutating func readFlowKey(_ bytes: Span<UInt8>) throws(Refusal) {
    let key = try readScalar(bytes, isInFlow: true)
    guard bytes.isColon(at: position) else { throw .notSimple }
    try checkKey(key, bytes)
    try append(key)
    position += 1
    skipBlanks(bytes)
  }

  // MARK: Scalars

  private mutating func readScalar(_ bytes: Span<UInt8>, isInFlow: Bool) throws(Refusal) -> Node {
    guard position < bytes.count else { throw .notSimple }
    switch bytes[position] {
    case UInt8(ascii: "\""): return try readQuoted(bytes, .doubleQuoted, quote: UInt8(ascii: "\""))
    case UInt8(ascii: "'"): return try readQuoted(bytes, .singleQuoted, quote: UInt8(ascii: "'"))
    default: return try readPlain(bytes, isInFlow: isInFlow)
    }
  }

  private mutating func readPlain(_ bytes: Span<UInt8>, isInFlow: Bool) throws(Refusal) -> Node {
    let start = position
    guard bytes.isPlainStart(at: position, isInFlow: isInFlow) else { throw .notSimple }
    var offset = start
    scan: while offset < bytes.count {
      if offset + 8 <= bytes.count {
        let eight = SWARWord(bytes, at: offset)
        var ends =
          eight.controls | eight.notASCII | eight.equal(to: UInt8(ascii: ":")) | eight.equal(to: UInt8(ascii: "#"))
        if isInFlow { ends |= eight.flowIndicators }
        let count = SWARWord.countBefore(ends)
        offset += count
        if count == 8 { continue }
      }
      let byte = bytes[offset]
      switch byte {
      case 0x0A, 0x0D: break scan
      case UInt8(ascii: ":"):
        // A key ends here, or libfyaml finds a mistake, which it does in a bracket before a comma, too.
        if offset + 1 == bytes.count || bytes[offset + 1] <= 0x20 { break scan }
        if isInFlow, bytes[offset + 1].isFlowIndicator { throw .notSimple }
      case UInt8(ascii: "#"):
        if bytes[offset - 1] == 0x20 { break scan }
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if isInFlow { break scan }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if isInFlow { throw .notSimple }
      default:
        if byte < 0x20 || byte >= 0xC2 && bytes.isSpecial(at: offset) { throw .notSimple }
      }
      offset += 1
    }
    while bytes[offset - 1] == 0x20 { offset -= 1 }
    position = offset
    let range = SourceRange(start..<offset)
    // Keys are strings, whatever they look like.
    let kind = bytes.isColon(at: offset) ? .string : CoreSchema.kind(of: bytes.extracting(start..<offset))
    return Node(kind: kind, style: .plain, range: range, text: range, subtreeEnd: 0)
  }

  /// Reads a text in quotes that ends on its line; of escapes, those of the quote and of the backslash.
  private mutating func readQuoted(
    _ bytes: Span<UInt8>, _ style: Node.Style, quote: UInt8
  ) throws(Refusal) -> Node {
    let start = position
    let escape = style == .singleQuoted ? quote : UInt8(ascii: "\\")
    var isEscaped = false
    position += 1
    while true {
      guard position < bytes.count else { throw .notSimple }
      let byte = bytes[position]
      if byte == escape, position + 1 < bytes.count, bytes[position + 1] == quote || bytes[position + 1] == escape {
        isEscaped = true
        position += 1
      } else if byte == quote {
        break
      } else if byte == escape {
        throw .notSimple
      }
      try advance(bytes)
    }
    position += 1
    let range = SourceRange(start..<position)
    let content = start + 1..<position - 1
    guard isEscaped else {
      return Node(kind: .string, style: style, range: range, text: SourceRange(content), subtreeEnd: 0)
    }
    let decodedStart = builder.decoded.count
    decode(bytes.extracting(content), escape: escape)
    let text = SourceRange(decodedStart..<builder.decoded.count)
    return Node(kind: .string, style: style, isDecoded: true, range: range, text: text, subtreeEnd: 0)
  }

  /// Of an escape and what it stands before, the first goes.
  private mutating func decode(_ content: Span<UInt8>, escape: UInt8) {
    var offset = 0
    while offset < content.count {
      if content[offset] == escape { offset += 1 }
      builder.decoded.append(content[offset])
      offset += 1
    }
  }

  /// Refuses what is no simple key: a long text, `<<`, which is told of.
  private func checkKey(_ key: Node, _ bytes: Span<UInt8>) throws(Refusal) {
    let range = key.range.offsets
    if range.count > Self.maxKeyBytes { throw .notSimple }
    if range.count == 2, bytes[range.lowerBound] == UInt8(ascii: "<"), bytes[range.lowerBound + 1] == UInt8(ascii: "<")
    {
      throw .notSimple
    }
  }

  // MARK: Nodes

  private mutating func append(_ node: Node) throws(Refusal) {
    do { try builder.append(node) } catch { throw .notSimple }
  }

  private mutating func open(_ kind: Node.Kind, _ style: Node.Style, at start: Int) throws(Refusal) {
    guard builder.open.count < Self.maxDepth else { throw .notSimple }
    do {
      try builder.openCollection(kind, style, at: UInt32(truncatingIfNeeded: start))
    } catch {
      throw .notSimple
    }
  }

  /// Goes over one byte of text; refuses what has a meaning of its own in one version of YAML or another.
  @inline(__always)
  private mutating func advance(_ bytes: Span<UInt8>) throws(Refusal) {
    let byte = bytes[position]
    if byte < 0x20 || byte >= 0xC2 && bytes.isSpecial(at: position) { throw .notSimple }
    position += 1
  }

  @inline(__always)
  private mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while position < bytes.count, bytes[position] == 0x20 { position += 1 }
  }
}
