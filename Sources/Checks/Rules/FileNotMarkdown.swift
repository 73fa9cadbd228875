internal import CatalogModel
internal import SourceText

package enum FileNotMarkdown: CatalogRule {
  package static let description = RuleDescription(
    id: "file-not-markdown", severity: .warning,
    what: "A file among the entries looks like one, and its name does not end in `.md`.",
    why: "It is no part of the portfolio: nobody will see it on the site, and nothing in it is checked.",
    example: "catalog/teams/payroll-team.yaml",
    instead: "catalog/teams/payroll-team.md")

  /// The endings that people give to such files; other files among the entries are pictures and what prose links to.
  private static let endings: Set<String> = ["yaml", "yml", "markdown", "mdown", "mkd", "md", "mdx"]

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let folder = context.catalog.configuration.catalogFolder
    for asset in context.catalog.assets {
      guard let inner = PathText.inner(asset.path, below: folder) else { continue }
      let parts = PathText.parts(of: inner.utf8)
      guard let name = parts.last,
        parts.dropLast().contains(where: { context.catalog.kinds.kind(ofFolder: $0) != nil }),
        let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex
      else { continue }
      let ending = String(name[dot...].dropFirst())
      guard endings.contains(ending.lowercased()) else { continue }
      let isYAML = ["yaml", "yml"].contains(ending.lowercased())
      findings.report(
        "this file's name ends in `.\(ending)`, so it is left out of the catalogue",
        at: Place(path: asset.path, range: .startOfFile),
        help:
          "Call it `\(name[..<dot]).md`\(isYAML ? ", with a line `---` before its fields and one behind them" : ""); "
          + "if it is no entry, name it under `ignore` in `\(Configuration.fileName)`.")
    }
  }
}
