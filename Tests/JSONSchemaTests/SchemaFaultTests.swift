import SourceText
import Syntax
import Testing

@testable import JSONSchema

/// What is said of schemas that are wrong themselves.
struct SchemaFaultTests {
  @Test(
    "a keyword of the wrong type is told at its value, whether it asks anything or not",
    arguments: [
      (#"{"title": 5}"#, "5", "`title` must be text, and this is a number"),
      (#"{"description": []}"#, "[]", "`description` must be text, and this is an empty list"),
      (#"{"$comment": 4}"#, "4", "`$comment` must be text, and this is a number"),
      (#"{"contentMediaType": {}}"#, "{}", "`contentMediaType` must be text, and this is a mapping"),
      (#"{"deprecated": "yes"}"#, #""yes""#, "`deprecated` must be `true` or `false`, and this is text"),
      (#"{"readOnly": 3}"#, "3", "`readOnly` must be `true` or `false`, and this is a number"),
      (#"{"examples": 3}"#, "3", "`examples` must be a list of values, and this is a number"),
      (#"{"$defs": []}"#, "[]", "`$defs` must be a mapping of schemas, and this is an empty list"),
      (#"{"$defs": {"a": 3}}"#, "3", "a schema is `true`, `false` or a mapping of keywords, and this is a number"),
      (#"{"then": 3}"#, "3", "a schema is `true`, `false` or a mapping of keywords, and this is a number"),
      (#"{"contentSchema": 3}"#, "3", "a schema is `true`, `false` or a mapping of keywords, and this is a number"),
      (#"{"$vocabulary": []}"#, "[]", "`$vocabulary` must be a mapping, and this is an empty list"),
      (
        #"{"$vocabulary": {"urn:v": 3}}"#, "3",
        "`$vocabulary` must be a mapping to `true` and `false`, and this is a number"
      ),
      (#"{"required": ["b", "a", "b"]}"#, #""b""#, "`b` is in `required` twice"),
      (#"{"dependentRequired": {"x": ["a", "a"]}}"#, #""a""#, "`a` is in `dependentRequired` twice"),
      (#"{"type": ["string", "string"]}"#, #""string""#, "`string` is in `type` twice"),
      (#"{"$defs": {"a": {"items": {"title": 5}}}}"#, "5", "`title` must be text, and this is a number"),
    ])
  func wrongTypes(schema: String, text: String, message: String) throws {
    let (compiled, found) = compile(schema)
    #expect(compiled == nil)
    #expect(found.map(\.message) == [message])
    let range = try #require(found.first).place.range.offsets
    #expect(String(decoding: Array(schema.utf8)[range], as: UTF8.self) == text)
  }

  @Test("what only looks like a keyword is left alone")
  func noKeywords() throws {
    #expect(try fits(#"{"const": {"title": 5}}"#, #"{"title": 5}"#))
    #expect(try fits(#"{"examples": [{"title": 5}], "default": {"$defs": 3}, "then": true}"#, "1"))
    #expect(try fits(#"{"properties": {"title": {"type": "integer"}}, "required": ["title"]}"#, #"{"title": 5}"#))
  }

  /// Compiles `schema`, which lies beside `other.json`, where `a.json` is built in.
  private func found(_ schema: String, other: String = "true") -> [Diagnostic] {
    let builtIn = SchemaMapping(prefix: "https://built.example/") { (path, _) throws(SourceError) in
      path == "a.json" ? SourceFile(path: path, bytes: Array(#"{"type": "string"}"#.utf8)) : nil
    }
    let tree = MemoryTree(["schema.json": Array(schema.utf8), "other.json": Array(other.utf8)])
    let registry = SchemaRegistry(tree: tree, mappings: [builtIn])
    let uri = SchemaRegistry.uri(ofPath: "schema.json")
    let found = Schema.compile(uri, in: registry).diagnostics
    // Whatever it says of itself, the name leads to where it led.
    let own = Schema.compile("https://built.example/a.json", in: registry).schema
    #expect(own?.isValid(parse("5").root) == false)
    return found
  }

  @Test(
    "no schema takes the place of a built-in one",
    arguments: [
      #"{"$id": "https://built.example/a.json"}"#, #"{"$id": "https://built.example/a.json?extended"}"#,
      ##"{"$id": "https://built.example/%61.json", "$ref": "#/$defs/x", "$defs": {"x": true}}"##,
      #"{"$defs": {"x": {"$id": "https://built.example/a.json"}}, "properties": {"b": {"$ref": "https://built.example/a.json"}}}"#,
    ])
  func builtInName(schema: String) {
    #expect(found(schema).map(\.message) == ["this address belongs to the built-in schema"])
  }

  @Test("no schema takes the place of another file's, read or not")
  func otherName() {
    let named = #"{"$id": "https://example.org/s"}"#
    #expect(
      found(#"{"$id": "other.json"}"#).map(\.message) == [
        "another schema is called `file:///other.json` as well: `other.json`"
      ])
    #expect(
      found(#"{"$id": "https://example.org/s", "$ref": "file:///other.json"}"#, other: named).map(\.message) == [
        "another schema is called `https://example.org/s` as well: `schema.json`"
      ])
    #expect(found(#"{"$id": "schema.json"}"#).isEmpty)
    #expect(found(#"{"$id": "https://built.example/b.json"}"#).isEmpty)
    #expect(found(named).isEmpty)
  }
}
