/// The meta-schemas of 2020-12, as the specification describes each keyword (core 8 to 11, validation 6 to 9).
///
/// They are here for schemas that refer to them; a schema is checked while it is compiled, with better messages.
enum MetaSchemas {
  /// The meta-schema called `uri`.
  static func text(_ uri: String) -> String? {
    let prefix = "https://json-schema.org/draft/2020-12/"
    guard uri.hasPrefix(prefix) else { return nil }
    let name = String(uri.dropFirst(prefix.count))
    if name == "schema" { return schema }
    guard name.hasPrefix("meta/"), let body = vocabularies[String(name.dropFirst(5))] else { return nil }
    let vocabulary = name.dropFirst(5)
    return """
      {"$schema": "\(prefix)schema", "$id": "\(uri)", "$dynamicAnchor": "meta",
      "$vocabulary": {"\(prefix)vocab/\(vocabulary)": true}, "type": ["object", "boolean"], \(body)}
      """
  }

  private static let schema = """
    {"$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://json-schema.org/draft/2020-12/schema",
    "$vocabulary": {
      "https://json-schema.org/draft/2020-12/vocab/core": true,
      "https://json-schema.org/draft/2020-12/vocab/applicator": true,
      "https://json-schema.org/draft/2020-12/vocab/unevaluated": true,
      "https://json-schema.org/draft/2020-12/vocab/validation": true,
      "https://json-schema.org/draft/2020-12/vocab/meta-data": true,
      "https://json-schema.org/draft/2020-12/vocab/format-annotation": true,
      "https://json-schema.org/draft/2020-12/vocab/content": true},
    "$dynamicAnchor": "meta",
    "allOf": [{"$ref": "meta/core"}, {"$ref": "meta/applicator"}, {"$ref": "meta/unevaluated"},
      {"$ref": "meta/validation"}, {"$ref": "meta/meta-data"}, {"$ref": "meta/format-annotation"},
      {"$ref": "meta/content"}],
    "type": ["object", "boolean"],
    "properties": {
      "definitions": {"type": "object", "additionalProperties": {"$dynamicRef": "#meta"}, "deprecated": true},
      "dependencies": {"type": "object", "deprecated": true, "additionalProperties":
        {"anyOf": [{"$dynamicRef": "#meta"}, {"$ref": "meta/validation#/$defs/names"}]}},
      "$recursiveAnchor": {"type": "string", "deprecated": true},
      "$recursiveRef": {"type": "string", "deprecated": true}}}
    """

  private static let vocabularies: [String: String] = [
    "core": """
    "properties": {
      "$id": {"type": "string", "format": "uri-reference", "pattern": "^[^#]*#?$"},
      "$schema": {"type": "string", "format": "uri"},
      "$ref": {"type": "string", "format": "uri-reference"},
      "$anchor": {"$ref": "#/$defs/anchor"},
      "$dynamicRef": {"type": "string", "format": "uri-reference"},
      "$dynamicAnchor": {"$ref": "#/$defs/anchor"},
      "$vocabulary": {"type": "object", "propertyNames": {"type": "string", "format": "uri"},
        "additionalProperties": {"type": "boolean"}},
      "$comment": {"type": "string"},
      "$defs": {"type": "object", "additionalProperties": {"$dynamicRef": "#meta"}}},
    "$defs": {"anchor": {"type": "string", "pattern": "^[A-Za-z_][-A-Za-z0-9._]*$"}}
    """,
    "applicator": """
    "properties": {
      "prefixItems": {"$ref": "#/$defs/schemas"}, "items": {"$dynamicRef": "#meta"},
      "contains": {"$dynamicRef": "#meta"}, "additionalProperties": {"$dynamicRef": "#meta"},
      "properties": {"$ref": "#/$defs/byName"},
      "patternProperties": {"$ref": "#/$defs/byName", "propertyNames": {"format": "regex"}},
      "dependentSchemas": {"$ref": "#/$defs/byName"}, "propertyNames": {"$dynamicRef": "#meta"},
      "if": {"$dynamicRef": "#meta"}, "then": {"$dynamicRef": "#meta"}, "else": {"$dynamicRef": "#meta"},
      "allOf": {"$ref": "#/$defs/schemas"}, "anyOf": {"$ref": "#/$defs/schemas"},
      "oneOf": {"$ref": "#/$defs/schemas"}, "not": {"$dynamicRef": "#meta"}},
    "$defs": {
      "schemas": {"type": "array", "minItems": 1, "items": {"$dynamicRef": "#meta"}},
      "byName": {"type": "object", "additionalProperties": {"$dynamicRef": "#meta"}}}
    """,
    "unevaluated": """
    "properties": {"unevaluatedItems": {"$dynamicRef": "#meta"}, "unevaluatedProperties": {"$dynamicRef": "#meta"}}
    """,
    "validation": """
    "properties": {
      "type": {"anyOf": [{"$ref": "#/$defs/typeName"},
        {"type": "array", "items": {"$ref": "#/$defs/typeName"}, "minItems": 1, "uniqueItems": true}]},
      "const": true, "enum": {"type": "array"},
      "multipleOf": {"type": "number", "exclusiveMinimum": 0},
      "maximum": {"type": "number"}, "exclusiveMaximum": {"type": "number"},
      "minimum": {"type": "number"}, "exclusiveMinimum": {"type": "number"},
      "maxLength": {"$ref": "#/$defs/count"}, "minLength": {"$ref": "#/$defs/count"},
      "pattern": {"type": "string", "format": "regex"},
      "maxItems": {"$ref": "#/$defs/count"}, "minItems": {"$ref": "#/$defs/count"},
      "uniqueItems": {"type": "boolean"},
      "maxContains": {"$ref": "#/$defs/count"}, "minContains": {"$ref": "#/$defs/count"},
      "maxProperties": {"$ref": "#/$defs/count"}, "minProperties": {"$ref": "#/$defs/count"},
      "required": {"$ref": "#/$defs/names"},
      "dependentRequired": {"type": "object", "additionalProperties": {"$ref": "#/$defs/names"}}},
    "$defs": {
      "count": {"type": "integer", "minimum": 0},
      "typeName": {"enum": ["array", "boolean", "integer", "null", "number", "object", "string"]},
      "names": {"type": "array", "items": {"type": "string"}, "uniqueItems": true}}
    """,
    "meta-data": """
    "properties": {
      "title": {"type": "string"}, "description": {"type": "string"}, "default": true,
      "deprecated": {"type": "boolean"}, "readOnly": {"type": "boolean"}, "writeOnly": {"type": "boolean"},
      "examples": {"type": "array"}}
    """,
    "format-annotation": """
    "properties": {"format": {"type": "string"}}
    """,
    "format-assertion": """
    "properties": {"format": {"type": "string"}}
    """,
    "content": """
    "properties": {"contentEncoding": {"type": "string"}, "contentMediaType": {"type": "string"},
      "contentSchema": {"$dynamicRef": "#meta"}}
    """,
  ]
}
