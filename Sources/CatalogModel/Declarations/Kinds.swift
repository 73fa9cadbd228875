package import SourceText
internal import Syntax

/// The kinds of entries that a catalogue may hold, as their schemas declare them.
package struct Kinds: Sendable {
  /// By ``EntityKind/index``.
  package let declarations: [KindDeclaration]
  /// What is wrong with the declarations of an organisation's own.
  package let problems: [Diagnostic]
  /// Whether a kind of an organisation's own could not be understood, so that its folder is one of no kind.
  package let hasUnread: Bool
  let byName: [String: EntityKind]

  init(_ declarations: [KindDeclaration], problems: [Diagnostic] = [], hasUnread: Bool = false) {
    self.declarations = declarations
    self.problems = problems
    self.hasUnread = hasUnread
    byName = Dictionary(declarations.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
  }

  /// All kinds, in the order in which they are listed.
  package var all: [EntityKind] { declarations.map(\.kind) }

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
  package static let builtIn = Kinds(builtInDeclarations())

  private static func builtInDeclarations() -> [KindDeclaration] {
    let heads = EmbeddedFiles.all.lazy.filter { $0.path.hasPrefix("schemas/") }.compactMap { KindHead($0) }
      .sorted { $0.order < $1.order }
    let names = Dictionary(
      heads.enumerated().map { ($0.element.name, EntityKind(index: $0.offset)) },
      uniquingKeysWith: { first, _ in first })
    return heads.enumerated().map { index, head in
      KindDeclaration(EntityKind(index: index), head, DeclaredFields(of: head.root, common: common), kinds: names)
    }
  }

  /// The schema that all others refer to.
  static let common = schema("common")
  /// What every entry of an organisation's own kind has.
  static let entry = schema("entry")

  private static func schema(_ name: String) -> NodeView? {
    EmbeddedFiles.file(at: "schemas/\(name).schema.json").map { NodeTree.parse($0, as: .json, limits: .data).tree.root }
  }
}

/// What the root of a schema declares of a kind as a whole.
struct KindHead {
  let file: SourceFile
  let root: NodeView
  /// The file's name without its ending.
  let name: String
  let folder: String
  let group: KindDeclaration.Group
  let order: Int

  /// The head of the kind that `file` declares; nil where it declares none.
  init?(_ file: SourceFile) {
    self.init(file, NodeTree.parse(file, as: .json, limits: .data).tree.root)
  }

  /// - Parameter root: the values of `file`.
  init?(_ file: SourceFile, _ root: NodeView) {
    guard let declared = root["x-kind"], let folder = declared["folder"]?.nonEmptyString else { return nil }
    self.file = file
    self.root = root
    self.folder = folder
    let stem = file.path.split(separator: "/").last ?? ""
    name = String(stem.prefix(while: { $0 != "." }))
    group = declared["group"]?.word() ?? .foundation
    order = declared["order"]?.decimal.flatMap { Int(exactly: $0) } ?? .max
  }
}
