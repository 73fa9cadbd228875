import CatalogModel

/// What a team's page says of one side of its work: lists of what names the team, under one heading.
struct TeamGroup {
  let id: String
  let title: InterfaceText
  private let parts: [Part]
  /// Whether the lists are there for whoever asks.
  private let isFolded: Bool
  private let team: Team
  private let page: PageContext

  /// What names the team in the same sense.
  private struct Part {
    let fields: [ReferenceField]
    let title: String
    let entries: [Entry]
    /// What there is to do in these entries, where that is listed and not they.
    var actions: [Action] = []

    func writeTitle(_ html: inout HTMLWriter) {
      let id = fields.first.map { "By-\($0.kind.builtIn.name)-\(PageContext.anchor($0.path))" } ?? "Reviews"
      html.element(.h3, attributes: { $0.set("id", id) }) { $0.text(title) }
    }
  }

  private static let answers = "Answers"
  private static let ahead = "Ahead"
  private static let lateReviews = InterfaceText(
    en: "Overdue reviews", fi: "Myöhässä olevat katselmoinnit", sv: "Försenade översyner",
    fr: "Pages à revoir, en retard", it: "Revisioni in ritardo")
  private static let kinds: [(id: String, title: InterfaceText, parts: [[ReferenceField]], isFolded: Bool)] = [
    (
      answers,
      InterfaceText(
        en: "What it answers for", fi: "Mistä se vastaa", sv: "Vad det ansvarar för", fr: "Ce dont elle répond",
        it: "Di che cosa risponde"),
      [
        [ServicePackage.owner], [ValueStream.owner], [Component.owner], [Objective.owner],
        [Standard.owner],
      ], false
    ),
    (
      "Work",
      InterfaceText(
        en: "Where it works with others", fi: "Missä se on mukana", sv: "Var det medverkar", fr: "Où elle intervient",
        it: "Dove interviene"),
      [
        [ValueStream.stageTeams], [ServicePackage.partnerTeam],
        [Team.partOf],
      ], false
    ),
    (
      "Measured",
      InterfaceText(
        en: "How its work is measured", fi: "Miten sen työtä mitataan", sv: "Hur dess arbete mäts",
        fr: "Comment son travail est mesuré", it: "Come si misura il suo lavoro"),
      [[Measure.owner], [Measure.about], [Benefit.owner]], false
    ),
    (
      ahead,
      InterfaceText(
        en: "What it has to do", fi: "Mitä sen on tehtävä", sv: "Vad det har att göra", fr: "Ce qu’elle a à faire",
        it: "Che cosa ha da fare"),
      [
        [ValueStream.impedimentOwner], [Initiative.owner, Initiative.sponsor],
        [
          Benefit.actionOwner, Diagnosis.actionOwner,
        ],
        [Initiative.touchpointFrom], [Initiative.touchpointTo],
      ], false
    ),
    (
      "Said",
      InterfaceText(
        en: "What it has said and found", fi: "Mitä se on sanonut ja todennut", sv: "Vad det har sagt och konstaterat",
        fr: "Ce qu’elle a dit et constaté", it: "Che cosa ha detto e rilevato"),
      [[Idea.raisedBy], [Idea.stanceTeam], [Idea.decidedBy], [Benefit.reviewBy], [Diagnosis.team]], true
    ),
  ]

  /// All fields that the groups show.
  static var fields: [ReferenceField] { kinds.flatMap { $0.parts.flatMap(\.self) } }

  /// The groups that have anything to say of a team.
  static func all(of team: Team, _ page: PageContext) -> [TeamGroup] {
    kinds.compactMap { kind in
      let parts = kind.parts.compactMap { fields -> Part? in
        var seen: Set<Int> = []
        let actions = fields.contains(Benefit.actionOwner) ? team.openActions : []
        let entries = fields.flatMap { team.entry.sources($0) }.filter { entry in
          guard seen.insert(entry.index).inserted else { return false }
          if fields.contains(Benefit.actionOwner) { return actions.contains { $0.entry == entry } }
          // What is out of the way is nothing to do.
          return fields != [ValueStream.impedimentOwner] || !impediments(of: team, in: entry).isEmpty
        }
        guard let field = fields.first, !entries.isEmpty else { return nil }
        // What the group says as a whole, none of its lists says again.
        let title = kind.id == answers ? page.kind(field.kind).plural : page.inverse(field, of: team.entry)
        return Part(fields: fields, title: title, entries: entries, actions: actions)
      }
      let all = kind.id == ahead ? reviews(of: team, page) + parts : parts
      guard !all.isEmpty else { return nil }
      return TeamGroup(
        id: kind.id, title: kind.title, parts: all, isFolded: kind.isFolded, team: team, page: page)
    }
  }

  /// The services whose review is late, if there are any.
  private static func reviews(of team: Team, _ page: PageContext) -> [Part] {
    let late = team.packages.filter { page.lateReview($0) != nil }.map(\.entry)
    return late.isEmpty ? [] : [Part(fields: [], title: page.strings[lateReviews], entries: late)]
  }

  /// What is in the way of a value stream and the team's to remove.
  private static func impediments(of team: Team, in stream: Entry) -> [Impediment] {
    ValueStream(stream).impediments.filter { $0.owner?.target == team && $0.status != .removed }
  }

  func write(_ html: inout HTMLWriter) {
    page.section(&html, id, page.strings[title]) { html in
      guard isFolded else { return writeParts(&html) }
      html.element(.details) { html in
        html.element(.summary) { html in
          html.text(
            parts.map { "\($0.title) (\(page.strings.numbers.whole($0.entries.count)))" }.joined(separator: ", "))
        }
        writeParts(&html)
      }
    }
  }

  private func writeParts(_ html: inout HTMLWriter) {
    let measures = parts.filter { $0.fields.first?.kind == .measure }
    for part in measures {
      part.writeTitle(&html)
      page.measureList(&html, part.entries.map(Measure.init), rest: rest(of: part))
    }
    html.elementUnlessEmpty(.div, class: "columns") { html in
      for part in parts where part.fields.first?.kind != .measure {
        html.element(.div) { html in
          part.writeTitle(&html)
          guard part.actions.isEmpty else { return page.openActions(&html, part.actions) }
          page.entryList(&html, part.entries, rest: rest(of: part)) { writeNote(&$0, $1, part.fields) }
        }
      }
    }
  }

  /// The list that has those as well which are too many to be named here.
  private func rest(of part: Part) -> SitePath? {
    part.fields.count == 1 ? page.rest(of: part.fields[0], naming: team.entry) : nil
  }

  private func writeNote(_ html: inout HTMLWriter, _ entry: Entry, _ fields: [ReferenceField]) {
    guard let field = fields.first else {
      html.text(" ")
      return html.element(.span, class: "note") { $0.text(page.lateReview(ServicePackage(entry)) ?? "") }
    }
    switch field {
    case ServicePackage.owner:
      page.statusUnlessLive(&html, entry)
      page.summaryNote(&html, entry)
    case Component.owner: page.statusUnlessLive(&html, entry)
    case ValueStream.stageTeams:
      let stages = ValueStream(entry).stages.filter { $0.teams.contains { $0.target == team } }
      page.names(&html, stages.map(\.name))
    case ValueStream.impedimentOwner:
      html.element(.ul) { html in
        for impediment in Self.impediments(of: team, in: entry) {
          html.element(.li) { html in
            page.write(&html, impediment.what)
            html.text(" ")
            page.impedimentStatus(&html, impediment.status)
          }
        }
      }
    default:
      html.text(" ")
      page.badges(&html, of: entry)
    }
  }
}
