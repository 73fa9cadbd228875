import CatalogModel

/// A team: what it answers for and what it works on.
enum TeamPresentation: EntryPresentation {
  static func groupField(of kind: KindWording) -> String? { "office" }

  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let team = Team(entry)
    for (label, count) in [
      (page.kind(.servicePackage).plural, team.packages.count), (page.kind(.component).plural, team.components.count),
      (page.kind(.valueStream).plural, team.valueStreams.count),
    ] where count > 0 {
      page.fact(inline: &html, label, page.strings.numbers.whole(count))
    }
  }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let team = Team(entry)
    page.body(&html, of: entry.document, entry.translations)
    writeSight(&html, entry, page)
    page.section(
      &html, "Packages", page.inverse(ServicePackage.owner, of: entry), team.packages.map(\.entry),
      rest: page.rest(of: ServicePackage.owner, naming: entry)
    ) { html, package in
      html.text(" ")
      page.status(&html, package)
      page.summaryNote(&html, package)
    }
    page.section(
      &html, "Streams", page.inverse(ValueStream.owner, of: entry), team.valueStreams.map(\.entry),
      rest: page.rest(of: ValueStream.owner, naming: entry))
    page.section(&html, "Stages", page.inverse(ValueStream.stageTeams, of: entry), team.workedStreams.map(\.entry)) {
      html, stream in
      let stages = ValueStream(stream).stages.filter { $0.teams.contains { $0.target == team } }
      html.element(.span, class: "note") { html in
        html.text(stages.compactMap { page.string($0.name) }.joined(separator: " · "))
      }
    }
    page.section(
      &html, "Components", page.inverse(Component.owner, of: entry), team.components.map(\.entry),
      rest: page.rest(of: Component.owner, naming: entry)
    ) { html, component in
      html.text(" ")
      page.status(&html, component)
    }
    writeImpediments(&html, team, page)
    page.measures(
      &html, "OwnedMeasures", page.inverse(Measure.owner, of: entry), team.measures,
      rest: page.rest(of: Measure.owner, naming: entry))
    page.measures(&html, about: entry)
    page.benefits(&html, of: entry, Benefit.owner)
    page.initiatives(&html, of: entry, Initiative.owner, Initiative.sponsor)
    page.ideas(&html, of: entry, Idea.raisedBy)
  }

  /// Writes whom its work reaches, and where that is drawn; nothing of a team that answers for nothing.
  private static func writeSight(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    guard let path = LineOfSightOfTeam.path(of: entry, in: page.site), let reach = page.site.reach else { return }
    page.section(&html, "Sight", page.strings[LineOfSightPage.title]) { html in
      html.element(.p) { html in
        html.text(LineOfSightOfTeam.finding(reach.sight(of: entry).counts, page) + " ")
        page.link(&html, page.strings[LineOfSightOfTeam.Text.see], to: path)
      }
    }
  }

  private static func writeImpediments(_ html: inout HTMLWriter, _ team: Team, _ page: PageContext) {
    let streams = team.entry.sources(ValueStream.impedimentOwner, as: ValueStream.self)
    page.section(&html, "Impediments", page.inverse(ValueStream.impedimentOwner, of: team.entry), streams.map(\.entry))
    { html, stream in
      html.element(.ul) { html in
        for impediment in ValueStream(stream).impediments where impediment.owner?.target == team {
          html.element(.li) { html in
            page.write(&html, impediment.what)
            html.text(" ")
            page.impedimentStatus(&html, impediment.status)
          }
        }
      }
    }
  }

  static var shown: (fields: Set<String>, inverses: [ReferenceField]) {
    (
      [],
      [
        ServicePackage.owner, ValueStream.owner, ValueStream.stageTeams, Component.owner, ValueStream.impedimentOwner,
        Measure.owner, Measure.about, Benefit.owner, Initiative.owner, Initiative.sponsor, Idea.raisedBy,
      ]
    )
  }
}
