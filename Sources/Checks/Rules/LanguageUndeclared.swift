internal import CatalogModel
package import SourceText
internal import Syntax

package enum LanguageUndeclared: CatalogRule {
  package static let description = RuleDescription(
    id: "language-undeclared", severity: .error,
    what: "A text is given in a language that the catalogue does not have.",
    why: "Nobody will ever see it, as no page of the site is in that language.",
    example: """
      # salkku.yaml
      languages: [en, fi]
      # catalog/teams/payroll-team.md
      title: {en: Payroll, sv: Löner}
      """,
    instead: """
      # salkku.yaml
      languages: [en, fi, sv]
      # catalog/teams/payroll-team.md
      title: {en: Payroll, sv: Löner}
      """)

  /// In how many entries a language is told place by place; from more on, its declaration is what was forgotten.
  private static let few = 10

  /// The first text in a language in one file, and how many there are.
  private struct Use {
    let place: Place
    let field: String
    var count: Int
  }

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let configuration = context.catalog.configuration
    var uses: [String: [Use]] = [:]
    func add(_ key: NodeView, field: String, path: String) {
      let tag = key.string
      if let last = uses[tag]?.indices.last, uses[tag]?[last].place.path == path {
        uses[tag]?[last].count += 1
      } else {
        uses[tag, default: []].append(Use(place: Place(path: path, range: key.range), field: field, count: 1))
      }
    }
    for text in context.fields.undeclared {
      add(text.node, field: context.catalog.kinds.path(of: text.field), path: context.catalog.entry(text.entry).path)
    }
    let titles = context.catalog.pages.map { ($0.path, $0.title) }
    for (path, title) in titles + [(Configuration.fileName, configuration.title)] {
      title?.node.forEachLanguage(otherThan: configuration.languages) { add($0, field: "title", path: path) }
    }
    let languages = MessageParts.list(configuration.languages.map(\.tag), limit: 8)
    for (tag, uses) in uses.sorted(by: { $0.key < $1.key }) {
      for use in uses.count > few ? uses.prefix(1) : uses[...] {
        let count = uses.count > few ? uses.reduce(0) { $0 + $1.count } : use.count
        let scope = uses.count > few ? "in \(uses.count) files" : "in this file"
        let texts = count > 1 ? "this text and \(count - 1) more \(scope) are" : "this text is"
        findings.report(
          "`\(tag)` is not one of the catalogue's languages (\(languages)), so \(texts) not shown",
          at: use.place, help: help(tag, declared: configuration.languages), field: use.field, value: tag)
      }
    }
  }

  private static func help(_ tag: String, declared: [Language]) -> String {
    let primary = tag.prefix { $0 != "-" }
    if let near = declared.first(where: { $0.tag.prefix { $0 != "-" } == primary }) { return "Did you mean `\(near)`?" }
    return "Add `\(tag)` to `languages` in `\(Configuration.fileName)`, or write the text in one of its languages."
  }
}
