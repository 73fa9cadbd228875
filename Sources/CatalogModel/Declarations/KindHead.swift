internal import SourceText
internal import Syntax

/// What the root of a schema declares of a kind as a whole.
struct KindHead {
  let file: SourceFile
  let root: NodeView
  /// The file's name without its ending.
  let name: String
  let folder: String
  let navigation: KindDeclaration.NavigationPlace
  let order: Int

  /// How the names of files end that declare kinds.
  static let suffix = ".schema.json"

  /// The head of the kind that `file` declares; nil where it declares none.
  init?(_ file: SourceFile) {
    self.init(file, NodeTree.parse(file, as: .json, limits: .data).tree.root)
  }

  /// - Parameter root: the values of `file`.
  init?(_ file: SourceFile, _ root: NodeView) {
    guard let declared = root["x-kind"], let folder = declared["folder"]?.nonEmptyString else { return nil }
    self.init(file, root, folder: folder)
  }

  init(_ file: SourceFile, _ root: NodeView, folder: String) {
    let declared = root["x-kind"]
    self.file = file
    self.root = root
    self.folder = folder
    name = Self.name(of: file)
    navigation = declared?["navigation"]?.word() ?? .further
    order = declared?["order"]?.decimal.flatMap { Int(exactly: $0) } ?? .max
  }

  /// The name of the kind that a file of this name declares.
  static func name(of file: SourceFile) -> String {
    let name = PathText.parts(of: file.path).last.map { String($0) } ?? ""
    return name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : name
  }

  /// What readers call one entry.
  var singular: Words { names("one") }
  /// What readers call the entries.
  var plural: Words { names("many") }
  /// What the list says about the kind, in one sentence.
  var about: Words { names("about") }

  private func names(_ form: String) -> Words { Words(root["x-kind"]?["names"], form: form, key: name) }
}
