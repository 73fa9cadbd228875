package import CatalogModel
package import SourceText
internal import Syntax

/// The rows of a file of numbers, checked against the measures of a catalogue.
package struct ReadingTable: Sendable {
  /// One number for a measure.
  package struct Row: Sendable {
    /// The measure, which is an entry of the catalogue.
    package let measure: Entry
    /// The period that the number belongs to.
    package let period: Period
    /// The period as it is written.
    package let periodText: String
    /// The number as it is written, a decimal one.
    package let value: String
    /// Where the row stands in its file.
    package let place: Place
  }

  /// The rows that are right, in the order of their lines.
  package private(set) var rows: [Row] = []
  /// What is wrong with the file, in the order of its lines. Where there is anything, no row is to be used.
  package private(set) var problems: [Diagnostic] = []

  private let file: SourceFile
  private let catalog: Catalog
  private let today: CalendarDate
  private var separator = ";"
  private var columns: [Int] = [0, 1, 2]
  /// How many values a row has: those of the line that names the columns, as others may stand beside the three.
  private var columnCount = 3
  /// Whether a comma before three digits begins decimals: others of the file say so, and none has a point.
  private var hasDecimalCommas = false
  private var seen: [Key: Place] = [:]
  private var entries: [String: Entry] = [:]
  private var names: NearestNames?

  private struct Key: Hashable {
    let measure: Int
    let period: Period
  }

  private static let columnNames = ["measure", "period", "value"]

  /// - Parameter today: the day on which a period must have begun.
  package init(_ file: SourceFile, catalog: Catalog, today: CalendarDate) {
    self.file = file
    self.catalog = catalog
    self.today = today
    if CSV.isWorkbook(file.bytes) {
      report(
        SyntaxFault.encoding.id, 0..<0, "this is a spreadsheet's own file, and no CSV",
        "Open it in the spreadsheet, and save it as CSV in UTF-8.")
      return
    }
    guard String(validating: file.bytes, as: UTF8.self) != nil else {
      report(SyntaxFault.encoding.id, 0..<0, "the file is not UTF-8 text", "Export it as CSV in UTF-8.")
      return
    }
    problems = MergeConflicts.findings(in: file)
    if LFSPointer.isPointer(file.bytes) { problems.append(LFSPointer.finding(at: file.path)) }
    guard problems.isEmpty else { return }
    let table = CSV(file.bytes, fieldCount: 3)
    separator = String(decoding: [table.separator], as: UTF8.self)
    if let quote = table.unclosedQuote {
      report(
        NumberFault.quote.id, quote..<quote + 1, "the quote that opens here is never closed",
        "Write `\"` behind the value."
      )
      return
    }
    var records = table.records[...]
    if records.count > 1, !Self.isHeader(records[0]), Self.isHeader(records[1]) {
      report(
        NumberFault.columns.id, Self.range(records[0]), "this line stands above the names of the columns", "Remove it.")
      records = records.dropFirst()
    }
    if let first = records.first, Self.isHeader(first) {
      records = records.dropFirst()
      guard readHeader(first, records.first) else { return }
      columnCount = first.count
    } else if let first = records.first, first.count == 3, records.count > 1, looksLikeTitles(first) {
      records = records.dropFirst()
      report(
        NumberFault.columns.id, Self.range(first),
        "the first line seems to name the columns, in other words than they have",
        "Write `\(Self.columnNames.joined(separator: separator))` in its place, or remove the line.")
    }
    if records.isEmpty {
      report(
        NumberFault.empty.id, 0..<0, "the file has no row of numbers",
        "Write one row for each number: measure, period, value; as in `payroll-accuracy;2026-Q3;98.5`.")
    }
    if table.separator == UInt8(ascii: ";") {
      let values = records.lazy.filter { [columnCount, columns] in $0.count == columnCount && columns.count == 3 }
        .map { [columns] in $0[columns[2]].text }
      hasDecimalCommas =
        values.contains { Self.decimal($0).map { !$0.isAmbiguous } ?? false } && !values.contains { $0.contains(".") }
    }
    for record in records { read(record) }
  }

  /// A number that is written with a comma for its decimal point; nil for others.
  private static func decimal(_ text: String) -> (number: String, isAmbiguous: Bool)? {
    guard text.utf8.contains(UInt8(ascii: ",")), let meant = MeantNumber(text), meant.fault == .comma,
      text.replacing(",", with: ".") == meant.text
    else { return nil }
    return (meant.text, meant.alternative != nil)
  }

  /// A number with a point. Where a semicolon stands between values, spreadsheets write a comma for it; before three digits that may be one
  /// between thousands.
  private func number(_ text: String) -> String {
    guard separator == ";", let decimal = Self.decimal(text), hasDecimalCommas || !decimal.isAmbiguous else {
      return text
    }
    return decimal.number
  }

  private static func isHeader(_ record: [CSV.Field]) -> Bool {
    record.contains { columnNames.contains($0.text.lowercased()) && $0.text.lowercased() != "measure" }
      || record.first?.text.lowercased() == "measure"
  }

  private static func range(_ record: [CSV.Field]) -> Range<Int> {
    let start = record.first?.range.lowerBound ?? 0
    return start..<max(start, record.last?.range.upperBound ?? 0)
  }

  private static func isOfTime(_ text: String) -> Bool { Period(text) != nil || MeantPeriod.candidate(text) != nil }

  /// Whether a row has words where a measure, a period and a number belong.
  private func looksLikeTitles(_ record: [CSV.Field]) -> Bool {
    catalog.entry(.measure, record[0].text) == nil && !Self.isOfTime(record[1].text)
      && record.allSatisfy { field in
        !field.text.isEmpty && !field.text.utf8.contains { (0x30...0x39).contains($0) }
      }
  }

  private mutating func readHeader(_ header: [CSV.Field], _ next: [CSV.Field]?) -> Bool {
    let names = header.map { $0.text.lowercased() }
    let found = Self.columnNames.map { names.firstIndex(of: $0) }
    guard let missing = zip(Self.columnNames, found).first(where: { $0.1 == nil }) else {
      columns = found.compactMap { $0 }
      return true
    }
    if missing.0 == "period", let period = header.lazy.map(\.text).first(where: Self.isOfTime) {
      let written = MeantPeriod.candidate(period) ?? period
      let place = header.firstIndex { $0.text == period } ?? 0
      let number = next.flatMap { $0.indices.contains(place) ? $0[place].text : nil } ?? "97.5"
      let row = [next?.first?.text ?? "payroll-accuracy", written, number].joined(separator: separator)
      report(
        NumberFault.columns.id, Self.range(header),
        "the first line names periods, and a row is one number of one period",
        "Write one line for each number: `\(row)`.")
      return false
    }
    report(
      NumberFault.columns.id, Self.range(header),
      "the first line names columns, and none of them is `\(missing.0)`",
      "The columns are `measure`, `period` and `value`; others may stand beside them.")
    return false
  }

  private mutating func read(_ record: [CSV.Field]) {
    let whole = record[0].range.lowerBound..<max(record[0].range.upperBound, record[record.count - 1].range.upperBound)
    guard record.count == columnCount else {
      let count = "\(record.count) value\(record.count == 1 ? "" : "s")"
      guard columnCount == 3 else {
        return report(
          NumberFault.columns.id, whole, "this row has \(count), and the first line names \(columnCount) columns",
          "Write a value for each column, or nothing between two separators; a value with a separator in it wants quotes."
        )
      }
      let mayBeComma = record.count == 4 && record.suffix(2).allSatisfy { MeantNumber.isNumber($0.text) }
      report(
        NumberFault.columns.id, whole,
        "this row has \(count), and three are meant: measure, period, value",
        mayBeComma
          ? "Write the number with a point: `\(record[2].text).\(record[3].text)`."
          : separator == "\t"
            ? "Write measure, period and value with a tab between each and the next."
            : "Write it as `measure\(separator)period\(separator)value`.")
      return
    }
    let (name, period, value) = (record[columns[0]], record[columns[1]], record[columns[2]])
    let measure = measure(name)
    let readPeriod = self.period(period)
    let number = number(value.text)
    let isValueFine = checkValue(number, value.range)
    guard let measure, let readPeriod, isValueFine else { return }
    let place = Place(path: file.path, range: SourceRange(whole))
    if let first = seen[Key(measure: measure.index, period: readPeriod)] {
      problems.append(
        Diagnostic(
          NumberFault.rowDuplicate.id, .error, "`\(measure.id)` has a row for `\(period.text)` already", at: place,
          help: "Remove one of the two.",
          related: [Diagnostic.Related(message: "it is here", place: first)]))
      return
    }
    seen[Key(measure: measure.index, period: readPeriod)] = place
    rows.append(Row(measure: measure, period: readPeriod, periodText: period.text, value: number, place: place))
  }

  private mutating func measure(_ field: CSV.Field) -> Entry? {
    let qualified = QualifiedID(field.text)
    let name = qualified.flatMap { catalog.kinds.named($0.kind) == .measure ? $0.id : nil } ?? field.text
    if let known = entries[name] ?? catalog.entry(.measure, name) {
      entries[name] = known
      return known
    }
    let folded = FoldedName.of(name)
    let titled = catalog.entries(of: .measure).filter {
      FoldedName.of($0.name(in: catalog.defaultLanguage).text) == folded
    }.map(\.id)
    if titled.count == 1 {
      report(
        NumberFault.measureUnknown.id, field.range, "no measure bears the id `\(name)`", "Write its id: `\(titled[0])`."
      )
      return nil
    }
    if names == nil { names = NearestNames(catalog.entries(of: .measure).map(\.id)) }
    let near = names?.nearest(to: name) ?? []
    report(
      NumberFault.measureUnknown.id, field.range, "no measure bears the id `\(name)`",
      Spelling.question(near) ?? "`salkku list measure` shows all of them.")
    return nil
  }

  private mutating func period(_ field: CSV.Field) -> Period? {
    guard let period = Period(field.text) else {
      report(
        NumberFault.periodImpossible.id, field.range, "`\(field.text)` is not a period",
        MeantPeriod.candidate(field.text).map { "Write `\($0)`." }
          ?? "Write a year, a quarter or a month: `2026`, `2026-Q3` or `2026-03`.")
      return nil
    }
    let days = period.days(fiscalYearStart: catalog.configuration.fiscalYearStart)
    guard days.lowerBound <= today else {
      report(
        RuleID.periodFuture, field.range, "`\(field.text)` begins on \(days.lowerBound), and today is \(today)",
        "Check the year; what is planned is a target, not a reading.")
      return nil
    }
    return period
  }

  private mutating func checkValue(_ text: String, _ range: Range<Int>) -> Bool {
    if MeantNumber.isNumber(text) { return true }
    var help = "Write digits and, where needed, a decimal point: `98.5`."
    var message = "`\(text)` is not a number"
    if text.isEmpty {
      message = "the value is missing"
      help = "Write the number, or remove the row."
    } else if let meant = MeantNumber(text) {
      switch meant.fault {
      case .comma:
        message = "`\(text)` has a comma for its decimal point"
        help = "Write \(meant.shown())."
      case .gap:
        message = "`\(text)` has something between its digits"
        help = "Write \(meant.shown())."
      case .unit: help = "Write the number alone: \(meant.shown())."
      }
    }
    report(NumberFault.numberMalformed.id, range, message, help)
    return false
  }

  private mutating func report(_ rule: RuleID, _ range: Range<Int>, _ message: String, _ help: String) {
    problems.append(
      Diagnostic(
        rule, .error, message, at: Place(path: file.path, range: SourceRange(range)), help: help))
  }
}
