import SourceText
import Syntax
import Testing

@testable import CatalogModel

/// Definitions of an organisation's own that several of its schemas refer to.
@Suite struct SharedSchemaTests {
  private func kinds(_ schemas: [String: String]) throws -> Kinds {
    var texts: [String: String] = [:]
    for (name, text) in schemas { texts["catalog/schemas/\(name)"] = text }
    let tree = MemoryTree(texts: texts)
    return Kinds.load(from: tree, configuration: try Configuration.load(from: tree))
  }

  private static let definitions = #"""
    {"$defs": {
      "who": {"type": "string", "x-reference": ["team"], "x-inverse": {"en": "Answers for"}, "x-label": {"en": "Who"}},
      "date": {"type": "number"}}}
    """#

  private static func kind(_ properties: String) -> String {
    #"{"x-kind": {"folder": "risks", "names": {"en": {"one": "Risk", "many": "Risks"}}}, "properties": {\#(properties)}}"#
  }

  @Test(
    "A field is what the definition says that it refers to, wherever that lies",
    arguments: [
      ("shared.json", "../shared.json"), ("kinds/shared.json", "shared.json"), ("kinds/shared.json", "./shared.json"),
      ("my-common.schema.json", "../my-common.schema.json"),
    ])
  func definitions(path: String, address: String) throws {
    // Another one of the same name stands elsewhere.
    let kinds = try kinds([
      path: Self.definitions, path.hasPrefix("kinds/") ? "shared.json" : "kinds/shared.json": #"{"$defs": {}}"#,
      "kinds/risk.schema.json": Self.kind(
        #""a": {"$ref": "\#(address)#/$defs/who"}, "b": {"$ref": "\#(address)#/$defs/date", "title": "B"}"#),
    ])
    let risk = kinds[try #require(kinds.named("risk"))]
    #expect(risk.references.map(\.path) == ["a"])
    #expect(risk.field("a")?.form == .reference)
    #expect(risk.field("a")?.label.text(in: .english) == "Who")
    // It bears the name of a built-in definition, and is none.
    #expect(risk.field("b")?.form == .number)
  }

  @Test("The built-in definitions are referred to by their address alone")
  func builtIn() throws {
    let address = "https://salkku.example/schemas/common.schema.json#/$defs"
    let kinds = try kinds([
      "kinds/risk.schema.json": Self.kind(
        ["text", "texts", "date", "period", "url", "readings"].map {
          #""\#($0)": {"$ref": "\#(address)/\#($0)", "title": "T"}"#
        }.joined(separator: ", "))
    ])
    let risk = kinds[try #require(kinds.named("risk"))]
    let forms = ["text", "texts", "date", "period", "url", "readings"].map { risk.field($0)?.form }
    #expect(forms == [.text, .text, .date, .period, .address, .readings])
  }

  @Test("An annotation in a file of definitions is held to the same as anywhere")
  func annotations() throws {
    let kinds = try kinds([
      "shared.json": #"""
      {"$defs": {"who": {"type": "string", "x-lable": {"en": "Who"}}, "when": {"title": "T", "x-show": "badge"},
                 "what": {"type": "string", "x-label": {"zz": "W"}}}}
      """#,
      "kinds/risk.schema.json": Self.kind(""),
    ])
    #expect(
      kinds.problems.map(\.message) == [
        "`x-lable` is no annotation that is understood, so it says nothing",
        "nobody reads in the language `zz`: it is neither one of the catalogue nor of the interface",
      ])
  }
}
