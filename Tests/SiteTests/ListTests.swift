import CatalogModel
import Site
import SourceText
import Syntax
import TestSupport
import Testing

/// Lists of entries, and what they are narrowed down by.
@Suite struct ListTests {
  /// A link of a facet: where it leads, what it is called and how many entries it promises.
  private struct Choice {
    let facet: String
    let href: String
    let name: String
    let count: Int
    let isChosen: Bool
  }

  private static func choices(_ page: String) -> [Choice] {
    guard let start = page.firstRange(of: "<nav class=\"facets\"")?.lowerBound else { return [] }
    let nav = page[start...].prefix(upTo: page[start...].firstRange(of: "</nav>")?.upperBound ?? page.endIndex)
    return nav.split(separator: "<div class=\"facet\" ").dropFirst().flatMap { part -> [Choice] in
      let facet = part.firstMatch(of: /<h2 id="[^"]*">([^<]*)<\/h2>/).map { String($0.1) } ?? ""
      return part.matches(
        of:
          /<a data-value="[^"]*" href="([^"]*)"( aria-current="true")?>(?:<span[^>]*>)?([^<]*)(?:<\/span>)?<\/a> <span class="count">([0-9]+)</
      ).map {
        Choice(
          facet: facet, href: String($0.1), name: String($0.3), count: Int($0.4) ?? -1, isChosen: $0.2 != nil)
      }
    }
  }

  /// The file that an address of a page leads to, and the fragment.
  private static func target(_ href: String, from path: String) -> (path: String, anchor: String?) {
    let parts = href.split(separator: "#", omittingEmptySubsequences: false)
    var steps = path.split(separator: "/").dropLast().map(String.init)
    for step in parts[0].split(separator: "/") {
      if step == ".." { steps.removeLast() } else { steps.append(String(step)) }
    }
    return (steps.joined(separator: "/"), parts.count > 1 ? String(parts[1]) : nil)
  }

  /// The entries that a list names on all its pages.
  private static func named(_ site: RenderedSite, _ path: String) -> [String] {
    var names: [String] = []
    for number in 1... {
      let file = number == 1 ? path : path.dropLast(5) + "-\(number).html"
      guard let page = site.page(file) else { return names }
      names += page.matches(of: /<h3><a href="([^"]*)"/).map { Self.target(String($0.1), from: file).path }
    }
    return names
  }

  /// The counts of a list's facets in its first page, by facet and name.
  private static func counts(_ site: RenderedSite, _ path: String) throws -> [String: [String: Int]] {
    var counts: [String: [String: Int]] = [:]
    for choice in Self.choices(try #require(site.page(path))) {
      counts[choice.facet, default: [:]][choice.name] = choice.count
    }
    return counts
  }

  @Test("Each value leads to a page that lists as many entries as it says", .slow)
  func countsHold() throws {
    let site = RenderedSite(of: try TestData.ownCatalogue(), SiteOptions(today: SiteOptions.testing().today))
    var looked = 0
    for file in site.files where file.path.hasSuffix(".html") {
      let page = String(decoding: file.bytes, as: UTF8.self)
      for choice in Self.choices(page) {
        let (path, anchor) = Self.target(choice.href, from: file.path)
        let target = try #require(site.page(path), "\(file.path): \(choice.href)")
        looked += 1
        guard !choice.isChosen else {
          #expect(Self.named(site, path).count > choice.count, "what is chosen takes itself back")
          continue
        }
        let isList = path.split(separator: "/").count == (path.hasPrefix("fi/") ? 5 : 4)
        if isList {
          #expect(Self.named(site, path).count == choice.count, "\(file.path): \(choice.name)")
          #expect(target.contains("class=\"chip\""))
        } else if let anchor, anchor.hasPrefix("Group-") {
          #expect(target.contains("<h2 id=\"\(anchor)\">"))
          let heading = target.firstRange(of: "<h2 id=\"\(anchor)\">").map { target[$0.upperBound...] }
          #expect(
            heading?.firstMatch(of: /^[^<]* <span class="count">([0-9]+)</).map { Int($0.1) } == choice.count,
            "\(file.path): \(choice.name)")
        } else {
          let kind = file.path.split(separator: "/").first { $0 != "fi" } ?? ""
          let links = Set(target.matches(of: /href="\.\.\/\.\.\/([a-z-]+\/[^"\/]+)\/index\.html"/).map { String($0.1) })
          #expect(links.count { $0.hasPrefix(kind + "/") } >= choice.count, "\(file.path): \(choice.name)")
        }
      }
    }
    #expect(looked > 200)
  }

  @Test("In this repository's catalogue the counts are those of the sources")
  func sources() throws {
    let catalog = try TestData.ownCatalogue()
    let counts = try Self.counts(RenderedSite(of: catalog), "service-packages/index.html")
    var states: [String: Int] = [:]
    var segments: [String: Int] = [:]
    var owners: [String: Int] = [:]
    var tags: [String: Int] = [:]
    func title(_ folder: String, _ id: String) throws -> String {
      let entry = try #require(catalog.entries.first { $0.declaration.folder == folder && $0.id == id })
      return entry.name(in: catalog.defaultLanguage).text
    }
    for entry in catalog.entries where entry.declaration.folder == "service-packages" {
      states[entry.fields["status"]?.string ?? "", default: 0] += 1
      owners[try title("teams", entry.fields["owner"]?.string ?? ""), default: 0] += 1
      let named = entry.fields["segments"]?.elements.map(\.string) ?? []
      let valued = entry.fields["value"]?.elements.compactMap { $0["for"]?.string } ?? []
      for id in Set(named + valued) { segments[try title("segments", id), default: 0] += 1 }
      for tag in entry.fields["tags"]?.elements.map(\.string) ?? [] { tags[tag, default: 0] += 1 }
    }
    #expect(counts["Status"]?.mapKeys { $0.replacing(" ", with: "-") } == states)
    #expect(counts["For"] == segments)
    #expect(counts["Owner"] == owners)
    #expect(counts["Tags"] == tags)
    #expect(counts["Price"] == nil, "a price that one service alone has tells nothing apart")
  }

  private static func files(_ count: Int, _ fields: (Int) -> String) -> [String: String] {
    var files = [
      "catalog/teams/t.md": "---\ntitle: Team\n---\n", "catalog/segments/s.md": "---\ntitle: Segment\n---\n",
    ]
    for number in 0..<count { files["catalog/service-packages/p\(number).md"] = "---\n\(fields(number))\n---\n" }
    return files
  }

  @Test("A list that is seen at a glance has nothing to narrow down, and what all have in common tells nothing apart")
  func few() throws {
    func page(_ count: Int) throws -> String {
      let site = try render(
        Self.files(count) { "title: P\($0)\nowner: t\nstatus: \($0 == 0 ? "pilot" : "live")\nprice: Free" })
      #expect(HTMLChecker.problems(in: site) == [])
      return try #require(site.page("service-packages/index.html"))
    }
    let few = try page(8)
    #expect(!few.contains("facet"))
    let nine = Self.choices(try page(9))
    #expect(nine.map(\.name) == ["pilot", "live"])
    #expect(nine.map(\.count) == [1, 8])
  }

  @Test("Services are narrowed down by whom they are for before anything else")
  func order() throws {
    let files = Self.files(9) {
      "title: P\($0)\nowner: \($0 < 4 ? "t" : "u")\nstatus: \($0 == 0 ? "pilot" : "live")\ntags: [g\($0 % 2)]\nsegments: [s\($0 % 2)]"
    }
    let more = Dictionary(
      uniqueKeysWithValues: ["segments/s0", "segments/s1", "teams/t", "teams/u"].map {
        ("catalog/\($0).md", "---\ntitle: \($0)\n---\n")
      })
    let page = try #require(try render(files.merging(more) { $1 }).page("service-packages/index.html"))
    var facets: [String] = []
    for facet in Self.choices(page).map(\.facet) where facets.last != facet { facets.append(facet) }
    #expect(facets == ["For", "Status", "Tags", "Owner"])
  }

  @Test("A narrower list says what was chosen, which takes itself back, and holds all entries that have it")
  func chosen() throws {
    let files = Self.files(30) {
      "title: P\($0)\nowner: t\nstatus: live\narea: \($0 < 12 ? "North" : "South")\ntags: [t\($0 % 15)]"
    }
    let site = try render(files)
    #expect(HTMLChecker.problems(in: site) == [])
    let page = try #require(site.page("service-packages/area/north/index.html"))
    #expect(Self.named(site, "service-packages/area/north/index.html").count == 12)
    #expect(page.contains("<a class=\"chip\" href=\"../../../service-packages/index.html\">Where it is offered: North"))
    #expect(page.contains("<title>Services: North"))
    let chosen = Self.choices(page).filter(\.isChosen)
    #expect(chosen.map(\.name) == ["North"] && chosen.map(\.href) == ["../../../service-packages/index.html"])
    // Eight of fifteen tags are in sight, the others behind a word.
    let tags = try #require(page.firstRange(of: "id=\"By-Tags\"")).lowerBound
    let details = try #require(page[tags...].firstRange(of: "<details>")).lowerBound
    #expect(Self.choices(page).filter { $0.facet == "Tags" }.count == 15)
    #expect(page[tags..<details].matches(of: /class="count"/).count == 8)
    #expect(page[details...].contains("<summary>and 7 more</summary>"))
    let last = try #require(site.page("service-packages/tags/t9/index.html"))
    #expect(Self.choices(last).filter { $0.facet == "Tags" }[8].isChosen, "what is chosen is in sight")
  }

  @Test("A price that several services have is one to choose, and of a long one two lines are shown")
  func price() throws {
    let long = String(repeating: "long ", count: 200)
    let site = try render(
      Self.files(12) {
        "title: P\($0)\nowner: t\nstatus: live\nprice: \($0 < 2 ? "No  fee" : $0 < 4 ? "no fee" : long)"
      })
    let page = try #require(site.page("service-packages/index.html"))
    #expect(Self.choices(page).map(\.name) == ["No  fee"])
    #expect(Self.choices(page).map(\.count) == [4])
    #expect(page.contains("<span class=\"remark brief\"><span class=\"label\">Price</span> <span>long "))
    #expect(!page.contains(String(long.dropLast())))
    #expect(HTMLChecker.problems(in: site) == [])
  }

  @Test("A row says how many service levels were kept, and when the service ends")
  func rows() throws {
    let levels = """
      service_levels:
        - {id: a, promise: A, target: 95, unit: percent, readings: {2026-Q2: 90, 2026-Q3: 95}}
        - {id: b, promise: B, target: 95, unit: percent, readings: {2026-Q3: 90, 2027-Q4: 99}}
        - {id: c, promise: C, readings: {2026-Q3: 90}}
      """
    let site = try render([
      "catalog/teams/t.md": "---\ntitle: Team\n---\n",
      "catalog/service-packages/a.md": "---\ntitle: A\nowner: t\nstatus: live\n\(levels)\n---\n",
      "catalog/service-packages/b.md": "---\ntitle: B\nowner: t\nstatus: approved\n\(levels)\n---\n",
      "catalog/service-packages/c.md":
        "---\ntitle: C\nowner: t\nstatus: sunset\ndates: {retired: 2027-05-31}\nreplaced_by: a\n---\n",
      "catalog/service-packages/d.md": "---\ntitle: D\nowner: t\nstatus: live\ndates: {retired: 2020-05-31}\n---\n",
    ])
    let page = try #require(site.page("service-packages/index.html"))
    #expect(page.matches(of: /Service levels kept<\/span> <span class="verdict missed">1 of 2</).count == 1)
    #expect(page.matches(of: /Service levels kept/).count == 1)
    #expect(
      page.contains(
        "<span class=\"remark ends\">Ends on 31 May 2027. Use instead: <a href=\"../service-packages/a/index.html\">A</a></span>"
      ))
    #expect(page.matches(of: /remark ends/).count == 1)
  }

  @Test("A long list has pages, each of which says which letters it has, and leads to all letters", .slow)
  func letters() throws {
    let files = Self.files(450) { number in
      let letter = Array("aåäbcxyzö")[number % 9]
      return "title: {fi: \"\(letter) \(number)\"}\nowner: t\nstatus: \(number < 20 ? "proposed" : "live")"
    }.merging(["salkku.yaml": "format: 1\nlanguages: [fi]\n"]) { $1 }
    let site = try render(files)
    #expect(HTMLChecker.problems(in: site) == [])
    #expect(Set(Self.named(site, "service-packages/index.html")).count == 450)
    let pages = try (1...3).map { try #require(site.page("service-packages/index\($0 > 1 ? "-\($0)" : "").html")) }
    #expect(site.page("service-packages/index-4.html") == nil)
    let nav = try #require(pages[2].firstRange(of: "<nav class=\"letters\"")).lowerBound
    let letters = pages[2][nav...].prefix { $0 != "/" || true }.matches(of: /<li><a href="([^"]*)">([^<]*)<\/a><\/li>/)
    #expect(letters.prefix(9).map { String($0.2) } == ["A", "B", "C", "X", "Y", "Z", "Å", "Ä", "Ö"])
    for letter in letters.prefix(9) {
      let (path, anchor) = Self.target(
        letter.1.hasPrefix("#") ? "../service-packages/index-3.html" + letter.1 : String(letter.1),
        from: "service-packages/index-3.html")
      let target = try #require(site.page(path))
      let start = try #require(target.firstRange(of: "<li id=\"\(anchor ?? "")\">")).upperBound
      let first = target[start...].firstMatch(of: /<h3><a[^>]*>([^<]*)</)
      #expect(first?.1.uppercased().hasPrefix(letter.2) == true, "\(letter.2)")
    }
    #expect(pages[0].contains("<small>A–Y</small>") && pages[0].contains("<small>Y–Ö</small>"))
    // A group of few has no letters.
    #expect(pages[2].contains("Valmisteilla <span class=\"count\">20</span></h2>\n<ul class=\"entries\">"))
  }

  @Test("Of very many pages those near are linked, the first and the last")
  func pages() throws {
    var files: [String: String] = [:]
    for number in 0..<3001 { files["catalog/teams/t\(number).md"] = "---\ntitle: Team \(number)\n---\n" }
    let site = try render(files)
    let page = try #require(site.page("teams/index-9.html"))
    let nav = try #require(page.firstRange(of: "<nav class=\"pages\"")).lowerBound
    let links = page[nav...].matches(of: /<a href="[^"]*"[^>]*>([0-9]+) </).map { String($0.1) }
    #expect(links == ["1", "6", "7", "8", "9", "10", "11", "12", "16"])
    #expect(Set(Self.named(site, "teams/index.html")).count == 3001)
  }

  @Test("What is too long for a page about something else is listed whole in a list of its own", .slow)
  func rest() throws {
    let count = 700
    let files = Self.files(count) { "title: P\($0)\nowner: t\nstatus: live\nsegments: [s]\ntags: [all]" }
      .merging(["catalog/service-packages/other.md": "---\ntitle: Other\nowner: t2\nstatus: live\n---\n"]) { $1 }
    let site = try render(files)
    #expect(HTMLChecker.problems(in: site) == [])
    for (page, list) in [
      ("segments/s", "segments/s"), ("teams/t", "owner/t"), ("tags/all", "tags/all"),
    ] {
      let text = try #require(site.page(page + "/index.html"))
      #expect(
        text.contains("<li><a href=\"../../service-packages/\(list)/index.html\">and 200 more</a></li>"), "\(page)")
      #expect(Set(Self.named(site, "service-packages/\(list)/index.html")).count == count)
    }
  }

  @Test("A field of an organisation's own is one to narrow down by, and no customer's where it is internal")
  func own() throws {
    var texts = Self.files(20) { "title: P\($0)\nowner: t\nstatus: live\nlayer: \($0 < 5 ? "inner" : "outer")" }
    texts["catalog/schemas/service-package.schema.json"] =
      #"{"properties": {"layer": {"enum": ["inner", "outer"], "x-label": {"en": "Layer"}, "x-column": true}}}"#
    let tree = MemoryTree(texts: texts)
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let counts = try Self.counts(RenderedSite(of: catalog), "service-packages/index.html")
    #expect(counts["Layer"] == ["inner": 5, "outer": 15])
    let customers = RenderedSite(
      of: try CustomersEdition(of: catalog).catalog(),
      SiteOptions(today: SiteOptions.testing().today, edition: .customers))
    #expect(try Self.counts(customers, "service-packages/index.html")["Layer"] == nil)
    #expect(!customers.files.contains { $0.path.contains("layer") })
  }
}

extension Dictionary {
  fileprivate func mapKeys<Other: Hashable>(_ transform: (Key) -> Other) -> [Other: Value] {
    .init(uniqueKeysWithValues: map { (transform($0.key), $0.value) })
  }
}
