import SourceText

/// Finds texts that a comment cut short: `Replacement, ticket #4`.
///
/// People write comments with a blank behind the `#`, or set off by two blanks or more; what begins with exactly one
/// blank and no blank behind (`#4`, `#tag`) was most likely meant as text.
enum CutText {
  /// What is told of a plain scalar that is no key, from the bytes behind it.
  static func finding(
    behind node: Node, in file: SourceFile, _ input: Range<Int>, isInFlow: Bool
  ) -> Diagnostic? {
    let bytes = file.bytes
    let blank = Int(node.range.end)
    let hash = blank + 1
    guard hash + 1 < input.upperBound, bytes[blank] == 0x20, bytes[hash] == UInt8(ascii: "#") else { return nil }
    guard bytes[hash + 1] > 0x20, bytes[hash + 1] != UInt8(ascii: "#") else { return nil }
    let line = YAMLLine(bytes, at: hash, in: input)
    let start = node.range.isEmpty ? hash : Int(node.range.start)
    let text = start..<max(line.value.upperBound, hash + 1)
    let isQuotable = start >= line.range.lowerBound && !isInFlow
    let shown = isQuotable ? ": `\(YAMLText.quoted(file.text(in: SourceRange(text))))`" : ""
    return Diagnostic(
      SyntaxFault.textCutByComment.id, .warning,
      node.range.isEmpty
        ? "this text is taken as a comment, because it begins with `#`"
        : "the text ends before `#`: what follows is taken as a comment",
      at: Place(path: file.path, range: SourceRange(hash..<text.upperBound)),
      help: "Put quotes around the text\(shown); if it is a comment, write a blank behind the `#`.",
      fix: isQuotable ? .quoting(SourceRange(text), in: file) : nil, value: file.text(in: SourceRange(text)))
  }
}
