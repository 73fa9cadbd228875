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
      problems += Self.problems(ofKeysIn: node)
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

  /// The keys that are read, and what stands there. Others, as `source`, are for people.
  private static let keys: [(name: String, kinds: [Node.Kind], what: String)] = [
    ("text", [.string], "a text in quotes"), ("class", [.string], "a text in quotes"),
    ("outcome", [.boolean, .null], "`true`, `false` or `null`"), ("language", [.string], "a text in quotes"),
    ("kind", [.string], "a text in quotes"), ("written", [.boolean], "`true` or `false`, without quotes"),
  ]

  /// Values of another type than is read, and keys that are misspelt, by which a sentence would count as something else.
  private static func problems(ofKeysIn node: NodeView) -> [Problem] {
    node.pairs.compactMap { pair in
      let name = pair.key.string
      guard let known = keys.first(where: { $0.name == name }) else {
        let near = Spelling.nearest(to: name, among: keys.map(\.name)).first
        return near.map {
          Problem(message: "there is no key `\(name)`", range: pair.key.range, help: Spelling.question($0))
        }
      }
      guard !known.kinds.contains(pair.value.kind) else { return nil }
      return Problem(
        message: "`\(name)` is not \(known.what)", range: pair.value.range, help: "Write \(known.what).")
    }
  }

  private static let form =
    #"Write a list of objects, as [{"text": "Calls are answered within a minute.", "class": "service-level", "language": "en", "kind": "statement"}]."#
}
