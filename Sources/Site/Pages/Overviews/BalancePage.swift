import Audit
import CatalogModel
import Syntax

/// Whether what is said and measured is what is done, or what changes for customers: four squares, and every sentence with the words
/// that were matched. It places nobody of whom little is known, and judges nobody.
struct BalancePage: OverviewPage {
  static let path = SitePath("balance/index.html")
  static let title = InterfaceText(en: "Balance", fi: "Tasapaino", sv: "Balans", fr: "Équilibre", it: "Equilibrio")
  static let question = InterfaceText(
    en: "Factory floor or customer outcomes?", fi: "Tehdassali vai asiakkaan hyöty?",
    sv: "Verkstadsgolv eller kundnytta?", fr: "Atelier ou résultats pour les clients ?",
    it: "Officina o risultati per i clienti?")
  static let marks: [Mark] = [.outcome, .serviceLevel, .output, .unsaid]

  var stylesheets: [Stylesheet] { [.overviews, .balance] }

  static func exists(in contents: SiteContents) -> Bool {
    !contents.catalog.entries(of: .servicePackage).isEmpty || !contents.catalog.entries(of: .diagnosis).isEmpty
  }

  func figures(_ context: PageContext) -> BalanceFigures { BalanceFigures(context) }

  func finding(_ figures: BalanceFigures, _ context: PageContext) -> String {
    let strings = context.strings
    guard figures.placedCount > 0 else { return strings[Text.nobodyPlaced] }
    let parts = Standing.Square.allCases.compactMap { square -> String? in
      let count = figures.standing(in: square).count
      return count == 0 ? nil : strings[Text.found(square)].filled(strings.numbers.whole(count))
    }
    return strings[Text.placed, figures.placedCount] + " " + context.enumerated(parts).capitalizedFirst + "."
  }

  func writeContent(_ html: inout HTMLWriter, _ figures: BalanceFigures, _ context: PageContext) {
    let strings = context.strings
    context.section(&html, "Square", strings[Text.square]) { html in
      BalanceSquare(figures: figures, context: context).write(&html)
    }
    if figures.placedCount > 0 || !figures.operatingGaps.isEmpty {
      context.section(&html, "Gaps", strings[Text.gaps]) { BalanceGaps(figures: figures, context: context).write(&$0) }
    }
    BalanceTrend(figures: figures, context: context).write(&html)
    if !figures.diagnoses.isEmpty {
      context.section(&html, "Answers", strings[Text.answers]) { html in
        BalanceAnswers(figures: figures, context: context).write(&html)
      }
    }
    context.section(&html, "Sentences", strings[Text.sentences]) { html in
      BalanceSentences(figures: figures, context: context).write(&html)
    }
  }

  func counting(_ context: PageContext) -> [(what: String, how: String)] {
    let strings = context.strings
    let audit = context.site.audit
    var rows = [
      (strings[Text.whatIsSaid], strings[Text.saidExplained]),
      (strings[Text.whatIsMeasured], strings[Text.measuredExplained].filled("orientation")),
      (strings[Text.line], strings[Text.lineExplained].filled(strings.numbers.whole(Standing.fewest))),
      (strings[Text.method], strings[Text.methodExplained].filled("salkku audit")),
    ]
    rows += audit.figures.map { (language, figure) in
      (LanguageNames.name(of: Language(language)), BalanceReliability.sentences(figure, strings))
    }
    let changes = audit.lexicons.changes.reduce(0) { $0 + $1.added.count + $1.removed.count }
    if changes > 0 { rows.append((strings[Text.ownWords], strings[Text.ownWordsCounted, changes])) }
    let overrides = audit.overrides.count
    if overrides > 0 { rows.append((strings[Text.overrides], strings[Text.overridesCounted, overrides])) }
    return rows
  }
}
