import SourceText
import Syntax

/// An address outside of the site that is safe to link to: its scheme is one of a few, and it is spelt as a URL.
package struct WebAddress: Sendable, Hashable {
  /// The address, percent-encoded where it was not.
  package let text: String

  /// Nil if `written` is not what ``URLSafety`` takes for an address elsewhere.
  package init?(_ written: String) {
    let trimmed = Self.trimmed(written)
    guard URLSafety(of: trimmed) == .external else { return nil }
    text = PercentEncoding.address(trimmed)
  }

  /// Reads `www.example.org`, too.
  package init?(guessing written: String) {
    self.init(written.lowercased().hasPrefix("www.") ? "https://" + written : written)
  }

  /// Whether it is one of a page, and none of a mailbox or a telephone.
  var isOfWeb: Bool { ["http:", "https:"].contains { text.prefix($0.count).lowercased() == $0 } }

  /// The mailbox that it is the address of, as it stands in the address; nil for any other.
  var mailbox: String? {
    text.prefix(Self.mail.count).lowercased() == Self.mail ? String(text.dropFirst(Self.mail.count)) : nil
  }

  private static let mail = "mailto:"

  /// Without the spaces around it, which browsers drop too.
  private static func trimmed(_ text: String) -> String {
    func isVisible(_ byte: UInt8?) -> Bool { byte.map { (0x21..<0x7F).contains($0) } ?? true }
    if isVisible(text.utf8.first), isVisible(text.utf8.last) { return text }
    var view = text.unicodeScalars[...]
    while view.first?.properties.isWhitespace == true { view.removeFirst() }
    while view.last?.properties.isWhitespace == true { view.removeLast() }
    return String(view)
  }
}
