package import Syntax

/// A group of customers with needs in common.
package struct Segment: Entity {
  package static let kind = EntityKind.segment

  package let entry: Entry

  package init(_ entry: Entry) { self.entry = entry }

  /// Who belongs to it, in one sentence.
  package var summary: Text? { text("summary") }
  /// Whether these customers are within the organisation.
  package var isInternal: Bool { flag("internal") ?? false }
  /// Whether customers may see it; what is not understood is taken for internal.
  package var isForCustomers: Bool { node["internal"].map { $0.boolean == false } ?? true }
  /// How many they are, in words.
  package var size: Text? { text("size") }
  /// What they need, in the order in which it is written.
  package var needs: [Need] { groups("needs", Need.init) }

  /// What they are called, language by language in the order in which they are written: a list of words each.
  package var words: [(language: Language, node: NodeView)] {
    node["words"]?.pairs.map { (Language($0.key.string), $0.value) } ?? []
  }

  /// The packages that name it under `segments` or `value`; each once.
  package var packages: [ServicePackage] {
    let packages = [ServicePackage.segments, ServicePackage.valueFor].flatMap {
      entry.sources($0, as: ServicePackage.self)
    }
    return Set(packages).sorted { $0.entry.index < $1.entry.index }
  }
  /// The value streams that create value for it, by id.
  package var valueStreams: [ValueStream] { entry.sources(ValueStream.segment) }
}

/// Something that a segment needs, with how much it matters and how well it is met.
package struct Need: FieldGroup {
  package let entry: Entry
  package let node: NodeView

  /// The short name by which a package says that it answers the need.
  package var id: Located<String>? { string("id") }
  /// What they need, in their words.
  package var need: Text? { text("need") }
  /// From 1 to 10.
  package var importance: Located<Number>? { number("importance") }
  /// From 1 to 10.
  package var satisfaction: Located<Number>? { number("satisfaction") }
  /// How anybody knows.
  package var source: Text? { text("source") }

  private static let scale = 1.0...10.0

  /// Importance plus what satisfaction lacks of it, from 1 to 19; nil unless both are known and within their scale.
  ///
  /// Source: A. W. Ulwick, "Turn Customer Input into Innovation", Harvard Business Review, January 2002.
  package var opportunity: Double? {
    guard let importance = importance?.value.value, let satisfaction = satisfaction?.value.value,
      Self.scale.contains(importance),
      Self.scale.contains(satisfaction)
    else { return nil }
    // To nine decimals: 8.4 and 6.8 are an opportunity of 10, and not of a little more.
    return ((importance + max(importance - satisfaction, 0)) * 1e9).rounded() / 1e9
  }
}
