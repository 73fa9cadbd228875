import CatalogModel
import Syntax

/// An initiative: what it changes and brings, what it costs, and what it hands to whom.
enum InitiativePresentation: EntryPresentation {
  static func singularName(_ strings: Strings) -> String { strings.initiative }
  static func pluralName(_ strings: Strings) -> String { strings.initiatives }
  static func explanation(_ strings: Strings) -> String { strings.initiativesExplained }

  static func groups(_ strings: Strings) -> [String] {
    Initiative.Status.allCases.map { strings.initiativeStatuses($0) } + [strings.noStatus]
  }

  static func group(of entry: Entry) -> Int {
    Initiative(entry).status.flatMap { Initiative.Status.allCases.firstIndex(of: $0) }
      ?? Initiative.Status.allCases.count
  }

  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.fact(inline: &html, page.strings.changesPackages, PageContext.scalars(of: entry.fields["changes"]), of: entry)
  }

  static func writeBadges(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    guard let status = Initiative(entry).status else { return }
    page.badge(&html, page.strings.initiativeStatuses(status))
  }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let initiative = Initiative(entry)
    let strings = page.strings
    page.section(&html, "Changes", strings.changesPackages, references: entry.fields["changes"], of: entry)
    page.section(&html, "Benefits", strings.benefits, initiative.benefits.map(\.entry)) { html, benefit in
      BenefitPresentation.writeBadges(&html, benefit, page)
    }
    writeTouchpoints(&html, initiative, page)
    page.body(&html, of: entry.document, entry.translations)
  }

  private static func writeTouchpoints(_ html: inout HTMLWriter, _ initiative: Initiative, _ page: PageContext) {
    let touchpoints = initiative.touchpoints
    guard !touchpoints.isEmpty else { return }
    let strings = page.strings
    page.section(&html, "Touchpoints", strings.touchpoints) { html in
      page.table(&html, label: strings.touchpoints) { html in
        page.tableHead(&html, [strings.word, strings.handsOver, strings.takesOver, strings.artefact, strings.when])
        html.element(.tbody) { html in
          for touchpoint in touchpoints.prefix(PageContext.listLimit) {
            html.element(.tr) { html in
              html.element(.th, attributes: { $0.set("scope", "row") }) { html in
                page.references(&html, PageContext.scalars(of: touchpoint.node["term"]), of: initiative.entry)
              }
              for key in ["from", "to"] {
                html.element(.td) { html in
                  page.references(&html, PageContext.scalars(of: touchpoint.node[key]), of: initiative.entry)
                }
              }
              html.element(.td) { page.write(&$0, touchpoint.artefact) }
              html.element(.td) { html in
                if let when = touchpoint.when { page.date(&html, when) }
              }
            }
          }
        }
      }
    }
  }

  static func writeFacts(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let initiative = Initiative(entry)
    let strings = page.strings
    page.fact(&html, strings.owner, references: entry.fields["owner"], of: entry)
    page.fact(&html, strings.sponsor, references: entry.fields["sponsor"], of: entry)
    page.fact(&html, strings.starts, initiative.start)
    page.fact(&html, strings.ends, initiative.end)
    guard let budget = initiative.budget else { return }
    page.fact(&html, strings.budgetPlanned, budget.planned.map { money($0, budget, page) })
    page.fact(&html, strings.budgetActual, budget.actual.map { money($0, budget, page) })
  }

  private static func money(_ number: Number, _ budget: Budget, _ page: PageContext) -> String {
    let amount = page.strings.numbers.text(number.text)
    return budget.currency.map { "\(amount)\u{A0}\($0)" } ?? amount
  }
}
