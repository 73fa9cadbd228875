import SourceText
import Syntax
import Testing

@testable import JSONSchema

private let kinds = ["service-package", "component", "segment", "team", "value-stream", "measure"]
private let realCatalogue = sharedData + "/real-catalogue/catalog"

/// The schemas of this repository.
struct CatalogueSchemaTests {
  @Test("every schema compiles", arguments: names(in: repositoryRoot + "/schemas"))
  func compiles(file: String) throws {
    let registry = SchemaRegistry()
    registerBuiltInSchemas(registry)
    let (schema, problems) = Schema.compile(
      SchemaRegistry.uri(ofPath: "schemas/" + file), in: registry, assertsFormat: true)
    #expect(problems.isEmpty)
    #expect(schema != nil)
  }

  @Test(
    "every field has a description and examples, and the examples fit",
    arguments: names(in: repositoryRoot + "/schemas"))
  func examplesFit(file: String) throws {
    let registry = SchemaRegistry()
    registerBuiltInSchemas(registry)
    let bytes = try #require(contents(of: repositoryRoot + "/schemas/" + file))
    let root = parse(String(decoding: bytes, as: UTF8.self)).root
    let uri = try #require(root["$id"]).string
    var pending: [(pointer: String, view: NodeView)] = [("", root)]
    var count = 0
    while let (pointer, view) = pending.popLast() {
      for (pairs, name) in [(view["properties"], "properties"), (view["$defs"], "$defs")] {
        guard let pairs else { continue }
        for pair in pairs.pairs where pair.key.string != "extension" {
          let inner = pointer + "/\(name)/" + pair.key.string
          pending.append((inner, pair.value))
          let isDescribed = pair.value["description"] != nil
          #expect(isDescribed, "\(file)\(inner)")
          let examples = try #require(pair.value["examples"], "\(file)\(inner)")
          let schema = try #require(Schema.compile(uri + "#" + inner, in: registry, assertsFormat: true).schema)
          for example in examples.elements {
            let found = schema.validate(example, path: inner, options: .catalogue)
            #expect(found.isEmpty, "\(file)\(inner): \(found.map(\.message))")
            count += 1
          }
        }
      }
      if let items = view["items"], items.isMapping { pending.append((pointer + "/items", items)) }
    }
    #expect(count > 0)
  }

  @Test("the catalogue of this repository fits its schemas", arguments: kinds)
  func ownCatalogue(kind: String) throws {
    #expect(try check(repositoryRoot + "/catalog/\(kind)s", kind) > 0)
  }

  @Test(
    "a real catalogue fits the schemas",
    .enabled(if: !names(in: realCatalogue).isEmpty, "skipped: there is no catalogue in ../shared/data/real-catalogue"),
    arguments: kinds)
  func catalogueOfOthers(kind: String) throws {
    _ = try check(realCatalogue + "/\(kind)s", kind)
  }

  /// Checks the entries in a folder, and returns how many there were.
  private func check(_ folder: String, _ kind: String) throws -> Int {
    let registry = SchemaRegistry()
    registerBuiltInSchemas(registry)
    let schema = try #require(Schema.compile(builtInURI(kind), in: registry, assertsFormat: true).schema)
    let reader = SyntaxReader(limits: .catalogue)
    var count = 0
    for name in names(in: folder) where name.hasSuffix(".md") {
      // A translation is called entry.language.md and has no fields.
      guard name.split(separator: ".").count == 2, let bytes = contents(of: folder + "/" + name) else { continue }
      let document = reader.document(SourceFile(path: name, bytes: bytes))
      let found = schema.validate(document.frontmatter.root, path: name, options: .catalogue)
      #expect(found.isEmpty, "\(name): \(found.map(\.message))")
      count += 1
    }
    return count
  }
}
