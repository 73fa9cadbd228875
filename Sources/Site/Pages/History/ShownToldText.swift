import CatalogModel
import Syntax

/// What changes say of values, as pages show such values everywhere.
extension PageContext {
  /// The text without marks of languages, for feeds and for lengths.
  func text(_ told: ToldText) -> String { told.pieces.map { text(of: $0).text }.joined() }

  /// Writes the text, each piece with its language where that is not the page's.
  func write(_ html: inout HTMLWriter, _ told: ToldText) {
    for piece in told.pieces {
      switch piece {
      case .date(let date): self.date(&html, date)
      default: html.text(text(of: piece), documentLanguage: documentLanguage)
      }
    }
  }

  /// An address without the beginning that says nothing to a reader; the rest is whole, as it may be what changed.
  private static func brief(_ address: String) -> String {
    let schemes = ["https://", "mailto:", "tel:"].filter { address.hasPrefix($0) && address.utf8.count > $0.utf8.count }
    return schemes.first.map { String(address.dropFirst($0.count)) } ?? address
  }

  private func text(of piece: ToldText.Piece) -> LocalizedText {
    let own: String
    switch piece {
    case .text(let text): return text
    case .tag(let tag):
      let tags = site.contents.tags
      return tags.index(ofKey: Facet.key(of: tag.text)).map { name(of: tags.all[$0]) } ?? tag
    case .words(let words): own = words
    case .address(let address): own = Self.brief(address)
    case .language(let language): return LocalizedText(text: LanguageNames.name(of: language), language: language)
    case .date(let date): own = strings.dates.text(date)
    case .period(let period): own = label(period)
    case .boolean(let value): own = value ? strings.yes : strings.no
    case .number(let number, let unit): own = self.number(number, unit: unit?.text)
    }
    return LocalizedText(text: own, language: documentLanguage.language)
  }
}

extension String {
  /// This text with another one in the place of `{1}`.
  func around(_ told: ToldText) -> ToldText {
    let parts = split(separator: "{1}", maxSplits: 1, omittingEmptySubsequences: false).map { ToldText(String($0)) }
    return parts.count == 2 ? parts[0] + told + parts[1] : ToldText(self)
  }
}

extension ToldText {
  /// This text as it stands within a sentence.
  var withinSentence: ToldText {
    guard case .words(let words)? = pieces.first else { return self }
    return ToldText([.words(words.withinSentence)] + pieces.dropFirst())
  }

  /// What stands behind the last separator of a label, which is the name of the value itself.
  var lastStep: ToldText {
    let place = pieces.lastIndex(of: .words(HistoryEvent.Line.separator)).map { $0 + 1 } ?? 0
    return ToldText(Array(pieces[place...]))
  }
}
