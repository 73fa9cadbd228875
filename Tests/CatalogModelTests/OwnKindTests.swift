import SourceText
import Syntax
import Testing

@testable import CatalogModel

/// What an organisation's own schemas declare, and what is said of them.
@Suite struct OwnKindTests {
  /// The kinds of a catalogue with these schemas below `catalog/schemas`, and with these files besides.
  func kinds(_ schemas: [String: String], _ others: [String: String] = [:]) throws -> Kinds {
    var texts = others
    for (name, text) in schemas { texts["catalog/schemas/\(name).schema.json"] = text }
    let tree = MemoryTree(texts: texts)
    return Kinds.load(from: tree, configuration: try Configuration.load(from: tree))
  }

  /// What is said of schemas, as `path: rule: message @ what stands there`.
  func problems(_ schemas: [String: String], _ others: [String: String] = [:]) throws -> [String] {
    let kinds = try kinds(schemas, others)
    return kinds.problems.map { problem in
      let path = problem.place.path
      let text = kinds.files[path].map { $0.text(in: problem.place.range) } ?? "a file that nobody has"
      return "\(path.dropFirst("catalog/schemas/".count)): \(problem.rule): \(problem.message) @ \(text)"
    }
  }

  static let names = #""names": {"en": {"one": "Risk", "many": "Risks"}}"#

  /// A kind that is right, with these fields.
  static func risk(_ properties: String) -> String {
    #"{"x-kind": {"folder": "risks", \#(names)}, "properties": {\#(properties)}}"#
  }

  @Test("A kind that is right has no problem, and is found by name and folder with its references both ways")
  func ownKind() throws {
    let schema = Self.risk(
      #""owner": {"x-reference": ["team"], "x-inverse": {"en": "Watches"}, "x-label": {"en": "Owner"}}"#)
    #expect(try problems(["kinds/risk": schema]) == [])
    let kinds = try kinds(["kinds/risk": schema])
    let kind = try #require(kinds.named("risk"))
    #expect(kinds.kind(ofFolder: "risks") == kind)
    #expect(kinds[kind].fields.map(\.name) == ["title", "summary", "owner", "links", "identifiers", "tags", "aliases"])
    #expect(kinds[kind].references.map(\.path) == ["owner"])
    #expect(kinds[kind].references[0].targets == [.team])
  }

  @Test(
    "A kind that can't be is told once, at its place, with what is in its way",
    arguments: [
      ("team", #"{"x-kind": {"folder": "groups", \#(names)}}"#, "the kind `team` is built in", ""),
      ("risk", #"{"x-kind": {"folder": "teams", \#(names)}}"#, "the folder `teams` holds the kind `team`", #""teams""#),
      (
        "risk", #"{"x-kind": {"folder": "pages", \#(names)}}"#,
        "the folder `pages` has another use in a catalogue or its site", #""pages""#
      ),
      ("risk", #"{"x-kind": {"folder": 3}}"#, "the name of a folder stands in quotation marks", "3"),
      (
        "risk", #"{"x-kind": {"folder": "My risks"}}"#,
        "`My risks` can't be a kind's folder, whose name has small letters a to z, digits, and single hyphens between them",
        #""My risks""#
      ),
      (
        "risk", #"{"x-kind": {"order": 5}}"#, "this kind does not say which folders hold its entries",
        #"{"order": 5}"#
      ),
      ("risk", #"{"properties": {}}"#, "this schema does not declare a kind", ""),
      ("risk", #"{"x-kind": "risks"}"#, "this schema does not declare a kind", #""risks""#),
      (
        "Risk", "{}", "`Risk` cannot be an id: an id has small letters a to z, digits, and single hyphens between them",
        ""
      ),
      (
        "risk.v2", #"{"x-kind": {"folder": "risks", \#(names)}}"#,
        "`risk.v2` cannot be an id: an id has small letters a to z, digits, and single hyphens between them", ""
      ),
    ])
  func refused(name: String, schema: String, message: String, place: String) throws {
    #expect(
      try problems(["kinds/\(name)": schema]) == ["kinds/\(name).schema.json: kind-invalid: \(message) @ \(place)"])
  }

  @Test("A file that is no JSON, or has a key twice, is told where that is")
  func syntax() throws {
    let found = try problems(["kinds/risk": #"{"x-kind": {"folder": "risks", "folder": "hazards"}}"#])
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("kinds/risk.schema.json: duplicate-key: "))
    #expect(found[0].hasSuffix(#" @ "folder""#))
    let broken = try problems(["kinds/risk": #"{"x-kind": nobody}"#])
    #expect(broken.count == 1)
    #expect(!broken[0].hasSuffix(" @ "), "\(broken)")
  }

  @Test("Two kinds for one folder are told at the second, which leads to where the first one says it")
  func sameFolder() throws {
    let schema = #"{"x-kind": {"folder": "risks", \#(Self.names)}}"#
    let kinds = try kinds(["kinds/hazard": schema, "kinds/risk": schema])
    #expect(
      try problems(["kinds/hazard": schema, "kinds/risk": schema])
        == [#"kinds/risk.schema.json: kind-invalid: the folder `risks` is that of the kind `hazard` @ "risks""#])
    let related = try #require(kinds.problems.first?.related.first)
    #expect(kinds.files[related.place.path]?.text(in: related.place.range) == #""risks""#)
    #expect(kinds.problems.first?.help == "Choose another folder, such as `our-risks`.")
  }

  @Test(
    "A declaration that says nothing to anybody is told at its place",
    arguments: [
      (
        #""a": {"x-label": {"en": "A"}, "x-reference": ["tean"], "x-inverse": {"en": "B"}}"#,
        "no kind `tean` is declared", #""tean""#
      ),
      (#""a": {"title": "A", "x-reference": [""], "x-inverse": {"en": "B"}}"#, "here stands no name of a kind", #""""#),
      (
        #""a": {"title": "A", "x-reference": ["team", "team"], "x-inverse": {"en": "B"}}"#, "`team` stands here twice",
        #""team""#
      ),
      (
        #""a": {"title": "A", "type": "integer", "x-reference": ["team"], "x-inverse": {"en": "B"}}"#,
        "`x-reference` says nothing of a field of the type `integer`: names are strings", #""integer""#
      ),
      (
        #""a": {"x-lable": {"en": "A"}}"#,
        "`x-lable` is no annotation that is understood, so it says nothing",
        #""x-lable""#
      ),
      (
        #""a": {"x-label": {"en": "A", "tlh": "A"}}"#,
        "nobody reads in the language `tlh`: it is neither one of the catalogue nor of the interface", #""tlh""#
      ),
      (#""a": {"title": "A", "x-show": "facts"}"#, "`x-show` is none of the words that are understood", #""facts""#),
      (#""a": {"x-label": "A"}"#, "`x-label` is to be a map of languages to words", #""A""#),
      (
        #""a": {"title": "A", "x-synonym": ["B"]}"#, "`x-synonym` is to be a map of languages to lists of words",
        #"["B"]"#
      ),
      (#""a": {"title": "A", "x-synonym": {"en": "B"}}"#, "`x-synonym` has in `en` no list of words", #""B""#),
      (
        #""a": {"title": "A", "enum": [1], "x-words": ["1"]}"#,
        "`x-words` is to be a map of the words to what readers call them", #"["1"]"#
      ),
      (
        #""a": {"title": "A", "x-words": {"b": {"en": "B"}}}"#, "`x-words` says nothing without `enum` beside it",
        #"{"b": {"en": "B"}}"#
      ),
      (
        #""a": {"title": "A", "x-kind": {}}"#, "`x-kind` says nothing here: it belongs to the root of a schema",
        #""x-kind""#
      ),
      (
        #""a": {"title": "A", "items": {"x-label": {"en": "B"}}}"#,
        "`x-label` says nothing of the items of a list: it belongs to the list", #""x-label""#
      ),
      (
        #""a": {"title": "A", "properties": {"b": {"title": "B", "x-show": "fact"}}}"#,
        "`x-show` says nothing of a field within a group: the page and the list say the group as a whole", #""x-show""#
      ),
      (
        #""summary": {"x-label": {"en": "A"}, "x-column": true}"#,
        "the field `summary` is built in, so `x-label` and `x-column` here say nothing", #""x-label""#
      ),
      (
        #""a": {"title": "A", "type": "object", "properties": {}, "x-show": "badge"}"#,
        "a group of fields can't be shown as `badge`, so the page has a section with it", #""badge""#
      ),
      (
        #""a": {"title": "A", "type": "array", "items": {"type": "string"}, "x-show": "lead"}"#,
        "a list of strings can't be shown as `lead`, so the page has a section with it", #""lead""#
      ),
      (
        #""a": {"title": "A", "type": "object", "properties": {}, "x-column": true}"#,
        "a group of fields can't be a column, so lists don't say it", "true"
      ),
      (
        #""id": {"title": "A", "type": "string", "x-column": true}"#,
        "lists have a column `id` of every entry already, so they don't say this field", "true"
      ),
      (
        #""a": {"title": "A", "type": "string", "x-promise": "lower"}"#,
        "`lower` says nothing here: a string gets neither lower nor higher", #""lower""#
      ),
      (#""a": {"title": "A", "x-search": -3}"#, "`x-search` is to be a number that is not below 0", "-3"),
      (#""a": {"x-label": {"en": 5}}"#, "`x-label` has no words here", "5"),
      (
        #""a": {"title": "A", "x-inverse": {"en": "B"}}"#, "`x-inverse` says nothing without `x-reference` beside it",
        #""x-inverse""#
      ),
      (
        #""a": {"title": "A", "x-edition": "customer"}"#,
        "`x-edition` says nothing while customers don't see the kind `risk` at all", #""x-edition""#
      ),
    ])
  func annotations(properties: String, message: String, place: String) throws {
    #expect(
      try problems(["kinds/risk": Self.risk(properties)])
        == ["kinds/risk.schema.json: annotation-invalid: \(message) @ \(place)"])
  }

  @Test(
    "What stands at `x-kind` or beside it, and says nothing, is told at its place",
    arguments: [
      (#""order": "first""#, "", "`order` is to be a whole number", #""first""#),
      (#""navigation": "top""#, "", "`navigation` is none of the words that are understood", #""top""#),
      (#""synonyms": ["threats"]"#, "", "`synonyms` is to be a map of languages to lists of words", #"["threats"]"#),
      (#""group": "change""#, "", "`group` is nothing that `x-kind` says", #""group""#),
      (
        #""order": 5"#, #", "x-label": {"en": "Risk"}"#,
        "`x-label` says nothing of a kind as a whole: it belongs to a field", #""x-label""#
      ),
      (#""order": 5"#, #", "x-edition": "all""#, "`x-edition` can only be `customer`", #""all""#),
    ])
  func kindAnnotations(member: String, beside: String, message: String, place: String) throws {
    let schema = #"{"x-kind": {"folder": "risks", \#(member), \#(Self.names)}\#(beside)}"#
    #expect(
      try problems(["kinds/risk": schema]) == ["kinds/risk.schema.json: annotation-invalid: \(message) @ \(place)"])
  }

  @Test(
    "A schema that adds to a built-in kind is held to the same, and may not speak for that kind",
    arguments: [
      (
        #"{"x-kind": {"folder": "groups"}}"#,
        "annotation-invalid: `x-kind` says nothing here: this schema adds fields to the kind `team`, which is built in",
        #""x-kind""#
      ),
      (
        #"{"x-edition": "customer"}"#,
        "annotation-invalid: `x-edition` says nothing of the kind `team`, which is built in", #""x-edition""#
      ),
      (
        #"{"properties": {"contact": {"minLength": 3, "x-edition": "customer"}}}"#,
        "annotation-invalid: the field `contact` is built in, so `x-edition` here says nothing", #""x-edition""#
      ),
      (
        #"{"properties": {"floor": {"type": "string"}}}"#,
        "label-missing: nothing says in `en` what readers call the field `floor`", #""floor""#
      ),
      (
        #"{"properties": {"deputy": {"title": "Deputy", "x-reference": ["team"]}}}"#,
        "label-missing: nothing says in `en` what the page of an entry calls those that name it in `deputy`",
        #"["team"]"#
      ),
    ])
  func additions(schema: String, message: String, place: String) throws {
    #expect(try problems(["team": schema]) == ["team.schema.json: \(message) @ \(place)"])
  }

  @Test("A condition on a field asks for no second label")
  func conditions() throws {
    let schema = #"""
      {"x-kind": {"folder": "risks", \#(Self.names)}, "properties": {"a": {"title": "A"}, "b": {"title": "B"}},
       "if": {"properties": {"a": {"enum": ["x"]}}}, "then": {"required": ["b"]}}
      """#
    #expect(try problems(["kinds/risk": schema]) == [])
  }

  @Test("A field that names entries is one whether the list or its items say so")
  func referenceOfList() throws {
    let ofList =
      #""a": {"title": "A", "type": "array", "items": {"type": "string"}, "x-reference": ["team"], "x-inverse": {"en": "B"}}"#
    let ofItems =
      #""a": {"title": "A", "type": "array", "items": {"type": "string", "x-reference": ["team"], "x-inverse": {"en": "B"}}}"#
    for properties in [ofList, ofItems] {
      let schema = ["kinds/risk": Self.risk(properties)]
      #expect(try problems(schema) == [])
      let kinds = try kinds(schema)
      let kind = kinds[try #require(kinds.named("risk"))]
      #expect(kind.references.map(\.path) == ["a[]"])
      let field = try #require(kind.field("a"))
      #expect(field.form == .reference && field.isList)
    }
  }

  @Test("Without a word for the other side it is called by the kind's plural, in each language that has one")
  func inverse() throws {
    let schema = #"""
      {"x-kind": {"folder": "risks", "names": {"en": {"one": "Risk", "many": "Risks"}, "fi": {"one": "Riski", "many": "Riskit"}}},
       "properties": {"a": {"title": "A", "x-reference": ["team"]}, "b": {"title": "B", "x-reference": ["team"], "x-inverse": {"en": "Watches"}}}}
      """#
    let kinds = try kinds(["kinds/risk": schema])
    let references = kinds[try #require(kinds.named("risk"))].references
    #expect(references.map { $0.inverse.text(in: .english) } == ["Risks", "Watches"])
    #expect(references.map { $0.inverse.text(in: Language("fi")) } == ["Riskit", "Riskit"])
  }

  @Test("Kinds are listed by their `order`: the built-in one first where it is the same, and last without one")
  func order() throws {
    func kind(_ order: String) -> String {
      #"{"x-kind": {"folder": "\#(order.isEmpty ? "b" : order)s", \#(order.isEmpty ? "" : #""order": \#(order), "#)\#(Self.names)}}"#
    }
    let kinds = try kinds(["kinds/early": kind("5"), "kinds/same": kind("20"), "kinds/any": kind("")])
    let names = kinds.listed.map(\.name)
    #expect(names.prefix(4) == ["early", "service-package", "segment", "same"])
    #expect(names.suffix(2) == ["diagnosis", "any"])
  }

  @Test(
    "A field that may name a kind which can't be still says the kind of what it names, and only the kind's file is told"
  )
  func refusedTarget() throws {
    let schemas = [
      "kinds/hazard": #"{"x-kind": {"folder": "teams", \#(Self.names)}}"#,
      "kinds/risk": Self.risk(#""a": {"title": "A", "x-reference": ["hazard", "team"], "x-inverse": {"en": "B"}}"#),
    ]
    #expect(try problems(schemas).map { $0.prefix { $0 != " " } } == ["kinds/hazard.schema.json:"])
    let kinds = try kinds(schemas)
    let reference = kinds[try #require(kinds.named("risk"))].references[0]
    #expect(reference.targets == [.team] && reference.unknownTargets == ["hazard"] && reference.isQualified)
  }

  @Test("A kind whose folder lies in that of another kind is refused with the entries that it would take")
  func nestedFolder() throws {
    let files = [
      "catalog/teams/risks/ops.md": "---\ntitle: Ops\n---\n",
      "catalog/teams/a/risks/b/legal.md": "---\ntitle: Legal\n---\n",
      "catalog/teams/risks/README.md": "", "catalog/units/risks/flood.md": "---\ntitle: Flood\n---\n",
    ]
    let schemas = ["kinds/risk": Self.risk("")]
    #expect(
      try problems(schemas, files) == [
        #"kinds/risk.schema.json: kind-invalid: `catalog/teams/a/risks` lies in a folder of the kind `team`, and the entry in it would be of that kind no more @ "risks""#,
        #"kinds/risk.schema.json: kind-invalid: `catalog/teams/risks` lies in a folder of the kind `team`, and the entry in it would be of that kind no more @ "risks""#,
      ])
    let kinds = try kinds(schemas, files)
    #expect(kinds.named("risk") == nil)
    #expect(
      kinds.problems.flatMap(\.related).map(\.place.path) == [
        "catalog/teams/a/risks/b/legal.md", "catalog/teams/risks/ops.md",
      ])
    #expect(try problems(schemas, files.filter { !$0.key.hasPrefix("catalog/teams") }) == [])
  }

  @Test("A field that names entries and is one too many for a kind is told")
  func referenceLimit() throws {
    let fields = (0..<257).map { #""f\#($0)": {"title": "F", "x-reference": ["team"], "x-inverse": {"en": "B"}}"# }
    let found = try problems(["kinds/risk": Self.risk(fields.joined(separator: ", "))])
    #expect(
      found == [
        #"kinds/risk.schema.json: annotation-invalid: this is one field more than the 255 of a kind that may name entries @ ["team"]"#
      ])
  }

  private static let tooManyFields =
    "kinds/risk.schema.json: annotation-invalid: this schema declares so many fields that not all of them are understood @ "

  @Test("Definitions that refer to each other end, and the kind stands")
  func circles() throws {
    let schema = ##"""
      {"x-kind": {"folder": "risks", \##(Self.names)}, "properties": {"a": {"$ref": "#/$defs/x", "x-label": {"en": "A"}}},
       "$defs": {"x": {"properties": {"l": {"$ref": "#/$defs/x", "title": "L"}, "r": {"$ref": "#/$defs/x", "title": "R"}}}}}
      """##
    #expect(try problems(["kinds/risk": schema]) == [Self.tooManyFields])
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
    #expect(try problems(["kinds/risk": schema]) == [Self.tooManyFields])
  }
}
