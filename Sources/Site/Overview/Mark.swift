import CatalogModel

/// A mark of the overviews: one shape for one meaning, whatever its colour.
enum Mark: String, CaseIterable, Sendable {
  /// Realised, kept or reached: a disc with a tick.
  case reached
  /// A ring.
  case onTrack = "on-track"
  /// A half disc.
  case atRisk = "at-risk"
  /// Off track or missed: a triangle.
  case missed
  /// Not reviewed: a dashed square.
  case absent
  /// A cross.
  case givenUp = "given-up"
  /// Not due yet: a dot.
  case ahead
  /// What may stop if something else does, of which nothing says that it has: a ring with a bar.
  case mayStop = "may-stop"
  /// What may be impaired then: a dashed ring.
  case mayBeImpaired = "may-be-impaired"
  /// A measure of what changed for somebody: a disc.
  case outcome
  /// One of how well a promise was kept: a ring.
  case serviceLevel = "service-level"
  /// One of how much was done: a square.
  case output
  /// One that does not say which of these it is: a dashed square.
  case unsaid

  /// What a measure counts.
  init(_ orientation: Measure.Orientation?) {
    switch orientation {
    case .outcome: self = .outcome
    case .serviceLevel: self = .serviceLevel
    case .output: self = .output
    case nil: self = .unsaid
    }
  }

  /// Writes the shapes of `marks`, for the page to refer to.
  static func writeDefinitions(of marks: [Mark], _ html: inout HTMLWriter) {
    guard !marks.isEmpty else { return }
    html.element(
      .svg, class: "shapes",
      attributes: { attributes in
        attributes.set("width", "0")
        attributes.set("height", "0")
        attributes.set("aria-hidden", "true")
      },
      content: { html in
        for mark in marks {
          html.element(
            .symbol,
            attributes: { attributes in
              attributes.set("id", mark.id)
              attributes.set("viewBox", "0 0 16 16")
            }, content: { mark.writeShape(&$0) })
        }
      })
  }

  private var id: String { "mark-" + rawValue }

  /// Writes the mark; words beside it, or `label`, say the same.
  func write(_ html: inout HTMLWriter, label: String? = nil) {
    html.element(
      .svgInline, class: style,
      attributes: { attributes in
        if let label {
          attributes.set("role", "img")
          attributes.set("aria-label", label)
        } else {
          attributes.set("aria-hidden", "true")
        }
      }, content: { html in html.element(.use, attributes: { $0.href(anchor: id) }) { _ in } })
  }

  private var style: StaticString {
    switch self {
    case .reached, .onTrack, .outcome, .serviceLevel, .output: "mark good"
    case .atRisk: "mark warn"
    case .missed, .absent: "mark bad"
    case .givenUp, .ahead, .mayBeImpaired, .unsaid: "mark soft"
    case .mayStop: "mark"
    }
  }

  private func writeShape(_ html: inout HTMLWriter) {
    switch self {
    case .reached:
      circle(&html, "fill", 6.6)
      path(&html, "tick", "M5 8.2l2.3 2.3L11.2 6")
    case .onTrack: circle(&html, "stroke", 5.5)
    case .atRisk:
      circle(&html, "stroke", 5.5)
      path(&html, "fill", "M8 2.5a5.5 5.5 0 0 0 0 11z")
    case .missed: path(&html, "fill", "M8 1.8L15 14H1z")
    case .absent, .unsaid: square(&html, "dashed")
    case .givenUp: path(&html, "stroke", "M4 4l8 8M12 4l-8 8")
    case .ahead: circle(&html, "fill", 2.3)
    case .mayStop:
      circle(&html, "stroke", 6)
      path(&html, "stroke", "M4.5 8h7")
    case .mayBeImpaired: circle(&html, "dashed", 6)
    case .outcome: circle(&html, "fill", 6)
    case .serviceLevel: circle(&html, "stroke", 5.5)
    case .output: square(&html, "stroke")
    }
  }

  private func square(_ html: inout HTMLWriter, _ style: StaticString) {
    html.element(.rect, class: style) { attributes in
      for name in ["x", "y"] as [StaticString] { attributes.set(name, 2.0) }
      for name in ["width", "height"] as [StaticString] { attributes.set(name, 12.0) }
    } content: { _ in
    }
  }

  private func circle(_ html: inout HTMLWriter, _ style: StaticString, _ radius: Double) {
    html.element(.circle, class: style) { attributes in
      attributes.set("cx", 8.0)
      attributes.set("cy", 8.0)
      attributes.set("r", radius)
    } content: { _ in
    }
  }

  private func path(_ html: inout HTMLWriter, _ style: StaticString, _ data: StaticString) {
    html.element(.path, class: style, attributes: { $0.set("d", data) }) { _ in }
  }
}
