package import SourceText

/// What can be wrong with another inventory that is to become entries, and with the mapping that says how. It stands beside
/// ``NumberFault`` for the same reason.
package enum ImportFault {
  package static let mapping = RuleDescription(
    id: "import-map", severity: .error,
    what: "A mapping names a column, a kind or a field that does not exist, or one field twice.",
    why: "What it is about would come into the catalogue in the wrong place, or not at all.",
    example: "fields: {titel: service_name}",
    instead: "fields: {title: service_name}")

  package static let source = RuleDescription(
    id: "import-source", severity: .error,
    what: "A file of another inventory cannot be taken apart into entries.",
    why: "To guess where a value ends would put all that follow it into the wrong fields.",
    example: """
      id,name,owner
      17,Payroll, all staff,payroll-team
      """,
    instead: """
      id,name,owner
      17,"Payroll, all staff",payroll-team
      """)

  /// All of them.
  package static let all = [mapping, source]
}
