/// A pattern of file paths: `*` for anything but a slash, `**` for any number of folders, `?` for one byte but a slash.
///
/// A pattern without a slash matches the last part of a path, as in `.gitignore`.
package struct Glob: Hashable, Sendable {
  package let pattern: String
  private let parts: [[UInt8]]

  package init(_ pattern: String) {
    self.pattern = pattern
    let parts = pattern.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    self.parts = pattern.utf8.contains(UInt8(ascii: "/")) ? parts : [Self.anyFolders] + parts
  }

  private static let anyFolders = Array("**".utf8)

  /// Whether the whole of `path` matches. Takes time in proportion to the product of both lengths at the most.
  package func matches(_ path: String) -> Bool {
    let names = path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    return Self.matches(parts, names, isAny: { $0 == Self.anyFolders }) { Self.matchesName($0, $1) }
  }

  private static func matchesName(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
    matches(pattern, name, isAny: { $0 == UInt8(ascii: "*") }) { $0 == $1 || $0 == UInt8(ascii: "?") }
  }

  /// Matches with going back to the last wildcard only, which is enough as an earlier one could not do better.
  private static func matches<Element>(
    _ pattern: [Element], _ subject: [Element], isAny: (Element) -> Bool, _ equal: (Element, Element) -> Bool
  ) -> Bool {
    var at = 0
    var position = 0
    var wildcard: (at: Int, position: Int)?
    while position < subject.count {
      if at < pattern.count, isAny(pattern[at]) {
        wildcard = (at, position)
        at += 1
      } else if at < pattern.count, equal(pattern[at], subject[position]) {
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
    while at < pattern.count, isAny(pattern[at]) { at += 1 }
    return at == pattern.count
  }
}
