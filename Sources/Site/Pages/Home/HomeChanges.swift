import CatalogModel
import SourceText

/// What happened last: what git tells of changes, and what is dated by the entries themselves.
struct HomeChanges {
  /// Something that the page tells in a line.
  private enum Item {
    case dated(PastEvent)
    /// What one commit, or several of a day, changed.
    case committed(CalendarDate, [DatedChange])

    var day: CalendarDate {
      switch self {
      case .dated(let event): event.date
      case .committed(let day, _): day
      }
    }
  }

  /// The latest first.
  private let items: [Item]
  private let isHistoryKnown: Bool
  /// The most that the page names.
  private static let limit = 8
  /// The most entries of a commit that are named one by one.
  private static let namedEntries = 2
  /// The most entries that are named behind how many they are.
  private static let namedOfMany = 3

  init(_ context: PageContext) {
    isHistoryKnown = context.site.contents.history != nil
    let dated = context.site.pastEvents.prefix(Self.limit).map { Item.dated($0) }
    // Neither of the two crowds out the other.
    let committed = Self.commits(context).prefix(Self.limit - min(dated.count, Self.limit / 2))
    let all = Array(committed).interleaved(with: Array(dated.prefix(Self.limit - committed.count)), by: \.day)
    items = Array(all.prefix(Self.limit))
  }

  /// The latest changes: those of the commits of a day that changed much as one.
  private static func commits(_ context: PageContext) -> [Item] {
    let changes: [DatedChange] = Array(context.site.changes.lazy.flatMap(\.all).prefix(maxChanges))
    var counts: [String: Int] = [:]
    for change in changes { counts[change.commit, default: 0] += 1 }
    var items: [Item] = []
    var rest = changes[...]
    while let first = rest.first, items.count < limit {
      let ofDay = rest.prefix { $0.day == first.day }
      rest = rest.dropFirst(ofDay.count)
      let isMuch = { (change: DatedChange) in counts[change.commit, default: 0] > namedEntries }
      items += ofDay.filter { !isMuch($0) }.map { .committed(first.day, [$0]) }
      let much = ofDay.filter(isMuch)
      if !much.isEmpty { items.append(.committed(first.day, Array(much))) }
    }
    return items
  }

  /// More changes than these are not looked at for the few that are named.
  private static let maxChanges = 2_000

  /// Writes them, if there are any.
  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    guard !items.isEmpty || context.historyCut != nil else { return }
    context.section(&html, "Changed", context.strings[HomeText.changed]) { html in
      html.elementUnlessEmpty(.ul, class: "ahead") { html in
        for item in items { html.element(.li) { write(&$0, item, context) } }
      }
      html.element(.p, class: "note") { writeSources(&$0, context) }
    }
  }

  private func write(_ html: inout HTMLWriter, _ item: Item, _ context: PageContext) {
    switch item {
    case .dated(let event):
      if case .review(_, let quarter) = event.what {
        html.element(.span) { $0.text(context.label(quarter)) }
      } else {
        context.date(&html, event.date)
      }
      html.text(" ")
      html.element(.span) { html in
        context.link(&html, event.entry)
        html.text(context.strings.colon)
        html.element(.span, class: "note") { context.words(&$0, of: event, isSentence: true) }
      }
    case .committed(let day, let changes):
      context.date(&html, day)
      html.text(" ")
      html.element(.span) { write(&$0, changes, context) }
    }
  }

  private func write(_ html: inout HTMLWriter, _ changes: [DatedChange], _ context: PageContext) {
    guard let change = changes.first else { return }
    if changes.count > 1 {
      let quarter = Period.quarter(of: change.day, fiscalYearStart: context.fiscalYearStart)
      let path = context.site.changes.first { $0.quarter == quarter }?.path ?? ChangesPage.path
      return write(&html, Self.sorted(changes), path, context)
    }
    context.link(&html, change.subject)
    html.text(context.strings.colon)
    html.element(.span, class: "note") {
      context.write(&$0, ChangeWording(event: change.event, context: context).sentence)
    }
  }

  /// The entries that changed by what became of them, each once: the latest change first.
  private static func sorted(_ changes: [DatedChange]) -> [(text: CountedText, changes: [DatedChange])] {
    var latest: [DatedChange] = []
    var seen: Set<String> = []
    var added: Set<String> = []
    for change in changes {
      if seen.insert(change.key).inserted { latest.append(change) }
      if change.event.sort == .added || change.event.sort == .restored { added.insert(change.key) }
    }
    let gone = latest.filter { $0.event.sort == .removed }
    let there = latest.filter { $0.event.sort != .removed }
    return [
      (HomeText.entriesAdded, there.filter { added.contains($0.key) }),
      (HomeText.entriesChanged, there.filter { !added.contains($0.key) }), (HomeText.entriesRemoved, gone),
    ].filter { !$0.1.isEmpty }
  }

  /// Writes how many entries were added, changed and removed; a few by name.
  private func write(
    _ html: inout HTMLWriter, _ sorted: [(text: CountedText, changes: [DatedChange])], _ path: SitePath,
    _ context: PageContext
  ) {
    let isNamed = sorted.reduce(0) { $0 + $1.changes.count } <= Self.namedOfMany
    let counts = sorted.map { context.strings[$0.text, $0.changes.count] }
    guard isNamed else { return context.link(&html, counts.joined(separator: ", "), to: path) }
    for (index, (_, changes)) in sorted.enumerated() {
      if index > 0 { html.text("; ") }
      context.link(&html, counts[index], to: path)
      html.text(context.strings.colon)
      context.separated(&html, changes) { context.link(&$0, $1.subject) }
    }
  }

  private func writeSources(_ html: inout HTMLWriter, _ context: PageContext) {
    let strings = context.strings
    guard isHistoryKnown else {
      html.text(strings[HomeText.knownFrom])
      if context.site.contents.edition == .portfolio { html.text(" " + strings[HomeText.noHistory]) }
      return
    }
    if !items.isEmpty {
      html.text(strings[HomeText.knownFromBoth] + " ")
    }
    if let cut = context.historyCut { html.text(cut + " ") }
    if ChangesPage.isShown(in: context.site.contents) {
      context.link(&html, strings[ChangesPage.question], to: ChangesPage.path)
    }
  }
}
