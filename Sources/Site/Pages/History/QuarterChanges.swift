import CatalogModel

/// What changed in a fiscal quarter, in the portfolio's terms.
struct QuarterChanges: Sendable {
  let quarter: Period
  /// The latest first.
  let all: [DatedChange]
  /// Entries that are new, or back.
  let added: [DatedChange]
  /// Services and components that came into another state of their life.
  let moved: [DatedChange]
  /// Entries that were taken out.
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
      let event = change.event
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
      switch change.event.sort {
      case .removed: removed.append(change)
      case .added, .restored: added.append(change)
      case .changed, .renamed: change.event.changesLifecycle ? moved.append(change) : others.append(change)
      }
    }
    self.added = added
    self.moved = moved
    self.removed = removed
    self.others = others
  }

  /// The quarters in which anything changed, the latest first.
  /// - Parameter changes: in the order of the branch, in which days may come back.
  static func all(_ changes: [DatedChange], _ calendar: FiscalCalendar) -> [QuarterChanges] {
    let byQuarter = Dictionary(grouping: changes) { change in
      Period.quarterNumber(of: change.day, fiscalYearStart: calendar.yearStart)
    }
    return byQuarter.sorted { $0.key > $1.key }.map { number, changes in
      QuarterChanges(Period.quarter(number: number, fiscalYearStart: calendar.yearStart), changes)
    }
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
