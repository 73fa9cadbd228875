package import SourceText
package import Syntax

/// A value with the place that it is written at.
///
/// There is none where the field is missing, or has something in it that is no such value.
package struct Located<Value: Sendable>: Sendable {
  /// What is meant by what is written.
  package let value: Value
  /// The entry in whose file it is written.
  package let holder: Entry
  private let index: Int

  /// What `read` makes of `node`; nil where there is no node, or nothing is made of it.
  @inline(__always)
  init?(_ node: NodeView?, of entry: Entry, _ read: (NodeView) -> Value?) {
    guard let node, let value = read(node) else { return nil }
    self.value = value
    holder = entry
    index = node.index
  }

  /// The scalar, as it is written.
  package var node: NodeView { holder.node(at: index) }
  /// Where it is written.
  package var place: Place { holder.place(of: node) }
  /// Its text, as it is written.
  package var written: String { node.string }
}

/// What is written where an entry is meant, with the entry that it leads to: a reference that is found, or one that dangles.
///
/// There is none where the field is missing.
package struct Reference<Target: Sendable>: Sendable {
  /// The entry that is meant; nil where the reference dangles.
  package let target: Target?
  /// The entry in whose file it is written.
  package let holder: Entry
  private let index: Int

  /// The reference that `node` makes, whose target is seen as `see` does.
  @inline(__always)
  init(_ node: NodeView, of entry: Entry, _ see: (Entry) -> Target?) {
    target = entry.target(of: node).flatMap(see)
    holder = entry
    index = node.index
  }

  /// Whether it leads to nothing that is meant.
  package var isDangling: Bool { target == nil }
  /// What is meant to be a name, as it is written.
  package var node: NodeView { holder.node(at: index) }
  /// Where it is written.
  package var place: Place { holder.place(of: node) }
  /// Its text, as it is written; empty for a list and for a map.
  package var written: String { node.string }
}
