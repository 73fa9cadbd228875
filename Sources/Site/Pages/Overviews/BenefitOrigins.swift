import CatalogModel

/// Which initiative each benefit comes from, with what the initiative may cost and has cost.
struct BenefitOrigins {
  let context: PageContext

  private typealias Text = BenefitsByQuarterPage.Text

  func write(_ html: inout HTMLWriter) {
    let strings = context.strings
    let initiatives = context.language.sorted(
      context.catalog.all(Initiative.self).map(\.self), rank: { $0.dates?.end?.value.daysSinceEpoch ?? Int.max },
      entry: \.entry)
    guard initiatives.contains(where: { !$0.benefits.isEmpty }) else { return }
    let kind = context.kind(.initiative)
    let benefits = context.kind(.benefit).plural
    let currency = Self.currency(of: initiatives)
    let money = ["budget.planned", "budget.actual"].map { field in
      currency.map { "\(kind.label(field)), \($0)" } ?? kind.label(field)
    }
    let end = kind.label("dates.end")
    context.section(&html, "Origins", strings[Text.origins]) { html in
      context.overviewTable(
        &html, label: strings[Text.origins], class: "each",
        head: { html in
          html.row { html in
            html.columnHead(OverviewColumn(kind.singular))
            html.columnHead(OverviewColumn(benefits))
            for label in money + [end] { html.columnHead(OverviewColumn(label, class: "number")) }
          }
        },
        body: { html in
          for initiative in initiatives.prefix(PageContext.listLimit) {
            html.row { html in
              html.rowHead { html in
                context.link(&html, initiative.entry)
                if let status = initiative.status {
                  html.element(.span, class: "note") { $0.text(kind.word("status", status.rawValue)) }
                }
              }
              html.cell(label: benefits) { writeBenefits(&$0, of: initiative) }
              let budget = initiative.budget
              html.cell(class: "number", label: money[0]) { write(&$0, budget?.planned, of: budget, currency) }
              html.cell(class: "number", label: money[1]) { html in
                write(&html, budget?.actual, of: budget, currency)
                if let over = budget.flatMap(overspent) { html.element(.span, class: "note") { $0.text(over) } }
              }
              html.cell(class: "number", label: end) { html in
                if let day = initiative.dates?.end?.value { context.date(&html, day) } else { html.text("–") }
              }
            }
          }
        })
      if initiatives.count > PageContext.listLimit {
        html.element(.p, class: "note") { $0.text(context.more(initiatives.count - PageContext.listLimit)) }
      }
    }
  }

  /// The currency of all budgets, if they have but one: then it stands in the head of the column.
  private static func currency(of initiatives: [Initiative]) -> String? {
    let currencies = Set(
      initiatives.compactMap(\.budget).filter { $0.planned != nil || $0.actual != nil }.map { $0.currency?.value })
    return currencies.count == 1 ? currencies.first ?? nil : nil
  }

  private func write(
    _ html: inout HTMLWriter, _ amount: Located<Number>?, of budget: Budget?, _ currency: String?
  ) {
    guard let amount, let budget else { return html.text("–") }
    html.text(
      currency == nil
        ? InitiativePresentation.money(amount.value, budget, context) : context.strings.numbers.text(amount.value.text))
  }

  /// By how much an initiative has cost more than it may, in words; nil where it has not.
  private func overspent(_ budget: Budget) -> String? {
    guard let planned = budget.planned?.value, let actual = budget.actual?.value, actual.value > planned.value else {
      return nil
    }
    let decimals = max(NumberStyle.decimals(of: planned.text), NumberStyle.decimals(of: actual.text))
    return context.strings[Text.overBudget].filled(
      context.strings.numbers.decimal(actual.value - planned.value, decimals))
  }

  private func writeBenefits(_ html: inout HTMLWriter, of initiative: Initiative) {
    let benefits = initiative.benefits
    guard !benefits.isEmpty else {
      return html.element(.span, class: "soft") { $0.text(context.strings[Text.noneNamed]) }
    }
    html.element(.ul, class: "values") { html in
      for benefit in benefits.prefix(PageContext.listLimit) {
        html.element(.li) { html in
          html.element(.span, class: "state") { html in
            let state = context.site.history(of: benefit).state
            state.mark.write(&html, label: BenefitsByQuarterPage.word(state, context))
            html.element(.span) { context.link(&$0, benefit.entry) }
          }
        }
      }
    }
  }
}
