// Bytes that are compared with texts, without a copy of either.

extension Span<UInt8> {
  /// Whether these are the same bytes as `other`.
  @inlinable
  package func equals(_ other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for offset in indices where self[offset] != other[offset] { return false }
    return true
  }

  /// Whether these are the bytes of `text` in UTF-8.
  @inlinable
  package func equals(_ text: String) -> Bool { count == text.utf8.count && equals(text.utf8Span.span) }

  /// Whether these bytes end with those of `text` in UTF-8.
  @inlinable
  package func ends(with text: String) -> Bool {
    count >= text.utf8.count && extracting((count - text.utf8.count)...).equals(text)
  }
}
