import CatalogModel
import Testing

@testable import Site

@Suite("Words that are found")
struct FoundWordsTests {
  /// The uses of each word of things that are given as texts, as pairs of thing and place.
  private static func uses(_ things: [[(word: String, place: UInt8)]]) -> [String: [[Int]]] {
    var found = FoundWords()
    for (thing, words) in things.enumerated() {
      for (word, place) in words { found.add(Array(word.utf8), SearchIndex.Use(thing: Int32(thing), place: place)) }
    }
    let lists = found.lists
    return Dictionary(
      uniqueKeysWithValues: lists.words.enumerated().map { index, word in
        (String(decoding: word, as: UTF8.self), lists.uses[index].map { [Int($0.thing), Int($0.place)] })
      })
  }

  @Test("are told apart, however long they are and whatever they end with")
  func apart() {
    let words = ["a", "ba", "fifteen-letters", "sixteen--letters", "seventeen-letters", "x", "seventeen-letterz"]
    let found = Self.uses([words.map { ($0, 3) }, words.reversed().map { ($0, 4) }])
    #expect(found.count == words.count)
    for word in words { #expect(found[word] == [[0, 3], [1, 4]]) }
  }

  @Test("count once for a thing, in its weightiest place")
  func weightiest() {
    let found = Self.uses([[("a", 5), ("b", 1), ("a", 2), ("a", 9)], [("a", 7)]])
    #expect(found == ["a": [[0, 2], [1, 7]], "b": [[0, 1]]])
  }
}
