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

  /// Without the spaces around it, which browsers drop too.
  private static func trimmed(_ text: String) -> String {
    var view = text.unicodeScalars[...]
    while view.first?.properties.isWhitespace == true { view.removeFirst() }
    while view.last?.properties.isWhitespace == true { view.removeLast() }
    return String(view)
  }
}
