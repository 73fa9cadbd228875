import Foundation
import SourceText
import Syntax
import TestSupport
import Testing

@testable import CatalogModel

@Suite struct FieldPathTests {
  private static let schemas = URL(filePath: Repository.root).appending(path: "schemas")

  private func schema(_ name: String) throws -> NodeView {
    let file = Self.schemas.appending(path: "\(name).schema.json")
    let bytes = Array(try Data(contentsOf: file))
    return NodeTree.parse(SourceFile(path: "\(name).schema.json", bytes: bytes), limits: .catalogue).0.root
  }

  /// The paths at which `schema` says that a text or a list of texts stands.
  private func texts(in schema: NodeView, at path: String, common: NodeView) -> [String] {
    if let reference = schema["$ref"]?.string, let name = reference.split(separator: "/").last {
      switch name {
      case "text", "texts", "unit", "addresses": return [path]
      case "line", "translatedText", "translatedTexts": return []
      default: return common["$defs"]?[String(name)].map { texts(in: $0, at: path, common: common) } ?? []
      }
    }
    var found = schema["anyOf"]?.elements.flatMap { texts(in: $0, at: path, common: common) } ?? []
    for pair in schema["properties"].map({ Array($0.pairs) }) ?? [] {
      found += texts(in: pair.value, at: path.isEmpty ? pair.key.string : "\(path).\(pair.key.string)", common: common)
    }
    if let items = schema["items"] { found += texts(in: items, at: path + "[]", common: common) }
    if let values = schema["additionalProperties"], values.isMapping {
      found += texts(in: values, at: path + ".*", common: common)
    }
    return found
  }

  @Test("A kind's texts are those of its schema", arguments: Kinds.builtIn.declarations)
  func textsOfSchema(kind: KindDeclaration) throws {
    let found = texts(in: try schema(kind.name), at: "", common: try schema("common"))
    #expect(!kind.texts.isEmpty)
    for path in found {
      #expect(kind.texts.contains { matches($0.path.text, path) }, "\(path) is a text, and \(kind) does not list it")
    }
    for field in kind.texts {
      #expect(found.contains { matches(field.path.text, $0) }, "\(field.path.text) is no text of the schema")
    }
  }

  /// Whether `path` is one of those that `pattern` means, where `*` stands for any name.
  private func matches(_ pattern: String, _ path: String) -> Bool {
    // A list of texts is visited as one field.
    let path = path.hasSuffix("[]") && !pattern.hasSuffix("[]") ? String(path.dropLast(2)) : path
    let (left, right) = (pattern.split(separator: "."), path.split(separator: "."))
    return left.count == right.count && zip(left, right).allSatisfy { $0 == "*" || $0 == $1 }
  }

  /// What stands at each of `paths` in a JSON text, in the order of the text.
  private func values(_ paths: FieldPath..., in source: String) -> [String] {
    let tree = NodeTree.parse(SourceFile(path: "a.json", bytes: Array(source.utf8)), limits: .catalogue).0
    var values: [String] = []
    FieldTree(paths).forEachNode(in: tree) { place, index in
      values.append("\(paths[place].text)=\(NodeView(tree: tree, index: index).string)")
    }
    return values
  }

  @Test("A path finds the values of lists, of maps and of lists within them, and nothing where the shape differs")
  func findsValues() {
    let source = #"{"a": [{"b": 1}, {"b": 2}, 3], "c": {"x": {"d": 4}, "y": {"d": 5}, "z": 6}}"#
    #expect(values("a[].b", in: source) == ["a[].b=1", "a[].b=2"])
    #expect(values("c.*.d", in: source) == ["c.*.d=4", "c.*.d=5"])
    #expect(values("a.b", "c[]", "nothing", in: source).isEmpty)
  }

  @Test("Several paths are found in one walk, in the order of the text, whatever they share")
  func findsSeveral() {
    let source = #"{"c": {"x": {"d": 1, "e": 2}}, "b": [3, {"d": 4}], "a": 5}"#
    let found = values("a", "b[]", "b[].d", "c.x.e", "c.*.d", "c.*.e", in: source)
    #expect(found == ["c.*.d=1", "c.*.e=2", "c.x.e=2", "b[]=3", "b[]=", "b[].d=4", "a=5"])
  }

  @Test("Of a key that stands twice, the first counts")
  func repeatedKey() {
    #expect(values("a", "b.c", in: #"{"a": 1, "b": {"c": 2, "c": 3}, "a": 4}"#) == ["a=1", "b.c=2"])
  }

  @Test("Months are added by the calendar, and stop at its ends")
  func addedMonths() throws {
    func sum(_ date: String, _ months: Int) throws -> String {
      try #require(CalendarDate(date)).adding(months: months).description
    }
    #expect(try sum("2026-08-31", 6) == "2027-02-28")
    #expect(try sum("2026-11-21", 2) == "2027-01-21")
    #expect(try sum("2026-01-31", -2) == "2025-11-30")
    #expect(try sum("2026-01-15", 12 * 20_000) == "9999-12-31")
    #expect(try sum("2026-01-15", -12 * 20_000) == "0001-01-01")
  }
}
