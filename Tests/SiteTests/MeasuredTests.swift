import CatalogModel
import Foundation
import SourceText
import TestSupport
import Testing

@testable import Site

/// What the page of the measures calls measured, complete and missing, on 22 November 2026.
@Suite("The page of what is measured")
struct MeasuredTests {
  private static func measure(_ fields: String) -> String { "---\ntitle: A number\n\(fields)\n---\n" }

  private static let made = [
    "catalog/teams/office.md": "---\ntitle: Office\n---\n",
    "catalog/service-packages/whole.md": "---\ntitle: Whole\nstatus: live\nprice: Free of charge\n---\n",
    "catalog/service-packages/half.md": "---\ntitle: Half\nstatus: sunset\n---\n",
    "catalog/service-packages/bare.md": "---\ntitle: Bare\nstatus: pilot\n---\n",
    "catalog/service-packages/ahead.md": "---\ntitle: Ahead\nstatus: approved\n---\n",
    "catalog/measures/visits.md": measure(
      "about: [service-package:whole, service-package:half]\nfamily: tactical\norientation: output\nowner: office\n"
        + "direction: hold\nfrequency: quarterly\nunit: visits\nreadings: {2026-Q2: 20, 2026-Q3: 30}"),
    "catalog/measures/gained.md": measure(
      "about: [service-package:whole]\nfamily: value-creation\norientation: outcome\nowner: office\n"
        + "baseline: {period: 2025, value: 1}\ntarget: {by: 2027, value: 9}\nfrequency: yearly\nreadings: {2025: 2}"),
    "catalog/measures/kept.md": measure(
      "about: [service-package:whole]\nfamily: longevity\nbaseline: {period: 2025, value: 1}\nreadings: {2026: 4}"),
    "catalog/measures/cost.md": measure(
      "about: [service-package:whole]\nfamily: financial\nowner: office\nbaseline: {period: 2025-Q1, value: 9}\n"
        + "target: {by: 2027, value: 1}\ndirection: down\nfrequency: quarterly\nreadings: {2025-Q1: 5}"),
    "catalog/benefits/better.md":
      "---\ntitle: Better\nmeasure: gained\nstatus: realising\nexpected_from: 2026-Q1\n---\n",
  ]

  private func coverage(_ catalog: Catalog) throws -> MeasureCoverage {
    let site = SiteModel(catalog, options: .testing())
    let language = try #require(site.languages.first)
    return MeasureCoverage(PageContext(site: site, language: language, path: MeasuredPage.path))
  }

  private func coverage(_ texts: [String: String]) throws -> MeasureCoverage {
    let tree = MemoryTree(texts: texts)
    return try coverage(Catalog.load(from: tree, configuration: Configuration.load(from: tree)))
  }

  @Test func `services without a measure of an outcome come first, then those with families missing`() throws {
    let coverage = try coverage(Self.made)
    #expect(coverage.services.map(\.package.id) == ["bare", "half", "whole"])
    #expect(coverage.services.map(\.missingFamilies) == [4, 3, 0])
    #expect(coverage.services.map(\.outcomes) == [0, 0, 1])
    #expect(coverage.preparing.map(\.id) == ["ahead"])
    #expect(coverage.services.last?.measures.map(\.id) == ["gained", "visits", "cost", "kept"])
  }

  @Test func `a measure is complete with an owner, a baseline, a target and a fresh reading`() throws {
    let coverage = try coverage(Self.made)
    let gaps = Dictionary(
      uniqueKeysWithValues: coverage.families.flatMap(\.measures).map { ($0.id, coverage.gaps(of: $0)) })
    #expect(gaps["visits"] == [])
    #expect(gaps["gained"] == [])
    #expect(gaps["kept"] == [.owner, .target])
    #expect(gaps["cost"] == [.reading])
    let patient = try self.coverage(
      Self.made.merging(["salkku.yaml": "format: 1\nthresholds: {measure-stale: 8}\n"]) { $1 })
    #expect(patient.gaps.count == 1)
  }

  @Test func `the page sets what a service costs beside what it brings, and is there only where there are measures`()
    throws
  {
    let site = try render(Self.made)
    #expect(HTMLChecker.problems(in: site) == [])
    let page = try #require(site.page("measured/index.html"))
    #expect(page.contains("One of 3 services that can be had is measured in all four families."))
    #expect(page.contains("2 of them are not known to change anything for anybody."))
    #expect(page.contains("2 of 4 measures lack an owner, a target or a fresh reading."))
    #expect(page.contains("One service in preparation has no measures yet"))
    #expect(page.contains("<td role=\"cell\" data-label=\"Price\"><span>Free of charge</span></td>"))
    #expect(page.contains("<strong>30\u{A0}visits</strong>"))
    #expect(page.contains("not reviewed</span>\n") || page.contains("</svg>not reviewed</span>"))
    #expect(try render(["catalog/teams/a.md": "---\ntitle: A\n---\n"]).page("measured/index.html") == nil)
  }

  @Test func `many services without any measure are named together, and few have a row each`() throws {
    var texts = Self.made
    for number in 10..<20 {
      texts["catalog/service-packages/s\(number).md"] = "---\ntitle: S\(number)\nstatus: live\n---\n"
    }
    let many = try coverage(texts)
    #expect(many.unmeasured.count == 11)
    #expect(many.rows.map(\.package.id) == ["half", "whole"])
    #expect(many.services.count == 13)
    let page = try #require(try render(texts).page("measured/index.html"))
    #expect(page.contains("<strong>11 services that can be had have no measure at all:</strong>"))
    #expect(try coverage(Self.made).unmeasured.isEmpty)
  }

  @Test func `many services of which the same is measured share a row, and their measures another`() throws {
    var texts: [String: String] = [:]
    for number in 10..<40 {
      texts["catalog/service-packages/s\(number).md"] = "---\ntitle: S\(number)\nstatus: live\n---\n"
      texts["catalog/measures/m\(number).md"] = Self.measure(
        "about: [service-package:s\(number)]\nfamily: tactical\norientation: output\nowner: office\n"
          + "direction: hold\nfrequency: yearly\nunit: visits\nreadings: {2020: \(number)}")
    }
    let alike = try coverage(Self.made.merging(texts) { $1 })
    #expect(alike.runs.map(\.services.count) == [1, 1, 30, 1])
    let site = try render(Self.made.merging(texts) { $1 })
    #expect(HTMLChecker.problems(in: site) == [])
    let page = try #require(site.page("measured/index.html"))
    #expect(page.contains("<strong>30 services, each with:</strong>"))
    #expect(page.contains("0 of 1<span class=\"note lacking\">Lacking: fresh reading</span>"))
    #expect(page.contains("32 of 34 measures lack an owner, a target or a fresh reading."))
    #expect(page.contains("<strong>Of 32 services nobody measures what they cost or what they bring:</strong>"))
    #expect(
      page.contains("<a href=\"../measures/m10/index.html\">S10</a><span class=\"note\">10\u{A0}visits, 2020</span>"))
    #expect(page.utf8.count < 60_000)
  }

  /// The own catalogue, read from the lines of its files.
  @Test func `the page counts what the files of the own catalogue say`() throws {
    func files(_ folder: String) throws -> [(id: String, lines: [String])] {
      let path = TestData.repository + "/catalog/" + folder
      return try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".md") }.map { name in
        let text = try String(contentsOfFile: path + "/" + name, encoding: .utf8)
        return (String(name.dropLast(3)), text.components(separatedBy: "\n"))
      }
    }
    let offered = try files("service-packages").filter { file in
      file.lines.contains { ["status: live", "status: pilot", "status: sunset"].contains($0) }
    }
    let measures = try files("measures")
    let coverage = try coverage(TestData.ownCatalogue())
    #expect(Set(coverage.services.map(\.package.id)) == Set(offered.map(\.id)))
    #expect(coverage.count == measures.count)
    for service in coverage.services {
      let about = measures.filter { file in
        file.lines.contains { line in
          line.hasPrefix("about: ")
            && line.replacingOccurrences(of: "]", with: ",").contains(
              "service-package:\(service.package.id),")
        }
      }
      #expect(Set(about.map(\.id)) == Set(service.measures.map(\.id)), "\(service.package.id)")
      #expect(about.count { $0.lines.contains("orientation: outcome") } == service.outcomes)
      let families = Set(about.flatMap { $0.lines.filter { $0.hasPrefix("family: ") } })
      #expect(4 - families.count == service.missingFamilies)
    }
  }

  @Test(.slow) func `a page of thousands of measures stays below two megabytes`() throws {
    var texts: [String: String] = [:]
    for number in 0..<400 {
      texts["catalog/service-packages/p\(number).md"] = "---\ntitle: Service \(number)\nstatus: live\n---\n"
      for kind in 0..<6 {
        let family = ["tactical", "value-creation", "longevity", "financial"][kind % 4]
        texts["catalog/measures/m\(number)-\(kind).md"] = Self.measure(
          "about: [service-package:p\(number)]\nfamily: \(family)\norientation: output\ntarget: {by: 2027, value: 9}\nreadings: {2025: 2}"
        )
      }
    }
    let page = try #require(try render(texts).page("measured/index.html"))
    #expect(page.utf8.count < 2_000_000, "\(page.utf8.count)")
    #expect(page.contains("and 100 more"))
    // Each family has its share of the rows, and the list has the others.
    #expect(page.contains("<a href=\"#Family-2\">Value creation\u{A0}800</a>"))
    #expect(page.contains("<a href=\"../measures/index.html\">and 725 more</a>"))
  }
}
