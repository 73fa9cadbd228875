import CatalogModel
import Syntax

/// Each measure by family, with its way from baseline to target.
struct MeasureTable {
  let families: [(family: Measure.Family?, measures: [Measure])]
  /// What each measure lacks, by its place in the catalogue.
  let gaps: [Int: [MeasureGap]]
  let context: PageContext

  /// The most things that a row says it is about.
  private static let subjectLimit = 5
  /// The measures alike up to which each has a row.
  private static let fewAlike = 5
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
      for run in runs(of: Array(family.measures.prefix(shown))) {
        if run.count == 1 { write(&html, run[0]) } else { write(&html, run: run) }
      }
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

  /// Sets together what is only watched, under the same name, of many things.
  private func runs(of measures: [Measure]) -> [[Measure]] {
    struct Likeness: Hashable {
      let title: String
      let orientation: Measure.Orientation?
      let gaps: [MeasureGap]
    }
    let likenesses = measures.map { measure in
      measure.writtenBaseline == nil && measure.writtenTarget == nil
        ? Likeness(
          title: context.language.title(of: measure.entry), orientation: measure.orientation,
          gaps: gaps[measure.entry.index] ?? []) : nil
    }
    var counts: [Likeness: Int] = [:]
    for case let likeness? in likenesses { counts[likeness, default: 0] += 1 }
    var runs: [[Measure]] = []
    var places: [Likeness: Int] = [:]
    for (measure, likeness) in zip(measures, likenesses) {
      guard let likeness, counts[likeness, default: 0] > Self.fewAlike else {
        runs.append([measure])
        continue
      }
      if let place = places[likeness] {
        runs[place].append(measure)
      } else {
        places[likeness] = runs.count
        runs.append([measure])
      }
    }
    return runs
  }

  /// Writes measures that are alike: what they are called and lack once, then of what each is and its latest reading.
  private func write(_ html: inout HTMLWriter, run: [Measure]) {
    html.row { html in
      html.cell(class: "wide", span: 6) { html in
        Mark(run[0].orientation).write(&html, label: MeasuredPage.word(run[0].orientation, context))
        html.text(" ")
        html.element(.strong) { context.language.writeName(&$0, run[0].entry) }
        html.text(" ")
        html.element(.span, class: "soft") { $0.text(context.strings.numbers.whole(run.count)) }
        let lacking = (gaps[run[0].entry.index] ?? []).map { $0.word(context).lowercased() }
        guard !lacking.isEmpty else { return }
        html.element(.span, class: "note lacking") { html in
          html.text(context.strings[MeasuredPage.Text.lackAlike] + " " + lacking.joined(separator: ", "))
        }
      }
    }
    html.namesRow(span: 6, context, run) { html, measure in
      html.element(
        .a,
        attributes: { if let path = context.path(of: measure.entry) { $0.set("href", prefix: context.prefix, path) } }
      ) { html in
        let subjects = measure.subjects
        context.language.writeName(&html, subjects.first ?? measure.entry)
        if subjects.count > 1 { html.text(", " + context.more(subjects.count - 1)) }
      }
      let series = NumberSeries(measure)
      html.element(.span, class: "note") { html in
        guard let latest = series.readings.last else { return html.text(context.strings.noReading) }
        context.write(&html, latest.number, unit: series.unit)
        html.text(", " + context.label(latest.period))
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
        context.write(&html, latest.number, unit: series.unit)
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
      if let text = target.flatMap({ context.target($0) }) {
        html.text(text)
      } else {
        context.write(&html, number, unit: measure.unit)
      }
      if let period { html.element(.span, class: "note") { $0.text(context.label(period)) } }
    }
  }
}
