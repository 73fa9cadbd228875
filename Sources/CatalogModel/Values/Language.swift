/// A language by its tag, as `fi` or `pt-BR` (BCP 47).
package struct Language: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let tag: String

  package init(_ tag: some StringProtocol) { self.tag = String(tag) }

  package static let english = Language("en")

  package var description: String { tag }

  package static func < (left: Language, right: Language) -> Bool { left.tag < right.tag }

  /// The longest tag, in bytes: as RFC 5646, section 4.4.1, has it, and short enough for the name of a folder.
  private static let longestTag = 35

  /// Whether `text` has the shape of a language tag: two or three lower-case letters, then subtags of up to eight.
  package static func isTag(_ text: some StringProtocol) -> Bool {
    guard text.utf8.count <= longestTag else { return false }
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    }
  }
}
