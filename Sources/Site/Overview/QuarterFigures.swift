import CatalogModel

/// What the overviews count, in six figures: the same as on the pages that they are taken from.
struct QuarterFigures {
  enum Subject: CaseIterable {
    case promises, benefits, targets, needs, pull, dates
  }

  /// A count, with a mark for each thing that is counted.
  struct Figure {
    let subject: Subject
    let count: Int
    /// How many there are in all; nil where all are counted.
    let total: Int?
    /// In the order in which they are shown.
    let marks: [(mark: Mark, count: Int)]
    /// What the count is compared with; nil where there is nothing to compare.
    let note: String?
    /// Where they are shown one by one.
    let target: (path: SitePath, anchor: String?)

    /// How many marks there are.
    var markCount: Int { marks.reduce(0) { $0 + $1.count } }
  }

  /// In the order in which they are shown; a figure of which nothing is known is missing.
  let figures: [Figure]

  init(_ context: PageContext) {
    let counting = Counting(context: context)
    figures = Subject.allCases.compactMap { subject in
      let figure: Figure? =
        switch subject {
        case .promises: counting.promises
        case .benefits: counting.benefits
        case .targets: counting.targets
        case .needs: counting.needs
        case .pull: counting.pull
        case .dates: counting.dates
        }
      // Nothing of nothing says nothing.
      return figure.flatMap { $0.total ?? $0.count > 0 ? $0 : nil }
    }
  }
}

/// Counts each of the figures.
private struct Counting {
  typealias Figure = QuarterFigures.Figure
  typealias Text = QuarterFigures.Text

  let context: PageContext
  var catalog: Catalog { context.catalog }
  var calendar: FiscalCalendar { context.site.calendar }
  var strings: Strings { context.strings }

  private func exists(_ page: any StandingPage.Type) -> Bool { page.isShown(in: context.site.contents) }
  private func whole(_ number: Int) -> String { strings.numbers.whole(number) }

  /// The promises with a number of services that can be had, at their latest reading, and as they were at the end of the quarter
  /// before the last closed one.
  var promises: Figure? {
    guard exists(QuarterPage.self) else { return nil }
    let now = PromiseStanding.all(in: catalog, on: calendar.today, calendar)
    let kept = now.count(where: \.isKept)
    let before = PromiseStanding.all(in: catalog, asOfQuarter: QuarterMatters.quarterBefore, calendar)
    return Figure(
      subject: .promises, count: kept, total: now.count, marks: [(.reached, kept), (.missed, now.count - kept)],
      note: before.isEmpty
        ? nil
        : strings[Text.before].filled(
          context.label(calendar.quarter(QuarterMatters.quarterBefore)), whole(before.count(where: \.isKept)),
          whole(before.count)),
      target: (QuarterPage.path, QuarterMatters.Topic.promises.anchor))
  }

  /// The benefits that are due or were reviewed and not given up, and those of them that arrived or are on track.
  var benefits: Figure? {
    guard exists(BenefitsByQuarterPage.self) else { return nil }
    let states = BenefitHistory.all(in: context).map(\.state)
    let shown: [BenefitHistory.State] = [.realised, .onTrack, .atRisk, .offTrack, .absent]
    let counts = shown.map { state in (state: state, count: states.count { $0 == state }) }
    let others = counts.dropFirst(2).filter { $0.count > 0 }.map { state, count in
      BenefitsByQuarterPage.Text.counted(state).map { strings[$0, count] }
        ?? "\(whole(count)) \(BenefitsByQuarterPage.word(state, context))"
    }
    return Figure(
      subject: .benefits, count: counts[0].count + counts[1].count, total: counts.reduce(0) { $0 + $1.count },
      marks: counts.map { ($0.state.mark, $0.count) }, note: others.isEmpty ? nil : others.joined(separator: ", "),
      target: (BenefitsByQuarterPage.path, nil))
  }

  /// The targets that are due by the end of the running quarter, and those of them that are reached.
  var targets: Figure? {
    guard exists(QuarterPage.self) else { return nil }
    let states = DueTarget.all(in: catalog, calendar).map(\.state)
    let shown: [DueTarget.State] = [.reached, .open, .missed, .unread]
    let counts = shown.map { state in (state: state, count: states.count { $0 == state }) }
    return Figure(
      subject: .targets, count: counts[0].count, total: states.count, marks: counts.map { ($0.state.mark, $0.count) },
      note: strings[Text.latest], target: (QuarterPage.path, QuarterMatters.Topic.targets.anchor))
  }

  /// The needs that matter much and are met badly.
  var needs: Figure? {
    guard exists(NeedsPage.self) else { return nil }
    let ranked = RankedNeeds(context)
    let unanswered = ranked.needs.count { $0.isBadlyMet(ranked.limit) && $0.answers.isEmpty }
    let badly = ranked.badlyMet
    return Figure(
      subject: .needs, count: badly, total: ranked.needs.count,
      marks: [(.missed, unanswered), (.atRisk, badly - unanswered), (.ahead, ranked.needs.count - badly)],
      note: badly == 0 ? nil : unanswered == 0 ? strings[Text.allAnswered] : strings[Text.unanswered, unanswered],
      target: (NeedsPage.path, nil))
  }

  /// The services that more streams pull on than can be governed together.
  var pull: Figure? {
    guard exists(PullOnServicesPage.self) else { return nil }
    let pull = context.pull(.services)
    let rows = context.language.sorted(pull.rows, rank: { -$0.streamCount }, entry: \.entry)
    let over = rows.count(where: pull.isOver)
    return Figure(
      subject: .pull, count: over, total: rows.count, marks: [(.missed, over), (.ahead, rows.count - over)],
      note: rows.first.map { row in
        strings[Text.streams, row.streamCount].filled(context.language.briefTitle(of: row.entry))
      },
      target: (PullOnServicesPage.path, nil))
  }

  /// The days ahead on which something starts, ends or gets a version.
  var dates: Figure? {
    guard exists(LifecyclePage.self) else { return nil }
    let lives = catalog.all(ServicePackage.self).compactMap { ServiceLife($0) }
    let ahead = ServiceLife.ahead(lives, from: calendar.today).filter { $0.event != .review }
    return Figure(
      subject: .dates, count: ahead.count, total: nil, marks: [(.ahead, ahead.count)],
      note: ahead.last.map { strings[Text.until].filled(strings.dates.text($0.date)) },
      target: (LifecyclePage.path, LifecyclePage.ahead))
  }
}

extension QuarterFigures {
  /// What the figures say, in each language.
  enum Text {
    static let counted = InterfaceText(
      en: "Each figure counts what the page that it leads to shows one by one.",
      fi: "Kukin luku on laskettu siitä, mitä sen takana oleva sivu näyttää yksitellen.",
      sv: "Varje siffra räknar det som sidan bakom den visar ett för ett.",
      fr: "Chaque chiffre compte ce que montre, un par un, la page à laquelle il mène.",
      it: "Ogni cifra conta ciò che la pagina a cui porta mostra uno per uno.")
    static let before = InterfaceText(
      en: "{1}: {2} of {3}", fi: "{1}: {2}/{3}", sv: "{1}: {2} av {3}", fr: "{1} : {2} sur {3}", it: "{1}: {2} su {3}")
    static let latest = InterfaceText(
      en: "at the latest reading", fi: "viimeisimmän lukeman mukaan", sv: "enligt det senaste mätvärdet",
      fr: "d’après le dernier relevé", it: "secondo l’ultima rilevazione")
    static let unanswered = CountedText(
      one: InterfaceText(
        en: "one of them answered by no service that can be had",
        fi: "niistä yhteen mikään tarjolla oleva palvelu ei vastaa",
        sv: "ett av dem besvaras av ingen tjänst som går att få",
        fr: "dont {n} auquel aucun service disponible ne répond",
        it: "a uno di essi non risponde nessun servizio disponibile"),
      other: InterfaceText(
        en: "{n} of them answered by no service that can be had",
        fi: "niistä {n} sellaista, joihin mikään tarjolla oleva palvelu ei vastaa",
        sv: "{n} av dem besvaras av ingen tjänst som går att få",
        fr: "dont {n} auxquels aucun service disponible ne répond",
        it: "a {n} di essi non risponde nessun servizio disponibile"))
    static let allAnswered = InterfaceText(
      en: "each answered by a service that can be had", fi: "jokaiseen vastaa jokin tarjolla oleva palvelu",
      sv: "vart och ett besvaras av en tjänst som går att få", fr: "un service disponible répond à chacun",
      it: "a ciascuno risponde un servizio disponibile")
    static let streams = CountedText(
      one: InterfaceText(
        en: "of those in any stream; the most: {1}, {n} value stream",
        fi: "arvovirroissa olevista; käytetyin: {1}, {n} arvovirta",
        sv: "av dem som finns i något flöde; mest använd: {1}, {n} värdeflöde",
        fr: "parmi ceux d’un flux ; le plus sollicité : {1}, {n} flux de valeur",
        it: "tra quelli di un flusso; il più usato: {1}, {n} flusso di valore"),
      other: InterfaceText(
        en: "of those in any stream; the most: {1}, {n} value streams",
        fi: "arvovirroissa olevista; käytetyin: {1}, {n} arvovirtaa",
        sv: "av dem som finns i något flöde; mest använd: {1}, {n} värdeflöden",
        fr: "parmi ceux d’un flux ; le plus sollicité : {1}, {n} flux de valeur",
        it: "tra quelli di un flusso; il più usato: {1}, {n} flussi di valore"))
    static let until = InterfaceText(
      en: "the last on {1}", fi: "viimeinen {1}", sv: "den sista den {1}", fr: "la dernière le {1}",
      it: "l’ultima il {1}")
  }
}

extension QuarterFigures.Figure {
  /// What is counted, in words.
  func title(_ context: PageContext) -> String {
    let strings = context.strings
    switch subject {
    case .promises: return strings[ListText.promisesKept]
    case .benefits:
      return strings[
        InterfaceText(
          en: "Benefits that arrive", fi: "Toteutuvia hyötyjä", sv: "Nyttor som uppnås", fr: "Bénéfices qui arrivent",
          it: "Benefici che arrivano")]
    case .targets:
      return strings[
        InterfaceText(
          en: "Targets due by {1}, reached", fi: "Saavutettuja tavoitteita, määräaika {1}",
          sv: "Mål till {1} som nåtts", fr: "Cibles atteintes, échéance {1}",
          it: "Obiettivi entro {1} raggiunti")
      ].filled(context.label(context.site.calendar.runningQuarter))
    case .needs:
      return strings[
        InterfaceText(
          en: "Needs badly met", fi: "Tarpeita, joihin vastataan huonosti", sv: "Behov som möts dåligt",
          fr: "Besoins mal satisfaits", it: "Bisogni soddisfatti male")]
    case .pull:
      let limit = Int(OverviewThreshold.pressurePackage.value(in: context.catalog))
      return strings[
        CountedText(
          one: InterfaceText(
            en: "Services pulled on by more than {n} stream", fi: "Palveluja, joita käyttää yli {n} arvovirta",
            sv: "Tjänster som fler än {n} flöde använder", fr: "Services sollicités par plus de {n} flux",
            it: "Servizi usati da più di {n} flusso"),
          other: InterfaceText(
            en: "Services pulled on by more than {n} streams", fi: "Palveluja, joita käyttää yli {n} arvovirtaa",
            sv: "Tjänster som fler än {n} flöden använder", fr: "Services sollicités par plus de {n} flux",
            it: "Servizi usati da più di {n} flussi")), limit]
    case .dates:
      return strings[
        InterfaceText(
          en: "Starts, versions and ends ahead", fi: "Tulevia alkamisia, versioita ja päättymisiä",
          sv: "Starter, versioner och slut som kommer", fr: "Débuts, versions et fins à venir",
          it: "Inizi, versioni e fini in arrivo")]
    }
  }
}
