import Foundation
import SourceText
import Syntax
import TestSupport
import Testing

@testable import CatalogModel

@Suite("Declarations")
struct DeclarationTests {
  private static let folder = URL(filePath: Repository.root).appending(path: "Sources/CatalogModel")

  @Test("Every kind that code knows is declared by a schema")
  func knownKinds() throws {
    let text = try String(contentsOf: Self.folder.appending(path: "EntityKind.swift"), encoding: .utf8)
    let names = text.matches(of: /declared\("([a-z-]+)"\)/).map { String($0.1) }
    #expect(names.count > 10)
    for name in names { #expect(Kinds.builtIn.named(name) != nil, "\(name)") }
  }

  @Test("What is told of the kinds without their schemas is what the schemas say")
  func outline() {
    let text = KindOutline.text(of: KindSchema.builtIn.values)
    Golden.expect(text, at: KindOutline.path, hint: ", and build again")
  }

  @Test("Every built-in kind, field, word and inverse has a name in each language of the interface")
  func labels() {
    for kind in Kinds.builtIn.declarations {
      for language in Language.ofInterface {
        func expect(_ words: Words, _ what: String) {
          let none = "\u{0}"
          #expect(words.text(in: language, orIfMissing: none) != none, "\(kind.name) \(what) in \(language)")
        }
        for name in [kind.singular, kind.plural, kind.about] { expect(name, "itself") }
        for reference in kind.references { expect(reference.inverse, "\(reference.path)'s inverse") }
        var open = kind.fields
        while let field = open.popLast() {
          expect(field.label, field.path)
          for word in field.words { expect(word.words, "\(field.path) \(word.value)") }
          open += field.fields
        }
      }
      for field in kind.fields {
        #expect(field.placement != nil, "\(kind.name) \(field.path) says not where it is shown")
      }
    }
  }

  /// What is said of schemas below `catalog/schemas`, as `path: rule: message`.
  private func problems(_ schemas: [String: String]) -> [String] {
    let tree = MemoryTree(
      texts: Dictionary(uniqueKeysWithValues: schemas.map { ("catalog/schemas/\($0.key).schema.json", $0.value) }))
    let kinds = Kinds.load(from: tree, configuration: Configuration())
    return kinds.problems.map { "\($0.place.path.dropFirst("catalog/schemas/".count)): \($0.rule): \($0.message)" }
  }

  private static let names = #""names": {"en": {"one": "Risk", "many": "Risks"}}"#

  @Test("A kind that is right has no problem, and is found by name and folder with its references both ways")
  func ownKind() throws {
    let schema = #"""
      {"x-kind": {"folder": "risks", \#(Self.names)}, "properties": {
        "owner": {"x-reference": ["team"], "x-inverse": {"en": "Watches"}, "x-label": {"en": "Owner"}}}}
      """#
    #expect(problems(["kinds/risk": schema]) == [])
    let tree = MemoryTree(texts: ["catalog/schemas/kinds/risk.schema.json": schema])
    let kinds = Kinds.load(from: tree, configuration: Configuration())
    let kind = try #require(kinds.named("risk"))
    #expect(kinds.kind(ofFolder: "risks") == kind)
    #expect(kinds[kind].fields.map(\.name) == ["title", "owner", "links", "identifiers", "tags", "aliases"])
    #expect(kinds[kind].references.map(\.path) == ["owner"])
    #expect(kinds[kind].references[0].targets == [.team])
  }

  @Test(
    "A kind that can't be is told once, at its place, with what is in its way",
    arguments: [
      ("kinds/team", #"{"x-kind": {"folder": "groups", \#(names)}}"#, "kind-invalid: the kind `team` is built in"),
      (
        "kinds/risk", #"{"x-kind": {"folder": "teams", \#(names)}}"#,
        "kind-invalid: the folder `teams` holds the kind `team`"
      ),
      (
        "kinds/risk", #"{"x-kind": {"folder": "pages", \#(names)}}"#,
        "kind-invalid: the folder `pages` has another use in a catalogue or its site"
      ),
      (
        "kinds/risk", #"{"x-kind": {\#(names)}}"#, "kind-invalid: this kind does not say which folders hold its entries"
      ),
      ("kinds/risk", #"{"properties": {}}"#, "kind-invalid: this schema does not declare a kind"),
      (
        "kinds/Risk", "{}",
        "kind-invalid: `Risk` cannot be an id: an id has small letters a to z, digits, and single hyphens between them"
      ),
      (
        "kinds/risk", #"{"x-kind": {"folder": "risks"}}"#,
        "label-missing: nothing says what readers call an entry of this kind in `en`"
      ),
      (
        "kinds/risk",
        #"{"x-kind": {"folder": "risks", \#(names)}, "properties": {"a": {"x-label": {"en": "A"}, "x-reference": ["tean"]}}}"#,
        "annotation-invalid: no kind `tean` is declared"
      ),
      (
        "kinds/risk", #"{"x-kind": {"folder": "risks", \#(names)}, "properties": {"a": {"type": "string"}}}"#,
        "label-missing: nothing says what readers call the field `a`"
      ),
      (
        "kinds/risk",
        #"{"x-kind": {"folder": "risks", \#(names)}, "properties": {"a": {"x-lable": {"en": "A"}, "title": "A"}}}"#,
        "annotation-invalid: `x-lable` is no annotation that is understood, so it says nothing"
      ),
      (
        "team", #"{"properties": {"a": {"x-label": {"tlh": "A"}}}}"#,
        "annotation-invalid: nobody reads in the language `tlh`: it is neither one of the catalogue nor of the interface"
      ),
      (
        "team", #"{"properties": {"a": {"x-show": "facts"}}}"#,
        "annotation-invalid: `x-show` is none of the words that are understood"
      ),
      (
        "team", #"{"properties": {"a": {"x-label": "A"}}}"#,
        "annotation-invalid: `x-label` is to be a map of languages to words"
      ),
    ])
  func wrong(name: String, schema: String, message: String) {
    #expect(problems([name: schema]) == ["\(name).schema.json: \(message)"])
  }

  @Test("Two kinds for one folder are told at the second")
  func sameFolder() {
    let schema = #"{"x-kind": {"folder": "risks", \#(Self.names)}}"#
    #expect(
      problems(["kinds/hazard": schema, "kinds/risk": schema])
        == ["kinds/risk.schema.json: kind-invalid: the folder `risks` is that of the kind `hazard`"])
  }

  private static let tooManyFields =
    "kinds/risk.schema.json: annotation-invalid: this schema declares so many fields that not all of them are understood"

  @Test("Definitions that refer to each other end, and the kind stands")
  func circles() throws {
    let schema = ##"""
      {"x-kind": {"folder": "risks", \##(Self.names)}, "properties": {"a": {"$ref": "#/$defs/x", "x-label": {"en": "A"}}},
       "$defs": {"x": {"properties": {"l": {"$ref": "#/$defs/x", "title": "L"}, "r": {"$ref": "#/$defs/x", "title": "R"}}}}}
      """##
    #expect(problems(["kinds/risk": schema]) == [Self.tooManyFields])
  }

  @Test(
    "Parts that multiply at each level end, so that two kilobytes don't keep a check from ending",
    arguments: ["allOf", "anyOf"])
  func multiplied(_ keyword: String) throws {
    let parts = (0..<11).map { level in
      let next = ##"{"$ref": "#/$defs/a\##(level + 1)"}"##
      return ##""a\##(level)": {"\##(keyword)": [\##([String](repeating: next, count: 8).joined(separator: ", "))]}"##
    }
    let schema = ##"""
      {"x-kind": {"folder": "risks", \##(Self.names)}, "allOf": [{"$ref": "#/$defs/a0"}],
       "$defs": {\##(parts.joined(separator: ", ")), "a11": {"type": "object"}}}
      """##
    #expect(problems(["kinds/risk": schema]) == [Self.tooManyFields])
  }
}
