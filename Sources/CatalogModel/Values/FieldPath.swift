package import Syntax

/// Which values of an entry are meant: `owner`, `segments[]`, `value[].for`, and `readings.*.revised` for any key.
package struct FieldPath: Sendable, Hashable, ExpressibleByStringLiteral {
  /// As it is written.
  package let text: String
  private let steps: [Step]

  private enum Step: Sendable, Hashable {
    case key(String)
    case anyKey
    case element
  }

  package init(_ text: String) {
    self.text = text
    steps = text.split(separator: ".").flatMap { part -> [Step] in
      part == "*"
        ? [.anyKey] : part.hasSuffix("[]") ? [.key(String(part.dropLast(2))), .element] : [.key(String(part))]
    }
  }

  package init(stringLiteral value: StaticString) { self.init("\(value)") }

  /// Calls `body` with every value that stands at this path below `root`, in the order in which they are written.
  package func forEachNode(in root: NodeView, _ body: (NodeView) -> Void) {
    visit(root, steps[...], body)
  }

  private func visit(_ node: NodeView, _ steps: ArraySlice<Step>, _ body: (NodeView) -> Void) {
    guard let step = steps.first else { return body(node) }
    switch step {
    case .key(let key):
      if let value = node[key] { visit(value, steps.dropFirst(), body) }
    case .anyKey:
      for pair in node.pairs { visit(pair.value, steps.dropFirst(), body) }
    case .element:
      for element in node.elements { visit(element, steps.dropFirst(), body) }
    }
  }
}
