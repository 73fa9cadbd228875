/// Commits in the order of their times, the latest first; of one time, in the order in which they were met.
struct CommitQueue {
  private struct Item {
    let time: Int64
    let number: Int
    let id: ObjectID
    let commit: CommitRecord

    func comesBefore(_ other: Item) -> Bool {
      time != other.time ? time > other.time : number < other.number
    }
  }

  /// A binary heap.
  private var items: [Item] = []
  private var count = 0

  mutating func add(_ id: ObjectID, _ commit: CommitRecord) {
    items.append(Item(time: commit.commitTime, number: count, id: id, commit: commit))
    count += 1
    var place = items.count - 1
    while place > 0, items[place].comesBefore(items[(place - 1) / 2]) {
      items.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func next() -> (ObjectID, CommitRecord)? {
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
    return (first.id, first.commit)
  }
}
