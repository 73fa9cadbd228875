package import Syntax

/// An entry as one of its kind: named accessors for the fields that some code knows.
///
/// A conforming type is a view: it holds an ``Entry`` and reads each field from the file's values when it is asked for,
/// so that nothing is decoded that nobody shows. What a kind has besides is declared in its schema alone.
package protocol Entity: Sendable, Hashable {
  static var kind: EntityKind { get }
  var entry: Entry { get }
  /// - Parameter entry: one of this kind.
  init(_ entry: Entry)
}

extension Entity {
  package var title: Text? { entry.title }
  package var id: String { entry.id }
  /// Other ids that this entry had, to which references still resolve.
  package var aliases: [NodeView] { entry.strings("aliases") }
  package var tags: [NodeView] { entry.strings("tags") }
}

extension EntityKind {
  /// The reference field at `path` of a built-in kind, which some code knows; a test holds that there is one. Where there were
  /// none, nothing would be found in it.
  func reference(_ path: String) -> ReferenceField {
    builtIn.references.first { $0.path == path }
      ?? ReferenceField(kind: self, path: path, targets: [], declaredInverse: Words(nil, key: path), index: -1)
  }
}
