import SourceText
import Testing

@testable import CatalogModel

/// What kinds and fields are called.
extension OwnKindTests {
  @Test(
    "A name that is missing in the catalogue's default language is told where it belongs",
    arguments: [
      (#"{"x-kind": {"folder": "risks"}}"#, "this kind", #"{"folder": "risks"}"#),
      (
        #"{"x-kind": {"folder": "risks", "names": {"en": {"one": "Risk"}}}}"#, "the entries of this kind",
        #"{"one": "Risk"}"#
      ),
      (risk(#""a": {"x-label": {"fi": "A"}}"#), "the field `a`", #"{"fi": "A"}"#),
      (risk(#""a": {"title": "A", "enum": ["low", "high"]}"#), "`low` and `high`", #""low""#),
      (
        risk(
          #""a": {"title": "A", "enum": ["low", "high"], "x-words": {"low": {"en": "small"}, "high": {"fi": "iso"}}}"#),
        "`high`", #"{"low": {"en": "small"}, "high": {"fi": "iso"}}"#
      ),
    ])
  func missingNames(schema: String, what: String, place: String) throws {
    #expect(
      try problems(["kinds/risk": schema])
        == ["kinds/risk.schema.json: label-missing: nothing says in `en` what readers call \(what) @ \(place)"])
  }

  @Test(
    "A name that is missing since what stands in its place is wrong is told once, as that",
    arguments: [
      (#""names": "Risk""#, "", "`names` is to be a map of languages to names"),
      (#""names": {"en": "Risk"}"#, "", "`names` has in `en` no names"),
      (
        #""names": {"en": {"one": "Risk", "plural": "Risks"}}"#, "", "`plural` is no name of a kind that anybody reads"
      ),
      (names, #""x-label": {"en": null}"#, "`x-label` has no words here"),
      (names, #""x-label": {"EN": "A"}"#, "`EN` is not how the language is written here"),
    ])
  func onlyCauses(names: String, label: String, message: String) throws {
    let properties = label.isEmpty ? "" : #""a": {\#(label)}"#
    let schema = #"{"x-kind": {"folder": "risks", \#(names)}, "properties": {\#(properties)}}"#
    #expect(try kinds(["kinds/risk": schema]).problems.map(\.message) == [message])
  }

  @Test("Names in the main language are enough for a catalogue in one of its regions")
  func mainLanguage() throws {
    let schema = #"""
      {"x-kind": {"folder": "risks", "names": {"pt": {"one": "Risco", "many": "Riscos"}}},
       "properties": {"a": {"x-label": {"pt": "A"}, "enum": ["b"], "x-words": {"b": {"pt": "B"}}}}}
      """#
    #expect(try problems(["kinds/risk": schema], ["salkku.yaml": "languages: [pt-BR]\n"]) == [])
  }
}
