import CatalogModel
import Syntax

/// An idea: what it is to make possible, what the teams think of it, and what was decided.
enum IdeaPresentation: EntryPresentation {
  static func singularName(_ strings: Strings) -> String { strings.idea }
  static func pluralName(_ strings: Strings) -> String { strings.ideas }
  static func explanation(_ strings: Strings) -> String { strings.ideasExplained }

  static func groups(_ strings: Strings) -> [String] { Idea.Status.allCases.map { strings.ideaStatuses($0) } }
  static func group(of entry: Entry) -> Int { Idea.Status.allCases.firstIndex(of: Idea(entry).status) ?? 0 }

  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.fact(inline: &html, page.strings.about, PageContext.scalars(of: entry.fields["about"]), of: entry)
    page.fact(inline: &html, page.strings.raisedBy, PageContext.scalars(of: entry.fields["raised_by"]), of: entry)
  }

  static func writeBadges(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.badge(&html, page.strings.ideaStatuses(Idea(entry).status))
  }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let idea = Idea(entry)
    let strings = page.strings
    if idea.need != nil {
      page.section(&html, "Need", strings.whatIsNeeded) { page.element(&$0, .p, class: "lead", idea.need) }
    }
    page.body(&html, of: entry.document, entry.translations)
    writeStances(&html, idea, page)
    guard let decision = idea.decision else { return }
    page.section(&html, "Decision", strings.decision) { html in
      page.element(&html, .p, decision.reason)
      html.element(.dl, class: "facts") { html in
        page.fact(&html, strings.decidedBy, references: decision.node["by"], of: entry)
        page.fact(&html, strings.when, decision.date)
      }
    }
  }

  private static func writeStances(_ html: inout HTMLWriter, _ idea: Idea, _ page: PageContext) {
    let stances = idea.stances
    guard !stances.isEmpty else { return }
    let strings = page.strings
    page.section(&html, "Stances", strings.stances) { html in
      page.table(&html, label: strings.stances) { html in
        page.tableHead(&html, [strings.team, strings.stance, strings.note, strings.when])
        html.element(.tbody) { html in
          for stance in stances.prefix(PageContext.listLimit) {
            html.element(.tr) { html in
              html.element(.th, attributes: { $0.set("scope", "row") }) { html in
                page.references(&html, PageContext.scalars(of: stance.node["team"]), of: idea.entry)
              }
              html.element(.td) { html in
                if let position = stance.stance { page.badge(&html, strings.stancePositions(position)) }
              }
              html.element(.td) { page.write(&$0, stance.note) }
              html.element(.td) { html in
                if let date = stance.date { page.date(&html, date) }
              }
            }
          }
        }
      }
    }
  }

  static func writeFacts(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let idea = Idea(entry)
    let strings = page.strings
    page.fact(&html, strings.about, references: entry.fields["about"], of: entry)
    page.fact(&html, strings.raisedBy, references: entry.fields["raised_by"], of: entry)
    page.fact(&html, strings.raisedOn, idea.raised)
    page.fact(&html, strings.forVersion, idea.forVersion)
  }
}
