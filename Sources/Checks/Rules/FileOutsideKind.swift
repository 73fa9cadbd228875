internal import CatalogModel
package import SourceText

package enum FileOutsideKind: CatalogRule {
  package static let description = RuleDescription(
    id: "file-outside-kind", severity: .warning,
    what:
      "A Markdown file lies in no folder that says what kind of entry it is; an error where a folder is called nearly so.",
    why: "It is no part of the portfolio: nobody will see it on the site, and nothing in it is checked.",
    example: "catalog/payroll.md",
    instead: "catalog/service-packages/payroll.md")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    // A kind that could not be understood may be that of the folder, and that is told.
    guard !context.catalog.kinds.hasUnread else { return }
    reportMeant(context, &findings)
    reportOthers(context, &findings)
  }

  /// Folders that are probably meant for a kind's: each is one mistake, however many files it holds.
  private static func reportMeant(_ context: CheckContext, _ findings: inout Findings) {
    let folders = Dictionary(grouping: context.catalog.misplacedFiles) { $0.meant?.path ?? "" }
    for (folder, files) in folders where !folder.isEmpty {
      guard let kind = files[0].meant?.kind else { continue }
      let declared = context.catalog.kinds[kind].folder
      findings.report(
        "the folder `\(folder)` is none of a kind's, so \(left(files.count)) out of the catalogue",
        at: Place(path: files[0].path, range: .startOfFile), severity: .error,
        help: "Call the folder `\(declared)`, or move what is in it there.", value: folder)
    }
  }

  /// Files whose folder says nothing; those of one folder below the catalogue's are told together.
  private static func reportOthers(_ context: CheckContext, _ findings: inout Findings) {
    let catalogFolder = context.catalog.configuration.catalogFolder
    let schemaFolder = context.catalog.configuration.schemaFolder
    let folders = context.catalog.kinds.listed.map { "`\($0.folder)`" }.joined(separator: ", ")
    let others = Dictionary(grouping: context.catalog.misplacedFiles.filter { $0.meant == nil }) { file in
      file.folder == catalogFolder ? file.path : file.folder
    }
    for files in others.values {
      findings.report(
        files.count == 1
          ? "this file is in no folder of a kind, so it is left out of the catalogue"
          : "`\(files[0].folder)` is no folder of a kind, so \(left(files.count)) out of the catalogue",
        at: Place(path: files[0].path, range: .startOfFile),
        help: "Move \(files.count == 1 ? "it" : "them") into a folder of a kind: \(folders); "
          + "into `pages` if \(files.count == 1 ? "it is a page of its own" : "they are pages of their own"); "
          + "or name \(files.count == 1 ? "it" : "them") under `ignore` in `\(Configuration.fileName)`. "
          + "A kind of your own is declared at `\(schemaFolder)/kinds/NAME.schema.json`.",
        value: files.count == 1 ? "" : files[0].folder)
    }
  }

  private static func left(_ count: Int) -> String { count == 1 ? "its file is left" : "its \(count) files are left" }
}
