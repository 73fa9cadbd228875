import CatalogModel

/// What the overviews count, on the home page: each figure leads to where it is taken from.
struct HomeFigures {
  private let figures: [QuarterFigures.Figure]

  /// The figures below which they would say nothing about the quarter as a whole.
  private static let fewest = 3
  /// The most marks that anybody counts.
  private static let maxMarks = 24

  init(_ context: PageContext) {
    let all = Self.exist(in: context.site.contents) ? QuarterFigures(context).figures : []
    figures = all.count < Self.fewest ? [] : all
  }

  var isEmpty: Bool { figures.isEmpty }

  /// Whether a site may have them: they are for those who keep the portfolio.
  private static func exist(in contents: SiteContents) -> Bool {
    contents.edition == .portfolio && QuarterPage.isShown(in: contents)
  }

  /// Writes the shapes of the marks.
  func writeDefinitions(_ html: inout HTMLWriter) {
    let used = Set(figures.flatMap(\.marks).filter { $0.count > 0 }.map(\.mark))
    Mark.writeDefinitions(of: Mark.allCases.filter(used.contains), &html)
  }

  /// Writes them, if there are enough.
  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    guard !figures.isEmpty else { return }
    let strings = context.strings
    context.section(&html, "Quarter", strings[QuarterPage.title]) { html in
      html.element(.p, class: "asof") { html in
        let day = strings[OverviewText.asOf].filled(
          strings.dates.text(context.site.calendar.today), context.label(context.site.calendar.lastClosedQuarter))
        html.text(context.withRevision(day) + " ")
        context.link(&html, strings[QuarterPage.question], to: QuarterPage.path)
      }
      html.element(.ul, class: "figures") { html in
        for figure in figures { html.element(.li) { write(&$0, figure, context) } }
      }
      html.element(.details) { html in
        html.element(.summary) { $0.text(strings[OverviewText.counted]) }
        html.element(.p) { $0.text(strings[QuarterFigures.Text.counted] + " " + strings[DueTarget.heldExplained]) }
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ figure: QuarterFigures.Figure, _ context: PageContext) {
    let strings = context.strings
    html.element(.h3) { html in
      html.element(
        .a,
        attributes: { $0.set("href", prefix: context.prefix, figure.target.path, anchor: figure.target.anchor) },
        content: { $0.text(figure.title(context)) })
    }
    html.element(.p, class: "big") { html in
      html.text(strings.numbers.whole(figure.count))
      guard let total = figure.total else { return }
      html.text(" ")
      html.element(.small) { $0.text(strings[HomeText.ofAll].filled(strings.numbers.whole(total))) }
    }
    if figure.markCount <= Self.maxMarks {
      html.element(.p, class: "pips") { html in
        for (mark, count) in figure.marks { for _ in 0..<count { mark.write(&html) } }
      }
    }
    if let note = figure.note { html.element(.p, class: "note") { $0.text(note) } }
  }
}
