import Audit
import CatalogModel

/// How much of what is said and measured was of an outcome at the ends of quarters, as git has them, and is today.
struct BalanceTrend {
  let figures: BalanceFigures
  let context: PageContext

  private typealias Text = BalancePage.Text

  func write(_ html: inout HTMLWriter) {
    let ends = (context.site.contents.history?.comparisons ?? []).ends
    guard !ends.isEmpty else { return }
    let strings = context.strings
    context.section(&html, "Trend", strings[Text.trend]) { html in
      context.table(&html, label: strings[Text.trend]) { html in
        context.tableHead(
          &html, [strings[Text.quarter], strings[Text.outcomesSaid], strings[Text.outcomesMeasured]], numeric: 1..<3)
        html.element(.tbody) { html in
          write(&html, strings[Text.now], figures.audit.counts)
          for end in ends { write(&html, context.label(end.quarter), end.balance) }
        }
      }
      html.element(.p, class: "note") { $0.text(strings[Text.trendExplained]) }
      BalanceReliability(context: context).write(&html)
      if let cut = context.historyCut { html.element(.p, class: "note") { $0.text(cut) } }
    }
  }

  private func write(_ html: inout HTMLWriter, _ title: String, _ counts: BalanceCounts?) {
    guard let counts else { return }
    html.element(.tr) { html in
      html.element(.th, attributes: { $0.set("scope", "row") }) { $0.text(title) }
      for (part, all) in [(counts.outcomesSaid, counts.statements), (counts.outcomesMeasured, counts.measures)] {
        html.element(.td, class: "number") { html in
          let numbers = context.strings.numbers
          html.text(
            context.strings[MeasuredPage.Text.outOf].filled(numbers.whole(part), numbers.whole(all)))
        }
      }
    }
  }
}
