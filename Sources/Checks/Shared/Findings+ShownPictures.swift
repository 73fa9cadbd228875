internal import CatalogModel
internal import SourceText
internal import Syntax

extension Findings {
  /// Tells what `rule` says of the pictures in SVG that the site shows or links to, each once, and where each is shown.
  mutating func reportPictures(_ rule: RuleID, _ context: CheckContext) {
    let catalog = context.catalog
    var told: Set<PathKey> = []
    func report(_ path: String, shownAt place: Place, as noun: String, _ findings: inout Findings) {
      guard let picture = catalog.picture(at: path), told.insert(PathKey(path)).inserted else { return }
      for finding in picture.diagnostics where finding.rule == rule {
        findings.report(
          finding.message, at: finding.place, help: finding.help,
          related: [Diagnostic.Related(message: "\(noun) here", place: place)], value: finding.value)
      }
    }
    if let document = catalog.configuration.document, let node = document.frontmatter.root["logo"],
      let path = node.nonEmptyString.flatMap(catalog.paths.spelling)
    {
      report(path, shownAt: Place(path: document.file.path, range: node.range), as: "named as the logo", &self)
    }
    for shown in context.prose.shown where SVGPicture.isPath(shown.path) {
      let place = Place(path: context.prose.documents[shown.document].file.path, range: shown.link.range)
      report(shown.path, shownAt: place, as: shown.link.isImage ? "shown" : "linked", &self)
    }
  }
}
