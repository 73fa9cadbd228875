/// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014): the same numbers everywhere
/// for the same seed, and a stream of its own for each file, so that no file depends on how many come before it.
struct Random {
  private var state: UInt64

  /// - Parameter parts: what the stream belongs to; one that differs in any part is another stream.
  init(_ parts: UInt64...) {
    state = 0
    for part in parts {
      state ^= part
      state = next()
    }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from `range`. The bias of a remainder is below one in 2⁴⁰ for ranges as small as those used here.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// True `percent` times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }

  /// `count` different elements, fewer if there are not so many, in their order.
  mutating func pick<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    var needed = min(count, elements.count)
    var result: [Element] = []
    for (index, element) in elements.enumerated() where number(1...elements.count - index) <= needed {
      result.append(element)
      needed -= 1
    }
    return result
  }

  /// One of `weights`' indexes, as often as its weight.
  mutating func weighted(_ weights: [Int]) -> Int {
    var rest = number(0...weights.reduce(0, +) - 1)
    for (index, weight) in weights.enumerated() {
      if rest < weight { return index }
      rest -= weight
    }
    return weights.count - 1
  }
}
