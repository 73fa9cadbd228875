import CatalogModel

/// How far a measure has come from its baseline to its target: each on a scale of its own, the baseline at a tenth of the width and
/// the target at 84 %, with a tick where the time stands. The numbers stand beside it in text, so it says nothing to a screen
/// reader.
struct Way {
  /// Of the width, in percent; nil where the number is not known.
  let baseline: Double?
  let now: Double?
  let target: Double
  /// The share of the days from the end of the baseline's period to the end of the target's, at the last reading.
  let time: Double?
  /// Whether the last reading lies so far behind the baseline that it is only shown in which direction.
  let isBehind: Bool

  private static let start = 10.0
  private static let end = 84.0
  private static let middle = 47.0

  /// Nil for a measure without a target, or, where it is not to be held, without a baseline that differs from it.
  init?(_ measure: Measure, _ calendar: FiscalCalendar) {
    guard let goal = measure.target else { return nil }
    let readings = measure.readings
    let base = measure.baseline
    if measure.direction == .hold {
      let values = readings.map(\.number.value) + (base.map { [$0.number.value.value] } ?? [])
      let largest = values.map { abs($0 - goal.number.value.value) }.max() ?? 0
      func place(_ value: Double) -> Double {
        largest > 0 ? Self.middle + (value - goal.number.value.value) / largest * (Self.end - Self.middle) : Self.middle
      }
      target = Self.middle
      baseline = base.map { place($0.number.value.value) }
      now = readings.last.map { place($0.number.value) }
      time = nil
      isBehind = false
      return
    }
    target = Self.end
    guard let base, base.number.value.value != goal.number.value.value else { return nil }
    baseline = Self.start
    let share = readings.last.map {
      ($0.number.value - base.number.value.value) / (goal.number.value.value - base.number.value.value)
    }
    let place = share.map { Self.start + $0 * (Self.end - Self.start) }
    isBehind = place.map { $0 < -10 } ?? false
    now = place.map { min(max($0, 0), 100) }
    func last(_ period: Period) -> Int { period.days(fiscalYearStart: calendar.yearStart).upperBound.daysSinceEpoch }
    let length = last(goal.by.value) - last(base.period.value)
    time = readings.last.flatMap { reading in
      length > 0
        ? Self.start + min(max(Double(last(reading.period) - last(base.period.value)) / Double(length), 0), 1)
          * (Self.end - Self.start) : nil
    }
  }

  func write(_ html: inout HTMLWriter) {
    html.element(
      .svg, class: "way",
      attributes: { attributes in
        attributes.set("height", "24")
        attributes.set("aria-hidden", "true")
      },
      content: { html in
        line(&html, "rule", from: (2, 12), to: (98, 12))
        if let baseline, let now { line(&html, "done", from: (baseline, 12), to: (now, 12)) }
        line(&html, "goal", from: (target, 3), to: (target, 21))
        if let time { line(&html, "time", from: (time, 15), to: (time, 23)) }
        if let baseline { dot(&html, "base", x: baseline, radius: 3.5) }
        if isBehind {
          html.element(.path, class: "behind", attributes: { $0.set("d", "M0 12l9-5v10z") }) { _ in }
        } else if let now {
          dot(&html, "now", x: now, radius: 4.5)
        }
      })
  }

  /// Writes the items of a key: what its shapes mean.
  static func writeKey(_ html: inout HTMLWriter, _ strings: Strings) {
    func item(_ text: String, _ style: StaticString, _ path: StaticString) {
      html.keyItem(text, size: ("14", "16"), box: "0 0 14 16", [(style, path)])
    }
    item(strings.baseline, "base", "M3.5 8a3.5 3.5 0 0 1 7 0a3.5 3.5 0 0 1-7 0z")
    item(strings[lastReading], "now", "M2.5 8a4.5 4.5 0 0 1 9 0a4.5 4.5 0 0 1-9 0z")
    item(strings.target, "goal", "M7 0V16")
    item(strings[timeStands], "time", "M7 8V16")
  }

  private static let lastReading = InterfaceText(
    en: "Last reading", fi: "Viimeisin lukema", sv: "Senaste mätvärde", fr: "Dernier relevé",
    it: "Ultima rilevazione")
  private static let timeStands = InterfaceText(
    en: "Where the time stands", fi: "Kulunut aika", sv: "Tid som gått", fr: "Temps écoulé", it: "Tempo trascorso")

  /// A line between two places, each a share of the width in percent and a height in pixels.
  private func line(
    _ html: inout HTMLWriter, _ style: StaticString, from start: (x: Double, y: Double), to end: (x: Double, y: Double)
  ) {
    html.element(.line, class: style) { attributes in
      attributes.set(percent: "x1", start.x)
      attributes.set(percent: "x2", end.x)
      attributes.set("y1", start.y)
      attributes.set("y2", end.y)
    } content: { _ in
    }
  }

  private func dot(_ html: inout HTMLWriter, _ style: StaticString, x: Double, radius: Double) {
    html.element(.circle, class: style) { attributes in
      attributes.set(percent: "cx", x)
      attributes.set("cy", 12.0)
      attributes.set("r", radius)
    } content: { _ in
    }
  }
}
