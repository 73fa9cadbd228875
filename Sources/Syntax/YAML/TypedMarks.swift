import SourceText

/// Finds marks in texts that look like YAML's own and are none to it, so that a file means something else than its author sees:
/// typographic quotes around a text, and a hyphen without a blank behind it.
struct TypedMarks {
  private let file: SourceFile
  private let tree: NodeTree

  /// What is found in frontmatter that could be read to its end.
  static func findings(in file: SourceFile, _ tree: NodeTree) -> [Diagnostic] {
    let marks = TypedMarks(file: file, tree: tree)
    var findings: [Diagnostic] = []
    for node in tree.nodes where node.style == .plain && node.kind == .string {
      let range = node.range.offsets
      guard let first = range.first else { continue }
      if file.bytes[first] >= 0xC2 {
        if let quotes = marks.quotes(around: range) { findings.append(quotes) }
      } else if node.isDecoded, file.bytes[range].contains(0x0A) {
        // On several lines: their breaks are not part of the text.
        findings += marks.gluedHyphens(in: range)
      }
    }
    return findings
  }

  // MARK: Quotes

  private static let pairs: [(opening: String, closing: [String])] = [
    ("“", ["”", "“"]), ("„", ["“", "”"]), ("”", ["”"]), ("‘", ["’"]), ("‚", ["‘", "’"]), ("«", ["»"]),
    ("»", ["«", "»"]),
  ]

  /// Typographic quotes around a whole text; nil where they stand around a part of it.
  private func quotes(around range: Range<Int>) -> Diagnostic? {
    let text = file.text(in: SourceRange(range))
    guard let pair = Self.pairs.first(where: { text.hasPrefix($0.opening) }),
      let closing = pair.closing.first(where: { text.hasSuffix($0) }), text.unicodeScalars.count > 2,
      !text.utf8.contains(where: { $0 < 0x20 })
    else { return nil }
    let inner = String(text.dropFirst().dropLast())
    let marks = Set((pair.closing + [pair.opening]).flatMap(\.unicodeScalars))
    guard !inner.unicodeScalars.contains(where: { marks.contains($0) && $0 != "’" }), inner.utf8.first != 0x20,
      inner.utf8.last != 0x20
    else { return nil }
    // A date, an id or an address needs no quotes; `3.2` would be a number without them.
    let meant = YAMLText.scalar(inner)
    return Diagnostic(
      SyntaxFault.yaml.id, .warning, "`\(pair.opening)` and `\(closing)` are part of the text here",
      at: Place(path: file.path, range: SourceRange(range)),
      help: "Write `\(meant)`; quotes that readers are to see stand within others: `\"\(pair.opening)…\(closing)\"`.",
      fix: Fix(title: "write `\(meant)`", edits: [TextEdit(range: SourceRange(range), replacement: meant)]),
      value: pair.opening + closing)
  }

  // MARK: Hyphens

  /// Of a text on several lines, those that begin with a hyphen and a letter within an item of a list: they were to be items of
  /// their own.
  private func gluedHyphens(in range: Range<Int>) -> [Diagnostic] {
    let item = YAMLLine(file.bytes, at: range.lowerBound, in: 0..<file.bytes.count)
    let hyphen = item.indentation.upperBound
    guard hyphen + 1 < range.lowerBound, file.bytes[hyphen] == UInt8(ascii: "-"),
      item.value.lowerBound == range.lowerBound
    else { return [] }
    var findings: [Diagnostic] = []
    var start = item.range.upperBound
    while start < range.upperBound, findings.count < 100 {
      while start < range.upperBound, YAMLLine.isBreak(file.bytes[start]) { start += 1 }
      guard start < range.upperBound else { break }
      let line = YAMLLine(file.bytes, at: start, in: 0..<range.upperBound)
      start = line.range.upperBound
      guard let glued = GluedHyphen(file.bytes, line) else { continue }
      let indentation = file.text(in: SourceRange(item.indentation))
      findings.append(
        Diagnostic(
          SyntaxFault.yaml.id, .warning, "this line goes on with the text of the item before it",
          at: Place(path: file.path, range: SourceRange(glued.hyphen..<line.value.upperBound)),
          help: "Write a blank behind the hyphen, and begin it where the others do: `- \(glued.shown(in: file))`.",
          fix: Fix(
            title: "make it an item of its own",
            edits: [
              TextEdit(
                range: SourceRange(line.range.lowerBound..<glued.hyphen + 1), replacement: indentation + "- ")
            ])))
    }
    return findings
  }
}

/// A line that begins with a hyphen and, without a blank, a letter: `-Public events`.
struct GluedHyphen {
  /// Where the hyphen stands.
  let hyphen: Int
  private let text: Range<Int>

  init?(_ bytes: [UInt8], _ line: YAMLLine) {
    hyphen = line.indentation.upperBound
    guard hyphen + 1 < line.range.upperBound, bytes[hyphen] == UInt8(ascii: "-") else { return nil }
    let end = min(hyphen + 5, line.range.upperBound)
    let next = String(decoding: bytes[hyphen + 1..<end], as: UTF8.self).unicodeScalars.first
    guard next?.properties.isAlphabetic ?? false else { return nil }
    text = hyphen + 1..<max(hyphen + 2, line.value.upperBound)
  }

  /// What stands behind the hyphen, as messages show it.
  func shown(in file: SourceFile) -> String { file.text(in: SourceRange(text)).cut(to: 60) }
}

extension String {
  /// The text with an ellipsis where it has more characters than `count`.
  fileprivate func cut(to count: Int) -> String {
    let kept = unicodeScalars.prefix(count)
    return kept.count < unicodeScalars.count ? String(kept) + "…" : self
  }
}
