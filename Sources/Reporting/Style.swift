package import SourceText

/// How text for people is coloured, or that it is not (ECMA-48, 8.3.117).
package struct Style: Sendable {
  /// Whether text is coloured; where not, it stays as it is.
  package let isColoured: Bool

  /// A style with or without colours.
  package init(isColoured: Bool) { self.isColoured = isColoured }

  /// In bold letters.
  package func bold(_ text: String) -> String { wrap(text, "1") }
  /// In letters that stand back.
  package func dim(_ text: String) -> String { wrap(text, "2") }

  /// In the colour of a severity.
  package func severity(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: wrap(text, "1;31")
    case .warning: wrap(text, "1;33")
    case .info: wrap(text, "1;36")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
