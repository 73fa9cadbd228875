import CatalogModel
import Checks
import SourceText
import Syntax
import Testing

/// An organisation's own schemas.
@Suite struct ExtensionTests {
  private static let package = "catalog/service-packages/payroll.md"
  private static let path = "catalog/schemas/service-package.schema.json"

  /// What is found of schemas, as `rule: message`, with an organisation's own schema for service packages.
  private func findings(_ fields: String, _ schema: String) throws -> [String] {
    let tree = MemoryTree(texts: [
      Self.package: "---\ntitle: Payroll\nowner: people\nstatus: live\n\(fields)\n---\nText.\n",
      "catalog/teams/people.md": "---\ntitle: People\n---\nText.\n",
      Self.path: schema,
    ])
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let schemas = CatalogSchemas(extensionsIn: tree)
    let found = Linter(rules: []).findings(
      in: catalog, schemas: schemas, today: try #require(CalendarDate("2026-11-21")))
    // That readers have no name for a field is another matter.
    return found.filter { $0.rule != DeclarationFault.labelMissing.id }.map { "\($0.rule): \($0.message)" }
  }

  @Test("A field that is added may be used, and what is near it is told by its name")
  func adds() throws {
    let schema = #"{"properties": {"cost_centre": {"type": "string"}}}"#
    #expect(try findings("cost_centre: 4711", schema) == [])
    #expect(
      try findings("cost_center: 4711", schema) == [
        "field-unknown: `cost_center` is not a field of a service package"
      ])
  }

  @Test("A field that is there already may be made stricter")
  func tightens() throws {
    let schema = #"{"properties": {"price": {"enum": ["free", "paid"]}}, "required": ["price"]}"#
    #expect(try findings("price: free", schema) == [])
    #expect(try findings("price: cheap", schema) == ["value-not-allowed: `price` cannot be `cheap`"])
    #expect(try findings("version: 1", schema) == ["field-missing: `price` is missing"])
  }

  @Test(
    "Nothing that the built-in schema asks for can be taken back",
    arguments: [
      #"{"properties": {"audience": {"enum": ["customer", "internal", "everybody"]}}}"#,
      #"{"properties": {"audience": true}}"#,
      #"{"properties": {"audience": {"type": ["string", "null"]}}, "additionalProperties": true}"#,
      #"{"patternProperties": {"^audience$": true}, "unevaluatedProperties": true}"#,
      #"{"$dynamicAnchor": "extension", "properties": {"audience": {}}}"#, "true", "{}",
    ])
  func neverLoosens(schema: String) throws {
    #expect(
      try findings("audience: everybody", schema) == ["value-not-allowed: `audience` cannot be `everybody`"])
  }

  @Test(
    "A schema that would forbid the built-in fields is told once, where it does so, and not every field of every entry",
    arguments: [
      (
        #"{"properties": {"cost": {"type": "string"}}, "additionalProperties": false}"#, "additionalProperties",
        "forbids"
      ),
      (#"{"unevaluatedProperties": false, "properties": {"cost": true}}"#, "unevaluatedProperties", "forbids"),
      (
        ##"{"allOf": [{"$ref": "#/$defs/x"}], "$defs": {"x": {"additionalProperties": false}}}"##,
        "additionalProperties",
        "forbids"
      ),
      (
        #"{"properties": {"cost": true}, "additionalProperties": {"type": "number"}}"#, "additionalProperties",
        "speaks of"
      ),
    ])
  func closed(schema: String, keyword: String, verb: String) throws {
    #expect(
      try findings("cost: 5", schema) == [
        "schema-invalid: `\(keyword)` here \(verb) the built-in fields of a service package as well"
      ])
  }

  @Test("A schema that asks for the built-in one as well is told that it need not")
  func refersToBuiltIn() throws {
    let schema =
      #"{"$ref": "https://salkku.example/schemas/service-package.schema.json", "properties": {"cost": true}}"#
    let message = "this schema refers to a whole built-in schema, which forbids the fields added here"
    #expect(try findings("cost: 5", schema) == ["schema-invalid: \(message)"])
  }

  @Test("Fields within an added field may be closed")
  func closedInside() throws {
    let schema = #"{"properties": {"cost": {"properties": {"sum": true}, "additionalProperties": false}}}"#
    #expect(try findings("cost: {sum: 5}", schema) == [])
    #expect(try findings("cost: {sun: 5}", schema) == ["field-unknown: `sun` is not a field of `cost`"])
  }

  @Test(
    "A reference that leads nowhere is told with what can be done in a catalogue",
    arguments: [
      (
        "https://salkku.example/schemas/teem.schema.json",
        "Did you mean `https://salkku.example/schemas/team.schema.json`?"
      ),
      (
        "https://example.org/a.json",
        "Put the schema into the catalogue's folder `schemas` and refer to it there by its file's name, as `address.json`; leave out `$id`, so that names are looked for beside this file."
      ),
      ("none.json", "Check the spelling of the path. It may not lead out of the folder that is read."),
    ])
  func unresolved(reference: String, help: String) throws {
    let tree = MemoryTree(texts: [Self.path: #"{"properties": {"cost": {"$ref": "\#(reference)"}}}"#])
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let schemas = CatalogSchemas(extensionsIn: tree)
    let found = Linter(rules: []).findings(
      in: catalog, schemas: schemas, today: try #require(CalendarDate("2026-11-21")))
    #expect(found.map(\.help) == [help])
    let name = reference == "none.json" ? "there is no file `catalog/schemas/none.json`" : "`\(reference)`"
    #expect(found.first?.message.contains(name) == true)
  }

  @Test("A schema that calls itself by a built-in one's address takes nobody's place", arguments: ["team", "common"])
  func addressOfBuiltIn(name: String) throws {
    let schema = #"{"$id": "https://salkku.example/schemas/\#(name).schema.json", "properties": {"cost": true}}"#
    let found = try findings("audience: everybody\ncost: 5", schema)
    #expect(
      found.sorted() == [
        "schema-invalid: this address belongs to the built-in schema",
        "value-not-allowed: `audience` cannot be `everybody`",
      ])
  }

  @Test("A group of fields stays closed, whatever an addition says of it")
  func innerGroups() throws {
    let schema = #"{"properties": {"support": {"properties": {"floor": {"type": "string"}}}}}"#
    #expect(
      try findings("support: {floor: second}", schema) == ["field-unknown: `floor` is not a field of `support`"])
  }

  @Test("A schema that is wrong is told in its own file, and entries are checked by the built-in one")
  func wrongSchema() throws {
    let found = try findings("audience: everybody\ncost: 5", #"{"properties": {"cost": {"type": "text"}}}"#)
    #expect(found.count == 2)
    #expect(found.contains { $0.hasPrefix("schema-invalid: `type` must be one of") })
    #expect(found.contains("value-not-allowed: `audience` cannot be `everybody`"))
  }

  @Test("A schema for a kind without entries is checked as well")
  func unusedSchema() throws {
    let tree = MemoryTree(texts: ["catalog/schemas/term.schema.json": #"{"type": "text"}"#])
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let schemas = CatalogSchemas(extensionsIn: tree)
    let found = Linter(rules: []).findings(
      in: catalog, schemas: schemas, today: try #require(CalendarDate("2026-11-21")))
    #expect(found.map(\.place.path) == ["catalog/schemas/term.schema.json"])
    #expect(schemas.files.keys.sorted() == ["catalog/schemas/term.schema.json"])
  }

  @Test("Fields that are added are known by title and description; those that are made stricter are no addition")
  func additionalFields() throws {
    let schema = #"{"properties": {"price": {"minLength": 2}, "cost": {"title": "Cost", "description": "Of it."}}}"#
    let tree = MemoryTree(texts: [Self.path: schema])
    let kinds = Kinds.load(from: tree, configuration: Configuration())
    #expect(
      kinds[.servicePackage].ownFields.map { "\($0.name): \($0.title ?? ""). \($0.description)" } == [
        "cost: Cost. Of it."
      ])
  }

  @Test("Fields that an own schema allows by any road are known by their titles")
  func fieldsByAnyRoad() throws {
    let schema = #"""
      {"allOf": [{"$ref": "shared.json#/$defs/cost"}], "anyOf": [{"$ref": "#head"}],
      "if": {"required": ["cost"]}, "then": {"properties": {"payer": {"title": "Payer"}}},
      "dependentSchemas": {"head": {"properties": {"deputy": true}}}, "patternProperties": {"^note_": true},
      "$defs": {"h": {"$anchor": "head", "properties": {"head": {"$ref": "shared.json#/$defs/person"}}}}}
      """#
    let shared = #"""
      {"$defs": {"cost": {"properties": {"cost": {"type": "integer"}}}, "person": {"title": "Person"}}}
      """#
    let tree = MemoryTree(texts: [
      Self.package: """
      ---
      title: Payroll
      note_b: 1
      owner: people
      x-free: 2
      deputy: Bo
      payer: All
      status: live
      cost: 3
      head: Al
      ---
      Text.
      """,
      "catalog/teams/people.md": "---\ntitle: People\n---\nText.\n",
      Self.path: schema, "catalog/schemas/shared.json": shared,
    ])
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let schemas = CatalogSchemas(extensionsIn: tree)
    let today = try #require(CalendarDate("2026-11-21"))
    let found = Linter(rules: []).findings(in: catalog, schemas: schemas, today: today)
    #expect(found.filter { $0.rule != DeclarationFault.labelMissing.id } == [])
    let entry = try #require(catalog.entry(.servicePackage, "payroll"))
    let fields = entry.declaration.ownFields
    #expect(Set(fields.map(\.name)) == ["cost", "head", "payer", "deputy"])
    #expect(fields.first { $0.name == "head" }?.title == "Person")
  }
}
