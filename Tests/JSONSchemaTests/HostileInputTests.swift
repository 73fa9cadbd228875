import SourceText
import Syntax
import TestSupport
import Testing

@testable import JSONSchema

/// Schemas and values that are made to take for ever, or all memory. That a test ends is what it shows; none measures time.
@Suite(.slow)
struct HostileInputTests {
  @Test("branches that double at every level are decided in time linear in the schema")
  func doublingBranches() throws {
    let levels = 60
    var definitions = ["\"a\(levels)\": {\"type\": \"string\"}"]
    for level in 0..<levels {
      definitions.append(
        "\"a\(level)\": {\"anyOf\": [{\"$ref\": \"#/$defs/a\(level + 1)\"}, {\"$ref\": \"#/$defs/a\(level + 1)\"}]}")
    }
    let schema = "{\"$ref\": \"#/$defs/a0\", \"$defs\": {\(definitions.joined(separator: ","))}}"
    #expect(try fits(schema, "\"text\""))
    #expect(try !fits(schema, "5"))
  }

  @Test("annotations do not double at every level of references")
  func doublingAnnotations() throws {
    let levels = 60
    var definitions = ["\"a\(levels)\": {\"properties\": {\"p\": true}}"]
    for level in 0..<levels {
      definitions.append(
        "\"a\(level)\": {\"allOf\": [{\"$ref\": \"#/$defs/a\(level + 1)\"}, {\"$ref\": \"#/$defs/a\(level + 1)\"}]}")
    }
    let schema =
      "{\"$ref\": \"#/$defs/a0\", \"unevaluatedProperties\": false, \"$defs\": {\(definitions.joined(separator: ","))}}"
    #expect(try fits(schema, "{\"p\": 1}"))
    #expect(try !fits(schema, "{\"p\": 1, \"q\": 2}"))
  }

  @Test("a schema that asks twice about every level of a deep value takes time linear in the value")
  func doublingDepth() throws {
    let schema = """
      {"$defs": {"n": {"allOf": [{"properties": {"a": {"$ref": "#/$defs/n"}}}, {"properties": {"a": {"$ref": "#/$defs/n"}}}],
      "properties": {"z": {"type": "string"}}}}, "$ref": "#/$defs/n"}
      """
    let depth = 400
    let start = String(repeating: "{\"a\": ", count: depth)
    let end = String(repeating: "}", count: depth)
    #expect(try fits(schema, start + "{\"z\": \"t\"}" + end))
    let compiled = try #require(compile(schema).schema)
    let found = compiled.validate(parse(start + "{\"z\": 5}" + end).root, path: "value")
    #expect(found.map(\.rule) == [SchemaFault.valueType.id])
  }

  @Test("a pattern that backtracks without end is given up with an error")
  func backtracking() throws {
    let schema = try #require(compile("{\"pattern\": \"^(a+)+$\"}").schema)
    let found = schema.validate(parse("\"\(String(repeating: "a", count: 5_000))b\"").root, path: "value")
    #expect(found.map(\.rule) == [SchemaFault.schemaLimit.id])
    #expect(try fits("{\"pattern\": \"^(a+)+$\"}", "\"\(String(repeating: "a", count: 5_000))\""))
  }

  @Test("a hundred thousand items are compared without comparing each with each")
  func manyItems() throws {
    let items = (0..<100_000).map { "{\"id\": \($0), \"x\": [\($0)]}" }
    #expect(try fits("{\"uniqueItems\": true}", "[\(items.joined(separator: ","))]"))
    let schema = try #require(compile("{\"uniqueItems\": true}").schema)
    let repeated = items + ["{\"x\": [99999.0], \"id\": 99999e0}"]
    let found = schema.validate(parse("[\(repeated.joined(separator: ","))]").root, path: "value")
    #expect(found.map(\.field) == ["[100000]"])
  }

  @Test("ten thousand levels are checked")
  func deepValue() throws {
    let depth = 10_000
    let schema = "{\"anyOf\": [{\"type\": \"integer\"}, {\"type\": \"array\", \"items\": {\"$ref\": \"#\"}}]}"
    let open = String(repeating: "[", count: depth)
    let close = String(repeating: "]", count: depth)
    #expect(try fits(schema, open + "1" + close))
    let compiled = try #require(compile(schema).schema)
    let found = compiled.validate(parse(open + "\"text\"" + close).root, path: "value")
    #expect(found.count == 1)
    #expect(found.first?.rule == SchemaFault.valueType.id)
  }

  @Test("a schema of ten thousand levels compiles")
  func deepSchema() throws {
    let depth = 10_000
    let open = String(repeating: "{\"items\":", count: depth)
    #expect(try fits(open + "true" + String(repeating: "}", count: depth), "[[[1]]]"))
    let combined =
      String(repeating: "{\"allOf\":[", count: 5_000) + "{\"type\":\"string\"}" + String(repeating: "]}", count: 5_000)
    #expect(try !fits(combined, "1"))
  }

  @Test("a list of a hundred thousand allowed values is looked up, not searched")
  func hugeEnumeration() throws {
    let values = (0..<100_000).map { "\"v\($0)\"" }.joined(separator: ",")
    let schema = "{\"items\": {\"enum\": [\(values)]}}"
    #expect(try fits(schema, "[\(values)]"))
    #expect(try !fits(schema, "[\(values), \"w\"]"))
  }

  @Test("numbers of absurd size cost nothing")
  func absurdNumbers() throws {
    #expect(try fits("{\"maximum\": 1e1000000000}", "9e999999999"))
    #expect(try !fits("{\"maximum\": 1e1000000000}", "1e1000000001"))
    #expect(try fits("{\"multipleOf\": 7}", "7e1000000000"))
    #expect(try !fits("{\"multipleOf\": 7}", "1e1000000000"))
    #expect(try fits("{\"type\": \"integer\"}", "1e99999999999999999999"))
    #expect(try fits("{\"maxLength\": 1e400}", "\"text\""))
  }

  @Test("dynamic references that lead back to the same value are stopped")
  func dynamicCircle() throws {
    let schema = """
      {"$id": "https://example.org/outer", "$dynamicAnchor": "x", "$ref": "inner",
      "$defs": {"inner": {"$id": "inner", "$dynamicRef": "#y",
        "$defs": {"y": {"$dynamicAnchor": "y"}}}, "y": {"$dynamicAnchor": "y", "$ref": "inner"}}}
      """
    let compiled = compile(schema)
    let found = try #require(compiled.schema, "\(compiled.diagnostics)").validate(parse("1").root, path: "value")
    #expect(found.map(\.rule) == [SchemaFault.schemaInvalid.id])
  }

  @Test(
    "a circle through a dynamic reference is told at the reference, not in the values",
    arguments: [#"{"a": 1}"#, #"{"a": {"a": [{}]}}"#])
  func dynamicCircleInSchema(value: String) throws {
    let schema = ##"""
      {"$id": "urn:r", "$ref": "urn:a", "$defs": {
      "e": {"$dynamicAnchor": "ext", "allOf": [{"$ref": "#/$defs/l0"}, {"$ref": "urn:a"}]}, "l0": {"minProperties": 0},
      "a": {"$id": "urn:a", "type": "object", "$dynamicRef": "#ext", "$defs": {"x": {"$dynamicAnchor": "ext"}}}}}
      """##
    let compiled = try #require(compile(schema).schema)
    let found = compiled.validate(parse(value).root, path: "value")
    #expect(
      found.map(\.message) == ["this reference leads back to itself, so that checking a value would never end"])
    #expect(found.map(\.place.path) == ["schema.json"])
    let range = try #require(found.first).place.range.offsets
    #expect(String(decoding: Array(schema.utf8)[range], as: UTF8.self) == ##""#ext""##)
  }

  @Test("a chain of references that is too long is told as the schema's, not the value's")
  func longChain() throws {
    let count = 120_000
    let definitions = (0..<count).map { ##""d\##($0)": {"$ref": "#/$defs/d\##($0 + 1)"}"## }.joined(separator: ",")
    let chain = try #require(
      compile(##"{"$ref": "#/$defs/d0", "$defs": {\##(definitions), "d\##(count)": {"type": "string"}}}"##).schema)
    let found = chain.validate(parse("\"text\"").root, path: "value")
    #expect(
      found.map(\.message) == ["the schemas of this file refer to each other too deeply to be checked"])
  }

  @Test("of very many mistakes a limited number is told, and that there are more")
  func manyMistakes() throws {
    let schema = try #require(compile("{\"items\": {\"type\": \"string\"}}").schema)
    let value = parse("[\((0..<50_000).map(String.init).joined(separator: ","))]")
    let found = schema.validate(value.root, path: "value", options: ValidationOptions(diagnosticLimit: 100))
    #expect(found.count == 101)
    #expect(found.last?.rule == SchemaFault.schemaLimit.id)
    #expect(found[99].field == "[99]")
    #expect(found.last?.message == "there are at least 300 more mistakes than are shown here")
  }

  @Test("very many unknown fields are held against the few known ones")
  func manyUnknownFields() throws {
    let known = (0..<50).map { "\"field\($0)\": true" }.joined(separator: ",")
    let schema = try #require(
      compile("{\"properties\": {\(known), \"owner\": true}, \"additionalProperties\": false}").schema)
    let unknown = (0..<20_000).map { "\"x\($0)\": 1" }.joined(separator: ",")
    let value = parse("{\"ownr\": 1, \"field7\": 1, \"field77\": 1, \(unknown)}")
    let found = schema.validate(value.root, path: "value", options: ValidationOptions(diagnosticLimit: 1_000))
    #expect(found.count == 1_001)
    #expect(found[0].help == "Did you mean `owner`?")
    #expect(found[1].help?.contains("`field7`") == false, "the field is there already")
  }

  @Test("many allowed values that are no texts are looked up, not searched")
  func hugeEnumerationOfNumbers() throws {
    let values = (0..<20_000).map { "\($0)" }
    let objects = (0..<10_000).map { "{\"id\": \($0), \"at\": [\($0)]}" }
    let schema = "{\"items\": {\"enum\": [\((values + objects + ["\"text\""]).joined(separator: ","))]}}"
    #expect(try fits(schema, "[\((values + objects).joined(separator: ",")), 1.9999e4, \"text\"]"))
    #expect(try !fits(schema, "[20000]"))
    #expect(try !fits(schema, "[{\"id\": 1, \"at\": [2]}]"))
  }

  @Test("very many fields that need others are looked up, not searched")
  func manyDependentFields() throws {
    let count = 20_000
    let required = (0..<count).map { "\"k\($0)\": [\"k\($0 + 1)\"]" }.joined(separator: ",")
    let schemas = (0..<count).map { "\"k\($0)\": {\"minProperties\": 2}" }.joined(separator: ",")
    let value = (0...count).map { "\"k\($0)\": 1" }.joined(separator: ",")
    #expect(try fits("{\"dependentRequired\": {\(required)}}", "{\(value)}"))
    #expect(try fits("{\"dependentSchemas\": {\(schemas)}}", "{\(value)}"))
    let compiled = try #require(compile("{\"dependentRequired\": {\(required)}}").schema)
    let short = (0..<count).map { "\"k\($0)\": 1" }.joined(separator: ",")
    let found = compiled.validate(parse("{\(short)}").root, path: "value")
    #expect(found.map(\.message) == ["`k20000` is missing, and `k19999` needs it"])
  }

  @Test("very many known fields are held against very many unknown ones")
  func manyKnownFields() throws {
    let known = (0..<20_000).map { "\"k\($0)\": true" }.joined(separator: ",")
    let compiled = try #require(compile("{\"properties\": {\(known)}, \"additionalProperties\": false}").schema)
    let unknown = (0..<20_000).map { "\"\($0)-other\": 1" }.joined(separator: ",")
    let found = compiled.validate(
      parse("{\(unknown)}").root, path: "value", options: ValidationOptions(diagnosticLimit: 10))
    #expect(found.count == 11)
  }

  @Test("a document with very many references to its parts compiles")
  func manyReferences() throws {
    let count = 20_000
    let definitions = (0..<count).map { "\"d\($0)\": {\"$ref\": \"#/$defs/d\($0 + 1)\"}" }.joined(separator: ",")
    let schema = "{\"$ref\": \"#/$defs/d0\", \"$defs\": {\(definitions), \"d\(count)\": {\"type\": \"string\"}}}"
    #expect(try fits(schema, "\"text\""))
    let branches = (0..<count).map { "{\"$ref\": \"#/allOf/\($0 + 1)\"}" }.joined(separator: ",")
    #expect(try !fits("{\"allOf\": [\(branches), {\"type\": \"string\"}]}", "5"))
  }

  @Test("behind a text that a pattern takes too long for, everything else is checked")
  func behindSlowPattern() throws {
    let slow = String(repeating: "a", count: 5_000) + "b"
    let schema = try #require(
      compile("{\"properties\": {\"a\": {\"pattern\": \"^(a+)+$\"}, \"b\": {\"type\": \"string\"}}}").schema)
    let found = schema.validate(parse("{\"a\": \"\(slow)\", \"b\": 5}").root, path: "value")
    #expect(found.map(\.rule) == [SchemaFault.schemaLimit.id, SchemaFault.valueType.id])
    let fitting = schema.validate(parse("{\"a\": \"\(slow)\", \"b\": \"t\"}").root, path: "value")
    #expect(fitting.map(\.rule) == [SchemaFault.schemaLimit.id])
  }

  @Test(
    "a text that a pattern takes too long for is told once, and nothing is made of it",
    arguments: [
      "{\"not\": {\"pattern\": \"^(a+)+$\"}}", "{\"oneOf\": [{\"pattern\": \"^(a+)+$\"}, true]}",
      "{\"if\": {\"pattern\": \"^(a+)+$\"}, \"then\": false, \"else\": false}",
      "{\"allOf\": [{\"pattern\": \"^(a+)+$\"}, {\"pattern\": \"^(a+)+$\"}]}",
    ])
  func undecided(schema: String) throws {
    let compiled = try #require(compile(schema).schema)
    let found = compiled.validate(parse("\"\(String(repeating: "a", count: 5_000))b\"").root, path: "value")
    #expect(found.map(\.rule) == [SchemaFault.schemaLimit.id])
    #expect(found.first?.message.contains("takes too long to find out whether") == true)
  }

  @Test(
    "items that a pattern takes too long for are not counted as too many",
    arguments: [
      (#"{"contains": {"pattern": "^(a+)+$"}, "maxContains": 0}"#, 0),
      (#"{"contains": {"pattern": "^(a+)+$"}, "minContains": 2}"#, 1),
      (#"{"contains": {"anyOf": [{"pattern": "^(a+)+$"}, {"const": "c"}]}, "maxContains": 1}"#, 0),
      (#"{"contains": {"anyOf": [{"pattern": "^(a+)+$"}, {"const": "c"}]}, "maxContains": 0}"#, 1),
      (
        ##"""
        {"allOf": [{"contains": {"$ref": "#/$defs/m"}, "maxContains": 0}, {"items": {"maxLength": 9999, "const": "c"}}],
        "$defs": {"m": {"pattern": "^(a+)+$", "items": {"$ref": "#/$defs/m"}}}}
        """##, 2
      ),
    ])
  func undecidedItems(schema: String, others: Int) throws {
    let compiled = try #require(compile(schema).schema)
    let slow = "\"\(String(repeating: "a", count: 5_000))b\""
    let found = compiled.validate(parse("[\(slow), \"bb\", \"c\"]").root, path: "value")
    #expect(found.filter { $0.rule == SchemaFault.schemaLimit.id }.count == 1)
    #expect(found.count == 1 + others, "\(found.map(\.message))")
  }

  @Test("a slow pattern is given up for the rest of a file with very many texts, and that is said")
  func slowPatternOnManyTexts() throws {
    let schema = try #require(compile("{\"items\": {\"pattern\": \"^(a+)+$\"}}").schema)
    let texts = (0..<50_000).map { _ in "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaab\"" }.joined(separator: ",")
    let found = schema.validate(parse("[\(texts), 5, \"aa\"]").root, path: "value")
    #expect(found.count == 11)
    #expect(
      found.last?.message == "there are 49990 more texts that take too long to be held against a pattern")
  }

  @Test(
    "a pattern that is slow from each place of a text is given up for the text as a whole",
    arguments: ["(.)\\1*[bc]", "a+[bc]", "[^b]*c", "^(?:a(?![^b]*c))*$", "^(?:[^b]*c|a)*$", "foo(.*bar)?baz|(a*)*[bc]"])
  func slowFromEachPlace(pattern: String) throws {
    let schema = try #require(
      compile("{\"items\": {\"pattern\": \"\(pattern.replacing("\\", with: "\\\\"))\"}}").schema)
    for (length, count) in [(20_000, 100), (1_000_000, 3), (2_000, 1_000)] {
      let text = "\"\(String(repeating: "a", count: length))\""
      let texts = Array(repeating: text, count: count).joined(separator: ",")
      let found = schema.validate(parse("[\(texts), 5]").root, path: "value")
      #expect((1...11).contains(found.count { $0.rule == SchemaFault.schemaLimit.id }))
    }
  }

  @Test("a long text is held against a pattern that needs little at each of its places")
  func longHonestText() throws {
    let text = String(repeating: "some words, and more of them; ", count: 400) + "end@example.org"
    #expect(try fits("{\"pattern\": \"[a-z]+@[a-z]+\"}", "\"\(text)\""))
    #expect(try !fits("{\"pattern\": \"[0-9]\"}", "\"\(text)\""))
    #expect(try fits("{\"pattern\": \"^[^<>]*$\"}", "\"\(text)\""))
    #expect(try fits("{\"pattern\": \"^([^ ]+ )*[^ ]+$\"}", "\"\(text)\""))
    #expect(try !fits("{\"pattern\": \"(some|other) thing\"}", "\"\(String(text.prefix(3_000)))\""))
    #expect(try fits("{\"pattern\": \"é+$\"}", "\"\(String(repeating: "é", count: 3_000))\""))
  }

  @Test("parts of a schema that each know one field of a mapping of very many are looked up")
  func manyPartsOfManyFields() throws {
    let count = 20_000
    let parts = (0..<count).map { "{\"properties\": {\"k\($0)\": {\"type\": \"integer\"}}}" }.joined(separator: ",")
    let schema = try #require(compile("{\"allOf\": [\(parts)], \"unevaluatedProperties\": false}").schema)
    let value = (0..<count).map { "\"k\($0)\": 1" }.joined(separator: ",")
    #expect(schema.validate(parse("{\(value)}").root, path: "value").isEmpty)
    let found = schema.validate(parse("{\"other\": 1, \(value), \"k7000000\": \"text\"}").root, path: "value")
    #expect(found.map(\.rule) == [SchemaFault.fieldUnknown.id, SchemaFault.fieldUnknown.id])
    let wrong = schema.validate(
      parse("{\(value.replacing("\"k9\": 1", with: "\"k9\": \"text\""))}").root, path: "value")
    #expect(wrong.map(\.rule) == [SchemaFault.valueType.id])
  }
}
