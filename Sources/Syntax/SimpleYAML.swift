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
  private static let mostDepth = 32
  private static let mostBytes = 1 << 20
  /// YAML 1.2.2 (7.4.2) allows 1,024 characters in the key of a pair without `?`.
  private static let mostKeyBytes = 1000

  private var builder = TreeBuilder(limits: .catalogue, capacity: 256)
  /// The columns of the block mappings and lists that are open, the innermost last.
  private var columns: [Int] = []
  /// The offset behind a `:` or `-` of the innermost block collection whose value has not come yet.
  private var pending: Int?
  private var position = 0
  private var end = 0

  /// The tree of the document at `offsets`; nil if it has to be read by libfyaml.
  ///
  /// The bytes are UTF-8 without control characters; see ``TextEncoding``.
  mutating func read(_ file: SourceFile, _ offsets: Range<Int>, limits: Limits) -> NodeTree? {
    guard offsets.count <= Self.mostBytes else { return nil }
    builder.restart(limits: limits)
    columns.removeAll(keepingCapacity: true)
    pending = nil
    (position, end) = (offsets.lowerBound, offsets.upperBound)
    do throws(Refusal) {
      try readLines(file.bytes.span.extracting(..<end), source: file.bytes)
    } catch {
      return nil
    }
    guard builder.duplicates.isEmpty, !builder.nodes.isEmpty else { return nil }
    return builder.makeTree(of: file, emptyAt: offsets.lowerBound)
  }

  // MARK: Lines

  private mutating func readLines(_ bytes: Span<UInt8>, source: [UInt8]) throws(Refusal) {
    while position < end {
      let start = position
      skipBlanks(bytes)
      if position < end, !isBreak(bytes), bytes[position] != UInt8(ascii: "#") {
        try readContent(bytes, lineStart: start, source: source)
      }
      try finishLine(bytes)
    }
    while !columns.isEmpty { try closeBlock(source) }
  }

  /// Reads a line's content: hyphens, then a key and what stands behind it, or a value.
  private mutating func readContent(_ bytes: Span<UInt8>, lineStart: Int, source: [UInt8]) throws(Refusal) {
    var column = position - lineStart
    if column == 0, isDocumentMark(bytes) { throw .notSimple }
    var isItem = isHyphen(bytes)
    /// Whether what stands here is a value of its own, and not the next key or item of a collection.
    var isNew = try isNewValue(column, isItem: isItem, source: source)
    while isItem {
      if isNew { try openBlock(.sequence, at: position, column: column) }
      position += 1
      pending = position
      skipBlanks(bytes)
      guard position < end, !isBreak(bytes), bytes[position] != UInt8(ascii: "#") else { return }
      column = position - lineStart
      isNew = true
      isItem = isHyphen(bytes)
    }
    if isFlowStart(bytes[position]) {
      // In brackets there may be a key, too, which is not simple: then a `:` follows, and no line's end.
      guard isNew, !columns.isEmpty else { throw .notSimple }
      pending = nil
      return try readFlow(bytes, source: source)
    }
    let first = try readScalar(bytes, isInFlow: false)
    guard isColon(bytes) else {
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
    guard position < end, !isBreak(bytes), bytes[position] != UInt8(ascii: "#") else { return }
    pending = nil
    if isFlowStart(bytes[position]) { return try readFlow(bytes, source: source) }
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
    guard position < end else { return }
    if bytes[position] == UInt8(ascii: "#") {
      try skipComment(bytes)
      guard position < end else { return }
    }
    guard isBreak(bytes) else { throw .notSimple }
    position += bytes[position] == 0x0A ? 1 : 2
  }

  /// Goes to the line's end, unless libfyaml's reader would tell of the comment (see ``CutText``).
  private mutating func skipComment(_ bytes: Span<UInt8>) throws(Refusal) {
    if position > 0, bytes[position - 1] > 0x20 { throw .notSimple }
    if position > 1, position + 1 < end, bytes[position - 1] == 0x20, bytes[position - 2] > 0x20,
      bytes[position + 1] > 0x20, bytes[position + 1] != UInt8(ascii: "#")
    {
      throw .notSimple
    }
    while position < end, !isBreak(bytes) { try advance(bytes) }
  }

  // MARK: Brackets

  /// Reads a list or mapping in brackets that ends on its line.
  private mutating func readFlow(_ bytes: Span<UInt8>, source: [UInt8]) throws(Refusal) {
    let floor = builder.open.count
    try openFlow(bytes)
    var isEmpty = true
    while let isMapping = builder.open.last?.isMapping {
      if !isEmpty || !isFlowEnd(bytes, ofMapping: isMapping) {
        if isMapping { try readFlowKey(bytes) }
        guard position < end else { throw .notSimple }
        if isFlowStart(bytes[position]) {
          try openFlow(bytes)
          isEmpty = true
          continue
        }
        try append(try readScalar(bytes, isInFlow: true))
        skipBlanks(bytes)
      }
      while let isMapping = builder.open.last?.isMapping, isFlowEnd(bytes, ofMapping: isMapping) {
        position += 1
        builder.closeCollection(at: UInt32(truncatingIfNeeded: position), source: source)
        if builder.open.count == floor { return }
        skipBlanks(bytes)
      }
      guard position < end, bytes[position] == UInt8(ascii: ",") else { throw .notSimple }
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
    guard isColon(bytes) else { throw .notSimple }
    try checkKey(key, bytes)
    try append(key)
    position += 1
    skipBlanks(bytes)
  }

  // MARK: Scalars

  private mutating func readScalar(_ bytes: Span<UInt8>, isInFlow: Bool) throws(Refusal) -> Node {
    guard position < end else { throw .notSimple }
    switch bytes[position] {
    case UInt8(ascii: "\""): return try readQuoted(bytes, .doubleQuoted, quote: UInt8(ascii: "\""))
    case UInt8(ascii: "'"): return try readQuoted(bytes, .singleQuoted, quote: UInt8(ascii: "'"))
    default: return try readPlain(bytes, isInFlow: isInFlow)
    }
  }

  private mutating func readPlain(_ bytes: Span<UInt8>, isInFlow: Bool) throws(Refusal) -> Node {
    let start = position
    guard mayBeginPlain(bytes, isInFlow: isInFlow) else { throw .notSimple }
    /// Behind the last character that is no blank.
    var textEnd = start
    scan: while position < end {
      let byte = bytes[position]
      switch byte {
      case 0x20:
        position += 1
        continue
      case 0x0A, 0x0D: break scan
      case UInt8(ascii: ":"):
        // A key ends here, or libfyaml finds a mistake, which it does in a bracket before a comma, too.
        if position + 1 == end || bytes[position + 1] <= 0x20 { break scan }
        if isInFlow, isFlowIndicator(bytes[position + 1]) { throw .notSimple }
        position += 1
      case UInt8(ascii: "#"):
        if bytes[position - 1] == 0x20 { break scan }
        position += 1
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if isInFlow { break scan }
        position += 1
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if isInFlow { throw .notSimple }
        position += 1
      default: try advance(bytes)
      }
      textEnd = position
    }
    position = textEnd
    let range = SourceRange(start..<textEnd)
    let kind = CoreSchema.kind(of: bytes.extracting(start..<textEnd))
    return Node(kind: kind, style: .plain, range: range, text: range, subtreeEnd: 0)
  }

  /// Whether a text without quotes begins here: with no indicator, or with a hyphen that text follows.
  private func mayBeginPlain(_ bytes: Span<UInt8>, isInFlow: Bool) -> Bool {
    switch bytes[position] {
    case 0...0x20, UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      return false
    case UInt8(ascii: "-"):
      guard position + 1 < end else { return false }
      let next = bytes[position + 1]
      return next > 0x20 && !(isInFlow && isFlowIndicator(next))
    default:
      return true
    }
  }

  /// Reads a text in quotes that ends on its line; of escapes, those of the quote and of the backslash.
  private mutating func readQuoted(
    _ bytes: Span<UInt8>, _ style: Node.Style, quote: UInt8
  ) throws(Refusal) -> Node {
    let start = position
    let decodedStart = builder.decoded.count
    /// Where what is not decoded yet begins, once anything has to be.
    var copied: Int?
    position += 1
    while true {
      guard position < end else { throw .notSimple }
      let byte = bytes[position]
      if byte == quote {
        guard style == .singleQuoted, position + 1 < end, bytes[position + 1] == quote else { break }
      } else if byte != UInt8(ascii: "\\") || style == .singleQuoted {
        try advance(bytes)
        continue
      }
      // The first of the two characters goes, the second stays.
      guard position + 1 < end, bytes[position + 1] == quote || bytes[position + 1] == byte else { throw .notSimple }
      decode(bytes, (copied ?? start + 1)..<position)
      copied = position + 1
      position += 2
    }
    position += 1
    let range = SourceRange(start..<position)
    guard let copied else {
      let text = SourceRange(start + 1..<position - 1)
      return Node(kind: .string, style: style, range: range, text: text, subtreeEnd: 0)
    }
    decode(bytes, copied..<position - 1)
    let text = SourceRange(decodedStart..<builder.decoded.count)
    return Node(kind: .string, style: style, isDecoded: true, range: range, text: text, subtreeEnd: 0)
  }

  private mutating func decode(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    for offset in range { builder.decoded.append(bytes[offset]) }
  }

  /// Refuses what is no simple key: a long text, `<<`, which is told of.
  private func checkKey(_ key: Node, _ bytes: Span<UInt8>) throws(Refusal) {
    let range = key.range.offsets
    if range.count > Self.mostKeyBytes { throw .notSimple }
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
    guard builder.open.count < Self.mostDepth else { throw .notSimple }
    do {
      try builder.openCollection(kind, style, at: UInt32(truncatingIfNeeded: start))
    } catch {
      throw .notSimple
    }
  }

  // MARK: Characters

  /// Goes over one byte of text; refuses what has a meaning of its own in one version of YAML or another.
  @inline(__always)
  private mutating func advance(_ bytes: Span<UInt8>) throws(Refusal) {
    let byte = bytes[position]
    if byte < 0x20 { throw .notSimple }
    if byte >= 0xC2, isSpecial(bytes) { throw .notSimple }
    position += 1
  }

  /// Whether a next line (U+0085), a line or paragraph separator (U+2028, U+2029), a byte order mark or no character
  /// (U+FFFE, U+FFFF) stands here.
  private func isSpecial(_ bytes: Span<UInt8>) -> Bool {
    let byte = bytes[position]
    guard byte == 0xC2 || byte == 0xE2 || byte == 0xEF else { return false }
    guard position + 2 < end || byte == 0xC2 && position + 1 < end else { return true }
    switch (byte, bytes[position + 1]) {
    case (0xC2, ..<0xA0), (0xEF, 0xBB): return true
    case (0xE2, 0x80): return bytes[position + 2] == 0xA8 || bytes[position + 2] == 0xA9
    case (0xEF, 0xBF): return bytes[position + 2] >= 0xBE
    default: return false
    }
  }

  @inline(__always)
  private mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while position < end, bytes[position] == 0x20 { position += 1 }
  }

  /// Whether LF or CR LF stands at the position, which lies before the end.
  private func isBreak(_ bytes: Span<UInt8>) -> Bool {
    bytes[position] == 0x0A || bytes[position] == 0x0D && position + 1 < end && bytes[position + 1] == 0x0A
  }

  /// Whether a hyphen with a blank or nothing behind it stands at the position; a tab is left to libfyaml.
  private func isHyphen(_ bytes: Span<UInt8>) -> Bool {
    guard bytes[position] == UInt8(ascii: "-") else { return false }
    guard position + 1 < end else { return true }
    let next = bytes[position + 1]
    return next == 0x20 || next == 0x0A || next == 0x0D
  }

  /// Whether a colon with a blank or nothing behind it stands at the position.
  private func isColon(_ bytes: Span<UInt8>) -> Bool {
    guard position < end, bytes[position] == UInt8(ascii: ":") else { return false }
    guard position + 1 < end else { return true }
    let next = bytes[position + 1]
    return next == 0x20 || next == 0x0A || next == 0x0D
  }

  /// Whether this line may begin or end a document.
  private func isDocumentMark(_ bytes: Span<UInt8>) -> Bool {
    let byte = bytes[position]
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."), position + 2 < end else { return false }
    return bytes[position + 1] == byte && bytes[position + 2] == byte
  }

  private func isFlowStart(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") }

  private func isFlowEnd(_ bytes: Span<UInt8>, ofMapping isMapping: Bool) -> Bool {
    position < end && bytes[position] == (isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]"))
  }

  private func isFlowIndicator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "{")
      || byte == UInt8(ascii: "}")
  }
}
