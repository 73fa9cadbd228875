/// A half-open range of byte offsets in one source file.
///
/// Line and column are computed only when a diagnostic is shown; see ``LineIndex``.
@usableFromInline package struct SourceRange: Hashable, Sendable {
  /// The offset of the first byte.
  @usableFromInline package var start: UInt32
  /// The offset behind the last byte.
  @usableFromInline package var end: UInt32

  /// The bytes from the one at `start` to the one before `end`.
  @inlinable @inline(__always)
  package init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  /// The range that covers `offsets`, which lie in a file of less than 4 GiB.
  @inlinable
  package init(_ offsets: Range<Int>) {
    self.init(
      start: UInt32(truncatingIfNeeded: offsets.lowerBound), end: UInt32(truncatingIfNeeded: offsets.upperBound))
  }

  /// An empty range at the start of a file, for what concerns a file as a whole.
  package static let startOfFile = SourceRange(start: 0, end: 0)

  /// The offsets as integers, to index bytes with.
  @inlinable
  package var offsets: Range<Int> { Int(start)..<Int(end) }

  /// Whether the range covers no byte, and so is only a place between two.
  @inlinable
  package var isEmpty: Bool { start == end }
}

extension SourceRange: Comparable {
  /// Orders by start, then by end.
  @inlinable
  package static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
