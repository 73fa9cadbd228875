/// A kind of entry, by its index among the kinds of a catalogue; what is declared of it is in ``Kinds``.
///
/// The built-in kinds come first and have the same index in every catalogue; those of an organisation's own follow.
package struct EntityKind: Hashable, Sendable, Comparable {
  package let index: Int

  init(index: Int) { self.index = index }

  package static func < (left: EntityKind, right: EntityKind) -> Bool { left.index < right.index }
}

/// The built-in kinds that some code knows, by the names that their schemas give them.
extension EntityKind {
  package static let servicePackage = Kinds.builtIn.declared("service-package")
  package static let component = Kinds.builtIn.declared("component")
  package static let segment = Kinds.builtIn.declared("segment")
  package static let team = Kinds.builtIn.declared("team")
  package static let valueStream = Kinds.builtIn.declared("value-stream")
  package static let objective = Kinds.builtIn.declared("objective")
  package static let measure = Kinds.builtIn.declared("measure")
  package static let benefit = Kinds.builtIn.declared("benefit")
  package static let initiative = Kinds.builtIn.declared("initiative")
  package static let idea = Kinds.builtIn.declared("idea")
  package static let standard = Kinds.builtIn.declared("standard")
  package static let term = Kinds.builtIn.declared("term")
  package static let diagnosis = Kinds.builtIn.declared("diagnosis")

  /// The declaration of a built-in kind; a kind of an organisation's own is declared in its catalogue alone.
  package var builtIn: KindDeclaration { Kinds.builtIn[self] }
}
