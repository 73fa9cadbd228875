extension Sequence {
  /// The elements by what `key` says of each, the greatest first; those of which it says the same keep their order.
  package func sorted<Key: Comparable>(descendingBy key: (Element) -> Key) -> [Element] {
    enumerated().map { (key: key($0.element), place: $0.offset, element: $0.element) }
      .sorted { ($1.key, $0.place) < ($0.key, $1.place) }.map(\.element)
  }
}
