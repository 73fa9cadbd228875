/// Counts how many elements a picture draws, those that `use` draws again included: a few lines that use one another can ask
/// a browser for a billion.
struct CopyCount {
  /// The most elements that are drawn.
  static let limit = 200_000

  private struct Element {
    /// The places of the elements directly in it are those that name it as their parent.
    let parent: Int
    /// The id of the element that it draws again.
    let target: [UInt8]?
  }

  private var elements: [Element] = []
  private var open: [Int] = []
  private var places: [[UInt8]: Int] = [:]

  mutating func open(id: [UInt8]?, copies: ArraySlice<UInt8>?) {
    if let id, places[id] == nil { places[id] = elements.count }
    elements.append(Element(parent: open.last ?? -1, target: copies.map(Array.init)))
    open.append(elements.count - 1)
  }

  mutating func close() { open.removeLast() }

  /// Whether no more than ``limit`` elements are drawn. What draws itself is drawn by no browser.
  var isBounded: Bool {
    guard elements.contains(where: { $0.target != nil }) else { return true }
    // How many elements each draws, found when all that it needs is: its children, which lie behind it, and its target.
    var children: [[Int]] = Array(repeating: [], count: elements.count)
    for (place, element) in elements.enumerated() where element.parent >= 0 { children[element.parent].append(place) }
    var counts: [Int?] = Array(repeating: nil, count: elements.count)
    var isOpen = Array(repeating: false, count: elements.count)
    var stack = [0]
    while let place = stack.last {
      if counts[place] != nil {
        stack.removeLast()
        continue
      }
      let target = elements[place].target.flatMap { places[$0] }
      let needed = children[place] + [target].compactMap(\.self)
      if !isOpen[place] {
        isOpen[place] = true
        stack += needed.filter { counts[$0] == nil && !isOpen[$0] }
      } else {
        let count = needed.reduce(1) { min($0 + (counts[$1] ?? 0), Self.limit + 1) }
        counts[place] = count
        stack.removeLast()
      }
    }
    return (counts[0] ?? 0) <= Self.limit
  }
}
