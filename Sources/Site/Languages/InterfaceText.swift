import CatalogModel

/// A text of the interface that belongs to one page, beside the code of which it stands: in each language that the interface
/// speaks.
struct InterfaceText: Sendable {
  let english: String
  let finnish: String
  let swedish: String
  let french: String
  let italian: String

  init(en english: String, fi finnish: String, sv swedish: String, fr french: String, it italian: String) {
    self.english = english
    self.finnish = finnish
    self.swedish = swedish
    self.french = french.withFrenchSpaces
    self.italian = italian
  }
}

extension Strings {
  /// What stands between a name and what is said of it.
  var colon: String { self.language.tag == "fr" ? "\u{A0}: " : ": " }

  /// The text in this language.
  subscript(text: InterfaceText) -> String { self.own(text) }
}

/// A text about a number of things.
struct CountedText: Sendable {
  /// For one thing; in French for none too.
  let one: InterfaceText
  /// For every other number, which stands for `{n}`.
  let other: InterfaceText
}

extension CountedText {
  /// The same with other words in Finnish, which declines what is counted.
  func inFinnish(_ text: String) -> CountedText {
    func with(_ form: InterfaceText) -> InterfaceText {
      InterfaceText(en: form.english, fi: text, sv: form.swedish, fr: form.french, it: form.italian)
    }
    return CountedText(one: with(one), other: with(other))
  }
}

extension Strings {
  /// The text about `count` things, with the number in it.
  subscript(text: CountedText, count: Int) -> String {
    let isOne = count == 1 || count == 0 && self.language.tag == "fr"
    return self[isOne ? text.one : text.other].replacing("{n}", by: self.numbers.whole(count))
  }
}

extension String {
  /// This text with values for `{1}`, `{2}` and so on.
  func filled(_ values: String...) -> String {
    // From the template alone: a value that holds `{2}` stays as it is.
    var text = ""
    var rest = utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "{")) {
      let mark = rest[rest.index(after: start)...].prefix(2)
      guard mark.last == UInt8(ascii: "}"), let digit = mark.first, (UInt8(ascii: "1")...UInt8(ascii: "9")) ~= digit,
        case let number = Int(digit - UInt8(ascii: "1")), values.indices.contains(number)
      else {
        let next = rest.index(after: start)
        text += self[rest.startIndex..<next]
        rest = rest[next...]
        continue
      }
      text += self[rest.startIndex..<start]
      text.elideItalianArticle(before: values[number])
      text += values[number]
      rest = rest[mark.endIndex...]
    }
    return text + self[rest.startIndex...]
  }

  /// Shortens an Italian article at the end before a date that begins with a vowel as it is read: `l’8 maggio`, `dall’11 maggio`.
  fileprivate mutating func elideItalianArticle(before date: String) {
    guard date.hasPrefix("8 ") || date.hasPrefix("11 "),
      let month = date.split(separator: " ").dropFirst().first.map(String.init),
      InterfaceWording.italian.dates.months.contains(month)
    else { return }
    for (article, short) in [("il ", "l’"), ("al ", "all’"), ("dal ", "dall’"), ("del ", "dell’"), ("nel ", "nell’")] {
      for (article, short) in [(article, short), (article.capitalizedFirst, short.capitalizedFirst)]
      where self == article || hasSuffix(" " + article) {
        self = dropLast(article.count) + short
        return
      }
    }
  }

  /// This text as it begins a sentence.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text with spaces that no line breaks at before `:`, `;`, `?` and `!` and within `«` and `»`, as French has them.
  fileprivate var withFrenchSpaces: String {
    var text = UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let isBound = text.last == "«" || rest.first.map { ":;?!»".unicodeScalars.contains($0) } ?? false
      text.append(scalar == " " && isBound ? "\u{A0}" : scalar)
    }
    return String(text)
  }

  fileprivate func replacing(_ mark: String, by value: String) -> String {
    split(at: mark).map { $0.before + value + $0.after } ?? self
  }
}
