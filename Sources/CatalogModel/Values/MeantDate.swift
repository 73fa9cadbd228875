internal import SourceText

/// Days that a text was probably meant to say: `15.9.2028`, `September 15, 2028`, `2028/9/15`.
package enum MeantDate {
  /// The days that may be meant, as files write them; two where day and month can't be told apart; none where nobody can tell.
  package static func candidates(_ text: String) -> [String] {
    guard text.utf8.count <= 40, let parts = DateParts(text) else { return [] }
    return parts.days.map { "\(CalendarDate(year: $0.year, month: $0.month, day: $0.day)?.description ?? "")" }
      .filter { !$0.isEmpty }
  }
}

/// Whether the day or the month stands first, where a year stands behind both.
package enum DateOrder: String, Sendable, CaseIterable {
  case dayFirst = "d/m/y"
  case monthFirst = "m/d/y"
}

extension MeantDate {
  /// What a day and a month with the year behind them say in either order, as files write it.
  package struct Readings: Sendable {
    /// The day where that stands first; nil where there is no such day.
    package let dayFirst: String?
    /// The day where the month stands first; nil where there is no such day.
    package let monthFirst: String?
    /// Whether points stand between the numbers, before which nobody writes the month.
    package let isByPoints: Bool

    /// The day in one of the orders.
    package func day(_ order: DateOrder) -> String? { order == .dayFirst ? dayFirst : monthFirst }
  }

  /// How a text of three numbers, the year last, can be read; nil for any other text.
  package static func readings(_ text: String) -> Readings? {
    guard text.utf8.count <= 40, let parts = DateParts(text), let (first, second, year) = parts.numbers else {
      return nil
    }
    return Readings(
      dayFirst: CalendarDate(year: year, month: second, day: first)?.description,
      monthFirst: CalendarDate(year: year, month: first, day: second)?.description, isByPoints: !parts.isAmbiguous)
  }
}

/// Periods that a text was probably meant to say: `Q3 2026`, `2026q3`, `March 2026`, `FY2026`.
package enum MeantPeriod {
  /// The period that is meant, as files write it; nil where nobody can tell.
  package static func candidate(_ text: String) -> String? {
    let all = candidates(text)
    return all.count == 1 ? all[0] : nil
  }

  /// The periods that may be meant, as files write them: of `3/2026`, the quarter and the month.
  package static func candidates(_ text: String) -> [String] {
    guard text.utf8.count <= 40, let parts = DateParts(text), let code = parts.period, Period(code) != nil else {
      return []
    }
    return (parts.quarterOfNumber.map { [$0] } ?? []) + [code]
  }
}

/// The numbers and words of a date as people write it.
private struct DateParts {
  private enum Part: Equatable {
    /// A number, and how many digits it has.
    case number(Int, digits: Int)
    case month(Int)
    /// What stands before or behind the number of a quarter.
    case quarter
    case fiscal
  }

  private var parts: [Part] = []
  /// Whether slashes or hyphens stand between the numbers, of which nobody knows whether the day or the month comes first.
  let isAmbiguous: Bool

  /// Nil where something else is in the text.
  init?(_ text: String) {
    let folded = Array(Transliteration.latin(text).utf8)
    isAmbiguous = folded.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }
    var position = 0
    while position < folded.count {
      let byte = folded[position]
      var end = position
      if (0x30...0x39).contains(byte) {
        while end < folded.count, (0x30...0x39).contains(folded[end]) { end += 1 }
        guard end - position <= 8, let number = Int(String(decoding: folded[position..<end], as: UTF8.self)) else {
          return nil
        }
        parts.append(.number(number, digits: end - position))
      } else if (0x61...0x7A).contains(byte) {
        while end < folded.count, (0x61...0x7A).contains(folded[end]) { end += 1 }
        let word = String(decoding: folded[position..<end], as: UTF8.self)
        if let month = Self.month(word) {
          parts.append(.month(month))
        } else if Self.quarterWords.contains(word) {
          parts.append(.quarter)
        } else if word == "fy" {
          parts.append(.fiscal)
        } else if !Self.idleWords.contains(word) {
          return nil
        }
      } else if " ./-,\u{A0}".utf8.contains(byte) {
        end += 1
      } else {
        return nil
      }
      position = end
    }
  }

  /// A day and a month in either order with the year behind them; nil for anything else.
  var numbers: (first: Int, second: Int, year: Int)? {
    guard parts.count == 3, case .number(let first, digits: 1...2) = parts[0],
      case .number(let second, digits: 1...2) = parts[1], case .number(let year, digits: 4) = parts[2]
    else { return nil }
    return (first, second, year)
  }

  /// The days that may be meant.
  var days: [(year: Int, month: Int, day: Int)] {
    switch parts.count {
    case 1:
      guard case .number(let number, digits: 8) = parts[0] else { return [] }
      return [(number / 10_000, number / 100 % 100, number % 100)]
    case 3:
      switch (parts[0], parts[1], parts[2]) {
      case (.number(let year, digits: 4), .number(let month, _), .number(let day, _)): return [(year, month, day)]
      case (.number(let day, _), .month(let month), .number(let year, digits: 4)),
        (.month(let month), .number(let day, _), .number(let year, digits: 4)),
        (.number(let year, digits: 4), .month(let month), .number(let day, _)):
        return [(year, month, day)]
      case (.number(let first, _), .number(let second, _), .number(let year, digits: 4)):
        if first == second || second > 12 && first <= 12 { return [(year, first, second)] }
        if !isAmbiguous || first > 12 { return [(year, second, first)] }
        return [(year, second, first), (year, first, second)]
      default: return []
      }
    default: return []
    }
  }

  /// The quarter that a number of one digit beside a year may mean as well as a month: in `3/2026`, and not in `03/2026`.
  var quarterOfNumber: String? {
    guard parts.count == 2 else { return nil }
    switch (parts[0], parts[1]) {
    case (.number(let number, digits: 1), .number(let year, digits: 4)) where (1...4).contains(number),
      (.number(let year, digits: 4), .number(let number, digits: 1)) where (1...4).contains(number):
      return "\(Self.year(year))-Q\(number)"
    default: return nil
    }
  }

  /// The period that is meant.
  var period: String? {
    func month(_ year: Int, _ month: Int) -> String { "\(Self.year(year))-\(month < 10 ? "0" : "")\(month)" }
    func quarter(_ year: Int, _ quarter: Int) -> String { "\(Self.year(year))-Q\(quarter)" }
    switch parts.count {
    case 2:
      switch (parts[0], parts[1]) {
      case (.fiscal, .number(let year, digits: 4)), (.number(let year, digits: 4), .fiscal): return Self.year(year)
      case (.month(let number), .number(let year, digits: 4)), (.number(let year, digits: 4), .month(let number)),
        (.number(let number, digits: 1...2), .number(let year, digits: 4)),
        (.number(let year, digits: 4), .number(let number, digits: 1...2)):
        return month(year, number)
      default: return nil
      }
    case 3:
      switch (parts[0], parts[1], parts[2]) {
      case (.quarter, .number(let number, digits: 1), .number(let year, digits: 4)),
        (.number(let number, digits: 1), .quarter, .number(let year, digits: 4)),
        (.number(let year, digits: 4), .quarter, .number(let number, digits: 1)),
        (.number(let year, digits: 4), .number(let number, digits: 1), .quarter):
        return quarter(year, number)
      default: return nil
      }
    default: return nil
    }
  }

  private static func year(_ year: Int) -> String {
    let digits = "\(year)"
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  private static let quarterWords: Set<String> = [
    "q", "quarter", "qtr", "kv", "kvartal", "kvartaali", "t", "trim", "trimestre", "trimester",
  ]
  /// Behind the number of a day, or between the parts.
  private static let idleWords: Set<String> = ["st", "nd", "rd", "th", "of", "den", "le", "il", "er", "de", "di"]

  /// The months by name, accents taken off, in the languages of the interface and in German; three letters or more will do.
  private static let months: [[String]] = [
    ["january", "januar", "januari", "janvier", "gennaio", "tammikuu", "tammikuuta"],
    ["february", "februar", "februari", "fevrier", "febbraio", "helmikuu", "helmikuuta"],
    ["march", "marz", "mars", "marzo", "maaliskuu", "maaliskuuta"],
    ["april", "avril", "aprile", "huhtikuu", "huhtikuuta"],
    ["may", "mai", "maj", "maggio", "toukokuu", "toukokuuta"],
    ["june", "juni", "juin", "giugno", "kesakuu", "kesakuuta"],
    ["july", "juli", "juillet", "luglio", "heinakuu", "heinakuuta"],
    ["august", "augusti", "aout", "agosto", "elokuu", "elokuuta"],
    ["september", "septembre", "settembre", "syyskuu", "syyskuuta"],
    ["october", "oktober", "octobre", "ottobre", "lokakuu", "lokakuuta"],
    ["november", "novembre", "marraskuu", "marraskuuta"],
    ["december", "dezember", "decembre", "dicembre", "joulukuu", "joulukuuta"],
  ]

  /// The number of the month that `word` begins; nil where it begins several or none.
  private static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    let found = months.indices.filter { month in months[month].contains { $0.hasPrefix(word) } }
    if found.count == 1 { return found[0] + 1 }
    return months.firstIndex { $0.contains(word) }.map { $0 + 1 }
  }
}
