import CatalogModel
import Foundation
import SourceText
import Testing

@testable import Site

/// What the page of lifecycles draws and says, on 22 November 2026: the fourth quarter runs.
@Suite("The lifecycle")
struct LifecyclePageTests {
  private static let calendar = FiscalCalendar(today: SiteOptions.testing().today, yearStart: 1)

  private func site(_ services: [String: String], _ further: [String: String] = [:]) throws -> RenderedSite {
    var files = further
    for (id, fields) in services {
      files["catalog/service-packages/\(id).md"] = "---\ntitle: Service \(id)\n\(fields)\n---\n"
    }
    let site = try render(files)
    #expect(HTMLChecker.problems(in: site) == [])
    return site
  }

  private func page(_ services: [String: String]) throws -> String {
    try #require(try site(services).page("lifecycle/index.html"))
  }

  private func rows(_ services: [String: String]) throws -> [LifeRow] {
    let texts = services.map { ("catalog/service-packages/\($0).md", "---\ntitle: \($0)\n\($1)\n---\n") }
    let tree = MemoryTree(texts: Dictionary(texts) { $1 })
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    return LifeRow.rows(catalog.all(ServicePackage.self).compactMap { ServiceLife($0) })
  }

  @Test func `the axis has three fiscal years, each quarter as wide as any other`() throws {
    let axis = LifeAxis(Self.calendar)
    #expect(axis.years == [.year(2025), .year(2026), .year(2027)])
    #expect(axis.running == 7)
    #expect(axis.place(try #require(CalendarDate("2025-01-01"))) == 0)
    #expect(axis.place(try #require(CalendarDate("2028-01-01"))) == 100)
    let april = axis.place(try #require(CalendarDate("2026-04-01")))
    #expect(abs(april - 500.0 / 12) < 1e-9)
    let july = LifeAxis(FiscalCalendar(today: Self.calendar.today, yearStart: 7))
    #expect(july.running == 5)
    #expect(july.place(try #require(CalendarDate("2025-07-01"))) == 0)
  }

  @Test func `what ends stands directly below what takes its place, with an arrow from one to the other`() throws {
    let rows = try rows([
      "a": "status: sunset\nreplaced_by: c\ndates: {retired: 2027-03-01}",
      "b": "status: live",
      "c": "status: live",
      "d": "status: sunset\nreplaced_by: c\ndates: {retired: 2027-06-01}",
      "e": "status: live",
    ])
    #expect(rows.map(\.life.package.id) == ["b", "c", "a", "d", "e"])
    #expect(rows.map { $0.pieces.map(\.part) } == [[], [.head, .head], [.tail, .through], [.tail], []])
  }

  @Test func `what takes each other's place in a circle is there once`() throws {
    let rows = try rows([
      "a": "status: sunset\nreplaced_by: b\ndates: {retired: 2027-03-01}",
      "b": "status: sunset\nreplaced_by: a\ndates: {retired: 2027-03-01}",
      "c": "status: sunset\nreplaced_by: c\ndates: {retired: 2027-03-01}",
    ])
    #expect(Set(rows.map(\.life.package.id)) == ["a", "b", "c"] && rows.count == 3)
  }

  @Test func `days ahead, days that passed and days that lack are said in words`() throws {
    let page = try page([
      "a": "status: live\nreview_by: 2026-09-30",
      "b": "status: sunset\ndates: {live: 2020-01-01, sunset: 2026-06-01}",
      "c": "status: in-development\ndates: {live: 2026-05-01}\nnext: {version: '1.0', due: 2026-05-01}",
      "d": "status: approved\ndates: {live: 2027-09-01}",
      "e": "status: proposed",
      "f": "status: rejected",
      "g": "status: live\ndates: {live: 2020-01-01, retired: 2027-05-31}\nnext: {version: '2', due: 2027-01-15}",
    ])
    for text in [
      "3 services can be had today. “Service g” is the next to end, on 31 May 2027. Of 3 in preparation, 2 have a day on "
        + "which they start.",
      "review was due 30 September 2026", "no first day given", "nobody new since 1 June 2026", "no last day given",
      "was to start 1 May 2026", "starts 1 September 2027", "no date yet", "never started",
      "version 2, 15 January 2027",
      "ends 31 May 2027",
    ] { #expect(page.contains(text), "\(text)") }
    #expect(!page.contains("version 1.0"))
  }

  @Test(
    arguments: [
      ("status: live\ndates: {live: 2020-01-01}", ["today", "offered", "open"]),
      ("status: live\ndates: {live: 2020-01-01, retired: 2027-02-01}", ["today", "offered", "end"]),
      (
        "status: sunset\ndates: {live: 2025-02-01, sunset: 2026-06-01, retired: 2027-02-01}",
        ["today", "offered", "closing", "end"]
      ),
      ("status: pilot\ndates: {pilot: 2026-02-01, live: 2027-02-01}", ["today", "pilot", "planned", "start", "open"]),
      ("status: live\ndates: {pilot: 2025-02-01, live: 2026-02-01}", ["today", "pilot", "offered", "open"]),
      ("status: approved\ndates: {live: 2027-02-01}", ["today", "plan", "planned", "start"]),
      ("status: approved\ndates: {live: 2031-02-01}", ["today", "plan"]),
      ("status: proposed", ["today", "undated"]),
      ("status: retired\ndates: {live: 2020-01-01, retired: 2026-02-01}", ["today", "past", "end"]),
      ("status: retired\ndates: {live: 2020-01-01, retired: 2022-02-01}", ["today"]),
      ("status: rejected", ["today"]),
      (
        "status: live\ndates: {live: 2020-01-01}\nnext: {version: '2', due: 2027-01-15}",
        ["today", "offered", "open", "version"]
      ),
    ])
  func `a lane has the shapes of its service's life`(_ fields: String, _ shapes: [String]) throws {
    let row = try #require(try rows(["a": fields]).first)
    var html = HTMLWriter()
    LifeLane(row: row, axis: LifeAxis(Self.calendar)).write(&html)
    let text = String(decoding: html.bytes, as: UTF8.self)
    #expect(text.components(separatedBy: "class=\"").dropFirst(2).map { String($0.prefix { $0 != "\"" }) } == shapes)
  }

  @Test func `of many services on offer those are shown of which something lies ahead`() throws {
    var services: [String: String] = [:]
    for number in 0..<60 { services["s\(number)"] = "status: live\ndates: {live: 2020-01-01}" }
    services["ending"] = "status: sunset\ndates: {live: 2020-01-01, retired: 2027-01-31}"
    let page = try page(services)
    #expect(page.contains(">60 more, no change ahead</a>"))
    #expect(page.contains(">Service ending</a>"))
    #expect(!page.contains(">Service s1</a>"))
  }

  @Test func `the counts of the example are those that its files have`() throws {
    let catalog = try TestData.ownCatalogue()
    let model = SiteModel(catalog, options: .testing())
    let language = try #require(model.languages.first)
    let figures = LifecyclePage().figures(PageContext(site: model, language: language, path: LifecyclePage.path))
    let folder = TestData.repository + "/catalog/service-packages"
    var counted: [String: Int] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.hasSuffix(".md") {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      for line in text.components(separatedBy: "\n") where line.hasPrefix("status: ") {
        counted[String(line.dropFirst(8)), default: 0] += 1
      }
    }
    #expect(!counted.isEmpty)
    #expect(Dictionary(figures.lives.map { ($0.status.rawValue, 1) }, uniquingKeysWith: +) == counted)
    #expect(figures.parts.reduce(0) { $0 + $1.count } == counted.values.reduce(0, +))
    #expect(figures.parts.reduce(0) { $0 + $1.rows.count } == figures.lives.count)
  }
}
