import SourceText
import Syntax
import Testing

@testable import JSONSchema

/// Which branch of `anyOf` and `oneOf` people are told of.
struct BranchTests {
  /// Compiles a schema, checks a value, and returns `field: message` of all that is found.
  private func found(_ schema: String, _ value: String) throws -> [String] {
    let compiled = compile(schema)
    return try #require(compiled.schema, "\(compiled.diagnostics)").validate(parse(value).root, path: "value")
      .map { "\($0.field): \($0.message)" }
  }

  private static let tree = """
    {"$ref": "#/$defs/N", "$defs": {"L": {"type": "array", "items": {"$ref": "#/$defs/N"}}, "N": {"oneOf": [
    {"properties": {"kind": {"const": "leaf"}, "kids": {"$ref": "#/$defs/L"}}, "required": ["kind"]},
    {"properties": {"kind": {"const": "tree"}, "kids": {"$ref": "#/$defs/L"}}, "required": ["kind"]}]}}}
    """

  @Test(
    "What is wrong deep within a part that several branches share is named there",
    arguments: [
      #"{"kind": "tree", "kids": [{"kind": "leaf"}, {"kind": "tree", "kids": [{"kind": "tre"}]}]}"#,
      #"{"kids": [{"kind": "leaf"}, {"kids": [{"kind": "tre"}], "kind": "tree"}], "kind": "tree"}"#,
      #"{"kind": "leaf", "kids": [{"kind": "leaf"}, {"kind": "leaf", "kids": [{"kind": "tre"}]}]}"#,
    ])
  func sharedReference(value: String) throws {
    let found = try found(Self.tree, value)
    #expect(
      found == ["kids[1].kids[0].kind: `kind` in item 1 of `kids` in item 2 of `kids` cannot be `tre`"])
  }

  @Test("Many mistakes in a part that branches share do not outweigh what tells the branches apart")
  func manySharedMistakes() throws {
    let kids = (0..<150).map { #"{"kind": "leaf\#($0)"}"# }.joined(separator: ",")
    let found = try found(Self.tree, #"{"kids": [\#(kids)], "kind": "tree"}"#)
    #expect(found.filter { $0.hasPrefix("kids[") }.count == 100)
    #expect(found.filter { !$0.hasPrefix("kids[") } == [": there may be more mistakes than are shown here"])
  }

  @Test("Branches that share references at every level are explained in time linear in the schema")
  func nestedBranches() throws {
    let levels = 30
    var definitions = [#""a\#(levels)": {"required": ["z"], "properties": {"p": {"type": "string"}}}"#]
    for level in 0..<levels {
      let next = ##"{"$ref": "#/$defs/a\##(level + 1)"}"##
      let branches = (0..<3).map { #"{"properties": {"k": {"const": \#($0)}}, "allOf": [\#(next), \#(next)]}"# }
      definitions.append(#""a\#(level)": {"anyOf": [\#(branches.joined(separator: ","))]}"#)
    }
    let schema = ##"{"$ref": "#/$defs/a0", "$defs": {\##(definitions.joined(separator: ","))}}"##
    let found = try found(schema, #"{"p": 5, "k": 1}"#)
    #expect(found == ["z: `z` is missing", "p: `p` must be text, not `5`"])
  }

  @Test("Branches nested within the value and within each other are explained in time linear in both")
  func nestedValues() throws {
    let schema = ##"""
      {"$ref": "#/$defs/n", "$defs": {"n": {"anyOf": [
      {"type": "object", "properties": {"k": {"const": 1}, "a": {"$ref": "#/$defs/n"}, "b": {"$ref": "#/$defs/n"}}},
      {"type": "object", "properties": {"k": {"const": 2}, "b": {"$ref": "#/$defs/n"}, "a": {"$ref": "#/$defs/n"}}},
      {"type": "string"}]}}}
      """##
    let depth = 300
    let value =
      String(repeating: #"{"b": "t", "k": 2, "a": "#, count: depth) + "5" + String(repeating: "}", count: depth)
    let found = try found(schema, value)
    #expect(found.count == 1)
    #expect(found.first?.contains("must be text or `key: value` pairs, not `5`") == true)
  }

  @Test("A misspelt key tells which branch was meant as well as the right one")
  func misspeltKey() throws {
    let schema = """
      {"oneOf": [
      {"properties": {"email": {"type": "string"}}, "required": ["email"], "additionalProperties": false},
      {"properties": {"street": {"type": "string"}, "city": {"type": "string"}}, "required": ["street"],
       "additionalProperties": false}]}
      """
    let found = try found(schema, #"{"stret": "Main Street 1"}"#)
    #expect(found == ["stret: `stret` is not a field of this document"])
  }

  @Test("A field is described by the branch that was meant")
  func describedByItsBranch() throws {
    let schema = """
      {"oneOf": [
      {"properties": {"kind": {"const": "a"}, "size": {"description": "In metres.", "maximum": 5}}},
      {"properties": {"kind": {"const": "b"}, "size": {"description": "In hours.", "maximum": 7}}}]}
      """
    let compiled = try #require(compile(schema).schema)
    let found = compiled.validate(parse(#"{"kind": "b", "size": 9}"#).root, path: "value")
    #expect(found.map(\.message) == ["`size` must be at most 7, not 9"])
    #expect(found.map(\.help) == ["In hours."])
  }

  @Test("A field that tells very many branches apart is told with all that it can be")
  func manyBranches() throws {
    let branches = (0..<300).map { #"{"properties": {"k": {"const": "v\#($0)"}}, "required": ["k"]}"# }
    let compiled = try #require(compile(#"{"oneOf": [\#(branches.joined(separator: ","))]}"#).schema)
    let found = compiled.validate(parse(#"{"k": "v1000"}"#).root, path: "value")
    #expect(found.map(\.message) == ["`k` cannot be `v1000`"])
    #expect(found.first?.help?.contains("Did you mean `v100`") == true)
  }

  @Test(
    "Of branches that are equally likely, none is told as if it were the only one",
    arguments: [
      (
        #"{"oneOf": [{"const": "red"}, {"const": "green"}, {"const": "blue"}]}"#, #""gren""#,
        ": the document cannot be `gren`"
      ),
      (
        #"{"anyOf": [{"enum": ["red", "green"]}, {"enum": ["blue"]}]}"#, #""gren""#, ": the document cannot be `gren`"
      ),
      (
        #"{"anyOf": [{"required": ["email"]}, {"required": ["phone"]}]}"#, "{}", ": `email` or `phone` is missing"
      ),
      (
        #"{"anyOf": [{"required": ["a", "b"]}, {"required": ["c", "d"]}]}"#, "{}",
        ": `a` and `b`, or `c` and `d` are missing"
      ),
      (
        #"{"anyOf": [{"maximum": 10}, {"minimum": 100}]}"#, "50",
        ": the document must be at most 10 or at least 100, not `50`"
      ),
      (
        #"{"anyOf": [{"type": "integer"}, {"const": "none"}]}"#, #""lots""#,
        ": the document must be `none` or a whole number, not `lots`"
      ),
      (
        #"{"anyOf": [{"type": "integer"}, {"const": "none"}]}"#, "5.5",
        ": the document must be a whole number or `none`, not `5.5`"
      ),
      (
        #"{"anyOf": [{"properties": {"a": {"type": "string"}}}, {"properties": {"a": {"type": "boolean"}}}]}"#,
        #"{"a": 5}"#, "a: `a` must be text or `true` or `false`, not `5`"
      ),
      (
        #"{"anyOf": [{"properties": {"a": {"type": "string"}}}, {"properties": {"b": {"type": "string"}}}]}"#,
        #"{"a": 5, "b": 5}"#, ": either `a` must be text, not `5`, or `b` must be text, not `5`"
      ),
    ])
  func equallyLikely(schema: String, value: String, message: String) throws {
    let found = try found(schema, value)
    #expect(found == [message])
  }

  @Test("Where several values are equally likely, all of them are offered and the nearest is written")
  func unitedChoices() throws {
    let compiled = try #require(
      compile(#"{"oneOf": [{"const": "red"}, {"const": "green"}, {"const": "blue"}]}"#).schema)
    let near = compiled.validate(parse(#""gren""#).root, path: "value")
    #expect(near.map(\.help) == ["Did you mean `green`? Allowed are `red`, `green` and `blue`."])
    #expect(near.first?.fix?.edits.first?.replacement == #""green""#)
    let far = compiled.validate(parse(#""violet""#).root, path: "value")
    #expect(far.map(\.help) == ["Allowed are `red`, `green` and `blue`."])
    #expect(far.first?.fix == nil)
  }

  @Test("Of kinds that a missing field would tell apart, only that field is missing")
  func missingKind() throws {
    let schema = """
      {"oneOf": [
      {"properties": {"kind": {"const": "circle"}, "radius": true}, "required": ["kind", "radius"]},
      {"properties": {"kind": {"const": "rect"}, "width": true, "height": true},
       "required": ["kind", "width", "height"]}]}
      """
    let compiled = try #require(compile(schema).schema)
    let found = compiled.validate(parse("{}").root, path: "value")
    #expect(found.map(\.message) == ["`kind` is missing"])
    #expect(found.map(\.help) == ["Add `kind: circle` or `kind: rect`."])
    let told = compiled.validate(parse(#"{"width": 1, "height": 2}"#).root, path: "value")
    #expect(told.map(\.message) == ["`kind` is missing"])
    #expect(told.map(\.help) == ["Add `kind: rect`."])
  }

  @Test("A branch that knows the keys of a value is meant, however much is wrong deeper in it")
  func knownKeys() throws {
    let schema = """
      {"anyOf": [
      {"properties": {"list": {"items": {"required": ["n"]}}}, "required": ["list"], "additionalProperties": false},
      {"properties": {"url": {"type": "string"}}, "required": ["url"], "additionalProperties": false}]}
      """
    let found = try found(schema, #"{"list": [{}, {}, {}]}"#)
    #expect(found == (0..<3).map { "list[\($0)].n: `n` is missing in item \($0 + 1) of `list`" })
  }
}
