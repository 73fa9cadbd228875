/// What a change says of a value: pieces that pages show as they show such values everywhere, each reader in the own language.
package struct ToldText: Hashable, Sendable {
  /// A part of it.
  package enum Piece: Hashable, Sendable {
    /// Words in the reader's own language, as the name of a field; also punctuation.
    case words(String)
    /// A text of the catalogue, in the language that it is found in.
    case text(LocalizedText)
    /// A tag as it is written.
    case tag(LocalizedText)
    /// A web or mail address as it is written.
    case address(String)
    /// The name of a language.
    case language(Language)
    case date(CalendarDate)
    case period(Period)
    case boolean(Bool)
    /// A number with what it counts; nil where nothing says that.
    case number(Number, unit: LocalizedText?)
  }

  /// The parts in their order.
  package private(set) var pieces: [Piece]

  /// Parts in their order.
  package init(_ pieces: [Piece]) { self.pieces = pieces }

  /// One part.
  package init(_ piece: Piece) { pieces = [piece] }

  /// Words in the reader's own language.
  package init(_ words: String) { pieces = [.words(words)] }

  /// Texts one behind the other.
  package init(joining texts: [ToldText], separator: String) {
    pieces = []
    for (place, text) in texts.enumerated() {
      if place > 0 { pieces.append(.words(separator)) }
      pieces += text.pieces
    }
  }

  /// The first text with the second one behind it.
  package static func + (left: ToldText, right: ToldText) -> ToldText { ToldText(left.pieces + right.pieces) }

  /// The text as programs and terminals are told it: dates and numbers as they are written, labels in `language`.
  package func plain(in language: Language = .english) -> String {
    pieces.map { $0.plain(in: language) }.joined()
  }

  /// The text with each piece as `shown` says, cut behind `limit` characters.
  package func cut(at limit: Int, shown: (Piece) -> String = { $0.plain(in: .english) }) -> ToldText {
    guard pieces.reduce(0, { $0 + shown($1).count }) > limit else { return self }
    var left = limit - 1
    var kept: [Piece] = []
    for piece in pieces {
      let text = shown(piece)
      guard text.count > left else {
        kept.append(piece)
        left -= text.count
        continue
      }
      let beginning = String(text.prefix(left))
      switch piece {
      case .text(let whole): kept.append(.text(LocalizedText(text: beginning + "…", language: whole.language)))
      case .words, .tag, .address: kept.append(.words(beginning + "…"))
      // Half a number would be another one.
      default: kept.append(.words("…"))
      }
      break
    }
    return ToldText(kept)
  }
}

extension ToldText.Piece {
  /// The piece as programs and terminals are told it.
  package func plain(in language: Language) -> String {
    switch self {
    case .words(let words), .address(let words): words
    case .text(let text), .tag(let text): text.text
    case .language(let language): language.tag
    case .date(let date): date.description
    case .period(let period): period.code
    case .boolean(let value): value ? "true" : "false"
    case .number(let number, let unit): number.text + Self.plain(unit?.text ?? "", in: language)
    }
  }

  private static func plain(_ unit: String, in language: Language) -> String {
    guard !unit.isEmpty else { return "" }
    let isPercent = unit == "%" || unit == "percent"
    return isPercent && joinsPercent.contains(language) ? "%" : "\u{A0}" + (isPercent ? "%" : unit)
  }

  /// The languages that write a percentage without a space.
  private static let joinsPercent: Set<Language> = [.english, Language("it")]
}

extension ToldText: ExpressibleByStringLiteral, CustomStringConvertible {
  package init(stringLiteral words: String) { self.init(words) }

  package var description: String { plain() }
}
