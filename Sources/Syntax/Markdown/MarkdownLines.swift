/// The lines of a Markdown text as they are written, each behind the marks of the quotations and lists that it lies in.
struct MarkdownLines {
  /// What stands between two blocks.
  enum Gap { case none, line, blankLine }

  private(set) var bytes: [UInt8] = []
  /// What stands before the next block.
  var gap = Gap.none
  private var prefixes: [String] = []
  private var prefix: [UInt8] = []
  /// Whether a line is begun, with a mark behind which a block may begin.
  private var isBegun = false

  /// Begins a block.
  mutating func begin() {
    if gap == .blankLine, !isBegun, !bytes.isEmpty {
      bytes += prefix
      endLine()
    }
    gap = .none
  }

  private mutating func endLine() {
    while bytes.last == 0x20 { bytes.removeLast() }
    bytes.append(0x0A)
  }

  /// Writes a line of a block.
  mutating func line(_ text: some Sequence<UInt8>) {
    if !isBegun { bytes += prefix }
    isBegun = false
    bytes += text
    bytes.append(0x0A)
  }

  mutating func line(_ text: String) { line(Array(text.utf8)) }

  /// Begins what goes on over several blocks.
  /// - Parameters:
  ///   - mark: what stands before its first line.
  ///   - following: what stands before each other line.
  mutating func enter(_ mark: String, _ following: String) {
    begin()
    if !isBegun { bytes += prefix }
    bytes += mark.utf8
    isBegun = true
    prefixes.append(following)
    prefix += following.utf8
  }

  /// Ends what was entered last.
  mutating func leave() {
    if isBegun { endLine() }
    isBegun = false
    if let last = prefixes.popLast() { prefix.removeLast(last.utf8.count) }
  }
}

// MARK: - What Markdown would take for a mark

extension MarkdownLines {
  /// Adds a text in which nothing is a mark.
  static func add(_ text: String, to words: inout [UInt8], isInTable: Bool) {
    let bytes = Array(text.utf8)
    func isWord(_ place: Int) -> Bool {
      guard bytes.indices.contains(place) else { return false }
      let byte = bytes[place]
      return byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
    }
    for (place, byte) in bytes.enumerated() {
      let isMark =
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
          UInt8(ascii: "~"):
          true
        case UInt8(ascii: "_"): !(isWord(place - 1) && isWord(place + 1))
        case UInt8(ascii: "<"): place + 1 == bytes.count || isWord(place + 1) || "/!?".utf8.contains(bytes[place + 1])
        case UInt8(ascii: "&"): place + 1 == bytes.count || isWord(place + 1) || bytes[place + 1] == UInt8(ascii: "#")
        case UInt8(ascii: "!"): place + 1 == bytes.count
        case UInt8(ascii: "|"): isInTable
        default: false
        }
      if isMark { words.append(UInt8(ascii: "\\")) }
      words.append(byte)
    }
  }

  /// A line of a paragraph, at whose beginning no mark of another block stands.
  static func escapingStart(_ line: ArraySlice<UInt8>) -> [UInt8] {
    guard let first = line.first else { return [] }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ">"),
      UInt8(ascii: ":"), UInt8(ascii: "|"):
      return [UInt8(ascii: "\\")] + line
    case 0x30...0x39:
      let digits = line.prefix { $0 &- 0x30 < 10 }
      guard let mark = line.dropFirst(digits.count).first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else {
        return Array(line)
      }
      return digits + [UInt8(ascii: "\\")] + line[digits.endIndex...]
    default: return Array(line)
    }
  }

  /// The lines of a paragraph without blanks at their ends; none where there are no words.
  static func lines(of words: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    for line in words.split(separator: 0x0A) {
      var line = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      while let last = line.last, last == 0x20 || last == 0x09 || last == 0x0D { line.removeLast() }
      if !line.isEmpty, line != [UInt8(ascii: "\\")] { lines.append(line) }
    }
    // A line break at the end of a paragraph is none, and its mark would be shown; a backslash that is shown is two.
    if let last = lines.last, last.reversed().prefix(while: { $0 == UInt8(ascii: "\\") }).count % 2 == 1 {
      lines[lines.count - 1] = last.dropLast()
    }
    return lines
  }

  /// Words on one line.
  static func oneLine(_ words: [UInt8]) -> [UInt8] {
    Array(
      words.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed())
  }

  /// The address of a link as it stands between parentheses.
  static func destination(_ address: String) -> String {
    let isPlain =
      !address.isEmpty && address.utf8.allSatisfy { $0 > 0x20 && !"()<>\\;".utf8.contains($0) && $0 != 0x7F }
    guard !isPlain else { return address }
    var text = "<"
    for scalar in address.unicodeScalars {
      if "<>\\;".unicodeScalars.contains(scalar) { text += "\\" }
      if scalar.value < 0x20 { text += "&#\(scalar.value);" } else { text.unicodeScalars.append(scalar) }
    }
    return text + ">"
  }

  /// The title of a link as it stands between quotes.
  static func title(_ title: String) -> String {
    var text = ""
    for scalar in title.unicodeScalars {
      if "\"\\;".unicodeScalars.contains(scalar) { text += "\\" }
      text.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
    }
    return text
  }

  /// How many of a byte stand behind one another at most.
  static func longestRun(of byte: UInt8, in bytes: [UInt8]) -> Int {
    var (longest, current) = (0, 0)
    for other in bytes {
      current = other == byte ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}
