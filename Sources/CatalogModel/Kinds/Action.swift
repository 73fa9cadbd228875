package import Syntax

/// Something that is done about what a review or a diagnosis found.
package struct Action: FieldGroup {
  package let entry: Entry
  package let node: NodeView

  /// What is done, so that everybody can see when it is.
  package var what: Text? { text("what") }
  /// The team that sees to it.
  package var owner: Reference<Team>? { reference("owner") }
  /// The day by which it is to be done.
  package var due: Located<CalendarDate>? { date("due") }
  /// The day on which it was done.
  package var done: Located<CalendarDate>? { date("done") }

  /// Whether it was to be done before `today`, and is not.
  package func isLate(on today: CalendarDate) -> Bool { done == nil && due.map { $0.value < today } ?? false }
}
