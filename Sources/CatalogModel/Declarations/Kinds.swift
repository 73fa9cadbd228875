package import SourceText
internal import Syntax

/// The kinds of entries that a catalogue may hold, as their schemas declare them.
package struct Kinds: Sendable {
  /// By ``EntityKind/index``.
  package let declarations: [KindDeclaration]
  /// All kinds, in the order in which they are listed: by the `order` of their schemas; of two with the same, the built-in one comes
  /// first, and an own one by the name of its file.
  package let all: [EntityKind]
  /// What is wrong with the declarations of an organisation's own.
  package let problems: [Diagnostic]
  /// Whether a kind of an organisation's own could not be understood, so that its folder is one of no kind.
  package let hasUnread: Bool
  /// The organisation's own schemas that were read, by path: to show what ``problems`` point at.
  package let files: [String: SourceFile]
  let byName: [String: EntityKind]

  init(
    _ declarations: [KindDeclaration], problems: [Diagnostic] = [], hasUnread: Bool = false,
    files: [String: SourceFile] = [:]
  ) {
    self.declarations = declarations
    all = declarations.sorted { ($0.order, $0.kind) < ($1.order, $1.kind) }.map(\.kind)
    self.problems = problems
    self.hasUnread = hasUnread
    self.files = files
    byName = Dictionary(declarations.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
  }

  /// What is declared of all kinds, in the order in which they are listed.
  package var listed: [KindDeclaration] { all.map { self[$0] } }

  /// What is declared of a kind, which is one of these.
  package subscript(kind: EntityKind) -> KindDeclaration { declarations[kind.index] }

  /// The kind that is written as `name` in references: `service-package`.
  package func named(_ name: String) -> EntityKind? { byName[name] }

  /// The kind whose folders are called `name`.
  package func kind(ofFolder name: some StringProtocol) -> EntityKind? {
    let name = String(name)
    return kind(ofFolder: name.utf8Span.span)
  }

  /// The same from the name's bytes.
  func kind(ofFolder name: Span<UInt8>) -> EntityKind? {
    for declaration in declarations where name.equals(declaration.folder) { return declaration.kind }
    return nil
  }

  /// The built-in kind called `name`, which some code knows; a test holds that there is one.
  func declared(_ name: String) -> EntityKind { byName[name] ?? EntityKind(index: -1) }
}

extension Kinds {
  /// The kinds that the program brings along.
  package static let builtIn: Kinds = {
    let outlines = KindOutline.embedded
    let names = Dictionary(
      outlines.enumerated().map { ($0.element.name, EntityKind(index: $0.offset)) },
      uniquingKeysWith: { first, _ in first })
    return Kinds(outlines.enumerated().map { KindDeclaration($0.element, EntityKind(index: $0.offset), kinds: names) })
  }()
}
