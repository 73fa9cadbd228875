extension RandomAccessCollection where Index == Int {
  /// The first index whose element fulfils `condition`, or the end, by binary search: of the elements, none that fulfil
  /// it may stand before one that does not.
  @inlinable
  package func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
