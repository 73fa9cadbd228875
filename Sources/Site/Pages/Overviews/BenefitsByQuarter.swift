import CatalogModel

/// The reviews of a benefit over the last quarters, as the page of the benefits shows them.
struct BenefitHistory {
  /// What was found for one quarter.
  enum Cell: Hashable {
    /// Nothing was due yet, or there is nothing more to follow.
    case blank
    case verdict(BenefitReview.Verdict)
    /// The quarter is over, the benefit was due, and nobody reviewed it.
    case absent
    /// The quarter runs.
    case ahead
    /// It was given up before.
    case givenUp
  }

  /// Where a benefit stands, in the order in which the page has them: what is missing before what is wrong, that before
  /// what is well.
  enum State: Int, CaseIterable, Comparable {
    case absent, offTrack, atRisk, onTrack, realised, notDue, givenUp

    static func < (left: State, right: State) -> Bool { left.rawValue < right.rawValue }

    var mark: Mark {
      switch self {
      case .absent: .absent
      case .offTrack: .missed
      case .atRisk: .atRisk
      case .onTrack: .onTrack
      case .realised: .reached
      case .notDue: .ahead
      case .givenUp: .givenUp
      }
    }
  }

  /// The closed quarters that are shown.
  static let closedCount = 8
  /// The closed quarters without a review after which a benefit counts as not reviewed, as for the rule `benefit-no-review`.
  static let absentAfter = 2

  let benefit: Benefit
  let state: State
  /// The cells of the closed quarters that are shown and of the running one.
  let cells: [Cell]
  /// The place in ``cells`` of the quarter from which it is expected; nil where that is not shown.
  let expected: Int?
  /// The closed quarters that passed since the last review, or since it was due.
  let silence: Int
  let lastReview: BenefitReview?

  init(_ benefit: Benefit, _ calendar: FiscalCalendar) {
    self.benefit = benefit
    let reviews = benefit.reviewsByQuarter
    lastReview = reviews.last
    var verdicts: [Int: BenefitReview.Verdict] = [:]
    for review in reviews {
      guard let quarter = review.quarter, let verdict = review.verdict else { continue }
      verdicts[calendar.distance(toEndOf: quarter)] = verdict
    }
    let isOpen = benefit.status?.isOpen ?? true
    let expectedAt = benefit.expectedFrom.map { calendar.distance(to: $0.days(fiscalYearStart: calendar.yearStart).lowerBound) }
    let reviewedAt = verdicts.keys.max()
    let isGivenUp = benefit.status == .abandoned || benefit.status == .notRealised
    let first = -Self.closedCount
    cells = (first...0).map { quarter in
      if let verdict = verdicts[quarter] { return .verdict(verdict) }
      if isGivenUp { return reviewedAt.map { quarter > $0 } ?? true ? .givenUp : .blank }
      guard isOpen else { return .blank }
      if quarter == 0 { return .ahead }
      return expectedAt.map { quarter >= $0 } ?? false ? .absent : .blank
    }
    expected = expectedAt.flatMap { (first...0).contains($0) ? $0 - first : nil }
    silence = expectedAt.map { due in max(0, -1 - max(due - 1, reviewedAt ?? due - 1)) } ?? 0
    state =
      if isGivenUp { .givenUp } else if benefit.status == .realised { .realised }
      else if silence >= Self.absentAfter { .absent } else {
        switch lastReview?.verdict {
        case .offTrack: .offTrack
        case .atRisk: .atRisk
        case .onTrack: .onTrack
        case .realised: .realised
        case nil: .notDue
        }
      }
  }

  /// The benefits of a catalogue by state and name.
  static func all(in context: PageContext) -> [BenefitHistory] {
    let keyed = context.catalog.all(Benefit.self).map {
      (BenefitHistory($0, context.site.calendar), context.language.sortKey(of: $0.entry))
    }
    return keyed.sorted { left, right in
      if left.0.state != right.0.state { return left.0.state < right.0.state }
      if left.1 != right.1 { return left.1.lexicographicallyPrecedes(right.1) }
      return left.0.benefit.entry.index < right.0.benefit.entry.index
    }.map(\.0)
  }
}

/// Whether the benefits arrive, quarter by quarter.
struct BenefitsByQuarterPage: OverviewPage {
  static let path = SitePath("benefits-by-quarter/index.html")
  static let title = InterfaceText(en: "Benefits", fi: "Hyödyt", sv: "Nyttor", fr: "Bénéfices", it: "Benefici")
  static let question = InterfaceText(
    en: "Do the benefits arrive?", fi: "Toteutuvatko hyödyt?", sv: "Uppnås nyttorna?",
    fr: "Les bénéfices arrivent-ils ?", it: "I benefici arrivano?")
  static let marks: [Mark] = [.reached, .onTrack, .atRisk, .missed, .absent, .givenUp, .ahead]

  static func exists(in contents: SiteContents) -> Bool { !contents.catalog.entries(of: .benefit).isEmpty }

  func finding(_ context: PageContext) -> String {
    let strings = context.strings
    let benefits = BenefitHistory.all(in: context)
    let counts = BenefitHistory.State.allCases.compactMap { state -> String? in
      let count = benefits.count { $0.state == state }
      guard count > 0, state != .notDue, state != .givenUp else { return nil }
      return "\(strings.numbers.whole(count)) \(Self.word(state, context))"
    }
    let followed = strings[Text.followed, benefits.count { $0.state != .givenUp }]
    return counts.isEmpty ? followed + "." : followed + ": " + counts.joined(separator: ", ") + "."
  }

  func writeContent(_ html: inout HTMLWriter, _ context: PageContext) {
    let benefits = BenefitHistory.all(in: context)
    writeKey(&html, context)
    let quarters = (-BenefitHistory.closedCount...0).map { context.site.calendar.quarter($0) }
    context.overviewTable(
      &html, label: context.strings[Self.title], class: "verdicts",
      head: { writeHead(&$0, quarters, context) },
      body: { html in
        for benefit in benefits.prefix(PageContext.listLimit) { write(&html, benefit, quarters, context) }
      })
    if benefits.count > PageContext.listLimit {
      html.element(.p, class: "note") { $0.text(context.more(benefits.count - PageContext.listLimit)) }
    }
  }

  func counting(_ context: PageContext) -> [(what: String, how: String)] {
    let strings = context.strings
    return [
      (
        strings.notReviewed,
        strings[Text.absentExplained].filled(strings.numbers.whole(BenefitHistory.absentAfter), "benefit-no-review")
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
      var start = quarters.startIndex
      while start < quarters.endIndex {
        let year = Self.year(quarters[start])
        let end = quarters[start...].firstIndex { Self.year($0) != year } ?? quarters.endIndex
        let label = Period.year(year).label(fiscalYearStart: context.fiscalYearStart)
        html.columnHead(OverviewColumn(label, class: "year"), span: end - start)
        start = end
      }
      html.columnHead(OverviewColumn(strings[Text.lastReview], class: "wide"), rows: 2)
    }
    html.row { html in
      for quarter in quarters {
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

  private func write(_ html: inout HTMLWriter, _ history: BenefitHistory, _ quarters: [Period], _ context: PageContext) {
    let benefit = history.benefit
    let strings = context.strings
    html.row(class: history.state == .absent ? "loud" : nil) { html in
      html.rowHead { html in
        context.link(&html, benefit.entry)
        html.element(.span, class: "note") { html in
          if benefit.isDisbenefit { html.text(context.label("disbenefit", of: benefit.entry) + " · ") }
          Self.links(&html, [benefit.beneficiary?.entry, benefit.owner?.entry], context)
        }
      }
      let series = benefit.measure.map { NumberSeries($0) }
      html.cell(class: "wide") { html in
        benefit.measure.flatMap { Way($0, context.site.calendar) }?.write(&html)
        if let measure = benefit.measure {
          html.element(.span, class: "note") { context.link(&$0, measure.entry) }
        } else {
          html.element(.span, class: "note") { $0.text(strings.notStated) }
        }
      }
      html.cell(class: "number now", label: strings[Text.now]) { html in
        guard let series, let latest = series.readings.last else { return html.text("–") }
        html.text(context.number(latest.number, series.unit))
        html.element(.span, class: "note") { $0.text(context.label(latest.period)) }
      }
      html.cell(class: "number", label: strings.target) { html in
        guard let series, let target = series.target else { return html.text("–") }
        html.text(context.number(target.value, series.unit))
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
            if let quarter = review.quarter { html.text(context.label(quarter) + ": ") }
            context.write(&html, review.note)
          }
        }
      }
    }
  }

  /// Writes the quarters; those that follow each other with nothing said, as one cell.
  private func writeCells(
    _ html: inout HTMLWriter, _ history: BenefitHistory, _ quarters: [Period], _ context: PageContext
  ) {
    let cells = history.cells
    var start = cells.startIndex
    while start < cells.endIndex {
      let cell = cells[start]
      let joins = cell == .absent || cell == .givenUp
      let end = joins ? cells[start...].firstIndex { $0 != cell } ?? cells.endIndex : start + 1
      let isExpected = history.expected == start
      let label = Self.short(quarters[start], context)
      switch cell {
      case .blank: html.cell(class: isExpected ? "quarter from" : "quarter blank") { _ in }
      case .verdict(let verdict):
        let state: BenefitHistory.State =
          switch verdict {
          case .onTrack: .onTrack
          case .atRisk: .atRisk
          case .offTrack: .offTrack
          case .realised: .realised
          }
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
      start = end
    }
  }

  /// Writes links with a middle dot between.
  private static func links(_ html: inout HTMLWriter, _ entries: [Entry?], _ context: PageContext) {
    for (index, entry) in entries.compactMap(\.self).enumerated() {
      if index > 0 { html.text(" · ") }
      context.link(&html, entry)
    }
  }
}

extension BenefitsByQuarterPage {
  private enum Text {
    static let followed = CountedText(
      one: InterfaceText(
        en: "One benefit is followed", fi: "Seurannassa on yksi hyöty", sv: "En nytta följs",
        fr: "{n} bénéfice est suivi", it: "Si segue un beneficio"),
      other: InterfaceText(
        en: "{n} benefits are followed", fi: "Seurannassa on {n} hyötyä", sv: "{n} nyttor följs",
        fr: "{n} bénéfices sont suivis", it: "Si seguono {n} benefici"))
    static let absent = InterfaceText(
      en: "not reviewed", fi: "ei arvioitu", sv: "ej granskad", fr: "non examiné", it: "non esaminato")
    static let absentThoughDue = InterfaceText(
      en: "not reviewed, though due", fi: "ei arvioitu, vaikka aika oli", sv: "ej granskad, fast det var dags",
      fr: "non examiné, bien qu’échu", it: "non esaminato, benché dovuto")
    static let notDue = InterfaceText(
      en: "not due yet", fi: "ei vielä ajankohtainen", sv: "ännu inte aktuell", fr: "pas encore échu",
      it: "non ancora dovuto")
    static let givenUp = InterfaceText(
      en: "given up", fi: "luovuttu", sv: "övergiven", fr: "abandonné", it: "abbandonato")
    static let ahead = InterfaceText(
      en: "to be reviewed", fi: "arvioidaan vielä", sv: "ska granskas", fr: "à examiner", it: "da esaminare")
    static let expected = InterfaceText(
      en: "expected from this quarter", fi: "odotetaan tästä neljänneksestä", sv: "väntas från detta kvartal",
      fr: "attendu dès ce trimestre", it: "atteso da questo trimestre")
    static let way = InterfaceText(
      en: "From baseline to target", fi: "Lähtötasosta tavoitteeseen", sv: "Från utgångsläge till mål",
      fr: "Du point de départ à la cible", it: "Dal punto di partenza all’obiettivo")
    static let wayExplained = InterfaceText(
      en:
        "Each measure on a scale of its own: the ring is the baseline, the line is the target, the disc is the last reading, and the short tick below is where the time stands. A triangle at the edge says that the number went the other way.",
      fi:
        "Jokainen mittari omalla asteikollaan: rengas on lähtötaso, viiva tavoite, täytetty ympyrä viimeisin lukema ja lyhyt viiva sen alla kohta, jossa aika on. Kolmio reunassa kertoo, että luku on mennyt toiseen suuntaan.",
      sv:
        "Varje mått på sin egen skala: ringen är utgångsläget, linjen målet, den fyllda cirkeln det senaste värdet och det korta strecket under där tiden står. En triangel vid kanten säger att talet gått åt andra hållet.",
      fr:
        "Chaque mesure a sa propre échelle : l’anneau est le point de départ, le trait la cible, le disque le dernier relevé et le petit trait dessous le temps écoulé. Un triangle au bord dit que le chiffre est parti dans l’autre sens.",
      it:
        "Ogni misura ha la sua scala: l’anello è il punto di partenza, la linea l’obiettivo, il disco l’ultima rilevazione e il trattino sotto il tempo trascorso. Un triangolo al bordo dice che il numero è andato nell’altro senso.")
    static let now = InterfaceText(en: "Now", fi: "Nyt", sv: "Nu", fr: "Maintenant", it: "Ora")
    static let lastReview = InterfaceText(
      en: "What the last review said", fi: "Mitä viimeisin arvio sanoi", sv: "Vad den senaste granskningen sade",
      fr: "Ce qu’a dit le dernier examen", it: "Che cosa ha detto l’ultimo esame")
    static let absentExplained = InterfaceText(
      en: "{1} closed quarters without a review since the benefit was due or last reviewed; the check is {2}.",
      fi: "{1} päättynyttä neljännestä ilman arviota siitä, kun hyöty oli odotettavissa tai viimeksi arvioitiin; tarkistus on {2}.",
      sv: "{1} avslutade kvartal utan granskning sedan nyttan väntades eller senast granskades; kontrollen är {2}.",
      fr: "{1} trimestres clos sans examen depuis l’échéance ou le dernier examen ; la règle est {2}.",
      it: "{1} trimestri chiusi senza esame da quando il beneficio era atteso o fu esaminato; il controllo è {2}.")
    static let orderExplained = InterfaceText(
      en: "Not reviewed, off track, at risk, on track, realised, not due yet, given up; then by name.",
      fi: "Ei arvioitu, poissa tavoitteesta, vaarassa, aikataulussa, toteutunut, ei vielä ajankohtainen, luovuttu; sitten nimen mukaan.",
      sv: "Ej granskad, ur kurs, i fara, på väg, uppnådd, ännu inte aktuell, övergiven; sedan efter namn.",
      fr: "Non examiné, hors de la trajectoire, à risque, en bonne voie, réalisé, pas encore échu, abandonné ; puis par nom.",
      it: "Non esaminato, fuori rotta, a rischio, in linea, realizzato, non ancora dovuto, abbandonato; poi per nome.")
  }
}
