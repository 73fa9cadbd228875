internal import Syntax

/// The keywords of 2020-12, and those of earlier drafts that are still read.
enum Keyword: String, CaseIterable, Sendable {
  case schema = "$schema", vocabulary = "$vocabulary", id = "$id", anchor = "$anchor", dynamicAnchor = "$dynamicAnchor"
  case reference = "$ref", dynamicReference = "$dynamicRef", definitions = "$defs", comment = "$comment"
  case olderDefinitions = "definitions"

  case type, constant = "const", enumeration = "enum"
  case minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf
  case minLength, maxLength, pattern, format
  case minItems, maxItems, uniqueItems, minContains, maxContains
  case minProperties, maxProperties, required, dependentRequired

  case properties, patternProperties, additionalProperties, propertyNames, dependentSchemas
  case prefixItems, items, contains
  case allOf, anyOf, oneOf, not, condition = "if", then, otherwise = "else"
  case unevaluatedItems, unevaluatedProperties

  case title, description, examples, `default`, deprecated, readOnly, writeOnly
  case contentEncoding, contentMediaType, contentSchema

  /// All of them by their names, as bytes: schemas are compiled at every start.
  private static let table = NameTable(allCases.map { Array($0.rawValue.utf8) })
  private static let all = allCases

  /// The keyword that a schema's key is; nil if it is none.
  init?(_ key: NodeView) {
    guard let index = key.withText({ Self.table.index(of: $0) }) else { return nil }
    self = Self.all[index]
  }
}
