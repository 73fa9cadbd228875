import CatalogModel
import Foundation
import SourceText
import TestSupport
import Testing

@testable import Site

/// Our words beside those of other vocabularies, on 22 November 2026.
@Suite("The page of the words")
struct WordsTests {
  private func context(_ catalog: Catalog) throws -> PageContext {
    let site = SiteModel(catalog, options: .testing())
    return PageContext(site: site, language: try #require(site.languages.first), path: WordsPage.path)
  }

  private func context(_ texts: [String: String]) throws -> PageContext {
    let tree = MemoryTree(texts: texts)
    return try context(Catalog.load(from: tree, configuration: Configuration.load(from: tree)))
  }

  private static func terms(_ fields: String...) -> [String: String] {
    let named = fields.enumerated().map { ("catalog/terms/t\($0).md", "---\n\($1)\n---\n") }
    return Dictionary(uniqueKeysWithValues: named)
  }

  @Test(
    "of another vocabulary has a head, an explanation, or says that there is none",
    arguments: [
      ("Baseline: what was approved", "en", "Baseline", "what was approved", false),
      ("Service offering", "en", "Service offering", "", false),
      ("Service\u{A0}: ce qui aide", "fr", "Service", "ce qui aide", false),
      (
        "Handing over products, when a project closes", "en", nil, "Handing over products, when a project closes", false
      ),
      ("Deliverable, or a part: of it", "en", "Deliverable, or a part", "of it", false),
      ("See https://example.org/", "en", nil, "See https://example.org/", false),
      ("None", "en", nil, "", true), ("None; the nearest is a plan", "fi", nil, "the nearest is a plan", true),
      ("No term of its own; used later", "en", nil, "No term of its own; used later", true),
      ("Nonetheless: a word", "en", "Nonetheless", "a word", false),
      ("Ei ole; lähinnä suunnitelma", "fi", nil, "lähinnä suunnitelma", true),
      ("Aucun", "fr", nil, "", true), ("Inget", "sv", nil, "", true), ("Nessuno", "it", nil, "", true),
      (": only this", "en", nil, ": only this", false), (" ", "en", "", "", false),
    ] as [(String, String, String?, String, Bool)])
  func parts(_ text: String, _ language: String, _ head: String?, _ explanation: String, _ isAbsent: Bool) {
    let word = ForeignWord(text, in: Language(language))
    #expect(word.head == head)
    #expect(word.explanation == explanation)
    #expect(word.isAbsent == isAbsent)
  }

  @Test func `columns are the vocabularies that many terms name, and all others share a line`() throws {
    let crosswalk = try Crosswalk(
      context(
        Self.terms(
          "title: A\nequivalents: {x-COBIT: A, pmbok: A, itil4: A}", "title: B\nequivalents: {pmbok: B, itil4: c}",
          "title: C\nequivalents: {pmbok: C}", "title: D\nequivalents: {safe: D}",
          "title: E\nequivalents: {itil4: E, pmbok: E}")))
    #expect(crosswalk.columns.map(\.name) == ["itil4", "pmbok"])
    #expect(crosswalk.others.map(\.label) == ["SAFe", "COBIT"])
    let many = (0..<40).map { "x-v\($0): A" }.joined(separator: ", ")
    let wide = try Crosswalk(context(Self.terms("title: A\nequivalents: {local: A, \(many)}")))
    #expect(wide.columns.count == 4)
    #expect(wide.columns.first?.name == "local")
    #expect(wide.others.count == 37)
  }

  @Test func `a word is the same in any of our languages, whatever its capitals`() throws {
    let crosswalk = try Crosswalk(
      context(
        Self.terms(
          "title: {en: Benefit, sv: Nytta}\nlabels: {fi: hyöty}\nequivalents: {itil4: 'benefit: a', prince2: Hyöty, pmbok: 'NYTTA: b', safe: Gain}",
          "title: Handover\nequivalents: {local: Handover}\nfalse_friend: Careful")))
    #expect(crosswalk.same == 4)
    #expect(crosswalk.falseFriends == 1)
  }

  @Test func `a word that is not used any more leads to all that took its place`() throws {
    let site = try render(
      Self.terms(
        "title: Value stream\ndeprecated: {en: [chain, Chain], fi: [ketju]}", "title: Supply\ndeprecated: {en: [chain]}"
      ).merging(["salkku.yaml": "format: 1\nlanguages: [en, fi]\n"]) { first, _ in first })
    let page = try #require(site.page("terms/index.html"))
    #expect(
      page.contains(
        "<li><del class=\"soft\">chain</del> now <a href=\"#Word-t1\">Supply</a>, <a href=\"#Word-t0\">Value stream</a></li>"
      ))
    #expect(!page.contains("<li><del class=\"soft\" lang=\"fi\">ketju"))
    let finnish = try #require(site.page("fi/terms/index.html"))
    #expect(finnish.contains("<del class=\"soft\">ketju</del> nyt <a href=\"#Word-t0\"><span lang=\"en\">Value"))
    #expect(HTMLChecker.problems(in: site) == [])
  }

  @Test func `only words whose terms say what else they may be taken for are marked`() throws {
    let page = try #require(
      render(
        Self.terms(
          "title: Baseline\nequivalents: {itil4: Baseline}", "title: Stage\nfalse_friend: A project has one too")
      ).page("terms/index.html"))
    #expect(page.contains("For one of them it is written what else it may be taken for."))
    #expect(page.contains("Stage</a> <span class=\"flag\" role=\"img\" aria-label=\"Take care\">≠</span>"))
    #expect(page.matches(of: /role="img" aria-label="Take care"/).count == 1)
  }

  @Test func `a term is called by its label where its title is in another language`() throws {
    let site = try render(
      Self.terms("title: Benefit\nlabels: {fi: hyöty, sv: nytta}\ntouchpoint: {from: A}").merging([
        "salkku.yaml": "format: 1\nlanguages: [en, fi]\n"
      ]) { first, _ in first })
    #expect(site.page("fi/terms/index.html")?.contains("<a href=\"../terms/t0/index.html\">hyöty</a>") == true)
    let finnish = try #require(site.page("fi/terms/index.html"))
    #expect(
      finnish.matches(of: #/index.html">hyöty</#).count == 2, "in the table of the words and in that of the handovers")
    #expect(site.page("fi/terms/index.html")?.contains("English: <em lang=\"en\">Benefit</em> · Svenska: ") == true)
    #expect(site.page("terms/index.html")?.contains("<a href=\"../terms/t0/index.html\">Benefit</a>") == true)
  }

  @Test func `many words are on several pages, each once, and the index leads to all of them`() throws {
    var texts = ["salkku.yaml": "format: 1\n"]
    for number in 0..<521 {
      texts["catalog/terms/w\(number).md"] =
        "---\ntitle: Word \(number)\ndefinition: \(String(repeating: "long ", count: 100))\nfalse_friend: F\n---\n"
    }
    let site = try render(texts)
    #expect(HTMLChecker.problems(in: site) == [])
    let pages = site.files.filter { $0.path.hasPrefix("terms/index") }
    #expect(pages.count == 6)
    let rows = pages.flatMap {
      String(decoding: $0.bytes, as: UTF8.self).matches(of: #/<tbody [^>]*id="(Word-[^"]*)"/#)
    }
    #expect(Set(rows.map { String($0.1) }).count == 521 && rows.count == 521)
    let first = try #require(site.page("terms/index.html"))
    #expect(
      first.contains("521 words are explained here. For 521 of them it is written what else they may be taken for."))
    #expect(first.matches(of: #/<a href="[^"]*#Word-/#).count == 521)
  }

  @Test(
    "holds whatever is written into terms", .slow, arguments: ["<b>x</b>", "a\\u202Eb", "\\\"><script>", "</tbody>"])
  func hostile(_ payload: String) throws {
    let languages = ["en", "fi", "sv", "fr", "it", "de", "da", "nb", "et", "ar", "he", "pl"]
    let labels = languages.map { "\($0): \"\(payload)\"" }.joined(separator: ", ")
    let site = try render([
      "salkku.yaml": "format: 1\nlanguages: [\(languages.joined(separator: ", "))]\n",
      "catalog/terms/a.md": """
      ---
      title: "\(payload)"
      definition: {\(labels)}
      labels: {\(labels)}
      deprecated: {en: ["\(payload)", "\(payload)"], "\(payload)": ["\(payload)"]}
      equivalents: {itil4: "\(payload): \(payload)", "x-\(payload)": "\(payload)", pmbok: [1], safe: {en: "\(payload)"}}
      false_friend: "\(payload)"
      touchpoint: {from: "\(payload)", to: [a], artefact: {b: c}}
      ---
      """,
      "catalog/initiatives/i.md":
        "---\ntitle: I\nstatus: odd\ntouchpoints: [{term: \"\(payload)\", from: no, when: 9999-12-31}, x, {}]\n---\n",
    ])
    #expect(HTMLChecker.problems(in: site) == [])
    #expect(site.page("terms/index.html")?.contains("Where the offices hand over") == true)
    #expect(site.page("ar/terms/index.html")?.contains("Word-a") == true)
  }

  @Test func `handovers are grouped by the offices of their teams, and say what is missing`() throws {
    let handovers = try Handovers(
      [],
      context([
        "catalog/teams/v.md": "---\ntitle: V\noffice: vmo\n---\n",
        "catalog/teams/p.md": "---\ntitle: P\noffice: pmo\n---\n",
        "catalog/teams/n.md": "---\ntitle: N\n---\n",
        "catalog/terms/case.md": "---\ntitle: Case\ntouchpoint: {artefact: A paper}\n---\n",
        "catalog/initiatives/i.md": """
        ---
        title: I
        status: in-progress
        touchpoints:
          - {term: case, from: n, to: p}
          - {term: case, from: p, to: v, when: 2027-01-01}
          - {from: p, to: v, when: 2026-01-01, artefact: Another}
          - {from: p, to: gone}
        ---
        """,
        "catalog/initiatives/j.md":
          "---\ntitle: J\nstatus: cancelled\ntouchpoints: [{term: case, from: p, to: v, when: 2027-02-01}]\n---\n",
      ]))
    #expect(handovers.ways.map(\.from) == [.pmo, .pmo, nil])
    #expect(handovers.ways.map(\.to) == [.vmo, nil, .pmo])
    #expect(handovers.ways.map(\.handovers.count) == [3, 1, 1])
    #expect(handovers.count == 5)
    #expect(handovers.ahead == 1)
    #expect(handovers.ways[0].handovers.map { $0.artefact == nil } == [false, false, false])
    #expect(handovers.ways[1].handovers.map { $0.artefact == nil } == [true])
    #expect(
      handovers.ways[0].handovers.map { $0.touchpoint.when?.value.description } == [
        "2026-01-01", "2027-01-01", "2027-02-01",
      ])
  }

  @Test func `customers have the words, and nothing of what the offices hand over`() throws {
    let tree = MemoryTree(texts: [
      "catalog/terms/a.md":
        "---\ntitle: Apple\ndefinition: D\nequivalents: {itil4: Pear, x-own: Inside}\ntouchpoint: {from: Nobody, to: All}\n---\n",
      "catalog/initiatives/i.md": "---\ntitle: I\ntouchpoints: [{term: a}]\n---\n",
    ])
    let whole = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let catalog = try CustomersEdition(of: whole).catalog()
    let site = RenderedSite(of: catalog, SiteOptions(today: SiteOptions.testing().today, edition: .customers))
    #expect(HTMLChecker.problems(in: site) == [])
    let page = try #require(site.page("terms/index.html"))
    #expect(page.contains("<strong>Pear</strong>"))
    #expect(page.contains("<a href=\"../terms/index.html\" aria-current=\"page\">Vocabulary</a>"))
    for absent in ["Inside", "Nobody", "hand over", "Overview", "2026"] { #expect(!page.contains(absent), "\(absent)") }
  }

  /// The own catalogue, read from the lines of its files.
  @Test func `the page counts what the files of the own catalogue say`() throws {
    func files(_ folder: String) throws -> [[String]] {
      let path = TestData.repository + "/catalog/" + folder
      return try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".md") }.map { name in
        try String(contentsOfFile: path + "/" + name, encoding: .utf8).components(separatedBy: "\n")
      }
    }
    let terms = try files("terms")
    var same = 0
    for lines in terms {
      let title = try #require(lines.first { $0.hasPrefix("title: ") }).dropFirst(7).lowercased()
      let label = lines.first { $0.hasPrefix("labels: {fi: ") }?.dropFirst(13).dropLast().lowercased()
      let start = try #require(lines.firstIndex(of: "equivalents:"))
      for line in lines[(start + 1)...].prefix(while: { $0.hasPrefix("  ") }) {
        let value = line.components(separatedBy: ": \"")[1].dropLast().lowercased()
        if [title, label].contains(where: { $0 != nil && (value == $0 || value.hasPrefix($0! + ": ")) }) { same += 1 }
      }
    }
    let crosswalk = try Crosswalk(context(TestData.ownCatalogue()))
    #expect(crosswalk.rows.count == terms.count)
    #expect(crosswalk.falseFriends == terms.count { $0.contains { $0.hasPrefix("false_friend:") } })
    #expect(crosswalk.same == same && same > 20)
    let context = try context(TestData.ownCatalogue())
    let handovers = Handovers(crosswalk.rows.map(\.term), context)
    #expect(handovers.terms.count == terms.count { $0.contains("touchpoint:") })
    let lines = try files("initiatives").flatMap { $0.filter { $0.hasPrefix("  - {term: ") } }
    #expect(handovers.count == lines.count)
    let toValue = lines.count { $0.contains("from: project-office, to: value-office") }
    #expect(handovers.ways.first { $0.from == .pmo && $0.to == .vmo }?.handovers.count == toValue)
  }
}
