package import SourceText
internal import Syntax

/// The words that an organisation adds to a language's lists, or takes out of them: `<catalog>/lexicon/<language>.yaml`.
///
///     add:
///       people: [allotment holder*]
///     remove:
///       level: [accurate]
package struct LexiconChanges: Sendable {
  /// The file that has them.
  package let file: SourceFile
  /// The language, as the file's name says it.
  package let language: String
  /// What is added, in the order in which it is written.
  package private(set) var added: [(list: WordList, phrase: Phrase)] = []
  /// What is taken out.
  package private(set) var removed: [(list: WordList, phrase: Phrase)] = []
  /// What is wrong with the file.
  package private(set) var problems: [Diagnostic] = []

  /// The most words of a file, so that the lists stay something that people read.
  package static let maxWords = 5000

  /// Reads a file that changes the lists of a language, in which `known` words are.
  /// - Parameters:
  ///   - language: as the file's name says it.
  ///   - known: the program's words for the language; nil where it has none.
  package init(_ file: SourceFile, language: String, known: LexiconFile?) {
    self.file = file
    self.language = language
    guard let known else {
      let languages = LexiconFile.languages.map { "`\($0)`" }
      report(
        "the audit has no word lists for `\(language)`, so these words change nothing", at: .startOfFile,
        help: "There are lists for \(Noun.joined(languages, "and")).")
      return
    }
    let (tree, found) = NodeTree.parse(file, as: .yaml, limits: .data)
    problems = found
    guard !found.contains(where: { $0.severity == .error }) else { return }
    guard tree.root.isMapping || tree.root.isNull else {
      report("this is no map of `add` and `remove`", at: tree.root.range, help: Self.form)
      return
    }
    for pair in tree.root.pairs {
      switch pair.key.string {
      case "add": added = words(of: pair.value)
      case "remove": removed = words(of: pair.value)
      default:
        report("a lexicon has `add` and `remove`, and no `\(pair.key.string)`", at: pair.key.range, help: Self.form)
      }
    }
    checkAgainst(known, tree.root)
  }

  private static let form =
    "Write `add:` or `remove:`, and below it a list with its words, such as `people: [gardener*]`."

  private mutating func words(of map: NodeView) -> [(list: WordList, phrase: Phrase)] {
    var words: [(list: WordList, phrase: Phrase)] = []
    if !map.isMapping, !map.isNull { report("this is no map of word lists", at: map.range, help: Self.form) }
    for pair in map.pairs {
      guard let list = WordList(name: pair.key.string) else {
        let names = WordList.allCases.map(\.name)
        report(
          "there is no word list `\(pair.key.string)`", at: pair.key.range,
          help: Spelling.question(Spelling.nearest(to: pair.key.string, among: names).first)
            ?? "The lists are \(Noun.joined(names.map { "`\($0)`" }, "and")).")
        continue
      }
      if !pair.value.isSequence, !pair.value.isNull {
        report("`\(list.name)` is a list of words", at: pair.value.range, help: Self.form)
      }
      for node in pair.value.elements {
        guard words.count < Self.maxWords else {
          report(
            "more than \(Self.maxWords) words; those from here on are not used", at: node.range,
            help: "Use beginnings, as `garden*`, which stand for many words.")
          return words
        }
        guard node.isScalar, !node.isNull, let phrase = Phrase(node.string) else {
          report(
            "there is no word in this item", at: node.range,
            help: "Write a word, a beginning such as `garden*`, or a phrase of several words; or remove the item.")
          continue
        }
        if let star = Self.misplacedStar(in: node.string) {
          report(
            "`\(star)` has a star within a word, and words have one before or behind them", at: node.range,
            help: "Write a beginning, such as `garden*`, or an ending, such as `\"*garden\"`.")
          continue
        }
        words.append((list, phrase))
      }
    }
    return words
  }

  /// A word with a star that is neither before nor behind it.
  private static func misplacedStar(in written: String) -> Substring? {
    let words = written.split(separator: " ")
    return words.enumerated().first { place, word in
      var inner = word.utf8
      if place == 0, inner.first == UInt8(ascii: "*") { inner.removeFirst() }
      if inner.last == UInt8(ascii: "*") { inner.removeLast() }
      return inner.contains(UInt8(ascii: "*"))
    }?.element
  }

  /// A phrase in a list.
  private struct Key: Hashable {
    let list: WordList
    let phrase: Phrase
  }

  /// Words that are added to a list beside one that speaks for something else, of which nobody knows then what they speak for.
  private mutating func checkAdded(_ known: LexiconFile, _ root: NodeView) {
    let removed = Set(removed.map { Key(list: $0.list, phrase: $0.phrase) })
    var lists: [Phrase: [WordList]] = [:]
    let present = known.phrases.filter { !removed.contains(Key(list: $0.list, phrase: $0.phrase)) }
    for (list, phrase) in added + present where list.speaksFor != nil { lists[phrase, default: []].append(list) }
    for pair in root["add"]?.pairs.map(\.self) ?? [] {
      guard let list = WordList(name: pair.key.string), let meant = list.speaksFor else { continue }
      for node in pair.value.elements {
        guard let phrase = Phrase(node.string), let other = lists[phrase]?.first(where: { $0.speaksFor != meant })
        else { continue }
        report(
          "`\(node.string)` is in the list `\(other.name)` as well, which speaks for something else", at: node.range,
          help: "Keep it in one of them; below `remove:` it is taken out of a list of the program.", as: .warning)
      }
    }
  }

  /// Words that are in both lists, and words to be removed that are in none.
  private mutating func checkAgainst(_ known: LexiconFile, _ root: NodeView) {
    checkAdded(known, root)
    let added = Set(added.map { Key(list: $0.list, phrase: $0.phrase) })
    let present = Set(known.phrases.map { Key(list: $0.list, phrase: $0.phrase) })
    guard let written = root["remove"] else { return }
    for pair in written.pairs {
      guard let list = WordList(name: pair.key.string) else { continue }
      for node in pair.value.elements {
        guard let phrase = Phrase(node.string) else { continue }
        let key = Key(list: list, phrase: phrase)
        if added.contains(key) {
          report(
            "`\(node.string)` is both added to `\(list.name)` and removed from it", at: node.range,
            help: "Keep the one that is meant.")
        } else if !present.contains(key) {
          report(
            "there is no `\(node.string)` in the list `\(list.name)`, so nothing is removed", at: node.range,
            help:
              "`salkku audit -` shows the words that were found; a word is removed as the list has it, with its `*`.",
            as: .info)
        }
      }
    }
  }

  private mutating func report(
    _ message: String, at range: SourceRange, help: String, as severity: Severity = .error
  ) {
    problems.append(
      Diagnostic(
        LexiconFault.invalid.id, severity, message, at: Place(path: file.path, range: range), help: help))
  }
}

/// What can be wrong with an organisation's own words for the audit.
package enum LexiconFault {
  package static let invalid = RuleDescription(
    id: "lexicon-invalid", severity: .error,
    what: """
      A file in the catalogue's folder `lexicon` adds or removes words that it can't: an item without a word, a word that is \
      both added and removed, or a list or a language that does not exist. A word that two lists have which speak for different \
      things, and a file that ends in `.yml`, are warnings; a word to be removed that no list has is for information.
      """,
    why: "The audit goes on without these words, and nobody would know why it reads a sentence as it does.",
    example: """
      # catalog/lexicon/en.yaml
      add:
        people: [gardener*, ""]
      """,
    instead: """
      # catalog/lexicon/en.yaml
      add:
        people: [gardener*]
      """)
}
