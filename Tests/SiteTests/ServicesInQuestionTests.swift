import CatalogModel
import Site
import SourceText
import Testing

/// Which services on offer give a reason to ask whether they should stay, on 22 November 2026.
@Suite("Services in question")
struct ServicesInQuestionTests {
  private static func page(
    _ services: [String: String], _ further: [String: String] = [:], findings: [SiteProblem] = []
  ) throws -> String {
    var files = further
    for (id, fields) in services {
      files["catalog/service-packages/\(id).md"] = "---\ntitle: Service \(id)\n\(fields)\n---\n"
    }
    var options = SiteOptions.testing()
    options.findings = findings
    let site = try render(files, options)
    #expect(HTMLChecker.problems(in: site) == [])
    return try #require(site.page("lifecycle/index.html"))
  }

  /// What each row of the section says: the service, then its reasons.
  private static func rows(_ page: String) throws -> [[String]] {
    let start = try #require(page.firstRange(of: "id=\"Questioned\"")).lowerBound
    let end = try #require(page[start...].firstRange(of: "</section>")).lowerBound
    return page[start..<end].split(separator: "<tr").dropFirst(2).map { row in
      let texts = row.matches(of: /<(th|li)\b[^>]*>(.*?)<\/\1>/.dotMatchesNewlines())
      return texts.map { String($0.2).replacing(/<[^>]*>|\n/, with: "") }
    }
  }

  @Test func `each reason is said, and those with most reasons come first`() throws {
    let page = try Self.page(
      [
        "a": "status: live\nvalue: [{for: s, need: n, outcome: O}]",
        "b": "status: live\nreview_by: 2026-09-30",
        "c": "status: live\nreplaced_by: a\ndates: {retired: 2026-10-01}",
        "late": "status: live\nreview_by: 2026-09-30\nvalue: [{for: s, need: n, outcome: O}]",
        "d": "status: pilot\nvalue: [{for: s, need: n, outcome: O}]",
        "ending": "status: sunset\nreplaced_by: a",
        "planned": "status: approved",
      ],
      [
        "catalog/segments/s.md": "---\ntitle: S\nneeds: [{id: n, need: N}]\n---\n",
        "catalog/value-streams/v.md":
          "---\ntitle: V\nstatus: active\nfor: s\nstages: [{name: One, packages: [a, b, late]}]\n---\n",
      ],
      findings: [
        SiteProblem(
          path: "catalog/service-packages/d.md", line: 1, column: 1, severity: .warning, rule: "package-overlap",
          message: "", help: "", relatedPath: "catalog/service-packages/a.md")
      ])
    let rows = try Self.rows(page)
    #expect(
      rows == [
        [
          "Service c", "was to end 1 October 2026", "what takes its place is on offer: Service a",
          "no value stream names it", "it names no need that it answers",
        ],
        ["Service b", "it names no need that it answers", "review was due 30 September 2026"],
        ["Service d (pilot)", "much the same as: Service a", "no value stream names it"],
        ["Service a", "much the same as: Service d"],
      ])
    #expect(page.contains("4 give a reason to ask whether they should stay."))
  }

  @Test func `what a catalogue has not come to yet is no reason`() throws {
    let page = try Self.page(["a": "status: live", "b": "status: live"])
    #expect(page.contains("No service on offer gives a reason to ask."))
    #expect(!page.contains("a reason to ask whether"))
  }

  @Test func `where nothing is offered nothing is asked`() throws {
    #expect(try !Self.page(["a": "status: proposed"]).contains("Questioned"))
  }
}
