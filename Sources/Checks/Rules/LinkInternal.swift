internal import CatalogModel
package import SourceText
internal import Syntax

package enum LinkInternal: CatalogRule {
  package static let description = RuleDescription(
    id: "link-internal", severity: .warning,
    what: "A text that customers read links to an entry or a page that the customers' edition does not have.",
    why: "They read a word that looks like any other, where the author meant to lead them on.",
    example: """
      # salkku.yaml
      edition: both
      # catalog/service-packages/payroll.md
      See [how it is built](../components/salary-engine.md).
      """,
    instead: """
      # salkku.yaml
      edition: both
      # catalog/service-packages/payroll.md
      See [how to ask for it](../pages/how-to-ask.md).
      """)

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let catalog = context.catalog
    guard catalog.configuration.edition != .portfolio else { return }
    let edition = CustomersEdition(of: catalog)
    for entry in catalog.entries where edition.showsText(of: entry) {
      for document in [entry.document] + entry.translations.map(\.document) {
        check(document, edition, catalog, &findings)
      }
    }
    for page in catalog.pages where edition.holds(page) {
      for document in [page.document] + page.translations.map(\.document) {
        check(document, edition, catalog, &findings)
      }
    }
  }

  private static func check(
    _ document: Document, _ edition: CustomersEdition, _ catalog: Catalog, _ findings: inout Findings
  ) {
    let file = document.file
    for link in document.links().links where !link.isImage {
      let name: String
      switch catalog.target(ofLink: link.destination, from: file.path) {
      case .entry(let entry, _) where !edition.holds(entry): name = entry.key
      case .page(let index, _) where !edition.holds(catalog.pages[index]): name = catalog.pages[index].path
      default: continue
      }
      findings.report(
        "customers read this text, and what the link leads to, `\(name)`, is not in their edition",
        at: Place(path: file.path, range: link.range),
        help: "Link to something that is for them, or tell it in the text.", value: link.destination)
    }
  }
}
