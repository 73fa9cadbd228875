import CatalogModel

/// What our words are called elsewhere: the terms beside the vocabularies that they name, false friends marked, and where the
/// offices hand over. It takes the place of the list of terms, for customers as well.
struct WordsPage: OverviewPage {
  static let path = SitePath("terms/index.html")
  static let title = InterfaceText(en: "Words", fi: "Sanat", sv: "Ord", fr: "Mots", it: "Parole")
  static let question = InterfaceText(
    en: "What do others call it?", fi: "Miksi muut sitä kutsuvat?", sv: "Vad kallar andra det?",
    fr: "Comment les autres l’appellent-ils\u{A0}?", it: "Come lo chiamano gli altri?")
  static let isForCustomers = true
  static let marks: [Mark] = [.ahead]

  /// The most words of a page.
  private static let length = 100
  /// The most words that the index names; of more it names the first of each page.
  private static let indexLimit = 2_000

  /// From 1 to ``pageCount``.
  let number: Int
  let edition: SiteEdition
  /// What all pages of a language share; nil for a page that stands for all.
  private let crosswalk: Crosswalk?

  init() { self.init(number: 1, edition: .portfolio, crosswalk: nil) }

  private init(number: Int, edition: SiteEdition, crosswalk: Crosswalk?) {
    self.number = number
    self.edition = edition
    self.crosswalk = crosswalk
  }

  static func exists(in contents: SiteContents) -> Bool { !contents.catalog.entries(of: .term).isEmpty }

  static func pages(of site: SiteModel, in language: SiteLanguage) -> [any Page] {
    guard isShown(in: site.contents) else { return [] }
    let crosswalk = Crosswalk(PageContext(site: site, language: language, path: path))
    return (1...pageCount(crosswalk)).map {
      WordsPage(number: $0, edition: site.contents.edition, crosswalk: crosswalk)
    }
  }

  private static func pageCount(_ crosswalk: Crosswalk) -> Int { max(1, (crosswalk.rows.count + length - 1) / length) }

  private static func path(_ number: Int) -> SitePath {
    number == 1 ? path : SitePath("terms/index-\(number).html")
  }

  var path: SitePath { Self.path(number) }
  /// Customers have no line of overviews, and the item of the terms instead.
  var section: NavigationItem? { edition == .portfolio ? Self.item : .kind(.term) }

  func title(_ context: PageContext) -> PageTitle {
    let question = context.strings[Self.question]
    guard number > 1, let crosswalk else { return .interface(question) }
    return .interface("\(question) \(context.strings.pageOf(number, Self.pageCount(crosswalk)))")
  }

  func ancestors(_ context: PageContext) -> [(title: String, path: SitePath)] {
    number == 1 ? [] : [(context.strings[Self.title], Self.path)]
  }

  func sort(_ context: PageContext) -> String {
    edition == .portfolio ? context.strings[OverviewText.overview] : context.kind(.term).plural
  }

  func asOf(_ context: PageContext) -> String? { context.strings[Text.reading] }

  func figures(_ context: PageContext) -> Crosswalk { crosswalk ?? Crosswalk(context) }

  func finding(_ crosswalk: Crosswalk, _ context: PageContext) -> String {
    let strings = context.strings
    var sentences = [strings[Text.words, crosswalk.rows.count]]
    if crosswalk.falseFriends > 0 { sentences.append(strings[Text.falseFriends, crosswalk.falseFriends]) }
    if crosswalk.same > 0 { sentences.append(strings[Text.same, crosswalk.same]) }
    return sentences.joined(separator: " ")
  }

  func writeContent(_ html: inout HTMLWriter, _ crosswalk: Crosswalk, _ context: PageContext) {
    let handovers = number == 1 ? Handovers(crosswalk.rows.lazy.map(\.term), context) : nil
    if number == 1 { writeIndex(&html, crosswalk, hasHandovers: handovers.map { !$0.isEmpty } ?? false, context) }
    context.section(&html, "Crosswalk", context.kind(.term).plural) { html in
      let start = (number - 1) * Self.length
      let rows = crosswalk.rows[start..<min(start + Self.length, crosswalk.rows.count)]
      WordsTable(crosswalk: crosswalk, rows: rows, context: context).write(&html)
      context.pagesOfList(&html, current: number, count: Self.pageCount(crosswalk)) { Self.path($0) }
    }
    if let handovers, !handovers.isEmpty { HandoverTables(handovers, crosswalk, context).write(&html) }
  }

  func counting(_ context: PageContext) -> [(what: String, how: String)] {
    let strings = context.strings
    var rows = [
      (strings[Text.falseFriend], strings[Text.friendExplained]),
      (strings[Text.sameWord], strings[Text.sameExplained]),
    ]
    guard edition == .portfolio else { return rows }
    rows.append((strings[Text.handovers], strings[Text.handoversExplained]))
    return rows
  }

  // MARK: - Index

  /// Writes our words and those that are not to be used any more, each leading to its row.
  private func writeIndex(
    _ html: inout HTMLWriter, _ crosswalk: Crosswalk, hasHandovers: Bool, _ context: PageContext
  ) {
    let strings = context.strings
    html.element(.nav, class: "words", attributes: { $0.set("aria-label", strings[Self.title]) }) { html in
      html.element(.ul) { html in
        for item in items(of: crosswalk, context) {
          html.element(.li) { html in
            switch item {
            case .word(let row): writeWord(&html, row, crosswalk, context)
            case .old(let old): writeOld(&html, old, crosswalk, context)
            }
          }
        }
      }
      html.elementUnlessEmpty(.p, class: "note") { html in
        if crosswalk.falseFriends > 0 {
          html.element(.span, class: "flag") { $0.text("≠") }
          html.text(" \(strings[Text.falseFriend]) ")
        }
        guard hasHandovers else { return }
        html.element(.a, attributes: { $0.href(anchor: HandoverTables.anchor) }) { $0.text(strings[Text.handovers]) }
      }
    }
  }

  private enum Item {
    /// One of our words, by its row.
    case word(Int)
    case old(Crosswalk.OldWord)
  }

  /// What the index names, by the alphabet.
  private func items(of crosswalk: Crosswalk, _ context: PageContext) -> [Item] {
    let rows = crosswalk.rows
    guard rows.count + crosswalk.old.count <= Self.indexLimit else {
      return stride(from: 0, to: rows.count, by: Self.length).map { .word($0) }
    }
    // In the alphabet's order already, which words of one key keep.
    let words = rows.indices.map { (text: rows[$0].name.text, item: Item.word($0)) }
    let old = crosswalk.old.map { (text: $0.text.text, item: Item.old($0)) }
    let keyed = (words + old).enumerated().map { offset, word in
      (key: Collation.key(of: word.text, in: context.language.language), offset: offset, item: word.item)
    }
    return keyed.sorted { left, right in
      left.key == right.key ? left.offset < right.offset : left.key.lexicographicallyPrecedes(right.key)
    }.map(\.item)
  }

  private func writeWord(_ html: inout HTMLWriter, _ row: Int, _ crosswalk: Crosswalk, _ context: PageContext) {
    link(&html, to: row, crosswalk, context)
    guard crosswalk.rows[row].term.falseFriend != nil else { return }
    html.text(" ")
    let label = context.strings[Text.falseFriend]
    html.element(
      .span, class: "flag",
      attributes: { attributes in
        attributes.set("role", "img")
        attributes.set("aria-label", label)
      }, content: { $0.text("≠") })
  }

  private func writeOld(
    _ html: inout HTMLWriter, _ old: Crosswalk.OldWord, _ crosswalk: Crosswalk, _ context: PageContext
  ) {
    html.element(.del, class: "soft", attributes: { context.mark(&$0, old.text.language) }) { $0.text(old.text.text) }
    html.text(" \(context.strings[Text.now]) ")
    context.separated(&html, old.rows) { link(&$0, to: $1, crosswalk, context) }
  }

  private func link(_ html: inout HTMLWriter, to row: Int, _ crosswalk: Crosswalk, _ context: PageContext) {
    let page = row / Self.length + 1
    let word = crosswalk.rows[row]
    html.element(
      .a,
      attributes: { attributes in
        if page == number {
          attributes.href(anchor: word.anchor)
        } else {
          attributes.set("href", prefix: context.prefix, Self.path(page), anchor: word.anchor)
        }
      }, content: { $0.text(word.name, documentLanguage: context.documentLanguage) })
  }
}
