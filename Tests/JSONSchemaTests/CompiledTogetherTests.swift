import SourceText
import Syntax
import Testing

@testable import JSONSchema

/// Schemas that are compiled together say what each of them says alone.
struct CompiledTogetherTests {
  /// Two schemas that refer to a third one, which leaves open what each of the two adds; one that adds nothing; and one that
  /// is asked from within another one.
  private static let schemas = [
    "a.json": """
    {"properties": {"a": {"type": "integer"}}, "$ref": "base.json",
    "$defs": {"extension": {"$dynamicAnchor": "extension", "required": ["a"]}}}
    """,
    "b.json": """
    {"properties": {"b": {"$ref": "base.json#/$defs/word"}, "a": {"$ref": "a.json"}}, "$ref": "base.json",
    "$defs": {"extension": {"$dynamicAnchor": "extension", "required": ["b"]}}}
    """,
    "plain.json": #"{"properties": {"a": {"$ref": "a.json"}, "base": {"$ref": "base.json"}}}"#,
    "base.json": """
    {"$dynamicRef": "#extension", "maxProperties": 2,
    "$defs": {"extension": {"$dynamicAnchor": "extension"}, "word": {"type": "string", "pattern": "^[a-z]+$"}}}
    """,
  ]

  private static let values = [
    "{}", #"{"a": 1}"#, #"{"b": "x"}"#, #"{"b": "X"}"#, #"{"a": {"a": 1}, "b": "x"}"#, #"{"a": {"a": 1}}"#,
    #"{"a": {"b": "x"}, "b": "x"}"#, #"{"a": {"a": "1", "b": "x"}}"#, #"{"base": {}}"#, #"{"a": 1, "b": "x", "c": 1}"#,
  ]

  private static func registry() -> SchemaRegistry {
    let registry = SchemaRegistry()
    for (path, text) in schemas { registry.add(SourceFile(path: path, bytes: Array(text.utf8))) }
    return registry
  }

  @Test(arguments: [["a.json", "b.json", "plain.json"], ["plain.json", "base.json", "b.json", "a.json"]])
  func `values are judged as by each schema alone`(names: [String]) throws {
    let together = Schema.compile(names.map(SchemaRegistry.uri), in: Self.registry(), assertsFormat: true)
    #expect(together.diagnostics == [])
    var verdicts: Set<Bool> = []
    for (name, schema) in zip(names, together.schemas) {
      let schema = try #require(schema)
      let alone = try #require(
        Schema.compile(SchemaRegistry.uri(ofPath: name), in: Self.registry(), assertsFormat: true).schema)
      for value in Self.values {
        let tree = parse(value)
        let expected = alone.validate(tree.root, path: "value")
        #expect(schema.validate(tree.root, path: "value") == expected, "\(value) by \(name)")
        #expect(schema.evaluate(tree.root, path: "value", options: .strict) == expected, "\(value) by \(name)")
        verdicts.insert(expected.isEmpty)
      }
    }
    #expect(verdicts == [true, false])
  }

  @Test func `what is wrong with one of them is told, and then none is there`() {
    let registry = Self.registry()
    registry.add(SourceFile(path: "wrong.json", bytes: Array(#"{"type": "text"}"#.utf8)))
    let uris = ["a.json", "wrong.json"].map(SchemaRegistry.uri)
    let (schemas, diagnostics) = Schema.compile(uris, in: registry)
    #expect(schemas.count == 2 && schemas.allSatisfy { $0 == nil })
    #expect(diagnostics.map(\.place.path) == ["wrong.json"])
  }
}
