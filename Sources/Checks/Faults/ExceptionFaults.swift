internal import SourceText

/// What can be wrong with exceptions, and with what a configuration says of rules.
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
      id: "exception-malformed", severity: .warning,
      what: "A comment looks like an exception and is not written like one.",
      why: "It allows nothing, and whoever wrote it believes that it does.",
      example: "# salkku: alow package-no-scope: sold as is",
      instead: "# salkku: allow package-no-scope: sold as is"),
    RuleDescription(
      id: "exception-unknown-rule", severity: .warning,
      what: "An exception names a rule that does not exist.",
      why: "It allows nothing.",
      example: "# salkku: allow package-no-scop: sold as is",
      instead: "# salkku: allow package-no-scope: sold as is"),
    RuleDescription(
      id: "rule-unknown", severity: .error,
      what: "The configuration names a rule that does not exist.",
      why: "Somebody meant to change what is checked, and nothing was changed.",
      example: "rules: {package-no-scop: off}",
      instead: "rules: {package-no-scope: off}"),
    RuleDescription(
      id: "theme-file-missing", severity: .error,
      what:
        "The configuration names a logo, a stylesheet or a folder that does not exist, or is something else.",
      why: "The site would be built without it, and nobody would be told.",
      example: "logo: logo.svg",
      instead: "logo: assets/logo.svg"),
    RuleDescription(
      id: "threshold-impossible", severity: .error,
      what: "The configuration sets a threshold that makes no sense for its rule.",
      why: "The rule would speak up always or never; its own threshold holds until this is put right.",
      example: "thresholds: {pressure-package: -1}",
      instead: "thresholds: {pressure-package: 4}"),
  ]
}
