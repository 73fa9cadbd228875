import Testing

@testable import JSONSchema

@Suite struct PhraseTests {
  @Test(
    "A word has the article that its first sound asks for, not its first letter",
    arguments: [
      ("idea", "an idea"), ("team", "a team"), ("Use case", "a use case"), ("hour", "an hour"), ("unit", "a unit"),
      ("ISO date", "an ISO date"), ("URL", "a URL"), ("uninstalled part", "an uninstalled part"),
      ("text block", "a text block"), ("dates", "a dates"),
    ])
  func articles(name: String, phrase: String) {
    #expect(Phrase.withArticle(name) == phrase)
  }

  @Test("What a schema calls by its title may be of what there are not many")
  func titles() {
    #expect(["Text", "Readings", "Period"].map(Phrase.titled) == ["text", "readings", "a period"])
  }
}
