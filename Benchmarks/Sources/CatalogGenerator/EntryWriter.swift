/// Puts the text of one file together.
struct EntryWriter {
  let plan: Plan
  let kind: Kind
  let index: Int
  var random: Random
  private(set) var text = "---\n"
  /// The body in Finnish, if the entry has one.
  private(set) var translation: String?

  init(_ plan: Plan, _ kind: Kind, _ index: Int) {
    self.plan = plan
    self.kind = kind
    self.index = index
    random = plan.random(kind, index, 0)
  }

  /// Adds a line of frontmatter, two spaces in for each level.
  mutating func line(_ content: String, level: Int = 0) {
    for _ in 0..<level { text += "  " }
    text += content
    text += "\n"
  }

  /// Adds a text, in both languages if the catalogue has two and chance wants it.
  mutating func text(_ key: String, _ english: String, finnish: String, level: Int = 0) {
    guard plan.isTranslated, random.chance(25) else { return line("\(key): \(english)", level: level) }
    line("\(key):", level: level)
    line("en: \(english)", level: level + 1)
    line("fi: \(finnish)", level: level + 1)
  }

  /// Adds a list, one item a line or all on one line.
  mutating func list(_ key: String, _ items: [String], level: Int = 0, inline: Bool = false) {
    guard !items.isEmpty else { return }
    if inline { return line("\(key): [\(items.joined(separator: ", "))]", level: level) }
    line("\(key):", level: level)
    for item in items { line("- \(item)", level: level + 1) }
  }

  mutating func title() {
    let title = plan.title(kind, index)
    text("title", title, finnish: "\(title) (suomeksi)")
  }

  mutating func tags() {
    list("tags", random.pick(random.number(0...3), of: Vocabulary.tags), inline: true)
  }

  /// The id of an entry of another kind near this one.
  func near(_ other: Kind, offset: Int = 0) -> String {
    plan.id(other, plan.near(kind, index, in: other, offset: offset))
  }

  /// A day between the first of January of `years` and the 28th of their December.
  mutating func date(_ years: ClosedRange<Int>) -> String {
    let month = random.number(1...12)
    let day = random.number(1...28)
    return "\(random.number(years))-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// Ends the frontmatter and adds a body of `paragraphs` with links to `targets`.
  mutating func body(paragraphs: Int, links targets: [(kind: Kind, index: Int)]) {
    text += "---\n"
    var links = targets.map { plan.link(from: (kind, index), to: $0) }
    let isTranslated = plan.isTranslated && random.chance(6)
    text += "\n" + prose(paragraphs, &links, Vocabulary.sentences, see: "See also", headings: true)
    guard isTranslated else { return }
    var again = targets.map { plan.link(from: (kind, index), to: $0) }
    translation = prose(paragraphs, &again, Vocabulary.sentencesFinnish, see: "Katso myös", headings: false)
  }

  private mutating func prose(
    _ paragraphs: Int, _ links: inout [String], _ sentences: [String], see: String, headings: Bool
  ) -> String {
    var result = ""
    let subject = plan.subject(index).lowercased()
    for number in 0..<paragraphs {
      if headings, number > 0, random.chance(30) { result += "## \(random.pick(Vocabulary.headings))\n\n" }
      var words: [String] = []
      for sentence in random.pick(random.number(2...4), of: sentences) {
        words += sentence.split(separator: " ").map { $0.hasPrefix("@") ? subject + $0.dropFirst() : String($0) }
      }
      if let link = links.popLast() { words += "\(see) \(link).".split(separator: " ").map(String.init) }
      result += Self.wrapped(words)
      if number + 1 < paragraphs { result += "\n" }
    }
    if !links.isEmpty { result += "\n" }
    for link in links { result += "- \(link)\n" }
    return result
  }

  /// Lines of at most about a hundred characters, which people's editors make.
  private static func wrapped(_ words: [String]) -> String {
    var result = ""
    var width = 0
    for word in words {
      if width > 0, width + word.utf8.count > 100 {
        result += "\n"
        width = 0
      }
      if width > 0 { result += " " }
      result += word
      width += word.utf8.count + 1
    }
    return result + "\n"
  }
}
