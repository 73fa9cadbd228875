package import Syntax

/// A number as somebody wrote it, with its value.
package struct Number: Hashable, Sendable {
  /// The digits as written: `97.45` stays `97.45`.
  package let text: String
  /// The nearest double; finite.
  package let value: Double

  /// Nil if `node` is not a finite decimal number.
  package init?(_ node: NodeView) {
    guard let value = node.decimal else { return nil }
    text = node.string
    self.value = value
  }
}

/// Which way is better.
package enum Direction: String, Sendable, CaseIterable {
  case up, down, hold

  /// Whether `value` meets `target`: at or above it for up, at or below it for down, within the tolerance of it for hold. Nil
  /// for a hold of which nobody says how far off is too far.
  package func isMet(_ value: Double, target: Double, tolerance: Double? = nil) -> Bool? {
    switch self {
    case .up: value >= target
    case .down: value <= target
    case .hold: tolerance.map { abs(value - target) <= $0 }
    }
  }
}
