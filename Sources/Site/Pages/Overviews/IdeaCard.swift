import CatalogModel
import Syntax

/// An idea on the board: where it stands, what it is to make possible, the answer in its owner's words, and what teams think.
struct IdeaCard {
  typealias Text = IdeasPage.Text

  let card: IdeaBoard.Card
  let answer: IdeaBoard.Answer
  /// The days after which an idea has waited too long.
  let limit: Int
  /// The level of its title.
  let heading: Tag
  let context: PageContext

  private var idea: Idea { card.idea }
  private var entry: Entry { card.idea.entry }
  private var strings: Strings { context.strings }
  /// Of what nobody may know outside, customers do not read that it is missing.
  private var isInternal: Bool { context.site.contents.edition == .portfolio }

  /// The most things that it names that the idea is about.
  private static let subjectLimit = 5
  /// The most positions that it shows; the idea's page has all.
  private static let stanceLimit = 12
  /// The most characters of a text.
  private static let textLimit = 600

  /// What a position is drawn as.
  private static func mark(_ position: Stance.Position?) -> Mark {
    switch position {
    case .support: .reached
    case .feasible: .onTrack
    case .feasibleIf, .concern, nil: .atRisk
    case .notFeasible: .missed
    }
  }

  /// Writes what the marks mean.
  static func writeKey(_ html: inout HTMLWriter, _ context: PageContext) {
    html.element(.ul, class: "key") { html in
      for positions in [[Stance.Position.support], [.feasible], [.feasibleIf, .concern], [.notFeasible]] {
        html.element(.li) { html in
          mark(positions.first).write(&html)
          html.text(positions.map { word($0, context) }.joined(separator: ", "))
        }
      }
    }
  }

  private static func word(_ position: Stance.Position, _ context: PageContext) -> String {
    context.kind(.idea).word("stances[].stance", position.rawValue)
  }

  func write(_ html: inout HTMLWriter) {
    html.element(.li, class: "idea") { html in
      html.elementUnlessEmpty(.p, class: "note") { writeState(&$0) }
      if answer == .waiting { writeWait(&html) }
      html.element(heading) { context.link(&$0, entry) }
      write(&html, .p, class: "need", idea.need)
      html.elementUnlessEmpty(.p, class: "note") { writeOrigin(&$0) }
      html.elementUnlessEmpty(.p, class: "note") { html in
        context.declaredColumns(&html, of: entry, except: ["about", "raised_by"])
        context.ownColumns(&html, of: entry)
      }
      if answer != .waiting { writeAnswer(&html) }
      if isInternal { writeStances(&html) }
    }
  }

  /// Writes an element with the beginning of a text, if there is one.
  private func write(
    _ html: inout HTMLWriter, _ tag: Tag, class style: StaticString? = nil, _ text: CatalogModel.Text?
  ) {
    guard let wording = context.wording(text) else { return }
    html.element(tag, class: style, attributes: { context.mark(&$0, wording.language) }) { html in
      html.text(of: wording.node, limit: Self.textLimit)
    }
  }

  // MARK: - Where it stands

  private func writeState(_ html: inout HTMLWriter) {
    let status = context.kind(.idea).word("status", idea.status.rawValue)
    let version = idea.forVersion.map { ShownLength.name($0.value, 40) }
    switch answer {
    case .waiting:
      html.text(status)
      guard let days = card.days else { return }
      html.text(", " + strings[Text.days, days])
      guard days > limit else { return }
      html.text(" ")
      let over = strings[Text.overLimit].filled(strings.numbers.whole(limit))
      html.element(.span, class: "lacking") { $0.text(over) }
    case .accepted:
      guard let version else { return html.text(status) }
      guard let due = card.due else { return html.text(strings[HomeText.version].filled(version)) }
      html.text(strings[Text.versionDue].filled(version, strings.dates.text(due)))
      guard isInternal, due < context.site.calendar.today else { return }
      html.text(" ")
      html.element(.span, class: "lacking") { $0.text(strings[StrategyPage.Text.overdue]) }
    case .delivered:
      guard let version else { return html.text(strings[Text.noVersion]) }
      html.text(strings[HomeText.version].filled(version))
    case .declined: break
    }
  }

  /// Writes how much of the time that an answer may take is over; the days stand above it.
  private func writeWait(_ html: inout HTMLWriter) {
    guard let days = card.days else { return }
    LinePicture.wait(days, limit: limit).write(&html)
  }

  private func writeOrigin(_ html: inout HTMLWriter) {
    if let node = idea.raisedBy?.node, node.isNonEmptyScalar {
      context.reference(&html, node, of: entry)
      if idea.raised != nil { html.text(", ") }
    }
    if let raised = idea.raised { context.date(&html, raised.value) }
    let subjects = PageContext.scalars(of: entry.writtenAbout)
    guard !subjects.isEmpty else { return }
    if idea.raisedBy?.node.isNonEmptyScalar ?? false || idea.raised != nil { html.text(". ") }
    html.text(context.label("about", of: entry) + context.strings.colon)
    context.references(&html, Array(subjects.prefix(Self.subjectLimit)), of: entry)
    if subjects.count > Self.subjectLimit { html.text(", " + context.more(subjects.count - Self.subjectLimit)) }
  }

  // MARK: - The answer

  private func writeAnswer(_ html: inout HTMLWriter) {
    let decision = idea.decision
    html.elementUnlessEmpty(.div, class: "answer") { html in
      if let reason = decision?.reason {
        write(&html, .p, reason)
      } else if answer == .declined {
        html.element(.p, class: "lacking") { $0.text(strings[Text.noReason]) }
      }
      html.elementUnlessEmpty(.p, class: "note") { html in
        guard let decision else { return }
        let by = decision.by.flatMap { $0.node.isNonEmptyScalar ? $0.node : nil }
        if let by { context.reference(&html, by, of: entry) }
        guard let date = decision.date else { return }
        if by != nil { html.text(", ") }
        context.date(&html, date.value)
        if let days = card.days { html.text(", " + strings[Text.after, days]) }
      }
    }
  }

  // MARK: - Positions

  private func writeStances(_ html: inout HTMLWriter) {
    let stances = idea.stances.filter(\.node.isMapping)
    guard !stances.isEmpty else {
      if answer == .waiting { html.element(.p, class: "note") { $0.text(strings[Text.nobodySpoke]) } }
      return
    }
    guard answer != .waiting else { return writeList(&html, stances) }
    let teams = Set(stances.map { $0.team?.written ?? "" })
    html.element(.details) { html in
      html.element(.summary) { $0.text(strings[Text.spoke, teams.count]) }
      writeList(&html, stances)
    }
  }

  private func writeList(_ html: inout HTMLWriter, _ stances: [Stance]) {
    html.element(.ul, class: "values") { html in
      for stance in stances.prefix(Self.stanceLimit) {
        html.element(.li, class: "state") { html in
          Self.mark(stance.stance).write(&html)
          html.element(.span) { html in
            if let team = stance.team?.node, team.isNonEmptyScalar {
              context.reference(&html, team, of: entry)
              html.text(" ")
            }
            html.element(.span, class: "soft") { html in
              html.text(
                stance.stance.map { Self.word($0, context) } ?? stance.writtenStance?.nonEmptyString
                  ?? strings.notStated)
            }
            write(&html, .span, class: "note", stance.note)
          }
        }
      }
      if stances.count > Self.stanceLimit {
        html.element(.li) { $0.text(context.more(stances.count - Self.stanceLimit)) }
      }
    }
  }
}
