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
    var hasher = ContentHasher(seed: seed)
    hasher.add(bytes)
    self = hasher.hash
  }
}

/// Works out the ``ContentHash`` of bytes that come in parts, wherever they are cut.
package struct ContentHasher: Sendable {
  /// How many bytes there were so far.
  package private(set) var count = 0
  private var h1: UInt64
  private var h2: UInt64
  /// Those behind the last whole block of 16.
  private var rest: (first: UInt64, second: UInt64) = (0, 0)

  /// A hasher of nothing yet.
  package init(seed: UInt32 = 0) {
    h1 = UInt64(seed)
    h2 = UInt64(seed)
  }

  /// Adds bytes behind those that came before.
  package mutating func add(_ bytes: [UInt8]) {
    let raw = unsafe bytes.span.bytes
    var offset = 0
    func word(_ place: Int) -> UInt64 {
      unsafe UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    while offset < bytes.count {
      if count % 16 == 0, bytes.count - offset >= 16 {
        let blocks = (bytes.count - offset) / 16
        for block in 0..<blocks { mix(word(offset &+ block &* 16), word(offset &+ block &* 16 &+ 8)) }
        offset += blocks * 16
        count += blocks * 16
      } else {
        add(bytes[offset])
        offset += 1
      }
    }
  }

  /// Adds a byte to those that make no whole block yet.
  private mutating func add(_ byte: UInt8) {
    let place = count % 16
    if place < 8 {
      rest.first |= UInt64(byte) << (8 * place)
    } else {
      rest.second |= UInt64(byte) << (8 * (place - 8))
    }
    count += 1
    guard place == 15 else { return }
    mix(rest.first, rest.second)
    rest = (0, 0)
  }

  @inline(__always)
  private mutating func mix(_ k1: UInt64, _ k2: UInt64) {
    h1 ^= Self.mixFirst(k1)
    h1 = (Self.rotate(h1, 27) &+ h2) &* 5 &+ 0x52dc_e729
    h2 ^= Self.mixSecond(k2)
    h2 = (Self.rotate(h2, 31) &+ h1) &* 5 &+ 0x3849_5ab5
  }

  /// The hash of all bytes so far.
  package var hash: ContentHash {
    var h1 = h1 ^ Self.mixFirst(rest.first) ^ UInt64(count)
    var h2 = h2 ^ Self.mixSecond(rest.second) ^ UInt64(count)
    h1 &+= h2
    h2 &+= h1
    h1 = Self.finish(h1)
    h2 = Self.finish(h2)
    h1 &+= h2
    h2 &+= h1
    return ContentHash(first: h1, second: h2)
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
