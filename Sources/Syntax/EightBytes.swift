/// Eight bytes that are looked at together.
///
/// Each question is answered with a mask that holds the high bit of every byte that it is true of. Unless something else is
/// said, only the lowest bit counts: what stands behind it may be there because of a carry.
struct EightBytes {
  private let word: UInt64

  /// The bytes from `offset` on; there are eight at least.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at offset: Int) {
    word = UInt64(littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

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
  @inline(__always)
  static func countBefore(_ mask: UInt64) -> Int { mask.trailingZeroBitCount / 8 }
}
