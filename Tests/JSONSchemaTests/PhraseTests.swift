import Testing

@testable import JSONSchema

@Suite struct PhraseTests {
  @Test("What a schema calls by its title may be of what there are not many")
  func titles() {
    #expect(["Text", "Readings", "Period"].map(Phrase.titled) == ["text", "readings", "a period"])
  }
}
