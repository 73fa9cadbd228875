import CatalogModel
import Syntax

/// A benefit: who gets it, how it is measured, and what was found quarter by quarter.
enum BenefitPresentation: EntryPresentation {
  static func groupField(of kind: KindWording) -> String? { "status" }

  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let benefit = Benefit(entry)
    page.declaredColumns(&html, of: entry)
    writeStanding(&html, benefit, page)
    if let measure = benefit.measure?.target { page.measureNote(&html, measure) }
  }

  static func writeBadges(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let benefit = Benefit(entry)
    if let status = page.word("status", of: entry) { page.badge(&html, status) }
    writeStanding(&html, benefit, page)
    if benefit.isDisbenefit { page.badge(&html, page.label("disbenefit", of: entry), class: "badge quiet") }
  }

  /// Writes what was found last, or that nobody looked, unless its own state says the same.
  private static func writeStanding(_ html: inout HTMLWriter, _ benefit: Benefit, _ page: PageContext) {
    if page.site.history(of: benefit).state == .absent {
      page.badge(&html, page.strings[BenefitsByQuarterPage.Text.absent], class: "badge warn")
    } else if benefit.status?.isOpen ?? true, let verdict = benefit.latestReview?.verdict?.value {
      write(&html, verdict, page)
    }
  }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let benefit = Benefit(entry)
    page.body(&html, of: entry.document, entry.translations)
    if let measure = benefit.measure?.target {
      page.measures(&html, "Measured", page.strings.howItIsMeasured, [measure])
    }
    writeReviews(&html, benefit, page)
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
          if history.silence > 0, benefit.status?.isOpen ?? true {
            writeGap(&html, -history.silence...(-1), page)
          }
          for (place, review) in reviews.enumerated().suffix(PageContext.listLimit).reversed() {
            write(&html, review, page)
            guard place > 0, let first = (review.quarter?.value).map({ page.days(of: $0).lowerBound }),
              let last = (reviews[place - 1].quarter?.value).map({ page.days(of: $0).upperBound })
            else { continue }
            let calendar = page.site.calendar
            // Before it was to be there, nobody had to look.
            let due = (benefit.expectedFrom?.value).map { calendar.distance(to: page.days(of: $0).lowerBound) } ?? 0
            let (start, end) = (max(due, calendar.distance(to: last) + 1), calendar.distance(to: first) - 1)
            if start <= end { writeGap(&html, start...end, page) }
          }
        }
      }
    }
  }

  private static func write(_ html: inout HTMLWriter, _ review: BenefitReview, _ page: PageContext) {
    let kind = page.kind(of: review.entry)
    html.element(.tr) { html in
      html.element(.th, attributes: { $0.set("scope", "row") }) { html in
        html.text(review.quarter.map { page.label($0.value) } ?? "–")
      }
      html.element(.td) { html in if let verdict = review.verdict?.value { write(&html, verdict, page) } }
      html.element(.td) { html in
        page.references(&html, PageContext.scalars(of: review.by?.node), of: review.entry)
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

  /// Writes a row for quarters, by their distance from the running one, of which nobody said anything.
  private static func writeGap(_ html: inout HTMLWriter, _ quarters: ClosedRange<Int>, _ page: PageContext) {
    let calendar = page.site.calendar
    let ends = Set([quarters.lowerBound, quarters.upperBound]).sorted().map { page.label(calendar.quarter($0)) }
    html.element(.tr) { html in
      html.element(.th, attributes: { $0.set("scope", "row") }) { $0.text(ends.joined(separator: " – ")) }
      html.element(.td) { html in
        page.badge(&html, page.strings[BenefitsByQuarterPage.Text.absent], class: "badge warn")
      }
      for _ in 0..<2 { html.element(.td) { _ in } }
    }
  }

  /// Writes a verdict: the worse it is, the more it stands out.
  private static func write(_ html: inout HTMLWriter, _ verdict: BenefitReview.Verdict, _ page: PageContext) {
    let word = page.kind(.benefit).word("reviews[].verdict", verdict.rawValue)
    switch verdict {
    case .onTrack, .realised: page.badge(&html, word, class: "badge quiet")
    case .atRisk: page.badge(&html, word, class: "badge warn")
    case .offTrack:
      html.element(.span, class: "badge warn") { html in html.element(.strong) { $0.text(word) } }
      html.text(" ")
    }
  }

  /// Nobody gets what is for the worse.
  static func label(of field: FieldWording, of entry: Entry, _ page: PageContext) -> String? {
    guard field.declaration.path == Benefit.beneficiary.path, Benefit(entry).isDisbenefit else { return nil }
    return page.strings[BenefitsByQuarterPage.Text.borneBy]
  }

  static var shown: (fields: Set<String>, inverses: [ReferenceField]) { (["reviews"], []) }
}

extension PageContext {
  /// The days of a period.
  fileprivate func days(of period: Period) -> ClosedRange<CalendarDate> {
    period.days(fiscalYearStart: fiscalYearStart)
  }
}
