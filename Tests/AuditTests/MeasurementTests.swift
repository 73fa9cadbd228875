import Audit
import SourceText
import TestSupport
import Testing

@Suite("How often the method agrees with people") struct MeasurementTests {
  @Test("An interval is Wilson's")
  func interval() throws {
    let interval = try #require(Share(9, of: 10).interval)
    #expect(abs(interval.lowerBound - 0.5958) < 0.0001)
    #expect(abs(interval.upperBound - 0.9821) < 0.0001)
    #expect(Share(0, of: 0).interval == nil)
    #expect(try #require(Share(0, of: 4).interval).lowerBound == 0)
  }

  @Test("A value of another type and a misspelt key are told; what is for people alone is not")
  func goldKeys() {
    func problems(_ rest: String) -> [String] {
      let text = "[{\"text\": \"We train.\", \"class\": \"output\", \(rest)}]"
      return GoldFile(SourceFile(path: "gold.json", bytes: Array(text.utf8)), language: "en").problems.map(\.message)
    }
    #expect(problems(#""written": "true""#) == ["`written` is not `true` or `false`, without quotes"])
    #expect(problems(#""language": 5"#) == ["`language` is not a text in quotes"])
    #expect(problems(#""langauge": "en""#) == ["there is no key `langauge`"])
    let people = ["id", "source", "licence", "group", "second", "service", "agreed"].map { "\"\($0)\": \"a\"" }
    #expect(problems(people.joined(separator: ", ")) == [])
  }

  @Test("On our own sentences, each change of a list or a weight is seen")
  func ownSentences() throws {
    var items: [GoldFile.Item] = []
    for language in LexiconFile.languages {
      let path = "Tests/AuditTests/Gold/\(language).json"
      let file = SourceFile(path: path, bytes: try #require(Repository.bytes(of: path)))
      let gold = GoldFile(file, language: language)
      #expect(gold.problems.isEmpty)
      #expect(gold.items.allSatisfy { $0.isWritten && $0.language == language })
      items += gold.items
    }
    let measurement = MethodMeasurement(items)
    var text = ""
    for figure in measurement.figures {
      text += "\(figure.language ?? "all") \(figure.kind ?? "all") \(figure.class.rawValue): n \(figure.n), "
      text += "precision \(figure.precision.count) of \(figure.precision.total), "
      text += "recall \(figure.recall.count) of \(figure.recall.total)\n"
    }
    text += "\nwhere the method and people differ about whether it is an outcome:\n"
    for (item, judgement) in measurement.disagreements {
      text += "\(item.language) \(item.kind) \(judgement.class.rawValue) \(judgement.score): \(item.text)\n"
    }
    Golden.expect(text, at: "Tests/AuditTests/Gold/written.txt")
  }

  @Test("A language is more than a hint only where the lower end of its precision's interval is high enough")
  func reliability() {
    for (_, figure) in MeasuredFigures.builtIn {
      #expect(figure.isReliable == ((figure.precision.interval?.lowerBound ?? 0) >= MeasuredFigures.leastPrecision))
    }
  }
}
