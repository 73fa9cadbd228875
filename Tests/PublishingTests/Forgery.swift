/// Makes another content with the same hash, as MurmurHash lets anybody do: its steps can all be taken back.
enum Forgery {
  private static let c1: UInt64 = 0x87c3_7b91_1142_53d5
  private static let c2: UInt64 = 0x4cf5_ad43_2745_937f

  /// - Parameter bytes: 32 of them.
  static func sharing(_ bytes: [UInt8]) -> [UInt8] {
    var end = State()
    end.add(word(bytes, 0), word(bytes, 8))
    end.add(word(bytes, 16), word(bytes, 24))
    // Any other first block, and the second that leads from there to the same end.
    let first = (word(bytes, 0) ^ 1, word(bytes, 8))
    var state = State()
    state.add(first.0, first.1)
    let mixed1 = state.h1 ^ rotate(end.h1 &- 0x52dc_e729, by: 5, less: state.h2, 27)
    let mixed2 = state.h2 ^ rotate(end.h2 &- 0x3849_5ab5, by: 5, less: end.h1, 31)
    let second = (
      right(mixed1 &* inverse(c2), 31) &* inverse(c1), right(mixed2 &* inverse(c1), 33) &* inverse(c2)
    )
    return [first.0, first.1, second.0, second.1].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) }
    }
  }

  private struct State {
    var h1: UInt64 = 0
    var h2: UInt64 = 0

    mutating func add(_ k1: UInt64, _ k2: UInt64) {
      h1 ^= left(k1 &* c1, 31) &* c2
      h1 = (left(h1, 27) &+ h2) &* 5 &+ 0x52dc_e729
      h2 ^= left(k2 &* c2, 33) &* c1
      h2 = (left(h2, 31) &+ h1) &* 5 &+ 0x3849_5ab5
    }
  }

  private static func rotate(_ value: UInt64, by factor: UInt64, less other: UInt64, _ bits: UInt64) -> UInt64 {
    right(value &* inverse(factor) &- other, bits)
  }

  private static func word(_ bytes: [UInt8], _ offset: Int) -> UInt64 {
    (0..<8).reduce(0) { $0 | UInt64(bytes[offset + $1]) << UInt64(8 * $1) }
  }

  private static func left(_ value: UInt64, _ bits: UInt64) -> UInt64 { value << bits | value >> (64 - bits) }
  private static func right(_ value: UInt64, _ bits: UInt64) -> UInt64 { value >> bits | value << (64 - bits) }

  /// The number that an odd one is multiplied with to give 1, by Newton's method.
  private static func inverse(_ value: UInt64) -> UInt64 {
    var result = value
    for _ in 0..<6 { result = result &* (2 &- value &* result) }
    return result
  }
}
