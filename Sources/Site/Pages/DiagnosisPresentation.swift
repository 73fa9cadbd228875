import Audit
import CatalogModel
import Syntax

/// A diagnosis: what people answered, without showing who, and what is rewarded.
enum DiagnosisPresentation: EntryPresentation {
  static func groupField(of kind: KindWording) -> String? { nil }

  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.fact(
      inline: &html, page.label("answers", of: entry), page.strings.numbers.whole(Diagnosis(entry).answers.count))
  }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.body(&html, of: entry.document, entry.translations)
    page.section(&html, "Answers", page.kind(of: entry).label("answers")) { html in
      AnswersOfTeam(audited: page.site.audit.diagnosis(Diagnosis(entry)), context: page, hasMarks: false).write(&html)
    }
  }

  static func writeClosing(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let actions = Diagnosis(entry).actions
    guard !actions.isEmpty else { return }
    page.section(&html, "Actions", page.label("actions", of: entry)) { page.actions(&$0, actions, of: "actions") }
  }

  static var shown: (fields: Set<String>, inverses: [ReferenceField]) { (["answers", "incentives", "actions"], []) }
}
