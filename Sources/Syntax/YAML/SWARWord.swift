/// Eight bytes that are looked at together, in one register ("SIMD within a register").
///
/// Each question is answered with a mask that holds the high bit of every byte that it is true of. Unless something else is
/// said, only the lowest bit counts: what stands behind it may be there because of a carry.
@usableFromInline package struct SWARWord {
  @usableFromInline let word: UInt64

  /// The bytes from `offset` on; there are eight at least.
  @inlinable @inline(__always)
  package init(_ bytes: Span<UInt8>, at offset: Int) {
    word = UInt64(littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inlinable @inline(__always)
  init(word: UInt64) { self.word = word }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  @inlinable static var highs: UInt64 { 0x8080_8080_8080_8080 }

  /// Bytes below 0x20; every bit counts.
  @inline(__always) var controls: UInt64 { ~((word | Self.highs) &- Self.ones &* 0x20) & ~word & Self.highs }

  /// Bytes from 0x80 on: of characters that are not ASCII.
  @inline(__always) var notASCII: UInt64 { word & Self.highs }

  /// The bytes of no printable ASCII character and no line feed: controls, DEL, and what is not ASCII.
  @inline(__always)
  var suspects: UInt64 {
    let breaks = exactly(0x0A)
    return (~((word | Self.highs) &- Self.ones &* 0x20) | word | (word &+ Self.ones)) & ~breaks & Self.highs
  }

  @inline(__always)
  func equal(to byte: UInt8) -> UInt64 {
    let difference = word ^ Self.ones &* UInt64(byte)
    return (difference &- Self.ones) & ~difference & Self.highs
  }

  /// As ``equal(to:)``, but every bit counts.
  @inline(__always)
  private func exactly(_ byte: UInt8) -> UInt64 {
    let difference = word ^ Self.ones &* UInt64(byte)
    return ~(((difference & ~Self.highs) &+ ~Self.highs) | difference) & Self.highs
  }

  /// The number of bytes before the first that `mask` holds, 8 if it holds none.
  @inlinable @inline(__always)
  package static func countBefore(_ mask: UInt64) -> Int { mask.trailingZeroBitCount >> 3 }

  /// Eight zeros, for what stands before a text.
  @inlinable @inline(__always) package static var wordBreak: SWARWord { SWARWord(word: 0) }

  /// Where a word may begin: bytes of letters and digits, and others from 0x30 on, behind anything but a small letter of
  /// ASCII. Every bit counts.
  ///
  /// - Parameter before: the eight bytes that stand before these.
  @inlinable @inline(__always)
  package func wordStarts(behind before: SWARWord) -> UInt64 {
    let letters = smallLetters << 8 | before.smallLetters >> 56
    let low = word & ~Self.highs
    return (low &+ 0x5050_5050_5050_5050 | word) & ~letters & Self.highs
  }

  /// `a` to `z`; every bit counts.
  @inlinable @inline(__always)
  var smallLetters: UInt64 {
    let low = word & ~Self.highs
    // A carry would need more than seven bits: from 0x61 on the first sum has the high bit, from 0x7B on the second.
    return (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505) & ~word & Self.highs
  }
}
