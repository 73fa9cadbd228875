import CatalogModel

/// All needs in a table: how well each is met against how much it matters, and what answers it.
struct NeedsTable {
  let needs: RankedNeeds
  let context: PageContext

  /// The most characters of a wording.
  private static let wordingLimit = 300
  /// The most packages that a row names.
  private static let answerLimit = 5
  private static let scale = (start: 4.0, end: 96.0)

  func write(_ html: inout HTMLWriter) {
    let kind = context.kind(.segment)
    let strings = context.strings
    let label = strings[NeedsPage.title]
    context.overviewTable(
      &html, label: label, class: "needs",
      head: { html in
        html.row { html in
          html.columnHead(OverviewColumn("№", class: "number rank"))
          html.columnHead(OverviewColumn(kind.label("needs[].need")))
          html.columnHead(OverviewColumn(kind.label("needs[].satisfaction"), class: "number"))
          html.columnHead(OverviewColumn(strings[NeedsPage.Text.scale], class: "reach"))
          html.columnHead(OverviewColumn(kind.label("needs[].importance"), class: "number"))
          html.columnHead(OverviewColumn(strings.opportunity, class: "number"))
          html.columnHead(OverviewColumn(strings.answeredBy))
        }
      },
      body: { html in
        for need in needs.needs.prefix(PageContext.listLimit) { write(&html, need) }
      })
    if needs.needs.count > PageContext.listLimit {
      html.element(.p, class: "note") { $0.text(context.more(needs.needs.count - PageContext.listLimit)) }
    }
  }

  /// Writes a need in its own words, as a link to it.
  static func writeWording(_ html: inout HTMLWriter, _ need: RankedNeed, _ context: PageContext) {
    let anchor = SegmentPresentation.anchor(ofNeed: need.index)
    let wording = context.wording(need.need.need)
    func link(_ html: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void) {
      guard let path = context.path(of: need.segment.entry) else { return content(&html) }
      html.element(
        .a,
        attributes: { attributes in
          attributes.set("href", prefix: context.prefix, path, anchor: anchor)
          if let wording { context.mark(&attributes, wording.language) }
        }, content: content)
    }
    link(&html) { html in
      if let wording { html.text(of: wording.node, limit: wordingLimit) } else { html.text(need.need.id?.value ?? "–") }
    }
  }

  private func write(_ html: inout HTMLWriter, _ need: RankedNeed) {
    let kind = context.kind(.segment)
    let isBadlyMet = need.isBadlyMet(needs.limit)
    html.row { html in
      html.cell(class: "number rank") { $0.text(need.rank.map { context.strings.numbers.whole($0) } ?? "–") }
      html.rowHead { html in
        Self.writeWording(&html, need, context)
        html.element(.span, class: "note") { html in
          context.link(&html, need.segment.entry)
          if let source = context.wording(need.need.source) {
            html.text(" · ")
            html.element(.span, attributes: { context.mark(&$0, source.language) }) { html in
              html.text(of: source.node, limit: Self.wordingLimit)
            }
          }
        }
      }
      number(&html, need.need.satisfaction?.value, kind.label("needs[].satisfaction"))
      html.cell(class: "reach") { Self.writeReach(&$0, need) }
      number(&html, need.need.importance?.value, kind.label("needs[].importance"))
      html.cell(class: style(need), label: context.strings.opportunity) { html in
        guard let opportunity = need.opportunity else { return html.text("–") }
        html.text(context.strings.numbers.decimal(opportunity, 1))
      }
      html.cell(class: "answers", label: context.strings.answeredBy) { writeAnswers(&$0, need, isBadlyMet) }
    }
  }

  private func style(_ need: RankedNeed) -> StaticString {
    guard need.isBadlyMet(needs.limit), let opportunity = need.opportunity else { return "number" }
    return opportunity > 15 ? "number large urgent" : opportunity > 12 ? "number large worth" : "number large"
  }

  private func number(_ html: inout HTMLWriter, _ number: Number?, _ label: String) {
    guard let number else {
      return html.cell(class: "number gap", label: label) { html in
        html.element(.span) { $0.text(context.strings.notStated) }
      }
    }
    html.cell(class: "number", label: label) { $0.text(context.strings.numbers.decimal(number.value, 1)) }
  }

  /// Writes the way from how well it is met to how much it matters, on a line from 1 to 10; the numbers stand beside it.
  static func writeReach(_ html: inout HTMLWriter, _ need: RankedNeed) {
    guard need.rank != nil else { return }
    func place(_ value: Double) -> Double { Self.scale.start + (value - 1) / 9 * (Self.scale.end - Self.scale.start) }
    func line(_ html: inout HTMLWriter, _ style: StaticString, _ start: Double, _ end: Double) {
      html.element(.line, class: style) { attributes in
        attributes.set(percent: "x1", start)
        attributes.set(percent: "x2", end)
        attributes.set("y1", 10.0)
        attributes.set("y2", 10.0)
      } content: { _ in
      }
    }
    func dot(_ html: inout HTMLWriter, _ style: StaticString, _ place: Double) {
      html.element(.circle, class: style) { attributes in
        attributes.set(percent: "cx", place)
        attributes.set("cy", 10.0)
        attributes.set("r", 4.5)
      } content: { _ in
      }
    }
    let (satisfied, important) = (place(need.satisfaction), place(need.importance))
    html.element(
      .svg, class: "way",
      attributes: { attributes in
        attributes.set("height", "20")
        attributes.set("aria-hidden", "true")
      },
      content: { html in
        line(&html, "rule", Self.scale.start, Self.scale.end)
        line(&html, need.satisfaction < need.importance ? "lack" : "more", satisfied, important)
        dot(&html, "matters", important)
        dot(&html, "base", satisfied)
      })
  }

  private func writeAnswers(_ html: inout HTMLWriter, _ need: RankedNeed, _ isBadlyMet: Bool) {
    if need.answers.isEmpty {
      html.element(.span, class: isBadlyMet ? "state bad" : "state") { html in
        (isBadlyMet ? Mark.missed : Mark.ahead).write(&html)
        html.text(context.strings[NeedsPage.Text.noLiveService])
      }
    }
    writePackages(&html, need.answers) { html, package in
      guard let status = package.status, status != .live else { return }
      html.text(" ")
      html.element(.span, class: "soft") { $0.text(word(status)) }
    }
    guard !need.planned.isEmpty else { return }
    html.element(.span, class: "note") { html in
      writePackages(&html, need.planned) { html, package in
        if let date = package.dates?.live?.value {
          let from = context.strings[NeedsPage.Text.from].filled(context.strings.dates.text(date))
          html.text(" · " + from)
        } else if let status = package.status {
          html.text(" · " + word(status))
        }
      }
    }
  }

  private func writePackages(
    _ html: inout HTMLWriter, _ packages: [ServicePackage], _ note: (inout HTMLWriter, ServicePackage) -> Void
  ) {
    for (index, package) in packages.prefix(Self.answerLimit).enumerated() {
      if index > 0 { html.text(", ") }
      context.link(&html, package.entry)
      note(&html, package)
    }
    if packages.count > Self.answerLimit {
      html.text(", " + context.more(packages.count - Self.answerLimit))
    }
  }

  private func word(_ status: LifecycleStatus) -> String {
    context.kind(.servicePackage).word("status", status.rawValue)
  }
}
