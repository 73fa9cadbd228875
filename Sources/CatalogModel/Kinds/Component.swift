internal import Syntax

/// A part that packages are composed of.
package struct Component: Entity {
  package static let kind = EntityKind.component

  /// `owner`: the team that answers for the component.
  package static let owner = kind.reference("owner")
  /// `depends_on`: the components that it needs in order to work.
  package static let dependsOn = kind.reference("depends_on[]")
  /// `follows`: the standards that it is run by.
  package static let follows = kind.reference("follows[]")
  /// `replaced_by`: the component that takes its place.
  package static let replacedBy = kind.reference("replaced_by")

  /// What sort of part it is.
  package enum ComponentType: String, Sendable, CaseIterable {
    case activity, application, infrastructure, data, skill, interface
    case supplierService = "supplier-service"
  }

  /// Whether the organisation runs it itself or buys it.
  package enum Sourcing: String, Sendable, CaseIterable {
    case `internal`, supplier
  }

  package let entry: Entry

  package init(_ entry: Entry) { self.entry = entry }

  /// The team that answers for the component.
  package var owner: Reference<Team>? { reference("owner") }
  /// Where it stands between a first proposal and its end.
  package var status: LifecycleStatus? { word("status") }
  /// What it contributes, in one sentence.
  package var summary: Text? { text("summary") }
  /// What sort of part it is.
  package var type: ComponentType? { word("type") }
  /// Whether the organisation runs it itself or buys it.
  package var sourced: Sourcing? { word("sourced") }
  /// Who it is bought from.
  package var supplier: Text? { text("supplier") }
  /// What it makes possible.
  package var capability: Text? { text("capability") }
  /// The components that it needs in order to work.
  package var dependsOn: [Reference<Component>] { references("depends_on") }
  /// The practices that it is run by.
  package var follows: [Reference<Standard>] { references("follows") }
  /// The days on which it entered the states of its life, or is to enter them.
  package var dates: LifecycleDates? { entry.dates }
  /// The component that takes its place.
  package var replacedBy: Reference<Component>? { reference("replaced_by") }

  /// The packages that are composed of it, whatever part it plays in them; each once.
  package var packages: [ServicePackage] {
    let fields = [ServicePackage.core, ServicePackage.enabling, ServicePackage.enhancing]
    let packages = fields.flatMap { entry.sources($0, as: ServicePackage.self) }
    return Set(packages).sorted { $0.entry.index < $1.entry.index }
  }
}
