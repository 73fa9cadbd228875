import CatalogModel
import Exchange
import Site
import SourceText
import Syntax
import TestSupport
import Testing

/// The customers' edition holds nothing that is internal, and nothing in it depends on that.
@Suite struct EditionTests {
  private typealias Files = [String: [UInt8]]

  private static let mark = "zzsecret"

  private static func files(_ name: String) -> Files {
    let folder = name == "own" ? "" : "Tests/SiteTests/Cases/\(name)/"
    let below = Repository.files(below: folder + "catalog").map { ("catalog/" + $0.path, $0.bytes) }
    var files = Dictionary(uniqueKeysWithValues: below)
    for path in ["salkku.yaml", "brand.css"] { files[path] = Repository.bytes(of: folder + path) }
    return files
  }

  private static func catalog(_ files: Files) throws -> Catalog {
    let tree = MemoryTree(files)
    return try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
  }

  /// All files of the edition, those included that are copied.
  private static func edition(_ files: Files) throws -> Files {
    let catalog = try CustomersEdition(of: catalog(files)).catalog()
    let site = RenderedSite(of: catalog, SiteOptions(today: SiteOptions.testing().today, edition: .customers))
    let reader = try catalog.tree.makeReader()
    var all = Dictionary(uniqueKeysWithValues: site.files.map { ($0.path, $0.bytes) })
    let pages = Site(of: catalog, SiteOptions(today: SiteOptions.testing().today, edition: .customers))
    let data = CatalogueData(
      catalog, site: .init(base: pages.base, languages: pages.languages, pages: pages.entryPages), isForCustomers: true,
      asOf: SiteOptions.testing().today)
    for (path, bytes) in zip(CatalogueData.paths, [data.bytes, CatalogueData.schema]) { all[path] = bytes }
    for asset in site.assets {
      all[asset.path] = try asset.content ?? reader.read(#require(catalog.tree.entry(at: asset.source)), limit: 1 << 28)
    }
    return all
  }

  /// The ranges of the texts in a value.
  private static func texts(_ node: NodeView) -> [SourceRange] {
    if node.isSequence { return node.elements.flatMap(texts) }
    if node.isMapping { return node.pairs.flatMap { texts($0.value) } }
    return node.kind == .string && node.style == .plain && !node.range.isEmpty ? [node.range] : []
  }

  /// A file with the texts in `ranges` replaced by secrets.
  private static func altered(_ bytes: [UInt8], _ ranges: [SourceRange]) -> [UInt8] {
    var bytes = bytes
    for (number, range) in ranges.sorted(by: { $0.start > $1.start }).enumerated() {
      bytes.replaceSubrange(range.offsets, with: "\(mark)\(number)".utf8)
    }
    return bytes
  }

  /// The fields of a mapping that are internal, and those within others, by what the schema declares.
  private static func internalTexts(_ mapping: NodeView, _ fields: [FieldDeclaration]) -> [SourceRange] {
    guard mapping.isMapping else { return [] }
    return mapping.pairs.flatMap { pair -> [SourceRange] in
      guard let field = fields.first(where: { $0.name == pair.key.string }), field.isForCustomers else {
        // These decide whether an entry is there at all.
        return ["audience", "internal"].contains(pair.key.string) ? [] : texts(pair.value)
      }
      guard field.form == .group else { return [] }
      let groups = pair.value.isSequence ? pair.value.elements.map(\.self) : [pair.value]
      return groups.flatMap { internalTexts($0, field.fields) }
    }
  }

  @Test(
    "is the same byte for byte whatever is internal is altered, added or deleted", arguments: ["own"])
  func independence(_ name: String) throws {
    let files = Self.files(name)
    let whole = try Self.catalog(files)
    let edition = CustomersEdition(of: whole)
    let expected = try Self.edition(files)
    #expect(expected.count > 10)
    let hidden = whole.entries.filter { !edition.holds($0) }
    #expect(hidden.count > 5 && hidden.count < whole.entryCount)

    var deleted = files
    for entry in hidden {
      deleted[entry.path] = nil
      for translation in entry.translations { deleted[translation.document.file.path] = nil }
    }
    for page in whole.pages where !edition.holds(page) { deleted[page.path] = nil }
    #expect(try Self.edition(deleted) == expected, "nothing is derived from what is deleted")

    var altered = files
    for entry in whole.entries {
      let fields = entry.fields
      let body = SourceRange(start: entry.document.body.start, end: entry.document.body.end)
      if edition.holds(entry) {
        let hasProse = [.servicePackage, .term].contains(entry.kind) || body.isEmpty
        altered[entry.path] = Self.altered(
          entry.document.file.bytes,
          Self.internalTexts(fields, entry.declaration.fields) + (hasProse ? [] : [body]))
      } else {
        let kept = fields.pairs.filter { !["audience", "internal"].contains($0.key.string) }
        altered[entry.path] = Self.altered(
          entry.document.file.bytes, kept.flatMap { Self.texts($0.value) } + (body.isEmpty ? [] : [body]))
      }
    }
    altered["salkku.yaml", default: []] += Array("\nrules: {\(Self.mark): off}\n".utf8)
    for kind in whole.kinds.declarations {
      altered["catalog/\(Self.mark)/\(kind.folder)/\(Self.mark).md"] = Array(
        "---\ntitle: \(Self.mark)\nowner: \(Self.mark)\nstatus: proposed\naudience: internal\ninternal: true\nx-a: b\n---\n\(Self.mark)\n"
          .utf8)
    }
    // Kinds and fields that an organisation declares and does not open to customers.
    altered["catalog/schemas/kinds/\(Self.mark).schema.json"] = Array(
      #"{"x-kind": {"folder": "\#(Self.mark)s", "names": {"en": {"one": "\#(Self.mark)", "many": "\#(Self.mark)"}}}}"#
        .utf8)
    altered["catalog/\(Self.mark)s/one.md"] = Array("---\ntitle: \(Self.mark)\n---\n".utf8)
    for kind in whole.kinds.declarations where kind.isBuiltIn {
      altered["catalog/schemas/\(kind.name).schema.json"] = Array(
        #"{"properties": {"\#(Self.mark)": {"type": "string", "title": "\#(Self.mark)"}}}"#.utf8)
    }
    // Terms are everybody's.
    altered["catalog/\(Self.mark)/terms/\(Self.mark).md"] = nil
    let found = try Self.edition(altered)
    for path in Set(found.keys).union(expected.keys).sorted() where found[path] != expected[path] {
      Issue.record("\(path) is another")
    }
    for (path, bytes) in found {
      #expect(!path.contains(Self.mark) && !String(decoding: bytes, as: UTF8.self).contains(Self.mark), "\(path)")
    }
  }

  @Test("has valid pages, none of them of what is internal", arguments: ["own"])
  func pages(_ name: String) throws {
    let catalog = try CustomersEdition(of: Self.catalog(Self.files(name))).catalog()
    let site = RenderedSite(of: catalog, SiteOptions(today: SiteOptions.testing().today, edition: .customers))
    #expect(HTMLChecker.problems(in: site) == [])
    let folders = Set(site.files.compactMap { $0.path.split(separator: "/").first.map(String.init) })
    for folder in ["components", "measures", "benefits", "value-streams", "benefits-by-quarter", "problems"] {
      #expect(!folders.contains(folder), "\(folder)")
    }
    let home = try #require(site.page("index.html"))
    #expect(home.contains("service-packages/index.html"))
    #expect(!home.contains("For internal use"))
    // Where things are written is nothing to customers.
    for page in site.files where page.path.hasSuffix(".html") {
      #expect(!String(decoding: page.bytes, as: UTF8.self).contains("<code>catalog/"), "\(page.path)")
    }
  }

  @Test("leaves out what names something internal, and what is not understood")
  func parts() throws {
    let catalog = try CustomersEdition(
      of: Self.catalog(
        [
          "catalog/segments/all.md": "---\ntitle: All\n---\n",
          "catalog/segments/staff.md": "---\ntitle: Staff\ninternal: true\n---\n",
          "catalog/segments/perhaps.md": "---\ntitle: Perhaps\ninternal: certainly\n---\n",
          "catalog/teams/a.md": "---\ntitle: A\ncontact: a@example.org\noffice: pmo\n---\nWho we are\n",
          "catalog/teams/b.md": "---\ntitle: B\n---\n",
          "catalog/service-packages/open.md":
            "---\ntitle: Open\nowner: a\nstatus: live\nsegments: [all, staff]\nrequires: [closed]\nvalue: [{for: all, outcome: You see}, {for: staff, outcome: You hide}]\nlinks: [{url: 'https://a.example', title: L, type: dashboard}, {url: 'https://b.example', title: M, type: website}]\n---\nSee [it](closed.md).\n",
          "catalog/service-packages/closed.md": "---\ntitle: Closed\nowner: b\nstatus: live\naudience: internal\n---\n",
          "catalog/service-packages/odd.md": "---\ntitle: Odd\nowner: b\nstatus: live\naudience: custmer\n---\n",
          "catalog/service-packages/new.md": "---\ntitle: New\nowner: b\nstatus: proposed\n---\n",
          "catalog/ideas/i.md":
            "---\ntitle: I\nabout: [service-package:open, service-package:closed]\nstatus: new\n---\n",
          "catalog/ideas/j.md": "---\ntitle: J\nabout: [service-package:closed]\nstatus: new\n---\n",
          "catalog/pages/p.md": "---\ntitle: P\naudience: customer\n---\n",
          "catalog/pages/q.md": "---\ntitle: Q\n---\n",
        ].mapValues { Array($0.utf8) })
    ).catalog()
    #expect(
      catalog.entries.map(\.key).sorted() == ["idea:i", "segment:all", "service-package:open", "team:a"])
    #expect(catalog.pages.map(\.id) == ["p"])
    let package = try #require(catalog.entry(.servicePackage, "open"))
    #expect(package.fields["segments"]?.elements.map(\.string) == ["all"])
    #expect(package.fields["requires"] == nil)
    #expect(package.fields["value"]?.count == 1)
    #expect(package.fields["links"]?.elements.map { $0["title"]?.string } == ["M"])
    #expect(try #require(catalog.entry(.team, "a")).fields["office"] == nil)
    #expect(try #require(catalog.entry(.idea, "i")).fields["about"]?.elements.map(\.string) == ["service-package:open"])
    #expect(catalog.allLinks.allSatisfy { $0.target != nil })
  }

  @Test func `customers read in their own words whether they can have a service`() throws {
    let texts = [
      "salkku.yaml": "format: 1\nlanguages: [en, fi, sv, fr, it]\n",
      "catalog/service-packages/s.md":
        "---\ntitle: S\nstatus: sunset\nsegments: [c]\ndates: {live: 2020-01-01, sunset: 2026-01-01}\n---\n",
      "catalog/segments/c.md": "---\ntitle: C\n---\n",
    ]
    let customers = try render(texts, SiteOptions(today: SiteOptions.testing().today, edition: .customers))
    let expected = [
      "": ["ending", "Available from"], "fi/": ["päättymässä", "Saatavilla alkaen"],
      "sv/": ["upphör", "Tillgänglig från"], "fr/": ["prend fin", "Disponible à partir du"],
      "it/": ["in chiusura", "Disponibile dal"],
    ]
    for (folder, words) in expected {
      let page = try #require(customers.page(folder + "service-packages/s/index.html"))
      for word in words { #expect(page.contains(">\(word)<"), "\(folder) \(word)") }
    }
    let portfolio = try #require(render(texts).page("service-packages/s/index.html"))
    #expect(portfolio.contains(">sunset<"))
  }
}
