import CatalogModel

/// How the portfolio differs between the ends of two quarters: what `salkku diff` says of them, for the meeting on the quarter.
struct ComparisonPage: AnsweringPage {
  let comparison: QuarterComparison

  /// The most values that are shown without being asked for, of one entry.
  private static let openLines = 4

  var path: SitePath { comparison.path }
  var section: NavigationItem? { ChangesPage.item }

  func sort(_ context: PageContext) -> String { context.strings[ComparisonText.sort] }

  func title(_ context: PageContext) -> PageTitle {
    let labels = (context.label(comparison.before.quarter), context.label(comparison.after.quarter))
    return .interface(
      isOver(context)
        ? context.strings[ComparisonText.question].filled(labels.0, labels.1)
        : context.strings[ComparisonText.questionSoFar].filled(labels.0))
  }

  func ancestors(_ context: PageContext) -> [(title: String, path: SitePath)] {
    let quarter = comparison.after.quarter
    return [
      (context.strings[ChangesPage.title], ChangesPage.path),
      (context.label(quarter), QuarterChanges.path(of: quarter)),
    ]
  }

  /// Whether the later of the quarters has ended.
  private func isOver(_ context: PageContext) -> Bool {
    let isDayOver = context.site.contents.history?.isOfWholeDay ?? false
    let (end, today) = (comparison.after.day, context.site.calendar.today)
    return end < today || end == today && isDayOver
  }

  func figures(_ context: PageContext) -> QuarterComparison { comparison }

  func finding(_ figures: QuarterComparison, _ context: PageContext) -> String { figures.finding(context) }

  // Of both ends, whatever is committed later.
  func asOf(_ context: PageContext) -> String? {
    guard let before = comparison.before.commit, let after = comparison.after.commit else { return nil }
    let dates = context.strings.dates
    return context.strings[ComparisonText.ends].filled(
      dates.text(comparison.before.day), String(before.prefix(10)),
      dates.text(min(comparison.after.day, context.site.calendar.today)), String(after.prefix(10)))
  }

  func counting(_ context: PageContext) -> [(what: String, how: String)] {
    let strings = context.strings
    var rows = [(strings[ChangesText.source], strings[ComparisonText.sourceCounted])]
    switch comparison.outcome {
    case .differences:
      let command = "salkku diff --as-of \(comparison.before.day) \(comparison.after.day)"
      rows.append((strings[ComparisonText.terminal], command))
    case .cut(let day):
      rows.append((strings[ChangesText.missing], strings[HistoryText.cutOn].filled(strings.dates.text(day))))
    case .unreadable: break
    }
    return rows
  }

  func writeContent(_ html: inout HTMLWriter, _ figures: QuarterComparison, _ context: PageContext) {
    if case .differences(let found) = figures.outcome {
      section(&html, "Breaks", ComparisonText.broken, found.broken, context) { write(&$0, $1, context) }
      section(&html, "States", ChangesText.newStates, found.moved, context) { write(&$0, $1, context) }
      section(&html, "Gone", ChangesText.gone, found.removed, in: "log", context) { write(&$0, $1, context) }
      section(&html, "New", ChangesText.newEntries, found.added, in: "log", context) { write(&$0, $1, context) }
      section(&html, "Promises", ComparisonText.promises, found.promising, context) { write(&$0, $1, context) }
      section(&html, "Others", ChangesText.otherChanges, found.others, context) { write(&$0, $1, context) }
      writeReached(&html, found.reached, context)
      section(&html, "Files", ComparisonText.otherFiles, found.files, context) { $0.text(ShownLength.name($1)) }
      section(&html, "Unread", ComparisonText.unread, found.unread, context) { $0.text(ShownLength.name($1)) }
    }
    html.element(.p, class: "note") { html in
      for (place, other) in others(context).enumerated() {
        if place > 0 { html.text(" ") }
        context.link(&html, other.title, to: other.path)
      }
    }
  }

  /// What changed in the quarter, and what else its end is compared with.
  private func others(_ context: PageContext) -> [(title: String, path: SitePath)] {
    let quarter = comparison.after.quarter
    let changes = context.strings[ChangesText.questionOf].filled(context.label(quarter))
    return [(changes, QuarterChanges.path(of: quarter))]
      + context.comparisons(of: quarter).filter { $0.path != path }.map { ($0.link(context), $0.path) }
  }

  // MARK: - Parts

  /// - Parameter list: the style of the list.
  private func section<Item>(
    _ html: inout HTMLWriter, _ id: String, _ title: InterfaceText, _ found: PortfolioDifferences.Some<Item>,
    in list: StaticString = "links", _ context: PageContext, _ write: (inout HTMLWriter, Item) -> Void
  ) {
    guard found.count > 0 else { return }
    context.section(&html, id, context.strings[title]) { html in
      html.element(.ul, class: list) { html in for item in found.items { html.element(.li) { write(&$0, item) } } }
      if found.count > found.items.count {
        html.element(.p, class: "note") { $0.text(context.more(found.count - found.items.count)) }
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ present: PortfolioDifferences.Present, _ context: PageContext) {
    let kind = context.catalog.kinds.named(present.entry.kind).map { context.kind($0) }
    html.element(.span, class: "note") { $0.text(kind?.singular ?? present.entry.kind) }
    html.element(.span) { html in
      context.link(&html, present.entry)
      if let state = present.state {
        html.text(" ")
        html.element(.span, class: "note") { $0.text("(\(kind?.word("status", state.rawValue) ?? state.rawValue))") }
      }
      if let successor = present.successor {
        html.text(". " + context.strings[ComparisonText.successor] + context.strings.colon)
        context.link(&html, successor)
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ changed: PortfolioDifferences.Changed, _ context: PageContext) {
    context.link(&html, changed.entry)
    html.text(" ")
    ChangeWording(event: changed.event, context: context).writeAtOnce(&html, Self.openLines)
  }

  private func write(_ html: inout HTMLWriter, _ broken: PortfolioDifferences.Broken, _ context: PageContext) {
    context.link(&html, broken.entry)
    for breakage in broken.breakages.items { write(&html, breakage, of: broken.entry, context) }
    if broken.breakages.count > broken.breakages.items.count {
      html.element(.p, class: "note") { $0.text(context.more(broken.breakages.count - broken.breakages.items.count)) }
    }
    guard !broken.reached.groups.isEmpty else { return }
    html.element(.p, class: "note") { html in
      html.text(context.strings[ComparisonText.reaches] + context.strings.colon)
      for (place, group) in broken.reached.groups.enumerated() {
        if place > 0 { html.text("; ") }
        write(&html, group.entries, context)
        if let kind = context.catalog.kinds.named(group.kind) { html.text(" (\(context.kind(kind).plural))") }
      }
      html.text(".")
    }
  }

  private func write(
    _ html: inout HTMLWriter, _ breakage: PortfolioDifferences.Breakage, of entry: EntryName, _ context: PageContext
  ) {
    func sentence(_ text: String, namedBy names: PortfolioDifferences.Some<EntryName>) {
      html.element(.p) { html in
        html.text(text)
        guard names.count > 0 else { return }
        html.text(" " + context.strings[ComparisonText.namedBy] + context.strings.colon)
        write(&html, names, context)
        html.text(".")
      }
    }
    func word(_ state: LifecycleStatus) -> String {
      context.catalog.kinds.named(entry.kind).map { context.kind($0).word("status", state.rawValue) } ?? state.rawValue
    }
    switch breakage {
    case .liveEntryRemoved(let state, let names):
      sentence(context.strings[ComparisonText.gone].filled(word(state)), namedBy: names)
    case .endedWhileUsed(let state, let names):
      html.element(.p) { html in
        html.text(context.strings[ComparisonText.endedWhileUsed].filled(word(state)) + " ")
        write(&html, names, context)
        html.text(".")
      }
    case .removedWhileNamed(let names): sentence(context.strings[ComparisonText.goneWhileNamed], namedBy: names)
    case .renamedWithoutAlias(let names): sentence(context.strings[ComparisonText.renamed], namedBy: names)
    case .aliasesDropped(let ids, let names):
      let more = ids.count > ids.items.count ? [context.more(ids.count - ids.items.count)] : []
      let all = (ids.items.map { ShownLength.name($0) } + more).joined(separator: ", ")
      sentence(context.strings[ComparisonText.aliasesDropped].filled(all), namedBy: names)
    case .withdrawn(let was, let now):
      html.element(.p) { html in
        let text = context.strings[now == nil ? ComparisonText.stateless : ComparisonText.withdrawn]
        html.text(text.filled(word(was), now.map(word) ?? ""))
      }
    case .hidden: html.element(.p) { $0.text(context.strings[ComparisonText.hidden]) }
    case .promiseLoosened(let lines):
      html.element(.p) { $0.text(context.strings[ComparisonText.loosened]) }
      guard let line = lines[context.language.language] ?? lines[context.catalog.defaultLanguage] else { return }
      html.element(.dl, class: "differences") { ChangeWording.write(&$0, line, context, isEffectKnown: true) }
    }
  }

  private func write(
    _ html: inout HTMLWriter, _ names: PortfolioDifferences.Some<EntryName>, _ context: PageContext
  ) {
    context.separated(&html, names.items) { context.link(&$0, $1) }
    if names.count > names.items.count { html.text(", " + context.more(names.count - names.items.count)) }
  }

  private func writeReached(
    _ html: inout HTMLWriter, _ reached: PortfolioDifferences.Reached, _ context: PageContext
  ) {
    guard !reached.groups.isEmpty || !reached.isWhole else { return }
    context.section(&html, "Reaches", context.strings[ComparisonText.reached]) { html in
      if !reached.isWhole { html.element(.p, class: "note") { $0.text(context.strings[ComparisonText.atLeast]) } }
      html.elementUnlessEmpty(.dl, class: "counted") { html in
        for group in reached.groups {
          guard let kind = context.catalog.kinds.named(group.kind) else { continue }
          let count = context.strings.numbers.whole(group.entries.count)
          context.fact(&html, "\(context.kind(kind).plural) (\(count))") { write(&$0, group.entries, context) }
        }
      }
    }
  }
}

extension ComparisonPage: PageFamily {
  static func pages(of site: SiteModel, in language: SiteLanguage) -> [any Page] {
    guard ChangesPage.isShown(in: site.contents) else { return [] }
    return (site.contents.history?.comparisons ?? []).map { ComparisonPage(comparison: $0) }
  }
}

extension QuarterComparison {
  /// Where its page lies below the language's folder.
  var path: SitePath {
    SitePath("changes/\(after.quarter.code.lowercased())/since-\(before.quarter.code.lowercased())/index.html")
  }

  /// What a link to it says where the later quarter is known.
  func link(_ context: PageContext) -> String {
    context.strings[ComparisonText.link].filled(context.label(before.quarter))
  }

  /// What was found, in a sentence or two.
  func finding(_ context: PageContext) -> String {
    let strings = context.strings
    guard case .differences(let found) = outcome else {
      if case .unreadable = outcome { return strings[ComparisonText.unreadable] }
      let unknown = [before, after].filter { $0.commit == nil }.map { context.label($0.quarter) }
      return strings[ComparisonText.unknown].filled(context.enumerated(unknown))
    }
    let nothing = found.unread.count > 0 ? ComparisonText.nothingReadable : ComparisonText.nothing
    let counted = [
      (ChangesText.moved, found.moved.count), (ChangesText.removed, found.removed.count),
      (ChangesText.added, found.added.count), (ComparisonText.promising, found.promising.count),
      (ComparisonText.changed, found.others.count), (ComparisonText.files, found.files.count),
    ]
    let counts = counted.filter { $0.1 > 0 }.map { strings[$0.0, $0.1] }.joined(separator: ", ")
    var sentences = [
      counts.isEmpty ? strings[nothing] : counts.prefix(1).uppercased() + counts.dropFirst() + "."
    ]
    if found.breakageCount > 0 { sentences.append(strings[ComparisonText.breaks, found.breakageCount]) }
    if found.unread.count > 0 { sentences.append(strings[ComparisonText.unreadFiles, found.unread.count]) }
    for (count, end) in [(found.entryCounts.before, before), (found.entryCounts.after, after)]
    where count == 0 && found.unread.count == 0 {
      sentences.append(strings[ComparisonText.noEntries].filled(context.label(end.quarter)))
    }
    return sentences.joined(separator: " ")
  }
}

extension PageContext {
  /// What the end of a quarter is compared with.
  func comparisons(of quarter: Period) -> [QuarterComparison] {
    (site.contents.history?.comparisons ?? []).filter { $0.after.quarter == quarter }
  }

  /// Writes what an entry of another revision was called there, as a link where it is there today, also under another id.
  func link(_ html: inout HTMLWriter, _ entry: EntryName) {
    let name = name(of: entry)
    let today = catalog.kinds.named(entry.kind).flatMap { catalog.entry($0, entry.id) }
    guard let target = today.flatMap({ path(of: $0) }) else {
      return html.text(name, documentLanguage: documentLanguage)
    }
    html.element(.a, attributes: { $0.set("href", prefix: self.prefix, target) }) { html in
      html.text(name, documentLanguage: self.documentLanguage)
    }
  }
}
