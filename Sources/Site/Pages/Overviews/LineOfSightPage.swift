import CatalogModel

/// Whom the work of each team reaches, and which teams have no line of sight to anybody; a page of its own draws that of a team.
struct LineOfSightPage: OverviewPage {
  static let path = SitePath("line-of-sight/index.html")
  static let title = InterfaceText(
    en: "Line of sight", fi: "Työn yhteys asiakkaaseen", sv: "Sikt till kunden", fr: "Vue jusqu’au client",
    it: "Vista fino al cliente")
  /// The page of impact leads here.
  static let place: NavigationPlace? = nil
  static let question = InterfaceText(
    en: "Whom does the work of each team reach?", fi: "Keihin kunkin tiimin työ ulottuu?",
    sv: "Vilka når varje team med sitt arbete?", fr: "Qui le travail de chaque équipe atteint-il ?",
    it: "A chi arriva il lavoro di ciascun gruppo?")
  /// The most teams with and without a line of sight, and the most bytes of each table: the rest is counted.
  private static let rowLimit = 400
  private static let tableSize = 700_000
  /// The most teams that a line of sight is said to go through.
  private static let partLimit = 5

  /// Teams, by name.
  struct Figures {
    let seeing: [Team]
    let others: [Team]
    /// The teams among whose parts, and the parts of these, is one that has a line of sight, by their places in the catalogue.
    let seeingThroughParts: Set<Int>
  }

  static func exists(in contents: SiteContents) -> Bool {
    ImpactPage.isShown(in: contents) && hasSight(contents)
  }

  /// Whether there are teams, and anything that they could answer for.
  static func hasSight(_ contents: SiteContents) -> Bool {
    func has(_ kind: EntityKind) -> Bool { !contents.catalog.entries(of: kind).isEmpty }
    return has(.team) && (has(.component) || has(.servicePackage) || has(.valueStream))
  }

  var section: NavigationItem? { ImpactPage.item }

  func figures(_ context: PageContext) -> Figures {
    guard let reach = context.site.reach else { return Figures(seeing: [], others: [], seeingThroughParts: []) }
    let teams = context.language.sorted(context.catalog.all(Team.self), rank: { _ in 0 }, entry: \.entry)
    let seeing = teams.filter { reach.sight(of: $0.entry).counts.segments > 0 }
    return Figures(
      seeing: seeing, others: teams.filter { reach.sight(of: $0.entry).counts.segments == 0 },
      seeingThroughParts: Self.wholes(of: seeing))
  }

  /// The teams that some teams belong to, also by way of others.
  private static func wholes(of teams: [Team]) -> Set<Int> {
    var found: Set<Int> = []
    for team in teams {
      var part = team
      while let whole = part.partOf?.target, found.insert(whole.entry.index).inserted { part = whole }
    }
    return found
  }

  func finding(_ figures: Figures, _ context: PageContext) -> String {
    let strings = context.strings
    let seeing = strings[Text.seeing].filled(
      strings.numbers.whole(figures.seeing.count), strings.numbers.whole(figures.seeing.count + figures.others.count))
    return figures.others.isEmpty ? seeing : seeing + " " + strings[Text.without, figures.others.count]
  }

  func writeContent(_ html: inout HTMLWriter, _ figures: Figures, _ context: PageContext) {
    ImpactPage.writeTabs(&html, context)
    if !figures.seeing.isEmpty { writeSeeing(&html, figures.seeing, context) }
    if !figures.others.isEmpty { writeOthers(&html, figures, context) }
  }

  // MARK: - Tables

  private func writeSeeing(_ html: inout HTMLWriter, _ teams: [Team], _ context: PageContext) {
    let strings = context.strings
    let titles = [
      context.kind(.component).plural, context.kind(.servicePackage).plural, context.kind(.valueStream).plural,
      context.kind(.segment).plural, strings[LineOfSightOfTeam.Text.outcomesWord], strings[Text.ownMeasures],
    ]
    context.section(&html, "Teams", context.kind(.team).plural) { html in
      writeTable(
        &html, teams, label: context.kind(.team).plural, context,
        head: { html in for title in titles { html.columnHead(OverviewColumn(title, class: "number")) } },
        cells: { html, team in
          guard let sight = context.site.reach?.sight(of: team.entry) else { return }
          let counts = sight.counts
          let numbers = [
            (counts.components, false), (counts.services, true), (counts.streams, true), (counts.segments, true),
            (counts.outcomes, true), (sight.ownMeasures, false),
          ]
          for ((number, isReached), title) in zip(numbers, titles) {
            html.cell(class: "number", label: title) { html in
              guard number > 0 else { return html.text("–") }
              html.text(strings.numbers.whole(number) + (isReached && counts.areLeast ? "+" : ""))
            }
          }
        })
    }
  }

  private func writeOthers(_ html: inout HTMLWriter, _ figures: Figures, _ context: PageContext) {
    let strings = context.strings
    context.section(&html, "Others", strings[Text.others]) { html in
      html.element(.p, class: "note") { $0.text(strings[Text.othersExplained]) }
      writeTable(
        &html, figures.others, label: strings[Text.others], context,
        head: { html in html.columnHead(OverviewColumn(strings[Text.why])) },
        cells: { html, team in
          html.cell(label: strings[Text.why]) { html in
            html.text(strings[reason(team, context)])
            writeParts(&html, of: team, figures, context)
          }
        })
    }
  }

  private func writeTable(
    _ html: inout HTMLWriter, _ teams: [Team], label: String, _ context: PageContext,
    head: (inout HTMLWriter) -> Void, cells: (inout HTMLWriter, Team) -> Void
  ) {
    var shown = 0
    context.overviewTable(
      &html, label: label, class: "each",
      head: { html in
        html.row { html in
          html.columnHead(OverviewColumn(context.kind(.team).singular))
          head(&html)
        }
      },
      body: { html in
        let start = html.count
        for team in teams.prefix(Self.rowLimit) where html.count - start < Self.tableSize {
          html.row { html in
            html.rowHead { html in
              let path = LineOfSightOfTeam.path(of: team.entry, in: context.site) ?? context.path(of: team.entry)
              guard let path else { return context.language.writeName(&html, team.entry) }
              html.element(.a, attributes: { $0.set("href", prefix: context.prefix, path) }) { html in
                context.language.writeName(&html, team.entry)
              }
            }
            cells(&html, team)
          }
          shown += 1
        }
      })
    if shown < teams.count { html.element(.p, class: "note") { $0.text(context.more(teams.count - shown)) } }
  }

  // MARK: - Why there is none

  private func reason(_ team: Team, _ context: PageContext) -> InterfaceText {
    guard let sight = context.site.reach?.sight(of: team.entry), !sight.starts.isEmpty else {
      return Text.answersForNothing
    }
    return sight.counts.reachesNothing ? Text.nothingStands : Text.noSegment
  }

  /// Writes the teams that belong to a team and have a line of sight, themselves or through others.
  private func writeParts(_ html: inout HTMLWriter, of team: Team, _ figures: Figures, _ context: PageContext) {
    guard let reach = context.site.reach, figures.seeingThroughParts.contains(team.entry.index) else { return }
    let parts = team.entry.sources(Team.partOf).filter {
      reach.sight(of: $0).counts.segments > 0 || figures.seeingThroughParts.contains($0.index)
    }
    html.element(.span, class: "note") { html in
      html.text(context.strings[Text.throughParts] + " ")
      let sorted = context.language.sorted(parts)
      context.separated(&html, Array(sorted.prefix(Self.partLimit))) { context.link(&$0, $1) }
      if sorted.count > Self.partLimit { html.text(", " + context.more(sorted.count - Self.partLimit)) }
    }
  }

  func counting(_ context: PageContext) -> [(what: String, how: String)] {
    let strings = context.strings
    typealias Each = LineOfSightOfTeam.Text
    return [
      (strings[Self.title], strings[Each.sightCounted]),
      (strings[Each.outcomesWord], strings[Each.outcomesCounted]),
      (strings[Text.ownMeasures], strings[Each.ownCounted]),
      (strings[OverviewText.order], strings[Text.orderCounted]),
    ]
  }
}
