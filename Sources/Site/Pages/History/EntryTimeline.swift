import CatalogModel
import SourceText

/// The end of an entry's page: what lies ahead of the entry, and what became of it.
struct EntryTimeline {
  let entry: Entry
  let history: EntryHistory
  let context: PageContext

  /// Something that happened to the entry.
  private enum Past {
    case change(HistoryEvent)
    case dated(PastEvent)

    var day: CalendarDate {
      switch self {
      case .change(let event): event.day
      case .dated(let event): event.date
      }
    }
  }

  private var strings: Strings { context.strings }
  /// The most of what happened that a page tells.
  private static let limit = 40
  /// The most values that are shown without being asked for, of the last change.
  private static let openLines = 4

  /// Nil where nothing is known of commits.
  init?(of entry: Entry, _ context: PageContext) {
    guard let history = context.site.contents.history?[entry] else { return nil }
    self.entry = entry
    self.history = history
    self.context = context
  }

  /// Writes when the entry last changed, with a link to what.
  func writeLastChange(_ html: inout HTMLWriter) {
    html.element(.p, class: "asof") { html in
      if let last = history.lastChange {
        let day = strings.dates.text(last.day)
        let text = last.author.map { strings[HistoryText.lastChangedBy].filled(day, ShownLength.name($0)) }
        html.text((text ?? strings[HistoryText.lastChanged].filled(day)) + " ")
      } else if history.isCut {
        html.text(strings[HistoryText.unknownChange] + " ")
      }
      if history.isUncommitted { html.text(strings[HistoryText.uncommitted] + " ") }
      html.element(.a, attributes: { $0.href(anchor: "History") }) { $0.text(strings[HomeText.changed]) }
    }
  }

  /// Writes the section.
  func write(_ html: inout HTMLWriter) {
    context.section(&html, "History", strings[HistoryText.history]) { html in
      html.element(.ol, class: "timeline") { html in
        for ahead in ahead {
          html.element(.li, class: "ahead") { html in
            context.date(&html, ahead.date)
            html.element(.div) { $0.element(.h3) { $0.text(ahead.what) } }
          }
        }
        // Without a day: a commit elsewhere must not change this page.
        html.element(.li, class: "now") { html in
          html.element(.div) { html in
            html.element(.h3) { $0.text(strings[HistoryText.thisPage]) }
            if history.isUncommitted {
              html.element(.p, class: "note") { $0.text(strings[HistoryText.uncommitted]) }
            }
          }
        }
        let past = past
        for (place, event) in past.prefix(Self.limit).enumerated() {
          html.element(.li) { write(&$0, event, isFirst: place == 0) }
        }
      }
      if history.isCut {
        html.element(.p, class: "note") { $0.text(strings[HistoryText.cut]) }
      } else if history.hasMore || past.count > Self.limit {
        html.element(.p, class: "note") { $0.text(strings[HistoryText.older]) }
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ past: Past, isFirst: Bool) {
    context.date(&html, past.day)
    html.element(.div) { html in
      switch past {
      case .change(let event):
        let words = ChangeWording(event: event, context: context)
        html.element(.h3) { html in
          context.write(&html, words.heading)
          html.text(" ")
          html.element(.span, class: "commit") { $0.text(String(event.commit.prefix(10))) }
        }
        if let author = event.author { html.element(.p, class: "note") { $0.text(ShownLength.name(author)) } }
        words.writeDetails(&html, isOpen: isFirst && event.lineCount <= Self.openLines)
      case .dated(let event):
        if event.entry == entry {
          html.element(.h3) { context.words(&$0, of: event) }
        } else {
          html.element(.h3) { context.link(&$0, event.entry) }
          html.element(.p, class: "note") { context.words(&$0, of: event) }
        }
      }
    }
  }

  /// What happened, the latest first.
  private var past: [Past] {
    history.events.map { Past.change($0) }
      .interleaved(with: context.site.pastEvents(about: entry).map { .dated($0) }, by: \.day)
  }

  /// What is to happen, the last first, as time runs upwards.
  private var ahead: [(date: CalendarDate, what: String)] {
    let today = context.site.calendar.today
    var days: [(date: CalendarDate, what: String)] = []
    if let life = entry.as(ServicePackage.self).flatMap({ ServiceLife($0) }) {
      days = life.events.map { ($0.date, LifecyclePage.name($0.event, context)) }
    } else if let initiative = entry.as(Initiative.self), initiative.status?.isUnderway ?? false {
      let kind = context.kind(of: entry)
      for (date, field) in [(initiative.dates?.start, "dates.start"), (initiative.dates?.end, "dates.end")] {
        if let date { days.append((date.value, kind.label(field))) }
      }
    }
    return days.filter { $0.date > today }.reversed()
  }
}
