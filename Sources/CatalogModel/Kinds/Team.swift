/// A team or an office that answers for something.
package struct Team: Entity {
  package static let kind = EntityKind.team

  package static let partOf = kind.reference("part_of")

  /// The part of the organisation that the team is.
  package enum Office: String, Sendable, CaseIterable {
    /// Value management, service management, project.
    case vmo, smo, pmo
    case delivery, supplier
  }

  package let entry: Entry

  package init(_ entry: Entry) { self.entry = entry }

  package var office: Office? { entry.word("office") }
  /// A role's mailbox or a channel.
  package var contact: Text? { entry.text("contact") }
  package var summary: Text? { entry.text("summary") }

  package var packages: [ServicePackage] { entry.sources(ServicePackage.owner) }
  package var components: [Component] { entry.sources(Component.owner) }
  package var valueStreams: [ValueStream] { entry.sources(ValueStream.owner) }
  /// The streams in which it works a stage.
  package var workedStreams: [ValueStream] { entry.sources(ValueStream.stageTeams) }
  package var measures: [Measure] { entry.sources(Measure.owner) }
}
