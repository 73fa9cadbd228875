import CatalogModel
import SourceText
import Testing

/// The fields that lists are narrowed down by, and what values entries have of them.
@Suite struct FacetTests {
  private static let files = [
    "catalog/segments/clubs.md": "---\ntitle: Clubs\naliases: [unions]\n---\n",
    "catalog/segments/families.md": "---\ntitle: Families\n---\n",
    "catalog/teams/a.md": "---\ntitle: A\n---\n",
    "catalog/service-packages/p.md": """
    ---
    title: P
    owner: a
    status: live
    segments: [unions, nobody]
    value: [{for: clubs, outcome: O}, {for: families, outcome: O}]
    area: {fi: Pohjoinen, en: The   North}
    price: 3 €
    tags: [Self  service, "self SERVICE", hr]
    ---

    """,
    "catalog/service-packages/q.md": "---\ntitle: Q\nowner: nobody\nstatus: alive\n---\n",
    "catalog/service-packages/broken.md": "---\ntitle: [\n---\n",
    "catalog/value-streams/v.md": "---\ntitle: V\nowner: a\nsegment: clubs\n---\n",
  ]

  private static func catalog() throws -> Catalog {
    let tree = MemoryTree(texts: files)
    return try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
  }

  private static func values(_ field: String, _ key: String) throws -> [Facet.Value] {
    let catalog = try catalog()
    let entry = try #require(catalog.entries.first { $0.key == key })
    let facet = try #require(
      entry.declaration.field(field).flatMap { Facet($0, of: entry.declaration) })
    return facet.values(of: entry)
  }

  private static func place(_ key: String) throws -> Int {
    try #require(try catalog().entries.first { $0.key == key }).index
  }

  @Test("Lists are narrowed down by what they say of each entry and by tags; who answers comes last")
  func offered() {
    func names(_ kind: EntityKind) -> [String] { kind.builtIn.facets.map(\.field.name) }
    #expect(names(.servicePackage) == ["status", "segments", "area", "price", "tags", "owner"])
    #expect(names(.component) == ["status", "type", "tags", "owner"])
    #expect(names(.team) == ["office", "tags"])
    #expect(EntityKind.servicePackage.builtIn.facets.allSatisfy { $0.field.isForCustomers })
  }

  @Test("An entry has each value once, however it is named and wherever it counts")
  func values() throws {
    let clubs = try Self.place("segment:clubs")
    let families = try Self.place("segment:families")
    #expect(try Self.values("segments", "service-package:p") == [.entry(clubs), .entry(families)])
    #expect(try Self.values("owner", "service-package:p") == [.entry(try Self.place("team:a"))])
    #expect(try Self.values("tags", "service-package:p") == [.text("self service"), .text("hr")])
    #expect(try Self.values("area", "service-package:p") == [.text("the north")])
    #expect(try Self.values("status", "service-package:p") == [.word("live")])
  }

  @Test("What leads nowhere, no word that is declared, and a file that can't be read are no values")
  func nothing() throws {
    #expect(try Self.values("owner", "service-package:q") == [])
    #expect(try Self.values("status", "service-package:q") == [])
    #expect(try Self.values("status", "service-package:broken") == [])
  }

  @Test("Where nothing is written the word counts that the declaration names")
  func standard() throws {
    #expect(try Self.values("status", "value-stream:v") == [.word("active")])
  }

  @Test("The segments of a service are those that its own view names")
  func segments() throws {
    let catalog = try Self.catalog()
    let package = try #require(catalog.entry(.servicePackage, "p")?.as(ServicePackage.self))
    let named = try Self.values("segments", "service-package:p")
    #expect(named == package.segments.map { .entry($0.entry.index) })
  }

  @Test("Numbers and dates tell no entries apart", arguments: ["review_by", "service_levels", "dates"])
  func others(field: String) throws {
    let kind = EntityKind.servicePackage.builtIn
    #expect(Facet(try #require(kind.field(field)), of: kind) == nil)
  }
}
