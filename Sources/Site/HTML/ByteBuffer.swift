/// Bytes that are written one run after the other.
///
/// An array does the same, but checks and copies byte by byte where a page is made of some thousand short runs; this took
/// a fifth of the time of rendering. All unsafe code of the writer is here.
@safe struct ByteBuffer: ~Copyable {
  /// Nil before the first byte, so that an empty buffer costs nothing.
  private var start: UnsafeMutablePointer<UInt8>?
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 0) {
    self.capacity = capacity
    unsafe start = capacity > 0 ? .allocate(capacity: capacity) : nil
  }

  deinit { unsafe start?.deallocate() }

  /// A copy of what was written.
  var array: [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// Drops what was written behind the first `count` bytes.
  mutating func truncate(to count: Int) { self.count = min(count, self.count) }

  /// Appends the bytes of a literal.
  @inline(__always)
  mutating func append(_ literal: StaticString) {
    let count = literal.utf8CodeUnitCount
    guard let start = unsafe room(for: count) else { return }
    unsafe start.update(from: literal.utf8Start, count: count)
    self.count += count
  }

  /// Appends one byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    guard let start = unsafe room(for: 1) else { return }
    unsafe start.pointee = byte
    count += 1
  }

  /// Appends the bytes of `span` in `range`.
  @inline(__always)
  mutating func append(_ span: Span<UInt8>, in range: Range<Int>) {
    guard let start = unsafe room(for: range.count) else { return }
    unsafe span.extracting(range).withUnsafeBufferPointer { source in
      guard let first = source.baseAddress else { return }
      unsafe start.update(from: first, count: source.count)
    }
    count += range.count
  }

  /// Appends a string as it is.
  mutating func append(_ text: String) {
    let span = text.utf8Span.span
    append(span, in: 0..<span.count)
  }

  /// Where the next byte goes, with room for `more`.
  @inline(__always)
  private mutating func room(for more: Int) -> UnsafeMutablePointer<UInt8>? {
    if capacity - count < more { grow(more) }
    return unsafe start.map { unsafe $0 + count }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    capacity = max(count + more, 2 * capacity, 256)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    if let start = unsafe start {
      unsafe larger.update(from: start, count: count)
      unsafe start.deallocate()
    }
    unsafe start = larger
  }
}
