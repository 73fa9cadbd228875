import CatalogModel
import SourceText
import Syntax

/// What need not be compared, as it is written the same on both sides.
extension ValueComparison {
  /// Whether two values say the same because the same is written, and it names the same entries.
  func isSame(_ old: NodeView, _ new: NodeView) -> Bool {
    guard isOneLanguage, old.isSame(as: new) else { return false }
    let (olds, news) = (old.subtree, new.subtree)
    let (was, now) = (links(before, within: olds), links(after, within: news))
    guard was.count == now.count else { return false }
    return zip(was, now).allSatisfy { left, right in
      left.node - olds.lowerBound == right.node - news.lowerBound && place(of: left, before) == place(of: right, after)
    }
  }

  /// The references that stand in a part of an entry.
  private func links(_ side: Side, within nodes: Range<Int>) -> ArraySlice<Link> {
    let all = side.links
    let start = all.partitioningIndex { $0.node >= nodes.lowerBound }
    let end = all[start...].partitioningIndex { $0.node >= nodes.upperBound }
    return all[start..<end]
  }

  /// The place in the newer catalogue of the entry that a reference leads to; nil for one that only one of the two has.
  private func place(of link: Link, _ side: Side) -> Int? {
    link.target.flatMap { side.placeOf(side.entry.catalog.entry($0)) }
  }

  /// The keys of two mappings whose values are not the same; nil where the two don't have the same keys in the same order.
  func differingKeys(_ old: NodeView, _ new: NodeView) -> Set<String>? {
    guard old.isMapping, new.isMapping, old.count == new.count else { return nil }
    var keys: Set<String> = []
    for (left, right) in zip(old.pairs, new.pairs) {
      guard left.key.isSame(as: right.key) else { return nil }
      if !isSame(left.value, right.value) { keys.insert(left.key.string) }
    }
    return keys
  }
}
