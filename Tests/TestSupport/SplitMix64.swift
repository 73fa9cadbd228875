/// The same random numbers in every run, so that a failure can be repeated.
///
/// Source: G. Steele, D. Lea, C. Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014.
package struct SplitMix64: RandomNumberGenerator {
  /// What the next number is made from.
  package var state: UInt64

  /// - Parameter state: the seed; each gives a row of its own.
  package init(state: UInt64) { self.state = state }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// Takes, doubles or puts in a few bytes somewhere.
  package mutating func mutate(_ bytes: inout [UInt8]) {
    for _ in 0..<Int.random(in: 1...3, using: &self) {
      let place = Int.random(in: 0...bytes.count, using: &self)
      let end = min(bytes.count, place + Int.random(in: 1...20, using: &self))
      switch Int.random(in: 0..<4, using: &self) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &self), at: place)
      default:
        let marks = ["\n", ": ", "- ", "\"", "'", "[", "}", "#", "---\n", "|", "&a "]
        bytes.insert(contentsOf: (marks.randomElement(using: &self) ?? "").utf8, at: place)
      }
    }
  }
}
