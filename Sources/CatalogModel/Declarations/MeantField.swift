internal import SourceText

/// What somebody probably means by a key that is no field where it stands.
package enum MeantField: Sendable {
  /// The field of that name, in the same place.
  case field(FieldDeclaration)
  /// A field of these groups, each a field in the same place.
  case within([FieldDeclaration])
  /// A field of a group in the same place, which bears another name there.
  case renamed(FieldDeclaration, within: FieldDeclaration)
  /// A field of the entry itself, though the key stands within a group.
  case ofEntry(FieldDeclaration)
}

extension KindDeclaration {
  /// What is meant by the key `key` of a group; nil where nobody can tell.
  /// - Parameters:
  ///   - path: the keys that lead to the group, from the entry's fields; empty for the entry itself.
  ///   - key: as it is written.
  package func meant(by key: String, at path: [String]) -> MeantField? {
    var siblings = fields
    for step in path {
      guard let owner = siblings.first(where: { $0.name == step }) else { return nil }
      siblings = owner.fields
    }
    let folded = FoldedName.of(key)
    guard !folded.isEmpty else { return nil }
    if let field = siblings.first(where: { $0.isSpelt(folded) }) ?? siblings.first(where: { $0.isCalled(folded) }) {
      return .field(field)
    }
    let groups = siblings.filter { group in
      group.form == .group && !group.isList && group.fields.contains { $0.isSpelt(folded) }
    }
    if !groups.isEmpty { return .within(groups) }
    let renamed = siblings.lazy.filter { $0.form == .group && !$0.isList }.compactMap { group in
      group.fields.first { $0.isCalled(folded) }.map { (group, $0) }
    }
    if let (group, field) = renamed.first(where: { _ in true }) { return .renamed(field, within: group) }
    if !path.isEmpty, let field = fields.first(where: { $0.isSpelt(folded) }) { return .ofEntry(field) }
    return nil
  }

  /// The field at the end of `path`; nil where one of the keys is none.
  package func field(at path: [String]) -> FieldDeclaration? {
    var siblings = fields
    var found: FieldDeclaration?
    for step in path {
      // The keys of a map are data: what stands below is declared by the map.
      if let found, found.form == .map || found.form == .readings { return found }
      found = siblings.first { $0.name == step }
      guard let found else { return nil }
      siblings = found.fields
    }
    return found
  }
}

extension FieldDeclaration {
  /// Whether the name is written like `folded`, a ``FoldedName``: capitals and what stands between words aside.
  fileprivate func isSpelt(_ folded: String) -> Bool { FoldedName.of(name) == folded }

  /// Whether people call it `folded`: in one of the languages of the interface, or as the schema lists.
  fileprivate func isCalled(_ folded: String) -> Bool {
    synonyms.contains { $0.words.contains { FoldedName.of($0) == folded } }
      || Language.ofInterface.contains { FoldedName.of(label.text(in: $0)) == folded }
  }
}
