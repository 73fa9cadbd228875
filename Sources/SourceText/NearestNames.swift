/// Finds the names that somebody may have meant, out of very many, without comparing with each of them.
///
/// Names that share runs of three bytes with the one that was written are looked at, those that share most first; runs
/// that very many names have in common tell nothing and are passed over.
package struct NearestNames {
  private let names: [String]
  /// The names, by their places, that have a run of three bytes; at most ``common`` are kept of each.
  private var places: [UInt32: [Int32]] = [:]

  private static let common = 256
  private static let examined = 64

  package init(_ names: [String]) {
    self.names = names
    for (place, name) in names.enumerated() {
      Self.forEachRun(of: name) { run in
        if places[run, default: []].count <= Self.common { places[run, default: []].append(Int32(place)) }
      }
    }
  }

  /// At most three names, the nearest first.
  package func nearest(to name: String) -> [String] {
    var shared: [Int32: Int] = [:]
    Self.forEachRun(of: name) { run in
      guard let bearers = places[run], bearers.count <= Self.common else { return }
      for place in bearers { shared[place, default: 0] += 1 }
    }
    let candidates = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.examined)
    return Array(Spelling.nearest(to: name, among: candidates.map { names[Int($0.key)] }).prefix(3))
  }

  /// The runs of three bytes of `name` with its ends marked, letters folded.
  private static func forEachRun(of name: String, _ body: (UInt32) -> Void) {
    var run: UInt32 = 0x0101
    for byte in name.utf8.prefix(128) {
      run = (run << 8 | UInt32((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)) & 0xFF_FFFF
      body(run)
    }
    body((run << 8 | 1) & 0xFF_FFFF)
  }
}
