import CatalogModel
import Checks
import SourceText
import Syntax
import TestSupport
import Testing

/// Schemas of an organisation's own that are made to be multiplied by the number of their entries.
@Suite(.slow) struct OwnSchemaLimitTests {
  private func findings(in texts: [String: String]) throws -> [Diagnostic] {
    let tree = MemoryTree(texts: texts)
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let schemas = CatalogSchemas(extensionsIn: tree, kinds: catalog.kinds)
    return Linter(rules: []).findings(
      in: catalog, schemas: schemas, today: try #require(CalendarDate("2026-11-21")))
  }

  /// A kind called `name` in the folder `name` + s, whose schema has these further members.
  private func kind(_ name: String, _ members: String = "", folder: String? = nil) -> [String: String] {
    let names = #"{"en": {"one": "a", "many": "b"}}"#
    return [
      "catalog/schemas/kinds/\(name).schema.json":
        #"{"x-kind": {"folder": "\#(folder ?? name + "s")", "names": \#(names)}\#(members.isEmpty ? "" : ", " + members)}"#
    ]
  }

  @Test("Very many fields that all of very many entries lack are told up to a limit, and each entry has an error")
  func missingFields() throws {
    let count = 300
    let names = (0..<count).map { "\"f\($0)\"" }.joined(separator: ", ")
    var texts = kind("risk", #""required": [\#(names)]"#)
    for number in 0..<count { texts["catalog/risks/r\(number).md"] = "---\ntitle: R\n---\n" }
    let found = try findings(in: texts)
    // Files are explained 16 at a time; of those behind the limit, one mistake is told, and that there are more.
    #expect(found.count < 10_000 + 16 * count + 2 * count)
    #expect(Set(found.lazy.filter { $0.severity == .error }.map(\.place.path)).count == count)
    #expect(found.contains { $0.message == "there are at least 3 more mistakes than are shown here" })
  }

  @Test("A catalogue declares forty kinds, and each one more is refused")
  func kinds() throws {
    var texts = ["catalog/teams/t.md": "---\ntitle: T\n---\n"]
    for number in 0..<45 { texts.merge(kind("k\(number)")) { first, _ in first } }
    let found = try findings(in: texts).filter { $0.rule == DeclarationFault.kindInvalid.id }
    #expect(found.map(\.message) == Array(repeating: "a catalogue has at most 40 kinds of its own", count: 5))
  }

  @Test("A kind whose name or folder is a device on Windows is refused", arguments: [("con", "cons"), ("risk", "aux")])
  func devices(name: String, folder: String) throws {
    var texts = kind(name, folder: folder)
    texts["catalog/teams/t.md"] = "---\ntitle: T\n---\n"
    let found = try findings(in: texts)
    #expect(
      found.contains {
        $0.rule == DeclarationFault.kindInvalid.id && $0.message.hasSuffix("on Windows, which keeps it for a device")
      },
      "\(found)")
  }

  @Test("A name or a description that is longer than pages show is told")
  func longTexts() throws {
    let long = String(repeating: "ä", count: 501)
    let fits = String(repeating: "ä", count: 500)
    let properties = #"""
      "properties": {"a": {"x-label": {"en": "A"}, "description": "\#(long)"},
        "b": {"title": "\#(long)"}, "c": {"x-label": {"en": "\#(long)"}},
        "d": {"x-label": {"en": "\#(fits)"}, "title": "\#(fits)", "description": "\#(fits)"}}
      """#
    var texts = kind("risk", properties)
    texts["catalog/teams/t.md"] = "---\ntitle: T\n---\n"
    let found = try findings(in: texts).filter { $0.rule == DeclarationFault.annotationInvalid.id }
    #expect(found.count == 3 && found.allSatisfy { $0.message.contains("longer than the 500 characters") }, "\(found)")
  }

  @Test("Definitions that lead to more fields than are read are told")
  func doublingDefinitions() throws {
    let definitions = (0..<12).map {
      ##""d\##($0)": {"properties": {"a": {"$ref": "#/$defs/d\##($0 + 1)"}, "b": {"$ref": "#/$defs/d\##($0 + 1)"}}}"##
    }.joined(separator: ", ")
    let properties = ##""properties": {"a": {"x-label": {"en": "A"}, "$ref": "#/$defs/d0"}}"##
    var texts = kind("risk", properties + ##", "$defs": {\##(definitions), "d12": {}}"##)
    texts["catalog/teams/t.md"] = "---\ntitle: T\n---\n"
    let found = try findings(in: texts)
    #expect(
      found.contains { $0.message.hasPrefix("this schema declares so many fields") },
      "\(found)")
  }
}
