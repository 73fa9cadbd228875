import CatalogModel

/// Which needs matter much and are met badly, and what answers them.
struct NeedsPage: OverviewPage {
  static let path = SitePath("needs/index.html")
  static let title = InterfaceText(en: "Needs", fi: "Tarpeet", sv: "Behov", fr: "Besoins", it: "Bisogni")
  static let question = InterfaceText(
    en: "Which needs are badly met?", fi: "Mihin tarpeisiin vastataan huonosti?", sv: "Vilka behov möts dåligt?",
    fr: "Quels besoins sont mal satisfaits ?", it: "Quali bisogni sono soddisfatti male?")
  static let marks: [Mark] = [.missed, .ahead]

  static func exists(in contents: SiteContents) -> Bool {
    contents.catalog.all(Segment.self).contains { !$0.needs.isEmpty }
  }

  func figures(_ context: PageContext) -> RankedNeeds { context.rankedNeeds }

  func finding(_ needs: RankedNeeds, _ context: PageContext) -> String {
    let strings = context.strings
    let count = needs.badlyMet
    guard count > 0, let worst = needs.needs.first(where: { $0.isBadlyMet(needs.limit) }) else {
      return strings[Text.noneBadlyMet, needs.needs.count]
    }
    let counted = strings[Text.badlyMet, count].filled(strings.numbers.whole(needs.needs.count))
    let wording = context.string(worst.need.need) ?? worst.need.id?.value ?? ""
    let text = worst.answers.isEmpty ? Text.largestUnanswered : Text.largest
    return counted + " " + strings[text].filled(context.language.briefTitle(of: worst.segment.entry), wording)
  }

  func writeContent(_ html: inout HTMLWriter, _ needs: RankedNeeds, _ context: PageContext) {
    if !needs.shownPanels.isEmpty { writePanels(&html, needs, context) }
    context.section(&html, "All", context.strings[Text.byOpportunity]) { html in
      NeedsTable(needs: needs, context: context).write(&html)
      writeSilent(&html, needs.silent, context)
    }
  }

  func counting(_ context: PageContext) -> [(what: String, how: String)] {
    let strings = context.strings
    let threshold = OverviewThreshold.opportunity
    let limit = strings.numbers.decimal(threshold.value(in: context.catalog), 1)
    return [
      (
        strings.opportunity,
        strings.opportunityExplained + " " + strings[Text.countedAs].filled(Text.trimmed(limit), threshold.rule)
      ),
      (strings.answeredBy, strings[Text.answerCounted]),
      (context.kind(.segment).label("needs[].source"), strings[Text.sourceExplained]),
      (strings[OverviewText.order], strings[Text.orderExplained]),
    ]
  }

  // MARK: - Pictures

  private func writePanels(_ html: inout HTMLWriter, _ needs: RankedNeeds, _ context: PageContext) {
    let plot = NeedsPlot(needs)
    let strings = context.strings
    context.section(&html, "Segments", strings[Text.bySegment]) { html in
      plot.writeDefinitions(&html, needs)
      html.element(.div, class: "plots") { html in
        html.element(.div, class: "panel") { html in
          html.element(.h3) { $0.text(strings[Text.howToRead]) }
          writeFrame(&html, plot, context) { plot.writeExplanation(&$0, context) }
          writeKey(&html, plot, context)
        }
        for panel in needs.shownPanels {
          html.element(.div, class: "panel") { html in
            html.element(.h3) { context.link(&$0, panel.segment.entry) }
            writeFrame(&html, plot, context) { plot.write(&$0, panel) }
            writeList(&html, panel, context)
          }
        }
      }
      let hidden = needs.panels.count - needs.shownPanels.count
      if hidden > 0 { html.element(.p, class: "note") { $0.text(strings[Text.withoutPicture, hidden]) } }
    }
  }

  /// Writes a plot with the ends of its axes.
  private func writeFrame(
    _ html: inout HTMLWriter, _ plot: NeedsPlot, _ context: PageContext, _ picture: (inout HTMLWriter) -> Void
  ) {
    let kind = context.kind(.segment)
    let axes: [(style: StaticString, ends: ClosedRange<Double>, field: String)] = [
      ("up", plot.upwards, "needs[].satisfaction"), ("across", plot.across, "needs[].importance"),
    ]
    html.element(.div, class: "plot-box") { html in
      picture(&html)
      for axis in axes {
        html.element(.div, class: axis.style, attributes: { $0.set("aria-hidden", "true") }) { html in
          html.element(.span) { $0.text(String(Int(axis.ends.lowerBound))) }
          html.element(.span, class: "axis") { $0.text(kind.label(axis.field)) }
          html.element(.span) { $0.text(String(Int(axis.ends.upperBound))) }
        }
      }
    }
  }

  private func writeKey(_ html: inout HTMLWriter, _ plot: NeedsPlot, _ context: PageContext) {
    let strings = context.strings
    html.element(.ul, class: "key") { html in
      for (index, area) in plot.areas.enumerated() {
        html.element(.li) { html in
          html.element(.span, class: Self.swatches[min(index, Self.swatches.count - 1)]) { _ in }
          html.text(strings[Text.above].filled(Text.trimmed(strings.numbers.decimal(area, 1))))
        }
      }
      for (style, text) in [
        ("swatch equal", Text.equal), ("dot own", Text.answered), ("dot own open", Text.unanswered),
        ("dot other", Text.others),
      ] as [(StaticString, InterfaceText)] {
        html.element(.li) { html in
          html.element(.span, class: style) { _ in }
          html.text(strings[text])
        }
      }
    }
  }

  private static let swatches: [StaticString] = ["swatch area one", "swatch area two", "swatch area three"]

  private func writeList(_ html: inout HTMLWriter, _ panel: RankedNeeds.Panel, _ context: PageContext) {
    html.element(.ol, class: "ranked") { html in
      for need in panel.needs.prefix(NeedsPlot.ownLimit) {
        html.element(
          .li, class: need.answers.isEmpty ? "open" : nil,
          attributes: { if let rank = need.rank { $0.set("value", rank) } },
          content: { NeedsTable.writeWording(&$0, need, context) })
      }
    }
    if panel.needs.count > NeedsPlot.ownLimit {
      html.element(.p, class: "note") { $0.text(context.more(panel.needs.count - NeedsPlot.ownLimit)) }
    }
  }

  private func writeSilent(_ html: inout HTMLWriter, _ segments: [Segment], _ context: PageContext) {
    guard !segments.isEmpty else { return }
    html.element(.p, class: "note") { html in
      html.text(context.strings[Text.silent] + " ")
      context.separated(&html, segments) { context.link(&$0, $1.entry) }
    }
  }
}
