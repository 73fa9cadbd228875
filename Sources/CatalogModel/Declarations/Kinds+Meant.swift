internal import SourceText

extension Kinds {
  /// The kind that somebody means by a folder called `name`, which is none of a kind's: by its name in any language, by what the
  /// schema lists as synonyms, or by a misspelling of the folder; nil where nobody can tell.
  package func meant(byFolder name: String) -> EntityKind? {
    let folded = FoldedName.of(name)
    guard !folded.isEmpty else { return nil }
    for declaration in declarations where declaration.isCalled(folded) { return declaration.kind }
    let near = Spelling.nearest(to: folded, among: declarations.map(\.folder)).first
    return near.flatMap { kind(ofFolder: $0) }
  }
}

extension KindDeclaration {
  /// Whether people call the kind, or its entries, `folded`, which is a ``FoldedName``.
  fileprivate func isCalled(_ folded: String) -> Bool {
    if folded == name || folded == folder { return true }
    return Language.ofInterface.contains { language in
      [singular, plural].contains { FoldedName.of($0.text(in: language)) == folded }
        || synonyms(in: language).contains { FoldedName.of($0) == folded }
    }
  }
}
