import CatalogModel

/// Where value streams pull on the same things; a page for services, one for teams and one for components.
protocol PullPage: OverviewPage where Figures == Pull {
  static var subject: Pull.Subject { get }
  /// What readers ask of one group; `{1}` is what its things have in common, as who answers for them.
  static var questionOfGroup: InterfaceText { get }
  /// How many things two or more streams share; `{1}` is the number of all.
  static var shared: CountedText { get }
}

/// Which services the value streams pull on, and which streams meet on them.
struct PullOnServicesPage: PullPage {
  static let path = SitePath("pull/index.html")
  static let title = PullText.pull
  static let subject = Pull.Subject.services
  static let questionOfGroup = InterfaceText(
    en: "{1}: where do value streams pull on the same services?",
    fi: "{1}: missä arvovirrat käyttävät samoja palveluja?", sv: "{1}: var använder värdeflöden samma tjänster?",
    fr: "{1} : où les flux de valeur sollicitent-ils les mêmes services ?",
    it: "{1}: dove i flussi di valore usano gli stessi servizi?")
  static let question = InterfaceText(
    en: "Where do value streams pull on the same services?", fi: "Missä arvovirrat käyttävät samoja palveluja?",
    sv: "Var använder värdeflöden samma tjänster?", fr: "Où les flux de valeur sollicitent-ils les mêmes services ?",
    it: "Dove i flussi di valore usano gli stessi servizi?")
  static let shared = CountedText(
    one: InterfaceText(
      en: "One service is shared by two or more streams.",
      fi: "Vähintään kahden arvovirran yhteisiä palveluja on yksi.",
      sv: "Två eller fler flöden delar en tjänst.", fr: "Plusieurs flux partagent {n} service.",
      it: "Due o più flussi condividono un servizio."),
    other: InterfaceText(
      en: "{n} services are shared by two or more streams.",
      fi: "Vähintään kahden arvovirran yhteisiä palveluja on {n}.",
      sv: "Två eller fler flöden delar {n} tjänster.", fr: "Plusieurs flux partagent {n} services.",
      it: "Due o più flussi condividono {n} servizi."))

  static func exists(in contents: SiteContents) -> Bool { Self.hasStreams(contents) }
}

/// Which teams the value streams pull on.
struct PullOnTeamsPage: PullPage {
  static let path = SitePath("pull/teams/index.html")
  static let title = PullText.pull
  static let place: NavigationPlace? = nil
  static let subject = Pull.Subject.teams
  static let questionOfGroup = InterfaceText(
    en: "{1}: where do value streams pull on the same teams?",
    fi: "{1}: missä arvovirrat käyttävät samoja tiimejä?", sv: "{1}: var använder värdeflöden samma team?",
    fr: "{1} : où les flux de valeur sollicitent-ils les mêmes équipes ?",
    it: "{1}: dove i flussi di valore usano gli stessi gruppi?")
  static let question = InterfaceText(
    en: "Where do value streams pull on the same teams?", fi: "Missä arvovirrat käyttävät samoja tiimejä?",
    sv: "Var använder värdeflöden samma team?", fr: "Où les flux de valeur sollicitent-ils les mêmes équipes ?",
    it: "Dove i flussi di valore usano gli stessi gruppi?")
  static let shared = CountedText(
    one: InterfaceText(
      en: "One team is shared by two or more streams.", fi: "Vähintään kahden arvovirran yhteisiä tiimejä on yksi.",
      sv: "Två eller fler flöden delar ett team.", fr: "Plusieurs flux partagent {n} équipe.",
      it: "Due o più flussi condividono un gruppo."),
    other: InterfaceText(
      en: "{n} teams are shared by two or more streams.", fi: "Vähintään kahden arvovirran yhteisiä tiimejä on {n}.",
      sv: "Två eller fler flöden delar {n} team.", fr: "Plusieurs flux partagent {n} équipes.",
      it: "Due o più flussi condividono {n} gruppi."))

  static func exists(in contents: SiteContents) -> Bool { Self.isTab(contents) }
}

/// Which components the value streams pull on, through the services of their stages.
struct PullOnComponentsPage: PullPage {
  static let path = SitePath("pull/components/index.html")
  static let title = PullText.pull
  static let place: NavigationPlace? = nil
  static let subject = Pull.Subject.components
  static let questionOfGroup = InterfaceText(
    en: "{1}: where do value streams pull on the same components?",
    fi: "{1}: missä arvovirrat käyttävät samoja komponentteja?",
    sv: "{1}: var använder värdeflöden samma komponenter?",
    fr: "{1} : où les flux de valeur sollicitent-ils les mêmes composants ?",
    it: "{1}: dove i flussi di valore usano gli stessi componenti?")
  static let question = InterfaceText(
    en: "Where do value streams pull on the same components?", fi: "Missä arvovirrat käyttävät samoja komponentteja?",
    sv: "Var använder värdeflöden samma komponenter?",
    fr: "Où les flux de valeur sollicitent-ils les mêmes composants ?",
    it: "Dove i flussi di valore usano gli stessi componenti?")
  static let shared = CountedText(
    one: InterfaceText(
      en: "One component is shared by two or more streams.",
      fi: "Vähintään kahden arvovirran yhteisiä komponentteja on yksi.",
      sv: "Två eller fler flöden delar en komponent.", fr: "Plusieurs flux partagent {n} composant.",
      it: "Due o più flussi condividono un componente."),
    other: InterfaceText(
      en: "{n} components are shared by two or more streams.",
      fi: "Vähintään kahden arvovirran yhteisiä komponentteja on {n}.",
      sv: "Två eller fler flöden delar {n} komponenter.", fr: "Plusieurs flux partagent {n} composants.",
      it: "Due o più flussi condividono {n} componenti."))

  static func exists(in contents: SiteContents) -> Bool { Self.isTab(contents) }
}

extension PullPage {
  /// The three are one item of the navigation.
  var section: NavigationItem? { PullOnServicesPage.item }

  /// Whether there are streams that could pull, and anything that they could pull on.
  static func hasStreams(_ contents: SiteContents) -> Bool {
    let catalog = contents.catalog
    return catalog.entries(of: .valueStream).contains { ValueStream($0).status == .active }
      && !(catalog.entries(of: .servicePackage).isEmpty && catalog.entries(of: .team).isEmpty)
  }

  /// Whether a site has this page beside that of the services, and so no customer's has.
  static func isTab(_ contents: SiteContents) -> Bool {
    PullOnServicesPage.isShown(in: contents) && !contents.catalog.entries(of: subject.kind).isEmpty
  }

  func figures(_ context: PageContext) -> Pull { context.pull(Self.subject) }

  func finding(_ pull: Pull, _ context: PageContext) -> String { Self.finding(pull.rows, pull, context) }

  /// What is to be said of some of the rows.
  static func finding(_ rows: [Pull.Row], _ pull: Pull, _ context: PageContext) -> String {
    let strings = context.strings
    func whole(_ number: Int) -> String { strings.numbers.whole(number) }
    guard !rows.isEmpty else { return strings[PullText.empty] }
    let over = context.language.sorted(rows.filter(pull.isOver), rank: { -$0.streamCount }, entry: \.entry)
    var sentences: [String] = []
    if over.isEmpty {
      sentences.append(strings[PullText.noneOver, pull.limit])
    } else if over.count == 1 {
      sentences.append(
        strings[PullText.overOne].filled(
          context.language.briefTitle(of: over[0].entry), whole(over[0].streamCount), whole(pull.columns.count),
          whole(pull.limit), whole(over[0].stepCount)))
    } else {
      let names = over.prefix(3).map {
        strings[PullText.quotedCount].filled(context.language.briefTitle(of: $0.entry), whole($0.streamCount))
      }
      let more = over.count > 3 ? [context.more(over.count - 3)] : []
      sentences.append(
        strings[PullText.overMany, pull.limit].filled((names + more).joined(separator: ", ")))
    }
    let shared = rows.count { $0.streamCount > 1 }
    sentences.append(shared > 0 ? strings[Self.shared, shared] : strings[PullText.noneShared])
    if over.isEmpty, shared > 0 { sentences.append(Self.most(rows, context)) }
    return sentences.joined(separator: " ")
  }

  /// What most streams use, by name; where several are used by as many, the first three.
  private static func most(_ rows: [Pull.Row], _ context: PageContext) -> String {
    let strings = context.strings
    let count = rows.map(\.streamCount).max() ?? 0
    let most = context.language.sorted(rows.filter { $0.streamCount == count }, rank: { _ in 0 }, entry: \.entry)
    let names = most.prefix(3).map {
      strings[PullText.quotedCount].filled(context.language.briefTitle(of: $0.entry), strings.numbers.whole(count))
    }
    let more = most.count > 3 ? [context.more(most.count - 3)] : []
    return strings[PullText.most].filled((names + more).joined(separator: ", "))
  }

  func writeContent(_ html: inout HTMLWriter, _ pull: Pull, _ context: PageContext) {
    writeTabs(&html, context)
    if !pull.groups.isEmpty {
      if let groups = context.pullGroups(Self.subject) {
        LargePull(pull: pull, groups: groups, context: context).write(&html)
      } else {
        PullMatrix(pull: pull, context: context).write(&html)
      }
      if pull.columns.count <= Pull.columnLimit { writeStages(&html, pull, context) }
    }
    if Self.subject == .services { writeMeetings(&html, pull, context) }
    writeUnused(&html, pull, context)
  }

  func counting(_ context: PageContext) -> [(what: String, how: String)] {
    let strings = context.strings
    let threshold = Self.subject.threshold
    let pull = strings[PullText.pullCounted].filled(
      strings.numbers.whole(Int(threshold.value(in: context.catalog))), threshold.rule)
    let further: String? =
      switch Self.subject {
      case .services: strings[PullText.overCounted]
      case .teams: nil
      case .components: strings[PullText.componentCounted] + " " + strings[PullText.overCounted]
      }
    return [
      (context.kind(.valueStream).singular, strings[PullText.streamCounted]),
      (strings[PullText.pull], [pull, further].compactMap(\.self).joined(separator: " ")),
      (strings[OverviewText.order], strings[PullText.orderCounted]),
    ]
  }

  // MARK: - Parts

  private func writeTabs(_ html: inout HTMLWriter, _ context: PageContext) {
    let pages: [any PullPage.Type] = [PullOnServicesPage.self, PullOnTeamsPage.self, PullOnComponentsPage.self]
    context.tabs(
      &html, label: context.strings[PullText.tabs],
      pages.filter { $0.isShown(in: context.site.contents) }.map { (context.kind($0.subject.kind).plural, $0.path) })
  }

  private func writeStages(_ html: inout HTMLWriter, _ pull: Pull, _ context: PageContext) {
    context.section(&html, "Stages", context.strings[PullText.stages]) { html in
      html.element(.div, class: "columns stagelists") { html in
        for column in pull.columns {
          html.element(.div) { html in
            html.element(.h3) { context.link(&$0, column.stream.entry) }
            html.elementUnlessEmpty(.ol) { html in
              for stage in column.stream.stages.prefix(PageContext.listLimit) {
                html.element(.li) { context.write(&$0, stage.name) }
              }
            }
          }
        }
      }
    }
  }

  private func writeMeetings(_ html: inout HTMLWriter, _ pull: Pull, _ context: PageContext) {
    let strings = context.strings
    let meetings = PullMeetings(
      pull, teams: context.pull(.teams), components: context.pull(.components), context.language)
    context.section(&html, "Meetings", strings[PullText.meetings]) { html in
      guard !meetings.pairs.isEmpty else {
        html.element(.p) { $0.text(strings[PullText.noMeetings]) }
        return
      }
      html.element(.p, class: "note") { html in
        html.text(strings[PullText.meetingsExplained].filled(strings.numbers.whole(PullMeetings.limit)))
      }
      context.overviewTable(
        &html, label: strings[PullText.meetings], class: "pairs",
        head: { html in
          html.row { html in
            html.columnHead(OverviewColumn(strings[PullText.streams]))
            html.columnHead(OverviewColumn(strings[PullText.sharedServices], class: "number"))
            html.columnHead(OverviewColumn(strings[PullText.which]))
            html.columnHead(OverviewColumn(strings[PullText.sharedTeams]))
            html.columnHead(OverviewColumn(strings[PullText.sharedComponents], class: "number"))
          }
        },
        body: { html in for pair in meetings.pairs { write(&html, pair, context) } })
      if meetings.count > meetings.pairs.count {
        html.element(.p, class: "note") { $0.text(context.more(meetings.count - meetings.pairs.count)) }
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ pair: PullMeetings.Pair, _ context: PageContext) {
    let strings = context.strings
    html.row { html in
      html.rowHead { html in
        for stream in [pair.first, pair.second] {
          html.element(.span, class: "of") { context.link(&$0, stream.entry) }
          html.text(" ")
        }
      }
      html.cell(class: "number now", label: strings[PullText.sharedServices]) { html in
        html.text(strings.numbers.whole(pair.services.count))
      }
      html.cell(label: strings[PullText.which]) { self.writeSome(&$0, pair.services, context) }
      html.cell(label: strings[PullText.sharedTeams]) { self.writeSome(&$0, pair.teams, context) }
      html.cell(class: "number", label: strings[PullText.sharedComponents]) { html in
        html.text(strings.numbers.whole(pair.components.count))
      }
    }
  }

  /// Writes what no stream uses.
  private func writeUnused(_ html: inout HTMLWriter, _ pull: Pull, _ context: PageContext) {
    guard !pull.unused.isEmpty else { return }
    context.section(&html, "Unused", context.strings[PullText.unused]) { html in
      html.element(.p, class: "ink") { self.writeSome(&$0, pull.unused, context, limit: 60) }
    }
  }

  /// Writes links to entries, of many the first; a dash where there are none.
  private func writeSome(_ html: inout HTMLWriter, _ entries: [Entry], _ context: PageContext, limit: Int = 8) {
    if entries.isEmpty { html.text("–") }
    context.separated(&html, Array(entries.prefix(limit))) { context.link(&$0, $1) }
    if entries.count > limit { html.text(", " + context.more(entries.count - limit)) }
  }
}
