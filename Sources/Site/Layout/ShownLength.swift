import CatalogModel
import Syntax

/// How much is shown of texts that stand on many pages, so that a site stays a small multiple of its sources however long
/// they are.
///
/// The schemas allow no longer text, so what is cut as such has a finding. A name may be as long as any text there: one between
/// the two limits is cut on pages, and nothing tells of it.
enum ShownLength {
  /// The most characters of a field's text.
  static let text = 2_000
  /// The most characters of a name where it stands in a link, a title or a badge.
  static let name = Words.maxLength
  /// The most characters of a name in a box of a drawing.
  static let nameInBox = 120
  /// The most characters of a kind's name in the navigation, which every page has.
  static let item = 60
  /// The most old ids of one entry that have a page.
  static let formerIDs = 20
  /// The most bytes of an address that every page has.
  static let address = 8_000

  /// The end of the first `limit` characters of a text.
  static func end(of text: Span<UInt8>, _ limit: Int) -> Int {
    guard text.count > limit else { return text.count }
    var left = limit
    for index in text.indices where text[index] & 0xC0 != 0x80 {
      if left == 0 { return index }
      left -= 1
    }
    return text.count
  }

  /// The beginning of a name.
  static func name(_ name: String, _ limit: Int = Self.name) -> String {
    guard name.utf8.count > limit, name.unicodeScalars.count > limit else { return name }
    return String(String.UnicodeScalarView(name.unicodeScalars.prefix(limit))) + "…"
  }
}

extension LocalizedText {
  /// The beginning of a name.
  var shown: LocalizedText { LocalizedText(text: ShownLength.name(text), language: language) }
}

extension HTMLWriter {
  /// Writes the beginning of a field's text.
  mutating func text(of node: NodeView, limit: Int = ShownLength.text) {
    node.withText { text in
      let end = ShownLength.end(of: text, limit)
      self.text(text.extracting(0..<end))
      if end < text.count { self.text("…" as StaticString) }
    }
  }
}
