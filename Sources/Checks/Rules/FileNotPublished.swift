internal import CatalogModel
package import SourceText
internal import Syntax

package enum FileNotPublished: CatalogRule {
  package static let description = RuleDescription(
    id: "file-not-published", severity: .warning,
    what:
      "A text or the site's style sheet leads to a file that is there, or shows one, and the site does not take it over.",
    why: "The link is plain text on the site, and whoever wants the file finds nothing behind it.",
    example: "See [the form](form.html).",
    instead: "See [the form](form.pdf).")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let catalog = context.catalog
    for shown in context.prose.shown {
      let use: Catalog.Publication = shown.link.isImage ? .picture : .link
      guard let reason = catalog.reasonNotToPublish(shown.path, as: use),
        let said = words(reason, shown.path, as: use, catalog)
      else { continue }
      findings.report(
        said.message, at: Place(path: context.prose.documents[shown.document].file.path, range: shown.link.range),
        help: said.help, value: shown.link.destination)
    }
    for doubtful in context.prose.doubtful {
      guard case .above(let path) = doubtful.target,
        let said = words(.above, path, as: doubtful.link.isImage ? .picture : .link, catalog)
      else { continue }
      findings.report(
        said.message, at: Place(path: context.prose.documents[doubtful.document].file.path, range: doubtful.link.range),
        help: said.help, value: doubtful.link.destination)
    }
    checkStylesheet(catalog, &findings)
  }

  private static func checkStylesheet(_ catalog: Catalog, _ findings: inout Findings) {
    guard let sheet = catalog.stylesheet else { return }
    for address in sheet.addresses {
      guard let said = words(address, sheet, catalog) else { continue }
      findings.report(
        said.message, at: Place(path: sheet.file.path, range: SourceRange(address.range)), help: said.help,
        value: address.text)
    }
  }

  /// What is said of an address in the style sheet; nil where it leads somewhere.
  private static func words(
    _ address: StyleAddresses.Address, _ sheet: StylesheetFile, _ catalog: Catalog
  ) -> (message: String, help: String)? {
    switch catalog.target(of: address, in: sheet) {
    case .inPlace, .file: return nil
    case .otherSheet:
      return (
        "the site takes over no other style sheet, so this loads nothing",
        "Write the rules of the other one into `\(sheet.file.path)`."
      )
    case .host:
      return (
        "pages of the site load nothing from elsewhere, so this shows nothing",
        "Put the file below the catalogue's folder and write its path, or write the picture itself as `data:`."
      )
    case .missing:
      return (
        "`\(address.text)` leads to no file, so this shows nothing",
        "Check the path, which is read from the folder of `\(sheet.file.path)`."
      )
    case .unpublished(let reason):
      return words(
        reason, catalog.path(ofLink: address.text, from: sheet.file.path) ?? address.text, as: .styling, catalog)
    }
  }

  /// What is said of a file that the site does not have; nil where something else is told of it.
  private static func words(
    _ reason: UnpublishedReason, _ path: String, as use: Catalog.Publication, _ catalog: Catalog
  ) -> (message: String, help: String)? {
    let result =
      switch use {
      case .picture: "only the description is shown"
      case .link: "this is no link there"
      case .styling: "this shows nothing"
      }
    let web = "link to where it can be read on the web"
    let folder = catalog.configuration.catalogFolder
    switch reason {
    case .told: return nil
    case .noPicture:
      return (
        "\(files(path)) are not shown as pictures, so only the description is",
        "Link to the file, without the `!`, or show a picture."
      )
    case .ending:
      return (
        "the site takes over no \(files(path)), so \(result)",
        use == .styling
          ? "Use a picture or a font: a file that ends in `.png`, `.svg`, `.woff2` or the like."
          : "Use a picture, a PDF, a table, a text or an office document, or link to where the file can be read on the web."
      )
    case .above:
      return (
        "`\(path)` lies above the folder of this catalogue, so the site does not take it over, and \(result)",
        PathText.isMarkdown(path.utf8[...])
          ? "Write the address at which it can be read on the web."
          : "Copy the file below `\(folder.isEmpty ? "." : folder)/`, or \(web)."
      )
    case .outside:
      let parent = PathText.parts(of: path).dropLast().joined(separator: "/")
      let named = parent.isEmpty ? "" : "write `assets: [\(parent)]` in `\(Configuration.fileName)`, or "
      return (
        "`\(path)` lies outside of the catalogue's folder, so the site does not take it over, and \(result)",
        (named + "move the file below `\(folder)/`, or \(web).").capitalisedAtStart
      )
    case .untracked:
      return (
        "git does not have `\(path)`, so the site does not take it over, and \(result)",
        "Run `git add \(path)` if everybody may read it."
      )
    case .untrackedLink:
      return (
        "git does not have both the symbolic link `\(path)` and the file behind it, so the site does not take it over, and "
          + result,
        "Run `git add` for both if everybody may read the file."
      )
    case .ignored:
      return (
        "`ignore` leaves `\(path)` out of the catalogue, so \(result)",
        "Take it out of `ignore` in `\(Configuration.fileName)`, or \(web)."
      )
    case .noPage:
      return (
        "the site makes no page of `\(path)`, so \(result)",
        "Move its text to a page, as `\(catalog.configuration.path("pages/about.md"))`, or \(web)."
      )
    }
  }

  private static func files(_ path: String) -> String {
    let ending = PublishedFiles.ending(of: path)
    return ending.isEmpty ? "files without an ending" : "files that end in `.\(ending)`"
  }
}

extension String {
  fileprivate var capitalisedAtStart: String { prefix(1).uppercased() + dropFirst() }
}
