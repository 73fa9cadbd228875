/// A team or an office that answers for something.
package struct Team: Entity {
  package static let kind = EntityKind.team

  /// `part_of`: the team or unit that the team belongs to.
  package static let partOf = kind.reference("part_of")

  /// The part of the organisation that the team is.
  package enum Office: String, Sendable, CaseIterable {
    /// Value management, service management, project.
    case vmo, smo, pmo
    case delivery, supplier
  }

  package let entry: Entry

  package init(_ entry: Entry) { self.entry = entry }

  /// The team or unit that the team belongs to.
  package var partOf: Reference<Team>? { reference("part_of") }

  /// The part of the organisation that it is.
  package var office: Office? { word("office") }
  /// A role's mailbox or a channel.
  package var contact: Text? { text("contact") }
  /// What the team is there for, in one sentence.
  package var summary: Text? { text("summary") }

  /// The packages that it answers for, by id.
  package var packages: [ServicePackage] { entry.sources(ServicePackage.owner) }
  /// The components that it answers for, by id.
  package var components: [Component] { entry.sources(Component.owner) }
  /// The value streams that it answers for as a whole, by id.
  package var valueStreams: [ValueStream] { entry.sources(ValueStream.owner) }
  /// The streams in which it works a stage.
  package var workedStreams: [ValueStream] { entry.sources(ValueStream.stageTeams) }
  /// The measures whose numbers it sees to, by id.
  package var measures: [Measure] { entry.sources(Measure.owner) }

  /// What it is to do about what reviews and diagnoses found, and has not done: what is due first comes first, and last what has
  /// no day. Nothing is left to do about a benefit that may not arrive any more.
  package var openActions: [Action] {
    let benefits = entry.sources(Benefit.actionOwner, as: Benefit.self).filter { $0.status?.isOpen ?? true }
    let diagnoses = entry.sources(Diagnosis.actionOwner, as: Diagnosis.self)
    let all = benefits.flatMap { $0.reviews.flatMap(\.actions) } + diagnoses.flatMap(\.actions)
    return all.filter { $0.done == nil && $0.owner?.target == self }.sorted { one, other in
      guard let day = one.due?.value else { return false }
      return other.due.map { day < $0.value } ?? true
    }
  }
}
