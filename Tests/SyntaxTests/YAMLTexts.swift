import SourceText
import Syntax
import TestSupport

/// Makes texts that are YAML or nearly so.
struct YAMLTexts {
  private var generator: SplitMix64
  /// Lines of real frontmatter.
  private let lines: [[UInt8]]
  /// Whether the text that is being made is to be YAML: half of them are, so that not all end at their first mistake.
  private var isCareful = false

  init(seed: UInt64) {
    generator = SplitMix64(state: seed)
    var lines: [[UInt8]] = []
    for file in repositoryFiles("catalog", ".md") + repositoryFiles("Tests/SyntaxTests/Cases", "input.md") {
      guard let range = Document.parsing(file).frontmatterRange else { continue }
      let text = file.bytes[range.offsets]
      for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) where line.count < 100 {
        lines.append(Array(line) + [0x0A])
      }
    }
    self.lines = lines
  }

  mutating func next() -> [UInt8] {
    isCareful = random(2) == 0
    var bytes = random(3) == 0 ? someLines() : someGrammar()
    if !isCareful || random(3) == 0 { for _ in 0..<random(4) { mutate(&bytes) } }
    return bytes
  }

  private mutating func random(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }

  private mutating func pick(_ texts: [String]) -> String { texts[random(texts.count)] }

  /// One of the first `sound` texts, or of all while a mistake may be made.
  private mutating func pick(_ texts: [String], sound: Int) -> String {
    texts[random(isCareful ? sound : texts.count)]
  }

  /// Some lines of a file, as they stand there.
  private mutating func someLines() -> [UInt8] {
    let start = random(lines.count)
    return Array(lines[start..<min(lines.count, start + 1 + random(8))].joined())
  }

  // MARK: Grammar

  private mutating func someGrammar() -> [UInt8] {
    var text = ""
    addBlock(&text, indent: random(12) == 0 ? 1 + random(3) : 0, depth: 0, isMapping: random(4) > 0)
    if random(5) == 0, text.hasSuffix("\n") { text.removeLast() }
    return Array(text.utf8)
  }

  /// Adds a block collection of which every line begins at `indent`.
  /// - Parameter isCompact: whether the first line's beginning is there already.
  private mutating func addBlock(
    _ text: inout String, indent: Int, depth: Int, isMapping: Bool, isCompact: Bool = false
  ) {
    let margin = String(repeating: " ", count: indent)
    for position in 0..<1 + random(3) {
      if position > 0 || !isCompact {
        if random(10) == 0 { text += pick(["\n", "  \n", "# c\n", "   # c\n", "\(margin)# c\n", "\(margin)#c\n"]) }
        text += margin
      }
      if isMapping { text += key(position) + pick([":", ":", ":", ":", " :"], sound: 4) } else { text += "-" }
      addContent(&text, indent: indent, depth: depth, isMapping: isMapping)
    }
  }

  /// Adds what stands behind a key or a hyphen.
  private mutating func addContent(_ text: inout String, indent: Int, depth: Int, isMapping: Bool) {
    guard depth < 4, random(3) == 0 else {
      if isMapping, random(12) == 0 { return text += end() }
      let nextLine = "\n" + String(repeating: " ", count: indent + 1)
      text += pick([" ", " ", " ", " ", "  ", nextLine, ""], sound: 6) + value() + end()
      return
    }
    let isInnerMapping = random(2) == 0
    if !isMapping, random(2) == 0 {
      let blanks = 1 + random(3)
      text += String(repeating: " ", count: blanks)
      addBlock(&text, indent: indent + 1 + blanks, depth: depth + 1, isMapping: isInnerMapping, isCompact: true)
      return
    }
    text += end()
    let isInKeysColumn = isMapping && !isInnerMapping && random(3) == 0
    let deeper = isInKeysColumn ? 0 : [2, 2, 4, 1, 0, -1][random(isCareful ? 4 : 6)]
    addBlock(&text, indent: max(0, indent + deeper), depth: depth + 1, isMapping: isInnerMapping)
  }

  private mutating func end() -> String {
    pick(
      [
        "\n", "\n", "\n", "\n", "\n", "\n", " \n", "\r\n", " # c\n", "  #c\n", "\n\n", " #\n", " ##\n", "#\n", " #c\n",
      ], sound: 13)
  }

  private mutating func key(_ position: Int) -> String {
    let text = pick(
      [
        "a", "bc", "d e", "1", "null", "\"x", "'y", "'y''z", "ä", "a-b", "http://x", "-x", "a#b", "~", "<<", "{a: b}",
        "",
      ], sound: 14)
    let quote = text.hasPrefix("'") ? "'" : text.hasPrefix("\"") ? "\"" : ""
    return text + (!isCareful && random(8) == 0 ? "" : "\(position)") + quote
  }

  private mutating func value() -> String {
    switch random(isCareful ? 10 : 12) {
    case 0, 1: return flow(depth: 0)
    case 2:
      return pick([
        "\"a\"", "'a'", "\"\"", "''", "'it''s'", "\"a \\\" b\"", "\"\\\\\"", "\"a: b\"", "'# x'", "' '", "'\\'",
        "\" 'ä' \"", "'it''''s'''",
        "\"a\\\"\\\"b\\\\\\\\c\"",
      ])
    case 3:
      return pick(["1", "-1", "0x1f", "1e3", ".5", "-.inf", "~", "null", "true", "2026-01-01", "0o7", "1_0", "."])
    case 10: return pick(["|", ">", ">-", "|+"]) + "\n  x\n  y"
    case 11:
      return pick([
        "&a b", "*a", "!x y", "!!int 1", "? a", "@x", "%x", "`x`", "a: b", "- a", "-", "]", "a\n   b", "\"\\n\"",
        "'a\n  b'",
      ])
    default: return plain(isInFlow: false)
    }
  }

  private mutating func plain(isInFlow: Bool) -> String {
    let words = [
      "a", "bc", "ä", "😀", "x:y", "a#b", "-", "--", "it's", "\"q\"", "&", "*", "?", "!", "|", ">", "%", "1",
      "http://x.org/#y",
      "“q”", "e.g.", "100 %", "<<", "=", "~", "\\", "@", "a,b", ",", "]", "}", "[", "{", "---", ":", "#", "a:",
    ]
    let sound = isInFlow ? 27 : 34
    var text = isCareful || random(3) > 0 ? pick(["a", "Payroll", "ä", "x-y", "-x", "1"]) : pick(words)
    for _ in 0..<random(3) { text += pick([" ", " ", "  ", ""]) + pick(words, sound: sound) }
    return text
  }

  private mutating func flow(depth: Int) -> String {
    let isMapping = random(2) == 0
    var entries: [String] = []
    for position in 0..<random(4) {
      var entry = isMapping ? key(position) + pick([": ", ": ", ":  ", ":", " : "], sound: 3) : ""
      switch random(isCareful ? 5 : 6) {
      case 0 where depth < 3: entry += flow(depth: depth + 1)
      case 1: entry += pick(["\"a\"", "'b, c'", "\"\\\"\"", "-1", "'it''s'", "\"]\""])
      case 5: entry += pick(["-", "", "?", "a: b", "*a", "\n  a", "a]", "a #b", "a: ", "? a"])
      default: entry += plain(isInFlow: true)
      }
      entries.append(entry)
    }
    var inner = entries.joined(separator: pick([", ", ", ", ",", " , ", ",\n  "], sound: 4))
    inner += pick(["", "", " ", ","], sound: 3)
    return isMapping ? "{\(inner)}" : "[\(inner)]"
  }

  // MARK: Mutation

  private static let pieces = [
    "\n", " ", "  ", "\t", ":", ": ", "- ", "[", "]", "{", "}", ",", "\"", "'", "#", " #x", " # ", "&a ", "*a", "!",
    "|", ">",
    "%", "@", "`", "---\n", "...\n", "\r", "\r\n", "\\", "?", "? ", "~", "ä", "😀", "\u{FEFF}", "\u{85}", "\u{A0}",
    "\u{2028}",
    "\u{FFFE}", "\u{FF1A}", "\u{0}", "\u{1}", "\u{7F}", "<<", "a", "a: b\n", "- a\n",
  ]

  private mutating func mutate(_ bytes: inout [UInt8]) {
    let place = random(bytes.count + 1)
    switch random(7) {
    case 0, 1, 2: bytes.insert(contentsOf: Array(pick(Self.pieces).utf8), at: place)
    case 3: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random(4)))
    case 4: if place < bytes.count { bytes[place] = UInt8(random(256)) }
    case 5: bytes.removeSubrange(random(2) == 0 ? place..<bytes.count : 0..<place)
    default:
      let end = min(bytes.count, place + 1 + random(20))
      bytes.insert(contentsOf: Array(bytes[place..<end]), at: random(bytes.count + 1))
    }
  }
}
