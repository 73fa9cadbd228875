import Checks
import Foundation
import JSONSchema
import SourceText
import Syntax
import TestSupport
import Testing

/// `docs/reference/` is made from the schemas.
@Suite struct ReferencePageTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/reference")

  private static let exports = "exports.md"

  @Test("Every schema has its page, as the schema says it, and there is no other page")
  func pages() throws {
    let pages = ReferencePages.all
    // Besides, what leads to them.
    #expect(pages.count == BuiltInSchema.names.count + DataSchema.allCases.count + 1)
    var files = Dictionary(uniqueKeysWithValues: pages.map { ($0.name, Array($0.text.utf8)) })
    // Made from what is exported, of which nothing is known here; another test holds it.
    files[Self.exports] = Repository.bytes(of: "docs/reference/\(Self.exports)")
    Golden.expect(files, in: "docs/reference")
  }

  @Test("Every link of a page leads to a page and a heading that are there")
  func links() throws {
    var pages = Dictionary(uniqueKeysWithValues: ReferencePages.all.map { ($0.name, $0.text) })
    pages[Self.exports] = try Repository.text(of: "docs/reference/\(Self.exports)")
    var count = 0
    for (name, text) in pages {
      for match in text.matches(of: /\]\(([a-z-]*\.?m?d?)(#[a-z-]+)?\)/) {
        let target = try #require(pages[match.1.isEmpty ? name : String(match.1)], "\(name): \(match.0)")
        count += 1
        guard let anchor = match.2 else { continue }
        let headings = target.split(separator: "\n").filter { $0.hasPrefix("#") }
          .map { "#" + $0.drop { $0 == "#" || $0 == " " }.lowercased().replacing(" ", with: "-") }
        #expect(headings.contains(String(anchor)), "\(name): \(match.0)")
      }
    }
    #expect(count > 100)
  }

  @Test("The example of every page fits the schema", arguments: BuiltInSchema.names.filter { $0 != "common" })
  func examplesFit(name: String) throws {
    let schema = try #require(BuiltInSchema(name))
    let page = ReferencePages.page(schema)
    let start = try #require(page.range(of: "```yaml\n")).upperBound
    let example = try #require(page[start...].range(of: "```")).lowerBound
    let file = SourceFile(path: name, bytes: Array(page[start..<example].utf8))
    let (tree, problems) = NodeTree.parse(file, as: .yaml, limits: .catalogue)
    #expect(problems.isEmpty, "\(problems.map(\.message))")
    let compiled = try compile(schema)
    let found = compiled.validate(tree.root, path: name, options: .catalogue)
    #expect(found.isEmpty, "\(found.map(\.message))")
    #expect(tree.root.count == schema.tree.root["properties"]?.count)
  }

  @Test("A bundle holds all that it refers to", arguments: BuiltInSchema.names)
  func bundle(name: String) throws {
    let schema = try #require(BuiltInSchema(name))
    let registry = SchemaRegistry()
    registry.add(SourceFile(path: "bundle.json", bytes: schema.bundle))
    let (compiled, problems) = Schema.compile(SchemaRegistry.uri(ofPath: "bundle.json"), in: registry)
    #expect(problems.isEmpty, "\(problems.map(\.message))")
    #expect(compiled != nil)
  }

  private func compile(_ schema: BuiltInSchema) throws -> Schema {
    let registry = SchemaRegistry()
    registry.add(SourceFile(path: "bundle.json", bytes: schema.bundle))
    return try #require(
      Schema.compile(SchemaRegistry.uri(ofPath: "bundle.json"), in: registry, assertsFormat: true).schema)
  }
}
