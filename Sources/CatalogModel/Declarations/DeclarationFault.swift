package import SourceText

/// What can be wrong with what an organisation's own schemas declare.
package enum DeclarationFault {
  package static let kindInvalid = RuleDescription(
    id: "kind-invalid", severity: .error,
    what:
      "A schema in the folder for kinds declares none that can be: it says no folder, or one that is taken, or that lies in a folder of another kind already.",
    why: "Its entries are files of no kind, and nothing of them is shown.",
    example: #"{"x-kind": {"folder": "teams", "names": {"en": {"one": "Risk", "many": "Risks"}}}}"#,
    instead: #"{"x-kind": {"folder": "risks", "names": {"en": {"one": "Risk", "many": "Risks"}}}}"#)

  package static let annotationInvalid = RuleDescription(
    id: "annotation-invalid", severity: .error,
    what: "An annotation of a schema is misspelt, stands where it says nothing, or holds what nobody understands.",
    why: "What it was to say is not heeded: a label is not shown, a reference is not resolved.",
    example: #"{"x-lable": {"en": "Likelihood"}}"#,
    instead: #"{"x-label": {"en": "Likelihood"}}"#)

  package static let labelMissing = RuleDescription(
    id: "label-missing", severity: .warning,
    what:
      "A kind of an organisation's own has no name for readers; an info where it is a field, a word, or the other side of a reference.",
    why: "Pages show what is written in the files.",
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
      """)

  /// All of them.
  package static let all = [
    kindInvalid, annotationInvalid, labelMissing,
  ]
}
