import CatalogModel
import Syntax

/// A diagnosis: what people answered, and what is rewarded.
enum DiagnosisPresentation: EntryPresentation {
  static func singularName(_ strings: Strings) -> String { strings.diagnosis }
  static func pluralName(_ strings: Strings) -> String { strings.diagnoses }
  static func explanation(_ strings: Strings) -> String { strings.diagnosesExplained }

  static func groups(_ strings: Strings) -> [String] { [strings.diagnoses] }
  static func group(of entry: Entry) -> Int { 0 }

  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.fact(inline: &html, page.strings.answers, page.strings.numbers.whole(Diagnosis(entry).answers.count))
  }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let diagnosis = Diagnosis(entry)
    let strings = page.strings
    page.body(&html, of: entry.document, entry.translations)
    page.section(&html, "Answers", strings.answers) { html in
      page.table(&html, label: strings.answers) { html in
        page.tableHead(&html, [strings.workAsked, strings.successAsked])
        html.element(.tbody) { html in
          for answer in diagnosis.answers.prefix(PageContext.listLimit) {
            html.element(.tr) { html in
              for text in [answer.work, answer.success] {
                html.element(.td, attributes: { mark(&$0, text, diagnosis, page) }) { html in
                  if let wording = page.wording(text) { wording.node.withText { html.text($0) } }
                }
              }
            }
          }
        }
      }
    }
    if !diagnosis.incentives.isEmpty {
      page.section(&html, "Incentives", strings.incentives) { page.list(&$0, diagnosis.incentives) }
    }
  }

  /// Says the language of an answer: that of the diagnosis where the answer is a plain string.
  private static func mark(_ attributes: inout Attributes, _ text: Text?, _ diagnosis: Diagnosis, _ page: PageContext) {
    guard let text, let wording = page.wording(text) else { return }
    page.mark(&attributes, text.node.isMapping ? wording.language : diagnosis.language)
  }

  static func writeFacts(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let diagnosis = Diagnosis(entry)
    let strings = page.strings
    page.fact(&html, strings.team, references: entry.fields["team"], of: entry)
    page.fact(&html, strings.askedOn, diagnosis.date)
    page.fact(&html, strings.wanted, diagnosis.wanted.map { strings.wantedModels($0) })
  }
}
