internal import SourceText

/// What can be wrong with exceptions.
enum ExceptionFaults {
  static let descriptions: [RuleDescription] = [
    RuleDescription(
      id: "exception-unused", severity: .warning,
      what: "An exception allows what is not there.",
      why: "It would hide the next fault of that kind.",
      example: "owner: payroll-team # salkku: allow reference-dangling: joins in May",
      instead: "owner: payroll-team"),
    RuleDescription(
      id: "exception-no-reason", severity: .warning,
      what: "An exception gives no reason.",
      why: "Those who come later cannot know whether it still holds, so it does not count.",
      example: "title: Payroll # salkku: allow package-no-scope",
      instead: "title: Payroll # salkku: allow package-no-scope: sold as is"),
    RuleDescription(
      id: "exception-unknown-rule", severity: .warning,
      what: "An exception names a rule that does not exist.",
      why: "It allows nothing.",
      example: "# salkku: allow package-no-scop: sold as is",
      instead: "# salkku: allow package-no-scope: sold as is"),
  ]
}
