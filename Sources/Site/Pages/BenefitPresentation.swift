import CatalogModel
import Syntax

/// A benefit: who gets it, how it is measured, and what was found quarter by quarter.
enum BenefitPresentation: EntryPresentation {
  static func singularName(_ strings: Strings) -> String { strings.benefit }
  static func pluralName(_ strings: Strings) -> String { strings.benefits }
  static func explanation(_ strings: Strings) -> String { strings.benefitsExplained }

  static func groups(_ strings: Strings) -> [String] {
    Benefit.Status.allCases.map { strings.benefitStatuses($0) } + [strings.noStatus]
  }

  static func group(of entry: Entry) -> Int {
    Benefit(entry).status.flatMap { Benefit.Status.allCases.firstIndex(of: $0) } ?? Benefit.Status.allCases.count
  }

  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let benefit = Benefit(entry)
    page.fact(inline: &html, page.strings.beneficiary, PageContext.scalars(of: entry.fields["beneficiary"]), of: entry)
    if let review = benefit.latestReview { verdict(&html, review, page) }
    if let measure = benefit.measure { page.measureNote(&html, measure) }
  }

  static func writeBadges(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let benefit = Benefit(entry)
    if let status = benefit.status { page.badge(&html, page.strings.benefitStatuses(status)) }
    if benefit.isDisbenefit { page.badge(&html, page.strings.disbenefit, class: "badge quiet") }
  }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let benefit = Benefit(entry)
    if let measure = benefit.measure { page.measures(&html, "Measured", page.strings.howItIsMeasured, [measure]) }
    writeReviews(&html, benefit, page)
    page.body(&html, of: entry.document, entry.translations)
  }

  private static func writeReviews(_ html: inout HTMLWriter, _ benefit: Benefit, _ page: PageContext) {
    let strings = page.strings
    page.section(&html, "Reviews", strings.reviews) { html in
      let reviews = benefit.reviewsByQuarter
      guard !reviews.isEmpty else {
        html.element(.p, class: "note") { $0.text(strings.notReviewed) }
        return
      }
      page.table(&html, label: strings.reviews) { html in
        page.tableHead(&html, [strings.period, strings.verdict, strings.reviewedBy, strings.note])
        html.element(.tbody) { html in
          for review in reviews.suffix(PageContext.listLimit).reversed() {
            html.element(.tr) { html in
              html.element(.th, attributes: { $0.set("scope", "row") }) { html in
                html.text(review.quarter.map { page.label($0) } ?? "–")
              }
              html.element(.td) { verdict(&$0, review, page) }
              html.element(.td) { html in
                page.references(&html, PageContext.scalars(of: review.node["by"]), of: benefit.entry)
              }
              html.element(.td) { page.write(&$0, review.note) }
            }
          }
        }
      }
    }
  }

  private static func verdict(_ html: inout HTMLWriter, _ review: BenefitReview, _ page: PageContext) {
    guard let verdict = review.verdict else { return }
    let word = page.strings.verdicts(verdict)
    switch verdict {
    case .onTrack, .realised: page.badge(&html, word, class: "badge live")
    case .atRisk: page.badge(&html, word, class: "badge pipeline")
    case .offTrack: page.badge(&html, word, class: "badge archive")
    }
  }

  static func writeFacts(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let strings = page.strings
    page.fact(&html, strings.beneficiary, references: entry.fields["beneficiary"], of: entry)
    page.fact(&html, strings.owner, references: entry.fields["owner"], of: entry)
    page.fact(&html, strings.measure, references: entry.fields["measure"], of: entry)
    page.fact(&html, strings.valueStream, references: entry.fields["value_stream"], of: entry)
    page.fact(&html, strings.initiative, references: entry.fields["initiative"], of: entry)
    page.fact(&html, strings.expectedFrom, Benefit(entry).expectedFrom.map { page.label($0) })
  }
}
