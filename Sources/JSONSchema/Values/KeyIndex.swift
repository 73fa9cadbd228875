internal import SourceText
internal import Syntax

/// The keys of one large mapping, to be found without going through all of them.
struct KeyIndex {
  /// From how many pairs on an index is quicker than going through them.
  static let threshold = 16

  /// The first key of each text, by the text's hash.
  private var keys: [Int: Int] = [:]

  init(_ mapping: NodeView) {
    keys.reserveCapacity(mapping.count)
    for pair in mapping.pairs {
      let hash = pair.key.withText(NodeEquality.hash)
      if keys[hash] == nil { keys[hash] = pair.key.index }
    }
  }

  /// The key called `name`.
  func key(_ name: Span<UInt8>, in mapping: NodeView) -> Int? {
    guard let key = keys[NodeEquality.hash(name)] else { return nil }
    if mapping.tree.withText(at: key, { $0.equals(name) }) { return key }
    // Two texts with one hash: the other one is found by going through all of them.
    return mapping.tree.index(ofKey: name, in: mapping.index)
  }
}
