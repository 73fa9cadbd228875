import CatalogModel
import Site
import SourceText
import Testing

extension HistoryEvent.Line {
  /// A value whose name and texts are words of the page's own language.
  init(
    path: String, field: String, label: String, before: String?, after: String?, effect: PromiseEffect? = nil
  ) {
    self.init(
      path: path, field: field,
      label: ToldText(
        joining: label.split(separator: Self.separator).map { ToldText(String($0)) }, separator: Self.separator),
      before: before.map { ToldText($0) }, after: after.map { ToldText($0) }, effect: effect)
  }
}

/// What is shown of texts that are not in the language of the page.
@Suite struct ForeignTextTests {
  private static let files = [
    "salkku.yaml": "format: 1\nlanguages: [en, fi]\n",
    "catalog/teams/pay.md": "---\ntitle: {en: Pay, fi: Palkat}\n---\n",
    "catalog/terms/cost.md": "---\ntitle: {en: Cost, fi: Kustannus}\ndefinition: What is paid\n---\n",
    "catalog/measures/calls.md":
      "---\ntitle: Calls\nabout: [value-stream:payday]\nfamily: tactical\nunit: calls\nreadings: {2025: 7}\n---\n",
    "catalog/segments/staff.md":
      "---\ntitle: Staff\nsummary: Who works\nwords: {en: [clerks], fi: [virkailijat]}\n---\n",
    "catalog/value-streams/payday.md": """
    ---
    title: {en: Payday, fi: Palkkapäivä}
    segment: staff
    status: active
    tags: [cost, late hours]
    stages:
    - {id: ask, name: Ask, entry: Wish, exit: Asked, teams: [pay]}
    - {id: pay, name: {en: Give, fi: Anna}, entry: Asked, exit: Paid, teams: [pay]}
    ---

    """,
  ]

  private static func changed() throws -> CatalogHistory {
    func piece(_ text: String) -> ToldText { ToldText(.text(LocalizedText(text: text, language: .english))) }
    let day = try #require(CalendarDate("2026-05-03"))
    let lines = [
      HistoryEvent.Line(
        path: "stages[ask].exit", field: "Vaiheet",
        label: ToldText(joining: ["Vaiheet", piece("Ask")], separator: HistoryEvent.Line.separator),
        before: piece("Is asked"), after: piece("Asked")),
      HistoryEvent.Line(
        path: "review.due", field: "Katselmus", label: "Katselmus", before: ToldText(.boolean(true)),
        after: ToldText(.date(day))),
      HistoryEvent.Line(
        path: "request", field: "Osoite", label: "Osoite", before: ToldText(.address("mailto:a@b.example")),
        after: ToldText(.address("https://b.example/a"))),
      HistoryEvent.Line(
        path: "tags", field: "Aiheet", label: "Aiheet", before: ToldText(.period(.quarter(2026, 1))),
        after: ToldText(.tag(LocalizedText(text: "Cost", language: .english)))),
    ]
    let event = HistoryEvent(
      on: day, in: String(repeating: "1", count: 40), by: nil, .changed,
      lines: [Language("fi"): lines, .english: lines],
      lineCount: 4, prose: [.english], changesLifecycle: false)
    return CatalogHistory(entries: ["value-stream:payday": EntryHistory(events: [event])])
  }

  private static func site() throws -> RenderedSite {
    var options = SiteOptions.testing()
    options.history = try changed()
    return try render(files, options)
  }

  @Test("Names of stages, tags and words say the language that they are in, and a tag is called as its term is")
  func texts() throws {
    let site = try Self.site()
    let team = try #require(site.page("fi/teams/pay/index.html"))
    #expect(team.contains("<span class=\"note\"><span lang=\"en\">Ask</span> · Anna</span>"))
    let stream = try #require(site.page("fi/value-streams/payday/index.html"))
    #expect(
      stream.contains(
        ">Kustannus</a>, <a href=\"../../tags/late-hours/index.html\"><span lang=\"en\">late hours</span></a>"))
    #expect(site.page("segments/staff/index.html")?.contains("<dd lang=\"fi\">virkailijat</dd>") == true)
    #expect(site.page("fi/segments/staff/index.html")?.contains("<dd lang=\"en\">clerks</dd>") == true)
  }

  @Test("A unit that is shown as it is written says its language, and one that is known is told in the page's")
  func units() throws {
    let page = try #require(try Self.site().page("fi/measures/calls/index.html"))
    #expect(page.contains("<strong class=\"number\">7\u{A0}<span lang=\"en\">calls</span></strong>"))
    #expect(page.contains("<dd lang=\"en\">calls</dd>"))
    let days = Self.files.mapValues { $0.replacing("unit: calls", with: "unit: days") }
    let known = try #require(try render(days).page("fi/measures/calls/index.html"))
    #expect(known.contains("<strong class=\"number\">7\u{A0}päivää</strong>"))
  }

  @Test(
    "Values of a change are shown as pages show them elsewhere: dates spelt out, words translated, texts with their language"
  )
  func changes() throws {
    let page = try #require(try Self.site().page("fi/changes/2026-q2/index.html"))
    #expect(page.contains("<dt>Vaiheet › <span lang=\"en\">Ask</span></dt>"))
    #expect(page.contains("<span lang=\"en\">Is asked</span></del>"))
    #expect(page.contains("Kyllä</del>") || page.contains("kyllä</del>"))
    #expect(page.contains("<time datetime=\"2026-05-03\">3. toukokuuta 2026</time></ins>"))
    #expect(
      page.contains("a@b.example</del>") && !page.contains("mailto:") && page.contains("</span>b.example/a</ins>"))
    #expect(page.contains("Q1\u{A0}2026</del>") && page.contains("Kustannus</ins>"))
    #expect(page.contains("<span lang=\"en\">English</span></dd>"))
  }
}
