import Audit
import CatalogModel
import Syntax

/// What people answered when they were asked what their work is and what success looks like: as counts, and in words only where so
/// many answered that nobody is recognised. The answers to each question are sorted by themselves, so that none of one person stand
/// together.
struct BalanceAnswers {
  let figures: BalanceFigures
  let context: PageContext

  private typealias Text = BalancePage.Text

  /// The most teams whose answers are told.
  private static let limit = 50

  func write(_ html: inout HTMLWriter) {
    for diagnosis in figures.diagnoses.prefix(Self.limit) {
      html.element(.div, class: "asked") { html in
        html.element(.h3) { context.link(&$0, diagnosis.team ?? diagnosis.diagnosis.entry) }
        html.element(.p, class: "note") { $0.text(asked(diagnosis)) }
        AnswersOfTeam(audited: diagnosis, context: context, hasMarks: true).write(&html)
      }
    }
    BalanceReliability(context: context).write(&html)
    let rest = figures.diagnoses.count - Self.limit
    if rest > 0 { html.element(.p, class: "note") { $0.text(context.more(rest)) } }
  }

  private func asked(_ audited: AuditedDiagnosis) -> String {
    let strings = context.strings
    let diagnosis = audited.diagnosis
    var sentences = [
      strings[Text.answered, audited.answers].filled(
        diagnosis.date.map { strings.dates.text($0.value) } ?? strings[Text.unknownDay])
    ]
    if let wanted = diagnosis.wanted { sentences.append(strings[Text.wanted(wanted)].capitalizedFirst + ".") }
    return sentences.joined(separator: " ")
  }
}

/// The answers of one team, and what is rewarded there.
struct AnswersOfTeam {
  let audited: AuditedDiagnosis
  let context: PageContext
  /// Whether the page has marks to draw beside the sentences.
  let hasMarks: Bool

  private typealias Text = BalancePage.Text

  func write(_ html: inout HTMLWriter) {
    let kind = context.kind(of: audited.diagnosis.entry)
    html.element(.div, class: "columns") { html in
      write(&html, kind.label("answers[].work"), audited.work)
      write(&html, kind.label("answers[].success"), audited.success)
      guard !audited.incentives.isEmpty else { return }
      html.element(.div) { html in
        html.element(.h4) { $0.text(kind.label("incentives")) }
        writeTexts(&html, audited.incentives)
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ question: String, _ answers: AuditedAnswers) {
    html.element(.div) { html in
      html.element(.h4) { $0.text(question) }
      html.element(.p, class: "note") { $0.text(counted(answers)) }
      if let texts = answers.texts { writeTexts(&html, texts) }
    }
  }

  /// How many answers there are, and in how many of them words of an outcome were found, as far as anybody may and can tell.
  private func counted(_ answers: AuditedAnswers) -> String {
    let strings = context.strings
    let count = strings[Text.countOfAnswers, answers.count]
    guard let classes = answers.classes else {
      guard answers.count > 0 else { return count }
      return count + " " + strings[Text.tooFew].filled(strings.numbers.whole(Diagnosis.fewestShown))
    }
    if let language = answers.unknownLanguage {
      return count + " " + strings[Text.noWords].filled(LanguageNames.name(of: language))
    }
    return strings[Text.ofAnswers].filled(
      strings.numbers.whole(classes[.outcome] ?? 0), strings.numbers.whole(answers.count))
  }

  private func writeTexts(_ html: inout HTMLWriter, _ texts: [AuditedText]) {
    html.element(.ul, class: "judged") { html in
      for text in texts.prefix(PageContext.listLimit) {
        JudgedText(text: text, context: context, hasMark: hasMarks).write(&html)
      }
      if texts.count > PageContext.listLimit {
        html.element(.li) { $0.text(context.more(texts.count - PageContext.listLimit)) }
      }
    }
  }
}
