/// 128 bits that tell one content from another: MurmurHash3_x64_128 by Austin Appleby (SMHasher, 2011, public domain,
/// https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp), with seed 0.
///
/// It decides whether a page has changed, not whether it is authentic: two different pages of honest origin share a
/// hash with a probability of 2⁻¹²⁸, and whoever writes a page gains nothing by finding two that do. A
/// cryptographic hash in plain Swift would cost more than writing the page.
package struct ContentHash: Hashable, Sendable {
  /// The first half.
  package let first: UInt64
  /// The second half.
  package let second: UInt64

  init(first: UInt64, second: UInt64) {
    self.first = first
    self.second = second
  }

  /// The hash of `bytes`.
  package init(_ bytes: [UInt8], seed: UInt32 = 0) {
    var h1 = UInt64(seed)
    var h2 = UInt64(seed)
    let raw = unsafe bytes.span.bytes
    let blocks = bytes.count / 16
    for block in 0..<blocks {
      let k1 = unsafe UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: block &* 16, as: UInt64.self))
      let k2 = unsafe UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: block &* 16 &+ 8, as: UInt64.self))
      h1 ^= Self.mixFirst(k1)
      h1 = (Self.rotate(h1, 27) &+ h2) &* 5 &+ 0x52dc_e729
      h2 ^= Self.mixSecond(k2)
      h2 = (Self.rotate(h2, 31) &+ h1) &* 5 &+ 0x3849_5ab5
    }
    var k1: UInt64 = 0
    var k2: UInt64 = 0
    for (place, index) in (blocks * 16..<bytes.count).enumerated() {
      if place < 8 {
        k1 |= UInt64(bytes[index]) << (8 * place)
      } else {
        k2 |= UInt64(bytes[index]) << (8 * (place - 8))
      }
    }
    h1 ^= Self.mixFirst(k1)
    h2 ^= Self.mixSecond(k2)
    h1 ^= UInt64(bytes.count)
    h2 ^= UInt64(bytes.count)
    h1 &+= h2
    h2 &+= h1
    h1 = Self.finish(h1)
    h2 = Self.finish(h2)
    h1 &+= h2
    h2 &+= h1
    first = h1
    second = h2
  }

  @inline(__always)
  private static func mixFirst(_ k: UInt64) -> UInt64 {
    rotate(k &* 0x87c3_7b91_1142_53d5, 31) &* 0x4cf5_ad43_2745_937f
  }

  @inline(__always)
  private static func mixSecond(_ k: UInt64) -> UInt64 {
    rotate(k &* 0x4cf5_ad43_2745_937f, 33) &* 0x87c3_7b91_1142_53d5
  }

  @inline(__always)
  private static func rotate(_ value: UInt64, _ bits: UInt64) -> UInt64 { (value &<< bits) | (value &>> (64 &- bits)) }

  private static func finish(_ value: UInt64) -> UInt64 {
    var value = value
    value ^= value >> 33
    value &*= 0xff51_afd7_ed55_8ccd
    value ^= value >> 33
    value &*= 0xc4ce_b9fe_1a85_ec53
    value ^= value >> 33
    return value
  }
}
