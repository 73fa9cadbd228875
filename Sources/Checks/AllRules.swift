internal import SourceText

/// Every rule, in alphabetical order of their ids. A test holds this list against the folder `Rules/`.
package enum AllRules {
  package static let rules: [any Rule.Type] = [
    CycleComponent.self,
    CycleReplacedBy.self,
    CycleRequires.self,
    FileOutsideKind.self,
    IDDuplicate.self,
    IDInvalid.self,
    LinkBroken.self,
    ReferenceAlias.self,
    ReferenceDangling.self,
    TranslationOrphan.self,
  ]

  /// The ids, in the order of ``rules``.
  package static let ids = rules.map { $0.description.id.name }
}
