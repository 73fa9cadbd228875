import Audit
import SourceText
import Syntax
import TestSupport
import Testing

@Suite("The word lists that the program brings along") struct LexiconTests {
  static let languages = ["en", "fi", "fr", "it", "sv"]

  @Test("There is one for each language of the interface")
  func all() { #expect(LexiconFile.languages == Self.languages) }

  @Test("A list has the names that are known, and words in which there is one, each once", arguments: languages)
  func words(language: String) throws {
    let path = "lexicon/\(language).yaml"
    let file = SourceFile(path: path, bytes: try #require(Repository.bytes(of: path)))
    let (tree, problems) = NodeTree.parse(file, as: .yaml, limits: .data)
    #expect(problems.isEmpty)
    for pair in tree.root.pairs {
      #expect(WordList(name: pair.key.string) != nil, "no list is called \(pair.key.string)")
      var seen: Set<Phrase> = []
      for word in pair.value.elements {
        let phrase = try #require(Phrase(word.string), "there is no word in \(word.string)")
        #expect(seen.insert(phrase).inserted, "\(word.string) stands twice in \(pair.key.string)")
      }
    }
  }

  @Test("The weights name every signal for every class and form, and nothing else")
  func weights() throws {
    let file = SourceFile(
      path: SignalWeights.path, bytes: try #require(Repository.bytes(of: SignalWeights.path)))
    let root = NodeTree.parse(file, as: .json, limits: .data).tree.root
    for form in TextForm.allCases {
      for outcome in SignalWeights.classes {
        let names = try #require(root[form.rawValue]?[outcome.rawValue]).pairs.map(\.key.string)
        #expect(Set(names) == Set(Signal.allCases.map(\.name) + ["none"]))
      }
    }
    #expect(Signal.allCases.allSatisfy { Signal(name: $0.name) == $0 })
  }
}
