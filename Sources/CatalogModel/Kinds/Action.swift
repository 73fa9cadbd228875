package import Syntax

/// Something that is done about what a review or a diagnosis found.
package struct Action: Sendable {
  /// The item of `actions`, as it is written.
  package let node: NodeView

  /// Reads an item of `actions`.
  package init(_ node: NodeView) { self.node = node }

  /// What is done, so that everybody can see when it is.
  package var what: Text? { node["what"].flatMap(Text.init) }
  /// The day by which it is to be done.
  package var due: CalendarDate? { node["due"].flatMap(CalendarDate.init) }
  /// The day on which it was done.
  package var done: CalendarDate? { node["done"].flatMap(CalendarDate.init) }
}
