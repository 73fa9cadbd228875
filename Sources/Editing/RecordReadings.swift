internal import CatalogModel
package import SourceText
internal import Syntax

/// Writes numbers into the `readings` of measures.
package struct RecordReadings: Sendable {
  /// The files of measures that get numbers, in the order of the measures.
  package private(set) var changes: [FileChange] = []
  /// How many numbers are new.
  package private(set) var added = 0
  /// How many numbers are corrected.
  package private(set) var revised = 0
  /// How many numbers are there already.
  package private(set) var unchanged = 0
  /// Numbers that stand there already and differ; nothing is to be written while there are any.
  package private(set) var problems: [Diagnostic] = []

  /// - Parameters:
  ///   - rows: at most one for each measure and period.
  ///   - reason: why numbers that are there already are corrected; nil if they must not be.
  package init(_ rows: [ReadingTable.Row], reason: String?) throws(EditRefusal) {
    var byMeasure: [Int: [ReadingTable.Row]] = [:]
    for row in rows { byMeasure[row.measure.index, default: []].append(row) }
    for index in byMeasure.keys.sorted() {
      guard let rows = byMeasure[index], let measure = rows.first?.measure else { continue }
      try record(rows, in: measure, reason)
    }
    problems.sort()
  }

  private mutating func record(
    _ rows: [ReadingTable.Row], in measure: Entry, _ reason: String?
  ) throws(EditRefusal) {
    var editor = try FrontmatterEditor(measure.document)
    let readings = Measure(measure).writtenReadings
    var existing: [Period: NodeView] = [:]
    if let readings {
      for pair in readings.pairs {
        if let period = Period(pair.key) { existing[period] = pair.value }
      }
    }
    var fresh: [ReadingTable.Row] = []
    for row in rows {
      if let old = existing[row.period], old.isNull {
        // A period that waits for its number.
        editor.replace(old, with: .number(row.value))
        added += 1
      } else if let old = existing[row.period] {
        try revise(old, row, &editor, reason)
      } else {
        fresh.append(row)
        added += 1
      }
    }
    if !fresh.isEmpty { insert(fresh, in: measure, readings, &editor) }
    guard !editor.isUnchanged else { return }
    let file = measure.document.file
    changes.append(FileChange(path: file.path, before: file.bytes, after: try editor.finish()))
  }

  private mutating func revise(
    _ old: NodeView, _ row: ReadingTable.Row, _ editor: inout FrontmatterEditor, _ reason: String?
  ) throws(EditRefusal) {
    let number = Reading.number(in: old)
    if let number, Double(number.string) == Double(row.value) {
      unchanged += 1
      return
    }
    guard let reason else {
      problems.append(
        Diagnostic(
          NumberFault.readingExists.id, .error,
          "`\(row.measure.id)` has `\(number?.string ?? "a reading")` for `\(row.periodText)` already", at: row.place,
          help: "If that number was wrong, say why with --revise REASON; the reason is kept beside the new number.",
          related: [Diagnostic.Related(message: "it is here", place: row.measure.place(of: old))]))
      return
    }
    guard !old.isSequence else {
      throw EditRefusal(
        "the reading for `\(row.periodText)` in `\(row.measure.path)` is a list, and a number is meant",
        help: "Correct it first: `salkku lint` says how.")
    }
    revised += 1
    guard old.isMapping else {
      editor.replace(old, with: .map([.init("value", .number(row.value)), .init("revised", .string(reason))]))
      return
    }
    // Whatever else somebody wrote beside the number stays.
    for (key, value) in [("value", PlainValue.number(row.value)), ("revised", .string(reason))] {
      if let known = old[key] {
        editor.replace(known, with: value)
      } else {
        editor.insert([(key == "value" ? 0 : old.count, .init(key, value))], into: old)
      }
    }
  }

  /// Sorts new readings in: by time, or against it where the file has the latest first.
  private func insert(
    _ rows: [ReadingTable.Row], in measure: Entry, _ readings: NodeView?, _ editor: inout FrontmatterEditor
  ) {
    let start = measure.catalog.configuration.fiscalYearStart
    func time(_ period: Period) -> Time { Time(period.days(fiscalYearStart: start)) }
    let sorted = rows.map { (time: time($0.period), row: $0) }.sorted { $0.time < $1.time }
    func pair(_ row: ReadingTable.Row) -> PlainValue.Pair { .init(row.periodText, .number(row.value)) }
    guard let readings, readings.isMapping, readings.count > 0 else {
      let pairs = sorted.map { pair($0.row) }
      if let readings, readings.isMapping {
        editor.insert(pairs.map { (0, $0) }, into: readings)
      } else if let readings {
        editor.addPairs(pairs, toEmpty: readings)
      } else {
        editor.insert([(editor.root.count, .init("readings", .map(pairs)))], into: editor.root)
      }
      return
    }
    let times = readings.pairs.map { Period($0.key).map(time) }
    let known = times.compactMap { $0 }
    let isDescending = known.count > 1 && known[known.count - 1] < known[0]
    var pairs: [(position: Int, pair: PlainValue.Pair)] = []
    var position = 0
    for (time, row) in isDescending ? sorted.reversed() : sorted {
      // Behind all that come before it; what is no period stays where it is.
      while position < times.count, let other = times[position], isDescending ? time < other : other < time {
        position += 1
      }
      pairs.append((position, pair(row)))
    }
    editor.insert(pairs, into: readings)
  }

  /// A period's place in time: its end, then its start.
  private struct Time: Comparable {
    let days: ClosedRange<CalendarDate>

    init(_ days: ClosedRange<CalendarDate>) { self.days = days }

    static func < (left: Time, right: Time) -> Bool {
      (left.days.upperBound, left.days.lowerBound) < (right.days.upperBound, right.days.lowerBound)
    }
  }
}
