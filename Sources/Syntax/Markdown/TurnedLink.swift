import SourceText

/// A link whose brackets are turned around, `(words)[page.md]`, or have a blank between them, `[words] (page.md)`.
struct TurnedLink {
  let range: Range<Int>
  let message: String
  let help: String

  /// - Parameter opening: a `[` in the text at `text`.
  init?(_ bytes: [UInt8], in text: Range<Int>, opening: Int) {
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range].prefix(200), as: UTF8.self) }
    let end = min(text.upperBound, opening + 500)
    guard let close = bytes[opening..<end].firstIndex(of: UInt8(ascii: "]")), close > opening + 1 else { return nil }
    let inner = opening + 1..<close
    if opening > text.lowerBound, bytes[opening - 1] == UInt8(ascii: ")"), Self.isAddress(bytes, inner) {
      let start = bytes[max(text.lowerBound, opening - 300)..<opening].lastIndex(of: UInt8(ascii: "("))
      guard let start, start + 2 < opening else { return nil }
      range = start..<close + 1
      message = "the brackets of this link are turned around, so it is shown as text"
      help = "Write `[\(string(start + 1..<opening - 1))](\(string(inner)))`."
      return
    }
    guard close + 3 < text.upperBound, bytes[close + 1] == 0x20, bytes[close + 2] == UInt8(ascii: "(") else {
      return nil
    }
    let limit = min(text.upperBound, close + 500)
    guard let last = bytes[close + 3..<limit].firstIndex(of: UInt8(ascii: ")")),
      Self.isAddress(bytes, close + 3..<last)
    else { return nil }
    range = opening..<last + 1
    message = "a blank stands between the brackets of this link, so it is shown as text"
    help = "Write `[\(string(inner))](\(string(close + 3..<last)))`."
  }

  /// Whether it is the path of a file of Markdown or an address on the web, with no blank in it.
  private static func isAddress(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, !bytes[range].contains(where: { $0 <= 0x20 }) else { return false }
    let text = String(decoding: bytes[range], as: UTF8.self)
    let path = text.prefix { $0 != "#" && $0 != "?" }
    return path.hasSuffix(".md") || ["https://", "http://", "mailto:", "www."].contains { text.hasPrefix($0) }
  }
}
