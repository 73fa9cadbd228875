import SourceText

extension TreeBuilder.Refusal {
  /// What a person is told.
  func diagnostic(in file: SourceFile, at range: SourceRange, limits: Limits) -> Diagnostic {
    let place = Place(path: file.path, range: range)
    return switch self {
    case .tooDeep:
      Diagnostic(
        SyntaxFault.tooDeep.id, .error, "lists and mappings are nested deeper than \(limits.depth) levels here",
        at: place,
        help: "Flatten the structure; look for a bracket that is opened and never closed.")
    case .tooManyValues:
      Diagnostic(
        SyntaxFault.tooManyValues.id, .error,
        "the file holds more than \(limits.nodes) values, counting what aliases (`*name`) stand for", at: place,
        help: "Split the file, or write fewer aliases to large values.")
    }
  }
}

extension TreeBuilder {
  /// The most findings that are told of one file: the rest says nothing new.
  private static var maxFindings: Int { 100 }

  /// One finding for each key that stands in its mapping already.
  func duplicateKeyFindings(in file: SourceFile) -> [Diagnostic] {
    var findings = duplicates.prefix(Self.maxFindings).map { duplicate in
      let key = nodes[duplicate.key]
      let text = String(decoding: (key.isDecoded ? decoded : file.bytes)[key.text.offsets], as: UTF8.self)
      let first = Place(path: file.path, range: nodes[duplicate.first].range)
      return Diagnostic(
        SyntaxFault.duplicateKey.id, .error, "`\(text)` stands here a second time",
        at: Place(path: file.path, range: key.range),
        help: "Keep one of the two, or give one another name.",
        related: [Diagnostic.Related(message: "the first `\(text)`", place: first)], value: text)
    }
    if duplicates.count > Self.maxFindings {
      let rest = duplicates.count - Self.maxFindings
      findings.append(
        Diagnostic(
          SyntaxFault.duplicateKey.id, .error,
          "from here on, \(rest) more \(rest == 1 ? "key stands" : "keys stand") in the file a second time",
          at: Place(path: file.path, range: nodes[duplicates[Self.maxFindings].key].range),
          help: "Correct the first ones, then check again: the others are mostly of the same sort."))
    }
    return findings
  }
}
