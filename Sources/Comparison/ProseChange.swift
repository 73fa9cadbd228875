import CatalogModel
import SourceText
import Syntax

extension ProseChange {
  /// The languages in which the prose of two entries is different, the catalogue's default language first.
  static func all(_ old: Entry, _ new: Entry) -> [ProseChange] {
    let (olds, news) = (texts(old), texts(new))
    var seen: Set<Language> = []
    return (news + olds).map(\.language).filter { seen.insert($0).inserted }.compactMap { language in
      change(
        language, olds.first { $0.language == language }?.document, news.first { $0.language == language }?.document)
    }
  }

  /// The documents of an entry that hold prose, by language.
  private static func texts(_ entry: Entry) -> [(language: Language, document: Document)] {
    [(entry.catalog.defaultLanguage, entry.document)] + entry.translations.map { ($0.language, $0.document) }
  }

  private static func change(_ language: Language, _ old: Document?, _ new: Document?) -> ProseChange? {
    if let old, let new, body(of: old) == body(of: new) { return nil }
    let (before, after) = (lines(old), lines(new))
    guard before != after else { return nil }
    let counts = counts(before, after)
    let removed = counts.values.reduce(0) { $0 + max($1, 0) }
    let added = counts.values.reduce(0) { $0 + max(-$1, 0) }
    return ProseChange(
      language: language, before: before.isEmpty ? nil : old, after: after.isEmpty ? nil : new, linesAdded: added,
      linesRemoved: removed)
  }

  /// How many times more than in the newer text each line stands in the older one.
  private static func counts(
    _ before: [ArraySlice<UInt8>], _ after: [ArraySlice<UInt8>]
  ) -> [ArraySlice<UInt8>: Int] {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    // What both begin and end with is as often on both sides.
    let start = zip(before, after).prefix { $0 == $1 }.count
    let (olds, news) = (before[start...], after[start...])
    let end = zip(olds.reversed(), news.reversed()).prefix { $0 == $1 }.count
    for line in olds.dropLast(end) { counts[line, default: 0] += 1 }
    for line in news.dropLast(end) { counts[line, default: 0] -= 1 }
    return counts
  }

  /// The first of the lines that are not on both sides, as they follow each other in the text: what was stands before what is.
  /// Empty ones are left out.
  package func lines(_ limit: Int) -> [Line] {
    let (before, after) = (Self.lines(self.before), Self.lines(self.after))
    var left = Self.counts(before, after)
    var lines: [Line] = []
    var (i, j) = (0, 0)
    /// Whether a line is one of those that the other side has not, or not as often.
    func isOwn(_ line: ArraySlice<UInt8>, _ sign: Int) -> Bool {
      guard let count = left[line], count * sign > 0 else { return false }
      left[line] = count - sign
      return true
    }
    func add(_ line: ArraySlice<UInt8>, isAdded: Bool) {
      guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { return }
      lines.append(Line(text: String(decoding: line, as: UTF8.self), isAdded: isAdded))
    }
    while lines.count < limit, i < before.count || j < after.count {
      while i < before.count, isOwn(before[i], 1) {
        add(before[i], isAdded: false)
        i += 1
      }
      while j < after.count, isOwn(after[j], -1) {
        add(after[j], isAdded: true)
        j += 1
      }
      (i, j) = (min(i + 1, before.count), min(j + 1, after.count))
    }
    return Array(lines.prefix(limit))
  }

  /// The lines of a body, without the empty ones around it and the ends that git may rewrite.
  private static func lines(_ document: Document?) -> [ArraySlice<UInt8>] {
    guard let document else { return [] }
    let lines = body(of: document).split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      line.last == 0x0D ? line.dropLast() : line
    }
    let start = lines.drop { $0.isEmpty }
    return Array(start.reversed().drop { $0.isEmpty }.reversed())
  }

  private static func body(of document: Document) -> ArraySlice<UInt8> {
    document.file.bytes[document.body.offsets]
  }
}
