internal import SourceText

/// What is wrong with marks and HTML in one text. A text that was made to hold millions of faults gets the first.
struct ProseFindings {
  private let path: String
  private(set) var all: [Diagnostic]
  private static let most = 100

  init(path: String, _ all: [Diagnostic] = []) {
    self.path = path
    self.all = all
  }

  mutating func notShown(_ message: String, _ range: SourceRange, _ help: String) {
    add(SyntaxFault.htmlNotShown.id, message, range, help)
  }

  mutating func unknownMark(_ message: String, _ range: SourceRange, _ help: String) {
    add(SyntaxFault.markupUnknown.id, message, range, help)
  }

  private mutating func add(_ rule: RuleID, _ message: String, _ range: SourceRange, _ help: String) {
    guard all.count < Self.most else { return }
    all.append(Diagnostic(rule, .warning, message, at: Place(path: path, range: range), help: help))
  }
}
