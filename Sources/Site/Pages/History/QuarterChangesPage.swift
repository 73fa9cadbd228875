import CatalogModel

/// What changed in one quarter.
struct QuarterChangesPage: AnsweringPage {
  /// The place of the quarter among those that have changes, the latest first.
  let place: Int
  let changes: QuarterChanges

  /// The most changes of one sort that a page tells.
  private static let limit = 300

  var path: SitePath { changes.path }
  var section: NavigationItem? { ChangesPage.item }

  func title(_ context: PageContext) -> PageTitle {
    .interface(context.strings[ChangesText.questionOf].filled(context.label(changes.quarter)))
  }

  func ancestors(_ context: PageContext) -> [(title: String, path: SitePath)] {
    [(context.strings[ChangesPage.title], ChangesPage.path)]
  }

  func figures(_ context: PageContext) -> QuarterChanges { changes }

  func finding(_ figures: QuarterChanges, _ context: PageContext) -> String {
    let counts = figures.counts(context)
    return counts.isEmpty ? "" : counts.prefix(1).uppercased() + counts.dropFirst() + "."
  }

  // A quarter that is over stays as it is, whatever is committed later.
  func asOf(_ context: PageContext) -> String? { nil }

  func writeData(_ html: inout HTMLWriter, _ context: PageContext) { ChangesFeed.writeAlternate(&html, context) }

  func writeActions(_ html: inout HTMLWriter, _ context: PageContext) {
    for comparison in context.comparisons(of: changes.quarter) {
      html.element(
        .a, class: "button quiet",
        attributes: { $0.set("href", prefix: context.prefix, comparison.path) },
        content: { $0.text(comparison.link(context)) })
    }
  }

  func writeContent(_ html: inout HTMLWriter, _ figures: QuarterChanges, _ context: PageContext) {
    write(&html, "States", ChangesText.newStates, figures.moved, context)
    let others = figures.othersBySort
    write(&html, "Promises", ComparisonText.promises, others.promises, context)
    write(&html, "Corrections", ChangesText.corrections, others.corrections, context)
    write(&html, "Gone", ChangesText.gone, figures.removed, context)
    writeLog(&html, "New", ChangesText.newEntries, figures.added, context) { html, change in
      let back = change.event.sort == .restored ? [context.strings[HistoryText.restored]] : []
      let note = ([context.sort(of: change.subject)].compactMap(\.self) + back).joined(separator: "; ")
      html.elementUnlessEmpty(.span, class: "note") { $0.text(note) }
    }
    write(&html, "Others", ChangesText.otherChanges, others.rest, context)
    writeLog(&html, "Readings", ChangesText.newReadings, others.readings, context) { html, change in
      html.element(.span, class: "note") {
        context.write(&$0, ChangeWording(event: change.event, context: context).reading)
      }
    }
    let all = context.site.changes
    html.elementUnlessEmpty(.p, class: "note") { html in
      for (text, other) in [(ChangesText.earlier, place + 1), (ChangesText.later, place - 1)]
      where all.indices.contains(other) {
        context.link(
          &html, context.strings[text].filled(context.label(all[other].quarter)), to: all[other].path)
        html.text(" ")
      }
    }
  }

  func counting(_ context: PageContext) -> [(what: String, how: String)] { ChangesPage.counting(context) }

  private func write(
    _ html: inout HTMLWriter, _ id: String, _ title: InterfaceText, _ changes: [DatedChange], _ context: PageContext
  ) {
    guard !changes.isEmpty else { return }
    context.section(&html, id, context.strings[title]) { html in
      html.element(.ol, class: "timeline") { html in
        for change in changes.prefix(Self.limit) { html.element(.li) { write(&$0, change, context) } }
      }
      if changes.count > Self.limit {
        html.element(.p, class: "note") { $0.text(context.more(changes.count - Self.limit)) }
      }
    }
  }

  /// Writes changes in a line each: there may be many, and there is little to say of one.
  private func writeLog(
    _ html: inout HTMLWriter, _ id: String, _ title: InterfaceText, _ changes: [DatedChange], _ context: PageContext,
    note: (inout HTMLWriter, DatedChange) -> Void
  ) {
    guard !changes.isEmpty else { return }
    context.section(&html, id, context.strings[title]) { html in
      html.element(.ol, class: "log") { html in
        for change in changes.prefix(Self.limit) {
          html.element(.li) { html in
            context.date(&html, change.day)
            html.element(.span) { html in
              context.link(&html, change.subject)
              html.text(" ")
              note(&html, change)
            }
          }
        }
      }
      if changes.count > Self.limit {
        html.element(.p, class: "note") { $0.text(context.more(changes.count - Self.limit)) }
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ change: DatedChange, _ context: PageContext) {
    context.date(&html, change.day)
    html.element(.div) { html in
      html.element(.h3) { context.link(&$0, change.subject) }
      guard change.event.sort != .removed else {
        return html.elementUnlessEmpty(.p, class: "note") { $0.text(context.sort(of: change.subject) ?? "") }
      }
      let words = ChangeWording(event: change.event, context: context)
      html.element(.p, class: "note") { html in
        context.write(&html, words.heading)
        if let author = change.event.author { html.text(" (\(ShownLength.name(author)))") }
      }
      words.writeDetails(&html, isOpen: false)
    }
  }
}

extension QuarterChangesPage: PageFamily {
  static func pages(of site: SiteModel, in language: SiteLanguage) -> [any Page] {
    guard ChangesPage.isShown(in: site.contents) else { return [] }
    return site.changes.enumerated().map { QuarterChangesPage(place: $0.offset, changes: $0.element) }
  }
}
