import SourceText

/// A line that was to be a fence of frontmatter and is none: `----`, `--`, or a dash that an editor made of hyphens.
struct NearFence {
  private let range: Range<Int>
  private let isOpening: Bool

  /// - Parameter opening: the end of the opening fence where there is one and none closes it; nil where none is there.
  init?(in file: SourceFile, opening: Int?) {
    let bytes = file.bytes
    let input = 0..<bytes.count
    isOpening = opening == nil
    guard let opening else {
      let line = YAMLLine(bytes, at: TextEncoding.markLength(bytes), in: input)
      let start = max(line.range.lowerBound, TextEncoding.markLength(bytes))
      guard let mark = Self.mark(file, start..<line.range.upperBound) else { return nil }
      // A list or a dialogue may begin so: a field has to follow.
      var next = line.range.upperBound
      while next < bytes.count, YAMLLine.isBreak(bytes[next]) { next += 1 }
      let field = YAMLLine(bytes, at: next, in: input)
      guard field.key?.lowerBound == field.range.lowerBound else { return nil }
      range = mark
      return
    }
    var start = opening
    while start < bytes.count {
      let line = YAMLLine(bytes, at: start, in: input)
      if line.range.lowerBound >= opening, let mark = Self.mark(file, line.range) {
        range = mark
        return
      }
      // Behind a line of prose, as at the margin of the body, dashes underline a heading.
      let isOfFields =
        line.range.lowerBound < opening || line.value.isEmpty || !line.indentation.isEmpty || line.key != nil
        || "-#]}".utf8.contains(bytes[line.value.lowerBound])
      guard isOfFields else { return nil }
      start = line.range.upperBound + 1
    }
    return nil
  }

  func diagnostic(in file: SourceFile) -> Diagnostic {
    let written = file.text(in: SourceRange(range))
    return Diagnostic(
      isOpening ? SyntaxFault.frontmatterMissing.id : SyntaxFault.frontmatterUnclosed.id, .error,
      "`\(written)` is no line of three hyphens, so the frontmatter does not \(isOpening ? "begin" : "end") here",
      at: Place(path: file.path, range: SourceRange(range)), help: "Write `---` in its place.",
      fix: Fix(title: "write `---`", edits: [TextEdit(range: SourceRange(range), replacement: "---")]))
  }

  /// The marks of a line that has hyphens and dashes alone, and of them what three hyphens may have become.
  private static func mark(_ file: SourceFile, _ line: Range<Int>) -> Range<Int>? {
    var end = line.upperBound
    while end > line.lowerBound, YAMLLine.isBlank(file.bytes[end - 1]) { end -= 1 }
    guard (2...15).contains(end - line.lowerBound) else { return nil }
    let text = file.text(in: SourceRange(line.lowerBound..<end))
    guard text != "---", text.unicodeScalars.count <= 5,
      text.unicodeScalars.allSatisfy({ "-‐‑‒–—―−".unicodeScalars.contains($0) })
    else { return nil }
    return line.lowerBound..<end
  }
}
