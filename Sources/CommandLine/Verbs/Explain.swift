internal import ArgumentParser
internal import Checks
internal import Reporting
internal import SourceText

/// `salkku explain`: what a rule is for.
struct Explain: Verb {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule: what it finds, why it matters, and what to write instead.",
    discussion: "Without a rule, all of them are listed. A finding names its rule in brackets.")

  @Argument(help: ArgumentHelp("The rule, such as link-broken.", valueName: "rule"))
  var rule: String?

  @OptionGroup(title: "Output") var console: ConsoleOptions

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let style = Style(isColoured: console.isOutputColoured)
    let text: String
    if let rule {
      text = Explanation(try Self.description(of: rule), style: style).text
    } else {
      text = Self.list(style)
    }
    try console.data(Array(text.utf8))
    return .success
  }

  private static func description(of name: String) throws(CommandFailure) -> RuleDescription {
    if let description = AllRules.descriptions.first(where: { $0.id.name == name }) { return description }
    let near = Spelling.nearest(to: name, among: AllRules.descriptions.map(\.id.name)).prefix(3)
    throw CommandFailure(
      "there is no rule `\(name)`",
      help: Spelling.question(near) ?? "`salkku explain` lists all rules.")
  }

  /// One line a rule.
  private static func list(_ style: Style) -> String {
    let width = AllRules.descriptions.map(\.id.name.utf8.count).max() ?? 0
    var text = ""
    for rule in AllRules.descriptions {
      let name = rule.id.name + String(repeating: " ", count: width - rule.id.name.utf8.count)
      let severity = rule.severity.name + String(repeating: " ", count: 7 - rule.severity.name.utf8.count)
      text += "\(style.bold(name))  \(style.severity(severity, rule.severity))  \(rule.what)\n"
    }
    return text
  }
}
