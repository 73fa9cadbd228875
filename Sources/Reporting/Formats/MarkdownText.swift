internal import SourceText

/// Text from files as it may stand in GitHub's and GitLab's Markdown: nothing in it is markup, calls somebody or refers to
/// something there.
package enum MarkdownText {
  /// Text in which nothing is markup: a backslash makes a character of any ASCII punctuation (GFM, 2.4), also within a
  /// table's cell, and keeps addresses from becoming links.
  ///
  /// Mentions, references and short names of pictures are looked for behind Markdown, in the text that people see: a
  /// space of no width takes their sign from their name.
  package static func escaped(_ text: String) -> String { written(text, isMarkdown: true, isProse: true) }

  /// Text within a block of HTML, as a summary, where Markdown is not read.
  package static func html(_ text: String) -> String { written(text, isMarkdown: false, isProse: true) }

  /// Text within `<code>` in a line of Markdown. Neither of them looks for mentions and references there, so that a path with
  /// its line can be copied as it is.
  package static func code(_ text: String) -> String {
    "<code>\(written(text, isMarkdown: true, isProse: false))</code>"
  }

  /// - Parameters:
  ///   - isMarkdown: whether Markdown is read around it.
  ///   - isProse: whether mentions and references are looked for in it.
  private static func written(_ text: String, isMarkdown: Bool, isProse: Bool) -> String {
    let scalars = Array(TerminalText.visible(text).unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "!"..."/", ":"..."@", "["..."`", "{"..."~": result += isMarkdown ? "\\\(scalar)" : String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
      guard isProse, index + 1 < scalars.count, calls(scalar, scalars[..<index], scalars[index + 1]) else { continue }
      result += "&#8203;"
    }
    return result
  }

  /// Whether a sign makes a mention (`@name`), a reference (`#1`, `!1`, `$1`, `%name`, `~name`, `&1`, `GH-1`), a short name
  /// (`:name:`) or an address of what is behind it.
  private static func calls(
    _ sign: Unicode.Scalar, _ before: ArraySlice<Unicode.Scalar>, _ next: Unicode.Scalar
  ) -> Bool {
    let isName = next.properties.isAlphabetic || ("0"..."9").contains(next) || next == "\"" || next == "_"
    switch sign {
    case "@", "#", "!", "$", "%", "~", "&", "^", "[": return isName
    // Hosts take the address of something of theirs for a reference to it.
    case ":": return isName || next == "/"
    case "-":
      let word = String(String.UnicodeScalarView(before.suffix(2))).uppercased()
      return word == "GH" && ("0"..."9").contains(next)
    default: return false
    }
  }
}
