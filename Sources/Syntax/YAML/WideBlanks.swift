import SourceText

/// Finds characters that look like a blank and are none to YAML, where it wants one: no-break spaces and the like, as they come
/// with texts that are pasted from an office program.
struct WideBlanks {
  private let file: SourceFile
  private let range: Range<Int>
  private let tree: NodeTree

  /// One finding for all of them in frontmatter; nil where there are none.
  /// - Parameter tree: the values that were read, as far as they could be.
  static func finding(in file: SourceFile, _ range: Range<Int>, _ tree: NodeTree) -> Diagnostic? {
    // Nearly all files have none, and of the others nearly all have them within texts.
    guard
      ["\u{A0}", "\u{3000}", "\u{2007}", "\u{202F}", "\u{2003}", "\u{2002}"].contains(where: { mark in
        ByteSearch.holds(mark, in: file.bytes.span, range)
      })
    else { return nil }
    let places = WideBlanks(file: file, range: range, tree: tree).places()
    guard let first = places.first, let scalar = file.text(in: SourceRange(first)).unicodeScalars.first else {
      return nil
    }
    let name = scalar == "\u{A0}" || scalar == "\u{202F}" ? "a no-break space" : "a wide space"
    let code = String(scalar.value, radix: 16, uppercase: true)
    let rest = places.count > 1 ? ", and so on \(places.count - 1) more \(places.count == 2 ? "line" : "lines")" : ""
    return Diagnostic(
      SyntaxFault.yaml.id, .error,
      "\(name) (U+\(String(repeating: "0", count: max(0, 4 - code.utf8.count)))\(code)) stands here, "
        + "which looks like a blank and is none\(rest)",
      at: Place(path: file.path, range: SourceRange(first)), help: "Delete it, and type a blank in its place.",
      fix: Fix(
        title: "write blanks in their place",
        edits: places.map { place in
          let count = file.text(in: SourceRange(place)).unicodeScalars.count
          return TextEdit(range: SourceRange(place), replacement: String(repeating: " ", count: count))
        }))
  }

  /// The runs of such characters that take the place of indentation, or of the blank behind a hyphen or a colon.
  private func places() -> [Range<Int>] {
    let texts = longTexts()
    // Where the values could not be read to their end, block texts are told by eye.
    var blockIndentation: Int?
    var places: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = file.bytes[start..<range.upperBound].firstIndex(where: YAMLLine.isBreak) ?? range.upperBound
      let line = start
      start = end + 1
      let content = file.bytes[line..<end].firstIndex { !YAMLLine.isBlank($0) } ?? end
      if let depth = blockIndentation, content == end || content - line > depth { continue }
      blockIndentation = beginsBlockText(content..<end) ? content - line : nil
      if let place = place(in: line..<end), !texts.contains(where: { $0.contains(line) }) { places.append(place) }
    }
    return places
  }

  /// Whether a line ends with `|` or `>`, with what may stand behind it, as the head of a block text does.
  private func beginsBlockText(_ line: Range<Int>) -> Bool {
    var rest = file.bytes[line]
    while let last = rest.last, YAMLLine.isBlank(last) || "+-123456789".utf8.contains(last) { rest.removeLast() }
    guard let mark = rest.popLast(), mark == UInt8(ascii: "|") || mark == UInt8(ascii: ">") else { return false }
    while let last = rest.last, YAMLLine.isBlank(last) { rest.removeLast() }
    return rest.last == UInt8(ascii: ":") || rest.last == UInt8(ascii: "-")
  }

  /// The texts over several lines in which nothing but the text counts.
  private func longTexts() -> [Range<Int>] {
    tree.nodes.lazy.filter { $0.kind != .mapping && $0.kind != .sequence && $0.style != .plain }.map(\.range.offsets)
      .filter { file.bytes[$0].contains(0x0A) }
  }

  private func place(in line: Range<Int>) -> Range<Int>? {
    var content = line.lowerBound
    var indentation: Range<Int>?
    while content < line.upperBound {
      if YAMLLine.isBlank(file.bytes[content]) {
        content += 1
      } else if let end = wide(at: content, before: line.upperBound) {
        indentation = (indentation?.lowerBound ?? content)..<end
        content = end
      } else {
        break
      }
    }
    guard content < line.upperBound else { return nil }
    if file.bytes[content] == UInt8(ascii: "-") {
      if let end = wide(at: content + 1, before: line.upperBound) { return content + 1..<end }
      let isItem = content + 1 < line.upperBound && YAMLLine.isBlank(file.bytes[content + 1])
      return isItem ? indentation : nil
    }
    let name = file.bytes[content..<line.upperBound].prefix {
      ($0 | 0x20) &- UInt8(ascii: "a") < 26 || $0 &- UInt8(ascii: "0") < 10 || $0 == UInt8(ascii: "_")
    }
    let colon = name.endIndex
    guard !name.isEmpty, colon < line.upperBound, file.bytes[colon] == UInt8(ascii: ":") else { return nil }
    if let end = wide(at: colon + 1, before: line.upperBound) { return colon + 1..<end }
    let isField = colon + 1 == line.upperBound || YAMLLine.isBlank(file.bytes[colon + 1])
    return isField ? indentation : nil
  }

  /// The end of the run of such characters at `start`; nil where there is none.
  private func wide(at start: Int, before end: Int) -> Int? {
    var offset = start
    while offset < end {
      let rest = file.bytes[offset..<end]
      if rest.starts(with: [0xC2, 0xA0]) {
        offset += 2
      } else if rest.starts(with: [0xE3, 0x80, 0x80]) || rest.starts(with: [0xE2, 0x80, 0xAF])
        || rest.starts(with: [0xE2, 0x80]) && rest.count > 2 && (0x80...0x8A).contains(rest[rest.startIndex + 2])
      {
        offset += 3
      } else {
        break
      }
    }
    return offset > start ? offset : nil
  }
}
