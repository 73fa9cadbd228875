import SourceText
import Syntax
import TestSupport
import Testing

@testable import JSONSchema

/// Reads a value written in JSON or YAML.
func parse(_ text: String, as format: DataFormat = .json) -> NodeTree {
  NodeTree.parse(SourceFile(path: "value", bytes: Array(text.utf8)), as: format, limits: .data).tree
}

/// Compiles a schema written in JSON.
func compile(_ text: String, assertsFormat: Bool = false) -> (schema: Schema?, diagnostics: [Diagnostic]) {
  let registry = SchemaRegistry()
  registry.add(SourceFile(path: "schema.json", bytes: Array(text.utf8)))
  return Schema.compile(SchemaRegistry.uri(ofPath: "schema.json"), in: registry, assertsFormat: assertsFormat)
}

/// Whether `value` fits `schema`, both in JSON.
func fits(_ schema: String, _ value: String, assertsFormat: Bool = false) throws -> Bool {
  let compiled = compile(schema, assertsFormat: assertsFormat)
  let schema = try #require(compiled.schema, "\(compiled.diagnostics)")
  return schema.isValid(parse(value).root)
}

/// The `$id` of a built-in schema.
func builtInURI(_ name: String) -> String { "https://salkku.example/schemas/\(name).schema.json" }

/// Makes the schemas of this repository known to `registry`.
func registerBuiltInSchemas(_ registry: SchemaRegistry) {
  for (name, bytes) in Repository.files(below: "schemas") {
    registry.add(SourceFile(path: "schemas/" + name, bytes: bytes))
  }
}
