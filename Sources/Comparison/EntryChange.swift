package import CatalogModel
package import Syntax

/// What is different about one entry between two revisions.
package struct EntryChange: Sendable {
  /// How an entry that bears another id was found again.
  package enum Rename: Sendable, Hashable {
    /// One of the two bears the other's id as an alias.
    case alias
    /// No alias tells it; most lines of the two files are the same. The share of them, above 0 and at most 1: the
    /// Jaccard index of the sets of lines.
    case content(Double)
  }

  /// The entry at the older revision; nil where it is new.
  package let before: Entry?
  /// The entry at the newer revision; nil where it is gone.
  package let after: Entry?
  /// How it was found again under another id; nil where the id is the same.
  package let rename: Rename?
  /// What of its fields is different, in the order in which the schema declares them.
  package let fields: [FieldChange]
  /// In which languages its prose is different.
  package let prose: [ProseChange]

  /// Either of the two, the newer one where there is one.
  package var entry: Entry? { after ?? before }

  /// The entry at the newer revision that bears the id of a removed one as an alias, so that its addresses lead there.
  package let successor: Entry?

  /// The states that a package or a component was in and is in, where they differ.
  package var lifecycle: (before: LifecycleStatus?, after: LifecycleStatus?)? {
    guard let before, let after else { return nil }
    let states = (before: LifecycleStatus(of: before), after: LifecycleStatus(of: after))
    return states.before == states.after ? nil : states
  }

  /// What of its fields is different beside its state in the lifecycle.
  package var fieldsBesideLifecycle: [FieldChange] {
    guard lifecycle != nil else { return fields }
    return fields.filter { change in change.path != LifecycleStatus.fieldName }
  }
}

/// The prose of an entry in one language, where it is different.
package struct ProseChange: Sendable {
  /// The language of the prose.
  package let language: Language
  /// Its file at the older revision; nil where there was no prose.
  package let before: Document?
  /// Its file at the newer revision; nil where there is no prose.
  package let after: Document?
  /// How many lines there are that were not there.
  package let linesAdded: Int
  /// How many lines there were that are not there.
  package let linesRemoved: Int

  /// A line that is not on both sides.
  package struct Line: Sendable, Equatable {
    /// The line, without its end.
    package let text: String
    /// Whether it is on the newer side.
    package let isAdded: Bool

    /// A line of one of the two sides.
    package init(text: String, isAdded: Bool) {
      self.text = text
      self.isAdded = isAdded
    }
  }
}

extension LifecycleStatus {
  /// Where a service package or a component stands in its life; nil for an entry of another kind, and for one that does not say.
  package init?(of entry: Entry) {
    guard let status = entry.as(ServicePackage.self)?.status ?? entry.as(Component.self)?.status else { return nil }
    self = status
  }
}
