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
  fileprivate static func fence(_ bytes: [UInt8], at start: Int, allowsDots: Bool) -> (end: Int, next: Int)? {
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
    let bytes = bytes.span
    var offset = start
    while offset < bytes.count {
      if offset + 8 <= bytes.count {
        let count = SWARWord.countBefore(SWARWord(bytes, at: offset).controls)
        offset += count
        if count == 8 { continue }
      }
      if bytes[offset] == 0x0A || bytes[offset] == 0x0D { break }
      offset += 1
    }
    guard offset < bytes.count else { return offset }
    if bytes[offset] == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { return offset + 2 }
    return offset + 1
  }
}

extension Document {
  /// Reads one file: its encoding, its fences, its frontmatter.
  ///
  /// Every call makes a parser; for many files, keep a ``SyntaxReader`` a thread.
  package static func parsing(_ file: SourceFile, limits: Limits = .catalogue) -> Document {
    SyntaxReader(limits: limits).document(file)
  }
}

extension SyntaxReader {
  /// Reads one file: its encoding, its fences, its frontmatter.
  package func document(_ file: SourceFile) -> Document {
    if let unreadable = unreadable(file) { return unreadable }
    let fences = Fences(file.bytes)
    guard let range = fences.frontmatter else {
      return bare(file, body: fences.body, [frontmatterProblem(fences, file)])
    }
    var (tree, diagnostics) = parseChecked(file, range, as: .yaml)
    if let blanks = WideBlanks.finding(in: file, range, tree) {
      // What was read of the lines with them is not what their author sees.
      diagnostics = [blanks] + diagnostics.filter { $0.severity < .error }
    }
    if !diagnostics.contains(where: { $0.severity == .error }) { diagnostics += TypedMarks.findings(in: file, tree) }
    // A key that stands twice leaves a whole tree: the rest of it can be checked in the same run.
    let isReadable = !diagnostics.contains { $0.severity == .error && $0.rule != SyntaxFault.duplicateKey.id }
    return Document(
      file: file, frontmatter: tree, frontmatterRange: SourceRange(range), body: SourceRange(fences.body),
      diagnostics: diagnostics, isFrontmatterReadable: isReadable)
  }

  /// Reads a file that has a body and nothing else: a translation.
  package func prose(_ file: SourceFile) -> Document {
    if let unreadable = unreadable(file) { return unreadable }
    let fences = Fences(file.bytes)
    guard let range = fences.frontmatter else {
      return bare(file, body: TextEncoding.markLength(file.bytes)..<file.bytes.count)
    }
    let problem = Diagnostic(
      SyntaxFault.frontmatterInTranslation.id, .error,
      "a translated text has fields of its own, which nobody would see",
      at: Place(path: file.path, range: SourceRange(range)),
      help: "Remove the lines from `---` to `---`, and write the texts of the fields in this language into the file "
        + "that this one translates.")
    return bare(file, body: fences.body, [problem])
  }

  /// A document of which nothing can be read; nil where it can.
  private func unreadable(_ file: SourceFile) -> Document? {
    let problem =
      TextEncoding.sizeProblem(of: file, limit: limits.fileSize)
      ?? TextEncoding.problem(in: file, 0..<file.bytes.count)
    let problems = problem.map { [$0] } ?? notMeant(file) ?? Document.mergeConflicts(in: file)
    return problems.isEmpty ? nil : bare(file, body: file.bytes.count..<file.bytes.count, problems)
  }

  /// A document without frontmatter.
  private func bare(_ file: SourceFile, body: Range<Int>, _ problems: [Diagnostic] = []) -> Document {
    Document(
      file: file, frontmatter: .empty(file, at: .startOfFile), frontmatterRange: nil, body: SourceRange(body),
      diagnostics: problems, isFrontmatterReadable: false)
  }

  private func frontmatterProblem(_ fences: Fences, _ file: SourceFile) -> Diagnostic {
    if let near = NearFence(in: file, opening: fences.unclosed.map(\.upperBound)) { return near.diagnostic(in: file) }
    if let opening = fences.unclosed {
      return Diagnostic(
        SyntaxFault.frontmatterUnclosed.id, .error, "the frontmatter that begins here is never closed",
        at: Place(path: file.path, range: SourceRange(opening)),
        help: "Write a line of three hyphens, `---`, behind the last field.")
    }
    let start = TextEncoding.markLength(file.bytes)
    var first = start
    while first < file.bytes.count, file.bytes[first] <= 0x20 { first += 1 }
    if first > start, Fences.fence(file.bytes, at: first, allowsDots: false) != nil {
      return Diagnostic(
        SyntaxFault.frontmatterMissing.id, .error, "the frontmatter does not begin on the first line",
        at: Place(path: file.path, range: SourceRange(first..<first + 3)), help: "Delete what stands before `---`.",
        fix: Fix(
          title: "delete the blank lines before the frontmatter",
          edits: [TextEdit(range: SourceRange(start..<first), replacement: "")]))
    }
    if let fence = laterFence(file.bytes) {
      return Diagnostic(
        SyntaxFault.frontmatterMissing.id, .error, "the frontmatter does not begin on the first line",
        at: Place(path: file.path, range: SourceRange(fence..<fence + 3)), help: "Delete what stands before this `---`."
      )
    }
    return Diagnostic(
      SyntaxFault.frontmatterMissing.id, .error, "the file has no frontmatter",
      at: Place(path: file.path, range: .startOfFile),
      help: "Begin the file with a line `---`, then the fields, one a line, then another line `---`.")
  }

  /// A fence within the first lines that a field follows: a title or the mark of a block of code stands before it.
  private func laterFence(_ bytes: [UInt8]) -> Int? {
    let input = 0..<bytes.count
    var start = TextEncoding.markLength(bytes)
    for _ in 0..<6 {
      let line = YAMLLine(bytes, at: start, in: input)
      guard line.range.upperBound < bytes.count else { return nil }
      start = line.range.upperBound
      while start < bytes.count, YAMLLine.isBreak(bytes[start]) { start += 1 }
      guard Fences.fence(bytes, at: line.range.lowerBound, allowsDots: false) != nil else { continue }
      let field = YAMLLine(bytes, at: start, in: input)
      return field.key?.lowerBound == field.range.lowerBound ? line.range.lowerBound : nil
    }
    return nil
  }
}
