import CatalogModel

/// The services of one part of the portfolio, each with its lane and its dates in words.
struct LifeList {
  let part: LifecyclePage.Part
  let context: PageContext

  private typealias Text = LifecyclePage.Text
  private var strings: Strings { context.strings }
  private var kind: KindWording { context.kind(.servicePackage) }

  func write(_ html: inout HTMLWriter) {
    let axis = LifeAxis(context.site.calendar)
    context.section(&html, LifecyclePage.id(part.section), strings.sections(part.section)) { html in
      if !part.rows.isEmpty {
        html.element(.div, class: "life") { html in
          writeAxis(&html, axis)
          html.element(.ul) { html in
            for row in part.rows { write(&html, row, axis) }
          }
        }
      }
      writeRest(&html)
    }
  }

  private func writeAxis(_ html: inout HTMLWriter, _ axis: LifeAxis) {
    html.element(.div, class: "head", attributes: { $0.set("aria-hidden", "true") }) { html in
      html.element(.span) { $0.text(kind.singular) }
      html.element(.span, class: "axis") { html in
        html.element(.span, class: Self.quarters[min(max(axis.running - 4, 0), 3)]) { html in
          html.text(strings.dates.text(context.site.calendar.today))
        }
        for year in axis.years {
          html.element(.span, class: "year") { $0.text(year.label(fiscalYearStart: context.fiscalYearStart)) }
        }
      }
      html.element(.span) { $0.text(strings[Text.dates]) }
    }
  }

  /// The column of the running quarter.
  private static let quarters: [StaticString] = ["day q1", "day q2", "day q3", "day q4"]

  private func write(_ html: inout HTMLWriter, _ row: LifeRow, _ axis: LifeAxis) {
    let life = row.life
    html.element(.li) { html in
      html.element(.div) { html in
        context.link(&html, life.package.entry)
        html.element(.span, class: "note") { html in
          html.text(kind.word("status", life.status.rawValue))
          if let owner = life.package.owner?.target {
            html.text(", ")
            context.link(&html, owner.entry)
          }
        }
      }
      LifeLane(row: row, axis: axis).write(&html)
      html.element(.ul, class: "dates") { html in
        writeDates(&html, life)
        writeAge(&html, life)
      }
    }
  }

  private func writeDates(_ html: inout HTMLWriter, _ life: ServiceLife) {
    let today = context.site.calendar.today
    func line(_ html: inout HTMLWriter, _ text: InterfaceText, _ date: CalendarDate? = nil) {
      html.element(.li) { $0.text(strings[text].filled(date.map { strings.dates.text($0) } ?? "")) }
    }
    for (date, event) in life.events where event != .review || date < today {
      let isLate = date < today
      html.element(.li, class: isLate ? "late" : "ahead") { html in
        if isLate {
          Mark.missed.write(&html)
          html.text(" ")
        }
        html.text(LifecyclePage.words(event, on: date, isLate: isLate, context))
      }
    }
    switch life.status.section {
    case .pipeline: if life.start == nil { line(&html, Text.keyUndated) }
    case .catalogue:
      writeSuccessor(&html, life)
      if life.status == .sunset {
        if let sunset = life.sunset { line(&html, sunset > today ? Text.closes : Text.closed, sunset) }
        if life.retired == nil { html.element(.li, class: "late") { $0.text(strings[Text.noEnd]) } }
      }
      if let offered = life.offered {
        line(&html, Text.since, offered)
      } else {
        line(&html, Text.noStart)
      }
    case .archive:
      if life.status == .rejected {
        line(&html, Text.neverStarted)
      } else if let retired = life.retired {
        line(&html, Text.ended, retired)
      } else {
        html.element(.li, class: "late") { $0.text(strings[Text.noEnd]) }
      }
      writeSuccessor(&html, life)
    }
  }

  /// Writes for how long it is in its state: since the day that the file names, else since the commit that brought the state.
  /// What the first commit had already may be older than that.
  private func writeAge(_ html: inout HTMLWriter, _ life: ServiceLife) {
    let today = context.site.calendar.today
    let text: InterfaceText
    let since: CalendarDate
    if let declared = life.declaredSince(today) {
      (text, since) = (Text.age, declared)
    } else {
      switch context.site.contents.history?[life.package.entry]?.stateSince {
      case .changed(let day): (text, since) = (Text.ageByCommit, day)
      case .already(let day) where day < today: (text, since) = (Text.atLeastSince, day)
      default: return
      }
    }
    guard since <= today else { return }
    html.element(.li, class: "age") { html in
      html.text(strings[text].filled(context.age(from: since, to: today), strings.dates.text(since)))
    }
  }

  private func writeSuccessor(_ html: inout HTMLWriter, _ life: ServiceLife) {
    guard let successor = life.package.replacedBy?.target else { return }
    html.element(.li) { html in
      html.text(strings[Text.then] + " ")
      context.link(&html, successor.entry)
    }
  }

  /// Writes how many are not shown, and where all are.
  private func writeRest(_ html: inout HTMLWriter) {
    let cut = part.count - part.folded - part.rows.count
    guard cut + part.folded > 0 else { return }
    let list = ListPage.path(of: kind.declaration)
    html.element(.p, class: "rest") { html in
      let text = cut > 0 ? context.more(cut + part.folded) : strings[Text.folded, part.folded]
      context.link(&html, text, to: list)
    }
  }
}

/// What the shapes of the lanes mean.
struct LifeKey {
  let strings: Strings
  /// The rows beside it: only what is drawn in them is explained.
  let rows: [LifeRow]

  private typealias Text = LifecyclePage.Text

  func write(_ html: inout HTMLWriter) {
    html.elementUnlessEmpty(.ul, class: "key life") { html in
      func item(
        _ text: InterfaceText, _ shapes: [(style: StaticString, path: StaticString)], if isDrawn: (ServiceLife) -> Bool
      ) {
        if rows.contains(where: { isDrawn($0.life) }) { self.item(&html, text, shapes) }
      }
      item(Text.keyOffered, [("offered", "M0 0H32")]) { $0.status.isLive && $0.offered != nil }
      item(Text.keyPilot, [("pilot", "M0 0H32")]) { $0.status == .pilot || $0.pilot != nil }
      item(Text.keyClosing, [("closing", "M0 0H30"), ("end", "M30-7V7")]) { $0.sunset != nil || $0.status == .sunset }
      item(Text.keyPlanned, [("plan", "M0 0H12"), ("planned", "M18-4.5H32v9H18z"), ("start", Self.ring)]) {
        $0.start != nil
      }
      item(Text.keyUndated, [("undated", Self.ring)]) { $0.status.section == .pipeline && $0.start == nil }
      item(Text.keyVersion, [("version", "M16-6.5L22.5 0 16 6.5 9.5 0z")]) { life in
        life.events.contains { if case .version = $0.event { true } else { false } }
      }
      if rows.contains(where: { !$0.pieces.isEmpty }) {
        self.item(&html, Text.keySuccessor, [("arrow", "M16-7l5 8H11z"), ("successor", "M16 0V7")])
      }
    }
  }

  /// A circle around the middle.
  private static let ring: StaticString = "M11 0a5 5 0 0 1 10 0a5 5 0 0 1-10 0z"

  private func item(
    _ html: inout HTMLWriter, _ text: InterfaceText, _ shapes: [(style: StaticString, path: StaticString)]
  ) {
    html.keyItem(strings[text], size: ("32", "14"), box: "0 -7 32 14", shapes)
  }
}
