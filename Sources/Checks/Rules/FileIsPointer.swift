internal import CatalogModel
package import SourceText
internal import Syntax

package enum FileIsPointer: CatalogRule {
  package static let description = RuleDescription(
    id: RuleID.fileIsPointer.name, severity: .error,
    what: "A file, or one that the site should show, holds a pointer of Git LFS in the place of its content.",
    why: "A page would show a broken picture, and of an entry nothing can be read.",
    example: """
      version https://git-lfs.github.com/spec/v1
      oid sha256:4d7a…
      size 12345
      """,
    instead: "The file itself, after git lfs pull")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let catalog = context.catalog
    var told: Set<PathKey> = []
    func report(_ path: String, _ noun: String, _ place: Place, _ findings: inout Findings) {
      guard catalog.isPointer(path), told.insert(PathKey(path)).inserted else { return }
      let finding = LFSPointer.finding(at: path)
      findings.report(
        finding.message, at: finding.place, help: finding.help,
        related: [Diagnostic.Related(message: "\(noun) here", place: place)])
    }
    if let document = catalog.configuration.document, let node = document.frontmatter.root["logo"],
      let path = node.nonEmptyString.flatMap(catalog.paths.spelling)
    {
      report(path, "named as the logo", Place(path: document.file.path, range: node.range), &findings)
    }
    for shown in context.prose.shown {
      let place = Place(path: context.prose.documents[shown.document].file.path, range: shown.link.range)
      report(shown.path, shown.link.isImage ? "shown" : "linked", place, &findings)
    }
    guard let sheet = catalog.stylesheet else { return }
    for address in sheet.addresses {
      guard let path = catalog.path(ofLink: address.text, from: sheet.file.path) else { continue }
      report(path, "shown", Place(path: sheet.file.path, range: SourceRange(address.range)), &findings)
    }
  }
}
