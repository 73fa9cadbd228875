internal import CatalogModel
package import SourceText
internal import Syntax

package enum TermClash: CatalogRule {
  package static let description = RuleDescription(
    id: "term-clash", severity: .error,
    what: "A word that one term deprecates is the name of another, or its own.",
    why: "Whoever writes that word is told to replace it and to use it.",
    example: """
      # catalog/terms/user.md
      deprecated: {en: [customer]}
      # catalog/terms/customer.md
      title: Customer
      """,
    instead: """
      # catalog/terms/user.md
      deprecated: {en: [end user]}
      # catalog/terms/customer.md
      title: Customer
      """)

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let vocabulary = Vocabulary(context.readable(Term.self))
    for word in vocabulary.deprecated {
      guard let named = vocabulary.names[word.phrase] else { continue }
      let written = word.node.string
      let place = word.term.entry.place(of: word.node)
      let other = named.first { $0 != word.term }
      findings.report(
        other.map { "`\(written)` is deprecated here, and is what the term `\($0.id)` is called" }
          ?? "`\(written)` is deprecated here, and is what this term itself is called",
        at: place,
        help: other.map { "Remove it from `deprecated`, or give \($0.entry.path) another name." }
          ?? "Remove it from `deprecated`, or give the term another name in `\(word.phrase.language)`.",
        related: other.map { [.init(message: "the other term", place: $0.entry.headline)] } ?? [],
        field: "deprecated.\(word.phrase.language)", value: written)
    }
  }
}
