internal import CatalogModel
internal import SourceText
internal import Syntax

/// The fields of a kind as its schema describes them, to write a first file from.
struct SchemaOutline {
  struct Field {
    let name: String
    let isRequired: Bool
    let description: String
    let example: PlainValue?
    /// The words that the field may have; empty where it is free.
    let choices: [String]
  }

  let fields: [Field]

  /// The built-in schema of `kind`, and the fields that an organisation's own schema asks for in addition.
  init(of kind: EntityKind, extension addition: SourceFile?) {
    let common = Self.schema("common").root["$defs"]
    var fields = Self.fields(in: Self.schema(kind.name).root, common)
    if let addition {
      let own = NodeTree.parse(addition, as: .json, limits: .catalogue).tree.root
      let required = Set(own["required"]?.elements.map(\.string) ?? [])
      let known = Set(fields.map(\.name))
      fields = fields.map { field in
        Field(
          name: field.name, isRequired: field.isRequired || required.contains(field.name),
          description: field.description, example: field.example, choices: field.choices)
      }
      fields += Self.fields(in: own, common).filter { !known.contains($0.name) }
    }
    self.fields = fields
  }

  private static func schema(_ name: String) -> NodeTree {
    let path = "schemas/\(name).schema.json"
    let file = EmbeddedFiles.all.first { $0.path == path } ?? SourceFile(path: path, bytes: [])
    return NodeTree.parse(file, as: .json, limits: .catalogue).tree
  }

  private static func fields(in schema: NodeView, _ common: NodeView?) -> [Field] {
    let required = Set(schema["required"]?.elements.map(\.string) ?? [])
    return
      (schema["properties"]?.pairs.map { pair in
        let name = pair.key.string
        let shared = pair.value["$ref"].flatMap { reference in
          reference.string.split(separator: "/").last.flatMap { common?[String($0)] }
        }
        let choices = pair.value["enum"] ?? shared?["enum"]
        return Field(
          name: name, isRequired: required.contains(name),
          description: (pair.value["description"] ?? shared?["description"])?.string ?? "",
          example: (pair.value["examples"] ?? shared?["examples"])?.elements.first { _ in true }.map { PlainValue($0) },
          choices: choices?.elements.map(\.string) ?? [])
      }) ?? []
  }
}
