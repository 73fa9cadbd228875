import SourceText
import Testing

@testable import Checks

/// The search for words, which has a fast way and an exact one.
@Suite struct VocabularyTests {
  private func occurs(_ phrase: String, in text: String) -> Bool {
    let matcher = PhraseMatcher([(TextTokens.symbols(of: phrase), isWanted: true)])
    let bytes = Array(text.utf8)
    return matcher.occurs(in: bytes.span, 0..<bytes.count)
  }

  private func passes(_ phrase: String, _ text: String) -> Bool {
    let bytes = Array("xx\(text)xx".utf8)
    return WordFilter([phrase]).mayMatch(bytes.span, 2..<bytes.count - 2)
  }

  @Test(
    "a word is found in any case, in any place, and alone",
    arguments: [
      ("user", "user"), ("user", "the USER, and"), ("end user", "an End\n user"), ("ä", "ä"), ("a", "a"),
      ("it", "(it)"), ("it", "“IT”"), ("Ähtäri", "in ähtäri"), ("Ⱥb", "ⱥb"), (".net", "of .NET"), ("user", "the user"),
    ])
  func found(phrase: String, text: String) {
    #expect(occurs(phrase, in: text))
    #expect(passes(phrase, text))
  }

  @Test(
    "a word is not found in a longer one, nor where a sign only looks like its letter",
    arguments: [("user", "users"), ("user", "muser"), ("it", "its"), ("kelvin", "\u{212A}elvin"), ("end user", "end")])
  func notFound(phrase: String, text: String) { #expect(!occurs(phrase, in: text)) }

  @Test("of a phrase, the word is looked for that is rarest in the texts")
  func rarestWord() {
    let text = Array("the service of the house".utf8)
    let learnt = WordFilter(["service desk"], samples: [SourceFile(path: "a.md", bytes: text)])
      .mayMatch(text.span, text.indices)
    let untaught = WordFilter(["service desk"]).mayMatch(text.span, text.indices)
    #expect(!learnt && untaught)
  }

  @Test(
    "a word is found however its accents are composed",
    arguments: ["cliché", "école", "Åland", "가게", "Ωmega", "büro", "né"])
  func composition(word: String) {
    for phrase in [word.composed, word.decomposed] {
      for text in [word.composed, word.decomposed].flatMap({ [$0, $0 + " and more of it", "x " + $0] }) {
        #expect(occurs(phrase, in: text))
        #expect(passes(phrase, text))
      }
    }
    #expect(occurs("Åland", in: "\u{212B}land"))
  }

  @Test("a letter with endless accents is composed in bounded steps, and no accent is lost")
  func endlessMarks() {
    let marks = String(repeating: "\u{301}\u{323}", count: 50_000)
    let composed = ("a" + marks).composed
    #expect(composed.unicodeScalars.filter { $0.value == 0x301 }.count + 1 >= 50_000)
    #expect(composed.unicodeScalars.count < 110_000)
    #expect(occurs("work", in: "a" + marks + " work"))
  }

  @Test("the letters À to ÿ are what Unicode says they are")
  func latinLetters() {
    for value in UInt32(0xC0)...0xFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let lower = TextTokens.symbols(of: scalar.properties.lowercaseMapping)
      #expect(TextTokens.symbols(of: String(scalar)) == lower)
      #expect(lower.isEmpty == !scalar.properties.isAlphabetic)
    }
  }

  @Test("the fast way misses nothing that the exact one finds")
  func agreement() {
    var random = Repeatable(state: 7)
    let letters: [String] = [
      "a", "B", "c", "1", "_", " ", "-", ".", "ä", "Ä", "ⱥ", "Ⱥ", "“", "\u{A0}", "ß", "i", "İ", "\n",
      "a\u{308}", "\u{308}", "é", "e\u{301}",
    ]
    func text(_ count: Int) -> String { (0..<count).map { _ in letters[random.next(letters.count)] }.joined() }
    var matches = 0
    for _ in 0..<30_000 {
      let phrase = text(1 + random.next(4))
      let found = text(random.next(24))
      guard !TextTokens.symbols(of: phrase).isEmpty, occurs(phrase, in: found) else { continue }
      matches += 1
      #expect(passes(phrase, found), "\(phrase.debugDescription) in \(found.debugDescription)")
    }
    #expect(matches > 500)
  }

  /// Marsaglia's xorshift: the same numbers in every run.
  private struct Repeatable {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
  }
}
