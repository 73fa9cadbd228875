internal import CatalogModel
package import SourceText
internal import Syntax

package enum FileCopyImpossible: CatalogRule {
  package static let description = RuleDescription(
    id: "file-copy-impossible", severity: .error,
    what:
      "A file that a page or the configuration names can't be put on the site, for its name, its size or another file.",
    why: "Readers would miss it, or the site could not be kept on some computers, so that it is not published at all.",
    example: """
      catalog/teams/Chart.png
      catalog/teams/chart.png
      """,
    instead: """
      catalog/teams/chart.png
      catalog/teams/chart-of-2026.png
      """)

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let catalog = context.catalog
    let linked = context.prose.shown.filter { catalog.publishes($0.path, asPicture: $0.link.isImage) }
    for fault in CopiedFiles(linked: Set(linked.map { PathKey($0.path) }), in: catalog).faults {
      let related = fault.other.map {
        Diagnostic.Related(message: "this file is there too", place: Place(path: $0, range: .startOfFile))
      }
      findings.report(
        fault.message, at: Place(path: fault.path, range: .startOfFile), help: fault.help,
        related: [related].compactMap(\.self))
    }
  }
}
