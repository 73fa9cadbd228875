package import SourceText

/// What can be wrong with the shape of a file, its fields and their values, and with schemas.
package enum SchemaFault {
  package static let fieldUnknown = RuleDescription(
    id: "field-unknown", severity: .error,
    what: "A field has a name that its kind does not have.",
    why: "What it says is not shown and not checked.",
    example: "colour: red",
    instead: "x-colour: red")

  package static let fieldMissing = RuleDescription(
    id: "field-missing", severity: .error,
    what: "A field is missing that every entry of its kind needs.",
    why: "The entry cannot be shown or found without it.",
    example: "title: Payroll",
    instead: """
      title: Payroll
      owner: payroll-team
      status: live
      """)

  package static let valueType = RuleDescription(
    id: "value-type", severity: .error,
    what: "A value is of the wrong sort: a list where a text is meant, or a text where a number is meant.",
    why: "It cannot be shown, and nothing can be counted with it.",
    example: "includes: Payslips",
    instead: "includes: [Payslips]")

  package static let valueNotAllowed = RuleDescription(
    id: "value-not-allowed", severity: .error,
    what: "A value is none of those that the field may have.",
    why: "Entries with it would be missing from every list by that field.",
    example: "status: Live",
    instead: "status: live")

  package static let valueFormat = RuleDescription(
    id: "value-format", severity: .error,
    what: "A value is not written as it has to be: no date, no id, no period, no address.",
    why: "It cannot be compared with others of its sort.",
    example: "review_by: 31.12.2026",
    instead: "review_by: 2026-12-31")

  package static let valueRange = RuleDescription(
    id: "value-range", severity: .error,
    what: "A value is too small, too large, too short or too long.",
    why: "It cannot be true, or it cannot be shown.",
    example: "importance: 11",
    instead: "importance: 10")

  package static let itemDuplicate = RuleDescription(
    id: "item-duplicate", severity: .error,
    what: "The same item stands twice in a list.",
    why: "It would be counted twice.",
    example: "tags: [hr, hr]",
    instead: "tags: [hr]")

  package static let schemaInvalid = RuleDescription(
    id: "schema-invalid", severity: .error,
    what: "A schema is wrong itself.",
    why: "Nothing can be checked by it.",
    example: #"{"type": "text"}"#,
    instead: #"{"type": "string"}"#)

  package static let schemaLimit = RuleDescription(
    id: "schema-limit", severity: .error,
    what: "A value and its schema together take too long to compare, or too much memory.",
    why: "The check gave up, so nothing is known about this value.",
    example: "A pattern such as ^(a+)+$ and a long text",
    instead: "A pattern such as ^a+$")

  /// All of them.
  package static let all = [
    fieldUnknown, fieldMissing, valueType, valueNotAllowed, valueFormat, valueRange, itemDuplicate, schemaInvalid,
    schemaLimit,
  ]
}
