import CatalogModel
import Foundation
import SourceText
import TestSupport
import Testing

@testable import Site

/// What became of ideas, on 22 November 2026.
@Suite("The board of ideas")
struct IdeasTests {
  private static let made = [
    "catalog/service-packages/p.md":
      "---\ntitle: Payroll\nstatus: live\nversion: '1'\nnext: {version: '2.0', due: 2027-03-01}\n---\n",
    "catalog/segments/s.md": "---\ntitle: Staff\n---\n",
    "catalog/teams/t.md": "---\ntitle: Team\n---\n",
    "catalog/ideas/old.md": idea("status: new\nraised: 2026-08-01"),
    "catalog/ideas/young.md": idea("status: under-review\nraised: 2026-11-21"),
    "catalog/ideas/undated.md": idea("title: Undated"),
    "catalog/ideas/future.md": idea("status: new\nraised: 9999-12-31"),
    "catalog/ideas/planned.md": idea(
      "status: planned\nraised: 2026-01-01\nfor_version: '2.0'\ndecision: {date: 2026-01-11, by: t, reason: Soon}"),
    "catalog/ideas/adrift.md": idea("status: planned\nfor_version: '7'"),
    "catalog/ideas/yes.md": idea(
      "status: accepted\nraised: 2026-02-01\nstances: [{team: t, stance: feasible}, {team: t, stance: concern}]\ndecision: {date: 2026-01-01}"
    ),
    "catalog/ideas/done.md": idea("status: delivered\nraised: 2026-01-01\ndecision: {date: 2026-01-31}"),
    "catalog/ideas/no.md": idea("status: declined\nraised: 2025-01-01\ndecision: {date: 9999-12-31}"),
  ]

  private static func idea(_ fields: String) -> String {
    let title = fields.contains("title:") ? "" : "title: An idea\n"
    return "---\n\(title)about: [service-package:p]\nraised_by: segment:s\nneed: To see\n\(fields)\n---\n"
  }

  private func board(_ catalog: Catalog) throws -> IdeaBoard {
    let site = SiteModel(catalog, options: .testing())
    return IdeaBoard(PageContext(site: site, language: try #require(site.languages.first), path: IdeasPage.path))
  }

  private func board(_ texts: [String: String]) throws -> IdeaBoard {
    let tree = MemoryTree(texts: texts)
    return try board(Catalog.load(from: tree, configuration: Configuration.load(from: tree)))
  }

  @Test func `each idea stands in one column, those that wait longest and are due first above`() throws {
    let board = try board(Self.made)
    func ids(_ answer: IdeaBoard.Answer) -> [String] { board[answer].map(\.idea.id) }
    #expect(ids(.waiting) == ["old", "young", "future", "undated"])
    #expect(ids(.accepted) == ["planned", "adrift", "yes"])
    #expect(ids(.delivered) == ["done"])
    #expect(ids(.declined) == ["no"])
    #expect(board[.waiting].map(\.days) == [113, 1, nil, nil])
    #expect(board[.accepted].map(\.days) == [10, nil, nil])
    #expect(board[.accepted].map { $0.due?.description } == ["2027-03-01", nil, nil])
    #expect(board.longestWait == 113)
    #expect(board.answered == 5)
    // Of 10 days, 30 days and some millions.
    #expect(board.medianDays == 30)
  }

  @Test func `the page says where each stands, and what is missing`() throws {
    let site = try render(Self.made)
    #expect(HTMLChecker.problems(in: site) == [])
    let page = try #require(site.page("ideas/index.html"))
    for text in [
      "There are 9 ideas. 4 wait for an answer. The longest wait is 113 days. 5 were answered. "
        + "Half of these had their answer within 30 days.",
      "new, 113 days <span class=\"lacking\">over the limit of 90</span>", "under review, one day",
      "version 2.0, due 1 March 2027", "<p class=\"note\">version 7</p>", "no version named", "No reason is given.",
      "after 10 days", "<summary>One team spoke</summary>", "No team has spoken yet.",
      "<time datetime=\"9999-12-31\">31 December 9999</time>",
      "<line class=\"goal\" x1=\"78.8%\"", "<line class=\"lack\" x1=\"0%\" x2=\"99%\"",
    ] { #expect(page.contains(text), "\(text)") }
    #expect(!page.contains("Propose an idea"))
    #expect(try render(["catalog/teams/a.md": "---\ntitle: A\n---\n"]).page("ideas/index.html") == nil)
  }

  @Test(.slow) func `hundreds of ideas with long titles are all there, each once, on pages that open`() throws {
    var texts = ["salkku.yaml": "format: 1\nlanguages: [en, fi]\n", "catalog/teams/t.md": "---\ntitle: T\n---\n"]
    let statuses = ["new", "under-review", "accepted", "planned", "declined"]
    for number in 0..<500 {
      let title = String(repeating: "tt ", count: 165) + "\(number)"
      texts["catalog/ideas/i\(number).md"] = """
        ---
        title: \(title)
        about: [component:none]
        raised_by: team:t
        need: \(String(repeating: "need ", count: 60))
        status: \(statuses[number % statuses.count])
        raised: 2026-0\(number % 9 + 1)-01
        stances: [\((0..<60).map { _ in "{team: t, stance: support, note: \(title)}" }.joined(separator: ", "))]
        decision: {date: 2026-11-01, by: t, reason: \(title)}
        ---
        """
    }
    let site = try render(texts)
    #expect(HTMLChecker.problems(in: site) == [])
    let pages = site.files.filter { $0.path.hasPrefix("ideas/") && !$0.path.dropFirst(6).contains("/") }
    #expect(
      pages.map(\.path) == [
        "ideas/accepted-2.html", "ideas/accepted-3.html", "ideas/accepted-4.html", "ideas/accepted.html",
        "ideas/declined-2.html", "ideas/declined.html", "ideas/index.html", "ideas/waiting-2.html",
        "ideas/waiting-3.html", "ideas/waiting-4.html", "ideas/waiting.html",
      ])
    for page in pages { #expect(page.bytes.count < 2_000_000, "\(page.path): \(page.bytes.count)") }
    let cards = pages.filter { $0.path != "ideas/index.html" }.flatMap {
      String(decoding: $0.bytes, as: UTF8.self).matches(of: #/<h2><a href="\.\./ideas\/(i[0-9]+)\//#).map {
        String($0.1)
      }
    }
    #expect(cards.count == 500 && Set(cards).count == 500)
    let board = try #require(site.page("ideas/index.html"))
    #expect(board.contains("<a href=\"../ideas/waiting.html\">All 200 ideas</a>"))
    #expect(board.contains("<a href=\"../ideas/declined.html\">All 100 ideas</a>"))
    #expect(site.page("fi/ideas/waiting.html")?.contains("aria-current=\"true\">Ideat</a>") == true)
  }

  @Test func `customers read what became of an idea, and neither who had it nor what teams think`() throws {
    let tree = MemoryTree(texts: Self.made)
    let whole = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let catalog = try CustomersEdition(of: whole).catalog()
    let site = RenderedSite(of: catalog, SiteOptions(today: SiteOptions.testing().today, edition: .customers))
    #expect(HTMLChecker.problems(in: site) == [])
    let page = try #require(site.page("ideas/index.html"))
    for text in [
      "There are 9 ideas. 4 wait for an answer. 5 were answered.</p>", "Soon", "version 2.0, due 1 March 2027",
    ] {
      #expect(page.contains(text), "\(text)")
    }
    for absent in ["Staff", "feasible", "spoke", "113", "2026-08-01", "How it was counted", "class=\"way\"", "after"] {
      #expect(!page.contains(absent), "\(absent)")
    }
  }

  /// The own catalogue, read from the lines of its files.
  @Test func `the page counts what the files of the own catalogue say`() throws {
    let folder = TestData.repository + "/catalog/ideas"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") }.map { name in
      try String(contentsOfFile: folder + "/" + name, encoding: .utf8).components(separatedBy: "\n")
    }
    func day(_ lines: [String], _ mark: String) throws -> Date? {
      let formatter = ISO8601DateFormatter()
      formatter.formatOptions = [.withFullDate]
      return lines.first { $0.hasPrefix(mark) }.flatMap { formatter.date(from: String($0.dropFirst(mark.count))) }
    }
    func count(_ statuses: String...) -> Int {
      files.count { lines in statuses.contains { lines.contains("status: \($0)") } }
    }
    let board = try board(TestData.ownCatalogue())
    #expect(board.count == files.count)
    #expect(board[.waiting].count == count("new", "under-review"))
    #expect(board[.accepted].count == count("accepted", "planned"))
    #expect(board[.delivered].count == count("delivered"))
    #expect(board[.declined].count == count("declined"))
    let today = try #require(try day(["day: 2026-11-22"], "day: "))
    var waits: [Int] = []
    var answers: [Int] = []
    for lines in files {
      guard let raised = try day(lines, "raised: ") else { continue }
      let isOpen = lines.contains("status: new") || lines.contains("status: under-review")
      guard let end = isOpen ? today : try day(lines, "  date: ") else { continue }
      let days = Int((end.timeIntervalSince(raised) / 86_400).rounded())
      if isOpen { waits.append(days) } else { answers.append(days) }
    }
    #expect(board.longestWait == waits.max())
    let median = try #require(board.medianDays)
    #expect(answers.count { $0 <= median } * 2 >= answers.count)
    #expect(answers.count { $0 < median } * 2 < answers.count)
  }
}
