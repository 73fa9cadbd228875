import CatalogModel

/// What is coming, what is offered and what ends.
struct LifecyclePage: OverviewPage {
  static let path = SitePath("lifecycle/index.html")
  static let title = InterfaceText(
    en: "Lifecycle", fi: "Elinkaari", sv: "Livscykel", fr: "Cycle de vie", it: "Ciclo di vita")
  static let question = InterfaceText(
    en: "What is coming, what is offered, what ends?", fi: "Mitä on tulossa, mitä tarjotaan, mikä päättyy?",
    sv: "Vad är på gång, vad erbjuds, vad upphör?", fr: "Qu’est-ce qui arrive, est offert, prend fin ?",
    it: "Che cosa arriva, che cosa si offre, che cosa finisce?")
  static let marks: [Mark] = [.missed]
  /// The id of the section of what lies ahead.
  static let ahead = "Ahead"

  /// The services of one part of the portfolio.
  struct Part {
    let section: PortfolioSection
    /// How many there are in all.
    let count: Int
    let rows: [LifeRow]
    /// Those of which nothing lies ahead, where there are too many to show all.
    let folded: Int
  }

  struct Figures {
    let lives: [ServiceLife]
    let parts: [Part]
    let questioned: ServicesInQuestion
  }

  /// The most rows of a part; of services on offer beyond, those of which nothing lies ahead are counted only.
  private static let rowLimit = 40
  /// The most rows of a part even so.
  private static let maxRows = 200
  /// The most days ahead that are listed.
  private static let dayLimit = 24

  static func exists(in contents: SiteContents) -> Bool { !contents.catalog.entries(of: .servicePackage).isEmpty }

  func figures(_ context: PageContext) -> Figures {
    let today = context.site.calendar.today
    let lives = context.language.sorted(
      context.catalog.all(ServicePackage.self).compactMap { ServiceLife($0) }, rank: { _ in 0 },
      entry: \.package.entry)
    let parts = [PortfolioSection.pipeline, .catalogue, .archive].map { section in
      let all = lives.filter { $0.status.section == section }
      var shown = all
      switch section {
      case .pipeline: shown = Self.byDay(all.map { ($0, $0.start?.daysSinceEpoch ?? Int.max - $0.status.place) })
      case .catalogue: if all.count > Self.rowLimit { shown = all.filter { $0.changes(after: today) } }
      case .archive: shown = Self.byDay(all.map { ($0, $0.retired.map { -$0.daysSinceEpoch } ?? Int.max) })
      }
      let rows = section == .catalogue ? LifeRow.rows(shown) : shown.map { LifeRow(life: $0) }
      let limit = section == .archive ? Self.rowLimit : Self.maxRows
      return Part(
        section: section, count: all.count, rows: Array(rows.prefix(limit)), folded: all.count - shown.count)
    }
    return Figures(lives: lives, parts: parts, questioned: ServicesInQuestion(lives, context))
  }

  /// Lives by a day; those of one day as they come.
  private static func byDay(_ lives: [(life: ServiceLife, day: Int)]) -> [ServiceLife] {
    lives.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element.life)
  }

  func finding(_ figures: Figures, _ context: PageContext) -> String {
    let strings = context.strings
    let today = context.site.calendar.today
    var sentences = [strings[Text.offered, figures.lives.count { $0.status.isLive }]]
    let questioned = figures.questioned.services.count
    if questioned > 0 { sentences.append(strings[ServicesInQuestion.Text.counted, questioned]) }
    let ends = figures.lives.compactMap { life in
      life.events.first { $0.event == .end && $0.date >= today }.map { (life, $0.date) }
    }
    if let next = ends.min(by: { $0.1 < $1.1 }) {
      sentences.append(
        strings[Text.nextEnd].filled(context.language.briefTitle(of: next.0.package.entry), strings.dates.text(next.1)))
    }
    let coming = figures.lives.filter { $0.status.section == .pipeline }
    if !coming.isEmpty {
      let planned = strings[Text.planned, coming.count { $0.start != nil }]
      sentences.append(planned.filled(strings.numbers.whole(coming.count)))
    }
    return sentences.joined(separator: " ")
  }

  func writeContent(_ html: inout HTMLWriter, _ figures: Figures, _ context: PageContext) {
    writeStates(&html, figures, context)
    LifeKey(strings: context.strings, rows: figures.parts.flatMap(\.rows)).write(&html)
    for part in figures.parts where part.count > 0 { LifeList(part: part, context: context).write(&html) }
    if figures.lives.contains(where: \.status.isLive) { figures.questioned.write(&html, context) }
    writeAhead(&html, figures, context)
  }

  func counting(_ context: PageContext) -> [(what: String, how: String)] {
    let strings = context.strings
    return [
      (strings[Text.state], strings[Text.stateCounted]),
      (strings[Text.ageName], strings[Text.ageCounted]),
      (strings[Text.axis], strings[Text.axisCounted]),
      (strings[Text.overdue], strings[Text.overdueCounted].filled("date-status", "review-overdue")),
      (strings[OverviewText.order], strings[Text.orderCounted]),
    ]
  }

  // MARK: - Parts

  private func writeStates(_ html: inout HTMLWriter, _ figures: Figures, _ context: PageContext) {
    var counts: [LifecycleStatus: Int] = [:]
    for life in figures.lives { counts[life.status, default: 0] += 1 }
    html.element(.ul, class: "states") { html in
      for part in figures.parts {
        html.element(.li, class: Self.style(part.section)) { html in
          html.element(.h2) { html in
            if part.count > 0 {
              html.element(.a, attributes: { $0.href(anchor: Self.id(part.section)) }) { html in
                html.text(context.strings.sections(part.section))
              }
            } else {
              html.text(context.strings.sections(part.section))
            }
            html.text(" ")
            html.element(.span, class: "count") { $0.text(context.strings.numbers.whole(part.count)) }
          }
          html.element(.ul) { html in
            for status in LifecycleStatus.allCases where status.section == part.section {
              html.element(.li) { html in
                html.element(.strong) { $0.text(context.strings.numbers.whole(counts[status] ?? 0)) }
                html.text(" ")
                html.element(.span) { $0.text(Self.word(status, of: counts[status] ?? 0, context)) }
              }
            }
          }
        }
      }
    }
  }

  /// What so many services in a state are called.
  private static func word(_ status: LifecycleStatus, of count: Int, _ context: PageContext) -> String {
    let isOne = count == 1 || count == 0 && context.strings.language.tag == "fr"
    return (isOne ? nil : Text.many[status]).map { context.strings[$0] }
      ?? context.kind(.servicePackage).word("status", status.rawValue)
  }

  private func writeAhead(_ html: inout HTMLWriter, _ figures: Figures, _ context: PageContext) {
    let sorted = ServiceLife.ahead(figures.lives, from: context.site.calendar.today)
    guard !sorted.isEmpty else { return }
    context.section(&html, Self.ahead, context.strings[Text.ahead]) { html in
      let reviews = sorted.count { $0.event == .review }
      html.element(.p, class: "note") { html in
        html.text(
          context.strings[Text.aheadCounted].filled(
            context.strings.numbers.whole(sorted.count - reviews), context.strings.numbers.whole(reviews)))
      }
      html.element(.ol, class: "log") { html in
        for day in sorted.prefix(Self.dayLimit) {
          html.element(.li) { html in
            context.date(&html, day.date)
            html.element(.span) { html in
              context.link(&html, day.life.package.entry)
              html.text(context.strings.colon + Self.name(day.event, context))
            }
          }
        }
      }
      if sorted.count > Self.dayLimit {
        html.element(.p, class: "note") { $0.text(context.more(sorted.count - Self.dayLimit)) }
      }
    }
  }

  /// What is to happen, or should have happened, in words.
  static func words(
    _ event: ServiceLife.Event, on date: CalendarDate, isLate: Bool, _ context: PageContext
  ) -> String {
    let day = context.strings.dates.text(date)
    func text(_ ahead: InterfaceText, _ late: InterfaceText, _ version: String = "") -> String {
      context.strings[isLate ? late : ahead].filled(day, version)
    }
    return switch event {
    case .start: text(Text.starts, Text.wasToStart)
    case .end: text(Text.ends, Text.wasToEnd)
    case .close: text(Text.closes, Text.wasToClose)
    case .version(let version): text(Text.version, Text.versionLate, version)
    case .review: text(Text.review, Text.reviewLate)
    }
  }

  /// What is to happen, without its day.
  static func name(_ event: ServiceLife.Event, _ context: PageContext) -> String {
    switch event {
    case .start: context.strings[Text.nameStart]
    case .end: context.strings[Text.nameEnd]
    case .close: context.strings[Text.nameClose]
    case .version(let version):
      context.strings[Text.nameVersion].filled(ShownLength.name(version, HomeText.versionLength))
    case .review: context.strings[Text.nameReview]
    }
  }

  static func id(_ section: PortfolioSection) -> String {
    switch section {
    case .pipeline: "Pipeline"
    case .catalogue: "Catalogue"
    case .archive: "Archive"
    }
  }

  private static func style(_ section: PortfolioSection) -> StaticString {
    switch section {
    case .pipeline: "pipeline"
    case .catalogue: "catalogue"
    case .archive: "archive"
    }
  }
}

extension LifecycleStatus {
  /// Its place among all, the first 0.
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
