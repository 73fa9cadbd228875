internal import JSONSchema
internal import SourceText
internal import Syntax

/// Texts that a ` #` cut short, held against what their fields can hold: quotes belong round a text only, never round an
/// id, a date, a number or a choice.
enum CutTexts {
  /// A document's own findings, none of which offers quotes to a field that could not hold what is in them.
  static func judged(_ document: Document, by schema: Schema) -> [Diagnostic] {
    var findings = document.diagnostics
    let cuts = findings.indices.filter {
      findings[$0].rule == SyntaxFault.textCutByComment.id && findings[$0].fix != nil
    }
    .sorted { findings[$0].place < findings[$1].place }
    guard !cuts.isEmpty else { return findings }
    // All quotes are tried at once, so that many of them take no more than one look at the file.
    var bytes: [UInt8] = []
    var position = 0
    var starts: [Int] = []
    for index in cuts {
      guard let edit = findings[index].fix?.edits.first, Int(edit.range.start) >= position else {
        return withoutFixes(document)
      }
      bytes += document.file.bytes[position..<Int(edit.range.start)]
      starts.append(bytes.count)
      bytes += edit.replacement.utf8
      position = Int(edit.range.end)
    }
    bytes += document.file.bytes[position...]
    let quoted = Document.parsing(SourceFile(path: document.file.path, bytes: bytes))
    guard !quoted.diagnostics.contains(where: { $0.severity == .error && $0.rule != SyntaxFault.duplicateKey.id })
    else {
      return withoutFixes(document)
    }
    let refused = Set(
      schema.validate(quoted.frontmatter.root, path: document.file.path, options: .catalogue)
        .map { Int($0.place.range.start) })
    for (index, start) in zip(cuts, starts) where refused.contains(start) { makeComment(&findings[index]) }
    return findings
  }

  /// The findings of a document that cannot be read to its end: what its fields hold shows once it can.
  static func withoutFixes(_ document: Document) -> [Diagnostic] {
    document.diagnostics.map { finding in
      var finding = finding
      if finding.rule == SyntaxFault.textCutByComment.id { finding.fix = nil }
      return finding
    }
  }

  /// What stands behind the `#` is a comment, or else a mistake.
  private static func makeComment(_ finding: inout Diagnostic) {
    let hash = finding.place.range.start
    let isEmpty = finding.fix?.edits.first?.range.start == hash
    let behind = SourceRange(start: hash + 1, end: hash + 1)
    // Where nothing is left before the comment, the schema says what is missing.
    finding.help = isEmpty ? nil : "If it is a comment, write a blank behind the `#`; if not, remove it."
    finding.fix =
      isEmpty ? nil : Fix(title: "write a blank behind `#`", edits: [TextEdit(range: behind, replacement: " ")])
  }
}
