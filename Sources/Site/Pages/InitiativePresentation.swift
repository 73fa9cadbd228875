import CatalogModel
import Syntax

/// An initiative: what it changes and brings, what it costs, and what it hands to whom.
enum InitiativePresentation: EntryPresentation {
  static func groupField(of kind: KindWording) -> String? { "status" }

  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.declaredColumns(&html, of: entry)
  }

  static func writeBadges(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    if let status = page.word("status", of: entry) { page.badge(&html, status) }
  }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let initiative = Initiative(entry)
    page.body(&html, of: entry.document, entry.translations)
    page.section(&html, "changes", of: entry)
    page.section(&html, "Benefits", page.inverse(Benefit.initiative, of: entry), initiative.benefits.map(\.entry)) {
      html, benefit in
      html.text(" ")
      page.badges(&html, of: benefit)
    }
    page.section(&html, "touchpoints", of: entry)
  }

  static func writeFacts(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.declaredFacts(&html, of: entry, except: ["budget"])
    guard let budget = Initiative(entry).budget else { return }
    page.fact(&html, page.label("budget.planned", of: entry), (budget.planned?.value).map { money($0, budget, page) })
    page.fact(&html, page.label("budget.actual", of: entry), (budget.actual?.value).map { money($0, budget, page) })
    page.rows(&html, of: "budget", budget, except: ["planned", "actual", "currency"])
  }

  /// An amount of a budget with its currency.
  static func money(_ number: Number, _ budget: Budget, _ page: PageContext) -> String {
    let amount = page.strings.numbers.text(number.text)
    return (budget.currency?.value).map { "\(amount)\u{A0}\($0)" } ?? amount
  }

  static var shown: (fields: Set<String>, inverses: [ReferenceField]) {
    (["changes", "touchpoints"], [Benefit.initiative])
  }
}
