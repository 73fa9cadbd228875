/// Turns a text in HTML, as forms of other programs keep it, into Markdown or into plain lines.
///
/// What Markdown has no marks for loses its tags and keeps its text; scripts, styles and comments go whole. Takes linear time.
package struct HTMLMarkdown {
  private let bytes: [UInt8]
  private let isPlain: Bool
  private var result = ""
  /// Whether the last block was an item of a list: items stand close together.
  private var endsWithItem = false
  /// The block at hand; blanks at its start and double ones are never in it.
  private var line = ""
  private var endsWithBlank = true
  /// The lists around the place at hand: the number of the next item, 0 for one without numbers.
  private var lists: [Int] = []
  /// What the next block begins with: the mark of a list item or heading.
  private var mark = ""
  private var quotes = 0
  private var isPreformatted = false
  /// Where the open links lead; nil where their text alone stays.
  private var links: [String?] = []

  /// The deepest nesting of lists and quotations that is kept.
  private static let maxDepth = 8

  /// - Parameter isPlain: whether no mark of Markdown is written: paragraphs and items then are lines.
  package static func text(of html: String, isPlain: Bool) -> String {
    var converter = HTMLMarkdown(bytes: Array(html.utf8), isPlain: isPlain)
    converter.run()
    return converter.result
  }

  private init(bytes: [UInt8], isPlain: Bool) {
    self.bytes = bytes
    self.isPlain = isPlain
  }

  private mutating func run() {
    var tokens = HTMLTokenizer(bytes[...])
    while let token = tokens.next() {
      switch token {
      case .text(let range), .plainText(let range): add(text: range)
      case .start(let name, let attributes, _): start(name, attributes)
      case .end(let name, _): end(name)
      case .comment, .rawText, .instruction: break
      }
    }
    while !links.isEmpty { end("a") }
    endBlock()
  }

  // MARK: Elements

  private mutating func start(_ name: String, _ attributes: [HTMLTokenizer.Attribute]) {
    switch name {
    case "br": isPlain ? endBlock() : breakLine()
    case "ul", "ol", "menu", "dir":
      endBlock()
      if lists.count < Self.maxDepth { lists.append(name == "ol" ? 1 : 0) }
    case "li":
      endBlock()
      mark = itemMark()
    case "h1", "h2", "h3", "h4", "h5", "h6":
      endBlock()
      if !isPlain, let level = name.utf8.last { mark = String(repeating: "#", count: Int(level) - 0x30) + " " }
    case "blockquote":
      endBlock()
      quotes = min(quotes + 1, Self.maxDepth)
    case "pre":
      endBlock()
      isPreformatted = true
    case "td", "th": if !line.isEmpty { add(raw: isPlain ? ", " : " · ") }
    case "a":
      let href = attributes.first { $0.name == "href" }?.value.map { decoded($0) }
      let address =
        isPlain
        ? nil
        : href.flatMap { URLSafety(of: $0) == .external && !$0.utf8.contains { "()<> ".utf8.contains($0) } ? $0 : nil }
      links.append(address)
      if address != nil { add(raw: "[") }
    case "strong", "b": if !isPlain { add(raw: "**") }
    case "em", "i": if !isPlain { add(raw: "*") }
    default:
      if isBlock(name) { endBlock() }
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "ul", "ol", "menu", "dir":
      endBlock()
      _ = lists.popLast()
    case "blockquote":
      endBlock()
      quotes = max(quotes - 1, 0)
    case "pre":
      endBlock()
      isPreformatted = false
    case "a":
      if let address = links.popLast().flatMap(\.self) { close("](\(address))", emptiedBy: "[") }
    case "strong", "b": if !isPlain { close("**", emptiedBy: "**") }
    case "em", "i": if !isPlain { close("*", emptiedBy: "*") }
    case "li", "h1", "h2", "h3", "h4", "h5", "h6": endBlock()
    case "td", "th": break
    default: if isBlock(name) { endBlock() }
    }
  }

  private func isBlock(_ name: String) -> Bool {
    switch HTMLVocabulary.use(of: name) {
    case .block, .rule: true
    case .element(let element): !element.isSpan
    default: name == "p" || name == "div" || name == "tr"
    }
  }

  private mutating func itemMark() -> String {
    guard !isPlain else { return "" }
    guard let number = lists.last else { return "- " }
    if number > 0 { lists[lists.count - 1] += 1 }
    return String(repeating: "  ", count: lists.count - 1) + (number > 0 ? "\(number). " : "- ")
  }

  // MARK: Text

  private mutating func endBlock() {
    defer {
      line = ""
      endsWithBlank = true
    }
    while line.utf8.last == 0x20 || line.utf8.last == 0x0A { line.removeLast() }
    guard !line.isEmpty else { return }
    let quote = isPlain ? "" : String(repeating: "> ", count: quotes)
    // What stands in an item behind its first paragraph is indented as that is.
    let indentation = mark.isEmpty && !isPlain ? String(repeating: "  ", count: lists.count) : ""
    let isItem = mark.hasSuffix("- ") || mark.hasSuffix(". ")
    if !result.isEmpty { result += isPlain || isItem && endsWithItem ? "\n" : "\n\n" }
    result += quote + indentation + mark + line
    endsWithItem = isItem
    mark = ""
  }

  private mutating func breakLine() {
    guard !line.isEmpty else { return }
    if line.utf8.last == 0x20 { line.removeLast() }
    line += "\\\n"
    endsWithBlank = true
  }

  private mutating func add(raw text: String) {
    line += text
    endsWithBlank = text.utf8.last == 0x20
  }

  /// Ends a mark; one that holds nothing goes.
  private mutating func close(_ mark: String, emptiedBy start: String) {
    // No blank may stand before the mark that closes.
    let hadBlank = line.utf8.last == 0x20
    if hadBlank { line.removeLast() }
    if line.hasSuffix(start) {
      line.removeLast(start.count)
      endsWithBlank = line.isEmpty || line.utf8.last == 0x20
      return
    }
    line += mark
    endsWithBlank = false
    if hadBlank { add(raw: " ") }
  }

  private mutating func add(text range: Range<Int>) {
    for scalar in decoded(range).unicodeScalars {
      let isBreak = scalar == "\n" || scalar == "\r"
      if isPreformatted, isBreak {
        isPlain ? endBlock() : breakLine()
      } else if scalar.value <= 0x20 || scalar.value == 0xA0 || (0x7F..<0xA0).contains(scalar.value) {
        if !endsWithBlank { add(raw: " ") }
      } else {
        if !isPlain, needsEscape(scalar) { line += "\\" }
        line.unicodeScalars.append(scalar)
        endsWithBlank = false
      }
    }
  }

  /// Whether Markdown would take a character for a mark.
  private func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "*", "[", "]", "<", "`": true
    case "_", "~": endsWithBlank
    case "#", ">", "-", "+", "=", "|": line.isEmpty || line.utf8.last == 0x0A
    default: false
    }
  }

  /// The text in a range, character references written out.
  private func decoded(_ range: Range<Int>) -> String {
    let part = bytes[range]
    guard part.contains(UInt8(ascii: "&")) else { return String(decoding: part, as: UTF8.self) }
    var text: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if bytes[offset] == UInt8(ascii: "&"),
        let end = bytes[offset..<min(offset + 32, range.upperBound)].firstIndex(of: UInt8(ascii: ";")),
        let decoded = Markdown.Entity.text(of: bytes[offset...end])
      {
        text += decoded.utf8
        offset = end + 1
      } else {
        text.append(bytes[offset])
        offset += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
