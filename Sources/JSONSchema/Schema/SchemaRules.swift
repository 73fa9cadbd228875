package import SourceText

/// The faults that validation against a schema finds.
package enum SchemaRule {
  /// A key that the schema does not know.
  package static let fieldUnknown = RuleID("field-unknown")
  /// A key that has to be there and is not.
  package static let fieldMissing = RuleID("field-missing")
  /// A list where text is meant, text where a number is meant, and the like.
  package static let valueType = RuleID("value-type")
  /// A value that is not one of those allowed.
  package static let valueNotAllowed = RuleID("value-not-allowed")
  /// Text that is not written as it has to be: no date, no id.
  package static let valueFormat = RuleID("value-format")
  /// A number, a text or a list that is too small, too large, too short or too long.
  package static let valueRange = RuleID("value-range")
  /// The same item twice in a list.
  package static let itemDuplicate = RuleID("item-duplicate")
  /// A schema that is itself wrong.
  package static let schemaInvalid = RuleID("schema-invalid")
  /// A schema and a value that together would take too long or too much memory.
  package static let schemaLimit = RuleID("schema-limit")

  /// All of them, sorted by name.
  package static let all = [
    fieldMissing, fieldUnknown, itemDuplicate, schemaInvalid, schemaLimit, valueFormat, valueNotAllowed, valueRange,
    valueType,
  ]
}
