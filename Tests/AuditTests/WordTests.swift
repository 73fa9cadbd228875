import Audit
import SourceText
import TestSupport
import Testing

@Suite("The words of a text") struct WordTests {
  private static func signals(_ text: String, _ language: String = "en") throws -> [String] {
    let judgement = try #require(AuditMethod(language)).judge(text)
    let bytes = Array(text.utf8)
    return judgement.evidence.map { evidence in
      "\(evidence.signal.name): \(String(decoding: bytes[evidence.range.offsets], as: UTF8.self))"
    }
  }

  @Test("Words are compared in small letters, numbers stand for any number, and marks part words")
  func normal() throws {
    #expect(try Self.signals("ANSWERED, within-5 DAYS!").contains("level: within-5"))
    #expect(try Self.signals("l’usager", "fr").contains("beneficiary: usager"))
  }

  @Test("A text is compared in form C, and its words are shown as they are written")
  func composed() throws {
    let composed = "\u{C4}lykäs terveys"
    let apart = "A\u{308}lyka\u{308}s terveys"
    #expect(try Self.signals(composed, "fi").map(\.composed) == Self.signals(apart, "fi").map(\.composed))
    #expect(try Self.signals("Ko\u{308}yhyys", "fi") == ["harm: Ko\u{308}yhyys", "harm-first: Ko\u{308}yhyys"])
  }

  @Test("What nobody sees in a word changes nothing, and a space without width parts words")
  func unseen() throws {
    let plain = try #require(AuditMethod("en")).judge("It reduces poverty.")
    for unseen in ["\u{AD}", "\u{34F}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}"] {
      let judgement = try #require(AuditMethod("en")).judge("It re\(unseen)duces pov\(unseen)erty.")
      #expect(judgement.class == plain.class && judgement.score == plain.score)
    }
    #expect(try Self.signals("It reduces\u{200B}poverty.").contains { $0.hasPrefix("harm-avoided") })
  }

  @Test("Beginnings, endings and inner parts of words are found, in compounds as well")
  func compounds() throws {
    #expect(try Self.signals("Drunkningsolyckorna", "sv").contains { $0.hasSuffix("Drunkningsolyckorna") })
    #expect(try Self.signals("Mielenhyvinvointi", "fi").contains { $0.hasSuffix("Mielenhyvinvointi") })
  }

  @Test("A longer phrase is preferred to the words in it, and what is to be ignored hides what it covers")
  func longest() throws {
    #expect(try Self.signals("The public library").allSatisfy { !$0.hasSuffix(": public") })
    #expect(try Self.signals("Trygghetslarm", "sv").isEmpty)
  }

  @Test("Words near each other count within one sentence alone")
  func sentences() throws {
    #expect(try Self.signals("It reduces poverty.").contains("harm-avoided: reduces poverty"))
    #expect(try !Self.signals("It reduces. Poverty is there.").contains { $0.hasPrefix("harm-avoided") })
  }

  @Test("What a text begins with counts, and whether the provider comes before an effect")
  func heads() throws {
    #expect(try Self.signals("Survival five years after diagnosis").contains("state-first: Survival five years"))
    #expect(try Self.signals("Deaths on the road").contains("harm-first: Deaths"))
    #expect(try Self.signals("Number of deaths").contains("count-of-harm: Number of deaths"))
    #expect(try Self.signals("Within 3 days you hear from us.").contains("level-first: Within 3"))
    #expect(try Self.signals("We provide courses so that residents find work.").contains("output-first: We"))
    #expect(try !Self.signals("Residents find work after the courses.").contains { $0.hasPrefix("output-first") })
  }

  @Test("A text of a megabyte, of one word, of marks or of other scripts takes time in proportion to its length")
  func hostile() throws {
    let method = try #require(AuditMethod("en"))
    let sentence = "Residents can reduce poverty and harm, and help people to find work within 5 days. "
    let long = String(repeating: sentence, count: 1 << 20 / sentence.utf8.count)
    #expect(method.judge(long).class != .unclear)
    #expect(method.judge(String(repeating: "a", count: 1 << 20)).class == .unclear)
    #expect(method.judge("e" + String(repeating: "\u{301}", count: 1 << 18)).class == .unclear)
    #expect(method.judge("客户可以 клиенты жители").class == .unclear)
    #expect(method.judge([0xFF, 0xC3, 0x28, 0xE2, 0x82].span).class == .unclear)
    #expect(method.judge("").class == .unclear)
  }

  @Test("A phrase needs a word")
  func phrases() {
    #expect(Phrase("") == nil)
    #expect(Phrase("*") == nil)
    #expect(Phrase(" - ") == nil)
    #expect(Phrase("well-being") == Phrase("Well being"))
  }
}
