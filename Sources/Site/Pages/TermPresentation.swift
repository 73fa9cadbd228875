import CatalogModel
import Syntax

/// A term: what it means here, what others call it, and what else it may be taken for.
enum TermPresentation: EntryPresentation {
  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let term = Term(entry)
    page.element(&html, .p, class: "lead", term.definition)
    page.body(&html, of: entry.document, entry.translations)
    page.section(&html, "false_friend", of: entry)
    writeEquivalents(&html, term, page)
    page.section(&html, "touchpoint", of: entry)
  }

  private static func writeEquivalents(_ html: inout HTMLWriter, _ term: Term, _ page: PageContext) {
    let equivalents = term.equivalents
    guard !equivalents.isEmpty else { return }
    let kind = page.kind(of: term.entry)
    page.section(&html, "Equivalents", kind.label("equivalents")) { html in
      page.table(&html, label: kind.label("equivalents")) { html in
        page.tableHead(&html, [page.strings.vocabulary, page.strings.word])
        html.element(.tbody) { html in
          for (framework, text) in equivalents {
            html.element(.tr) { html in
              html.element(.th, attributes: { $0.set("scope", "row") }) {
                $0.text(kind.label("equivalents.\(framework.rawValue)"))
              }
              html.element(.td) { page.write(&$0, text) }
            }
          }
        }
      }
    }
  }

  static func writeFacts(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let term = Term(entry)
    page.declaredFacts(&html, of: entry, except: shown.fields)
    for (language, node) in term.labels {
      page.fact(&html, LanguageNames.name(of: language), [node], in: language)
    }
    for (language, nodes) in term.deprecatedByLanguage {
      page.fact(
        &html, page.label("deprecated", of: entry) + " (" + LanguageNames.name(of: language) + ")", nodes, in: language)
    }
  }

  static var shown: (fields: Set<String>, inverses: [ReferenceField]) {
    (["definition", "false_friend", "equivalents", "touchpoint", "labels", "deprecated"], [])
  }
}
