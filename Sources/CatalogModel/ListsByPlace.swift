/// A list for each of some places, numbered from 0, all in one run of memory.
@usableFromInline package struct ListsByPlace<Element: Sendable>: Sendable {
  /// The elements of all lists, by place.
  @usableFromInline package let elements: [Element]
  /// Those of place `i` lie from `starts[i]` to `starts[i + 1]`.
  @usableFromInline let starts: [Int]

  /// Sorts by counting, so that each list has its elements in the order of `sources`.
  /// - Parameters:
  ///   - count: how many places there are.
  ///   - place: where a source belongs; nil where nowhere.
  ///   - element: what the list has of it.
  @inlinable package init<Sources: Collection>(
    _ sources: Sources, count: Int, at place: (Sources.Element) -> Int?, _ element: (Sources.Element) -> Element
  ) {
    var starts = [Int](repeating: 0, count: count + 1)
    for source in sources { if let place = place(source) { starts[place + 1] += 1 } }
    for place in 0..<count { starts[place + 1] += starts[place] }
    self.starts = starts
    guard let first = sources.first else {
      elements = []
      return
    }
    var next = starts
    var elements = [Element](repeating: element(first), count: starts[count])
    for source in sources {
      guard let place = place(source) else { continue }
      elements[next[place]] = element(source)
      next[place] += 1
    }
    self.elements = elements
  }

  /// How many places there are.
  @inlinable package var count: Int { starts.count - 1 }

  /// The list of a place.
  @inlinable package subscript(place: Int) -> ArraySlice<Element> { elements[indices(of: place)] }

  /// Where ``elements`` has the list of a place, for whoever goes over many lists: a slice counts references, a range does not.
  @inlinable package func indices(of place: Int) -> Range<Int> { starts[place]..<starts[place + 1] }
}
