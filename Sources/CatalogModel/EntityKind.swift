internal import SourceText

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
    let name = String(name)
    self.init(folder: name.utf8Span.span)
  }

  /// The same from the name's bytes.
  init?(folder name: Span<UInt8>) {
    for kind in Self.allCases where name.equals(Self.folders[kind.position]) {
      self = kind
      return
    }
    return nil
  }

  /// The fields of this kind that name other entries, in the order of ``Entity/references``.
  package var references: [ReferenceField] { Self.referencesByKind[position] }

  /// The places of the fields that name other entries, each by its place in ``references``.
  var referenceTree: FieldTree { Self.referenceTrees[position] }

  /// The fields of this kind that hold texts, in the order of ``Entity/texts``.
  var texts: [FieldPath] { Self.textsByKind[position] }

  /// The places of the fields that hold texts, each by its place in ``texts``.
  var textTree: FieldTree { Self.textTrees[position] }

  /// The place in ``allCases``, by which the catalogue orders its entries; asked for far too often to look it up.
  package var position: Int {
    switch self {
    case .servicePackage: 0
    case .component: 1
    case .segment: 2
    case .team: 3
    case .valueStream: 4
    case .measure: 5
    case .benefit: 6
    case .initiative: 7
    case .idea: 8
    case .standard: 9
    case .term: 10
    case .diagnosis: 11
    }
  }

  private static let folders = allCases.map(\.folder)
  private static let referencesByKind = allCases.map { $0.type.references }
  private static let referenceTrees = referencesByKind.map { FieldTree($0.map { FieldPath($0.path) }) }
  private static let textsByKind = allCases.map { $0.type.texts }
  private static let textTrees = textsByKind.map { FieldTree($0) }
}
