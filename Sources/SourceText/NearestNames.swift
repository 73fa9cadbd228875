/// Finds the names that somebody may have meant, out of very many, without comparing with each of them.
///
/// Names that share runs of three bytes with the one that was written are looked at, those that share most first; runs
/// that very many names have in common tell nothing and are passed over.
package struct NearestNames: Sendable {
  private let names: [String]
  /// The names, by their places, that have a run of three bytes; at most ``common`` are kept of each.
  private var places: [UInt32: [Int32]] = [:]

  private static let common = 256
  private static let examined = 64

  /// Makes `names` ready to be looked through, in time linear in their number.
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

/// A handful of names or very many, of which somebody may have meant one.
package struct CandidateNames: Sendable {
  private let few: [String]
  private let many: NearestNames?

  /// Up to how many names a name is compared with each of them.
  private static let few = 256

  /// Makes `names` ready to be compared with what somebody wrote.
  package init(_ names: [String]) {
    few = names.count <= Self.few ? names : []
    many = names.count <= Self.few ? nil : NearestNames(names)
  }

  /// At most three names, the nearest first.
  package func nearest(to name: String) -> [String] {
    many?.nearest(to: name) ?? Array(Spelling.nearest(to: name, among: few).prefix(3))
  }
}
