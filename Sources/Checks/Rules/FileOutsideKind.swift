internal import CatalogModel
internal import SourceText

package enum FileOutsideKind: CatalogRule {
  package static let description = RuleDescription(
    id: "file-outside-kind", severity: .warning,
    what: "A Markdown file lies in no folder that says what kind of entry it is.",
    why: "It is no part of the portfolio: nobody will see it on the site, and nothing in it is checked.",
    example: "catalog/payroll.md",
    instead: "catalog/service-packages/payroll.md")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    // A kind that could not be understood may be that of the folder, and that is told.
    guard !context.catalog.kinds.hasUnread else { return }
    let folders = context.catalog.kinds.declarations.map { "`\($0.folder)`" }.joined(separator: ", ")
    for path in context.catalog.misplacedFiles {
      let parts = path.split(separator: "/").dropLast().map(String.init)
      let near = parts.lazy.compactMap { part in
        Spelling.nearest(to: part, among: context.catalog.kinds.declarations.map(\.folder)).first.map { (part, $0) }
      }.first
      let help =
        if let near {
          "Did you mean the folder `\(near.1)` where it says `\(near.0)`?"
        } else {
          "Move it into a folder of a kind: \(folders); into `pages` if it is a page of its own; "
            + "or name it under `ignore` in `\(Configuration.fileName)`."
        }
      findings.report(
        "this file is in no folder of a kind, so it is left out of the catalogue",
        at: Place(path: path, range: .startOfFile), help: help)
    }
  }
}
