/// A runner of continuous integration as it looks at a line of a log. GitHub's takes the older form of an order anywhere in a line
/// and the newer one where a line begins with it, blanks left out (github.com/actions/runner, `ActionCommand`); Azure's agent
/// and TeamCity's look anywhere as well.
package enum JobRunner {
  /// Whether one of them takes the line for an order to itself.
  package static func obeys(_ line: String) -> Bool {
    let text = line.filter { !$0.unicodeScalars.allSatisfy(\.properties.isDefaultIgnorableCodePoint) }
    if ["##[", "##vso[", "##teamcity["].contains(where: text.lowercased().contains) { return true }
    return text.drop(while: \.isWhitespace).hasPrefix("::")
  }

  /// The lines of a log that are orders.
  package static func obeyed(in text: String) -> [String] {
    text.unicodeScalars.split { Character($0).isNewline }.map { String($0) }.filter(obeys)
  }
}
