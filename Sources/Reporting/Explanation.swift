package import SourceText

/// A rule's description as people read it in a terminal.
package struct Explanation {
  /// What is shown: several lines, the last one ended.
  package let text: String

  /// The description of `rule`, coloured as `style` says.
  package init(_ rule: RuleDescription, style: Style) {
    var text = "\(style.bold(rule.id.name)) (\(style.severity(rule.severity.name, rule.severity)))\n"
    text += "  \(rule.what)\n  \(rule.why)\n"
    for (label, lines) in [("example", rule.example), ("instead", rule.instead)] {
      text += "  \(style.bold(label)):\n"
      for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
        text += line.isEmpty ? "\n" : "    \(line)\n"
      }
    }
    if let threshold = rule.threshold {
      text += "  \(style.bold("threshold")): \(threshold.sentence)\n"
    }
    self.text = text
  }
}
