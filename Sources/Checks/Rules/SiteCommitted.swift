internal import CatalogModel
package import SourceText

package enum SiteCommitted: CatalogRule {
  package static let description = RuleDescription(
    id: "site-committed", severity: .warning,
    what: "Git has the folder that `salkku build` writes the site to.",
    why: "Each build changes hundreds of files there, which hide what people changed and clash in every merge.",
    example: """
      # site/.salkku/manifest
      index.html
      """,
    instead: """
      # .gitignore
      /site/
      """)

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let mark = Array("/.salkku/manifest".utf8)
    for file in context.catalog.paths.entries
    where file.isTracked && file.path.utf8.last == mark.last && file.path.utf8.suffix(mark.count).elementsEqual(mark) {
      let folder = String(Substring(file.path.utf8.dropLast(mark.count)))
      findings.report(
        "the site in `\(folder)` is in git", at: Place(path: file.path, range: .startOfFile),
        help: "Run `git rm -r --cached \(folder)`, and write a line `/\(folder)/` into `.gitignore`.", value: folder)
    }
  }
}
