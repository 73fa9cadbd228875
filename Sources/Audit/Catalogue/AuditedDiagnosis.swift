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
  /// The answers to "what is your work?".
  package let work: AuditedAnswers
  /// The answers to "what does success look like?".
  package let success: AuditedAnswers

  /// The team that was asked; nil where the reference leads nowhere.
  package var team: Entry? { diagnosis.team?.target?.entry }
  /// The day on which it was asked; the first of all where nobody says.
  var day: CalendarDate { diagnosis.date?.value ?? CalendarDate(daysSinceEpoch: 0) }

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
    work = AuditedAnswers(all.compactMap { judged($0.work, .work) })
    success = AuditedAnswers(all.compactMap { judged($0.success, .success) })
    incentives = diagnosis.incentives.wordings(in: language, default: language).map {
      AuditedText(
        $0, .incentive, of: entry, lexicons, in: diagnosis.incentives.node?.isMapping == true ? nil : language)
    }
  }
}

/// What a team's people answered to one question, told only where there are so many answers that nobody is recognised.
package struct AuditedAnswers: Sendable {
  /// How many answers there are.
  package let count: Int
  /// The answers, sorted, so that no two answers of one person stand together; nil where there are too few.
  package let texts: [AuditedText]?

  init(_ texts: [AuditedText]) {
    count = texts.count
    self.texts = Diagnosis.shown(texts, \.node)
  }

  /// How many answers speak for each class, of those in a language that there are words for; nil where there are too few answers.
  package var classes: [Judgement.Class: Int]? {
    texts.map { texts in
      var counts: [Judgement.Class: Int] = [:]
      for text in texts { if let found = text.judgement?.class { counts[found, default: 0] += 1 } }
      return counts
    }
  }

  /// The language of the answers, where there are no words for it: nobody can tell then what they speak for.
  package var unknownLanguage: Language? { texts?.first { $0.judgement == nil }?.language }
}
