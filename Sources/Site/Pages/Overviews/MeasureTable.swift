import CatalogModel
import Syntax

/// Each measure by family, with its way from baseline to target.
struct MeasureTable {
  let families: [(family: Measure.Family?, measures: [Measure])]
  let context: PageContext

  /// The most things that a row says it is about.
  private static let subjectLimit = 5
  /// The measures up to which nobody needs links to the families.
  private static let fewMeasures = 24

  private var count: Int { families.reduce(0) { $0 + $1.measures.count } }
  private static func anchor(of family: Int) -> String { "Family-\(family + 1)" }

  func write(_ html: inout HTMLWriter) {
    let kind = context.kind(.measure)
    let strings = context.strings
    writeJumps(&html)
    context.overviewTable(
      &html, label: strings[MeasuredPage.Text.each], class: "each",
      head: { html in
        html.row { html in
          html.columnHead(OverviewColumn(kind.singular))
          html.columnHead(OverviewColumn(kind.label("owner")))
          html.columnHead(OverviewColumn(kind.label("baseline"), class: "number"))
          html.columnHead(OverviewColumn(strings[BenefitsByQuarterPage.Text.way], class: "wide"))
          html.columnHead(OverviewColumn(strings.target, class: "number"))
          html.columnHead(OverviewColumn(strings[BenefitsByQuarterPage.Text.now], class: "number"))
        }
      },
      groups: { html in
        for (index, family) in families.enumerated() { write(&html, family, index) }
      })
  }

  private func name(of family: Measure.Family?) -> String {
    family.map { context.kind(.measure).word("family", $0.rawValue) } ?? context.strings[MeasuredPage.Text.noFamily]
  }

  /// Writes links to the families, where nobody sees them all at a glance.
  private func writeJumps(_ html: inout HTMLWriter) {
    guard families.count > 1, count > Self.fewMeasures else { return }
    let label = context.strings[MeasuredPage.Text.byFamily]
    html.element(.nav, class: "tabs", attributes: { $0.set("aria-label", label) }) { html in
      html.element(.ul) { html in
        for (index, (family, measures)) in families.enumerated() {
          html.element(.li) { html in
            html.element(.a, attributes: { $0.href(anchor: Self.anchor(of: index)) }) { html in
              html.text("\(name(of: family))\u{A0}\(context.strings.numbers.whole(measures.count))")
            }
          }
        }
      }
    }
  }

  private func write(
    _ html: inout HTMLWriter, _ family: (family: Measure.Family?, measures: [Measure]), _ index: Int
  ) {
    html.rowGroup(id: Self.anchor(of: index)) { html in
      html.row(class: "group") { html in
        html.groupHead(span: 6) { html in
          html.text(name(of: family.family) + " ")
          html.element(.span, class: "soft") { $0.text(context.strings.numbers.whole(family.measures.count)) }
        }
      }
      let shown = count > MeasuredPage.rowLimit ? MeasuredPage.rowLimit / families.count : count
      for measure in family.measures.prefix(shown) { write(&html, measure) }
      guard family.measures.count > shown else { return }
      html.row { html in
        html.cell(class: "note", span: 6) { html in
          context.link(
            &html, context.more(family.measures.count - shown),
            to: ListPage.path(of: context.kind(.measure).declaration))
        }
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ measure: Measure) {
    let kind = context.kind(.measure)
    let series = NumberSeries(measure)
    html.row { html in
      html.rowHead { html in
        Mark(measure.orientation).write(&html, label: MeasuredPage.word(measure.orientation, context))
        html.text(" ")
        context.link(&html, measure.entry)
        let subjects = measure.subjects
        if !subjects.isEmpty {
          html.element(.span, class: "note") { html in
            for (index, subject) in subjects.prefix(Self.subjectLimit).enumerated() {
              if index > 0 { html.text(", ") }
              context.link(&html, subject)
            }
            if subjects.count > Self.subjectLimit { html.text(", " + context.more(subjects.count - Self.subjectLimit)) }
          }
        }
      }
      html.cell(class: measure.owner == nil ? "gap" : nil, label: kind.label("owner")) { html in
        if let owner = measure.owner {
          context.references(&html, PageContext.scalars(of: owner.node), of: measure.entry)
        } else {
          html.element(.span) { $0.text(context.strings[MeasuredPage.Text.none]) }
        }
      }
      number(&html, measure, kind.label("baseline"), series.baseline?.value, series.baseline?.period)
      html.cell(class: "wide") { Way(measure, context.site.calendar)?.write(&$0) }
      number(&html, measure, context.strings.target, series.target?.value, series.target?.by, of: series)
      html.cell(class: "number now", label: context.strings[BenefitsByQuarterPage.Text.now]) { html in
        guard let latest = series.readings.last else {
          html.element(.span, class: "lacking") { $0.text(context.strings.noReading) }
          return
        }
        html.text(context.number(latest.number, series.unit))
        html.element(.span, class: "note") { html in
          html.text(context.label(latest.period))
          // Of a target that is not due yet, the way says how far off it is.
          guard series.isMet ?? false || !series.isTargetAhead else { return }
          html.text(" ")
          context.verdict(&html, series)
        }
      }
    }
  }

  /// Writes the baseline or the target. A number that is only watched needs neither.
  private func number(
    _ html: inout HTMLWriter, _ measure: Measure, _ label: String, _ number: Number?, _ period: Period?,
    of target: NumberSeries? = nil
  ) {
    guard let number else {
      guard measure.direction != .hold else { return html.cell(class: "number soft", label: label) { $0.text("–") } }
      return html.cell(class: "number gap", label: label) { html in
        html.element(.span) { $0.text(context.strings[MeasuredPage.Text.none]) }
      }
    }
    html.cell(class: "number", label: label) { html in
      html.text(target.flatMap { context.target($0) } ?? context.number(number, measure.unit))
      if let period { html.element(.span, class: "note") { $0.text(context.label(period)) } }
    }
  }
}
