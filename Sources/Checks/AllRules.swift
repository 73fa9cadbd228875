package import SourceText

/// Every rule, in alphabetical order of their ids. A test holds this list against the folder `Rules/`.
package enum AllRules {
  package static let rules: [any Rule.Type] = [
    BenefitNoBeneficiary.self,
    BenefitNoReview.self,
    BenefitOwnerIsPMO.self,
    BenefitReviewNoReading.self,
    BenefitStatus.self,
    CycleComponent.self,
    CycleReplacedBy.self,
    CycleRequires.self,
    FamilyUnbalanced.self,
    FileOutsideKind.self,
    FinancialAlone.self,
    IDDuplicate.self,
    IDInvalid.self,
    IdeaNoFeasibility.self,
    IdeaUnanswered.self,
    IdeaVersion.self,
    InitiativeNoBenefit.self,
    LevelArithmetic.self,
    LinkBroken.self,
    MeasureDirection.self,
    MeasureNoBaseline.self,
    MeasureNoOwner.self,
    MeasureNoTarget.self,
    MeasureStale.self,
    MeasureTargetPast.self,
    OrientationNoOutcome.self,
    ReferenceAlias.self,
    ReferenceDangling.self,
    StandardUnused.self,
    TermClash.self,
    TermDeprecated.self,
    TermOneSided.self,
    TouchpointNoArtefact.self,
    TranslationOrphan.self,
    VersionNoComment.self,
  ]

  /// What is to be read about every fault that can be found, by rules and otherwise, in alphabetical order of their ids.
  package static let descriptions =
    (rules.map { $0.description } + ReadingFaults.descriptions + SyntaxFaults.descriptions + SchemaFaults.descriptions
    + ExceptionFaults.descriptions).sorted { $0.id < $1.id }

  /// The ids, in the order of ``rules``.
  package static let ids = rules.map { $0.description.id }
}
