internal import SourceText
internal import Syntax

/// The schema of a kind: what it declares of the kind as a whole, and its fields.
struct KindSchema: Sendable {
  let head: KindHead
  let fields: DeclaredFields
  /// The index of the first field that an organisation adds to a built-in kind.
  let ownFieldsFrom: Int

  init(head: KindHead, fields: DeclaredFields, ownFieldsFrom: Int? = nil) {
    self.head = head
    self.fields = fields
    self.ownFieldsFrom = ownFieldsFrom ?? fields.fields.count
  }

  /// The schemas that the program brings along, by the names of the kinds.
  static let builtIn: [String: KindSchema] = {
    let heads = EmbeddedFiles.files(in: "schemas/").compactMap { KindHead($0) }
    return Dictionary(
      heads.map { ($0.name, KindSchema(head: $0, fields: DeclaredFields(of: $0.root, common: common))) },
      uniquingKeysWith: { first, _ in first })
  }()

  /// What stands where there is none, which a test rules out.
  static let empty: KindSchema = {
    let file = SourceFile(path: "", bytes: Array(#"{"x-kind": {"folder": "-"}}"#.utf8))
    let root = NodeTree.parse(file, as: .json, limits: .data).tree.root
    return KindSchema(head: KindHead(file, root, folder: "-"), fields: DeclaredFields(of: root, common: nil))
  }()

  /// The schema that all others refer to.
  static let common = schema("common")
  /// Whether an address in a reference is that of the definitions `common`: their file's name, as the built-in schemas write it, or
  /// their `$id`.
  static func names(_ common: NodeView, _ address: Substring) -> Bool {
    address == "common.schema.json" || common["$id"]?.textEquals(String(address)) ?? false
  }
  /// What every entry of an organisation's own kind has.
  static let entry = schema("entry")

  private static func schema(_ name: String) -> NodeView? {
    EmbeddedFiles.file(at: "schemas/\(name).schema.json").map { NodeTree.parse($0, as: .json, limits: .data).tree.root }
  }
}
