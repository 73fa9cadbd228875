/// The vocabularies of 2020-12 that decide which keywords mean something (core, 8.1.2).
struct Vocabularies: OptionSet, Sendable {
  let rawValue: UInt8

  static let applicator = Vocabularies(rawValue: 1)
  static let unevaluated = Vocabularies(rawValue: 2)
  static let validation = Vocabularies(rawValue: 4)
  static let formatAnnotation = Vocabularies(rawValue: 8)
  static let formatAssertion = Vocabularies(rawValue: 16)
  /// Core, content and meta-data: nothing of them is asked of a value.
  static let silent = Vocabularies([])

  /// What a schema without `$schema` uses.
  static let standard: Vocabularies = [.applicator, .unevaluated, .validation, .formatAnnotation]

  /// The URI of the dialect that all this is about.
  static let dialect = "https://json-schema.org/draft/2020-12/schema"

  /// The vocabulary called `uri`; nil if it is not one of 2020-12.
  static func named(_ uri: String) -> Vocabularies? {
    let prefix = "https://json-schema.org/draft/2020-12/vocab/"
    guard uri.hasPrefix(prefix) else { return nil }
    return switch uri.dropFirst(prefix.count) {
    case "core", "content", "meta-data": .silent
    case "applicator": .applicator
    case "unevaluated": .unevaluated
    case "validation": .validation
    case "format-annotation": .formatAnnotation
    case "format-assertion": .formatAssertion
    default: nil
    }
  }

  /// The name of an older dialect, for a `$schema` that asks for one.
  static func olderDialect(_ uri: String) -> String? {
    let name = uri.hasSuffix("#") ? String(uri.dropLast()) : uri
    for scheme in ["http://", "https://"] {
      for draft in ["draft-03", "draft-04", "draft-05", "draft-06", "draft-07", "draft/2019-09"]
      where name == scheme + "json-schema.org/" + draft + "/schema" {
        return draft == "draft/2019-09" ? "2019-09" : draft
      }
      if name == scheme + "json-schema.org/schema" { return "an unnamed version" }
    }
    return nil
  }

  /// Whether `keyword`, which asks something of a value, belongs to one of these.
  func include(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .unevaluatedItems, .unevaluatedProperties: contains(.unevaluated)
    case .format: !isDisjoint(with: [.formatAnnotation, .formatAssertion])
    case .prefixItems, .items, .contains, .additionalProperties, .properties, .patternProperties, .dependentSchemas,
      .propertyNames, .condition, .then, .otherwise, .allOf, .anyOf, .oneOf, .not:
      contains(.applicator)
    case .reference, .dynamicReference: true
    default: contains(.validation)
    }
  }
}
