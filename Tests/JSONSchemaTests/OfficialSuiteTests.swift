import SourceText
import Syntax
import TestSupport
import Testing

@testable import JSONSchema

private let suite = Repository.sharedData + "/suites/json-schema-2020-12"

/// The required cases of the official test suite for 2020-12, where they lie beside the repository.
@Suite(
  .enabled(
    if: !Repository.names(in: suite).isEmpty,
    "skipped: the official suite is not in ../shared/data/suites/json-schema-2020-12"), .slow)
struct OfficialSuiteTests {
  @Test(
    "every required case is judged as the suite says",
    arguments: Repository.names(in: suite).filter { $0.hasSuffix(".json") })
  func requiredCases(file: String) throws {
    let remotes = MemoryTree(
      Dictionary(uniqueKeysWithValues: Repository.files(below: suite + "/remotes").map { ($0.path, $0.bytes) }))
    let tree = parse(String(decoding: try #require(Repository.bytes(of: suite + "/" + file)), as: UTF8.self))
    var count = 0
    for group in tree.root.elements {
      let registry = SchemaRegistry(
        mappings: [SchemaMapping(prefix: "http://localhost:1234/", tree: remotes, folder: "")])
      let source = try #require(group["schema"])
      registry.add(subtree(source), path: file)
      let name = group["description"]?.string ?? ""
      let compiled = Schema.compile(SchemaRegistry.uri(ofPath: file), in: registry)
      guard let schema = compiled.schema else {
        Issue.record("\(name): \(compiled.diagnostics.map(\.message))")
        continue
      }
      for test in try #require(group["tests"]).elements {
        let value = subtree(try #require(test["data"]))
        let expected = test["valid"]?.textEquals("true")
        let found = schema.evaluate(value.root, path: "", options: .strict)
        let isAccepted = schema.accepts(value.root, .strict)
        #expect(!isAccepted || expected == true, "\(name): \(test["description"]?.string ?? "")")
        count += 1
        #expect(
          found.isEmpty == expected, "\(name): \(test["description"]?.string ?? ""): \(found.map(\.message))")
      }
    }
    #expect(count > 0)
  }

  /// A part of a tree as a tree of its own.
  private func subtree(_ view: NodeView) -> NodeTree {
    let source = view.tree.source
    let text = String(decoding: source[view.range.offsets], as: UTF8.self)
    return parse(text)
  }
}
