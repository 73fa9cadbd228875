package import SourceText

/// Every path of a tree, in the order of their bytes, and what the catalogue made of each.
package struct TreePaths: Sendable {
  /// What the catalogue made of a file.
  enum Role: Sendable {
    case entry(Int)
    case page(Int)
    /// A translation, an asset, or no part of the catalogue.
    case other
  }

  /// Every file and link of the tree, sorted by the bytes of their paths.
  package let entries: [SourceEntry]
  private var roles: [Role]
  private let places: [PathKey: Int]
  /// Places of the paths that are not ASCII: Swift's dictionary finds them however their accents are composed.
  private let accented: [String: Int]

  /// - Parameter entries: sorted by the bytes of their paths, as a ``SourceTree`` has them.
  init(_ entries: [SourceEntry]) {
    self.entries = entries
    roles = Array(repeating: .other, count: entries.count)
    var places: [PathKey: Int] = [:]
    places.reserveCapacity(entries.count)
    var accented: [String: Int] = [:]
    for (place, entry) in entries.enumerated() {
      places[PathKey(entry.path)] = place
      if !entry.path.utf8.allSatisfy({ $0 < 0x80 }), accented[entry.path] == nil { accented[entry.path] = place }
    }
    self.places = places
    self.accented = accented
  }

  /// All paths, sorted by their bytes.
  package var all: some RandomAccessCollection<String> { entries.lazy.map(\.path) }

  /// The path as the tree spells it, nil where it has none: one that is the same byte by byte, else one that differs in
  /// how its accents are composed, as a link typed on one computer may from a file named on another.
  package func spelling(of path: String) -> String? { place(of: path).map { entries[$0].path } }

  /// The file at exactly `path`.
  package func entry(at path: String) -> SourceEntry? { exactPlace(of: path).map { entries[$0] } }

  /// Whether files lie in the folder at `path`; the tree's root is the empty path.
  package func holdsFolder(_ path: String) -> Bool {
    guard !path.isEmpty else { return !entries.isEmpty }
    let prefix = path + "/"
    let place = lowerBound(prefix)
    return place < entries.count && entries[place].path.utf8.starts(with: prefix.utf8)
  }

  /// The file at `path`, in the tree's spelling, and what it is.
  func find(_ path: String) -> (entry: SourceEntry, role: Role)? {
    place(of: path).map { (entries[$0], roles[$0]) }
  }

  /// What the file at exactly `path` is.
  func role(of path: String) -> Role? { exactPlace(of: path).map { roles[$0] } }

  /// The place of exactly this path.
  func exactPlace(of path: String) -> Int? { places[PathKey(path)] }

  mutating func setRole(_ role: Role, at place: Int) { roles[place] = role }

  private func place(of path: String) -> Int? {
    exactPlace(of: path) ?? (accented.isEmpty ? nil : accented[path])
  }

  /// The first place whose path is not before `path`.
  private func lowerBound(_ path: String) -> Int {
    entries.partitioningIndex { !$0.path.utf8.lexicographicallyPrecedes(path.utf8) }
  }
}
