/// Commits in the order of their branch, the latest first.
struct CommitQueue {
  private struct Item {
    let arrival: BranchOrder.Arrival
    let commit: CommitRecord

    func comesBefore(_ other: Item) -> Bool { arrival < other.arrival }
  }

  /// A binary heap.
  private var items: [Item] = []

  mutating func add(_ commit: CommitRecord, _ arrival: BranchOrder.Arrival) {
    items.append(Item(arrival: arrival, commit: commit))
    var place = items.count - 1
    while place > 0, items[place].comesBefore(items[(place - 1) / 2]) {
      items.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func next() -> CommitRecord? {
    guard let first = items.first, let last = items.popLast() else { return nil }
    if !items.isEmpty {
      items[0] = last
      var place = 0
      while true {
        let (left, right) = (2 * place + 1, 2 * place + 2)
        var least = place
        if left < items.count, items[left].comesBefore(items[least]) { least = left }
        if right < items.count, items[right].comesBefore(items[least]) { least = right }
        if least == place { break }
        items.swapAt(place, least)
        place = least
      }
    }
    return first.commit
  }
}
