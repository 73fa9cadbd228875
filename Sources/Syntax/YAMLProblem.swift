import SourceText

/// Says libfyaml's errors in the words of the person who wrote the file.
struct YAMLProblem {
  let file: SourceFile
  /// The bytes that were parsed.
  let input: Range<Int>
  /// The end of the last token that was understood.
  let position: Int
  /// The key whose value could not be read.
  let keyBefore: Node?

  func diagnostic(_ message: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      SyntaxRule.yaml, .error, "this is not YAML: \(message)", at: Place(path: file.path, range: range),
      help: "Correct the line, or put quotes around the text.")
  }
}
