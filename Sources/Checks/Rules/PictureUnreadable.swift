internal import CatalogModel
package import SourceText
internal import Syntax

package enum PictureUnreadable: CatalogRule {
  package static let description = RuleDescription(
    id: RuleID.pictureUnreadable.name, severity: .error,
    what: "A picture in SVG that the site should show cannot be read.",
    why: "A browser would show nothing, or something else than was meant; so the site shows the description alone.",
    example: #"<svg width="10">"#,
    instead: #"<svg xmlns="http://www.w3.org/2000/svg" width="10"/>"#)

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    findings.reportPictures(.pictureUnreadable, context)
  }
}
