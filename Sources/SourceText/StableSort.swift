extension Sequence {
  /// The elements by what `key` says of each, the greatest first; those of which it says the same keep their order.
  @inlinable
  package func sorted<Key: Comparable>(descendingBy key: (Element) -> Key) -> [Element] {
    let elements = Array(self)
    let keys = elements.map(key)
    return keys.indices.sorted { (keys[$1], $0) < (keys[$0], $1) }.map { elements[$0] }
  }
}
