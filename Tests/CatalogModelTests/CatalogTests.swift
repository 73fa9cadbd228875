import CatalogModel
import SourceText
import Syntax
import Testing

@Suite struct CatalogTests {
  private func load(_ texts: [String: String], threads: Int = 2) throws -> Catalog {
    let tree = MemoryTree(texts: texts)
    return try Catalog.load(from: tree, configuration: Configuration.load(from: tree), threads: threads)
  }

  @Test("A file's kind is its nearest ancestor folder that bears a kind's name")
  func kinds() throws {
    let catalog = try load([
      "catalog/service-packages/payroll.md": "---\ntitle: A\n---\n",
      "catalog/hr/components/deep/er/engine.md": "---\ntitle: B\n---\n",
      "catalog/teams/components/odd.md": "---\ntitle: C\n---\n",
      "catalog/README.md": "Read", "catalog/teams/README.md": "Read", "catalog/notes.md": "Notes",
      "catalog/pages/about.md": "---\ntitle: About\n---\n", "catalog/hr/pages/about.md": "---\ntitle: About\n---\n",
      "catalog/teams/logo.png": "png", "catalog/schemas/team.schema.json": "{}", "elsewhere/teams/x.md": "---\n---\n",
    ])
    #expect(catalog.entries.map(\.key) == ["service-package:payroll", "component:engine", "component:odd"])
    #expect(catalog.pages.map(\.id) == ["about"])
    #expect(catalog.misplacedFiles.map(\.path) == ["catalog/hr/pages/about.md", "catalog/notes.md"])
    #expect(catalog.assets.map(\.path) == ["catalog/teams/logo.png"])
  }

  @Test("Entries of two views of a catalogue are equal, and those of two catalogues are not")
  func views() throws {
    let texts = ["catalog/teams/x.md": "---\ntitle: A\n---\n", "catalog/teams/y.md": "---\npart_of: x\n---\n"]
    let (catalog, other) = (try load(texts), try load(texts))
    let view = catalog.view()
    #expect(view.isSame(as: catalog) && catalog.isSame(as: view.view()) && !catalog.isSame(as: other))
    #expect(view.entry(0) == catalog.entry(0) && view.entry(0) != catalog.entry(1))
    #expect(other.entry(0) != catalog.entry(0))
    #expect(Set([view.entry(1), catalog.entry(1)]).count == 1)
    #expect(view.allLinks == catalog.allLinks && view.allLinks.count == 1)
  }

  @Test("The catalogue may lie in another folder, at the root, and leave files out")
  func folders() throws {
    let entry = "---\ntitle: A\n---\n"
    let other = try load([
      "salkku.yaml": "format: 1\ncatalog: ./a/b/\nignore: ['draft-*']", "a/b/teams/x.md": entry,
      "a/b/teams/draft-y.md": entry, "a/bc/teams/z.md": entry,
    ])
    #expect(other.entries.map(\.id) == ["x"])
    #expect(other.configuration.path(of: "y", other.kinds[.team]) == "a/b/teams/y.md")
    let root = try load(["salkku.yaml": "format: 1\ncatalog: .", "teams/x.md": entry])
    #expect(root.entries.map(\.id) == ["x"])
    #expect(root.configuration.path(of: "y", root.kinds[.team]) == "teams/y.md")
    #expect(root.configuration.schemaFolder == "schemas")
  }

  @Test(
    "The catalogue may lie in a folder of any name, and a name may begin with a combining mark",
    arguments: ["palvelu\u{E4}", "palvelua\u{308}", "\u{301}a/\u{1F469}\u{200D}\u{1F4BB}"])
  func foldersInAnyScript(folder: String) throws {
    let catalog = try load([
      "salkku.yaml": "format: 1\nlanguages: [en, fi]\ncatalog: \(folder)",
      "\(folder)/teams/x.md": "---\ntitle: A\n---\n",
      "\(folder)/teams/x.fi.md": "A", "\(folder)/\u{301}b/teams/y.md": "---\ntitle: B\n---\n",
      "\(folder)/teams/\u{301}p.png": "png", "\(folder)x/teams/z.md": "---\ntitle: Not ours\n---\n",
    ])
    #expect(catalog.entries.map(\.id) == ["x", "y"])
    #expect(catalog.entry(.team, "x")?.translations.map(\.language.tag) == ["fi"])
    #expect(catalog.assets.map(\.path) == ["\(folder)/teams/\u{301}p.png"])
    #expect(catalog.misplacedFiles.map(\.path) == [])
    let link = catalog.target(ofLink: "\u{301}p.png#\u{301}x", from: "\(folder)/teams/x.md")
    #expect(link == .asset("\(folder)/teams/\u{301}p.png"))
  }

  @Test(
    "A link finds a file however the accents of its name are composed, and yields the tree's spelling",
    arguments: [("\u{E4}.png", "a\u{308}.png"), ("a\u{308}.png", "\u{E4}.png")])
  func accents(written: String, stored: String) throws {
    let catalog = try load([
      "catalog/teams/t.md": "---\ntitle: T\n---\n", "catalog/teams/\(stored)": "png",
    ])
    guard case .asset(let path) = catalog.target(ofLink: written, from: "catalog/teams/t.md") else {
      Issue.record("the link leads nowhere")
      return
    }
    #expect(Array(path.utf8) == Array("catalog/teams/\(stored)".utf8))
  }

  @Test("Two places are the same only if their paths have the same bytes")
  func places() {
    let composed = Place(path: "\u{E4}.md", range: .startOfFile)
    let decomposed = Place(path: "a\u{308}.md", range: .startOfFile)
    #expect(composed != decomposed)
    #expect(decomposed < composed)
    #expect(MemoryTree(texts: ["\u{E4}.md": ""]).entry(at: "a\u{308}.md") == nil)
  }

  @Test("References resolve by id and by alias, and are found from both ends")
  func references() throws {
    let catalog = try load([
      "catalog/teams/a.md": "---\ntitle: A\naliases: [old-a]\n---\n",
      "catalog/segments/people.md": "---\ntitle: People\n---\n",
      "catalog/components/c.md": "---\ntitle: C\nowner: old-a\n---\n",
      "catalog/service-packages/p.md": """
      ---
      title: P
      owner: a
      segments: [people]
      value: [{for: people}, {for: nobody}]
      components: {core: [c], enhancing: [c]}
      ---
      """,
      "catalog/measures/m.md": "---\ntitle: M\nabout: [service-package:p, team:a, component:none, p]\n---\n",
    ])
    let team = try #require(catalog.entry(.team, "a")?.as(Team.self))
    let package = try #require(catalog.entry(.servicePackage, "p")?.as(ServicePackage.self))
    #expect(catalog.entry(.team, "old-a") == team.entry)
    #expect(package.owner?.target == team)
    #expect(package.segments.map(\.id) == ["people"])
    #expect(package.value.map { $0.segment?.target?.id } == ["people", nil])
    #expect(package.components.map { "\($0.role) \($0.component.id)" } == ["core c", "enhancing c"])
    #expect(team.components.map(\.id) == ["c"])
    #expect(team.packages.map(\.id) == ["p"])
    #expect(try #require(catalog.entry(.component, "c")?.as(Component.self)).packages.map(\.id) == ["p"])
    #expect(try #require(catalog.entry(.segment, "people")?.as(Segment.self)).packages.map(\.id) == ["p"])
    let measure = try #require(catalog.entry(.measure, "m")?.as(Measure.self))
    #expect(measure.subjects.map(\.key) == ["service-package:p", "team:a"])
    #expect(
      catalog.allLinks.filter { $0.target == nil }.map { catalog.field(of: $0).path }
        == ["value[].for", "about[]", "about[]"])
    #expect(catalog.allLinks.filter(\.isAlias).map { catalog.entry($0.source).id } == ["c"])
  }

  @Test("What is read keeps the place at which it is written, and a reference that dangles its name")
  func located() throws {
    let catalog = try load([
      "catalog/components/c.md": "---\ntitle: C\naliases: [old-c]\n---\n",
      "catalog/service-packages/p.md": """
      ---
      title: P
      owner: nobody
      review_by: 2026-04-30
      requires: [p, "none"]
      value: cheap
      components: {core: [old-c, none]}
      next: {due: soon, version: 2.10}
      replaced_by: [p]
      ---
      """,
    ])
    let package = try #require(catalog.entry(.servicePackage, "p")?.as(ServicePackage.self))
    func source(_ place: Place?) -> String? {
      place.map { String(decoding: package.entry.document.file.bytes[$0.range.offsets], as: UTF8.self) }
    }
    let owner = try #require(package.owner)
    #expect(owner.isDangling && owner.written == "nobody" && source(owner.place) == "nobody")
    #expect(owner.place.path == "catalog/service-packages/p.md")
    #expect(package.reviewBy?.value == CalendarDate("2026-04-30") && source(package.reviewBy?.place) == "2026-04-30")
    #expect(package.requires.map(\.written) == ["p", "none"])
    #expect(package.requires.map(\.target?.id) == ["p", nil])
    #expect(package.requires.map { source($0.place) } == ["p", "\"none\""])
    #expect(source(package.componentsKey) == "components")
    #expect(package.components.map { "\($0.role) \($0.component.id) \($0.node.string)" } == ["core c old-c"])
    // What is no such value has none, and is there all the same.
    #expect(package.next?.due == nil && package.next?.version?.value == "2.10")
    #expect(package.replacedBy?.isDangling == true && package.replacedBy?.written == "")
    #expect(package.writtenRequest == nil && package.writtenValue?.string == "cheap" && package.value.isEmpty)
  }

  @Test("Texts are found in the reader's language, else in the default, else in any")
  func texts() throws {
    let catalog = try load([
      "salkku.yaml": "format: 1\nlanguages: [en, fi, fr]",
      "catalog/segments/s.md": """
      ---
      title: {en: People, fi: Ihmiset}
      summary: Plain
      size: {sv: Många}
      ---
      Body.
      """,
      "catalog/segments/s.fi.md": "Runko.", "catalog/segments/s.sv.md": "Kropp.", "catalog/segments/t.fi.md": "Runko.",
    ])
    let segment = try #require(catalog.entry(.segment, "s")?.as(Segment.self))
    func resolved(_ text: Text?, _ tag: String) -> LocalizedText? {
      text?.resolved(in: Language(tag), default: catalog.defaultLanguage)
    }
    #expect(resolved(segment.title, "fi") == LocalizedText(text: "Ihmiset", language: Language("fi")))
    #expect(resolved(segment.title, "fr") == LocalizedText(text: "People", language: .english))
    #expect(resolved(segment.summary, "fi") == LocalizedText(text: "Plain", language: .english))
    #expect(resolved(segment.size, "fi") == LocalizedText(text: "Många", language: Language("sv")))
    #expect(segment.entry.translations.map(\.language.tag) == ["fi"])
    #expect(catalog.orphanTranslations.map(\.path) == ["catalog/segments/s.sv.md", "catalog/segments/t.fi.md"])
  }

  @Test("Readings are in the order of their periods' ends, whatever the order in the file")
  func readings() throws {
    let catalog = try load([
      "catalog/measures/m.md": """
      ---
      title: M
      readings: {2026-Q2: 3, "2025": 1, 2026-Q1: {value: 2.50, revised: late entries}, soon: 4, 2026-Q3: many}
      ---
      """
    ])
    let readings = try #require(catalog.entry(.measure, "m")?.as(Measure.self)).readings
    #expect(readings.map(\.period.code) == ["2025", "2026-Q1", "2026-Q2"])
    #expect(readings.map(\.number.text) == ["1", "2.50", "3"])
    #expect(readings.map { $0.revised != nil } == [false, true, false])
  }

  @Test("The result does not depend on the number of threads")
  func threads() throws {
    var texts: [String: String] = [:]
    for number in 0..<500 {
      texts["catalog/components/c\(number).md"] =
        "---\ntitle: C\ndepends_on: [c\((number * 7) % 500), c\(number + 1)]\n---\n"
    }
    let one = try load(texts, threads: 1), many = try load(texts, threads: 8)
    #expect(one.entries.map(\.key) == many.entries.map(\.key))
    #expect(one.allLinks == many.allLinks)
  }

  @Test("A file that cannot be read is told of, and the rest is there")
  func unreadable() throws {
    let tree = MemoryTree(texts: [
      "catalog/teams/a.md": "---\ntitle: A\n---\n", "catalog/teams/b.md": String(repeating: "x", count: 2000),
    ])
    let limits = Limits(fileSize: 1000, depth: 10, nodes: 100)
    let catalog = try Catalog.load(from: tree, configuration: Configuration(), limits: limits)
    #expect(catalog.entries.map(\.id) == ["a"])
    #expect(catalog.readingProblems.map(\.place.path) == ["catalog/teams/b.md"])
  }

  @Test(
    "A link in prose leads where its path leads",
    arguments: [
      ("../service-packages/p.md", "entry p"), ("../service-packages/p.md#top", "entry p"), ("#here", "anchor here"),
      ("../service-packages/p.fi.md", "entry p"), ("/catalog/service-packages/p.md", "entry p"),
      ("../pages/about.md", "page 0"),
      ("a%20b.png", "asset catalog/teams/a b.png"), ("../../other.txt", "elsewhere other.txt"),
      ("https://example.org", "external"),
      ("//example.org", "unsafe"), ("javascript:alert(1)", "unsafe"), ("../../../x", "missing"),
      ("gone.md", "missing catalog/teams/gone.md"), ("../service-packages", "folder catalog/service-packages"),
      ("../service-packages/#top", "folder catalog/service-packages"), ("../service", "missing catalog/service"),
      ("/", "folder "),
    ])
  func proseLinks(link: String, expected: String) throws {
    let catalog = try load([
      "salkku.yaml": "format: 1\nlanguages: [en, fi]",
      "catalog/service-packages/p.md": "---\ntitle: P\n---\n", "catalog/service-packages/p.fi.md": "P",
      "catalog/pages/about.md": "---\ntitle: A\n---\n", "catalog/teams/a b.png": "png", "other.txt": "text",
      "catalog/teams/t.md": "---\ntitle: T\n---\n",
    ])
    let found =
      switch catalog.target(ofLink: link, from: "catalog/teams/t.md") {
      case .entry(let entry, _): "entry \(entry.id)"
      case .page(let index, _): "page \(index)"
      case .anchor(let anchor): "anchor \(anchor)"
      case .asset(let path): "asset \(path)"
      case .elsewhere(let path): "elsewhere \(path)"
      case .above(let path): "above \(path)"
      case .folder(let path): "folder \(path)"
      case .external: "external"
      case .unsafe: "unsafe"
      case .missing(let path): path.map { "missing \($0)" } ?? "missing"
      }
    #expect(found == expected)
  }
}
