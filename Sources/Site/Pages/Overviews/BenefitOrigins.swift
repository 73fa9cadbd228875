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
    let money = [kind.label("budget.planned"), kind.label("budget.actual")]
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
              for (label, amount) in zip(money, [budget?.planned, budget?.actual]) {
                html.cell(class: "number", label: label) { html in
                  let money = budget.flatMap { budget in
                    amount.map { InitiativePresentation.money($0.value, budget, context) }
                  }
                  html.text(money ?? "–")
                }
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
