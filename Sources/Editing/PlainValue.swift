package import Syntax

/// A value as it is meant, without its layout: what an edit promises, and what reading the result must give.
package enum PlainValue: Hashable, Sendable {
  case scalar(kind: Node.Kind, text: String)
  case list([PlainValue])
  case map([Pair])

  /// A key of a map and its value.
  package struct Pair: Hashable, Sendable {
    /// The key, a string.
    package var key: String
    /// What the key has.
    package var value: PlainValue

    /// A key with its value.
    package init(_ key: String, _ value: PlainValue) {
      self.key = key
      self.value = value
    }
  }

  /// A string, in whatever quotes it needs.
  package static func string(_ text: String) -> PlainValue { .scalar(kind: .string, text: text) }

  /// A decimal number, written as `text`.
  package static func number(_ text: String) -> PlainValue {
    .scalar(kind: text.utf8.contains { ".eE".utf8.contains($0) } ? .float : .integer, text: text)
  }

  /// The value at `view`, aliases written out. Its depth is limited by what reads it.
  package init(_ view: NodeView) { self.init(view, Changes()) }

  /// What is to be different in a tree.
  struct Changes {
    /// Values that take another's place, by the index of the node.
    var replaced: [Int: PlainValue] = [:]
    /// What is added to the collection at an index, each before the element or pair at a position.
    var added: [Int: [(position: Int, pair: Pair)]] = [:]
  }

  /// The value at `view` once `changes` are made.
  init(_ view: NodeView, _ changes: Changes) {
    if let replacement = changes.replaced[view.index] {
      self = replacement
    } else if view.isMapping {
      let pairs = view.pairs.map { Pair($0.key.string, PlainValue($0.value, changes)) }
      self = .map(Self.adding(changes.added[view.index], to: pairs) { $0 })
    } else if view.isSequence {
      let elements = view.elements.map { PlainValue($0, changes) }
      self = .list(Self.adding(changes.added[view.index], to: elements, \.value))
    } else {
      self = .scalar(kind: view.kind, text: view.string)
    }
  }

  private static func adding<Element>(
    _ added: [(position: Int, pair: Pair)]?, to elements: [Element], _ element: (Pair) -> Element
  ) -> [Element] {
    guard let added else { return elements }
    var result: [Element] = []
    result.reserveCapacity(elements.count + added.count)
    var rest = added[...]
    for position in 0...elements.count {
      while let next = rest.first, next.position == position {
        result.append(element(next.pair))
        rest.removeFirst()
      }
      if position < elements.count { result.append(elements[position]) }
    }
    return result
  }

  /// The value as YAML on one line.
  package var inline: String { inline(like: .plain) }

  /// The value as YAML on one line, a scalar in the quotes of `style`.
  func inline(like style: Node.Style) -> String {
    switch self {
    case .scalar(.string, let text): YAMLText.scalar(text, like: style)
    case .scalar(_, let text): text
    case .list(let elements): "[" + elements.map(\.inline).joined(separator: ", ") + "]"
    case .map(let pairs):
      "{" + pairs.map { "\(YAMLText.key($0.key)): \($0.value.inline)" }.joined(separator: ", ") + "}"
    }
  }
}
