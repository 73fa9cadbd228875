internal import CatalogModel
internal import Comparison
package import SourceText

package enum LiveFileDeleted: RevisionRule {
  package static let description = RuleDescription(
    id: "live-file-deleted", severity: .error,
    what: "The file of a package or component was deleted while it was in pilot, live or in sunset.",
    why: "Its customers find nothing where it was, and nobody learns that it ended, nor what takes its place.",
    example: """
      # before catalog/service-packages/desk-telephone.md
      status: live
      """,
    instead: """
      # before catalog/service-packages/desk-telephone.md
      status: live
      # catalog/service-packages/desk-telephone.md
      status: retired
      """)

  package static func check(_ earlier: EarlierCatalog, _ context: CheckContext, _ findings: inout Findings) {
    for breakage in earlier.comparison.breakages {
      guard case .liveEntryRemoved = breakage.cause, let item = breakage.entry.lifecycle else { continue }
      let entry = breakage.entry
      findings.report(
        "this \(entry.declaration.spokenName) was `\(item.status.rawValue)`, and its file was deleted",
        at: Place(path: entry.path, range: .startOfFile),
        help: "Bring the file back (`git checkout \(earlier.name) -- \(entry.path)`) and retire it: `salkku retire "
          + "\(entry.id) --replaced-by ID`, or `status: retired` where nothing takes its place.",
        value: entry.id)
    }
  }
}
