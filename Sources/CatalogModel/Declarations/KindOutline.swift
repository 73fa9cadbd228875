internal import SourceText
internal import Syntax

/// What of a built-in kind is needed to read entries: told by a small file that is made from the schemas, since reading these
/// with all their labels takes longer than a check of a hundred files. A test holds the file against them.
struct KindOutline: Sendable {
  let name: String
  let folder: String
  let navigation: KindDeclaration.NavigationPlace
  let order: Int
  /// The fields that name entries, with the kinds that they may name.
  fileprivate(set) var references: [(path: String, targets: [String])] = []
  fileprivate(set) var texts: [DeclaredText] = []

  /// Where the file lies in the repository.
  static let path = "Sources/CResources/kinds.txt"

  /// The outlines of all built-in kinds, in their order.
  static let embedded = EmbeddedFiles.file(at: path).map { read($0.bytes) } ?? []

  /// Reads lines as ``text(of:)`` writes them.
  private static func read(_ bytes: [UInt8]) -> [KindOutline] {
    var outlines: [KindOutline] = []
    for line in bytes.split(separator: 0x0A) {
      let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      switch (words[0], words.count, outlines.count) {
      case ("kind", 5, _):
        outlines.append(
          KindOutline(
            name: words[1], folder: words[2], navigation: .init(rawValue: words[3]) ?? .further,
            order: Int(words[4]) ?? .max))
      case ("reference", 3..., 1...):
        outlines[outlines.count - 1].references.append((words[1], Array(words[2...])))
      case ("text", 2, 1...), ("name", 2, 1...):
        outlines[outlines.count - 1].texts.append(
          DeclaredText(path: FieldPath(words[1]), isTranslated: words[0] == "text"))
      default: break
      }
    }
    return outlines
  }

  /// The file that tells of `schemas`, a line a kind, a reference and a text, which is a name where it is the same in all languages.
  static func text(of schemas: some Sequence<KindSchema>) -> String {
    schemas.sorted { $0.head.order < $1.head.order }.map { schema in
      let head = schema.head
      let references = schema.fields.references.map { reference in
        "reference \(reference.path) \(reference.targets.elements.map(\.string).joined(separator: " "))\n"
      }
      let texts = schema.fields.texts.map { "\($0.isTranslated ? "text" : "name") \($0.path.text)\n" }
      return "kind \(head.name) \(head.folder) \(head.navigation.rawValue) \(head.order)\n"
        + references.joined() + texts.joined()
    }.joined()
  }
}
