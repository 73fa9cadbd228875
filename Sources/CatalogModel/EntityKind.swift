/// A kind of entry. Its folder's name says which kind a file is.
///
/// To add one: a case here, its type in ``type``, a file in `Kinds/`, and a schema in `schemas/`.
package enum EntityKind: String, CaseIterable, Sendable {
  case servicePackage = "service-package"
  case component
  case segment
  case team
  case valueStream = "value-stream"
  case measure
  case benefit, initiative, idea, standard, term, diagnosis

  /// The type that knows the kind's fields.
  package var type: any Entity.Type {
    switch self {
    case .servicePackage: ServicePackage.self
    case .component: Component.self
    case .segment: Segment.self
    case .team: Team.self
    case .valueStream: ValueStream.self
    case .measure: Measure.self
    case .benefit: Benefit.self
    case .initiative: Initiative.self
    case .idea: Idea.self
    case .standard: Standard.self
    case .term: Term.self
    case .diagnosis: Diagnosis.self
    }
  }

  /// The kind's name as it is written in a reference: `service-package`.
  package var name: String { rawValue }

  /// The name of the folders that hold this kind: `service-packages`.
  package var folder: String { type.folder }

  /// The kind's name as a person says it: `service package`.
  package var spokenName: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }

  /// The kind whose folders are called `name`.
  package init?(folder name: some StringProtocol) {
    guard let kind = Self.byFolder[String(name)] else { return nil }
    self = kind
  }

  /// The fields of this kind that name other entries, in the order of ``Entity/references``.
  package var references: [ReferenceField] { Self.referencesByKind[position] }

  /// The place in ``allCases``, by which the catalogue orders its entries.
  package var position: Int { Self.positions[self] ?? 0 }

  private static let positions = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))
  private static let byFolder = Dictionary(uniqueKeysWithValues: allCases.map { ($0.folder, $0) })
  private static let referencesByKind = allCases.map { $0.type.references }
}
