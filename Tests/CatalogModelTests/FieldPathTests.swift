import CatalogModel
import Foundation
import SourceText
import Syntax
import Testing

@Suite struct FieldPathTests {
  private static let schemas = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "schemas")

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

  @Test("A kind's texts are those of its schema", arguments: EntityKind.allCases)
  func textsOfSchema(kind: EntityKind) throws {
    let found = texts(in: try schema(kind.name), at: "", common: try schema("common"))
    #expect(!kind.type.texts.isEmpty)
    for path in found {
      #expect(kind.type.texts.contains { matches($0.text, path) }, "\(path) is a text, and \(kind) does not list it")
    }
    for field in kind.type.texts {
      #expect(found.contains { matches(field.text, $0) }, "\(field.text) is no text of the schema")
    }
  }

  /// Whether `path` is one of those that `pattern` means, where `*` stands for any name.
  private func matches(_ pattern: String, _ path: String) -> Bool {
    let (left, right) = (pattern.split(separator: "."), path.split(separator: "."))
    return left.count == right.count && zip(left, right).allSatisfy { $0 == "*" || $0 == $1 }
  }

  @Test("A path finds the values of lists, of maps and of lists within them, and nothing where the shape differs")
  func findsValues() {
    let source = #"{"a": [{"b": 1}, {"b": 2}, 3], "c": {"x": {"d": 4}, "y": {"d": 5}, "z": 6}}"#
    let root = NodeTree.parse(SourceFile(path: "a.json", bytes: Array(source.utf8)), limits: .catalogue).0.root
    func values(_ path: FieldPath) -> [String] {
      var values: [String] = []
      path.forEachNode(in: root) { values.append($0.string) }
      return values
    }
    #expect(values("a[].b") == ["1", "2"])
    #expect(values("c.*.d") == ["4", "5"])
    #expect(values("a.b").isEmpty)
    #expect(values("c[]").isEmpty)
    #expect(values("nothing").isEmpty)
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
