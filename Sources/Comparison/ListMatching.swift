import CatalogModel
import Syntax

/// An item of a list, by what it can be found again.
struct ListItem {
  /// All that it says, in a form that is the same for the same.
  let canonical: String
  /// What tells it from the others, the strongest first: its id, whom it names, when it is; nil where it does not say.
  let keys: [String?]
  /// What it says; nil where that is no text and no group.
  private let prose: NodeView?

  init(_ item: NodeView, _ field: FieldDeclaration, _ side: ValueComparison.Side, _ values: ValueComparison) {
    canonical = values.canonical(item, field, side)
    if field.form == .group, item.isMapping {
      let telling = field.fields.filter(\.tellsItems)
      keys =
        [item["id"]?.nonEmptyString]
        + telling.map { part in
          guard let value = item[part.name] else { return nil }
          let text = values.canonical(value, part, side)
          return text.isEmpty ? nil : text
        }
    } else {
      keys = []
    }
    prose = field.form == .text || field.form == .group ? item : nil
  }

  /// The words of its texts; empty where it is no text and no group.
  var words: Set<Substring> {
    guard let prose else { return [] }
    var words: Set<Substring> = []
    func collect(_ node: NodeView) {
      for element in node.elements { collect(element) }
      for pair in node.pairs { collect(pair.value) }
      if node.isScalar { words.formUnion(node.string.lowercased().split { !$0.isLetter && !$0.isNumber }) }
    }
    collect(prose)
    return words
  }
}

extension FieldDeclaration {
  /// Whether items of a list are told from each other by this field of theirs.
  fileprivate var tellsItems: Bool {
    guard !isList else { return false }
    switch form {
    case .reference, .period, .date, .address: return true
    case .text, .line: return name == "title" || name == "name"
    default: return false
    }
  }
}

/// Which items of two lists are the same one. With the sides exchanged it finds the same.
struct ListMatching {
  /// The items that are on both sides, by their places in the newer list, ascending.
  private(set) var matched: [(new: Int, old: Int)] = []
  /// The places of those that are gone.
  private(set) var removed: [Int] = []
  /// The places of those that are new.
  private(set) var added: [Int] = []
  /// Whether those on both sides stand in another order.
  private(set) var isReordered = false

  /// From which share of common words on an item was reworded, and not replaced: the Jaccard index of the sets of words.
  private static let similarityLimit = 0.5
  /// More pairs than this are not compared word by word.
  private static let pairLimit = 10_000

  init(_ old: [ListItem], _ new: [ListItem]) {
    var newOf = [Int?](repeating: nil, count: old.count)
    var oldOf = [Int?](repeating: nil, count: new.count)

    /// Pairs what has one key on both sides, the first with the first.
    func pair(_ key: (ListItem) -> String?) {
      var waiting: [String: [Int]] = [:]
      for index in old.indices.reversed() where newOf[index] == nil {
        if let key = key(old[index]) { waiting[key, default: []].append(index) }
      }
      guard !waiting.isEmpty else { return }
      for index in new.indices where oldOf[index] == nil {
        guard let key = key(new[index]), let found = waiting[key]?.popLast() else { continue }
        oldOf[index] = found
        newOf[found] = index
      }
    }

    pair(\.canonical)
    for place in 0..<max(old.first?.keys.count ?? 0, new.first?.keys.count ?? 0) {
      pair { place < $0.keys.count ? $0.keys[place] : nil }
    }
    for (left, right) in Self.likely(old, new, newOf, oldOf) where newOf[left] == nil && oldOf[right] == nil {
      newOf[left] = right
      oldOf[right] = left
    }
    matched = new.indices.compactMap { place in oldOf[place].map { (place, $0) } }
    removed = old.indices.filter { newOf[$0] == nil }
    added = new.indices.filter { oldOf[$0] == nil }
    isReordered = zip(matched, matched.dropFirst()).contains { $0.old > $1.old }
  }

  /// What is left on both sides and has most words in common, the likest first.
  private static func likely(
    _ old: [ListItem], _ new: [ListItem], _ newOf: [Int?], _ oldOf: [Int?]
  ) -> [(Int, Int)] {
    let left = old.indices.filter { newOf[$0] == nil }.map { (place: $0, words: old[$0].words) }.filter {
      !$0.words.isEmpty
    }
    let right = new.indices.filter { oldOf[$0] == nil }.map { (place: $0, words: new[$0].words) }.filter {
      !$0.words.isEmpty
    }
    guard left.count * right.count <= pairLimit else { return [] }
    var pairs: [(similarity: Double, old: Int, new: Int)] = []
    for i in left {
      for j in right {
        let common = i.words.intersection(j.words).count
        let similarity = Double(common) / Double(i.words.count + j.words.count - common)
        if similarity >= similarityLimit { pairs.append((similarity, i.place, j.place)) }
      }
    }
    // Pairs of one similarity and one sum have no item in common, so the sides may be exchanged.
    pairs.sort { ($1.similarity, $0.old + $0.new, $0.old) < ($0.similarity, $1.old + $1.new, $1.old) }
    return pairs.map { ($0.old, $0.new) }
  }
}
