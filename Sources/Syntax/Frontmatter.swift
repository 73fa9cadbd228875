package import SourceText

/// Where a file's frontmatter and body stand.
struct Fences {
  /// What lies between the fences; nil where the file has no frontmatter.
  var frontmatter: Range<Int>?
  var body: Range<Int>
  /// The opening fence where none closes it.
  var unclosed: Range<Int>?

  /// Finds the fences: `---` alone on the first line, and `---` or `...` alone on a later one.
  init(_ bytes: [UInt8]) {
    let start = TextEncoding.markLength(bytes)
    body = start..<bytes.count
    guard let opening = Self.fence(bytes, at: start, allowsDots: false) else { return }
    var line = opening.next
    while line < bytes.count {
      if let closing = Self.fence(bytes, at: line, allowsDots: true) {
        frontmatter = opening.next..<line
        body = closing.next..<bytes.count
        return
      }
      line = Self.nextLine(bytes, from: line)
    }
    unclosed = start..<opening.end
    body = bytes.count..<bytes.count
  }

  /// The end of the fence at `start`, and the start of the next line; nil if the line is something else.
  private static func fence(_ bytes: [UInt8], at start: Int, allowsDots: Bool) -> (end: Int, next: Int)? {
    guard start + 3 <= bytes.count else { return nil }
    let mark = bytes[start]
    guard mark == UInt8(ascii: "-") || (allowsDots && mark == UInt8(ascii: ".")) else { return nil }
    guard bytes[start + 1] == mark, bytes[start + 2] == mark else { return nil }
    var offset = start + 3
    while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
    guard offset == bytes.count || bytes[offset] == 0x0A || bytes[offset] == 0x0D else { return nil }
    return (start + 3, nextLine(bytes, from: offset))
  }

  private static func nextLine(_ bytes: [UInt8], from start: Int) -> Int {
    var offset = start
    while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
    guard offset < bytes.count else { return offset }
    if bytes[offset] == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { return offset + 2 }
    return offset + 1
  }
}

extension Document {
  /// Reads one file: its encoding, its fences, its frontmatter.
  ///
  /// Every call makes a parser; for many files, keep a ``SyntaxReader`` a thread.
  package init(parsing file: SourceFile, limits: Limits = .catalogue) {
    self = SyntaxReader(limits: limits).document(file)
  }
}

extension SyntaxReader {
  /// Reads one file: its encoding, its fences, its frontmatter.
  package func document(_ file: SourceFile) -> Document {
    func unreadable(_ diagnostic: Diagnostic) -> Document {
      let end = SourceRange(file.bytes.count..<file.bytes.count)
      return Document(
        file: file, frontmatter: .empty(file, at: .startOfFile), frontmatterRange: nil, body: end,
        diagnostics: [diagnostic], isFrontmatterReadable: false)
    }
    if let problem = TextEncoding.sizeProblem(of: file, limit: limits.fileSize) { return unreadable(problem) }
    if let problem = TextEncoding.problem(in: file, 0..<file.bytes.count) { return unreadable(problem) }
    let fences = Fences(file.bytes)
    guard let range = fences.frontmatter else {
      return Document(
        file: file, frontmatter: .empty(file, at: .startOfFile), frontmatterRange: nil,
        body: SourceRange(fences.body), diagnostics: [frontmatterProblem(fences, file)],
        isFrontmatterReadable: false)
    }
    let (tree, diagnostics) = parseChecked(file, range, as: .yaml)
    return Document(
      file: file, frontmatter: tree, frontmatterRange: SourceRange(range), body: SourceRange(fences.body),
      diagnostics: diagnostics, isFrontmatterReadable: !diagnostics.contains { $0.severity == .error })
  }

  private func frontmatterProblem(_ fences: Fences, _ file: SourceFile) -> Diagnostic {
    if let opening = fences.unclosed {
      return Diagnostic(
        SyntaxRule.frontmatterUnclosed, .error, "the frontmatter that begins here is never closed",
        at: Place(path: file.path, range: SourceRange(opening)),
        help: "Write a line of three hyphens, `---`, behind the last field.")
    }
    return Diagnostic(
      SyntaxRule.frontmatterMissing, .error, "the file has no frontmatter",
      at: Place(path: file.path, range: .startOfFile),
      help: "Begin the file with a line `---`, then the fields, one a line, then another line `---`.")
  }
}
