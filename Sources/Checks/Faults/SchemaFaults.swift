internal import SourceText

/// What can be wrong with the shape of a file: its fields and their values.
enum SchemaFaults {
  static let descriptions: [RuleDescription] = [
    RuleDescription(
      id: "field-unknown", severity: .error,
      what: "A field has a name that its kind does not have.",
      why: "What it says is not shown and not checked.",
      example: "colour: red",
      instead: "x-colour: red"),
    RuleDescription(
      id: "field-missing", severity: .error,
      what: "A field is missing that every entry of its kind needs.",
      why: "The entry cannot be shown or found without it.",
      example: "title: Payroll",
      instead: """
        title: Payroll
        owner: payroll-team
        status: live
        """),
    RuleDescription(
      id: "value-type", severity: .error,
      what: "A value is of the wrong sort: a list where a text is meant, or a text where a number is meant.",
      why: "It cannot be shown, and nothing can be counted with it.",
      example: "includes: Payslips",
      instead: "includes: [Payslips]"),
    RuleDescription(
      id: "value-not-allowed", severity: .error,
      what: "A value is none of those that the field may have.",
      why: "Entries with it would be missing from every list by that field.",
      example: "status: Live",
      instead: "status: live"),
    RuleDescription(
      id: "value-format", severity: .error,
      what: "A value is not written as it has to be: no date, no id, no period, no address.",
      why: "It cannot be compared with others of its sort.",
      example: "review_by: 31.12.2026",
      instead: "review_by: 2026-12-31"),
    RuleDescription(
      id: "value-range", severity: .error,
      what: "A value is too small, too large, too short or too long.",
      why: "It cannot be true, or it cannot be shown.",
      example: "importance: 11",
      instead: "importance: 10"),
    RuleDescription(
      id: "item-duplicate", severity: .error,
      what: "The same item stands twice in a list.",
      why: "It would be counted twice.",
      example: "tags: [hr, hr]",
      instead: "tags: [hr]"),
    RuleDescription(
      id: "schema-invalid", severity: .error,
      what: "A schema is wrong itself.",
      why: "Nothing can be checked by it.",
      example: #"{"type": "text"}"#,
      instead: #"{"type": "string"}"#),
    RuleDescription(
      id: "kind-invalid", severity: .error,
      what: "A schema in the folder for kinds declares none that can be: it says no folder, or one that is taken.",
      why: "Its entries are files of no kind, and nothing of them is shown.",
      example: #"{"x-kind": {"folder": "teams", "names": {"en": {"one": "Risk", "many": "Risks"}}}}"#,
      instead: #"{"x-kind": {"folder": "risks", "names": {"en": {"one": "Risk", "many": "Risks"}}}}"#),
    RuleDescription(
      id: "annotation-invalid", severity: .error,
      what: "An annotation of a schema is misspelt, or holds what nobody understands.",
      why: "What it was to say is not heeded: a label is not shown, a reference is not resolved.",
      example: #"{"x-lable": {"en": "Likelihood"}}"#,
      instead: #"{"x-label": {"en": "Likelihood"}}"#),
    RuleDescription(
      id: "label-missing", severity: .warning,
      what: "A kind of an organisation's own has no name for readers; an info where it is a field of one.",
      why: "Pages show the key that is written in the files.",
      example: """
        {
          "x-kind": {"folder": "risks", "names": {"en": {"one": "Risk", "many": "Risks"}}},
          "properties": {"likelihood": {"type": "integer"}}
        }
        """,
      instead: """
        {
          "x-kind": {"folder": "risks", "names": {"en": {"one": "Risk", "many": "Risks"}}},
          "properties": {"likelihood": {"type": "integer", "x-label": {"en": "Likelihood"}}}
        }
        """),
    RuleDescription(
      id: "schema-unused", severity: .warning,
      what: "A file among the organisation's schemas bears the name of no kind, or is not in JSON.",
      why: "Nothing is checked by it.",
      example: "catalog/schemas/teams.schema.json",
      instead: "catalog/schemas/team.schema.json"),
    RuleDescription(
      id: "schema-limit", severity: .error,
      what: "A value and its schema together take too long to compare, or too much memory.",
      why: "The check gave up, so nothing is known about this value.",
      example: "A pattern such as ^(a+)+$ and a long text",
      instead: "A pattern such as ^a+$"),
  ]
}
