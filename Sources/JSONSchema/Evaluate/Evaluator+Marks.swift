internal import Syntax

extension Evaluator {
  /// The children of the value at hand that schemas have looked at, as a stack: each schema leaves on top of it what the one
  /// around it wants to know.
  struct Marks {
    /// Stands for all children.
    private static let everyChild = UInt32.max

    private var children: [UInt32] = []
    /// Which children were seen in the round of that number, by node.
    private var stamps: [UInt32] = []
    private var round: UInt32 = 0
    private let nodeCount: Int

    init(nodeCount: Int) { self.nodeCount = nodeCount }

    /// The height of the stack.
    var count: Int { children.count }

    /// What lies above a height.
    subscript(above base: Int) -> ArraySlice<UInt32> { children[base...] }

    mutating func append(_ child: Int) { children.append(UInt32(child)) }

    mutating func appendEveryChild() { children.append(Self.everyChild) }

    mutating func append(contentsOf others: some Sequence<UInt32>) { children.append(contentsOf: others) }

    mutating func drop(above base: Int) { children.removeSubrange(base...) }

    /// Keeps one of each above `base`, so that marks cannot double at every level of a nest of references.
    mutating func dropRepeated(above base: Int) {
      guard children.count - base > 1 else { return }
      if children[base...].contains(Self.everyChild) {
        drop(above: base)
        return appendEveryChild()
      }
      beginRound()
      var end = base
      for index in base..<children.count where stamps[Int(children[index])] != round {
        stamps[Int(children[index])] = round
        children[end] = children[index]
        end += 1
      }
      drop(above: end)
    }

    /// The children of `node` that nothing above `base` marks: items, or the keys of pairs.
    mutating func unmarked(childrenOf node: Int, arePairs: Bool, in nodes: [Node], above base: Int) -> [Int] {
      if children[base...].contains(Self.everyChild) { return [] }
      beginRound()
      for mark in children[base...] { stamps[Int(mark)] = round }
      var rest: [Int] = []
      let end = Int(nodes[node].subtreeEnd)
      var child = node + 1
      while child < end {
        if stamps[child] != round { rest.append(child) }
        child = Int(nodes[child].subtreeEnd)
        if arePairs { child = Int(nodes[child].subtreeEnd) }
      }
      return rest
    }

    private mutating func beginRound() {
      if stamps.isEmpty { stamps = [UInt32](repeating: 0, count: nodeCount) }
      if round == .max {
        for index in stamps.indices { stamps[index] = 0 }
        round = 0
      }
      round += 1
    }
  }
}
