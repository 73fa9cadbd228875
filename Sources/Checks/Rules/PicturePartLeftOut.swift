internal import CatalogModel
package import SourceText
internal import Syntax

package enum PicturePartLeftOut: CatalogRule {
  package static let description = RuleDescription(
    id: RuleID.picturePartLeftOut.name, severity: .warning,
    what: "The site shows a picture in SVG without something that is in it, as a script or an address.",
    why:
      "Whoever opens the picture runs what is in it, and tells others that it was read; without it, it may look different.",
    example: #"<image href="https://example.org/map.png"/>"#,
    instead: #"<image href="data:image/png;base64,iVBORw0KGgo="/>"#)

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    findings.reportPictures(.picturePartLeftOut, context)
  }
}
