/// A kind of entry, by its index among the kinds of a catalogue; what is declared of it is in ``Kinds``.
///
/// The built-in kinds come first and have the same index in every catalogue; those of an organisation's own follow.
package struct EntityKind: Hashable, Sendable, Comparable {
  /// The place among the kinds of the catalogue, from 0.
  package let index: Int

  init(index: Int) { self.index = index }

  package static func < (left: EntityKind, right: EntityKind) -> Bool { left.index < right.index }
}

/// The built-in kinds that some code knows, by the names that their schemas give them.
extension EntityKind {
  /// A service as its customers see it, offered as a whole.
  package static let servicePackage = Kinds.builtIn.declared("service-package")
  /// A part that services are composed of.
  package static let component = Kinds.builtIn.declared("component")
  /// A group of customers with needs in common.
  package static let segment = Kinds.builtIn.declared("segment")
  /// People who answer for something together.
  package static let team = Kinds.builtIn.declared("team")
  /// The activities that create value for one segment.
  package static let valueStream = Kinds.builtIn.declared("value-stream")
  /// What the organisation wants to reach.
  package static let objective = Kinds.builtIn.declared("objective")
  /// A number that informs a decision.
  package static let measure = Kinds.builtIn.declared("measure")
  /// A change for the better that somebody gets.
  package static let benefit = Kinds.builtIn.declared("benefit")
  /// A project or programme that changes what is offered.
  package static let initiative = Kinds.builtIn.declared("initiative")
  /// A wish for something better.
  package static let idea = Kinds.builtIn.declared("idea")
  /// A practice worth repeating, or a yardstick.
  package static let standard = Kinds.builtIn.declared("standard")
  /// A word of the common vocabulary.
  package static let term = Kinds.builtIn.declared("term")
  /// What the people of one team answered about their work.
  package static let diagnosis = Kinds.builtIn.declared("diagnosis")

  /// The declaration of a built-in kind; a kind of an organisation's own is declared in its catalogue alone.
  package var builtIn: KindDeclaration { Kinds.builtIn[self] }
}
