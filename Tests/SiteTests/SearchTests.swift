import CatalogModel
import Foundation
import SourceText
import TestSupport
import Testing

@testable import Site

/// What a search in the browser has to go by: the words of texts, and the pieces of the index. How it searches in them is tried in a
/// browser, by `scripts/try-search`.
@Suite("The search")
struct SearchTests {
  private static func words(_ text: String) -> [String] {
    var scanner = SearchWords()
    var words: [String] = []
    scanner.scan(text.utf8Span.span) { words.append(String(decoding: $0, as: UTF8.self)) }
    return words
  }

  @Test func `texts become words as the script makes them`() throws {
    let data = try Data(contentsOf: URL(filePath: Repository.root + "/Tests/SiteTests/search-words.json"))
    let cases = try #require(try JSONSerialization.jsonObject(with: data) as? [[Any]])
    #expect(cases.count > 10)
    for words in cases {
      let text = try #require(words[0] as? String)
      #expect(Self.words(text) == words[1] as? [String], "\(text)")
    }
  }

  @Test func `bytes that are no text part words`() {
    var scanner = SearchWords()
    var words: [[UInt8]] = []
    let bytes = Array("a".utf8) + [0xFF, 0xC3] + Array("b".utf8) + [0xE2, 0x82]
    scanner.scan(bytes.span) { words.append(copy $0) }
    #expect(words.map { $0.first } == [UInt8(ascii: "a"), UInt8(ascii: "b")])
  }

  private static let files = [
    "salkku.yaml": "format: 1\nlanguages: [en, fi]\n",
    "catalog/service-packages/hall.md":
      "---\ntitle: {en: A hall, fi: Sali}\nstatus: live\naliases: [gym]\ntags: [sports]\nincludes: [Lights]\n---\nBring *indoor* shoes.\n",
    "catalog/service-packages/old.md": "---\ntitle: Old\nstatus: retired\n---\n",
    "catalog/service-packages/zoo.md": "---\ntitle: Zoo\nstatus: live\n---\n",
    "catalog/service-packages/hall.fi.md": "Ota sisäkengät.\n",
    "catalog/terms/service.md": "---\ntitle: Service\ndefinition: D\ndeprecated: {en: [bundle]}\n---\n",
    "catalog/pages/about.md": "---\ntitle: About us\n---\nWho we are.\n",
  ]

  private static func index(_ files: [String: String], _ edition: SiteEdition = .portfolio) throws -> (
    SearchIndex, [Piece]
  ) {
    let tree = MemoryTree(texts: files)
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    var options = SiteOptions.testing()
    options.edition = edition
    let site = SiteModel(catalog, options: options)
    let language = try #require(site.languages.first)
    return (SearchIndex(site, language), Self.pieces(site, language))
  }

  /// The titles of what has a word, with the label of where.
  private static func found(_ word: String, _ index: SearchIndex) -> [String] {
    let uses = index.words.first { $0.bytes == Array(word.utf8) }?.uses ?? []
    return uses.map { use in
      let name =
        switch index.things[Int(use.thing)] {
        case .entry(let entry): entry.id
        case .page(let place): "page \(place)"
        }
      return "\(name): \(index.places.places[Int(use.place)].label)"
    }
  }

  @Test func `entries are found by title, former id, tag, fields, text and words that are no longer used`() throws {
    let (index, _) = try Self.index(Self.files)
    #expect(Self.found("hall", index) == ["hall: In the title"])
    #expect(Self.found("gym", index) == ["hall: Formerly"])
    #expect(Self.found("sports", index) == ["hall: Tags"])
    #expect(Self.found("lights", index) == ["hall: Included"])
    #expect(Self.found("indoor", index) == ["hall: In the text"])
    #expect(Self.found("bundle", index) == ["service: No longer used"])
    #expect(Self.found("about", index) == ["page 0: In the title"])
    #expect(Self.found("sali", index) == [] && Self.found("sisakengat", index) == [])
  }

  @Test func `what is named within a group is found by what pages call the group`() throws {
    let (index, _) = try Self.index([
      "catalog/service-packages/hall.md":
        "---\ntitle: Hall\nstatus: live\nvalue: [{for: all, outcome: More floodlights}]\n---\n"
    ])
    #expect(Self.found("floodlights", index) == ["hall: What you get out of it"])
  }

  @Test func `what a result shows in another language than the page's says in which`() throws {
    let tree = MemoryTree(texts: [
      "salkku.yaml": "format: 1\nlanguages: [en, fi]\n",
      "catalog/teams/a.md": "---\ntitle: {en: One, fi: Yksi}\nsummary: {en: S, fi: T}\n---\n",
      "catalog/teams/b.md": "---\ntitle: {fi: Kaksi}\nsummary: {en: Two}\n---\n",
      "catalog/teams/c.md": "---\ntitle: {en: Three}\nsummary: {fi: Kolme}\n---\n",
    ])
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let site = SiteModel(catalog, options: .testing())
    let pieces = Self.pieces(site, try #require(site.languages.first))
    let piece = try #require(pieces.first { $0.path.text == "search/things-0.js" })
    let things = try #require(try Self.value(piece) as? [[Any]])
    let told = things.map { [$0[0]] + $0.dropFirst(5) }.compactMap { $0 as? [String] }
    #expect(told == [["Kaksi", "fi", ""], ["One"], ["Three", "", "fi"]])
  }

  @Test func `what is at work comes before what is over, by name`() throws {
    let (index, _) = try Self.index(Self.files)
    let ids = index.things.compactMap { if case .entry(let entry) = $0 { entry.id } else { nil } }
    #expect(ids == ["hall", "zoo", "old", "service"])
    #expect(index.ranges.map(\.range) == [0..<3, 3..<4, 4..<5])
  }

  @Test func `a word of nearly all texts is found in titles alone, and says so`() throws {
    var files: [String: String] = [:]
    for number in 0..<500 {
      let title = number < 3 ? "Common \(number)" : "Other \(number)"
      files["catalog/service-packages/p\(number).md"] = "---\ntitle: \(title)\nstatus: live\n---\nA common text.\n"
    }
    let (index, _) = try Self.index(files)
    let common = try #require(index.words.first { $0.bytes == Array("common".utf8) })
    #expect(common.uses.count == 3 && common.isEverywhere)
    let text = try #require(index.words.first { $0.bytes == Array("text".utf8) })
    #expect(text.uses.isEmpty && text.isEverywhere)
  }

  @Test func `numbers are written so that a digit says whether another follows`() {
    let written = [0, 31, 32, 33, 1_023, 1_024].map { number in
      var text: [UInt8] = []
      SearchPieces.append(number: number, to: &text)
      return String(decoding: text, as: UTF8.self)
    }
    #expect(written == ["A", "_", "aB", "bB", "5_", "aaB"])
    let marks = (0..<80).map { SearchPieces.character(of: $0) }
    #expect(Set(marks).count == 80 && marks.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C })
  }

  /// A file of the search.
  private struct Piece {
    let path: SitePath
    let bytes: [UInt8]
  }

  private static func pieces(_ site: SiteModel, _ language: SiteLanguage) -> [Piece] {
    SearchPieces(site, language).pieces.map { Piece(path: $0.path, bytes: $0.bytes(site, language)) }
  }

  /// What a piece hands over.
  private static func value(_ piece: Piece) throws -> Any {
    let text = String(decoding: piece.bytes, as: UTF8.self)
    let name = piece.path.text.dropFirst("search/".count).dropLast(".js".count)
    let start = "salkku.found(\"\(name)\","
    try #require(text.hasPrefix(start) && text.hasSuffix(");\n"))
    let json = Data(text.dropFirst(start.count).dropLast(3).utf8)
    return try JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed)
  }

  @Test func `each piece hands over data, and together they have all words`() throws {
    var files = Self.files
    for number in 0..<60 {
      let body = (0..<200).map { "word\(number)x\($0)" }.joined(separator: " ")
      files["catalog/service-packages/p\(number).md"] =
        "---\ntitle: P \(number) \"</script>\u{2028}\nstatus: live\n---\n\(body)\n"
    }
    let (index, pieces) = try Self.index(files)
    var lines: [String] = []
    var firsts: [String] = []
    for piece in pieces where piece.path.text.contains("/words-") {
      #expect(piece.bytes.count < 20_000)
      let found = try #require(try Self.value(piece) as? String).split(separator: "\n").map(String.init)
      firsts.append(String(found[0].prefix { $0 != " " }))
      lines += found
    }
    #expect(firsts.count > 5)
    #expect(lines.map { Array($0.utf8.prefix { $0 != 0x20 }) } == index.words.map(\.bytes))
    let last = try #require(pieces.last)
    let head = try #require(try Self.value(last) as? [String: Any])
    #expect(head["words"] as? [String] == firsts)
    let things = try pieces.filter { $0.path.text.contains("/things-") }.flatMap {
      try #require(try Self.value($0) as? [[Any]])
    }
    #expect(things.count == index.things.count)
    let short = try #require(pieces.first { $0.path.text == "search/starts.js" })
    let starts = try #require(try Self.value(short) as? [String: String])
    #expect(starts["w"] != nil && starts["wo"] != nil && starts["wor"] == nil)
  }

  @Test func `pages lead to the search, and without a script by links to all that there is`() throws {
    let site = try render(Self.files)
    #expect(HTMLChecker.problems(in: site) == [])
    let page = try #require(site.page("service-packages/hall/index.html"))
    #expect(page.contains("<form class=\"search\" role=\"search\" action=\"../../search/index.html\">"))
    #expect(page.contains("<script defer src=\"../../assets/search.js\"></script>"))
    let search = try #require(site.page("fi/search/index.html"))
    #expect(search.contains("<p class=\"note\" id=\"Absent\">Haku ei latautunut; se tarvitsee JavaScriptin."))
    for address in ["../service-packages/index.html", "../terms/index.html", "../pages/index.html"] {
      #expect(search.contains("href=\"\(address)\""), "\(address)")
    }
    #expect(site.files.contains { $0.path == "fi/search/words-0.js" })
    #expect(try !render([:]).files.contains { $0.path.contains("search") })
  }
}
