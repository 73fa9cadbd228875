import CatalogModel
import SourceText
import Syntax

/// Which entries of two catalogues are the same one.
///
/// By kind and id; then by an alias of either side; then, of what is left of a kind, by what the files say. The same
/// entries are found the other way round.
struct EntryMatching {
  /// An entry of the older catalogue and one of the newer.
  struct Pair {
    let before: Int
    let after: Int
    let rename: EntryChange.Rename?
  }

  /// By the places of the newer entries.
  private(set) var pairs: [Pair] = []
  /// The entries of the older catalogue that the newer one does not have, ascending.
  private(set) var removed: [Int] = []
  /// The entries of the newer catalogue that the older one does not have, ascending.
  private(set) var added: [Int] = []
  /// The place in the newer catalogue of each entry of the older one.
  private(set) var afterOf: [Int?]
  /// Whether an entry of the newer catalogue is one that the older one has, by its place.
  private(set) var isKnown: [Bool]

  init(_ before: Catalog, _ after: Catalog) {
    afterOf = [Int?](repeating: nil, count: before.entryCount)
    isKnown = [Bool](repeating: false, count: after.entryCount)
    var found: [Pair] = []
    func take(_ old: Int, _ new: Int, _ rename: EntryChange.Rename?) {
      guard afterOf[old] == nil, !isKnown[new] else { return }
      afterOf[old] = new
      isKnown[new] = true
      found.append(Pair(before: old, after: new, rename: rename))
    }

    // Two files may bear one id, which is an error that is told: the first is then the first of the other side.
    let newByKey = Dictionary(grouping: after.entries.indices) { after.entry($0).key }
    for (key, olds) in Dictionary(grouping: before.entries.indices, by: { before.entry($0).key }) {
      for (old, new) in zip(olds, newByKey[key] ?? []) { take(old, new, nil) }
    }
    let oldByKey = Dictionary(
      before.entries.lazy.filter { [afterOf] in afterOf[$0.index] == nil }.map { ($0.key, $0.index) },
      uniquingKeysWith: { first, _ in first })
    for entry in after.entries where !isKnown[entry.index] {
      for key in Self.formerKeys(of: entry) {
        if let old = oldByKey[key] { take(old, entry.index, .alias) }
      }
    }
    for entry in before.entries where afterOf[entry.index] == nil {
      for key in Self.formerKeys(of: entry) {
        if let new = newByKey[key]?.first { take(entry.index, new, .alias) }
      }
    }
    let left = before.entries.filter { afterOf[$0.index] == nil }
    let new = after.entries.filter { !isKnown[$0.index] }
    for candidate in SimilarEntries.pairs(left, new) {
      take(candidate.before.index, candidate.after.index, .content(candidate.similarity))
    }
    pairs = found.sorted { $0.after < $1.after }
    removed = before.entries.indices.filter { afterOf[$0] == nil }
    added = after.entries.indices.filter { !isKnown[$0] }
  }

  /// The ids that an entry had before, with its kind.
  static func formerKeys(of entry: Entry) -> [String] {
    entry.aliases.map { QualifiedID(kind: entry.declaration.name, id: $0.string).text }
  }
}

/// Entries without a counterpart whose files say nearly the same.
enum SimilarEntries {
  /// Two entries of one kind.
  struct Candidate {
    let before: Entry
    let after: Entry
    /// The Jaccard index of the sets of their files' lines, from 0 to 1.
    let similarity: Double
  }

  /// From which share of common lines on two files are taken for one that was renamed. Git's own limit for renames is a
  /// half of the bytes; entries of one kind have more lines in common than other files.
  private static let limit = 0.6
  /// A line that stands in more files than this tells none of them from the others.
  private static let commonLimit = 16

  /// The pairs that are alike, the most alike first; an entry may be in several of them.
  static func pairs(_ left: [Entry], _ right: [Entry]) -> [Candidate] {
    guard !left.isEmpty, !right.isEmpty else { return [] }
    let leftLines = left.map(lines)
    let rightLines = right.map(lines)
    var holders: [Line: [Int]] = [:]
    for (index, lines) in leftLines.enumerated() {
      for line in lines { holders[line, default: []].append(index) }
    }
    var counts: [Line: Int] = [:]
    for lines in rightLines { for line in lines { counts[line, default: 0] += 1 } }
    var candidates: [Candidate] = []
    for (index, lines) in rightLines.enumerated() {
      var others: Set<Int> = []
      for line in lines where counts[line, default: 0] <= commonLimit {
        guard let found = holders[line], found.count <= commonLimit else { continue }
        others.formUnion(found)
      }
      for other in others where left[other].declaration.name == right[index].declaration.name {
        let common = lines.intersection(leftLines[other]).count
        let similarity = Double(common) / Double(lines.count + leftLines[other].count - common)
        guard similarity >= limit else { continue }
        candidates.append(Candidate(before: left[other], after: right[index], similarity: similarity))
      }
    }
    return candidates.sorted { first, second in
      if first.similarity != second.similarity { return first.similarity > second.similarity }
      // The same order with the sides exchanged.
      let (one, two) = ([first.before.key, first.after.key].sorted(), [second.before.key, second.after.key].sorted())
      return one.lexicographicallyPrecedes(two)
    }
  }

  private typealias Line = [UInt8]

  /// The lines of an entry's file that say something; those of a file of a megabyte are few enough.
  private static func lines(_ entry: Entry) -> Set<Line> {
    Set(
      entry.document.file.bytes.split(separator: 0x0A).map { line in Array(line.last == 0x0D ? line.dropLast() : line) }
        .filter { line in line.contains { $0 != 0x20 && $0 != 0x2D } })
  }
}
