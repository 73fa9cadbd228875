internal import SourceText
internal import Syntax

/// Several ids written as one text where a list of them is meant: `clubs and companies`, `clubs; companies`.
extension Explainer {
  private static let words: Set<String> = ["and", "ja", "och", "et", "e", "&", "+", "und", "y"]

  /// The items; nil where one alone is written, or something else than ids.
  func itemsInText(_ value: NodeView) -> [String]? {
    guard value.kind == .string, value.string.utf8.count <= 400 else { return nil }
    var items: [String] = []
    var isDivided = true
    for part in value.string.replacing(",", with: " , ").replacing(";", with: " , ").split(separator: " ") {
      if part == "," || Self.words.contains(String(part)) {
        isDivided = true
      } else {
        guard isDivided, Self.isID(part) else { return nil }
        items.append(String(part))
        isDivided = false
      }
    }
    return items.count > 1 ? items : nil
  }

  private static func isID(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { $0 &- UInt8(ascii: "a") < 26 || $0 &- UInt8(ascii: "0") < 10 || $0 == UInt8(ascii: "-") }
      && text.utf8.first != UInt8(ascii: "-")
  }
}
