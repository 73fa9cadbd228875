internal import CatalogModel
package import SourceText
internal import Syntax

package enum TextBlank: CatalogRule {
  package static let description = RuleDescription(
    id: "text-blank", severity: .error,
    what: "A text has only spaces or invisible characters in it.",
    why: "Readers see a gap where a name or a sentence is meant; an entry without a title is shown by its id.",
    example: #"title: " ""#,
    instead: "title: Payroll")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let catalog = context.catalog
    for text in context.fields.blank {
      report(text.node, catalog.kinds.path(of: text.field), catalog.entry(text.entry).path, &findings)
    }
    for page in catalog.pages {
      if let title = page.writtenTitle {
        title.forEachBlankText { report($0, "title", page.path, &findings) }
      }
    }
    if let title = catalog.configuration.writtenTitle {
      title.forEachBlankText { report($0, "title", Configuration.fileName, &findings) }
    }
  }

  private static func report(_ node: NodeView, _ field: String, _ path: String, _ findings: inout Findings) {
    findings.report(
      "a text of `\(field)` has only spaces or invisible characters in it", at: Place(path: path, range: node.range),
      help: "Write what readers shall see. Delete the text and type it anew if it looks empty and is not.",
      field: field)
  }
}
