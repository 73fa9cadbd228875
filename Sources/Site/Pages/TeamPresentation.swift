import CatalogModel

/// A team: whom its work reaches, what it answers for, where it works with others, how that is measured, and what it has to do.
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
    writeContact(&html, team, page)
  }

  /// Writes how to reach it: who looks through the teams often wants nothing else.
  private static func writeContact(_ html: inout HTMLWriter, _ team: Team, _ page: PageContext) {
    guard let contact = team.contact, let wording = page.wording(contact) else { return }
    html.element(.span, class: "remark brief") { html in
      html.element(.span, class: "label") { $0.text(page.label("contact", of: team.entry)) }
      html.text(" ")
      if page.address(in: contact) != nil { return page.contact(&html, contact) }
      html.element(.span, attributes: { page.mark(&$0, wording.language) }) { PageContext.clipped(&$0, wording.node) }
    }
  }

  static func writeOpening(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let groups = TeamGroup.all(of: Team(entry), page)
    guard groups.count > 2 else { return }
    html.element(.nav, attributes: { $0.set("aria-label", page.strings[Text.contents]) }) { html in
      html.element(.p, class: "asof") { html in
        html.text(page.strings[Text.contents] + page.strings.colon)
        for (index, group) in groups.enumerated() {
          if index > 0 { html.text(" · ") }
          html.element(.a, attributes: { $0.href(anchor: group.id) }) { $0.text(page.strings[group.title]) }
        }
      }
    }
  }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.body(&html, of: entry.document, entry.translations)
    writeSight(&html, entry, page)
    for group in TeamGroup.all(of: Team(entry), page) { group.write(&html) }
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

  static var shown: (fields: Set<String>, inverses: [ReferenceField]) { ([], TeamGroup.fields) }

  private enum Text {
    static let contents = InterfaceText(
      en: "On this page", fi: "Tällä sivulla", sv: "På den här sidan", fr: "Sur cette page", it: "In questa pagina")
  }
}
