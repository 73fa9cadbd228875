/// A language by its tag, as `fi` or `pt-BR` (BCP 47).
package struct Language: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The tag as it is written: `fi`.
  package let tag: String

  /// The language of a tag, whatever its shape; ``isTag(_:)`` judges that.
  package init(_ tag: some StringProtocol) { self.tag = String(tag) }

  /// The language of a catalogue that lists none.
  package static let english = Language("en")

  package var description: String { tag }

  /// Whether it is written from right to left: by the script that the tag names, else by the one that the language has.
  package var isRightToLeft: Bool {
    let parts = tag.split(separator: "-").map { $0.lowercased() }
    if let script = parts.dropFirst().first(where: { $0.count == 4 && $0.utf8.allSatisfy { $0 >= 0x61 } }) {
      return ["adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"].contains(script)
    }
    return parts.first.map(Self.rightToLeft.contains) ?? false
  }

  /// The languages whose usual script is written from right to left, as CLDR has them.
  private static let rightToLeft: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "glk", "he", "ks", "lrc", "mzn", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur", "yi",
  ]

  package static func < (left: Language, right: Language) -> Bool { left.tag < right.tag }

  /// The longest tag, in bytes: as RFC 5646, section 4.4.1, has it, and short enough for the name of a folder.
  private static let maxTagLength = 35

  /// Whether `text` has the shape of a language tag: two or three lower-case letters, then subtags of up to eight.
  package static func isTag(_ text: some StringProtocol) -> Bool {
    guard text.utf8.count <= maxTagLength else { return false }
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    }
  }
}
