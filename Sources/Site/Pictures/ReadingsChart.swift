import CatalogModel

/// A line of readings over time, with the baseline and the target.
struct ReadingsChart {
  private let series: NumberSeries
  private let name: LocalizedText
  private let id: String
  private let page: PageContext
  private let scale: Scale
  private let firstDay: Double
  private let lastDay: Double

  private static let size = (width: 400.0, height: 200.0)
  /// The width that a letter has at most, where the texts are largest.
  private static let letter = 9.0
  private static let plot = (left: 46.0, right: 388.0, top: 26.0, bottom: 170.0)

  /// Nil where the numbers cannot be drawn on one axis.
  init?(series: NumberSeries, name: LocalizedText, id: String, page: PageContext) {
    let values =
      series.shown.map(\.number.value) + [series.target?.value.value, series.baseline?.value.value].compactMap(\.self)
    guard let scale = Scale(covering: values), let first = series.shown.first, let last = series.shown.last else {
      return nil
    }
    self.series = series
    self.name = name
    self.id = id
    self.page = page
    self.scale = scale
    let start = page.fiscalYearStart
    let baseline = series.baseline.map { Self.day($0.period, start) }
    firstDay = min(Self.day(first.period, start), baseline ?? .infinity)
    lastDay = max(Self.day(last.period, start), firstDay + 1)
  }

  func write(_ html: inout HTMLWriter) {
    html.element(.svg, class: "readings") { attributes in
      attributes.set("viewBox", "0 0 400 200")
      attributes.set("role", "img")
      attributes.set("aria-labelledby", "\(id)-title \(id)-description")
    } content: { html in
      html.element(
        .svgTitle,
        attributes: { attributes in
          attributes.set("id", "\(id)-title")
          page.mark(&attributes, name.language)
        }, content: { $0.text(name.text) })
      html.element(.svgDescription, attributes: { $0.set("id", "\(id)-description") }) { $0.text(description) }
      writeAxes(&html)
      writeTarget(&html)
      writeReadings(&html)
      writeBaseline(&html)
    }
  }

  /// The picture in words: from where to where, and against what.
  private var description: String {
    guard let first = series.shown.first, let last = series.shown.last else { return "" }
    var text = page.strings.seriesFromTo(
      page.label(first.period), page.number(first.number, series.unit), page.label(last.period),
      page.number(last.number, series.unit))
    if let target = page.target(series) {
      text += " \(page.strings.target)\(page.strings.colon)\(target)."
    }
    if let baseline = series.baseline {
      let number = page.number(baseline.value, series.unit)
      text += " \(page.strings.baseline)\(page.strings.colon)\(number), \(page.label(baseline.period))."
    }
    return text
  }

  private func writeAxes(_ html: inout HTMLWriter) {
    for tick in scale.ticks {
      let y = y(tick)
      line(&html, "grid", from: Point(Self.plot.left, y), to: Point(Self.plot.right, y))
      text(&html, "tick end", Point(Self.plot.left - 6, y + 4), page.strings.numbers.decimal(tick, scale.decimals))
    }
    guard let first = series.shown.first, let last = series.shown.last else { return }
    let y = Self.plot.bottom + 20
    let (start, end) = (page.label(first.period), page.label(last.period))
    // Where the first reading comes late, its label gives way to that of the last.
    let room = Self.plot.right - Double(start.unicodeScalars.count + end.unicodeScalars.count + 2) * Self.letter
    text(&html, "tick", Point(max(min(x(first.period) - 4, room), Self.plot.left), y), start)
    text(&html, "tick end", Point(Self.plot.right, y), end)
  }

  private func writeTarget(_ html: inout HTMLWriter) {
    guard let target = series.target else { return }
    let y = y(target.value.value)
    line(&html, "target", from: Point(Self.plot.left, y), to: Point(Self.plot.right, y))
    // What the marks mean stands above the plot: within, readings could run through it.
    let label = Point(Self.plot.left, 8)
    line(&html, "target", from: label, to: Point(label.x + 18, label.y))
    text(
      &html, "target-label", Point(label.x + 24, label.y + 4),
      "\(page.strings.target) \(page.strings.numbers.text(target.value.text))")
  }

  private func writeReadings(_ html: inout HTMLWriter) {
    let points = series.shown.map { Point(x($0.period), y($0.number.value)) }
    html.element(.polyline, class: "line", attributes: { $0.points(points) }) { _ in }
    // With many readings the dots would hide the line.
    for point in points.count <= 24 ? points[...] : points.suffix(1) {
      circle(&html, "dot", point, radius: 3.2)
    }
  }

  private func writeBaseline(_ html: inout HTMLWriter) {
    guard let baseline = series.baseline else { return }
    let point = Point(x(baseline.period), y(baseline.value.value))
    circle(&html, "baseline", point, radius: 4.5)
    let label = Point(Self.plot.right - 5, 8)
    circle(&html, "baseline", label, radius: 4.5)
    text(&html, "baseline-label end", Point(label.x - 10, label.y + 4), page.strings.baseline)
  }

  private func x(_ period: Period) -> Double {
    let share = (Self.day(period, page.fiscalYearStart) - firstDay) / (lastDay - firstDay)
    return Self.plot.left + 8 + (Self.plot.right - Self.plot.left - 16) * min(max(share, 0), 1)
  }

  private func y(_ value: Double) -> Double {
    Self.plot.bottom - (Self.plot.bottom - Self.plot.top) * scale.position(value)
  }

  /// The middle of a period, in days.
  private static func day(_ period: Period, _ fiscalYearStart: Int) -> Double {
    let days = period.days(fiscalYearStart: fiscalYearStart)
    return Double(days.lowerBound.daysSinceEpoch + days.upperBound.daysSinceEpoch) / 2
  }

  private func line(_ html: inout HTMLWriter, _ style: StaticString, from start: Point, to end: Point) {
    html.element(.line, class: style) { attributes in
      attributes.set("x1", start.x)
      attributes.set("y1", start.y)
      attributes.set("x2", end.x)
      attributes.set("y2", end.y)
    } content: { _ in
    }
  }

  private func circle(_ html: inout HTMLWriter, _ style: StaticString, _ center: Point, radius: Double) {
    html.element(.circle, class: style) { attributes in
      attributes.set("cx", center.x)
      attributes.set("cy", center.y)
      attributes.set("r", radius)
    } content: { _ in
    }
  }

  private func text(_ html: inout HTMLWriter, _ style: StaticString, _ place: Point, _ text: String) {
    html.element(.svgText, class: style) { attributes in
      attributes.set("x", place.x)
      attributes.set("y", place.y)
    } content: {
      $0.text(text)
    }
  }
}

/// A single reading as a bar, with the target as a mark across it.
struct TargetBar {
  private let reading: Reading
  private let series: NumberSeries
  private let name: LocalizedText
  private let id: String
  private let page: PageContext
  private let scale: Scale

  private static let width = 320.0

  /// Nil where there is nothing to hold the reading against, or a number below zero.
  init?(series: NumberSeries, name: LocalizedText, id: String, page: PageContext) {
    guard let reading = series.readings.last, let target = series.target?.value.value, reading.number.value >= 0,
      target >= 0
    else { return nil }
    let isShare = page.string(series.unit).map(Units.isShare) ?? false
    guard let scale = Scale(covering: [0, reading.number.value, target] + (isShare ? [100] : [])) else { return nil }
    self.reading = reading
    self.series = series
    self.name = name
    self.id = id
    self.page = page
    self.scale = scale
  }

  func write(_ html: inout HTMLWriter) {
    html.element(.svg, class: "bar") { attributes in
      attributes.set("viewBox", "0 0 320 22")
      attributes.set("role", "img")
      attributes.set("aria-labelledby", "\(id)-title")
    } content: { html in
      html.element(.svgTitle, attributes: { $0.set("id", "\(id)-title") }) { $0.text(description) }
      rectangle(&html, "track", x: 0, y: 6, width: Self.width, height: 10)
      rectangle(&html, "value", x: 0, y: 6, width: Self.width * scale.position(reading.number.value), height: 10)
      if let target = series.target {
        let x = min(Self.width * scale.position(target.value.value), Self.width - 2)
        rectangle(&html, "mark", x: x, y: 1, width: 2, height: 20)
      }
    }
  }

  private var description: String {
    let amount =
      "\(name.text)\(page.strings.colon)\(page.number(reading.number, series.unit)), \(page.label(reading.period))."
    guard let target = page.target(series) else { return amount }
    return amount + " \(page.strings.target)\(page.strings.colon)\(target)."
  }

  private func rectangle(
    _ html: inout HTMLWriter, _ style: StaticString, x: Double, y: Double, width: Double, height: Double
  ) {
    html.element(.rect, class: style) { attributes in
      attributes.set("x", x)
      attributes.set("y", y)
      attributes.set("width", width)
      attributes.set("height", height)
    } content: { _ in
    }
  }
}

/// The course of a series in a line's height; the numbers stand beside it, so it says nothing to a screen reader.
struct Sparkline {
  let series: NumberSeries

  func write(_ html: inout HTMLWriter) {
    let readings = series.readings.suffix(24)
    guard readings.count > 1, let scale = Scale(covering: readings.map(\.number.value)) else { return }
    let step = 92.0 / Double(readings.count - 1)
    let points = readings.enumerated().map { index, reading in
      Point(4 + step * Double(index), 21 - 18 * scale.position(reading.number.value))
    }
    html.element(.svg, class: "spark") { attributes in
      attributes.set("viewBox", "0 0 100 24")
      attributes.set("aria-hidden", "true")
    } content: { html in
      html.element(.polyline, class: "line", attributes: { $0.points(points) }) { _ in }
      if let last = points.last {
        html.element(.circle, class: "dot") { attributes in
          attributes.set("cx", last.x)
          attributes.set("cy", last.y)
          attributes.set("r", 2.8)
        } content: { _ in
        }
      }
    }
  }
}
