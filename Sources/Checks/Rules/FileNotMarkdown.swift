internal import CatalogModel
package import SourceText

package enum FileNotMarkdown: CatalogRule {
  package static let description = RuleDescription(
    id: "file-not-markdown", severity: .warning,
    what: "A file among the entries may have been meant for one, and its name does not end in `.md`.",
    why: "It is no part of the portfolio: nobody will see it on the site, and nothing in it is checked.",
    example: "catalog/teams/payroll-team.yaml",
    instead: "catalog/teams/payroll-team.md")

  /// The endings of entries that are written in another way, or whose ending was changed.
  private static let meant: Set<String> = ["yaml", "yml", "markdown", "mdown", "mkd", "md", "mdx"]
  /// The endings of texts, which may be entries or what an entry links to.
  private static let texts: Set<String> = [
    "", "txt", "text", "rst", "adoc", "org", "rtf", "doc", "docx", "odt", "pages", "htm", "html",
  ]

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let catalog = context.catalog
    let folder = catalog.configuration.catalogFolder
    let linked = Set(context.prose.shown.lazy.map { PathKey($0.path) })
    for asset in catalog.assets {
      guard let inner = PathText.inner(asset.path, below: folder) else { continue }
      let parts = PathText.parts(of: inner.utf8)
      guard let name = parts.last, !isLeftover(name.utf8),
        parts.dropLast().contains(where: { catalog.kinds.kind(ofFolder: $0) != nil })
          || (parts.count == 2 && parts[0].utf8.elementsEqual("pages".utf8))
      else { continue }
      let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
      let ending = String(name[dot...].dropFirst())
      let stem = String(name[..<dot])
      let isCopy = PathText.isMarkdown(stem.utf8[...])
      guard
        isCopy || meant.contains(ending.lowercased())
          || (texts.contains(ending.lowercased()) && !linked.contains(PathKey(asset.path)))
      else { continue }
      let isYAML = ["yaml", "yml"].contains(ending.lowercased())
      let target = isCopy ? stem : stem + PathText.markdownSuffix
      findings.report(
        ending.isEmpty
          ? "this file's name has no ending, so it is left out of the catalogue"
          : "this file's name ends in `.\(ending)`, so it is left out of the catalogue",
        at: Place(path: asset.path, range: .startOfFile),
        help: advice(target, ending.lowercased(), isYAML: isYAML)
          + " If it is no entry, name it under `ignore` in `\(Configuration.fileName)`.")
    }
  }

  private static func advice(_ target: String, _ ending: String, isYAML: Bool) -> String {
    let isFormatted = ["rtf", "doc", "docx", "odt", "pages", "htm", "html"].contains(ending)
    if isFormatted {
      return "Save its text as `\(target)`, with its fields between two lines `---`, or link to it from an entry."
    }
    return "Call it `\(target)`\(isYAML ? ", with a line `---` before its fields and one behind them" : "")."
  }

  /// Whether an editor, a system or another program leaves files of this name: `.a.md.swp`, `a.md~`, `#a.md#`, `~$a.docx`.
  /// Nor is a name in capitals one of an entry: `LICENSE`.
  private static func isLeftover(_ name: Substring.UTF8View) -> Bool {
    let isHidden = name.first == UInt8(ascii: ".")
    let isBackup = name.last == UInt8(ascii: "~") || name.starts(with: "~$".utf8)
    let isUnsaved = name.first == UInt8(ascii: "#") && name.last == UInt8(ascii: "#")
    return isHidden || isBackup || isUnsaved
      || name.allSatisfy { (0x41...0x5A).contains($0) || $0 == UInt8(ascii: "_") }
  }
}
