import CatalogModel

/// What each service costs, how much it is used and what it brings, side by side.
struct ServiceWorth {
  /// The services that have a row.
  let services: [ServiceCoverage]
  /// Those of which neither what they cost nor what they bring is measured, where they are many.
  let unknown: [Entry]
  let context: PageContext

  /// The services without anything to set side by side up to which each has a row.
  private static let fewUnknown = 5

  /// The most measures, and benefits, that a cell names.
  private static let limit = 3
  /// The most characters of a price.
  private static let priceLimit = 200

  init(_ services: [ServiceCoverage], _ context: PageContext) {
    self.context = context
    let unknown = services.filter { $0.costs.isEmpty && $0.gains.isEmpty }
    let isFolded = unknown.count > Self.fewUnknown
    self.unknown = isFolded ? unknown.map(\.package.entry) : []
    self.services = isFolded ? services.filter { !$0.costs.isEmpty || !$0.gains.isEmpty } : services
  }

  func write(_ html: inout HTMLWriter) {
    MeasuredPage.writeWithout(&html, MeasuredPage.Text.noWorth, unknown, context)
    guard !services.isEmpty else { return }
    let strings = context.strings
    let text = MeasuredPage.Text.self
    let price = context.kind(.servicePackage).label("price")
    let columns = [price, strings[text.cost], strings[text.use], strings[text.gain]]
    context.overviewTable(
      &html, label: strings[text.sideBySide], class: "worth",
      head: { html in
        html.row { html in
          html.columnHead(OverviewColumn(context.kind(.servicePackage).singular))
          for (index, column) in columns.enumerated() {
            html.columnHead(OverviewColumn(column, class: index == 0 ? "price" : nil))
          }
        }
      },
      body: { html in
        for service in services.prefix(MeasuredPage.rowLimit) {
          html.row { html in
            html.rowHead { context.link(&$0, service.package.entry) }
            writePrice(&html, service.package, columns[0])
            writeNumbers(&html, service.costs, [], columns[1])
            writeNumbers(&html, service.uses, [], columns[2])
            writeNumbers(&html, service.gains, benefits(of: service), columns[3])
          }
        }
      })
    context.writeRest(&html, of: services.count)
  }

  /// The benefits whose arrival the service's measures show.
  private func benefits(of service: ServiceCoverage) -> [Benefit] {
    var seen: Set<Int> = []
    return service.gains.flatMap(\.benefits).filter { seen.insert($0.entry.index).inserted }
  }

  private func writePrice(_ html: inout HTMLWriter, _ package: ServicePackage, _ label: String) {
    guard let price = context.wording(package.price) else { return writeGap(&html, label, context.strings.notStated) }
    html.cell(label: label) { html in
      html.element(.span, attributes: { context.mark(&$0, price.language) }) { html in
        html.text(of: price.node, limit: Self.priceLimit)
      }
    }
  }

  private func writeGap(_ html: inout HTMLWriter, _ label: String, _ text: String) {
    html.cell(label: label) { html in
      html.element(.span, class: "none gap") { html in html.element(.span) { $0.text(text) } }
    }
  }

  private func writeNumbers(
    _ html: inout HTMLWriter, _ measures: [Measure], _ benefits: [Benefit], _ label: String
  ) {
    guard !measures.isEmpty else { return writeGap(&html, label, context.strings[MeasuredPage.Text.none]) }
    html.cell(label: label) { html in
      html.element(.ul, class: "values") { html in
        for measure in measures.prefix(Self.limit) { html.element(.li) { write(&$0, measure) } }
        for benefit in benefits.prefix(Self.limit) { html.element(.li) { write(&$0, benefit) } }
        let rest = max(0, measures.count - Self.limit) + max(0, benefits.count - Self.limit)
        if rest > 0 { html.element(.li, class: "note") { $0.text(context.more(rest)) } }
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ measure: Measure) {
    let series = NumberSeries(measure)
    if let latest = series.readings.last {
      html.element(.strong) { context.write(&$0, latest.number, unit: series.unit) }
    } else {
      html.element(.span, class: "lacking") { $0.text(context.strings.noReading) }
    }
    html.element(.span, class: "note") { html in
      context.link(&html, measure.entry)
      if let latest = series.readings.last { html.text(", " + context.label(latest.period)) }
    }
  }

  private func write(_ html: inout HTMLWriter, _ benefit: Benefit) {
    let state = context.site.history(of: benefit).state
    html.element(.span, class: "state") { html in
      state.mark.write(&html)
      html.text(BenefitsByQuarterPage.word(state, context))
    }
    html.element(.span, class: "note") { html in
      if benefit.isDisbenefit { html.text(context.label("disbenefit", of: benefit.entry) + " · ") }
      context.link(&html, benefit.entry)
    }
  }
}
