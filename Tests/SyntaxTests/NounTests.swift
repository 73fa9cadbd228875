import SourceText
import Testing

@Suite struct NounTests {
  @Test(
    "A word has the article that its first sound asks for, not its first letter",
    arguments: [
      ("idea", "an idea"), ("team", "a team"), ("Use case", "a use case"), ("hour", "an hour"), ("unit", "a unit"),
      ("ISO date", "an ISO date"), ("URL", "a URL"), ("uninstalled part", "an uninstalled part"),
      ("text block", "a text block"), ("dates", "a dates"),
    ])
  func articles(name: String, phrase: String) {
    #expect(Noun.withArticle(name) == phrase)
  }
}
