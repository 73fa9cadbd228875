import CatalogModel

/// The quarters in which the catalogue changed.
struct ChangesPage: OverviewPage {
  static let path = SitePath("changes/index.html")
  static let title = InterfaceText(
    en: "Changes", fi: "Muutokset", sv: "Ändringar", fr: "Modifications", it: "Modifiche")
  static let question = ChangesText.question

  static func exists(in contents: SiteContents) -> Bool {
    guard let history = contents.history else { return false }
    return !history.removals.isEmpty || history.entries.values.contains { !$0.events.isEmpty }
  }

  func figures(_ context: PageContext) -> [QuarterChanges] { context.site.changes }

  func finding(_ figures: [QuarterChanges], _ context: PageContext) -> String {
    figures.first.map { context.label($0.quarter) + context.strings.colon + $0.counts(context) + "." } ?? ""
  }

  func writeActions(_ html: inout HTMLWriter, _ context: PageContext) { ChangesFeed.writeLink(&html, context) }

  func writeData(_ html: inout HTMLWriter, _ context: PageContext) { ChangesFeed.writeAlternate(&html, context) }

  func writeContent(_ html: inout HTMLWriter, _ figures: [QuarterChanges], _ context: PageContext) {
    context.section(&html, "Quarters", context.strings[ChangesText.quarters]) { html in
      html.element(.ul, class: "links") { html in
        for quarter in figures {
          html.element(.li) { html in
            context.link(&html, context.label(quarter.quarter), to: quarter.path)
            html.text(" ")
            html.element(.span, class: "note") { $0.text(quarter.counts(context)) }
          }
        }
      }
    }
    writeComparisons(&html, context)
  }

  /// Writes which ends of quarters are held beside each other.
  private func writeComparisons(_ html: inout HTMLWriter, _ context: PageContext) {
    let comparisons = context.site.contents.history?.comparisons ?? []
    guard !comparisons.isEmpty else { return }
    context.section(&html, "Comparisons", context.strings[ComparisonText.comparisons]) { html in
      html.element(.ul, class: "links") { html in
        for comparison in comparisons {
          html.element(.li) { html in
            let quarters = [comparison.before, comparison.after].map { context.label($0.quarter) }
            context.link(&html, context.enumerated(quarters), to: comparison.path)
            html.text(" ")
            html.element(.span, class: "note") { $0.text(comparison.finding(context)) }
          }
        }
      }
    }
  }

  func counting(_ context: PageContext) -> [(what: String, how: String)] { Self.counting(context) }

  /// Where changes are known from, and what is not known.
  static func counting(_ context: PageContext) -> [(what: String, how: String)] {
    let strings = context.strings
    var rows = [(strings[ChangesText.source], strings[ChangesText.sourceCounted])]
    let history = context.site.contents.history
    if let cut = context.historyCut { rows.append((strings[ChangesText.missing], cut)) }
    if history?.entries.values.contains(where: \.hasMore) ?? false {
      let limit = strings.numbers.whole(EntryHistory.limit)
      rows.append((strings[ChangesText.missing], strings[ChangesText.maxChanges].filled(limit)))
    }
    return rows
  }
}
