internal import SourceText
internal import Syntax

/// Equality of values as JSON Schema means it (2020-12 core, 4.2.2): numbers by what they are worth, objects in any order.
enum NodeEquality {
  /// Whether two values, of one tree or of two, are equal. Takes no stack for their depth.
  static func areEqual(_ left: NodeView, _ right: NodeView) -> Bool {
    var pending = [(left, right)]
    while let (left, right) = pending.popLast() {
      switch (left.kind, right.kind) {
      case (.integer, .integer), (.integer, .float), (.float, .integer), (.float, .float):
        guard areEqualNumbers(left, right) else { return false }
      case (.null, .null):
        break
      case (.boolean, .boolean):
        guard isTrue(left) == isTrue(right) else { return false }
      case (.string, .string):
        guard areEqualTexts(left, right) else { return false }
      case (.sequence, .sequence):
        guard left.count == right.count else { return false }
        for (one, other) in zip(left.elements, right.elements) { pending.append((one, other)) }
      case (.mapping, .mapping):
        guard left.count == right.count else { return false }
        let ones = sortedPairs(left)
        let others = sortedPairs(right)
        for (one, other) in zip(ones, others) {
          guard areEqualTexts(one.key, other.key) else { return false }
          pending.append((one.value, other.value))
        }
      default:
        return false
      }
    }
    return true
  }

  private static func areEqualTexts(_ left: NodeView, _ right: NodeView) -> Bool {
    left.withText { one in right.withText { one.equals($0) } }
  }

  private static func areEqualNumbers(_ left: NodeView, _ right: NodeView) -> Bool {
    if areEqualTexts(left, right) { return true }
    guard let one = left.withText({ ExactNumber($0) }), let other = right.withText({ ExactNumber($0) }) else {
      return false
    }
    return one == other
  }

  /// YAML's core schema knows `true`, `True` and `TRUE`.
  private static func isTrue(_ view: NodeView) -> Bool {
    view.withText { $0.count > 0 && $0[0] | 0x20 == UInt8(ascii: "t") }
  }

  private static func sortedPairs(_ view: NodeView) -> [NodeView.Pair] {
    view.pairs.sorted { one, other in one.key.withText { left in other.key.withText { precedes(left, $0) } } }
  }

  private static func precedes(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
      return left[index] < right[index]
    }
    return left.count < right.count
  }

  /// The hash of a text, which differs from run to run.
  static func hash(_ text: Span<UInt8>) -> Int {
    var hasher = Hasher()
    unsafe text.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    return hasher.finalize()
  }

  /// A hash of every value in a subtree, in the order of its nodes and equal for equal values. Each is made of the hashes of
  /// what is in it, from the last node to the first, so all of them together take time linear in the subtree.
  static func hashes(of root: NodeView) -> [Int] {
    let start = root.index
    var hashes = [Int](repeating: 0, count: Int(root.node.subtreeEnd) - start)
    for index in hashes.indices.reversed() {
      let view = NodeView(tree: root.tree, index: start + index)
      var hasher = Hasher()
      switch view.kind {
      case .null: hasher.combine(0)
      case .boolean: hasher.combine(isTrue(view) ? 1 : 2)
      case .integer, .float:
        hasher.combine(3)
        hasher.combine(view.withText { ExactNumber($0) })
      case .string:
        hasher.combine(4)
        hasher.combine(view.withText(hash))
      case .sequence:
        hasher.combine(5)
        for element in view.elements { hasher.combine(hashes[element.index - start]) }
      case .mapping:
        // The sum does not depend on the order of the pairs.
        var sum = 0
        for pair in view.pairs {
          var pairHasher = Hasher()
          pairHasher.combine(hashes[pair.key.index - start])
          pairHasher.combine(hashes[pair.value.index - start])
          sum &+= pairHasher.finalize()
        }
        hasher.combine(6)
        hasher.combine(sum)
      }
      hashes[index] = hasher.finalize()
    }
    return hashes
  }
}
