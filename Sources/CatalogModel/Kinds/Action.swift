package import Syntax

/// Something that is done about what a review or a diagnosis found.
package struct Action: Sendable {
  package let node: NodeView

  package init(_ node: NodeView) { self.node = node }

  package var what: Text? { node["what"].flatMap(Text.init) }
  package var due: CalendarDate? { node["due"].flatMap(CalendarDate.init) }
  /// The day on which it was done.
  package var done: CalendarDate? { node["done"].flatMap(CalendarDate.init) }
}
