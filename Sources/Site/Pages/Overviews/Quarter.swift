import CatalogModel

/// What needs a decision this quarter: the paper of a meeting.
struct QuarterPage: OverviewPage {
  static let path = SitePath("quarter/index.html")
  static let title = InterfaceText(
    en: "This quarter", fi: "Tämä neljännes", sv: "Detta kvartal", fr: "Ce trimestre", it: "Questo trimestre")
  static let question = InterfaceText(
    en: "What needs a decision this quarter?", fi: "Mistä on päätettävä tällä neljänneksellä?",
    sv: "Vad behöver beslutas det här kvartalet?", fr: "Que faut-il décider ce trimestre ?",
    it: "Che cosa va deciso questo trimestre?")
  static let marks: [Mark] = [.absent, .missed, .atRisk, .ahead, .reached, .onTrack]

  /// The most matters of a section; of more the page says how many there are.
  private static let limit = 50
  /// The most characters of a reason.
  private static let reasonLimit = 300
  /// The most entries that a matter names beside its own.
  private static let concernLimit = 8

  static func exists(in contents: SiteContents) -> Bool {
    let kinds: [EntityKind] = [.benefit, .measure, .valueStream, .idea, .segment]
    return kinds.contains { !contents.catalog.entries(of: $0).isEmpty }
  }

  func figures(_ context: PageContext) -> QuarterMatters { QuarterMatters(context) }

  func sort(_ context: PageContext) -> String { context.strings[Text.sort] }

  func finding(_ matters: QuarterMatters, _ context: PageContext) -> String {
    let sentences = QuarterFinding(matters: matters, context: context).sentences
    guard sentences.isEmpty else { return sentences.joined(separator: " ") }
    let parts = QuarterMatters.Topic.allCases.compactMap { topic -> String? in
      let count = matters[topic].count
      guard count > 0 else { return nil }
      return "\(context.strings[topic.title])\u{A0}\(context.strings.numbers.whole(count))"
    }
    let all = context.strings[Text.all, matters.count]
    return parts.isEmpty ? all : all + context.strings.colon + parts.joined(separator: ", ") + "."
  }

  func writeContent(_ html: inout HTMLWriter, _ matters: QuarterMatters, _ context: PageContext) {
    writeContents(&html, matters, context)
    writeKey(&html, matters, context)
    var number = 0
    for topic in QuarterMatters.Topic.allCases {
      guard topic.isShown(in: context.catalog) else { continue }
      write(&html, topic, matters, &number, context)
    }
    let absent = QuarterMatters.Topic.allCases.filter { !$0.isShown(in: context.catalog) }
    html.elementUnlessEmpty(.p, class: "note") { html in
      guard !absent.isEmpty else { return }
      let names = absent.map { context.strings[$0.title] }.joined(separator: ", ")
      html.text(context.strings[Text.notRecorded].filled(names))
    }
  }

  /// What holds for all sections; each says beside its matters how they were counted.
  func counting(_ context: PageContext) -> [(what: String, how: String)] {
    let (strings, calendar) = (context.strings, context.site.calendar)
    let end = calendar.runningQuarter.days(fiscalYearStart: calendar.yearStart).upperBound
    return [
      (strings[Text.day], strings[Text.dayCounted]),
      (
        strings[Text.quarter],
        strings[Text.quarterCounted].filled(
          context.label(calendar.lastClosedQuarter), context.label(calendar.runningQuarter), strings.dates.text(end))
      ),
      (strings[Text.leftOut], strings[Text.leftOutCounted]),
      (strings[Text.limits], strings[Text.limitsCounted]),
    ]
  }

  /// How the matters of a section were counted.
  private func how(_ topic: QuarterMatters.Topic, _ context: PageContext) -> String {
    let strings = context.strings
    let catalog = context.catalog
    func shown(_ threshold: OverviewThreshold) -> String {
      strings.numbers.decimal(threshold.value(in: catalog), 0)
    }
    let how = strings[topic.counting]
    return switch topic {
    case .benefits:
      how.filled(
        strings.numbers.whole(BenefitHistory.absentAfter(in: catalog)), OverviewThreshold.reviewQuarters.rule)
    case .ideas: how.filled(shown(.ideaDays), OverviewThreshold.ideaDays.rule)
    case .needs: how.filled(shown(.opportunity), OverviewThreshold.opportunity.rule)
    case .pull: how.filled(shown(.pressurePackage), OverviewThreshold.pressurePackage.rule)
    case .impediments:
      how.filled(
        strings.numbers.whole(QuarterMatters.impedimentDays(context)), OverviewThreshold.impedimentQuarters.rule)
    case .dates: how.filled(QuarterMatters.lastQuarter(context))
    case .targets: how + " " + strings[DueTarget.heldExplained]
    case .promises: how
    }
  }

  // MARK: - Parts

  /// Writes how many matters each section has, as links to them.
  private func writeContents(_ html: inout HTMLWriter, _ matters: QuarterMatters, _ context: PageContext) {
    let strings = context.strings
    html.elementUnlessEmpty(.nav, class: "contents", attributes: { $0.set("aria-label", strings[Text.contents]) }) {
      html in
      html.elementUnlessEmpty(.ul) { html in
        for topic in QuarterMatters.Topic.allCases where topic.isShown(in: context.catalog) {
          html.element(.li) { html in
            html.element(.a, attributes: { $0.href(anchor: topic.anchor) }) { html in
              // The number stands behind the name, which so needs no form for each number.
              html.text(strings[topic.title] + " ")
              html.element(.span, class: "count") { $0.text(strings.numbers.whole(matters[topic].count)) }
            }
          }
        }
      }
    }
  }

  /// Writes what the marks and the lines mean that the page has.
  private func writeKey(_ html: inout HTMLWriter, _ matters: QuarterMatters, _ context: PageContext) {
    let used = Set(matters.matters.flatMap { $0.prefix(Self.limit).map(\.mark) })
    html.elementUnlessEmpty(.ul, class: "key") { html in
      for mark in Self.marks where used.contains(mark) {
        html.element(.li) { html in
          mark.write(&html)
          html.text(meaning(mark, context))
        }
      }
      if !matters[.benefits].isEmpty || !matters[.targets].isEmpty { Way.writeKey(&html, context.strings) }
    }
  }

  /// What a mark means on this page.
  private func meaning(_ mark: Mark, _ context: PageContext) -> String {
    switch mark {
    case .absent: context.strings[Text.markAbsent]
    case .missed: context.strings[Text.markMissed]
    case .atRisk: context.strings[Text.markAtRisk]
    case .reached: BenefitsByQuarterPage.word(.realised, context)
    case .onTrack: BenefitsByQuarterPage.word(.onTrack, context)
    default: context.strings[Text.markAhead]
    }
  }

  private func write(
    _ html: inout HTMLWriter, _ topic: QuarterMatters.Topic, _ all: QuarterMatters, _ number: inout Int,
    _ context: PageContext
  ) {
    let strings = context.strings
    let matters = all[topic]
    var running = number
    html.element(.section, class: "rail", attributes: { $0.set("aria-labelledby", topic.anchor) }) { html in
      html.element(.div) { html in
        html.element(.h2, attributes: { $0.set("id", topic.anchor) }) { html in
          html.text(strings[topic.title] + " ")
          html.element(.span, class: "count") { $0.text(strings.numbers.whole(matters.count)) }
        }
        html.element(.p, class: "decide") { $0.text(strings[topic.question]) }
        html.element(.p, class: "how") { $0.text(how(topic, context)) }
      }
      html.element(.div) { html in
        writeMatters(&html, topic, matters, &running, context)
        QuarterSettled(topic, all, context).write(&html)
        if topic == .promises { QuarterSettled.unread(all, context).write(&html) }
        if topic == .impediments { writeLine(&html, strings[Text.younger, all.younger.count], all.younger, context) }
        if topic == .targets { writeLine(&html, strings[Text.crossed], all.crossed, context) }
      }
    }
    number = running
  }

  /// Writes in one line what is told without a decision.
  private func writeLine(
    _ html: inout HTMLWriter, _ lead: String, _ matters: [QuarterMatters.Matter], _ context: PageContext
  ) {
    html.elementUnlessEmpty(.p, class: "note") { html in
      guard !matters.isEmpty else { return }
      html.text(lead + " ")
      for (index, matter) in matters.prefix(Self.limit).enumerated() {
        if index > 0 { html.text(" · ") }
        context.link(&html, matter.entry)
        html.text(", " + matter.known)
      }
      if matters.count > Self.limit { html.text(" · " + context.more(matters.count - Self.limit)) }
    }
  }

  private func writeMatters(
    _ html: inout HTMLWriter, _ topic: QuarterMatters.Topic, _ matters: [QuarterMatters.Matter], _ number: inout Int,
    _ context: PageContext
  ) {
    let strings = context.strings
    guard !matters.isEmpty else {
      html.element(.p, class: "note") { html in
        html.text(strings[topic.nothing].filled(QuarterMatters.lastQuarter(context)))
      }
      return
    }
    var running = number
    let last = QuarterMatters.lastQuarter(context)
    context.overviewTable(
      &html, label: strings[topic.title], class: "paper",
      head: { html in
        html.row { html in
          html.columnHead(OverviewColumn(strings[Text.number], class: "number"))
          html.columnHead(OverviewColumn(strings[Text.matter]))
          html.columnHead(OverviewColumn(strings[topic.picture].filled(last), class: "picture"))
          html.columnHead(OverviewColumn(strings[Text.known], class: "wide"))
          html.columnHead(OverviewColumn(strings[Text.owner]))
        }
      },
      body: { html in
        for matter in matters.prefix(Self.limit) {
          running += 1
          write(&html, matter, running, context)
        }
      })
    if matters.count > Self.limit {
      html.element(.p, class: "note") { $0.text(context.more(matters.count - Self.limit)) }
    }
    html.element(.p, class: "decided") { $0.text(strings[Text.decided]) }
    number = running
  }

  private func write(
    _ html: inout HTMLWriter, _ matter: QuarterMatters.Matter, _ number: Int, _ context: PageContext
  ) {
    let strings = context.strings
    html.row { html in
      html.cell(class: "number", label: strings[Text.number]) { $0.text(strings.numbers.whole(number)) }
      html.rowHead { html in
        if let part = context.wording(matter.part) {
          html.element(.span, attributes: { context.mark(&$0, part.language) }) { html in
            html.text(of: part.node, limit: Self.reasonLimit)
          }
          html.element(.span, class: "note") { context.link(&$0, matter.entry) }
        } else {
          context.link(&html, matter.entry)
        }
        if matter.isOfAnyKind {
          html.element(.span, class: "note") { $0.text(context.kind(of: matter.entry).singular) }
        }
        html.elementUnlessEmpty(.span, class: "note") { html in
          for (index, entry) in matter.concerns.prefix(Self.concernLimit).enumerated() {
            if index > 0 { html.text(" · ") }
            context.link(&html, entry)
          }
          guard matter.concerns.count > Self.concernLimit else { return }
          html.text(" · " + context.more(matter.concerns.count - Self.concernLimit))
        }
        if let wording = context.wording(matter.reason) {
          html.element(.span, class: "note", attributes: { context.mark(&$0, wording.language) }) { html in
            html.text(of: wording.node, limit: Self.reasonLimit)
          }
        }
      }
      html.cell(class: "picture") { matter.picture?(&$0) }
      html.cell(class: "wide", label: strings[Text.known]) { html in
        html.element(.span, class: "state") { html in
          matter.mark.write(&html)
          html.element(.span) { html in
            html.text(matter.known)
            if let details = matter.details { html.element(.span, class: "note", content: details) }
          }
        }
      }
      html.cell(label: strings[Text.owner]) { html in
        if let owner = matter.owner {
          context.link(&html, owner)
        } else {
          html.element(.span, class: "note") { $0.text(strings[Text.nobody]) }
        }
      }
    }
  }
}
