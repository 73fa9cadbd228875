internal import CatalogModel
package import SourceText
internal import Syntax

/// Sentences that people have labelled: a JSON list of objects with `text`, `class` (or `outcome`, true or false), `language`,
/// `kind` (as `measure` or `statement`), and `written`, true for sentences that were made up and not found.
package struct GoldFile: Sendable {
  /// One sentence with its label.
  package struct Item: Sendable {
    /// The sentence.
    package let text: String
    /// The tag of its language.
    package let language: String
    /// What sort of text it is.
    package let kind: String
    /// The class that people gave it; nil where they only said that it is no outcome.
    package let expected: Judgement.Class?
    /// Whether somebody made it up.
    package let isWritten: Bool

    /// Whether it counts as how measures are said, or as sentences are.
    package var form: TextForm { kind == TextForm.measure.rawValue ? .measure : .statement }
  }

  /// The sentences that have a label.
  package private(set) var items: [Item] = []
  /// How many have none, since people did not agree.
  package private(set) var unlabelled = 0
  /// What keeps the file from being read, by place.
  package private(set) var problems: [Problem] = []

  /// Something that keeps the file from being read.
  package struct Problem: Sendable {
    /// The fault, in a sentence without a full stop.
    package let message: String
    /// Where it is.
    package let range: SourceRange
    /// What to write.
    package let help: String?
  }

  /// Reads a file.
  /// - Parameter language: that of sentences which name none.
  package init(_ file: SourceFile, language: String) {
    let (tree, found) = NodeTree.parse(file, as: .json, limits: .data)
    problems = found.filter { $0.severity == .error }.map {
      Problem(message: $0.message, range: $0.place.range, help: $0.help)
    }
    guard problems.isEmpty else { return }
    func report(_ message: String, at node: NodeView, help: String) {
      problems.append(Problem(message: message, range: node.range, help: help))
    }
    guard tree.root.isSequence else {
      report("this is no list of sentences", at: tree.root, help: Self.form)
      return
    }
    for node in tree.root.elements {
      guard let text = node["text"]?.nonEmptyString else {
        report("a sentence has no `text`", at: node, help: Self.form)
        continue
      }
      let written = node["class"]
      let expected: Judgement.Class?
      if let written {
        guard let known = Judgement.Class(rawValue: written.string) else {
          let names = Judgement.Class.allCases.map { "`\($0.rawValue)`" }
          report(
            "there is no class `\(written.string)`", at: written, help: "The classes are \(Noun.joined(names, "and")).")
          continue
        }
        expected = known
      } else if let outcome = node["outcome"]?.boolean {
        expected = outcome ? .outcome : nil
      } else {
        if node["outcome"] == nil { report("a sentence has no `class`", at: node, help: Self.form) }
        unlabelled += 1
        continue
      }
      items.append(
        Item(
          text: text, language: AuditMethod.baseTag(node["language"]?.nonEmptyString ?? language),
          kind: node["kind"]?.nonEmptyString ?? TextForm.statement.rawValue, expected: expected,
          isWritten: node["written"]?.boolean ?? false))
    }
  }

  private static let form =
    #"Write a list of objects, as [{"text": "Calls are answered within a minute.", "class": "service-level", "language": "en", "kind": "statement"}]."#
}
