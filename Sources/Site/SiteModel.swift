import Audit
import CatalogModel
import SourceText
import Syntax

/// What a site is about, before anything of it is written.
struct SiteContents: Sendable {
  let catalog: Catalog
  /// The errors of the catalogue.
  let problems: [SiteProblem]
  /// All that the checks find.
  let findings: [SiteProblem]
  let tags: Tags
  let calendar: FiscalCalendar
  let edition: SiteEdition
  /// What became of the entries; nil where nobody looked, and in the customers' edition.
  let history: CatalogHistory?
  /// The commit that the catalogue comes from; nil where it comes from none, and in the customers' edition.
  let revision: CatalogRevision?
}

/// What all pages share, computed once.
final class SiteModel: Sendable {
  let contents: SiteContents
  /// The languages that the site is written in, the default first.
  let languages: [SiteLanguage]
  /// The path of each entry's page, by the entry's place in the catalogue.
  let entryPaths: [SitePath]
  /// The paths of old ids, with the entry that bears each now.
  let redirects: [(path: SitePath, entry: Int)]
  /// The paths of the catalogue's own pages, by their place in the catalogue.
  let ownPagePaths: [SitePath]
  /// The paths of the tags' pages, by their place in ``SiteContents/tags``.
  let tagPaths: [SitePath]
  /// What the lists of entries are narrowed down by.
  let facets: Facets
  /// The files of the catalogue that the site has copies of.
  let copied: CopiedFiles
  /// Where the copies of the files that pages show or link to lie, by their path in the tree.
  private let copies: [PathKey: SitePath]
  private let readAudit = SharedValue<CatalogAudit>()
  private let makeAudit: @Sendable (Catalog) -> CatalogAudit
  private let countedHistories = SharedValue<[BenefitHistory]>()
  private let foundChanges = SharedValue<[QuarterChanges]>()
  private let foundEvents = SharedValue<[PastEvent]>()
  private let eventsOfEntries = SharedValue<[Int: [PastEvent]]>()
  /// The address of the site's root, with a slash at its end; nil where it is not known.
  let base: WebAddress?
  /// What is shown besides while the catalogue is written; nil on a site that is published.
  let preview: Preview?
  /// Whether there is anything to search.
  let hasSearch: Bool
  /// Where readers propose ideas; nil where nobody says where.
  let proposals: ProposalAddress?
  /// Who is reached from components and teams; nil in an edition that does not tell.
  let reach: SiteReach?
  /// What stands before and behind the file's path in the address at which it is edited; nil where there is none.
  let editPattern: (before: String, after: String)?

  init(_ catalog: Catalog, options: SiteOptions) {
    copied = CopiedFiles(linked: Assets.linked(in: catalog), in: catalog)
    copies = Dictionary(
      copied.linked.map { (PathKey($0.source), SitePath($0.path)) }, uniquingKeysWith: { first, _ in first })
    let tags = Tags(catalog)
    var slugs = Slugs(catalog, tags: tags)
    entryPaths = slugs.entries
    redirects = slugs.redirects
    ownPagePaths = slugs.ownPages
    tagPaths = slugs.tags
    let contents = SiteContents(
      catalog: catalog, problems: options.problems.filter { $0.severity == .error }, findings: options.findings,
      tags: tags,
      calendar: FiscalCalendar(today: options.today, yearStart: catalog.configuration.fiscalYearStart),
      edition: options.edition, history: options.edition == .portfolio ? options.history : nil,
      revision: options.edition == .portfolio ? options.revision : nil)
    self.contents = contents
    hasSearch = SearchPage.isShown(in: contents)
    reach = options.edition == .portfolio ? SiteReach(catalog) : nil
    let configuration = catalog.configuration
    preview = options.preview
    makeAudit = options.audit
    let address = options.preview?.address ?? configuration.baseURL
    base = address.flatMap { $0.utf8.count > ShownLength.address ? nil : WebAddress($0) }
    proposals = ProposalAddress(configuration, kinds: catalog.kinds)
    editPattern = configuration.editURL.flatMap { $0.utf8.count > ShownLength.address ? nil : $0.split(at: "{path}") }
    var folders: Set<String> = []
    languages = configuration.languages.enumerated().compactMap { index, language in
      // A tag becomes a folder's name, so it must look like one; no two may differ only in case.
      guard index == 0 || (Language.isTag(language.tag) && folders.insert(language.tag.lowercased()).inserted) else {
        return nil
      }
      return SiteLanguage(
        language, folder: index == 0 ? "" : language.tag + "/", contents: contents, entryPaths: slugs.entries)
    }
    facets = Facets(catalog, options.edition, tags, kinds: languages.first?.kinds ?? []) {
      slugs.claimNumbered(folder: $0, $1)
    }
  }

  var catalog: Catalog { contents.catalog }
  var calendar: FiscalCalendar { contents.calendar }

  /// The path of a further page of an entry, in a folder of such pages.
  func path(of entry: Entry, in folder: String) -> SitePath {
    let own = entryPaths[entry.index].text
    return SitePath(folder + own.drop { $0 != "/" })
  }

  /// What is said and what is measured, with the words that tell.
  var audit: CatalogAudit { readAudit.value { makeAudit(catalog) } }

  /// The reviews of each benefit, in the catalogue's order.
  var histories: [BenefitHistory] {
    countedHistories.value { catalog.all(Benefit.self).map { BenefitHistory($0, calendar) } }
  }

  /// The reviews of one benefit.
  func history(of benefit: Benefit) -> BenefitHistory {
    histories[benefit.entry.index - catalog.entries(of: .benefit).startIndex]
  }

  /// What git tells of changes, by quarter, the latest first.
  var changes: [QuarterChanges] {
    foundChanges.value {
      guard let history = contents.history else { return [] }
      return QuarterChanges.all(DatedChange.all(history, of: catalog), calendar)
    }
  }

  /// What happened on the days that entries name, the latest first.
  var pastEvents: [PastEvent] { foundEvents.value { PastEvent.all(in: catalog, calendar) } }

  /// What of that is told on the page of an entry, the latest first.
  func pastEvents(about entry: Entry) -> [PastEvent] {
    let all = eventsOfEntries.value {
      var found: [Int: [PastEvent]] = [:]
      for event in pastEvents { for subject in Set(event.subjects) { found[subject.index, default: []].append(event) } }
      return found
    }
    return all[entry.index] ?? []
  }

  /// Where in the site the copy of the file at `path` of the tree lies; nil where it has none.
  func copy(of path: String) -> SitePath? { copies[PathKey(path)] }
}

/// What all pages of one language share.
final class SiteLanguage: Sendable {
  /// The language of the texts that are looked for.
  let language: Language
  /// The interface's wording.
  let strings: Strings
  /// What a page says it is in: where the interface has no wording in the catalogue's language, the interface's language, and the
  /// catalogue's texts are marked one by one; but always the direction that the catalogue's is written in.
  let documentLanguage: PageLanguage
  /// The folder below the site's root, ending in a slash; empty for the default language.
  let folder: String
  /// The kinds, by ``EntityKind/index``.
  let kinds: [KindWording]
  let navigation: Navigation
  /// What the site is called.
  let siteTitle: LocalizedText?
  /// What value streams pull on.
  let pulls = PullFigures()
  /// The needs of the catalogue, as the first page that shows them ranks them.
  let rankedNeeds = SharedValue<RankedNeeds>()
  /// What the search loads.
  let searchPieces = SharedValue<[SearchPieces.Piece]>()
  /// Whether an entry that says what it is about has its name in common with another one of its kind, by its place in the catalogue.
  private let namesakes = SharedValue<[Bool]>()
  /// A link to each entry, by the entry's place in the catalogue.
  private let links: PreparedLinks
  /// The names of moderate length of those entries whose names are longer.
  private let shortNames: [Int: HTMLFragment]
  /// Where each entry stands among all by its name as readers of the language sort it, by the entry's place in the catalogue.
  private let order: [Int]

  /// - Parameter entryPaths: the path of each entry's page, by the entry's place in the catalogue.
  init(_ language: Language, folder: String, contents: SiteContents, entryPaths: [SitePath]) {
    let catalog = contents.catalog
    self.language = language
    self.folder = folder
    let strings = Strings.inLanguage(language)
    self.strings = strings
    let page = PageLanguage(language: strings.language, isRightToLeft: language.isRightToLeft)
    documentLanguage = page
    let kinds = catalog.kinds.declarations.map { KindWording($0, in: catalog, language, strings, contents.edition) }
    self.kinds = kinds
    navigation = Navigation(contents, kinds: kinds, strings: strings)
    siteTitle = catalog.configuration.title?.resolved(in: language, default: catalog.defaultLanguage).shown
    let named = Parallel.map(catalog.entryCount, makeWorker: { catalog.view() }) { catalog, index in
      EntryName(catalog.entry(index).name(in: language), language, page)
    }
    var links = PreparedLinks()
    for (path, name) in zip(entryPaths, named) { links.append(to: path, name: name.whole) }
    self.links = links
    shortNames = Dictionary(
      uniqueKeysWithValues: named.enumerated().compactMap { place, name in name.short.map { (place, $0) } })
    let sorted = named.indices.sorted { left, right in
      named[left].sortKey == named[right].sortKey
        ? left < right : named[left].sortKey.lexicographicallyPrecedes(named[right].sortKey)
    }
    var order = Array(repeating: 0, count: sorted.count)
    for (place, index) in sorted.enumerated() { order[index] = place }
    self.order = order
  }

  /// What an entry is called, as pages have it.
  private struct EntryName: Sendable {
    let whole: HTMLFragment
    /// The same at moderate length, where that is shorter.
    let short: HTMLFragment?
    let sortKey: [UInt8]

    init(_ name: LocalizedText, _ language: Language, _ page: PageLanguage) {
      whole = HTMLFragment { $0.text(name.shown, documentLanguage: page) }
      let brief = ShownLength.name(name.text, ShownLength.nameInBox)
      short =
        brief == name.text
        ? nil : HTMLFragment { $0.text(LocalizedText(text: brief, language: name.language), documentLanguage: page) }
      sortKey = Collation.key(of: name.shown.text, in: language)
    }
  }

  /// The name of a page of the catalogue's own.
  func title(of page: OwnPage, in catalog: Catalog) -> LocalizedText {
    page.title?.resolved(in: language, default: catalog.defaultLanguage).shown
      ?? LocalizedText(text: page.id, language: catalog.defaultLanguage)
  }

  /// The translation that its readers see; nil where there is none for them.
  func translation(among translations: [Translation]) -> Translation? {
    translations.first { $0.language == language }
  }

  /// The name of an entry as a string.
  func title(of entry: Entry) -> String { entry.name(in: language).shown.text }

  /// The same at moderate length, for a sentence that names it among others.
  func briefTitle(of entry: Entry) -> String { ShownLength.name(title(of: entry), ShownLength.nameInBox) }

  /// Entries by their names in this language.
  func sorted(_ entries: [Entry]) -> [Entry] { sorted(entries, rank: { _ in 0 }, entry: \.self) }

  /// Things by rank, and within a rank by the name of the entry that each is about.
  func sorted<Thing>(_ things: [Thing], rank: (Thing) -> Int, entry: (Thing) -> Entry) -> [Thing] {
    let keyed = things.enumerated().map { place, thing in
      (rank: rank(thing), order: order[entry(thing).index], place: place)
    }
    return keyed.sorted { ($0.rank, $0.order, $0.place) < ($1.rank, $1.order, $1.place) }.map { things[$0.place] }
  }

  /// Whether an entry that says what it is about has its name in common with another one of its kind.
  func hasNamesake(_ entry: Entry) -> Bool {
    let all = namesakes.value {
      var first: [String: Int] = [:]
      var found = Array(repeating: false, count: entry.catalog.entryCount)
      for entry in entry.catalog.entries where !entry.subjects.isEmpty {
        let key = "\(entry.kind.index) \(title(of: entry))"
        if let other = first[key] {
          found[other] = true
          found[entry.index] = true
        } else {
          first[key] = entry.index
        }
      }
      return found
    }
    return all[entry.index]
  }

  /// Writes a link to the page of an entry.
  /// - Parameter prefix: leads from the page that has it to the language's folder.
  func writeLink(_ html: inout HTMLWriter, _ entry: Entry, prefix: String) {
    html.append(link: entry.index, of: links, prefix: prefix)
  }

  /// Writes the name of an entry.
  func writeName(_ html: inout HTMLWriter, _ entry: Entry) { html.append(nameOf: entry.index, in: links) }

  /// Whether the name of an entry is longer than a drawing has room for.
  func hasLongName(_ entry: Entry) -> Bool { shortNames[entry.index] != nil }

  /// Writes the name of an entry at moderate length, where a drawing is no place for a text.
  func writeShortName(_ html: inout HTMLWriter, _ entry: Entry) {
    if let short = shortNames[entry.index] { html.append(short) } else { writeName(&html, entry) }
  }
}

/// The language of all that a page does not mark otherwise, and the direction in which the page is laid out.
struct PageLanguage: Sendable {
  let language: Language
  let isRightToLeft: Bool
  /// Whether what is in the page's own language has to say so, since the page is laid out in another direction.
  private let isTurned: Bool

  init(language: Language, isRightToLeft: Bool) {
    self.language = language
    self.isRightToLeft = isRightToLeft
    isTurned = language.isRightToLeft != isRightToLeft
  }

  /// Whether what is in `other` has to say so.
  func differs(from other: Language) -> Bool {
    (language != other || isTurned) && Language.isTag(other.tag)
  }
}

extension HTMLWriter {
  /// Writes a text, and its language where that is not the page's.
  mutating func text(_ text: LocalizedText, documentLanguage: PageLanguage) {
    guard documentLanguage.differs(from: text.language) else {
      self.text(text.text)
      return
    }
    element(.span, attributes: { $0.set(language: text.language, in: documentLanguage) }) { $0.text(text.text) }
  }
}

extension String {
  /// What lies before and behind the first occurrence of `mark`.
  func split(at mark: String) -> (before: String, after: String)? {
    guard let start = utf8.indices.first(where: { self[$0...].utf8.starts(with: mark.utf8) }) else { return nil }
    return (String(self[..<start]), String(self[utf8.index(start, offsetBy: mark.utf8.count)...]))
  }
}
