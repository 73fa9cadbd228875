import SourceText

extension NodeView {
  /// Whether this value and another say the same in the same order: all that they are made of has the same types and texts,
  /// whatever stands around it and however it is quoted.
  package func isSame(as other: NodeView) -> Bool {
    let (first, second) = (index, other.index)
    let length = Int(tree.nodes[first].subtreeEnd) - first
    guard length == Int(other.tree.nodes[second].subtreeEnd) - second else { return false }
    for offset in 0..<length {
      let (left, right) = (tree.nodes[first + offset], other.tree.nodes[second + offset])
      guard left.kind == right.kind, left.count == right.count,
        Int(left.subtreeEnd) - first == Int(right.subtreeEnd) - second
      else { return false }
      guard left.isScalar else { continue }
      let isEqual = tree.withText(at: first + offset) { text in
        other.tree.withText(at: second + offset) { $0.equals(text) }
      }
      guard isEqual else { return false }
    }
    return true
  }

  /// The places in the tree of this value and all that it is made of.
  package var subtree: Range<Int> { index..<Int(tree.nodes[index].subtreeEnd) }
}
