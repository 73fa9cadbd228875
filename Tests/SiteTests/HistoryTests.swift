import CatalogModel
import Site
import SourceText
import Testing

/// Pages about changes over time, from histories as values.
@Suite struct HistoryTests {
  private static let files = [
    "catalog/teams/pay.md": "---\ntitle: Pay\n---\n",
    "catalog/service-packages/payroll.md": "---\ntitle: Payroll\nowner: pay\nstatus: analysed\n---\n",
    "catalog/ideas/faster.md": """
    ---
    title: Faster
    about: [service-package:payroll]
    need: Money sooner
    status: accepted
    decision: {date: 2026-02-02, by: pay, reason: It helps}
    ---

    """,
  ]
  private static let hostile = "</title><script>alert(1)</script> & \u{202E}\"\u{0}"
  private static let languages = ["en", "fi", "sv", "it", "fr"]

  private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private static func event(
    _ day: String, _ sort: HistoryEvent.Sort = .changed, by author: String? = nil, commit: String = "1",
    movesTo state: String? = nil, values: [(before: String?, after: String?)] = []
  ) throws -> HistoryEvent {
    let lines = values.enumerated().map { place, value in
      HistoryEvent.Line(
        path: "f\(place)", field: "Field \(place)", label: "Field \(place)", before: value.before, after: value.after)
    }
    let states = state.map {
      [HistoryEvent.Line(path: "status", field: "Status", label: "Status", before: "proposed", after: $0)]
    }
    let all = (states ?? []) + lines
    return HistoryEvent(
      on: try Self.day(day), in: String(repeating: commit, count: 40), by: author, sort,
      lines: Dictionary(languages.map { (Language($0), all) }, uniquingKeysWith: { first, _ in first }),
      lineCount: all.count, prose: [], changesLifecycle: state != nil)
  }

  private static func site(
    _ history: CatalogHistory?, configuration: String = "format: 1\n", revision: CatalogRevision? = nil
  ) throws -> RenderedSite {
    var options = SiteOptions.testing()
    options.history = history
    options.revision = revision
    return try render(files.merging(["salkku.yaml": configuration]) { $1 }, options)
  }

  @Test("What commits say is text on every page, and all pages are well-formed in every language")
  func hostile() throws {
    let events = [
      try Self.event("2026-06-02", by: Self.hostile, values: [(Self.hostile, Self.hostile), (nil, nil)]),
      try Self.event("2026-05-03", .renamed(from: Self.hostile), movesTo: Self.hostile),
      try Self.event("2025-01-03", .added),
    ]
    let history = CatalogHistory(
      entries: ["service-package:payroll": EntryHistory(events: events, hasMore: true, isUncommitted: true)],
      cutOn: try Self.day("2024-12-31"))
    let site = try Self.site(history, configuration: "format: 1\nlanguages: [en, fi, sv, it, fr]\n")
    #expect(HTMLChecker.problems(in: site) == [])
    for file in site.files where file.path.hasSuffix(".html") || file.path.hasSuffix(".xml") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.replacing("<script defer", with: "").contains("<script"), "\(file.path)")
      #expect(!text.contains("\u{202E}") && !text.contains("\u{0}"), "\(file.path)")
    }
    for language in [""] + Self.languages.dropFirst().map({ $0 + "/" }) {
      let page = try #require(site.page(language + "service-packages/payroll/index.html"))
      #expect(page.contains("id=\"History\""))
      #expect(site.page(language + "changes/2026-q2/index.html") != nil)
      #expect(site.page(language + "changes/feed.xml")?.contains("xml:lang=") == true)
    }
  }

  @Test("Changes are listed by the fiscal quarters of the configuration, the latest first")
  func quarters() throws {
    let events = [
      try Self.event("2026-04-01", values: [("a", "b")]), try Self.event("2026-03-31", movesTo: "analysed"),
      try Self.event("2025-12-31", .added),
    ]
    let name = EntryName(try entry(at: "catalog/teams/gone.md", "---\ntitle: Gone\n---\n"), in: [.english])
    let removed = try #require(
      RemovedEntry(name, events: [try Self.event("2026-03-30", .removed, commit: "2")]))
    let history = CatalogHistory(
      entries: ["service-package:payroll": EntryHistory(events: events)], removals: [removed])
    let site = try Self.site(history, configuration: "format: 1\nfiscal_year_start: 4\n")
    let pages = site.files.map(\.path).filter { $0.hasPrefix("changes/") }
    #expect(
      pages.sorted() == [
        "changes/2025-q3/index.html", "changes/2025-q4/index.html", "changes/2026-q1/index.html", "changes/feed.xml",
        "changes/index.html",
      ])
    let quarter = try #require(site.page("changes/2025-q4/index.html"))
    #expect(quarter.contains("One new state, one entry gone."))
    #expect(quarter.contains("Gone</h3>"))
    let list = try #require(site.page("changes/index.html"))
    let order = ["2026-q1", "2025-q4", "2025-q3"].compactMap { list.firstRange(of: "\"../changes/\($0)")?.lowerBound }
    #expect(order.count == 3 && order == order.sorted())
  }

  @Test(
    "The page of a quarter tells what an entry did that was taken out later, and one that came back is named with that")
  func gone() throws {
    let name = EntryName(try entry(at: "catalog/teams/gone.md", "---\ntitle: Gone\n---\n"), in: [.english])
    let earlier = [try Self.event("2026-02-03", values: [("old", "new")]), try Self.event("2026-01-03", .added)]
    let removed = try #require(RemovedEntry(name, events: [try Self.event("2026-05-03", .removed)] + earlier))
    let back = [
      try Self.event("2026-05-04", .restored, values: [("one", "two")]), try Self.event("2026-02-04", .removed),
    ]
    let history = CatalogHistory(entries: ["team:pay": EntryHistory(events: back)], removals: [removed])
    let site = try Self.site(history)
    let closed = try #require(site.page("changes/2026-q1/index.html"))
    #expect(closed.contains("One new entry, one entry gone, one other change."))
    #expect(closed.contains("<h3>Gone</h3>\n<p class=\"note\">Field 0: old → new</p>"))
    let later = try #require(site.page("changes/2026-q2/index.html"))
    #expect(later.contains("One new entry, one entry gone."))
    #expect(later.contains("Team; Back in the catalogue"))
    let page = try #require(site.page("teams/pay/index.html"))
    let order = ["Back in the catalogue; Field 0", ">two</ins>", "Removed from the catalogue"].compactMap {
      page.firstRange(of: $0)?.lowerBound
    }
    #expect(order.count == 3 && order == order.sorted())
  }

  @Test(
    "The home page tells of a day of many changes what was added, changed and removed, and names them where they are few"
  )
  func homeOfADay() throws {
    func home(_ sorts: [String: HistoryEvent.Sort], gone: Int = 0) throws -> String {
      let name = EntryName(try entry(at: "catalog/teams/gone.md", "---\ntitle: Gone\n---\n"), in: [.english])
      let removals = try (0..<gone).map { _ in
        try #require(RemovedEntry(name, events: [try Self.event("2026-11-20", .removed)]))
      }
      let entries = try sorts.mapValues { sort in
        EntryHistory(events: [
          try Self.event("2026-11-20", sort, values: sort == .changed ? [("a", "b"), ("c", "d")] : [])
        ])
      }
      let site = try Self.site(
        CatalogHistory(entries: entries, removals: removals),
        configuration: "format: 1\nlanguages: [en, fi, sv, it, fr]\n")
      let page = try #require(site.page("index.html"))
      let start = try #require(page.firstRange(of: "datetime=\"2026-11-20\"")).upperBound
      let end = try #require(page[start...].firstRange(of: "</li>")).lowerBound
      return page[start..<end].replacing(/^[^<]*<\/time>/, with: "").replacing(/<[^>]*>/, with: "")
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let all = ["team:pay", "service-package:payroll", "idea:faster"]
    func sorts(_ sorts: HistoryEvent.Sort...) -> [String: HistoryEvent.Sort] {
      Dictionary(zip(all, sorts), uniquingKeysWith: { first, _ in first })
    }
    #expect(try home(sorts(.added, .added, .added)) == "3 added: Payroll, Faster, Pay")
    #expect(try home(sorts(.changed, .changed, .added)) == "1 added: Faster; 2 changed: Payroll, Pay")
    #expect(try home(sorts(.added, .changed, .restored), gone: 1) == "2 added, 1 changed, 1 removed")
  }

  @Test("Changes whose days fall stand in the order of the commits, each in the quarter of its day")
  func fallingDays() throws {
    func event(_ day: String, _ place: Int, _ value: String) throws -> HistoryEvent {
      let line = HistoryEvent.Line(path: "f", field: "F", label: "F", before: nil, after: value)
      return HistoryEvent(
        on: try Self.day(day), in: String(repeating: "1", count: 40), at: place, by: nil, .changed,
        lines: [.english: [line]], lineCount: 1, prose: [], changesLifecycle: false)
    }
    let history = CatalogHistory(entries: [
      "service-package:payroll": EntryHistory(events: [
        try event("2026-03-01", 0, "latest"), try event("2026-05-02", 2, "earliest"),
      ]),
      "team:pay": EntryHistory(events: [try event("2026-05-01", 1, "middle")]),
    ])
    let site = try Self.site(history)
    let page = try #require(site.page("service-packages/payroll/index.html"))
    #expect(page.contains("Last changed on 1 March 2026."))
    func places(_ page: String?, _ values: [String]) throws -> [String.Index] {
      let page = try #require(page)
      return values.compactMap { page.firstRange(of: "F: " + $0)?.lowerBound }
    }
    let own = try places(page, ["latest", "earliest"])
    #expect(own.count == 2 && own == own.sorted())
    let quarter = try places(site.page("changes/2026-q2/index.html"), ["middle", "earliest"])
    #expect(quarter.count == 2 && quarter == quarter.sorted())
    #expect(try places(site.page("changes/2026-q1/index.html"), ["latest"]).count == 1)
    #expect(site.page("changes/feed.xml")?.contains("<updated>2026-05-02T00:00:00Z</updated>\n<author>") == true)
  }

  /// An entry of a catalogue of one file.
  private func entry(at path: String, _ text: String) throws -> Entry {
    let tree = MemoryTree(texts: [path: text])
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    return try #require(catalog.entries.first)
  }

  /// What is different between two catalogues that the hostile text names, as the ends of two quarters.
  private static func comparison(
    _ outcome: QuarterComparison.Outcome? = nil, before: String = "2026-Q1", after: String = "2026-Q2"
  ) throws -> QuarterComparison {
    func end(_ quarter: String) throws -> QuarterComparison.End {
      let period = try #require(Period(quarter))
      return QuarterComparison.End(
        of: period, on: period.days(fiscalYearStart: 1).upperBound, commit: String(repeating: "e", count: 40))
    }
    return QuarterComparison(before: try end(before), after: try end(after), try outcome ?? .differences(differences()))
  }

  private static func differences() throws -> PortfolioDifferences {
    typealias Some = PortfolioDifferences.Some
    let tree = MemoryTree(texts: ["catalog/teams/gone.md": "---\ntitle: \"\(hostile.dropLast(2))\"\n---\n"])
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let name = EntryName(try #require(catalog.entries.first), in: languages.map { Language($0) })
    let names = Some([name], of: 30)
    let event = try event("2026-06-30", .renamed(from: hostile), values: [(hostile, hostile), (nil, nil)])
    let line = HistoryEvent.Line(
      path: "p", field: hostile, label: hostile, before: hostile, after: hostile, effect: .loosened)
    let changed = Some([PortfolioDifferences.Changed(name, event)], of: 20)
    let present = Some([PortfolioDifferences.Present(name, in: .live, successor: name)], of: 2)
    let reached = PortfolioDifferences.Reached([(kind: "team", entries: names)], isWhole: false)
    let breakages: [PortfolioDifferences.Breakage] = [
      .liveEntryRemoved(.live, namedBy: names), .removedWhileNamed(names), .renamedWithoutAlias(namedBy: names),
      .aliasesDropped(Some([hostile], of: 3), namedBy: names),
      .promiseLoosened(Dictionary(languages.map { (Language($0), line) }, uniquingKeysWith: { first, _ in first })),
    ]
    return PortfolioDifferences(
      entryCounts: (0, 1), breakageCount: 4,
      broken: Some([PortfolioDifferences.Broken(name, Some(breakages, of: 9), reaches: reached)], of: 5),
      moved: changed, added: present, removed: present, promising: changed, others: changed,
      files: Some([hostile], of: 2), unread: Some([hostile], of: 1), reached: reached)
  }

  @Test("The ends of two quarters are compared on a page in every language, and what is not known of them is said")
  func comparisons() throws {
    var history = CatalogHistory(
      entries: ["service-package:payroll": EntryHistory(events: [try Self.event("2026-06-02", values: [("a", "b")])])])
    history.comparisons = [
      try Self.comparison(), try Self.comparison(.cut(on: Self.day("2026-01-02")), before: "2025-Q2"),
      try Self.comparison(.unreadable(Self.hostile), before: "2024-Q2"),
    ]
    let site = try Self.site(history, configuration: "format: 1\nlanguages: [en, fi, sv, it, fr]\n")
    #expect(HTMLChecker.problems(in: site) == [])
    for language in [""] + Self.languages.dropFirst().map({ $0 + "/" }) {
      let page = try #require(site.page(language + "changes/2026-q2/since-2026-q1/index.html"))
      #expect(
        !page.replacing("<script defer", with: "").contains("<script") && !page.contains("\u{202E}")
          && !page.contains("\u{0}"))
      for id in ["Breaks", "States", "Gone", "New", "Promises", "Others", "Reaches", "Files", "Unread"] {
        #expect(page.contains("<h2 id=\"\(id)\""), "\(language) \(id)")
      }
      #expect(site.page(language + "changes/index.html")?.contains("since-2025-q2") == true)
      #expect(site.page(language + "changes/2026-q2/index.html")?.contains("since-2024-q2") == true)
    }
    let cut = try #require(site.page("changes/2026-q2/since-2025-q2/index.html"))
    #expect(cut.contains("What changed up to 2 January 2026 is not known"))
    let unreadable = try #require(site.page("changes/2026-q2/since-2024-q2/index.html"))
    #expect(unreadable.contains("The two can’t be compared"))
  }

  @Test("A quarter is over at the end of its last day, and not on that day")
  func lastDay() throws {
    for isOfWholeDay in [false, true] {
      var history = CatalogHistory(
        entries: ["team:pay": EntryHistory(events: [try Self.event("2026-06-30", .added)])])
      history.comparisons = [try Self.comparison()]
      history.isOfWholeDay = isOfWholeDay
      var options = SiteOptions.testing()
      options.today = try Self.day("2026-06-30")
      options.history = history
      let page = try #require(
        try render(Self.files, options).page("changes/2026-q2/since-2026-q1/index.html"))
      #expect(page.contains("<h1>How do the ends of") == isOfWholeDay)
      #expect(page.contains("<h1>What is different since") != isOfWholeDay)
    }
  }

  @Test(
    "A quarter tells new states and promises first, each with what it was and is, and new readings last, in a line each"
  )
  func sorts() throws {
    func event(_ lines: [HistoryEvent.Line], isState: Bool = false) throws -> HistoryEvent {
      HistoryEvent(
        on: try Self.day("2026-05-03"), in: String(repeating: "1", count: 40), by: nil, .changed,
        lines: [.english: lines], lineCount: lines.count, prose: [], changesLifecycle: isState)
    }
    func line(_ path: String, _ label: String, _ before: String?, _ after: String?, _ effect: PromiseEffect? = nil)
      -> HistoryEvent.Line
    {
      HistoryEvent.Line(
        path: path, field: String(label.prefix { $0 != " " }), label: label, before: before, after: after,
        effect: effect)
    }
    let events = [
      try event([line("readings.2026-Q1", "Readings › 2026-Q1", nil, "71")]),
      try event([line("price", "Price", "9", "11")]),
      try event([line("readings.2025-Q4", "Readings › 2025-Q4", "70", "78")]),
      try event([
        line("version", "Version", "1", "2"),
        line("warranty.availability.target", "Warranty › Target", "99", "95", .loosened),
      ]),
      try event(
        [
          line("dates.approved", "Dates › Approved", nil, "2026-05-03"),
          line("status", "Status", "analysed", "approved"),
        ],
        isState: true),
    ]
    let site = try Self.site(CatalogHistory(entries: ["service-package:payroll": EntryHistory(events: events)]))
    let page = try #require(site.page("changes/2026-q2/index.html"))
    let told = [
      ">New states</h2>", "<p class=\"note\">Status: analysed → approved</p>", ">What customers are promised</h2>",
      "Warranty › Target: 99 → 95 (promises less); Version</p>", ">Numbers of the past that changed</h2>",
      "Readings › 2025-Q4: 70 → 78</p>", ">Other changes</h2>", "Price: 9 → 11</p>", ">New readings</h2>",
      "<span class=\"note\">2026-Q1: 71</span>",
    ]
    var rest = page[...]
    for text in told {
      let range = try #require(rest.firstRange(of: text), "\(text) stands in its order")
      rest = rest[range.upperBound...]
    }
    #expect(page.contains("One new state, 4 other changes"))
  }

  @Test("The feed has absolute links only where the address is known, and its ids stay the same")
  func feed() throws {
    let history = CatalogHistory(
      entries: ["team:pay": EntryHistory(events: [try Self.event("2026-04-01", commit: "c", values: [("a", "b")])])])
    let bare = try #require(try Self.site(history).page("changes/feed.xml"))
    let known = try #require(
      try Self.site(history, configuration: "format: 1\nbase_url: https://s.example/\n").page("changes/feed.xml"))
    #expect(!bare.contains("<link"))
    #expect(known.contains("<link href=\"https://s.example/teams/pay/index.html\"/>"))
    func entry(_ feed: String) throws -> Substring {
      try #require(feed.matches(of: /<entry>\n(<id>.*<\/id>)/).first?.1)
    }
    #expect(try entry(bare) == (try entry(known)))
    #expect(try entry(bare).hasPrefix("<id>urn:uuid:cccccccc-cccc-8ccc-8"))
    #expect(bare.contains("<updated>2026-04-01T00:00:00Z</updated>"))
  }

  @Test("The age in a state is that of the commit that brought it where the file names no day, else unknown")
  func ages() throws {
    func dates(_ history: EntryHistory) throws -> String {
      let site = try Self.site(CatalogHistory(entries: ["service-package:payroll": history]))
      let page = try #require(site.page("lifecycle/index.html"))
      return page.contains("class=\"age\"") ? String(page.matches(of: /class="age">([^<]*)/).first?.1 ?? "") : ""
    }
    let moved = [try Self.event("2026-08-01", values: [("a", "b")]), try Self.event("2026-05-03", movesTo: "analysed")]
    #expect(try dates(EntryHistory(events: moved)) == "6 months in this state, since a commit of 3 May 2026")
    #expect(
      try dates(EntryHistory(events: [try Self.event("2024-01-01", .added)]))
        == "in this state at least since 1 January 2024")
    #expect(try dates(EntryHistory(events: [try Self.event("2026-11-22", .added)])) == "")
    #expect(try dates(EntryHistory(events: [try Self.event("2024-01-01", values: [("a", "b")])], isCut: true)) == "")
    #expect(try dates(EntryHistory(events: moved, isUncommitted: true)) == "")
    // A day that the file names counts first, of whatever state.
    let declared = "---\ntitle: P\nstatus: approved\ndates: {approved: 2026-01-12, live: 2027-04-05}\n---\n"
    var options = SiteOptions.testing()
    options.history = CatalogHistory(entries: ["service-package:p": EntryHistory(events: moved)])
    let page = try #require(
      try render(["catalog/service-packages/p.md": declared], options).page("lifecycle/index.html"))
    #expect(page.contains("<li class=\"age\">10 months in this state"))
  }

  @Test("A page of an entry has no day and no revision of the whole, and tells what others decided about it")
  func entry() throws {
    let history = CatalogHistory(
      entries: ["service-package:payroll": EntryHistory(events: [try Self.event("2026-01-05", .added)])])
    let revision = CatalogRevision(commit: String(repeating: "d", count: 40), isUncommitted: false)
    let site = try Self.site(history, revision: revision)
    let page = try #require(site.page("service-packages/payroll/index.html"))
    #expect(!page.contains("dddd") && !page.contains("22 November 2026"))
    let decided = try #require(page.firstRange(of: "2 February 2026")).lowerBound
    let added = try #require(page.firstRange(of: "Added to the catalogue")).lowerBound
    #expect(decided < added)
    let home = try #require(site.page("index.html"))
    #expect(home.contains("Revision dddddddddd."))
    #expect(try #require(site.page("lifecycle/index.html")).contains("Revision dddddddddd."))
    #expect(try #require(try Self.site(nil).page("index.html")).contains("What commits changed was not looked at."))
  }

  @Test("What git knows reaches no page for customers")
  func customers() throws {
    let files = Self.files.merging(
      ["catalog/service-packages/payroll.md": "---\ntitle: Payroll\nowner: pay\nstatus: live\n---\n"]) { $1 }
    let tree = MemoryTree(texts: files)
    let catalog = try CustomersEdition(
      of: try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    ).catalog()
    var options = SiteOptions.testing()
    options.edition = .customers
    let without = RenderedSite(of: catalog, options)
    var history = CatalogHistory(
      entries: ["service-package:payroll": EntryHistory(events: [try Self.event("2026-01-05", .added)])])
    history.comparisons = [try Self.comparison()]
    options.history = history
    options.revision = CatalogRevision(commit: String(repeating: "d", count: 40), isUncommitted: false)
    #expect(RenderedSite(of: catalog, options).files == without.files)
  }
}
