import CatalogModel

/// Whether what matters is measured: each service by the four families, what it costs beside what it brings, and how far each
/// measure has come.
struct MeasuredPage: OverviewPage {
  static let path = SitePath("measured/index.html")
  static let title = InterfaceText(
    en: "What is measured", fi: "Mitä mitataan", sv: "Vad som mäts", fr: "Ce qui est mesuré", it: "Che cosa si misura")
  static let question = InterfaceText(
    en: "Do we measure what matters?", fi: "Mittaammeko sitä, millä on väliä?", sv: "Mäter vi det som betyder något?",
    fr: "Mesurons-nous ce qui compte ?", it: "Misuriamo ciò che conta?")
  static let marks: [Mark] = [
    .outcome, .serviceLevel, .output, .unsaid, .reached, .onTrack, .atRisk, .missed, .absent, .givenUp, .ahead,
  ]

  static func exists(in contents: SiteContents) -> Bool { !contents.catalog.entries(of: .measure).isEmpty }

  /// The most rows of each table: a service has up to four lists of marks, so a page of more would not stay one that opens.
  static let rowLimit = 300
  /// The most names that are shown unasked.
  static let openNames = 24
  /// The most marks in a cell; beyond, the number says it alone.
  private static let pipLimit = 24
  /// The measures of all rows beyond which no cell draws marks.
  private static let drawnLimit = 2_000

  func figures(_ context: PageContext) -> MeasureCoverage { MeasureCoverage(context) }

  func finding(_ coverage: MeasureCoverage, _ context: PageContext) -> String {
    let strings = context.strings
    let services = coverage.services
    var sentences: [String] = []
    if !services.isEmpty {
      let complete = services.count { $0.missingFamilies == 0 }
      let all = strings.numbers.whole(services.count)
      sentences.append(
        complete == 0
          ? strings[Text.noFamilies, services.count] : strings[Text.allFamilies, complete].filled(all))
      let without = services.filter { $0.outcomes == 0 }
      if without.count == 1, let service = without.first {
        sentences.append(strings[Text.noOutcome].filled(context.language.briefTitle(of: service.package.entry)))
      } else if without.count == services.count {
        sentences.append(strings[Text.noOutcomeAtAll])
      } else if !without.isEmpty {
        sentences.append(strings[Text.noOutcomes].filled(strings.numbers.whole(without.count)))
      }
    }
    let lacking = MeasureGap.allCases.filter { gap in coverage.gaps.values.contains { $0.contains(gap) } }
    sentences.append(
      lacking.isEmpty
        ? strings[Text.allComplete]
        : strings[Text.incomplete, coverage.gaps.count].filled(
          strings.numbers.whole(coverage.count),
          context.enumerated(lacking.map { strings[$0.lack] }, lastTwo: OverviewText.oneOfTwo)))
    return sentences.joined(separator: " ")
  }

  func writeContent(_ html: inout HTMLWriter, _ coverage: MeasureCoverage, _ context: PageContext) {
    let strings = context.strings
    if !coverage.services.isEmpty {
      context.section(&html, "Families", strings[Text.byFamily]) { html in
        writeKey(&html, context)
        Self.writeWithout(&html, Text.unmeasured, coverage.unmeasured, context)
        if !coverage.rows.isEmpty { writeFamilies(&html, coverage, context) }
        writePreparing(&html, coverage, context)
      }
    }
    if !coverage.rows.isEmpty {
      context.section(&html, "Worth", strings[Text.sideBySide]) { html in
        ServiceWorth(coverage.rows, context).write(&html)
      }
    }
    context.section(&html, "Each", strings[Text.each]) { html in
      html.element(.ul, class: "key") { Way.writeKey(&$0, strings) }
      MeasureTable(families: coverage.families, gaps: coverage.gaps, context: context).write(&html)
    }
  }

  func counting(_ context: PageContext) -> [(what: String, how: String)] {
    let strings = context.strings
    let times = strings.numbers.decimal(OverviewThreshold.staleness.value(in: context.catalog), 1)
    return [
      (strings[Text.gap], strings[Text.gapExplained]),
      (strings[Text.ofOutcome], strings[Text.outcomeExplained].filled("orientation-no-outcome")),
      (
        strings[Text.complete],
        strings[Text.completeExplained].filled(
          NeedsPage.Text.trimmed(times), OverviewThreshold.staleness.rule, "measure-no-owner", "measure-no-baseline",
          "measure-no-target")
      ),
      (strings[Text.sideBySide], strings[Text.sideBySideExplained]),
      (strings[BenefitsByQuarterPage.Text.way], strings[BenefitsByQuarterPage.Text.wayExplained]),
      (strings[OverviewText.order], strings[Text.orderExplained]),
    ]
  }

  // MARK: - Services by family

  private func writeKey(_ html: inout HTMLWriter, _ context: PageContext) {
    html.element(.ul, class: "key") { html in
      for orientation in Measure.Orientation.allCases.reversed() {
        html.element(.li) { html in
          Mark(orientation).write(&html)
          html.text(Self.word(orientation, context))
        }
      }
      html.element(.li) { html in
        Mark.unsaid.write(&html)
        html.text(Self.word(nil, context))
      }
      html.element(.li) { html in
        html.element(.span, class: "swatch gap") { _ in }
        html.text(context.strings[Text.none])
      }
    }
  }

  private static func meaning(of family: Measure.Family) -> InterfaceText {
    switch family {
    case .tactical: Text.tactical
    case .valueCreation: Text.valueCreation
    case .longevity: Text.longevity
    case .financial: Text.financial
    }
  }

  /// What a measure counts, in a word.
  static func word(_ orientation: Measure.Orientation?, _ context: PageContext) -> String {
    orientation.map { context.kind(.measure).word("orientation", $0.rawValue) } ?? context.strings[Text.notSaid]
  }

  private func writeFamilies(_ html: inout HTMLWriter, _ coverage: MeasureCoverage, _ context: PageContext) {
    let kind = context.kind(.measure)
    let strings = context.strings
    let shown = coverage.runs.prefix(Self.rowLimit)
    let areDrawn = shown.reduce(0) { $0 + $1.first.measures.count } <= Self.drawnLimit
    let families = Measure.Family.allCases.map { ($0, kind.word("family", $0.rawValue)) }
    context.overviewTable(
      &html, label: strings[Text.byFamily], class: "coverage",
      head: { html in
        html.row { html in
          html.columnHead(OverviewColumn(context.kind(.servicePackage).singular))
          for (family, label) in families {
            html.columnHead(OverviewColumn(label, note: strings[Self.meaning(of: family)]))
          }
          html.columnHead(OverviewColumn(strings[Text.ofOutcome]))
          html.columnHead(OverviewColumn(strings[Text.complete], class: "complete"))
          html.columnHead(OverviewColumn(strings[Text.all], class: "number"))
        }
      },
      body: { html in
        for run in shown {
          let service = run.first
          let isOne = run.services.count == 1
          html.row { html in
            html.rowHead { html in
              if isOne { return writeName(&html, service.package, context) }
              html.element(.strong) { $0.text(strings[Text.alike, run.services.count]) }
            }
            for (family, label) in families {
              writeCell(&html, service.measures(of: family), label, isDrawn: areDrawn, isLinked: isOne, context)
            }
            html.cell(class: service.outcomes == 0 ? "none-of" : nil, label: strings[Text.ofOutcome]) { html in
              html.text(service.outcomes == 0 ? strings[Text.none] : strings.numbers.whole(service.outcomes))
            }
            html.cell(class: "complete", label: strings[Text.complete]) {
              writeComplete(&$0, service, coverage, context)
            }
            html.cell(class: "number", label: strings[Text.all]) { html in
              html.text(strings.numbers.whole(service.measures.count))
            }
          }
          if !isOne {
            html.namesRow(span: families.count + 4, context, run.services) { writeName(&$0, $1.package, context) }
          }
        }
      })
    context.writeRest(&html, of: coverage.runs.count)
  }

  private func writeName(_ html: inout HTMLWriter, _ package: ServicePackage, _ context: PageContext) {
    context.link(&html, package.entry)
    guard let status = package.status, status != .live else { return }
    html.text(" ")
    html.element(.span, class: "soft") { $0.text(context.kind(.servicePackage).word("status", status.rawValue)) }
  }

  private func writeCell(
    _ html: inout HTMLWriter, _ measures: [Measure], _ label: String, isDrawn: Bool, isLinked: Bool,
    _ context: PageContext
  ) {
    guard !measures.isEmpty else {
      return html.cell(class: "gap", label: label) { html in
        html.element(.span) { $0.text(context.strings[Text.none]) }
      }
    }
    html.cell(class: "pips", label: label) { html in
      html.element(.span, class: "count") { $0.text(context.strings.numbers.whole(measures.count)) }
      guard isDrawn, measures.count <= Self.pipLimit else { return }
      for measure in measures {
        html.text(" ")
        guard isLinked else {
          Mark(measure.orientation).write(&html, label: Self.word(measure.orientation, context))
          continue
        }
        let name = context.language.title(of: measure.entry) + ", " + Self.word(measure.orientation, context)
        guard let path = context.path(of: measure.entry) else { continue }
        html.element(.a, attributes: { $0.set("href", prefix: context.prefix, path) }) { html in
          Mark(measure.orientation).write(&html, label: name)
        }
      }
    }
  }

  private func writeComplete(
    _ html: inout HTMLWriter, _ service: ServiceCoverage, _ coverage: MeasureCoverage, _ context: PageContext
  ) {
    guard !service.measures.isEmpty else { return html.text("–") }
    let gaps = service.measures.map { coverage.gaps(of: $0) }
    let numbers = context.strings.numbers
    html.text(
      context.strings[Text.outOf].filled(
        numbers.whole(gaps.count { $0.isEmpty }), numbers.whole(gaps.count)))
    let missing = MeasureGap.allCases.compactMap { gap -> String? in
      let count = gaps.count { $0.contains(gap) }
      let word = gap.word(context).lowercased()
      return count == 0 ? nil : count == gaps.count ? word : "\(word) \(numbers.whole(count))"
    }
    guard !missing.isEmpty else { return }
    html.element(.span, class: "note lacking") { html in
      html.text(context.strings[Text.lacking] + " " + missing.joined(separator: ", "))
    }
  }

  /// Writes the services that lack something, if there are any, in a sentence.
  static func writeWithout(
    _ html: inout HTMLWriter, _ text: CountedText, _ services: [Entry], _ context: PageContext
  ) {
    guard !services.isEmpty else { return }
    html.element(.div, class: "without") { html in
      html.element(.p) { html in
        html.element(.span, class: "swatch gap") { _ in }
        html.text(" ")
        html.element(.strong) { $0.text(context.strings[text, services.count]) }
      }
      html.names(context, services) { context.link(&$0, $1) }
    }
  }

  private func writePreparing(_ html: inout HTMLWriter, _ coverage: MeasureCoverage, _ context: PageContext) {
    guard !coverage.preparing.isEmpty else { return }
    html.element(.p, class: "note") { html in
      html.text(context.strings[Text.preparing, coverage.preparing.count] + " ")
      context.separated(&html, coverage.preparing) { context.link(&$0, $1) }
    }
  }
}

extension HTMLWriter {
  /// Writes a row with what the row above says of many things at once: each on a line of its own, in columns.
  mutating func namesRow<Thing>(
    span: Int, _ context: PageContext, _ things: [Thing], write: (inout HTMLWriter, Thing) -> Void
  ) {
    row { html in html.cell(class: "wide", span: span) { $0.names(context, things, write: write) } }
  }

  /// Writes things each on a line of its own, in columns where there is room; those that fill a screen for whoever asks.
  mutating func names<Thing>(
    _ context: PageContext, _ things: [Thing], write: (inout HTMLWriter, Thing) -> Void
  ) {
    guard things.count > MeasuredPage.openNames else { return nameList(context, things, write: write) }
    element(.details) { html in
      html.element(.summary) { $0.text(context.strings[MeasuredPage.Text.showNames]) }
      html.nameList(context, things, write: write)
    }
  }

  private mutating func nameList<Thing>(
    _ context: PageContext, _ things: [Thing], write: (inout HTMLWriter, Thing) -> Void
  ) {
    element(.ul, class: "names") { html in
      for thing in things.prefix(PageContext.listLimit) { html.element(.li) { write(&$0, thing) } }
      let rest = things.count - PageContext.listLimit
      if rest > 0 { html.element(.li) { $0.text(context.more(rest)) } }
    }
  }
}

extension PageContext {
  /// Writes how many rows a table of the page of the measures leaves out, if any.
  func writeRest(_ html: inout HTMLWriter, of count: Int) {
    guard count > MeasuredPage.rowLimit else { return }
    html.element(.p, class: "note") { $0.text(self.more(count - MeasuredPage.rowLimit)) }
  }
}
