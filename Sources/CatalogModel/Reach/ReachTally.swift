internal import SourceText

extension Reach {
  /// Something that is counted where any of some entries is reached, or is where one starts.
  package struct Countable: Sendable {
    /// The entries, by their places in the catalogue.
    package let entries: [Int]
    /// How much it counts, from 0.
    package let weight: Int

    /// - Parameter weight: 1 for a thing, more for what there is more of in it.
    package init(_ entries: [Int], weight: Int = 1) {
      self.entries = entries
      self.weight = weight
    }
  }

  /// How much is reached from each of many starts, without a search for each.
  ///
  /// Sixty-four starts are followed at once, with a bit for each, once through the catalogue in an order in which everything
  /// comes behind what it depends on. Entries that depend on each other in a circle are reached together.
  /// - Parameters:
  ///   - starts: the entries that each count starts from, by their places in the catalogue.
  ///   - groups: what is counted together.
  ///   - effort: how many words of bits are moved at most; starts for which there would be more are not counted.
  ///   - threads: how many work at once; the numbers are the same with any.
  /// - Returns: for each start a number for each group, those from where one starts included; nil where it was not counted.
  package func tallies(
    from starts: [[Int]], of groups: [[Countable]], effort: Int = 1 << 31, threads: Int = Parallel.processorCount
  ) -> [[Int]?] {
    let order = DependencyOrder(self)
    let tallies = groups.map { Tally($0, order) }
    let pass = order.edgeCount + catalog.entryCount + tallies.reduce(0) { $0 + $1.size }
    let width = UInt64.bitWidth
    let blocks = min((starts.count + width - 1) / width, max(1, effort / max(pass, 1)))
    let counted = Parallel.map(
      blocks, threads: threads, chunk: 1, makeWorker: { [UInt64](repeating: 0, count: order.count) },
      { reached, block -> [[Int]] in
        let starts = starts[(block * width)..<min((block + 1) * width, starts.count)]
        for index in reached.indices { reached[index] = 0 }
        for (bit, entries) in starts.enumerated() {
          for entry in entries { reached[order.place(of: entry)] |= 1 << UInt64(bit) }
        }
        order.spread(&reached)
        let counts = tallies.map { $0.counts(reached) }
        return starts.indices.map { start in counts.map { $0[start - starts.startIndex] } }
      })
    let all: [[Int]?] = counted.joined().map { $0 }
    return all + Array(repeating: nil, count: starts.count - all.count)
  }
}

/// The entries of a catalogue in an order in which everything comes behind what it depends on; entries that depend on each other
/// share a place.
private struct DependencyOrder: Sendable {
  private let places: [Int]
  /// What depends on the entries of place `i` lies from `starts[i]` to `starts[i + 1]`.
  private let starts: [Int]
  private let dependants: [Int]

  var count: Int { starts.count - 1 }
  var edgeCount: Int { dependants.count }

  init(_ reach: Reach) {
    let edges = (0..<reach.catalog.entryCount).map { entry in reach.directDependants(of: entry).map(\.entry) }
    // Each stands behind those that it leads to.
    let circles = Array(StronglyConnected.components(of: edges).reversed())
    var places = [Int](repeating: 0, count: edges.count)
    for (place, circle) in circles.enumerated() { for entry in circle { places[entry] = place } }
    var starts = [0]
    var dependants: [Int] = []
    for (place, circle) in circles.enumerated() {
      for entry in circle { dependants += edges[entry].lazy.map { places[$0] }.filter { $0 != place } }
      starts.append(dependants.count)
    }
    self.places = places
    self.starts = starts
    self.dependants = dependants
  }

  func place(of entry: Int) -> Int { places[entry] }

  /// Hands the bits of each place on to what depends on it.
  func spread(_ bits: inout [UInt64]) {
    for place in 0..<count where bits[place] != 0 {
      let own = bits[place]
      for dependant in dependants[starts[place]..<starts[place + 1]] { bits[dependant] |= own }
    }
  }
}

/// Counts for each bit what is reached.
private struct Tally: Sendable {
  /// The places of countable `i` lie from `starts[i]` to `starts[i + 1]`.
  private var starts = [0]
  private var places: [Int] = []
  private var weights: [Int] = []

  var size: Int { places.count }

  init(_ countables: [Reach.Countable], _ order: DependencyOrder) {
    for countable in countables where countable.weight > 0 && !countable.entries.isEmpty {
      places += countable.entries.map { order.place(of: $0) }
      starts.append(places.count)
      weights.append(countable.weight)
    }
  }

  /// The sum of the weights for each bit.
  ///
  /// The sums are kept as binary numbers whose digits of one worth stand in one word, so that a word is added in a few steps
  /// however many bits it has.
  func counts(_ bits: [UInt64]) -> [Int] {
    var digits = [UInt64](repeating: 0, count: Int.bitWidth)
    for (index, weight) in weights.enumerated() {
      let reached = places[starts[index]..<starts[index + 1]].reduce(0) { $0 | bits[$1] }
      guard reached != 0 else { continue }
      for digit in 0..<(Int.bitWidth - weight.leadingZeroBitCount) where weight >> digit & 1 == 1 {
        var carry = reached
        var place = digit
        while carry != 0, place < digits.count {
          (digits[place], carry) = (digits[place] ^ carry, digits[place] & carry)
          place += 1
        }
      }
    }
    return (0..<UInt64.bitWidth).map { bit in
      digits.indices.reduce(0) { $0 | Int(truncatingIfNeeded: digits[$1] >> UInt64(bit) & 1) << $1 }
    }
  }
}
