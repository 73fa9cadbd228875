internal import SourceText

/// The pages about the rules in `docs/rules/`, made from their descriptions. A test holds the folder against them.
package enum RulePages {
  /// The pages' texts by file name.
  package static var all: [(name: String, text: String)] {
    [("README.md", index)] + AllRules.descriptions.map { ("\($0.id).md", page($0)) }
  }

  /// All rules in a table.
  private static var index: String {
    var text = """
      # What the checks find

      Each finding names its rule in brackets. The severity holds unless `\(configuration)` says otherwise:

      ```yaml
      rules:
        link-broken: warning
      overrides:
        - files: catalog/hr/**
          rules: {link-broken: off}
      ```

      An exception stands where the fault is, and says why: `# salkku: allow link-broken: the page comes in May` behind a
      line of the fields or above it, `<!-- salkku: allow link-broken: the page comes in May -->` in the text.
      `salkku explain RULE` prints these pages.

      | rule | severity | what is wrong |
      |---|---|---|

      """
    for rule in AllRules.descriptions {
      text += "| [`\(rule.id)`](\(rule.id).md) | \(rule.severity.name) | \(cell(rule.what)) |\n"
    }
    return text
  }

  private static func page(_ rule: RuleDescription) -> String {
    var text = """
      # \(rule.id)

      \(rule.what)

      \(rule.why)

      ## Example

      ```yaml
      \(rule.example)
      ```

      ## Instead

      ```yaml
      \(rule.instead)
      ```

      ## Severity

      `\(rule.severity.name)`, unless `\(configuration)` says otherwise.

      """
    if let threshold = rule.threshold {
      text += """

        ## Threshold

        \(threshold.sentence)

        ```yaml
        thresholds:
          \(rule.id): \(threshold.standardText)
        ```

        """
    }
    return text
  }

  private static let configuration = "salkku.yaml"

  /// A text as it stands in a cell of a table.
  private static func cell(_ text: String) -> String {
    var cell = ""
    for character in text {
      switch character {
      case "|": cell += "\\|"
      case "\n": cell += " "
      default: cell.append(character)
      }
    }
    return cell
  }
}
