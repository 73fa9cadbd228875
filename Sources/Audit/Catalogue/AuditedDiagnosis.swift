package import CatalogModel
internal import Syntax

/// What a team's people answered, as counts; and in words only where there are so many that nobody is recognised.
package struct AuditedDiagnosis: Sendable {
  /// The diagnosis.
  package let diagnosis: Diagnosis
  /// How many people answered.
  package let answers: Int
  /// What is measured and rewarded, with what its words speak for.
  package let incentives: [AuditedText]
  private let work: [AuditedText]
  private let success: [AuditedText]

  /// The fewest answers from which on they are shown in words.
  package static let fewest = Diagnosis.fewestShown

  /// How many answers to "what is your work?" speak for each class.
  package var workClasses: [Judgement.Class: Int] { Self.counts(work) }
  /// How many answers to "what does success look like?" speak for each class.
  package var successClasses: [Judgement.Class: Int] { Self.counts(success) }

  /// The answers to "what is your work?", sorted, so that no two answers of one person stand together; nil where there are
  /// too few.
  package var workTexts: [AuditedText]? { Self.shown(work) }
  /// The answers to "what does success look like?", sorted in the same way; nil where there are too few.
  package var successTexts: [AuditedText]? { Self.shown(success) }

  init(_ diagnosis: Diagnosis, _ lexicons: Lexicons) {
    let entry = diagnosis.entry
    let language = diagnosis.language
    func judged(_ text: Text?, _ field: AuditedText.Field) -> AuditedText? {
      text?.wording(in: language, default: language).map {
        AuditedText($0, field, of: entry, lexicons, in: language)
      }
    }
    self.diagnosis = diagnosis
    let all = diagnosis.answers
    answers = all.count
    work = all.compactMap { judged($0.work, .work) }
    success = all.compactMap { judged($0.success, .success) }
    incentives = diagnosis.incentives.wordings(in: language, default: language).map {
      AuditedText(
        $0, .incentive, of: entry, lexicons, in: diagnosis.incentives.node?.isMapping == true ? nil : language)
    }
  }

  private static func counts(_ texts: [AuditedText]) -> [Judgement.Class: Int] {
    var counts: [Judgement.Class: Int] = [:]
    for text in texts { counts[text.judgement?.class ?? .unclear, default: 0] += 1 }
    return counts
  }

  private static func shown(_ texts: [AuditedText]) -> [AuditedText]? {
    texts.count < fewest ? nil : texts.sorted { ($0.text, $0.node.index) < ($1.text, $1.node.index) }
  }
}
