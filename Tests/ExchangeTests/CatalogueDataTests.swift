import CatalogModel
import Exchange
import Foundation
import JSONSchema
import Site
import SourceText
import Syntax
import TestSupport
import Testing

/// `catalogue.json`: valid by its published schema whatever the files hold, and true to them.
@Suite struct CatalogueDataTests {
  private static let realCatalogue = Repository.sharedData + "/real-catalogue"

  private static func files(_ folder: String) -> [String: [UInt8]] {
    var files = Dictionary(
      uniqueKeysWithValues: Repository.files(below: folder.isEmpty ? "catalog" : folder + "/catalog").map {
        ("catalog/" + $0.path, $0.bytes)
      })
    files["salkku.yaml"] = Repository.bytes(of: folder.isEmpty ? "salkku.yaml" : folder + "/salkku.yaml")
    return files
  }

  private static func catalog(_ files: [String: [UInt8]]) throws -> Catalog {
    let tree = MemoryTree(files)
    return try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
  }

  private static func bytes(_ catalog: Catalog, isForCustomers: Bool = false) throws -> [UInt8] {
    let day = try #require(CalendarDate("2026-11-22"))
    let site = Site(of: catalog, SiteOptions(today: day, edition: isForCustomers ? .customers : .portfolio))
    #expect(site.entryPages.allSatisfy { site.paths.contains($0) } || catalog.entryCount > 500)
    return CatalogueData(
      catalog, site: .init(base: site.base, languages: site.languages, pages: site.entryPages),
      isForCustomers: isForCustomers, asOf: day
    ).bytes
  }

  private static func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private static func object(_ texts: [String: String]) throws -> [String: Any] {
    try object(bytes(catalog(texts.mapValues { Array($0.utf8) })))
  }

  private static func entry(_ key: String, of object: [String: Any]) throws -> [String: Any] {
    let entries = try #require(object["entries"] as? [[String: Any]])
    return try #require(entries.first { "\($0["kind"] ?? ""):\($0["id"] ?? "")" == key })
  }

  /// The JSON of a part, with sorted members.
  private static func text(_ value: Any?) throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: #require(value), options: [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed])
    return String(decoding: data, as: UTF8.self)
  }

  /// What is wrong with data by the schema that is published beside it.
  private static func problems(_ bytes: [UInt8]) throws -> [String] {
    let site = CatalogueData.paths.firstIndex { $0.hasSuffix("schema.json") }
    #expect(site == 1)
    let registry = SchemaRegistry()
    let schemaFile = try #require(EmbeddedFiles.file(at: "Sources/CResources/catalogue.schema.json"))
    registry.add(SourceFile(path: "schema.json", bytes: schemaFile.bytes))
    let schema = try #require(
      Schema.compile(SchemaRegistry.uri(ofPath: "schema.json"), in: registry, assertsFormat: true).schema)
    let (tree, problems) = NodeTree.parse(SourceFile(path: "catalogue.json", bytes: bytes), as: .json, limits: .data)
    return problems.map(\.message) + schema.validate(tree.root, path: "catalogue.json", options: .strict).map(\.message)
  }

  @Test("the example has every entry that its folders hold, and fits the schema in both editions")
  func example() throws {
    let files = Self.files("")
    let catalog = try Self.catalog(files)
    let bytes = try Self.bytes(catalog)
    #expect(try Self.problems(bytes) == [])
    let entries = try #require(try Self.object(bytes)["entries"] as? [[String: Any]])
    // Counted by what lies on the disk: a stem with a dot is a translation.
    let named = files.keys.filter { path in
      let name = path.split(separator: "/").last ?? ""
      return path.hasSuffix(".md") && name != "README.md" && !path.contains("/pages/") && name.count { $0 == "." } == 1
    }
    #expect(Set(entries.compactMap { $0["path"] as? String }) == Set(named) && entries.count == named.count)
    let customers = try Self.bytes(CustomersEdition(of: catalog).catalog(), isForCustomers: true)
    #expect(try Self.problems(customers) == [])
    #expect(try Self.object(customers)["as_of"] == nil)
    #expect(customers.count < bytes.count / 2)
  }

  @Test(
    "a real catalogue fits the schema",
    .enabled(if: Repository.bytes(of: realCatalogue + "/salkku.yaml") != nil, "../shared/data/real-catalogue is absent")
  )
  func real() throws {
    let catalog = try Self.catalog(Self.files(Self.realCatalogue))
    #expect(catalog.entryCount > 100)
    #expect(try Self.problems(Self.bytes(catalog)) == [])
  }

  @Test("texts are by language, numbers keep their digits, and what is declared as a string is one")
  func values() throws {
    let object = try Self.object([
      "salkku.yaml": "languages: [fi, en]\ntitle: {en: Mine, fi: Minun}\nfiscal_year_start: 4\n",
      "catalog/service-packages/p.md": """
      ---
      title: no
      owner: t
      status: live
      version: 2.10
      summary: {en: One, fi: Yksi}
      includes: {fi: [a, b], en: [x]}
      excludes: [yes, {en: only, fi: vain}]
      price:
      service_levels:
        - {promise: Soon, target: 097.40, readings: {2026-Q1: {value: .5, revised: late}, 2026-Q2: 1e40}}
      x-own: [1.50, true, 0x1F, .inf, ~, {a: no}]
      dates: {live: 2026-01-02}
      ---

      """,
      "catalog/teams/t.md": "---\ntitle: T\n---\n",
    ])
    #expect(object["format"] as? Int == 1 && object["fiscal_year_start"] as? Int == 4)
    #expect(object["default_language"] as? String == "fi" && object["as_of"] as? String == "2026-11-22")
    #expect(try Self.text(object["languages"]) == #"[{"folder":"","language":"fi"},{"folder":"en/","language":"en"}]"#)
    #expect(try Self.text(object["title"]) == #"{"en":"Mine","fi":"Minun"}"#)
    let package = try Self.entry("service-package:p", of: object)
    #expect(package["page"] as? String == "service-packages/p/index.html")
    #expect(try Self.text(package["title"]) == #"{"fi":"no"}"#)
    let fields = try #require(package["fields"] as? [String: Any])
    #expect(fields["version"] as? String == "2.10")
    #expect(try Self.text(fields["summary"]) == #"{"en":"One","fi":"Yksi"}"#)
    #expect(try Self.text(fields["includes"]) == #"[{"en":"x","fi":"a"},{"fi":"b"}]"#)
    #expect(try Self.text(fields["excludes"]) == #"[{"fi":"yes"},{"en":"only","fi":"vain"}]"#)
    #expect(fields["price"] is NSNull)
    #expect(try Self.text(fields["dates"]) == #"{"live":"2026-01-02"}"#)
  }

  @Test("numbers stand as they are written")
  func digits() throws {
    let catalog = try Self.catalog([
      "catalog/teams/t.md": Array("---\ntitle: T\nx-a: [097.40, .50, +1, -0, 1.E3, 12e-4, 0o17, .nan]\n---\n".utf8)
    ])
    let text = String(decoding: try Self.bytes(catalog), as: UTF8.self)
    #expect(text.contains(#""x-a":[97.40,0.50,1,-0,1E3,12e-4,"0o17",".nan"]"#))
  }

  @Test("answers of a diagnosis are there from five on, each question's by themselves, and counted otherwise")
  func answers() throws {
    func diagnosis(_ answers: [String]) -> String {
      "---\nteam: it\ndate: 2026-03-15\nlanguage: fi\nanswers:\n"
        + answers.map { "  - \($0)\n" }.joined() + "wanted: both\n---\n"
    }
    let both = ["{work: E, success: a}", "{work: D, success: b}", "{work: C, success: c}", "{work: B, success: d}"]
    let data = try Self.object([
      "salkku.yaml": "version: 1\nlanguages: [en, fi]\n",
      "catalog/teams/it.md": "---\ntitle: IT\n---\n",
      "catalog/diagnoses/few.md": diagnosis(both),
      "catalog/diagnoses/many.md": diagnosis(both + ["{work: {fi: A, en: X}}"]),
      "catalog/diagnoses/none.md": "---\nteam: it\nanswers: nobody answered\n---\n",
    ])
    func text(_ id: String, _ member: String) throws -> String {
      try Self.text(Self.entry("diagnosis:\(id)", of: data)[member])
    }
    #expect(try text("few", "answers") == #"{"count":4}"#)
    #expect(
      try text("many", "answers") == #"{"count":5,"work":[{"fi":"A"},{"fi":"B"},{"fi":"C"},{"fi":"D"},{"fi":"E"}]}"#)
    #expect(try text("none", "answers") == #"{"count":0}"#)
    for id in ["few", "many", "none"] {
      #expect(try !text(id, "fields").contains("answers"))
      #expect(try text(id, "fields").contains(#""team":"it""#))
    }
  }

  @Test("references are told from both sides, old ids and those that lead nowhere included")
  func references() throws {
    let object = try Self.object([
      "catalog/service-packages/p.md": "---\ntitle: P\nowner: former\nstatus: live\nrequires: [q, nothing]\n---\n",
      "catalog/service-packages/q.md": "---\ntitle: Q\nowner: t\nstatus: live\n---\n",
      "catalog/teams/t.md": "---\ntitle: T\naliases: [former]\n---\n",
    ])
    let package = try Self.entry("service-package:p", of: object)
    #expect(
      try Self.text(package["references"])
        == #"[{"entry":"team:t","field":"owner","written":"former"},{"entry":"service-package:q","field":"requires[]"},{"field":"requires[]","written":"nothing"}]"#
    )
    let team = try Self.entry("team:t", of: object)
    #expect(
      try Self.text(team["referenced_by"])
        == #"[{"entry":"service-package:p","field":"owner"},{"entry":"service-package:q","field":"owner"}]"#)
    // The inverse is said once, with the field.
    let kinds = try #require(object["kinds"] as? [[String: Any]])
    let fields = try #require(kinds.first { $0["kind"] as? String == "service-package" }?["fields"] as? [[String: Any]])
    let owner = try #require(fields.first { $0["field"] as? String == "owner" })
    #expect(try Self.text(owner["targets"]) == #"["team"]"#)
    #expect((owner["inverse"] as? [String: String])?["en"]?.isEmpty == false)
  }

  private static let own = [
    "catalog/schemas/kinds/risk.schema.json": """
    {"x-kind": {"folder": "risks", "names": {"en": {"one": "Risk", "many": "Risks"}}},
     "properties": {"threatens": {"type": "array", "x-label": {"en": "Threatens"},
       "items": {"type": "string", "x-reference": ["service-package"], "x-inverse": {"en": "Threatened by"}}},
       "weight": {"enum": ["small", "large"], "x-words": {"large": {"en": "Large"}}}}}
    """,
    "catalog/schemas/team.schema.json": #"{"properties": {"room": {"type": "string"}}}"#,
    "catalog/risks/r.md": "---\ntitle: R\nweight: large\nthreatens: [p]\n---\n",
    "catalog/service-packages/p.md": "---\ntitle: P\nowner: t\nstatus: live\n---\n",
    "catalog/teams/t.md": "---\ntitle: T\nroom: 2.10\n---\n",
  ]

  @Test("kinds and fields of an organisation's own are there like the built-in ones, and not for customers")
  func ownKinds() throws {
    let files = Self.own.mapValues { Array($0.utf8) }
    let catalog = try Self.catalog(files)
    let bytes = try Self.bytes(catalog)
    #expect(try Self.problems(bytes) == [])
    let object = try Self.object(bytes)
    let package = try Self.entry("service-package:p", of: object)
    #expect(try Self.text(package["referenced_by"]) == #"[{"entry":"risk:r","field":"threatens[]"}]"#)
    #expect((try Self.entry("team:t", of: object)["fields"] as? [String: Any])?["room"] as? String == "2.10")
    let kinds = try #require(object["kinds"] as? [[String: Any]])
    let risk = try #require(kinds.first { $0["kind"] as? String == "risk" })
    #expect(risk["built_in"] as? Bool == false)
    let fields = try #require(risk["fields"] as? [[String: Any]])
    let threatens = try #require(fields.first { $0["field"] as? String == "threatens" })
    #expect(
      try Self.text(threatens)
        == #"{"field":"threatens","form":"reference","inverse":{"en":"Threatened by"},"label":{"en":"Threatens"},"list":true,"targets":["service-package"]}"#
    )
    let weight = try #require(fields.first { $0["field"] as? String == "weight" })
    #expect(try Self.text(weight["words"]) == #"{"large":{"en":"Large"},"small":{}}"#)
    let customers = try Self.bytes(CustomersEdition(of: catalog).catalog(), isForCustomers: true)
    let shown = String(decoding: customers, as: UTF8.self)
    #expect(shown.contains(#""id":"p""#))
    for secret in ["risk", "Risk", "hreatens", "room", "measure", "benefit"] {
      #expect(!shown.contains(secret), "\(secret)")
    }
  }

  @Test("each kind and each entry is a line of its own")
  func lines() throws {
    let catalog = try Self.catalog(Self.files(""))
    let lines = String(decoding: try Self.bytes(catalog), as: UTF8.self).split(separator: "\n")
    var count = 0
    for line in lines where line.hasPrefix("{\"kind\":") {
      let json = line.hasSuffix(",") ? line.dropLast() : line
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
      count += 1
    }
    #expect(count == catalog.entryCount + catalog.kinds.all.count)
    #expect(lines.count == count + 3)
  }

  @Test("whatever the files hold, the data is JSON that fits the schema, no key twice")
  func hostile() throws {
    let long = String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
    var files = Self.own.mapValues { Array($0.utf8) }
    let odd =
      "\u{1}\u{85}\u{2028}\u{2029}\u{202E}\u{FEFF}\u{FFFF}\u{10FFFF}\u{7F}</script><!-- \\ \" \u{1F600} ##[group]x"
    let written = odd.unicodeScalars.map {
      "\\U" + String(repeating: "0", count: 8 - String($0.value, radix: 16).count) + String($0.value, radix: 16)
    }
    .joined()
    files["salkku.yaml"] = Array("title: \"\(written)\"\n".utf8)
    files["catalog/teams/odd name\u{2028}.md"] = Array(
      "---\ntitle: T\ntitle: U\nx-a: \(long)\nx-\u{1F600}: \"\(written)\"\nsummary: [1, {en: [2], fi: {a: b}}]\n---\n"
        .utf8)
    files["catalog/teams/bytes.md"] =
      Array("---\ntitle: \"".utf8) + [0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80] + Array("\"\n---\n".utf8)
    files["catalog/teams/list.md"] = Array("---\n- a\n---\n".utf8)
    files["catalog/teams/none.md"] = Array("no fields\n".utf8)
    let bytes = try Self.bytes(Self.catalog(files))
    #expect(try Self.problems(bytes) == [])
    let object = try Self.object(bytes)
    #expect((object["title"] as? [String: String])?["en"] == odd)
    let entries = try #require(object["entries"] as? [[String: Any]])
    let fields = entries.compactMap { $0["fields"] as? [String: Any] }
    #expect(fields.contains { $0["x-\u{1F600}"] as? String == odd })
    for byte in bytes where byte < 0x20 { #expect(byte == 0x0A) }
    #expect(!String(decoding: bytes, as: UTF8.self).unicodeScalars.contains("\u{2028}"))
  }

  @Test("files that somebody spoilt give data that fits the schema", .slow, arguments: 1...6)
  func spoilt(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    var files = Self.files("")
    for path in files.keys.sorted() where path.hasSuffix(".md") && Bool.random(using: &random) {
      random.mutate(&files[path, default: []])
    }
    let catalog = try Self.catalog(files)
    let bytes = try Self.bytes(catalog)
    #expect(try Self.problems(bytes) == [])
    #expect((try Self.object(bytes)["entries"] as? [Any])?.count == catalog.entryCount)
  }

  @Test("history, removed entries and the revision fit the schema, and customers have none of them")
  func history() throws {
    let texts = [
      "salkku.yaml": "format: 1\nlanguages: [en, fi]\n", "catalog/service-packages/a.md": "---\ntitle: A\n---\n",
    ]
    let catalog = try Self.catalog(texts.mapValues { Array($0.utf8) })
    let entry = catalog.entry(0)
    let day = try #require(CalendarDate("2026-05-03"))
    let commit = String(repeating: "a", count: 40)
    let lines = [
      HistoryEvent.Line(path: "status", field: "Status", label: "Status", before: "pilot", after: "live"),
      HistoryEvent.Line(path: "tags", field: "Tags", label: "Tags", before: nil, after: nil),
    ]
    let event = HistoryEvent(
      on: day, in: commit, by: "Ann", .renamed(from: "old"), lines: [Language("en"): lines, Language("fi"): lines],
      lineCount: 30, prose: [Language("fi")], changesLifecycle: true)
    let removal = HistoryEvent(
      on: day, in: commit, by: nil, .removed, lines: [:], lineCount: 0, prose: [], changesLifecycle: false)
    let removed = try #require(
      RemovedEntry(EntryName(entry, in: catalog.configuration.languages), events: [removal]))
    let history = CatalogHistory(
      entries: [entry.key: EntryHistory(events: [event], isUncommitted: true)], removals: [removed])
    func bytes(_ isForCustomers: Bool, _ history: CatalogHistory?) -> [UInt8] {
      let site = Site(of: catalog, SiteOptions(today: day))
      return CatalogueData(
        catalog, site: .init(base: nil, languages: site.languages, pages: site.entryPages),
        isForCustomers: isForCustomers, asOf: day,
        revision: history.map { _ in CatalogRevision(commit: commit, isUncommitted: true) }, history: history
      ).bytes
    }
    let told = bytes(false, history)
    #expect(try Self.problems(told) == [])
    let object = try Self.object(told)
    #expect((object["revision"] as? [String: Any])?["commit"] as? String == commit)
    #expect((object["removed"] as? [[String: Any]])?.first?["id"] as? String == entry.id)
    let written = try #require(try Self.entry(entry.key, of: object)["history"] as? [String: Any])
    #expect(
      try Self.text(written)
        == #"{"changed":"2026-05-03","changes":[{"author":"Ann","change":"renamed","commit":"\#(commit)","day":"2026-05-03","fields":[{"after":{"en":"live","fi":"live"},"before":{"en":"pilot","fi":"pilot"},"field":"status","label":{"en":"Status","fi":"Status"}},{"field":"tags","label":{"en":"Tags","fi":"Tags"}}],"fields_left_out":28,"former_id":"old","prose":["fi"]}],"complete":true,"uncommitted":true}"#
    )
    #expect(bytes(true, history) == bytes(true, nil))
  }
}
