import CatalogModel

/// A small picture on one line, as wide as its column. Its numbers stand beside it in text, so it says nothing to a screen reader.
struct LinePicture {
  /// A stroke from one place to another: x in percent of the width, y in pixels.
  private struct Stroke {
    let style: StaticString
    let from: (x: Double, y: Double)
    let to: (x: Double, y: Double)
  }

  private struct Point {
    let x: Double
    let y: Double
    /// Whether it is a triangle, which means missed, and no dot.
    let isMissed: Bool
    let radius: Double
  }

  private let height: Int
  private let strokes: [Stroke]
  private let points: [Point]

  /// How much of the time that something may take is over.
  static func wait(_ days: Int, limit: Int) -> LinePicture {
    let whole = Double(max(days, limit, 1))
    let (done, goal) = (Double(days) / whole * 99, Double(limit) / whole * 99)
    return LinePicture(
      height: 12,
      strokes: [
        Stroke(style: "rule", from: (0, 6), to: (99, 6)),
        Stroke(style: days > limit ? "lack" : "done", from: (0, 6), to: (done, 6)),
        Stroke(style: "goal", from: (goal, 1), to: (goal, 11)),
      ], points: [])
  }

  /// A day on the line from today to the end of the last quarter of which dates are told; the tick is the end of the running one.
  static func ahead(_ date: CalendarDate, _ calendar: FiscalCalendar) -> LinePicture {
    func end(_ quarter: Int) -> Int {
      calendar.quarter(quarter).days(fiscalYearStart: calendar.yearStart).upperBound.daysSinceEpoch
    }
    let start = calendar.today.daysSinceEpoch
    func place(_ day: Int) -> Double {
      2 + min(max(Double(day - start) / Double(max(end(QuarterMatters.quartersAhead) - start, 1)), 0), 1) * 96
    }
    return LinePicture(
      height: 24,
      strokes: [
        Stroke(style: "rule", from: (2, 12), to: (98, 12)),
        Stroke(style: "time", from: (place(end(0)), 6), to: (place(end(0)), 18)),
      ], points: [Point(x: place(date.daysSinceEpoch), y: 12, isMissed: false, radius: 4.5)])
  }

  /// The latest readings of a promise against it: the dashed line is what is promised.
  static func levels(_ standing: PromiseStanding) -> LinePicture {
    let values = standing.lately.map(\.reading.number.value)
    let lowest = min(values.min() ?? 0, standing.target.value)
    let range = max(values.max() ?? 0, standing.target.value) - lowest
    func height(_ value: Double) -> Double { range > 0 ? 24 - (value - lowest) / range * 18 : 15 }
    let step = 92 / Double(max(values.count - 1, 1))
    let points = standing.lately.enumerated().map { index, level in
      Point(
        x: values.count > 1 ? 4 + Double(index) * step : 50, y: height(level.reading.number.value),
        isMissed: !level.isKept, radius: index == values.count - 1 ? 4.5 : 2.5)
    }
    let promised = height(standing.target.value)
    return LinePicture(
      height: 30,
      strokes: [Stroke(style: "promised", from: (0, promised), to: (100, promised))]
        + zip(points, points.dropFirst()).map { Stroke(style: "change", from: ($0.x, $0.y), to: ($1.x, $1.y)) },
      points: points)
  }

  func write(_ html: inout HTMLWriter) {
    html.element(
      .svg, class: "way",
      attributes: { attributes in
        attributes.set("height", height)
        attributes.set("aria-hidden", "true")
      },
      content: { html in
        for stroke in strokes { write(&html, stroke) }
        for point in points { write(&html, point) }
      })
  }

  private func write(_ html: inout HTMLWriter, _ stroke: Stroke) {
    html.element(.line, class: stroke.style) { attributes in
      attributes.set(percent: "x1", stroke.from.x)
      attributes.set(percent: "x2", stroke.to.x)
      attributes.set("y1", stroke.from.y)
      attributes.set("y2", stroke.to.y)
    } content: { _ in
    }
  }

  private func write(_ html: inout HTMLWriter, _ point: Point) {
    guard point.isMissed else {
      html.element(.circle, class: "now") { attributes in
        attributes.set(percent: "cx", point.x)
        attributes.set("cy", point.y)
        attributes.set("r", point.radius)
      } content: { _ in
      }
      return
    }
    // A shape that needs pixels around a point has a drawing of its own there.
    html.element(
      .svg,
      attributes: { attributes in
        attributes.set(percent: "x", point.x)
        attributes.set("y", point.y)
      },
      content: { html in
        let isLast = point.radius > 3
        html.element(.path, class: "behind", attributes: { $0.set("d", isLast ? "M0-5l5 9h-10z" : "M0-3l3 5h-6z") }) {
          _ in
        }
      })
  }
}
