import CatalogModel
import Syntax

/// A term: what it means here, what others call it, and what else it may be taken for.
enum TermPresentation: EntryPresentation {
  static func singularName(_ strings: Strings) -> String { strings.term }
  static func pluralName(_ strings: Strings) -> String { strings.terms }
  static func explanation(_ strings: Strings) -> String { strings.termsExplained }

  static func groups(_ strings: Strings) -> [String] { [strings.terms] }
  static func group(of entry: Entry) -> Int { 0 }

  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.element(&html, .span, class: "note", Term(entry).definition)
    for (framework, text) in Term(entry).equivalents {
      guard let wording = page.string(text) else { continue }
      page.fact(inline: &html, page.strings.frameworks(framework), wording)
    }
  }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let term = Term(entry)
    let strings = page.strings
    page.element(&html, .p, class: "lead", term.definition)
    if term.falseFriend != nil {
      page.section(&html, "FalseFriend", strings.falseFriend) { page.element(&$0, .p, term.falseFriend) }
    }
    writeEquivalents(&html, term, page)
    if let touchpoint = term.touchpoint {
      page.section(&html, "Touchpoint", strings.touchpoints) { html in
        html.element(.dl, class: "facts") { html in
          page.fact(&html, strings.handsOver, touchpoint.from)
          page.fact(&html, strings.takesOver, touchpoint.to)
          page.fact(&html, strings.artefact, touchpoint.artefact)
          page.fact(&html, strings.when, touchpoint.when)
        }
      }
    }
    page.body(&html, of: entry.document, entry.translations)
    page.section(
      &html, "Initiatives", strings.initiatives,
      entry.sources(Initiative.touchpointTerm, as: Initiative.self).map(\.entry))
  }

  private static func writeEquivalents(_ html: inout HTMLWriter, _ term: Term, _ page: PageContext) {
    let equivalents = term.equivalents
    guard !equivalents.isEmpty else { return }
    let strings = page.strings
    page.section(&html, "Equivalents", strings.otherVocabularies) { html in
      page.table(&html, label: strings.otherVocabularies) { html in
        page.tableHead(&html, [strings.vocabulary, strings.word])
        html.element(.tbody) { html in
          for (framework, text) in equivalents {
            html.element(.tr) { html in
              html.element(.th, attributes: { $0.set("scope", "row") }) { $0.text(strings.frameworks(framework)) }
              html.element(.td) { page.write(&$0, text) }
            }
          }
        }
      }
    }
  }

  static func writeFacts(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let term = Term(entry)
    for (language, node) in term.labels {
      page.fact(&html, LanguageNames.name(of: language), [node])
    }
    for (language, nodes) in term.deprecatedByLanguage {
      page.fact(&html, page.strings.notToBeUsed + " (" + LanguageNames.name(of: language) + ")", nodes)
    }
  }
}
