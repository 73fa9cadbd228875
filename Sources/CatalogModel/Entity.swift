package import Syntax

/// An entry as one of its kind: named accessors for the fields that some code knows.
///
/// A conforming type is a view: it holds an ``Entry`` and reads each field from the file's values when it is asked for,
/// so that nothing is decoded that nobody shows. What a kind has besides is declared in its schema alone.
///
/// What findings point at keeps its place: dates, periods, numbers and names are ``Located``, an entry that is named is a
/// ``Reference``, found or dangling, and texts and groups of fields have their nodes. A word out of a fixed set is plain: it
/// decides what is said. A property whose name begins with `written` is what stands in the field, whatever that is.
///
/// A field is nil, or an empty list, where the file does not have it or has something else in its place: what is wrong there is
/// told by the schema and by rules. The same holds for groups of fields.
package protocol Entity: FieldGroup, Hashable {
  /// The kind whose entries are seen like this.
  static var kind: EntityKind { get }
  /// Sees an entry like this.
  /// - Parameter entry: one of this kind.
  init(_ entry: Entry)
}

extension Entity {
  package var node: NodeView { entry.fields }
  /// The field `title`; nil where it is missing or no text.
  package var title: Text? { entry.title }
  /// The name of the entry's file without its ending.
  package var id: String { entry.id }
}

extension EntityKind {
  /// The reference field at `path` of a built-in kind, which some code knows; a test holds that there is one. Where there were
  /// none, nothing would be found in it.
  func reference(_ path: String) -> ReferenceField {
    builtIn.references.first { $0.path == path }
      ?? ReferenceField(
        kind: self, path: path, targets: [], unknownTargets: [], declaredInverse: Words(nil, key: path), index: -1)
  }
}
