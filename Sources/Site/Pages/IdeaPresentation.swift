import CatalogModel
import Syntax

/// An idea: what it is to make possible, what the teams think of it, and what was decided.
enum IdeaPresentation: EntryPresentation {
  static func writeBadges(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.badge(&html, page.kind(of: entry).word("status", Idea(entry).status.rawValue))
  }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let idea = Idea(entry)
    if idea.need != nil {
      page.section(&html, "Need", page.label("need", of: entry)) { page.element(&$0, .p, class: "lead", idea.need) }
    }
    page.body(&html, of: entry.document, entry.translations)
    page.section(&html, "stances", of: entry)
    guard let decision = idea.decision else { return }
    page.section(&html, "Decision", page.label("decision", of: entry)) { html in
      page.element(&html, .p, decision.reason)
      html.elementUnlessEmpty(.dl, class: "facts") { page.rows(&$0, of: "decision", decision, except: ["reason"]) }
    }
  }

  static var shown: (fields: Set<String>, inverses: [ReferenceField]) { (["need", "stances", "decision"], []) }
}
