internal import CatalogModel
internal import SourceText
internal import Syntax

package enum FileNotPublished: CatalogRule {
  package static let description = RuleDescription(
    id: "file-not-published", severity: .warning,
    what: "A text links to a file, or shows one as a picture, that the site does not take over because of its ending.",
    why: "The link is plain text on the site, and whoever wants the file finds nothing behind it.",
    example: "See [the form](form.html).",
    instead: "See [the form](form.pdf).")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    for shown in context.prose.shown
    where !PublishedFiles.allows(shown.path, asPicture: shown.link.isImage) {
      let ending = PublishedFiles.ending(of: shown.path)
      let files = ending.isEmpty ? "files without an ending" : "files that end in `.\(ending)`"
      let isOnlyNoPicture = shown.link.isImage && PublishedFiles.allows(shown.path, asPicture: false)
      findings.report(
        isOnlyNoPicture
          ? "\(files) are not shown as pictures, so only the description is"
          : "the site takes over no \(files), so \(shown.link.isImage ? "only the description is shown" : "this is no link there")",
        at: Place(path: context.prose.documents[shown.document].file.path, range: shown.link.range),
        help: isOnlyNoPicture
          ? "Link to the file, without the `!`, or show a picture."
          : "Use a picture, a PDF, a table, a text or an office document, or link to where the file can be read on the web.",
        value: shown.link.destination)
    }
  }
}
