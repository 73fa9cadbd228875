import CatalogModel

/// Whether the benefits arrive, quarter by quarter.
struct BenefitsByQuarterPage: OverviewPage {
  static let path = SitePath("benefits-by-quarter/index.html")
  static let title = InterfaceText(
    en: "Benefits by quarter", fi: "Hyödyt neljänneksittäin", sv: "Nyttor per kvartal", fr: "Bénéfices par trimestre",
    it: "Benefici per trimestre")
  static let question = InterfaceText(
    en: "Do the benefits arrive?", fi: "Toteutuvatko hyödyt?", sv: "Uppnås nyttorna?",
    fr: "Les bénéfices arrivent-ils ?", it: "I benefici arrivano?")
  static let marks: [Mark] = [.reached, .onTrack, .atRisk, .missed, .absent, .givenUp, .ahead]

  static func exists(in contents: SiteContents) -> Bool { !contents.catalog.entries(of: .benefit).isEmpty }

  func figures(_ context: PageContext) -> [BenefitHistory] { BenefitHistory.all(in: context) }

  func finding(_ benefits: [BenefitHistory], _ context: PageContext) -> String {
    let strings = context.strings
    let counts = BenefitHistory.State.allCases.compactMap { state -> String? in
      let count = benefits.count { $0.state == state }
      guard count > 0, state != .notDue, state != .givenUp else { return nil }
      return Text.counted(state).map { strings[$0, count] }
        ?? "\(strings.numbers.whole(count)) \(Self.word(state, context))"
    }
    let followed = strings[Text.followed, benefits.count { $0.state != .givenUp }]
    return counts.isEmpty ? followed + "." : followed + strings.colon + counts.joined(separator: ", ") + "."
  }

  func writeContent(_ html: inout HTMLWriter, _ benefits: [BenefitHistory], _ context: PageContext) {
    writeKey(&html, context)
    let quarters = (-BenefitHistory.closedCount...0).map { context.site.calendar.quarter($0) }
    context.overviewTable(
      &html, label: context.strings[Self.title], class: "verdicts",
      head: { writeHead(&$0, quarters, context) },
      body: { html in
        for benefit in benefits.prefix(Self.rowLimit) { write(&html, benefit, quarters, context) }
      })
    if benefits.count > Self.rowLimit {
      html.element(.p, class: "rest") { html in
        let list = ListPage.path(of: context.kind(.benefit).declaration)
        context.link(&html, context.more(benefits.count - Self.rowLimit), to: list)
      }
    }
    BenefitOrigins(context: context).write(&html)
  }

  func counting(_ context: PageContext) -> [(what: String, how: String)] {
    let strings = context.strings
    return [
      (
        strings[Text.absentTitle],
        strings[Text.absentExplained].filled(
          strings.numbers.whole(BenefitHistory.absentAfter(in: context.catalog)),
          OverviewThreshold.reviewQuarters.rule)
      ),
      (strings[Text.way], strings[Text.wayExplained]),
      (strings[OverviewText.order], strings[Text.orderExplained]),
    ]
  }

  // MARK: - Parts

  /// What a state is called.
  static func word(_ state: BenefitHistory.State, _ context: PageContext) -> String {
    let kind = context.kind(.benefit)
    func verdict(_ verdict: BenefitReview.Verdict) -> String { kind.word("reviews[].verdict", verdict.rawValue) }
    return switch state {
    case .absent: context.strings[Text.absent]
    case .offTrack: verdict(.offTrack)
    case .atRisk: verdict(.atRisk)
    case .onTrack: verdict(.onTrack)
    case .realised: verdict(.realised)
    case .notDue: context.strings[Text.notDue]
    case .givenUp: context.strings[Text.givenUp]
    }
  }

  /// What is late of what was to be done about a benefit.
  static func lateActions(_ history: BenefitHistory, _ context: PageContext) -> [String] {
    history.lateActions(on: context.site.calendar.today).prefix(lateLimit).map { action in
      context.strings[Text.lateAction].filled(
        action.due.map { context.strings.dates.text($0.value) } ?? "", context.string(action.what) ?? "–")
    }
  }

  /// The most benefits that have a row: what lacks a review or is off track comes first, and each has its own page with its chart.
  private static let rowLimit = 150
  /// The most actions that are told of a benefit.
  private static let lateLimit = 3

  private func writeKey(_ html: inout HTMLWriter, _ context: PageContext) {
    html.element(.ul, class: "key") { html in
      for state in [BenefitHistory.State.realised, .onTrack, .atRisk, .offTrack] {
        html.element(.li) { html in
          state.mark.write(&html)
          html.text(Self.word(state, context))
        }
      }
      html.element(.li) { html in
        html.element(.span, class: "swatch gap") { _ in }
        html.text(context.strings[Text.absentThoughDue])
      }
      html.element(.li) { html in
        Mark.ahead.write(&html)
        html.text(context.strings[Text.ahead])
      }
      html.element(.li) { html in
        html.element(.span, class: "swatch from") { _ in }
        html.text(context.strings[Text.expected])
      }
      Way.writeKey(&html, context.strings)
    }
  }

  private func writeHead(_ html: inout HTMLWriter, _ quarters: [Period], _ context: PageContext) {
    let kind = context.kind(.benefit)
    let strings = context.strings
    html.row { html in
      html.columnHead(OverviewColumn(kind.singular), rows: 2)
      html.columnHead(OverviewColumn(strings[Text.way], class: "wide"), rows: 2)
      html.columnHead(OverviewColumn(strings[Text.now], class: "number"), rows: 2)
      html.columnHead(OverviewColumn(strings.target, class: "number"), rows: 2)
      var years: [(year: Int, count: Int)] = []
      for year in quarters.map(Self.year) {
        if years.last?.year == year { years[years.count - 1].count += 1 } else { years.append((year, 1)) }
      }
      for (year, count) in context.inTime(years) {
        let label = Period.year(year).label(fiscalYearStart: context.fiscalYearStart)
        html.columnHead(OverviewColumn(label, class: "year"), span: count)
      }
      html.columnHead(OverviewColumn(strings[Text.lastReview], class: "wide"), rows: 2)
    }
    html.row { html in
      for quarter in context.inTime(quarters) {
        html.columnHead(
          OverviewColumn(Self.short(quarter, context), class: "quarter"), spoken: context.label(quarter))
      }
    }
  }

  private static func year(_ quarter: Period) -> Int {
    if case .quarter(let year, _) = quarter { year } else { 0 }
  }

  /// `Q3`.
  private static func short(_ quarter: Period, _ context: PageContext) -> String {
    if case .quarter(_, let number) = quarter { context.strings.dates.quarter + String(number) } else { quarter.code }
  }

  /// What stands above quarters on a narrow screen, where no head says it, in two lines: the year, once for those that follow each
  /// other, and the quarters.
  /// - Parameter year: the year that was written last.
  private static func label(_ quarters: ArraySlice<Period>, _ year: inout Int?, _ context: PageContext) -> String {
    guard let first = quarters.first, let last = quarters.last else { return "" }
    let isWritten = year == Self.year(first) && year == Self.year(last)
    year = Self.year(last)
    // Of two fiscal years the ends: `2025–27` for `2025–26` and `2026–27`.
    var years = [first, last].flatMap { quarter in
      Period.year(Self.year(quarter)).label(fiscalYearStart: context.fiscalYearStart).split(separator: "–")
    }
    if years.count > 2 { years.removeSubrange(1..<(years.count - 1)) }
    if years.first == years.last { years.removeLast() }
    let ends = quarters.count > 1 ? [first, last] : [first]
    return (isWritten ? "\u{A0}" : years.joined(separator: "–")) + "\n"
      + ends.map { short($0, context) }.joined(separator: "–")
  }

  private func write(_ html: inout HTMLWriter, _ history: BenefitHistory, _ quarters: [Period], _ context: PageContext)
  {
    let benefit = history.benefit
    let strings = context.strings
    html.row(class: history.state == .absent ? "loud" : nil) { html in
      html.rowHead { html in
        context.link(&html, benefit.entry)
        html.element(.span, class: "note") { html in
          if benefit.isDisbenefit { html.text(context.label("disbenefit", of: benefit.entry) + " · ") }
          let kind = context.kind(.benefit)
          Self.links(
            &html,
            [
              (
                benefit.isDisbenefit ? strings[Text.borneBy] : kind.label("beneficiary"),
                benefit.beneficiary?.target?.entry
              ),
              (kind.label("owner"), benefit.owner?.target?.entry),
            ], context)
        }
      }
      let measure = benefit.measure?.target
      let series = measure.map { NumberSeries($0) }
      html.cell(class: "wide") { html in
        measure.flatMap { Way($0, context.site.calendar) }?.write(&html)
        if let measure {
          html.element(.span, class: "note") { context.linkApart(&$0, measure.entry) }
        } else {
          html.element(.span, class: "note") { $0.text(strings.notStated) }
        }
      }
      html.cell(class: "number now", label: strings[Text.now]) { html in
        guard let series, let latest = series.readings.last else { return html.text("–") }
        context.write(&html, latest.number, unit: series.unit)
        html.element(.span, class: "note") { $0.text(context.label(latest.period)) }
      }
      html.cell(class: "number", label: strings.target) { html in
        guard let series, let target = series.target else { return html.text("–") }
        context.write(&html, target.value, unit: series.unit)
        if let by = target.by { html.element(.span, class: "note") { $0.text(context.label(by)) } }
      }
      writeCells(&html, history, quarters, context)
      html.cell(class: "wide") { html in
        html.element(.span, class: "state") { html in
          history.state.mark.write(&html)
          html.text(Self.word(history.state, context))
        }
        if let review = history.lastReview {
          html.element(.span, class: "note") { html in
            if let quarter = review.quarter?.value { html.text(context.label(quarter) + context.strings.colon) }
            context.write(&html, review.note)
          }
        }
        for late in Self.lateActions(history, context) {
          html.element(.span, class: "note lacking") { $0.text(late) }
        }
      }
    }
  }

  /// Writes the quarters; those that follow each other with nothing said, as one cell.
  private func writeCells(
    _ html: inout HTMLWriter, _ history: BenefitHistory, _ quarters: [Period], _ context: PageContext
  ) {
    let cells = history.cells
    var runs: [Range<Int>] = []
    while let start = runs.last?.upperBound ?? cells.indices.first, start < cells.endIndex {
      let joins = cells[start] == .absent || cells[start] == .givenUp
      let end = joins ? cells[start...].firstIndex { $0 != cells[start] } ?? cells.endIndex : start + 1
      runs.append(start..<end)
    }
    var year: Int?
    let labelled = runs.map { run in
      let isBlank = cells[run.lowerBound] == .blank || cells[run.lowerBound] == .givenUp
      return (run, isBlank ? "" : Self.label(quarters[run], &year, context))
    }
    for (run, label) in context.inTime(labelled) {
      let (start, end) = (run.lowerBound, run.upperBound)
      let isExpected = history.expected == start
      switch cells[start] {
      case .blank: html.cell(class: isExpected ? "quarter from" : "quarter blank") { _ in }
      case .verdict(let verdict):
        let state = BenefitHistory.State(verdict)
        html.cell(class: isExpected ? "quarter from" : "quarter", label: label) { html in
          state.mark.write(&html, label: Self.word(state, context))
        }
      case .absent:
        html.cell(class: isExpected ? "quarter gap from" : "quarter gap", label: label, span: end - start) { html in
          html.element(.span) { $0.text(context.strings[Text.absent]) }
        }
      case .ahead:
        html.cell(class: "quarter running", label: label) { html in
          Mark.ahead.write(&html, label: context.strings[Text.ahead])
        }
      case .givenUp:
        html.cell(class: "quarter over", span: end - start) { html in
          html.element(.span, class: "note") { $0.text(context.strings[Text.givenUp]) }
        }
      }
    }
  }

  /// Writes links with what they are before, and a middle dot between.
  private static func links(
    _ html: inout HTMLWriter, _ entries: [(label: String, entry: Entry?)], _ context: PageContext
  ) {
    let entries = entries.compactMap { label, entry in entry.map { (label, $0) } }
    for (index, (label, entry)) in entries.enumerated() {
      if index > 0 { html.text(" · ") }
      html.text(label + context.strings.colon)
      context.link(&html, entry)
    }
  }
}
