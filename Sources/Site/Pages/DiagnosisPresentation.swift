import CatalogModel
import Syntax

/// A diagnosis: what people answered, and what is rewarded.
enum DiagnosisPresentation: EntryPresentation {
  static func groupField(of kind: KindWording) -> String? { nil }

  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.fact(
      inline: &html, page.label("answers", of: entry), page.strings.numbers.whole(Diagnosis(entry).answers.count))
  }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let diagnosis = Diagnosis(entry)
    let kind = page.kind(of: entry)
    page.body(&html, of: entry.document, entry.translations)
    page.section(&html, "Answers", kind.label("answers")) { html in
      page.table(&html, label: kind.label("answers")) { html in
        page.tableHead(&html, ["work", "success"].map { kind.label("answers[].\($0)") })
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
  }

  static func writeClosing(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let actions = Diagnosis(entry).actions
    guard !actions.isEmpty else { return }
    page.section(&html, "Actions", page.label("actions", of: entry)) { page.actions(&$0, actions, of: "actions") }
  }

  /// Says the language of an answer: that of the diagnosis where the answer is a plain string.
  private static func mark(_ attributes: inout Attributes, _ text: Text?, _ diagnosis: Diagnosis, _ page: PageContext) {
    guard let text, let wording = page.wording(text) else { return }
    page.mark(&attributes, text.node.isMapping ? wording.language : diagnosis.language)
  }

  static var shown: (fields: Set<String>, inverses: [ReferenceField]) { (["answers", "actions"], []) }
}
