import CatalogModel
import Syntax

/// The numbers of a measure or of a service level, with what they are held against.
struct NumberSeries {
  let readings: [Reading]
  let unit: Text?
  let direction: Direction
  let target: (value: Number, by: Period?)?
  /// How far from the target a reading may lie.
  let tolerance: Number?
  let baseline: (value: Number, period: Period)?
  /// Whether the target is for a time behind the latest reading, so that missing it now says nothing yet.
  let isTargetAhead: Bool

  init(_ measure: Measure) {
    readings = measure.readings
    unit = measure.unit
    direction = measure.direction
    let goal = measure.target
    target = goal.map { ($0.number.value, $0.by.value) }
    tolerance = goal?.tolerance?.value
    baseline = measure.baseline.map { ($0.number.value, $0.period.value) }
    let start = measure.entry.catalog.configuration.fiscalYearStart
    let read = readings.last?.period.days(fiscalYearStart: start).upperBound
    let due = target?.by?.days(fiscalYearStart: start).upperBound
    isTargetAhead = if let read, let due { read < due } else { false }
  }

  init(_ level: ServiceLevel, fiscalYearStart: Int) {
    readings = level.readings(fiscalYearStart: fiscalYearStart)
    unit = level.promise.unit
    direction = level.promise.direction
    target = level.promise.target.map { ($0.value, nil) }
    tolerance = level.promise.tolerance?.value
    baseline = nil
    isTargetAhead = false
  }

  /// The readings that a page shows: the latest, since a series may be of any length.
  var shown: ArraySlice<Reading> { readings.suffix(Self.limit) }
  var omitted: Int { max(0, readings.count - Self.limit) }
  static let limit = 120

  /// Whether the latest reading meets the target; nil where one of the two is missing, or there is no meeting it.
  var isMet: Bool? {
    guard let latest = readings.last, let target else { return nil }
    return direction.isMet(latest.number.value, target: target.value.value, tolerance: tolerance?.value)
  }
}

extension PageContext {
  /// A number with its unit, as `97.45 %`.
  func number(_ number: Number, _ unit: Text?) -> String { self.number(number, unit: string(unit)) }

  /// A number with a unit that is written so; nil where nothing says what it counts.
  func number(_ number: Number, unit: String?) -> String {
    let digits = strings.numbers.text(number.text)
    guard let unit, !unit.isEmpty else { return digits }
    return Units.isShare(unit)
      ? digits + strings.numbers.percent : digits + "\u{A0}" + Units.text(unit, behind: number, strings)
  }

  /// Writes a number with its unit, which says its language where it is shown as it is written.
  func write(_ html: inout HTMLWriter, _ number: Number, unit: Text?) {
    guard let wording = wording(unit), documentLanguage.differs(from: wording.language),
      !Units.isKnown(wording.node.string)
    else { return html.text(self.number(number, unit)) }
    html.text(strings.numbers.text(number.text) + "\u{A0}")
    element(html: &html, .span, wording)
  }

  /// What the numbers of a series are, as it stands above them; nil where nobody says.
  func name(ofUnit unit: Text?) -> String? {
    string(unit).map { Units.isShare($0) ? "%" : Units.text($0, strings) }
  }

  /// The target of a series as a reader understands it; nil where there is none.
  func target(_ series: NumberSeries) -> String? {
    series.target.map { target($0.value, series.unit, series.direction, tolerance: series.tolerance) }
  }

  /// A target as a reader understands it: `at least 95 %`, `held at 20 ± 2`.
  func target(_ number: Number, _ unit: Text?, _ direction: Direction, tolerance: Number? = nil) -> String {
    var amount = self.number(number, unit)
    if let tolerance { amount += "\u{A0}±\u{A0}" + self.number(tolerance, unit) }
    return switch direction {
    case .up: strings.atLeast(amount)
    case .down: strings.atMost(amount)
    case .hold: strings.approximately(amount)
    }
  }

  /// Writes the latest reading, and whether it keeps the target.
  func latest(_ html: inout HTMLWriter, _ series: NumberSeries) {
    guard let latest = series.readings.last else {
      html.element(.span, class: "none") { $0.text(self.strings.noReading) }
      return
    }
    html.element(.strong, class: "number") { self.write(&$0, latest.number, unit: series.unit) }
    html.text(" ")
    html.element(.span, class: "period") { $0.text(self.label(latest.period)) }
    if series.isMet != nil { html.text(" · ") }
    verdict(&html, series)
  }

  /// Writes whether the latest reading keeps the target, in words and with a sign.
  func verdict(_ html: inout HTMLWriter, _ series: NumberSeries) {
    guard let isMet = series.isMet else { return }
    switch (isMet, series.isTargetAhead) {
    case (true, _): html.element(.span, class: "verdict met") { $0.text(self.strings.met) }
    case (false, true): html.element(.span, class: "verdict ahead") { $0.text(self.strings.notYetMet) }
    case (false, false): html.element(.span, class: "verdict missed") { $0.text(self.strings.notMet) }
    }
  }

  /// Writes the picture of a series with a table that says the same.
  func figure(_ html: inout HTMLWriter, _ series: NumberSeries, name: LocalizedText, id: String) {
    guard !series.readings.isEmpty else { return }
    html.elementUnlessEmpty(.figure, class: "chart") { html in
      if series.shown.count > 1 {
        ReadingsChart(series: series, name: name, id: id, page: self)?.write(&html)
      } else {
        TargetBar(series: series, name: name, id: id, page: self)?.write(&html)
      }
      guard series.shown.count > 1 else { return }
      html.element(.details) { html in
        html.element(.summary) { $0.text(self.strings.numbersAsTable) }
        readingsTable(&html, series, name: name.text)
      }
    }
  }

  /// Writes the readings, the latest first.
  func readingsTable(_ html: inout HTMLWriter, _ series: NumberSeries, name: String) {
    let hasRevisions = series.shown.contains { $0.revised != nil }
    table(&html, label: strings.readingsOf(name)) { html in
      self.tableHead(
        &html,
        [self.strings.period, self.name(ofUnit: series.unit).map { self.strings.valueIn($0) } ?? self.strings.value]
          + (hasRevisions ? [self.strings.revised] : []), numeric: 1..<2)
      html.element(.tbody) { html in
        for reading in series.shown.reversed() {
          html.element(.tr) { html in
            html.element(.th, attributes: { $0.set("scope", "row") }) { $0.text(self.label(reading.period)) }
            html.element(.td, class: "number") { $0.text(self.strings.numbers.text(reading.number.text)) }
            if hasRevisions {
              html.element(.td) { self.write(&$0, reading.revised) }
            }
          }
        }
      }
    }
    if series.omitted > 0 {
      html.element(.p, class: "note") {
        $0.text(self.strings.earlierReadings(self.strings.numbers.whole(series.omitted)))
      }
    }
  }
}
