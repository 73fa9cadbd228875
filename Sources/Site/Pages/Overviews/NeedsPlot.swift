/// Where needs lie by how much they matter, to the right, and how well they are met, upwards.
///
/// The frame and the dots of all needs are drawn once and shown in each panel; shapes lie in shares of the panel, so that nothing
/// scales but the distances between them.
struct NeedsPlot {
  /// What is drawn of importance, and of satisfaction.
  let across: ClosedRange<Double>
  let upwards: ClosedRange<Double>
  /// The opportunities whose area is drawn, each within the one before.
  let areas: [Double]

  /// The dots of all needs that a panel shows.
  private static let dotLimit = 500
  /// The needs of its own that a panel draws and names.
  static let ownLimit = 20
  /// The narrowest panel, in pixels: where nothing meets there, nothing does in a wider one.
  private static let size = (width: 250.0, height: 187.0)

  init(_ needs: RankedNeeds) {
    let drawn = needs.needs.filter { $0.rank != nil }
    across = (drawn.contains { $0.importance < 5 } ? 1 : 5)...10
    upwards = (drawn.contains { $0.satisfaction < 2 } ? 1 : 2)...10
    areas = [needs.limit] + [12, 15].filter { $0 > needs.limit }
  }

  // MARK: - Shapes that all panels show

  func writeDefinitions(_ html: inout HTMLWriter, _ needs: RankedNeeds) {
    html.element(
      .svg, class: "shapes",
      attributes: { attributes in
        attributes.set("width", "0")
        attributes.set("height", "0")
        attributes.set("aria-hidden", "true")
      },
      content: { html in
        html.element(
          .symbol,
          attributes: { attributes in
            attributes.set("id", "plot-frame")
            attributes.set("viewBox", "0 0 100 100")
            attributes.set("preserveAspectRatio", "none")
          }, content: { writeFrame(&$0) })
        html.element(.symbol, class: "all", attributes: { $0.set("id", "plot-all") }) { html in
          for need in needs.needs.prefix(Self.dotLimit) where need.rank != nil { dot(&html, "other", need, 2.5) }
        }
      })
  }

  private func writeFrame(_ html: inout HTMLWriter) {
    for value in stride(from: across.lowerBound + 1, to: 10, by: 1) {
      line(&html, "grid", Point(x(value), 0), Point(x(value), 100))
    }
    for value in stride(from: upwards.lowerBound + 2, to: 10, by: 2) {
      line(&html, "grid", Point(0, y(value)), Point(100, y(value)))
    }
    for area in areas {
      // Left of it stands satisfaction = 2 × importance − opportunity, as long as that is below importance; above, importance alone
      // counts. What lies outside of the frame is cut off.
      let corners = [((area - 10) / 2, -10.0), (area, area), (area, 30.0), (60.0, 30.0), (60.0, -10.0)]
      html.element(
        .polyline, class: "area", attributes: { $0.points(corners.map { Point(x($0.0), y($0.1)) }) }, content: { _ in })
    }
    line(&html, "equal", Point(x(1), y(1)), Point(x(10), y(10)))
  }

  private func line(_ html: inout HTMLWriter, _ style: StaticString, _ start: Point, _ end: Point) {
    html.element(.line, class: style) { attributes in
      attributes.set("x1", start.x)
      attributes.set("y1", start.y)
      attributes.set("x2", end.x)
      attributes.set("y2", end.y)
    } content: { _ in
    }
  }

  // MARK: - A panel

  /// Writes the panel that says what the others show: the areas with their numbers, and all needs.
  func writeExplanation(_ html: inout HTMLWriter, _ context: PageContext) {
    write(&html) { html in
      for area in areas {
        // At the right edge, where the border of the area leaves the frame.
        let height = 20 - area
        guard area >= 10, upwards.contains(height - 0.5) else { continue }
        let label = context.strings.numbers.text(Self.label(area))
        text(&html, label, at: Point(100, y(height)), by: Place(x: -6, y: 14, anchor: .end))
      }
    }
  }

  /// Writes the panel of a segment. The text beside it says the same.
  func write(_ html: inout HTMLWriter, _ panel: RankedNeeds.Panel) {
    let groups = Self.groups(panel.needs.prefix(Self.ownLimit))
    let places = places(of: groups)
    write(&html) { html in
      for need in panel.needs.prefix(Self.ownLimit).reversed() {
        dot(&html, need.answers.isEmpty ? "own open" : "own", need, 5)
      }
      for (group, place) in zip(groups, places) {
        guard let place, let first = group.first else { continue }
        let label = Self.label(group)
        text(&html, label, at: Point(x(first.importance), y(first.satisfaction)), by: place)
      }
    }
  }

  private func write(_ html: inout HTMLWriter, content: (inout HTMLWriter) -> Void) {
    html.element(.svg, class: "plot", attributes: { $0.set("aria-hidden", "true") }) { html in
      for id in ["plot-frame", "plot-all"] {
        html.element(.use, attributes: { $0.href(anchor: id) }) { _ in }
      }
      content(&html)
    }
  }

  private func dot(_ html: inout HTMLWriter, _ style: StaticString, _ need: RankedNeed, _ radius: Double) {
    html.element(.circle, class: style) { attributes in
      attributes.set(percent: "cx", x(need.importance))
      attributes.set(percent: "cy", y(need.satisfaction))
      attributes.set("r", radius)
    } content: { _ in
    }
  }

  private func text(
    _ html: inout HTMLWriter, _ text: String, at point: Point, by place: Place
  ) {
    html.element(
      .svgText, class: place.anchor.word,
      attributes: { attributes in
        attributes.set(percent: "x", point.x)
        attributes.set(percent: "y", point.y)
        attributes.set("dx", place.x)
        attributes.set("dy", place.y)
      }, content: { $0.text(text) })
  }

  private func x(_ importance: Double) -> Double {
    (importance - across.lowerBound) / (across.upperBound - across.lowerBound) * 100
  }

  private func y(_ satisfaction: Double) -> Double {
    (upwards.upperBound - satisfaction) / (upwards.upperBound - upwards.lowerBound) * 100
  }

  private static func label(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }

  // MARK: - Numbers beside the dots

  /// The needs that lie at the same place, by rank.
  private static func groups(_ needs: ArraySlice<RankedNeed>) -> [[RankedNeed]] {
    var places: [Point: Int] = [:]
    var groups: [[RankedNeed]] = []
    for need in needs {
      let point = Point(need.importance, need.satisfaction)
      if let place = places[point] {
        groups[place].append(need)
      } else {
        places[point] = groups.count
        groups.append([need])
      }
    }
    return groups
  }

  private static func label(_ group: [RankedNeed]) -> String {
    let numbers = group.prefix(3).compactMap { $0.rank.map { String($0) } }.joined(separator: ", ")
    return group.count > 3 ? numbers + " …" : numbers
  }

  private enum Anchor {
    case start, middle, end

    var word: StaticString {
      switch self {
      case .start: "start"
      case .middle: "middle"
      case .end: "end"
      }
    }
  }

  /// Where a number stands beside its dot, in pixels.
  private struct Place {
    let x: Double
    let y: Double
    let anchor: Anchor
  }

  /// Right, left, above, below, then the corners.
  private static let candidates = [
    Place(x: 9, y: 4, anchor: .start), Place(x: -9, y: 4, anchor: .end), Place(x: 0, y: -9, anchor: .middle),
    Place(x: 0, y: 18, anchor: .middle), Place(x: 7, y: -6, anchor: .start), Place(x: -7, y: -6, anchor: .end),
    Place(x: 7, y: 15, anchor: .start), Place(x: -7, y: 15, anchor: .end),
  ]

  private struct Box {
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    func meets(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  /// The first place of each number where it meets no dot and no other number; nil where there is none.
  private func places(of groups: [[RankedNeed]]) -> [Place?] {
    let centers = groups.map { group in
      group.first.map {
        Point(x($0.importance) / 100 * Self.size.width, y($0.satisfaction) / 100 * Self.size.height)
      } ?? Point(0, 0)
    }
    var taken = centers.map { Box(left: $0.x - 6, top: $0.y - 6, right: $0.x + 6, bottom: $0.y + 6) }
    return zip(groups, centers).map { group, center in
      let width = Double(Self.label(group).utf8.count) * 7.2
      for place in Self.candidates {
        let start = center.x + place.x
        let left =
          switch place.anchor {
          case .start: start
          case .middle: start - width / 2
          case .end: start - width
          }
        let base = center.y + place.y
        let box = Box(left: left, top: base - 10, right: left + width, bottom: base + 2)
        guard box.left > 0, box.right < Self.size.width + 14, box.top > -6, box.bottom < Self.size.height,
          !taken.contains(where: { $0.meets(box) })
        else { continue }
        taken.append(box)
        return place
      }
      return nil
    }
  }
}
