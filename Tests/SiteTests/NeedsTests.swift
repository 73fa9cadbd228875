import CatalogModel
import Foundation
import SourceText
import Testing

@testable import Site

/// Which needs the page calls badly met, what it says answers them, and where it draws them.
@Suite("The page of the needs")
struct NeedsTests {
  private static let made = [
    "catalog/segments/clubs.md": """
    ---
    title: Clubs
    needs:
      - {id: late, need: Train late, importance: 9, satisfaction: 4, source: Survey of 2026}
      - {id: exact, need: Lie on the limit, importance: 8.4, satisfaction: 6.8}
      - {id: full, need: Have what matters most, importance: 10, satisfaction: 10}
      - {id: unknown, need: Nobody was asked, importance: 8}
    ---

    """,
    "catalog/segments/artists.md": """
    ---
    title: Artists
    needs:
      - {id: room, need: Find a room, importance: 9.5, satisfaction: 3}
    ---

    """,
    "catalog/segments/guests.md": "---\ntitle: Guests\n---\n",
    "catalog/service-packages/keys.md":
      "---\ntitle: Keys\nstatus: pilot\nvalue:\n  - {for: clubs, need: late, outcome: You train late}\n---\n",
    "catalog/service-packages/rooms.md": """
    ---
    title: Rooms
    status: approved
    dates: {live: 2027-09-01}
    value:
      - {for: artists, need: room, outcome: You have a room}
    ---

    """,
    "catalog/service-packages/over.md":
      "---\ntitle: Over\nstatus: retired\nvalue:\n  - {for: artists, need: room, outcome: You had a room}\n---\n",
  ]

  private func needs(_ texts: [String: String]) throws -> RankedNeeds {
    let tree = MemoryTree(texts: texts)
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    return try needs(catalog)
  }

  private func needs(_ catalog: Catalog) throws -> RankedNeeds {
    let site = SiteModel(catalog, options: .testing())
    let language = try #require(site.languages.first)
    return RankedNeeds(PageContext(site: site, language: language, path: NeedsPage.path))
  }

  @Test func `needs are ranked by opportunity over all segments, and those without numbers stand last`() throws {
    let needs = try needs(Self.made)
    #expect(needs.needs.map { $0.need.id?.value } == ["room", "late", "full", "exact", "unknown"])
    #expect(needs.needs.map(\.rank) == [1, 2, 3, 4, nil])
    #expect(needs.panels.map { $0.segment.id } == ["artists", "clubs"])
    #expect(needs.silent.map(\.id) == ["guests"])
  }

  @Test func `a need on the limit, or one that is fully met, is not badly met`() throws {
    let needs = try needs(Self.made)
    #expect(needs.needs.filter { $0.isBadlyMet(needs.limit) }.map { $0.need.id?.value } == ["room", "late"])
    #expect(needs.needs.first { $0.need.id?.value == "exact" }?.opportunity == 10)
    let strict = try self.needs(
      Self.made.merging(["salkku.yaml": "format: 1\nthresholds: {need-unanswered: 15}\n"]) { $1 })
    #expect(strict.badlyMet == 1)
    let odd = try self.needs(
      Self.made.merging(["salkku.yaml": "format: 1\nthresholds: {need-unanswered: 90}\n"]) { $1 })
    #expect(odd.limit == 10)
  }

  @Test func `what can be had answers a need, what is in preparation is to, and what is over does neither`() throws {
    let needs = try needs(Self.made)
    let late = try #require(needs.needs.first { $0.need.id?.value == "late" })
    #expect(late.answers.map(\.id) == ["keys"])
    let room = try #require(needs.needs.first)
    #expect(room.answers.isEmpty)
    #expect(room.planned.map(\.id) == ["rooms"])
    let page = try #require(try render(Self.made).page("needs/index.html"))
    #expect(page.contains("2 of 5 needs matter much and are met badly. "))
    #expect(page.contains("The largest opportunity is at Artists: “Find a room”; no live service answers it."))
    #expect(page.contains("</a> · from 1 September 2027"))
    #expect(page.contains("Nothing is written of the needs of: <a"))
    #expect(try render(["catalog/segments/a.md": "---\ntitle: A\n---\n"]).page("needs/index.html") == nil)
  }

  /// The needs of the own catalogue, read from the lines of its files.
  @Test func `the page counts what the files of the own catalogue say`() throws {
    func lines(_ folder: String) throws -> [[String]] {
      let path = TestData.repository + "/catalog/" + folder
      return try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".md") }.map {
        try String(contentsOfFile: path + "/" + $0, encoding: .utf8).components(separatedBy: "\n")
      }
    }
    func value(_ line: String, _ key: String) -> String? {
      let trimmed = line.trimmingCharacters(in: CharacterSet(charactersIn: " -"))
      return trimmed.hasPrefix(key + ": ") ? String(trimmed.dropFirst(key.utf8.count + 2)) : nil
    }
    let numbers = try lines("segments").flatMap { file in
      zip(
        file.compactMap { value($0, "importance") }.compactMap(Double.init),
        file.compactMap { value($0, "satisfaction") }.compactMap(Double.init))
    }
    let bad = numbers.count { $0 > $1 && 2 * $0 - $1 > 10.000001 }
    let answered = try Set(
      lines("service-packages").filter { file in
        file.contains { ["pilot", "live", "sunset"].contains(value($0, "status")) }
      }.flatMap { $0.compactMap { value($0, "need") } })
    let needs = try needs(TestData.ownCatalogue())
    #expect(needs.needs.count == numbers.count)
    #expect(needs.badlyMet == bad)
    #expect(Set(needs.needs.filter { !$0.answers.isEmpty }.compactMap { $0.need.id?.value }) == answered)
  }

  @Test func `needs in one place share their number, and a segment of hundreds still has a page that opens`() throws {
    let many = (1...400).map { "  - {id: n\($0), need: Need \($0), importance: 9, satisfaction: 3}" }
    let texts = ["catalog/segments/all.md": "---\ntitle: All\nneeds:\n" + many.joined(separator: "\n") + "\n---\n"]
    let site = try render(texts)
    #expect(HTMLChecker.problems(in: site) == [])
    let page = try #require(site.page("needs/index.html"))
    #expect(page.contains(">1, 2, 3 …</text>"))
    #expect(page.utf8.count < 500_000)
  }

  @Test func `where segments are many, only those with something to win have a picture`() throws {
    var texts: [String: String] = [:]
    for number in 10..<30 {
      let satisfaction = number < 15 ? 2 : 8
      texts["catalog/segments/s\(number).md"] =
        "---\ntitle: S\(number)\nneeds:\n  - {id: a, need: A, importance: 8, satisfaction: \(satisfaction)}\n---\n"
    }
    let needs = try needs(texts)
    #expect(needs.panels.count == 20)
    #expect(needs.shownPanels.map { $0.segment.id } == ["s10", "s11", "s12", "s13", "s14"])
    let page = try #require(try render(texts).page("needs/index.html"))
    #expect(page.contains("15 more segments have no picture"))
  }
}
