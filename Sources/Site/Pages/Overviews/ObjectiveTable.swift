import CatalogModel
import Syntax

/// The objectives, each with its measures and with what serves it.
struct ObjectiveTable {
  let groups: [(status: Objective.Status, objectives: [ServedObjective])]
  let context: PageContext

  /// The most rows: each may name a dozen entries and draw three ways.
  static let rowLimit = 250
  /// The most measures of a row.
  private static let measureLimit = 3
  /// The most things of a kind that a row says serve it.
  private static let servantLimit = 4

  private var labels: (measures: String, streams: String, initiatives: String, benefits: String) {
    let kind = context.kind(.objective)
    return (
      kind.label("measures"), context.kind(.valueStream).plural, context.kind(.initiative).plural,
      context.kind(.benefit).plural
    )
  }

  func write(_ html: inout HTMLWriter) {
    let kind = context.kind(.objective)
    let labels = labels
    context.overviewTable(
      &html, label: context.strings[StrategyPage.Text.objectives], class: "aims",
      head: { html in
        html.row { html in
          html.columnHead(OverviewColumn(kind.singular))
          html.columnHead(OverviewColumn(labels.measures, class: "wide"))
          for label in [labels.streams, labels.initiatives, labels.benefits] { html.columnHead(OverviewColumn(label)) }
        }
      },
      groups: { html in
        var left = Self.rowLimit
        for (status, objectives) in groups where left > 0 {
          html.rowGroup(
            columns: 5,
            title: { html in
              html.text(kind.word("status", status.rawValue) + " ")
              html.element(.span, class: "soft") { $0.text(context.strings.numbers.whole(objectives.count)) }
            },
            content: { html in
              for objective in objectives.prefix(left) { write(&html, objective, in: status) }
            })
          left -= objectives.count
        }
      })
    let count = groups.reduce(0) { $0 + $1.objectives.count }
    if count > Self.rowLimit { html.element(.p, class: "note") { $0.text(context.more(count - Self.rowLimit)) } }
  }

  private func write(_ html: inout HTMLWriter, _ served: ServedObjective, in group: Objective.Status) {
    let objective = served.objective
    let style: StaticString? = served.depth == 0 ? nil : served.depth == 1 ? "step" : "step deep"
    html.row { html in
      html.rowHead(class: style) { writeName(&$0, objective, in: group) }
      writeMeasures(&html, served)
      guard served.isNamed else {
        let isGap = !served.isServed && objective.status == .active
        let text = StrategyPage.Text.self
        return html.cell(class: isGap ? "gap" : "soft", label: context.strings[text.servedBy], span: 3) { html in
          html.element(.span) { $0.text(context.strings[served.isServed ? text.throughParts : text.nothing]) }
        }
      }
      let labels = labels
      writeServants(&html, labels.streams, served.streams, isAtWork: { $0.status == .active }, note: writeStatus)
      writeServants(
        &html, labels.initiatives, served.initiatives, isAtWork: { $0.status?.isUnderway ?? true }, note: writeStatus)
      writeServants(
        &html, labels.benefits, served.benefits, isAtWork: { $0.status?.isOpen ?? true },
        note: { html, benefit, _ in writeState(&html, benefit) })
    }
  }

  /// Writes the state of what is not at work.
  private func writeStatus(_ html: inout HTMLWriter, _ servant: some Entity, isAtWork: Bool) {
    guard !isAtWork, let word = context.word("status", of: servant.entry) else { return }
    html.element(.span, class: "note") { $0.text(word) }
  }

  private func writeState(_ html: inout HTMLWriter, _ benefit: Benefit) {
    let state = context.site.history(of: benefit).state
    html.element(.span, class: "state note") { html in
      state.mark.write(&html)
      html.text(BenefitsByQuarterPage.word(state, context))
    }
  }

  private func writeName(_ html: inout HTMLWriter, _ objective: Objective, in group: Objective.Status) {
    context.link(&html, objective.entry)
    html.element(.span, class: "note") { html in
      if objective.status != group {
        html.text(context.kind(.objective).word("status", objective.status.rawValue) + " · ")
      }
      if let by = objective.by?.value {
        html.text(context.strings.by + " " + context.label(by))
        let isPast = by.isPast(on: context.site.calendar.today, fiscalYearStart: context.fiscalYearStart)
        if objective.status == .active, isPast {
          html.text(" ")
          html.element(.span, class: "lacking") { $0.text(context.strings[StrategyPage.Text.overdue]) }
        }
      } else {
        html.text(context.strings[StrategyPage.Text.noDate])
      }
      if let owner = objective.entry.owner {
        html.text(" · ")
        context.references(&html, PageContext.scalars(of: owner.node), of: objective.entry)
      }
    }
  }

  private func writeMeasures(_ html: inout HTMLWriter, _ served: ServedObjective) {
    let label = labels.measures
    let measures = served.objective.measures.compactMap(\.target)
    guard !measures.isEmpty else {
      let isGap = !served.isMeasured && served.objective.status == .active
      return html.cell(class: isGap ? "wide gap" : "wide soft", label: label) { html in
        html.element(.span) { html in
          html.text(
            context.strings[served.isMeasured ? StrategyPage.Text.throughParts : MeasuredPage.Text.none])
        }
      }
    }
    html.cell(class: "wide", label: label) { html in
      html.element(.ul, class: "values") { html in
        for measure in measures.prefix(Self.measureLimit) { html.element(.li) { write(&$0, measure) } }
        if measures.count > Self.measureLimit {
          html.element(.li, class: "note") { $0.text(context.more(measures.count - Self.measureLimit)) }
        }
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ measure: Measure) {
    let series = NumberSeries(measure)
    context.linkApart(&html, measure.entry)
    Way(measure, context.site.calendar)?.write(&html)
    html.element(.span, class: "note") { html in
      if let latest = series.readings.last {
        html.element(.strong) { context.write(&$0, latest.number, unit: series.unit) }
        html.text(" " + context.label(latest.period))
      } else {
        html.element(.span, class: "lacking") { $0.text(context.strings.noReading) }
      }
      if let target = context.target(series) {
        html.text(", " + target)
        if let by = series.target?.by { html.text(" " + context.strings.by + " " + context.label(by)) }
      }
      html.text(" ")
      context.verdict(&html, series)
    }
  }

  /// Writes a cell with what serves the objective, what is at work first; the rest with its state.
  private func writeServants<Servant: Entity>(
    _ html: inout HTMLWriter, _ label: String, _ servants: [Servant], isAtWork: (Servant) -> Bool,
    note: (inout HTMLWriter, Servant, Bool) -> Void
  ) {
    guard !servants.isEmpty else { return html.cell(class: "soft", label: label) { $0.text("–") } }
    let sorted = context.language.sorted(servants, rank: { isAtWork($0) ? 0 : 1 }, entry: \.entry)
    html.cell(label: label) { html in
      html.element(.ul, class: "values") { html in
        for servant in sorted.prefix(Self.servantLimit) {
          html.element(.li) { html in
            context.link(&html, servant.entry)
            note(&html, servant, isAtWork(servant))
          }
        }
        if servants.count > Self.servantLimit {
          html.element(.li, class: "note") { $0.text(context.more(servants.count - Self.servantLimit)) }
        }
      }
    }
  }
}
