package import Syntax

/// A group of customers with needs in common.
package struct Segment: Entity {
  package static let kind = EntityKind.segment

  package let entry: Entry

  package init(_ entry: Entry) { self.entry = entry }

  /// Who belongs to it, in one sentence.
  package var summary: Text? { entry.text("summary") }
  /// Whether these customers are within the organisation.
  package var isInternal: Bool { entry.fields["internal"]?.boolean ?? false }
  /// How many they are, in words.
  package var size: Text? { entry.text("size") }
  /// What they need, in the order in which it is written.
  package var needs: [Need] { entry.fields["needs"]?.elements.map(Need.init) ?? [] }

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
package struct Need: Sendable {
  /// The item of `needs`, as it is written.
  package let node: NodeView

  /// Reads an item of `needs`.
  package init(_ node: NodeView) { self.node = node }

  /// The short name by which a package says that it answers the need.
  package var id: String? { node["id"]?.nonEmptyString }
  /// What they need, in their words.
  package var need: Text? { node["need"].flatMap(Text.init) }
  /// From 1 to 10.
  package var importance: Number? { node["importance"].flatMap(Number.init) }
  /// From 1 to 10.
  package var satisfaction: Number? { node["satisfaction"].flatMap(Number.init) }
  /// How anybody knows.
  package var source: Text? { node["source"].flatMap(Text.init) }

  private static let scale = 1.0...10.0

  /// Importance plus what satisfaction lacks of it, from 1 to 19; nil unless both are known and within their scale.
  ///
  /// Source: A. W. Ulwick, "Turn Customer Input into Innovation", Harvard Business Review, January 2002.
  package var opportunity: Double? {
    guard let importance = importance?.value, let satisfaction = satisfaction?.value, Self.scale.contains(importance),
      Self.scale.contains(satisfaction)
    else { return nil }
    // To nine decimals: 8.4 and 6.8 are an opportunity of 10, and not of a little more.
    return ((importance + max(importance - satisfaction, 0)) * 1e9).rounded() / 1e9
  }
}
