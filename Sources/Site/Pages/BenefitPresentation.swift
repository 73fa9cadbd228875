import CatalogModel
import Syntax

/// A benefit: who gets it, how it is measured, and what was found quarter by quarter.
enum BenefitPresentation: EntryPresentation {
  static func groupField(of kind: KindWording) -> String? { "status" }

  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let benefit = Benefit(entry)
    page.declaredColumns(&html, of: entry)
    if page.site.history(of: benefit).state == .absent {
      page.badge(&html, page.strings[BenefitsByQuarterPage.Text.absent], class: "badge warn")
    } else if let review = benefit.latestReview {
      verdict(&html, review, page)
    }
    if let measure = benefit.measure?.target { page.measureNote(&html, measure) }
  }

  static func writeBadges(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let benefit = Benefit(entry)
    if let status = page.word("status", of: entry) { page.badge(&html, status) }
    if benefit.isDisbenefit { page.badge(&html, page.label("disbenefit", of: entry), class: "badge quiet") }
  }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let benefit = Benefit(entry)
    if let measure = benefit.measure?.target {
      page.measures(&html, "Measured", page.strings.howItIsMeasured, [measure])
    }
    writeReviews(&html, benefit, page)
    page.body(&html, of: entry.document, entry.translations)
  }

  private static func writeReviews(_ html: inout HTMLWriter, _ benefit: Benefit, _ page: PageContext) {
    let strings = page.strings
    let kind = page.kind(of: benefit.entry)
    page.section(&html, "Reviews", kind.label("reviews")) { html in
      let reviews = benefit.reviewsByQuarter
      let history = page.site.history(of: benefit)
      if history.state == .absent, !reviews.isEmpty {
        html.element(.p) { $0.text(strings[BenefitsByQuarterPage.Text.silent, history.silence]) }
      }
      guard !reviews.isEmpty else {
        html.element(.p, class: "note") { $0.text(strings.notReviewed) }
        return
      }
      page.table(&html, label: kind.label("reviews")) { html in
        page.tableHead(&html, ["quarter", "verdict", "by", "note"].map { kind.label("reviews[].\($0)") })
        html.element(.tbody) { html in
          for review in reviews.suffix(PageContext.listLimit).reversed() {
            html.element(.tr) { html in
              html.element(.th, attributes: { $0.set("scope", "row") }) { html in
                html.text(review.quarter.map { page.label($0.value) } ?? "–")
              }
              html.element(.td) { verdict(&$0, review, page) }
              html.element(.td) { html in
                page.references(&html, PageContext.scalars(of: review.by?.node), of: benefit.entry)
              }
              html.element(.td) { html in
                page.write(&html, review.note)
                if !review.actions.isEmpty {
                  html.element(.p, class: "note") { $0.text(kind.label("reviews[].actions")) }
                  page.actions(&html, review.actions, of: "reviews[].actions")
                }
                html.elementUnlessEmpty(.dl) { html in
                  page.rows(&html, of: "reviews", review, except: ["quarter", "verdict", "by", "note", "actions"])
                }
              }
            }
          }
        }
      }
    }
  }

  private static func verdict(_ html: inout HTMLWriter, _ review: BenefitReview, _ page: PageContext) {
    guard let verdict = review.verdict?.value else { return }
    let word = page.kind(.benefit).word("reviews[].verdict", verdict.rawValue)
    switch verdict {
    case .onTrack, .realised: page.badge(&html, word, class: "badge live")
    case .atRisk: page.badge(&html, word, class: "badge pipeline")
    case .offTrack: page.badge(&html, word, class: "badge archive")
    }
  }

  /// Nobody gets what is for the worse.
  static func label(of field: FieldWording, of entry: Entry, _ page: PageContext) -> String? {
    guard field.declaration.path == Benefit.beneficiary.path, Benefit(entry).isDisbenefit else { return nil }
    return page.strings[BenefitsByQuarterPage.Text.borneBy]
  }

  static var shown: (fields: Set<String>, inverses: [ReferenceField]) { (["reviews"], []) }
}
