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
    let lines = DifferingLines(old, new)
    guard !lines.isEmpty else { return nil }
    let counts = lines.counts.values
    return ProseChange(
      language: language, before: lines.isOnlyNew ? nil : old, after: lines.isOnlyOld ? nil : new,
      linesAdded: counts.reduce(0) { $0 + max(-$1, 0) }, linesRemoved: counts.reduce(0) { $0 + max($1, 0) })
  }

  /// The first of the lines that are not on both sides, as they follow each other in the text: what was stands before what is.
  /// Empty ones are left out.
  package func lines(_ limit: Int) -> [Line] {
    let differing = DifferingLines(before, after)
    let (before, after) = (differing.before, differing.after)
    var left = differing.counts
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
}

/// The lines of two bodies between what both begin and what both end with; empty ones around a body, and the ends of lines that
/// git may rewrite, don't count.
private struct DifferingLines {
  let before: [ArraySlice<UInt8>]
  let after: [ArraySlice<UInt8>]
  /// Whether one of the two says nothing at all.
  let isOnlyNew: Bool
  let isOnlyOld: Bool

  var isEmpty: Bool { before == after }

  init(_ old: Document?, _ new: Document?) {
    let (olds, news) = (Self.body(of: old), Self.body(of: new))
    (isOnlyNew, isOnlyOld) = (olds.isEmpty, news.isEmpty)
    // Texts of hundreds of lines mostly differ in one: nearly all bytes are passed over without a look at lines.
    let start = Self.commonStart(olds, news)
    let (left, right) = (olds.dropFirst(start), news.dropFirst(start))
    let end = Self.commonEnd(left, right)
    before = Self.lines(left.dropLast(end), isText: !isOnlyNew)
    after = Self.lines(right.dropLast(end), isText: !isOnlyOld)
  }

  /// How many times more than in the newer text each line stands in the older one.
  var counts: [ArraySlice<UInt8>: Int] {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for line in before { counts[line, default: 0] += 1 }
    for line in after { counts[line, default: 0] -= 1 }
    return counts
  }

  /// The bytes of a body, without the empty lines around it.
  private static func body(of document: Document?) -> ArraySlice<UInt8> {
    guard let document else { return [] }
    func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    var body = document.file.bytes[document.body.offsets].drop(while: isLineEnd)
    while let last = body.last, isLineEnd(last) { body.removeLast() }
    return body
  }

  /// The length in bytes of the whole lines that both begin with.
  private static func commonStart(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
    let (left, right) = (left.span, right.span)
    var length = 0
    var place = 0
    while place < min(left.count, right.count), left[place] == right[place] {
      place += 1
      if left[place - 1] == 0x0A { length = place }
    }
    return length
  }

  /// The length in bytes of the whole lines that both end with, and of the line end before them.
  private static func commonEnd(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
    let (left, right) = (left.span, right.span)
    var length = 0
    var place = 1
    while place <= min(left.count, right.count), left[left.count - place] == right[right.count - place] {
      if left[left.count - place] == 0x0A { length = place }
      place += 1
    }
    return length
  }

  private static func lines(_ text: ArraySlice<UInt8>, isText: Bool) -> [ArraySlice<UInt8>] {
    guard isText else { return [] }
    return text.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      line.last == 0x0D ? line.dropLast() : line
    }
  }
}
