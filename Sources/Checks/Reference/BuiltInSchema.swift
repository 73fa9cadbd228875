package import CatalogModel
package import JSONSchema
package import SourceText
package import Syntax

/// The schemas that are part of the executable.
package struct BuiltInSchema: Sendable {
  /// What it describes: a kind, `page`, `configuration`, `import-map`, or `common` for what these share.
  package let name: String
  /// The schema as it is embedded.
  package let file: SourceFile
  /// The values of the schema.
  package let tree: NodeTree

  /// All of them: the kinds in their order, then the others.
  package static let names =
    Kinds.builtIn.declarations.map(\.name) + ["entry", "page", "configuration", "import-map", "common"]

  /// The schema called `name`; nil if there is none.
  package init?(_ name: String) {
    guard Self.names.contains(name), let file = EmbeddedFiles.file(at: Self.path(of: name)) else { return nil }
    self.name = name
    self.file = file
    tree = NodeTree.parse(file, as: .json, limits: .data).tree
  }

  /// Where a schema lies, below the repository's root and below ``prefix``.
  static func path(of name: String) -> String { "schemas/\(name).schema.json" }

  /// What the schemas' addresses begin with. Nothing can be fetched from there, because nobody can own a name below
  /// `.example` (RFC 2606).
  static let prefix = "https://salkku.example/"

  /// The `$id` of the schema called `name`.
  static func uri(_ name: String) -> String { prefix + path(of: name) }

  /// Finds these schemas by their addresses; a copy of one of them may take its place.
  package static var mapping: SchemaMapping {
    SchemaMapping(prefix: prefix, isReplaceable: true) { (path, _) throws(SourceError) in EmbeddedFiles.file(at: path) }
  }

  /// The schema's `title`; ``name`` where it has none.
  package var title: String { tree.root["title"]?.string ?? name }
  /// What the schema says about what it describes; empty where it says nothing.
  package var description: String { tree.root["description"]?.string ?? "" }
  /// The kind that it describes.
  package var kind: KindDeclaration? { Kinds.builtIn.named(name)?.builtIn }

  /// This schema and the one that all refer to in one file, for editors and validators that know only one.
  ///
  /// It is a compound document (2020-12 core, 9.3): schemas with their own `$id` below `$defs`.
  package var bundle: [UInt8] {
    guard name != "common", let common = Self("common") else { return file.bytes }
    var text = Array("{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n".utf8)
    text += Array("\"$ref\": \"\(Self.uri(name))\",\n\"$defs\": {\n\"\(name)\": ".utf8)
    text += file.bytes + Array(",\n\"common\": ".utf8) + common.file.bytes + Array("}}\n".utf8)
    return text
  }
}
