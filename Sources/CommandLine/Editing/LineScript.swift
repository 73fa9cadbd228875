internal import SourceText

/// What turns one list of lines into another: lines that stay, lines that go, and lines that come.
///
/// Lines that stand once in both are the same line, as far as their order is (patience diff). Between them, few lines are
/// compared for the shortest way, and many are told as gone and come: the time grows with the number of lines alone.
struct LineScript {
  /// Places in the old list whose lines go, and in the new one whose lines come.
  private(set) var removed: Set<Int> = []
  private(set) var added: Set<Int> = []

  /// The most pairs of lines that the shortest way is looked for among.
  private static let maxPairs = 250_000

  init(_ old: [String], _ new: [String]) {
    var (i, j) = (0, 0)
    for (left, right) in Self.anchors(old, new) + [(old.count, new.count)] {
      compare(old, i..<left, new, j..<right)
      (i, j) = (left + 1, right + 1)
    }
  }

  private mutating func compare(_ old: [String], _ left: Range<Int>, _ new: [String], _ right: Range<Int>) {
    var (left, right) = (left, right)
    while let i = left.first, let j = right.first, old[i] == new[j] {
      left.removeFirst()
      right.removeFirst()
    }
    while let i = left.last, let j = right.last, old[i] == new[j] {
      left.removeLast()
      right.removeLast()
    }
    guard !left.isEmpty, !right.isEmpty, left.count <= Self.maxPairs / right.count else {
      removed.formUnion(left)
      added.formUnion(right)
      return
    }
    for change in new[right].difference(from: old[left]) {
      switch change {
      case .remove(let offset, _, _): removed.insert(left.lowerBound + offset)
      case .insert(let offset, _, _): added.insert(right.lowerBound + offset)
      }
    }
  }

  /// Pairs of places at which the same line stands, ascending in both.
  private static func anchors(_ old: [String], _ new: [String]) -> [(Int, Int)] {
    // The place of each line that stands once; nil for others.
    func places(_ lines: [String]) -> [String: Int?] {
      var places: [String: Int?] = [:]
      for (place, line) in lines.enumerated() { places.updateValue(places[line] == nil ? place : nil, forKey: line) }
      return places
    }
    let known = places(new)
    let once = places(old)
    var pairs: [(left: Int, right: Int)] = []
    for (place, line) in old.enumerated() where once[line] == .some(.some(place)) {
      if case .some(.some(let other)) = known[line] { pairs.append((place, other)) }
    }
    // The longest run that ascends in the new list too: for each length, the pair with the least end.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      let length = ends.partitioningIndex { pairs[$0].right > pair.right }
      before[index] = length > 0 ? ends[length - 1] : nil
      if length < ends.count { ends[length] = index } else { ends.append(index) }
    }
    var anchors: [(Int, Int)] = []
    var last = ends.last
    while let index = last {
      anchors.append(pairs[index])
      last = before[index]
    }
    return anchors.reversed()
  }
}
