/// A field whose values name other entries: an object, as it is asked of each reference on all threads, and a copy would count a
/// reference for each of its parts.
package final class ReferenceField: Sendable {
  /// The kind that has the field.
  package let kind: EntityKind
  /// The field's path: `owner`, `segments[]`, `value[].for`.
  package let path: String
  /// The kinds that the field may name. With several a value is written `kind:id`, with one it is the bare id.
  package let targets: [EntityKind]
  /// Names of kinds that the field may name by its schema, and that nobody knows: they are declared nowhere, or not as a kind can
  /// be. That is told where they are named or declared.
  package let unknownTargets: [String]
  /// What an organisation's own schema says of ``inverse``; nil for a built-in field.
  let declaredInverse: Words?
  /// The index among the references of ``kind``.
  let index: Int

  init(
    kind: EntityKind, path: String, targets: [EntityKind], unknownTargets: [String], declaredInverse: Words?, index: Int
  ) {
    self.kind = kind
    self.path = path
    self.targets = targets
    self.unknownTargets = unknownTargets
    self.declaredInverse = declaredInverse
    self.index = index
  }

  /// The path of the field as it is declared, also where each of several values names an entry: `segments`.
  package var fieldPath: String { path.hasSuffix("[]") ? String(path.dropLast(2)) : path }

  /// What the page of an entry calls those that name it in this field.
  package var inverse: Words { declaredInverse ?? kind.builtIn.inverse(at: index) }

  /// Whether a value says the kind of what it names.
  package var isQualified: Bool { targets.count + unknownTargets.count > 1 }
}

extension ReferenceField: Hashable {
  package static func == (left: ReferenceField, right: ReferenceField) -> Bool {
    left.kind == right.kind && left.index == right.index
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(index)
  }
}
