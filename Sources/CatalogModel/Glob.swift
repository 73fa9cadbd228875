internal import SourceText

/// A pattern of file paths: `*` for anything but a slash, `**` for any number of folders, `?` for one byte but a slash.
///
/// A pattern without a slash matches the last part of a path, as in `.gitignore`.
package struct Glob: Hashable, Sendable {
  /// The pattern as it is written.
  package let pattern: String
  private let parts: [[UInt8]]
  /// What every path that matches begins with, and what its last part ends with: most others are told by these.
  private let prefix: [UInt8]
  private let suffix: [UInt8]

  /// The most bytes of a pattern in a configuration.
  package static let maxLength = 250
  /// The most patterns of a list in a configuration; nobody reads those behind them.
  package static let maxInList = 500

  /// Takes a pattern apart; every text is one.
  package init(_ pattern: String) {
    self.pattern = pattern
    let parts = pattern.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    self.parts = pattern.utf8.contains(UInt8(ascii: "/")) ? parts : [Self.anyFolders] + parts
    prefix = Array(self.parts.first?.prefix { !Self.isWildcard($0) } ?? [])
    suffix = Array(self.parts.last?.reversed().prefix { !Self.isWildcard($0) }.reversed() ?? [])
  }

  private static let anyFolders = Array("**".utf8)

  private static func isWildcard(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") }

  /// The one path that matches; nil where there may be several.
  var onlyPath: String? {
    guard pattern.utf8.contains(UInt8(ascii: "/")), !pattern.utf8.contains(where: Self.isWildcard) else { return nil }
    return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
  }

  /// Whether the whole of `path` matches. Takes time in proportion to the product of both lengths at the most.
  package func matches(_ path: String) -> Bool { matches(Path(path)) }

  /// A path taken apart, for many patterns.
  struct Path {
    let bytes: [UInt8]
    let names: [Range<Int>]

    init(_ path: String) {
      let bytes = Array(path.utf8)
      self.bytes = bytes
      names = bytes.split(separator: UInt8(ascii: "/")).map(\.indices)
    }
  }

  func matches(_ path: Path) -> Bool {
    let bytes = path.bytes
    let start = path.names.first?.lowerBound ?? 0
    let end = path.names.last?.upperBound ?? 0
    guard end - start >= max(prefix.count, suffix.count), bytes[start..<end].starts(with: prefix),
      bytes[(end - suffix.count)..<end].elementsEqual(suffix)
    else { return false }
    return Self.matches(parts.count, path.names.count, isAny: { parts[$0] == Self.anyFolders }) { part, name in
      let (pattern, name) = (parts[part], path.names[name])
      return Self.matches(pattern.count, name.count, isAny: { pattern[$0] == UInt8(ascii: "*") }) {
        pattern[$0] == bytes[name.lowerBound + $1] || pattern[$0] == UInt8(ascii: "?")
      }
    }
  }

  /// Matches the elements of a pattern with those of a subject, going back to the last wildcard only, which is enough as
  /// an earlier one could not do better.
  private static func matches(
    _ patternCount: Int, _ subjectCount: Int, isAny: (Int) -> Bool, _ equal: (Int, Int) -> Bool
  ) -> Bool {
    var at = 0
    var position = 0
    var wildcard: (at: Int, position: Int)?
    while position < subjectCount {
      if at < patternCount, isAny(at) {
        wildcard = (at, position)
        at += 1
      } else if at < patternCount, equal(at, position) {
        at += 1
        position += 1
      } else if let last = wildcard {
        wildcard = (last.at, last.position + 1)
        at = last.at + 1
        position = last.position + 1
      } else {
        return false
      }
    }
    while at < patternCount, isAny(at) { at += 1 }
    return at == patternCount
  }
}

/// Many patterns, asked together: those that name one file are looked up.
package struct GlobSet: Sendable {
  private var single: [PathKey: [Int]] = [:]
  private var others: [(index: Int, glob: Glob)] = []

  /// Makes `globs` ready to be asked, each known by its place in the list.
  package init(_ globs: [Glob]) {
    for (index, glob) in globs.enumerated() {
      if let path = glob.onlyPath {
        single[PathKey(path), default: []].append(index)
      } else {
        others.append((index, glob))
      }
    }
  }

  /// Whether there is no pattern, so that no path matches.
  package var isEmpty: Bool { single.isEmpty && others.isEmpty }

  /// Whether at least one of the patterns matches the whole of `path`.
  package func matches(_ path: String) -> Bool {
    if isEmpty { return false }
    if single[PathKey(path)] != nil { return true }
    guard !others.isEmpty else { return false }
    let path = Glob.Path(path)
    return others.contains { $0.glob.matches(path) }
  }

  /// The places of the patterns that match `path`, in their order.
  package func matching(_ path: String) -> [Int] {
    let named = single[PathKey(path)] ?? []
    guard !others.isEmpty else { return named }
    let path = Glob.Path(path)
    let found = others.filter { $0.glob.matches(path) }.map(\.index)
    return named.isEmpty ? found : (named + found).sorted()
  }
}
