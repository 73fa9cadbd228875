import CatalogModel
import Site
import SourceText
import Testing

/// The page of what is said and what is measured.
@Suite("Balance") struct BalanceTests {
  /// A service with `said` statements of an outcome out of four, and measures of these orientations.
  private static func service(_ id: String, said: Int, _ orientations: [String]) -> [String: String] {
    let values = (0..<4).map { number in
      "  - { for: s\(number), outcome: \"We install devices \(number).\"\(number < said ? ", basis: Somebody asked them" : "") }"
    }
    var files = [
      "catalog/service-packages/\(id).md": """
      ---
      title: Service \(id)
      owner: crew
      status: live
      value:
      \(values.joined(separator: "\n"))
      ---
      """
    ]
    for (number, orientation) in orientations.enumerated() {
      files["catalog/measures/\(id)-\(number).md"] =
        "---\ntitle: Measure \(id) \(number)\nabout: [service-package:\(id)]\nfamily: tactical\norientation: \(orientation)\n---\n"
    }
    return files
  }

  private static func site(_ parts: [[String: String]], language: String = "en") throws -> RenderedSite {
    var files = [
      "salkku.yaml": "format: 1\nlanguages: [\(language)]\n", "catalog/teams/crew.md": "---\ntitle: Crew\n---\n",
    ]
    for number in 0..<4 { files["catalog/segments/s\(number).md"] = "---\ntitle: Segment \(number)\n---\n" }
    for part in parts { files.merge(part) { $1 } }
    return try render(files)
  }

  private static func page(_ site: RenderedSite) throws -> String { try #require(site.page("balance/index.html")) }

  /// What stands in the square with a heading.
  private static func square(_ heading: String, _ page: String) throws -> Substring {
    let start = try #require(page.firstRange(of: "<h3>\(heading)</h3>")).upperBound
    let end = page[start...].firstRange(of: "<h3>")?.lowerBound ?? page.endIndex
    return page[start..<end]
  }

  @Test func `services stand where what they say meets what is measured of them`() throws {
    let site = try Self.site([
      Self.service("both", said: 2, ["outcome", "output", "output"]),
      Self.service("said", said: 4, ["output", "service-level", "output"]),
      Self.service("measured", said: 1, ["outcome", "output", "output"]),
      Self.service("floor", said: 0, ["output", "output", "output"]),
      Self.service("few", said: 4, ["outcome", "output"]),
    ])
    #expect(HTMLChecker.problems(in: site) == [])
    let page = try Self.page(site)
    for (heading, id) in [
      ("Customer outcomes", "both"), ("Said, not measured", "said"), ("Measured, not said", "measured"),
      ("Factory floor", "floor"),
    ] {
      #expect(try Self.square(heading, page).contains(">Service \(id)</a>"), "\(heading)")
    }
    #expect(try Self.square("Customer outcomes", page).contains("2 of 4 statements"))
    #expect(try Self.square("Customer outcomes", page).contains("one statement from the line"))
    #expect(page.contains("<summary>One is not placed</summary>"))
    for heading in ["Customer outcomes", "Said, not measured", "Factory floor"] {
      #expect(try !Self.square(heading, page).contains("Service few</a>"), "\(heading)")
    }
  }

  @Test func `a statement that counts because somebody says why is counted and told`() throws {
    let page = try Self.page(try Self.site([Self.service("a", said: 4, ["output", "output", "output"])]))
    #expect(page.contains("4 statements count because somebody says why"))
    #expect(page.contains("Counted as an outcome because somebody says why: Somebody asked them"))
  }

  private static func diagnosis(_ answers: Int) -> [String: String] {
    let texts = (0..<answers).map { number in
      "  - { work: \"Work of person \(answers - number)\", success: \"Success of person \(number)\" }"
    }
    return [
      "catalog/diagnoses/d.md": """
      ---
      team: crew
      date: 2026-06-01
      wanted: customer-outcomes
      answers:
      \(texts.joined(separator: "\n"))
      ---
      """
    ]
  }

  @Test func `a team too small to be placed is held against what its people call success`() throws {
    func page(_ wanted: String, _ success: String) throws -> String {
      var files = Self.diagnosis(5)
      files["catalog/diagnoses/d.md"] = files["catalog/diagnoses/d.md"]?
        .replacing("wanted: customer-outcomes", with: "wanted: \(wanted)")
        .replacing("Success of person", with: success)
      return try Self.page(try Self.site([files]))
    }
    let found = "of 5 answers to what success looks like"
    #expect(try page("customer-outcomes", "Devices installed").contains("words of an outcome in 0 \(found)"))
    #expect(try !page("factory-floor", "Devices installed").contains(found))
    #expect(try page("both", "Devices installed").contains(found))
    let outcome = "Residents can repair their bikes without buying tools"
    #expect(try page("factory-floor", outcome).contains("words of an outcome in 5 \(found)"))
    #expect(try !page("customer-outcomes", outcome).contains(found))
  }

  @Test func `fewer than five answers are counted and shown nowhere`() throws {
    let site = try Self.site([Self.diagnosis(4)])
    for path in ["balance/index.html", "diagnoses/d/index.html"] {
      let page = try #require(site.page(path))
      #expect(page.contains("4 answers.") && !page.contains("of 4 answers"))
      #expect(page.contains("so that nobody is recognised"))
    }
    for file in site.files where file.path.hasSuffix(".html") || file.path.hasSuffix(".js") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("of person"), "\(file.path)")
    }
  }

  @Test func `of an answer to a question that fewer than five answered it is said why it is not there`() throws {
    var files = Self.diagnosis(5)
    files["catalog/diagnoses/d.md"] = files["catalog/diagnoses/d.md"]?
      .replacing(", success: \"Success of person 4\"", with: "")
    let page = try Self.page(try Self.site([files]))
    #expect(page.contains("Work of person 5") && !page.contains("Success of person"))
    #expect(page.contains("4 answers. Fewer than 5"))
  }

  @Test func `answers in a language without word lists are not counted as ones that tell nothing`() throws {
    var files = Self.diagnosis(5)
    files["catalog/diagnoses/d.md"] = files["catalog/diagnoses/d.md"]?
      .replacing("team: crew", with: "team: crew\nlanguage: de")
    let page = try Self.page(try Self.site([files]))
    #expect(page.contains("5 answers. There are no word lists for this language"))
    #expect(!page.contains("of 5 answers"))
  }

  @Test func `a language in which nothing was found is measured all the same`() throws {
    let page = try Self.page(try Self.site([Self.service("a", said: 0, [])], language: "it"))
    #expect(page.contains("Non vi ha trovato alcun risultato. Non ha trovato nessuno dei 4 esistenti"))
    #expect(!page.contains("Nessuno ha misurato"))
  }

  @Test func `words of an outcome that do not prevail are shown, and not said to be missing`() throws {
    var files = Self.service("a", said: 0, [])
    files["catalog/service-packages/a.md"] = files["catalog/service-packages/a.md"]?
      .replacing("We install devices 0.", with: "We provide courses and process applications for safety.")
    let page = try Self.page(try Self.site([files]))
    #expect(page.contains("Words of an outcome were found, and they do not prevail:"))
  }

  @Test func `what an abandoned objective says counts for no team`() throws {
    func page(_ status: String) throws -> String {
      let objective = "---\ntitle: We install devices.\nowner: crew\nstatus: \(status)\n---\n"
      return try Self.page(
        try Self.site([Self.service("a", said: 4, []), ["catalog/objectives/o.md": objective]]))
    }
    #expect(try page("active").contains("We install devices."))
    #expect(try !page("abandoned").contains("We install devices.</span>"))
  }

  @Test func `five answers are shown, each question's sorted by itself`() throws {
    let page = try Self.page(try Self.site([Self.diagnosis(5)]))
    var last = page.startIndex
    for text in (1...5).map({ "Work of person \($0)" }) + (0...4).map({ "Success of person \($0)" }) {
      let place = try #require(page[last...].firstRange(of: text), "\(text)")
      last = place.upperBound
    }
  }

  @Test func `every figure of the method stands beside how it was measured`() throws {
    let page = try Self.page(try Self.site([Self.service("a", said: 0, [])]))
    #expect(page.contains("<dt>English</dt>"))
    #expect(page.contains("sentences that people had read"))
  }
}
