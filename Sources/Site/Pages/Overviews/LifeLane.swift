import CatalogModel

/// The lane of a service: when it was or will be there, on the axis. Words beside it say the same, so that it says nothing to a
/// screen reader.
struct LifeLane {
  let row: LifeRow
  let axis: LifeAxis

  private var life: ServiceLife { row.life }
  private var now: Double { axis.place(axis.calendar.today) }

  func write(_ html: inout HTMLWriter) {
    html.element(.div, class: "lane") { html in
      html.element(.svgInline, attributes: { $0.set("aria-hidden", "true") }) { html in
        line(&html, "today", now, now, y: ("0", "100%"))
        for piece in row.pieces { write(&html, piece) }
        switch life.status.section {
        case .pipeline: writePlan(&html)
        case .catalogue: writeOffer(&html)
        case .archive: if life.status == .retired { writePast(&html) }
        }
        for (date, event) in life.events {
          if case .version = event { mark(&html, "version", at: axis.place(date), "M0-6.5L6.5 0 0 6.5-6.5 0z") }
        }
      }
    }
  }

  // MARK: - Parts

  private func writePlan(_ html: inout HTMLWriter) {
    guard let start = life.start.map(axis.place) else { return ring(&html, "undated", at: now) }
    line(&html, "plan", now, start)
    guard start <= 100 else { return }
    let end = life.retired.map(axis.place) ?? 100
    bar(&html, from: start, to: end)
    if let retired = life.retired { writeEnd(&html, retired) }
    ring(&html, "start", at: start)
  }

  private func writeOffer(_ html: inout HTMLWriter) {
    let from = life.since.map(axis.place) ?? 0
    var open = from
    // Some can have it before all can.
    if life.status == .pilot || life.pilot != nil {
      let all = life.live.map(axis.place)
      let end = all ?? life.sunset.map(axis.place) ?? life.retired.map(axis.place) ?? 100
      line(&html, "pilot", from, end)
      open = end
      if life.status == .pilot, let all {
        bar(&html, from: all, to: life.retired.map(axis.place) ?? 100)
        ring(&html, "start", at: all)
        return writeEdge(&html)
      }
    }
    let close = life.sunset.map(axis.place) ?? (life.status == .sunset ? now : nil)
    let end = life.retired.map(axis.place)
    if life.status != .pilot { line(&html, "offered", open, close ?? end ?? 100) }
    if let close { line(&html, "closing", close, end ?? 100) }
    writeEdge(&html)
  }

  private func writeEdge(_ html: inout HTMLWriter) {
    if let retired = life.retired {
      writeEnd(&html, retired)
    } else {
      mark(&html, "open", at: 100, "M-1-6L6 0-1 6z")
    }
  }

  private func writePast(_ html: inout HTMLWriter) {
    guard let retired = life.retired else { return }
    line(&html, "past", life.since.map(axis.place) ?? 0, axis.place(retired))
    writeEnd(&html, retired)
  }

  private func writeEnd(_ html: inout HTMLWriter, _ date: CalendarDate) {
    mark(&html, "end", at: axis.place(date), "M0-9V9")
  }

  private func write(_ html: inout HTMLWriter, _ piece: LifeRow.Piece) {
    let place = axis.place(piece.date)
    switch piece.part {
    case .tail: line(&html, "successor", place, place, y: ("0", "50%"))
    case .through: line(&html, "successor", place, place, y: ("0", "100%"))
    case .head:
      line(&html, "successor", place, place, y: ("68%", "100%"))
      mark(&html, "arrow", at: place, "M0-1L5 8H-5z", y: "64%")
    }
  }

  // MARK: - Shapes

  /// A line along the lane, cut at its edges.
  private func line(_ html: inout HTMLWriter, _ style: StaticString, _ start: Double, _ end: Double) {
    let (left, right) = (max(0, min(start, end)), min(100, max(start, end)))
    guard left < right else { return }
    line(&html, style, left, right, y: ("50%", "50%"))
  }

  private func line(
    _ html: inout HTMLWriter, _ style: StaticString, _ start: Double, _ end: Double,
    y: (StaticString, StaticString)
  ) {
    guard (0...100).contains(start) else { return }
    html.element(.line, class: style) { attributes in
      attributes.set(percent: "x1", start)
      attributes.set(percent: "x2", end)
      attributes.set("y1", y.0)
      attributes.set("y2", y.1)
    } content: { _ in
    }
  }

  /// A hollow bar: what is not there yet.
  private func bar(_ html: inout HTMLWriter, from start: Double, to end: Double) {
    let (left, right) = (max(0, start), min(100, end))
    guard left < right else { return }
    html.element(
      .svgInline, attributes: { $0.set("y", "50%") }
    ) { html in
      html.element(.rect, class: "planned") { attributes in
        attributes.set(percent: "x", left)
        attributes.set(percent: "width", right - left)
        attributes.set("y", "-4.5")
        attributes.set("height", "9")
      } content: { _ in
      }
    }
  }

  private func ring(_ html: inout HTMLWriter, _ style: StaticString, at place: Double) {
    guard (0...100).contains(place) else { return }
    html.element(.circle, class: style) { attributes in
      attributes.set(percent: "cx", place)
      attributes.set("cy", "50%")
      attributes.set("r", "5")
    } content: { _ in
    }
  }

  /// A shape around a point of the lane.
  private func mark(
    _ html: inout HTMLWriter, _ style: StaticString, at place: Double, _ shape: StaticString, y: StaticString = "50%"
  ) {
    guard (0...100).contains(place) else { return }
    html.element(
      .svgInline,
      attributes: { attributes in
        attributes.set(percent: "x", place)
        attributes.set("y", y)
      },
      content: { html in html.element(.path, class: style, attributes: { $0.set("d", shape) }) { _ in } })
  }
}
