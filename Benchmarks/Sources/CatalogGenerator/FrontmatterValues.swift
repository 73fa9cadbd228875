/// A value that frontmatter holds: where it stands, and under which keys.
package struct FrontmatterValue: Equatable {
  /// The keys that lead to it, from the outermost one; items of lists have the keys of the list.
  package let keys: [String]
  /// The value's text, without the quotes around it. A text that goes on over several lines is one value.
  package let content: Range<Int>
}

/// Finds the scalar values of YAML frontmatter where they stand, so that a text can be changed without being written
/// anew: block and flow style, plain and quoted texts. Texts in blocks (`|`, `>`) are passed over.
package struct FrontmatterValues {
  private let bytes: [UInt8]
  private var place: Int
  private let end: Int
  /// The keys of the blocks around the place, each with its column.
  private var blocks: [(column: Int, key: String)] = []
  private var values: [FrontmatterValue] = []

  /// The values between the first line `---` and the next one, in their order; none where a file has no frontmatter.
  package static func find(in bytes: [UInt8]) -> [FrontmatterValue] {
    guard let range = range(in: bytes) else { return [] }
    var search = FrontmatterValues(bytes: bytes, range: range)
    search.readLines()
    return search.values
  }

  /// Where the frontmatter stands, without the lines around it.
  static func range(in bytes: [UInt8]) -> Range<Int>? {
    let fence = Array("---\n".utf8)
    guard bytes.starts(with: fence) else { return nil }
    var line = fence.count
    while line < bytes.count, !bytes[line...].starts(with: fence) {
      guard let next = bytes[line...].firstIndex(of: .lineFeed) else { return nil }
      line = next + 1
    }
    return line < bytes.count ? fence.count..<line : nil
  }

  private init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    place = range.lowerBound
    end = range.upperBound
  }

  // MARK: Blocks

  private mutating func readLines() {
    while place < end {
      let line = place
      skipSpaces()
      var column = place - line
      // The column that a text which goes on must be beyond: that of its dash or of its key.
      var outer = -1
      while byte == .dash, isSpaceOrEnd(place + 1) {
        blocks.removeAll { $0.column > column }
        outer = column
        place += 1
        skipSpaces()
        column = place - line
      }
      readNode(column: column, outer: outer)
    }
  }

  /// Reads what a line has behind its indentation and dashes, and the lines on which that goes on.
  private mutating func readNode(column: Int, outer: Int) {
    skipProperties()
    guard let byte, byte != .lineFeed, byte != .hash else { return skipLine() }
    if byte == .leftBracket || byte == .leftBrace { return readFlowToLineEnd() }
    let content = scalar(inFlow: false)
    let isQuoted = content.lowerBound > 0 && Self.isQuote(bytes[content.lowerBound - 1])
    guard self.byte == .colon, isSpaceOrEnd(place + 1) else {
      return take(content, isQuoted: isQuoted, beyond: max(outer, blocks.last?.column ?? -1))
    }
    blocks.removeAll { $0.column >= column }
    blocks.append((column, text(content)))
    place += 1
    skipSpaces()
    skipProperties()
    switch self.byte {
    case nil, .lineFeed, .hash: skipLine()
    case .leftBracket, .leftBrace: readFlowToLineEnd()
    case .pipe, .greater:
      skipLine()
      skipLines(beyond: column)
    default:
      let isQuoted = self.byte.map(Self.isQuote) ?? false
      take(scalar(inFlow: false), isQuoted: isQuoted, beyond: column)
    }
  }

  /// Takes a value; what has no quotes goes on over the lines that are further in.
  private mutating func take(_ content: Range<Int>, isQuoted: Bool, beyond column: Int) {
    var content = content
    let hasComment = byte == .hash
    skipLine()
    if !isQuoted, !hasComment {
      while let next = continuation(beyond: column) {
        place = next
        content = content.lowerBound..<lineContent().upperBound
        skipLine()
      }
    }
    add(content, keys: blocks.map(\.key))
  }

  /// Where the text of the next line begins, if it is further in than `column`.
  private func continuation(beyond column: Int) -> Int? {
    var next = place
    while next < end, bytes[next] == .space { next += 1 }
    guard next < end, next - place > column, bytes[next] != .lineFeed, bytes[next] != .hash else { return nil }
    return next
  }

  private mutating func skipLines(beyond column: Int) {
    while place < end {
      var next = place
      while next < end, bytes[next] == .space { next += 1 }
      guard next == end || bytes[next] == .lineFeed || next - place > column else { return }
      skipLine()
    }
  }

  // MARK: Flow

  private mutating func readFlowToLineEnd() {
    readFlow(keys: blocks.map(\.key))
    skipLine()
  }

  /// Reads a list or a map in brackets, over as many lines as it has.
  private mutating func readFlow(keys: [String]) {
    place += 1
    var key: String?
    while let byte {
      switch byte {
      case .rightBracket, .rightBrace:
        place += 1
        return
      case .comma:
        key = nil
        place += 1
      case .space, .lineFeed, .colon: place += 1
      case .hash: skipLine()
      case .leftBracket, .leftBrace: readFlow(keys: keys + (key.map { [$0] } ?? []))
      default:
        let content = scalar(inFlow: true)
        if key == nil, self.byte == .colon {
          key = text(content)
          place += 1
        } else {
          add(content, keys: keys + (key.map { [$0] } ?? []))
        }
      }
    }
  }

  // MARK: Scalars

  /// Reads a scalar up to the end of its line, or of its quotes.
  private mutating func scalar(inFlow: Bool) -> Range<Int> {
    guard let quote = byte, Self.isQuote(quote) else { return inFlow ? flowContent() : lineContent() }
    place += 1
    let start = place
    while let byte {
      if byte == quote {
        // Within single quotes a quote is written twice.
        guard quote == .quote, place + 1 < end, bytes[place + 1] == .quote else { break }
        place += 1
      } else if byte == .backslash, quote == .doubleQuote {
        place += 1
      }
      place += 1
    }
    let stop = min(place, end)
    place = min(stop + 1, end)
    skipSpaces()
    return start..<stop
  }

  /// Up to a colon or a comment.
  private mutating func lineContent() -> Range<Int> {
    plain { bytes, place in
      bytes[place] == .colon
        && (place + 1 >= bytes.count || bytes[place + 1] == .space || bytes[place + 1] == .lineFeed)
    }
  }

  /// Up to a colon, a comma, a bracket or a comment.
  private mutating func flowContent() -> Range<Int> {
    plain { bytes, place in
      switch bytes[place] {
      case .comma, .leftBracket, .rightBracket, .leftBrace, .rightBrace: true
      case .colon:
        place + 1 >= bytes.count
          || [.space, .lineFeed, .comma, .rightBracket, .rightBrace].contains(bytes[place + 1])
      default: false
      }
    }
  }

  private mutating func plain(_ isEnd: ([UInt8], Int) -> Bool) -> Range<Int> {
    let start = place
    var stop = place
    while let byte, byte != .lineFeed, !isEnd(bytes, place) {
      if byte == .hash, place > start, bytes[place - 1] == .space { break }
      place += 1
      if byte != .space { stop = place }
    }
    return start..<stop
  }

  private mutating func add(_ content: Range<Int>, keys: [String]) {
    if !content.isEmpty { values.append(FrontmatterValue(keys: keys, content: content)) }
  }

  // MARK: Bytes

  private var byte: UInt8? { place < end ? bytes[place] : nil }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func isSpaceOrEnd(_ place: Int) -> Bool {
    place >= end || bytes[place] == .space || bytes[place] == .lineFeed
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == .quote || byte == .doubleQuote }

  private mutating func skipSpaces() { while byte == .space { place += 1 } }

  /// Passes over anchors and tags.
  private mutating func skipProperties() {
    while let byte, byte == .ampersand || byte == .exclamation {
      while !isSpaceOrEnd(place) { place += 1 }
      skipSpaces()
    }
  }

  private mutating func skipLine() {
    while let byte {
      place += 1
      if byte == .lineFeed { return }
    }
  }
}

extension UInt8 {
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let space = UInt8(ascii: " ")
  fileprivate static let dash = UInt8(ascii: "-")
  fileprivate static let hash = UInt8(ascii: "#")
  fileprivate static let colon = UInt8(ascii: ":")
  fileprivate static let comma = UInt8(ascii: ",")
  fileprivate static let quote = UInt8(ascii: "'")
  fileprivate static let doubleQuote = UInt8(ascii: "\"")
  fileprivate static let backslash = UInt8(ascii: "\\")
  fileprivate static let pipe = UInt8(ascii: "|")
  fileprivate static let greater = UInt8(ascii: ">")
  fileprivate static let ampersand = UInt8(ascii: "&")
  fileprivate static let exclamation = UInt8(ascii: "!")
  fileprivate static let leftBracket = UInt8(ascii: "[")
  fileprivate static let rightBracket = UInt8(ascii: "]")
  fileprivate static let leftBrace = UInt8(ascii: "{")
  fileprivate static let rightBrace = UInt8(ascii: "}")
}
