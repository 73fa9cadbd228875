import CatalogModel

/// A team: what it answers for and what it works on.
enum TeamPresentation: EntryPresentation {
  static func singularName(_ strings: Strings) -> String { strings.team }
  static func pluralName(_ strings: Strings) -> String { strings.teams }
  static func explanation(_ strings: Strings) -> String { strings.teamsExplained }

  static func groups(_ strings: Strings) -> [String] {
    Team.Office.allCases.map { strings.offices($0) } + [strings.noOffice]
  }

  static func group(of entry: Entry) -> Int {
    Team(entry).office.flatMap { Team.Office.allCases.firstIndex(of: $0) } ?? Team.Office.allCases.count
  }

  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let team = Team(entry)
    for (label, count) in [
      (page.strings.servicePackages, team.packages.count), (page.strings.components, team.components.count),
      (page.strings.valueStreams, team.valueStreams.count),
    ] where count > 0 {
      page.fact(inline: &html, label, page.strings.numbers.whole(count))
    }
  }

  static func writeBadges(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    if let office = Team(entry).office { page.badge(&html, page.strings.offices(office), class: "badge quiet") }
  }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let team = Team(entry)
    let strings = page.strings
    page.body(&html, of: entry.document, entry.translations)
    page.section(&html, "Packages", strings.ownsPackages, team.packages.map(\.entry)) { html, package in
      page.status(&html, package)
      page.summaryNote(&html, package)
    }
    page.section(&html, "Streams", strings.ownsStreams, team.valueStreams.map(\.entry))
    page.section(&html, "Stages", strings.worksInStreams, team.workedStreams.map(\.entry)) { html, stream in
      let stages = ValueStream(stream).stages.filter { $0.teams.contains(team) }
      html.element(.span, class: "note") { html in
        html.text(stages.compactMap { page.string($0.name) }.joined(separator: " · "))
      }
    }
    page.section(&html, "Components", strings.ownsComponents, team.components.map(\.entry)) { html, component in
      page.status(&html, component)
    }
    writeImpediments(&html, team, page)
    page.measures(&html, "OwnedMeasures", strings.ownsMeasures, team.measures)
    page.measures(&html, about: entry)
    page.benefits(&html, of: entry, Benefit.owner)
    page.initiatives(&html, of: entry, Initiative.owner, Initiative.sponsor)
    page.ideas(&html, of: entry, Idea.raisedBy)
    page.section(
      &html, "Diagnoses", strings.diagnoses, entry.sources(Diagnosis.team, as: Diagnosis.self).map(\.entry))
  }

  private static func writeImpediments(_ html: inout HTMLWriter, _ team: Team, _ page: PageContext) {
    let streams = team.entry.sources(ValueStream.impedimentOwner, as: ValueStream.self)
    page.section(&html, "Impediments", page.strings.ownsImpediments, streams.map(\.entry)) { html, stream in
      html.element(.ul) { html in
        for impediment in ValueStream(stream).impediments where impediment.owner == team {
          html.element(.li) { html in
            page.write(&html, impediment.what)
            html.text(" ")
            page.impedimentStatus(&html, impediment.status)
          }
        }
      }
    }
  }

  static func writeFacts(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let contact = Team(entry).contact
    guard page.wording(contact) != nil else { return }
    page.fact(&html, page.strings.contact) { page.contact(&$0, contact) }
  }
}
