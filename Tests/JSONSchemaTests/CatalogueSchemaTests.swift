import SourceText
import Syntax
import TestSupport
import Testing

@testable import JSONSchema

private let kinds = ["service-package", "component", "segment", "team", "value-stream", "measure"]
private let realCatalogue = Repository.sharedData + "/real-catalogue/catalog"

/// The schemas of this repository.
struct CatalogueSchemaTests {
  @Test("every schema compiles", arguments: Repository.names(in: "schemas"))
  func compiles(file: String) throws {
    let registry = SchemaRegistry()
    registerBuiltInSchemas(registry)
    let (schema, problems) = Schema.compile(
      SchemaRegistry.uri(ofPath: "schemas/" + file), in: registry, assertsFormat: true)
    #expect(problems.isEmpty)
    #expect(schema != nil)
  }

  @Test(
    "every field has a description and examples, and the examples fit", .slow,
    arguments: Repository.names(in: "schemas"))
  func examplesFit(file: String) throws {
    let registry = SchemaRegistry()
    registerBuiltInSchemas(registry)
    let bytes = try #require(Repository.bytes(of: "schemas/" + file))
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

  /// What may be meant for an address, made of pieces that programs stumble over.
  private static let written: [String] = {
    let starts = ["http:", "https:", "HTTP:", "mailto:", " https:", "www.", ""]
    let slashes = ["//", "", "/", "///", "\\\\", "/\\"]
    let hosts = [
      "example.org", "", "münchen.example", "user@example.org", "[::1]", "a b", "-", "ex%41mple", "\u{202E}x", "ａ．b",
    ]
    let rests = [
      "", "/a", ":80/", ":x", "?q", "#f", "/a\\b", "/\u{1}", "/\u{200F}", "/\u{85}", "/a b", "/{path}", "@b",
    ]
    return starts.flatMap { start in
      slashes.flatMap { slash in hosts.flatMap { host in rests.map { start + slash + host + $0 } } }
    }
  }()

  @Test(
    "an address that a schema lets through can be a link, so that none is lost in silence", .slow,
    arguments: ["url", "webAddress"])
  func addresses(name: String) throws {
    let registry = SchemaRegistry()
    registerBuiltInSchemas(registry)
    let uri = SchemaRegistry.uri(ofPath: "schemas/common.schema.json") + "#/$defs/" + name
    let schema = try #require(Schema.compile(uri, in: registry, assertsFormat: true).schema)
    let list =
      "["
      + Self.written.map { "\"" + $0.unicodeScalars.map { "\\u" + Self.hex($0) }.joined() + "\"" }.joined(
        separator: ",") + "]"
    let accepted = parse(list).root.elements.filter { schema.validate($0, path: "", options: .catalogue).isEmpty }.map(
      \.string)
    #expect(accepted.count > 20)
    #expect(accepted.filter { URLSafety(of: $0) != .external } == [])
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  @Test("the catalogue of this repository fits its schemas", arguments: kinds)
  func ownCatalogue(kind: String) throws {
    #expect(try check("catalog/\(kind)s", kind) > 0)
  }

  @Test(
    "a real catalogue fits the schemas",
    .enabled(
      if: !Repository.names(in: realCatalogue).isEmpty,
      "skipped: there is no catalogue in ../shared/data/real-catalogue"),
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
    for name in Repository.names(in: folder) where name.hasSuffix(".md") {
      // A translation is called entry.language.md and has no fields.
      guard name.split(separator: ".").count == 2, let bytes = Repository.bytes(of: folder + "/" + name) else {
        continue
      }
      let document = reader.document(SourceFile(path: name, bytes: bytes))
      let found = schema.validate(document.frontmatter.root, path: name, options: .catalogue)
      #expect(found.isEmpty, "\(name): \(found.map(\.message))")
      count += 1
    }
    return count
  }
}
