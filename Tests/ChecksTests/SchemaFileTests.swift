import CatalogModel
import Checks
import SourceText
import Testing

/// The organisation's own schemas, by what their files are called.
@Suite struct SchemaFileTests {
  @Test("A schema that bears the name of no kind is told of, unless another one refers to it")
  func unusedSchemas() throws {
    let tree = MemoryTree(texts: [
      "catalog/schemas/team.schema.json": #"{"properties": {"cost": {"$ref": "money.schema.json"}}}"#,
      "catalog/schemas/money.schema.json": #"{"type": "number"}"#, "catalog/schemas/zzz.schema.json": "{}",
      "catalog/schemas/components.schema.json": "{}", "catalog/schemas/notes.json": "{}",
      "catalog/teams/t.md": "---\ntitle: T\ncost: 3\n---\n",
    ])
    let catalog = try Catalog.load(from: tree, configuration: Configuration())
    let schemas = CatalogSchemas(extensionsIn: tree)
    let today = try #require(CalendarDate("2026-11-21"))
    let findings = Linter(rules: []).findings(in: catalog, schemas: schemas, today: today)
    #expect(
      findings.map(\.place.path) == ["catalog/schemas/components.schema.json", "catalog/schemas/zzz.schema.json"])
    #expect(findings.allSatisfy { $0.rule.name == "schema-unused" && $0.severity == .warning })
    #expect(findings.first?.help == "Did you mean `component.schema.json`?")
  }

  @Test(
    "A file that looks like a kind's schema and lies elsewhere, or bears another ending, is told with where it belongs")
  func misplacedKinds() throws {
    let kind =
      #"{"x-kind": {"folder": "risks", "names": {"en": {"one": "Risk", "many": "Risks"}}}, "$ref": "shared.json"}"#
    let tree = MemoryTree(texts: [
      "catalog/schemas/risk.schema.json": #"{"x-kind": {"folder": "risks"}}"#,
      "catalog/schemas/kinds/hazard.json": "{}", "catalog/schemas/kinds/threat.schema.yaml": "{}\n",
      "catalog/schemas/kinds/deep/loss.schema.json": "{}", "catalog/schemas/other/gain.schema.json": "{}",
      "catalog/schemas/kinds/right.schema.json": kind, "catalog/schemas/kinds/shared.json": "{}",
      "catalog/schemas/right.schema.json": "{}",
    ])
    let catalog = try Catalog.load(from: tree, configuration: Configuration())
    let schemas = CatalogSchemas(extensionsIn: tree, kinds: catalog.kinds)
    let today = try #require(CalendarDate("2026-11-21"))
    let findings = Linter(rules: []).findings(in: catalog, schemas: schemas, today: today)
    #expect(findings.allSatisfy { $0.rule.name == "schema-unused" })
    #expect(
      findings.map { "\($0.place.path.dropFirst("catalog/schemas/".count)): \($0.help ?? "")" } == [
        "kinds/deep/loss.schema.json: Move it to `catalog/schemas/kinds/loss.schema.json`.",
        "kinds/hazard.json: Call it `hazard.schema.json`.",
        "kinds/threat.schema.yaml: Write it in JSON, as `threat.schema.json`.",
        "other/gain.schema.json: Move it to `catalog/schemas/gain.schema.json`.",
        "right.schema.json: Write what stands here into `catalog/schemas/kinds/right.schema.json`, which declares the kind, and remove this file.",
        "risk.schema.json: Move it to `catalog/schemas/kinds/risk.schema.json`.",
      ])
  }

  @Test("A schema in YAML is told to be none, unless another one refers to it")
  func schemasInYAML() throws {
    let tree = MemoryTree(texts: [
      "catalog/schemas/team.schema.yaml": "type: object\n", "catalog/schemas/segments.schema.yml": "{}\n",
      "catalog/schemas/term.schema.json": #"{"properties": {"cost": {"$ref": "component.schema.yaml"}}}"#,
      "catalog/schemas/component.schema.yaml": "type: number\n",
    ])
    let catalog = try Catalog.load(from: tree, configuration: Configuration())
    let schemas = CatalogSchemas(extensionsIn: tree)
    let today = try #require(CalendarDate("2026-11-21"))
    let findings = Linter(rules: []).findings(in: catalog, schemas: schemas, today: today)
    #expect(
      findings.map(\.message) == [
        "`segments` is no kind of entry, so nothing is checked by this schema",
        "`team.schema.yaml` is not in JSON, so nothing is checked by this schema",
      ])
    #expect(
      findings.map(\.help) == [
        "Did you mean `segment.schema.json`?", "Write it in JSON, as `team.schema.json`.",
      ])
  }
}
