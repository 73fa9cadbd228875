import CatalogModel

/// What happened last, on the days that entries name themselves.
struct HomeChanges {
  /// The latest first.
  private let events: [PastEvent]
  /// The most that the page names.
  private static let limit = 8

  init(_ context: PageContext) {
    events = PastEvent.latest(Self.limit, in: context.catalog, context.site.calendar)
  }

  var isEmpty: Bool { events.isEmpty }

  /// Writes them, if there are any.
  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    guard !events.isEmpty else { return }
    context.section(&html, "Changed", context.strings[HomeText.changed]) { html in
      html.element(.ul, class: "ahead") { html in
        for event in events {
          html.element(.li) { html in
            if case .review(_, let quarter) = event.what {
              html.element(.span) { $0.text(context.label(quarter)) }
            } else {
              context.date(&html, event.date)
            }
            html.text(" ")
            html.element(.span) { html in
              context.link(&html, event.entry)
              html.text(" ")
              html.element(.span, class: "note") { write(&$0, event, context) }
            }
          }
        }
      }
      html.element(.p, class: "note") { $0.text(context.strings[HomeText.knownFrom]) }
    }
  }

  private func write(_ html: inout HTMLWriter, _ event: PastEvent, _ context: PageContext) {
    let kind = context.kind(of: event.entry)
    /// Writes what is said, and who said it.
    func write(_ text: String, by team: Entry?) {
      html.text(text)
      guard let team else { return }
      html.text(" (")
      context.link(&html, team)
      html.text(")")
    }
    switch event.what {
    case .raised(let by):
      html.text(kind.label("raised_by"))
      guard let by else { return }
      html.text(": ")
      context.link(&html, by)
    case .stance(let stance):
      write(stance.stance.map { kind.word("stances[].stance", $0.rawValue) } ?? "", by: stance.team?.target?.entry)
    case .decision(let decision):
      write(
        kind.label("decision") + ": " + kind.word("status", Idea(event.entry).status.rawValue),
        by: decision.by?.target?.entry)
    case .review(let review, _):
      write(
        review.verdict.map { kind.word("reviews[].verdict", $0.value.rawValue) } ?? "", by: review.by?.target?.entry)
    case .state(let state): html.text(kind.word("status", state.rawValue))
    case .version(let version):
      html.text(context.strings.plannedVersionNumber(ShownLength.name(version, HomeText.versionLength)))
    case .handover(let touchpoint):
      if let wording = context.wording(touchpoint.artefact) {
        html.element(.span, attributes: { context.mark(&$0, wording.language) }) { html in
          PageContext.clipped(&html, wording.node)
        }
        html.text(". ")
      }
      for (name, team) in [("from", touchpoint.from), ("to", touchpoint.to)] {
        guard let team = team?.target else { continue }
        html.text((name == "to" ? ", " : "") + kind.label("touchpoints[].\(name)") + ": ")
        context.link(&html, team.entry)
      }
    case .course(let field): html.text(kind.label(field))
    case .diagnosis: html.text(kind.singular)
    }
  }
}
