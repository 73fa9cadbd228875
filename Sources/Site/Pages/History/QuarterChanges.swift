import CatalogModel

/// What changed in a fiscal quarter, in the portfolio's terms.
struct QuarterChanges: Sendable {
  let quarter: Period
  /// The latest first.
  let all: [DatedChange]
  /// Entries that are new.
  let added: [DatedChange]
  /// Services and components that came into another state of their life.
  let moved: [DatedChange]
  /// Entries that are not there any more.
  let removed: [DatedChange]
  /// All others.
  let others: [DatedChange]

  /// The others by what they are: what touches a promise, numbers of the past that were put right, new readings and nothing else,
  /// and the rest.
  var othersBySort: (promises: [DatedChange], corrections: [DatedChange], readings: [DatedChange], rest: [DatedChange])
  {
    var found: (promises: [DatedChange], corrections: [DatedChange], readings: [DatedChange], rest: [DatedChange])
    found = ([], [], [], [])
    for change in others {
      guard case .changed(_, let event) = change.what else { continue }
      let lines = event.lines.values.first ?? []
      if lines.contains(where: { $0.effect == .loosened || $0.effect == .tightened }) {
        found.promises.append(change)
      } else if lines.contains(where: { $0.isReading && $0.before != nil }) {
        found.corrections.append(change)
      } else if event.prose.isEmpty, event.lineCount == lines.count, !lines.isEmpty, lines.allSatisfy(\.isReading) {
        found.readings.append(change)
      } else {
        found.rest.append(change)
      }
    }
    return found
  }

  init(_ quarter: Period, _ changes: [DatedChange]) {
    self.quarter = quarter
    all = changes
    var (added, moved, removed, others): ([DatedChange], [DatedChange], [DatedChange], [DatedChange]) = ([], [], [], [])
    for change in changes {
      switch change.what {
      case .removed: removed.append(change)
      case .changed(_, let event) where event.sort == .added: added.append(change)
      case .changed(_, let event) where event.changesLifecycle: moved.append(change)
      case .changed: others.append(change)
      }
    }
    self.added = added
    self.moved = moved
    self.removed = removed
    self.others = others
  }

  /// The quarters in which anything changed, the latest first.
  static func all(_ changes: [DatedChange], _ calendar: FiscalCalendar) -> [QuarterChanges] {
    var quarters: [QuarterChanges] = []
    var rest = changes[...]
    while let first = rest.first {
      let number = Period.quarterNumber(of: first.day, fiscalYearStart: calendar.yearStart)
      let end = rest.firstIndex { Period.quarterNumber(of: $0.day, fiscalYearStart: calendar.yearStart) != number }
      let quarter = Period.quarter(of: first.day, fiscalYearStart: calendar.yearStart)
      quarters.append(QuarterChanges(quarter, Array(rest[..<(end ?? rest.endIndex)])))
      rest = rest[(end ?? rest.endIndex)...]
    }
    return quarters
  }

  /// Where its page lies below the language's folder.
  var path: SitePath { Self.path(of: quarter) }

  /// Where the page of a quarter lies below the language's folder.
  static func path(of quarter: Period) -> SitePath { SitePath("changes/\(quarter.code.lowercased())/index.html") }

  /// What there was of each sort, in words.
  func counts(_ context: PageContext) -> String {
    let counted = [
      (ChangesText.added, added.count), (ChangesText.moved, moved.count), (ChangesText.removed, removed.count),
      (ChangesText.others, others.count),
    ]
    return counted.filter { $0.1 > 0 }.map { context.strings[$0.0, $0.1] }.joined(separator: ", ")
  }
}

extension HistoryEvent.Line {
  /// Whether the value is where a package or a component stands in its life.
  var isState: Bool { path == LifecycleStatus.fieldName }
  /// Whether it is a day on which it came into a state.
  var isDayOfState: Bool { path.hasPrefix("dates.") }
  /// Whether it is a number of a measure or a service level at a period.
  var isReading: Bool { path.hasPrefix("readings.") || path.contains(".readings.") }
}
