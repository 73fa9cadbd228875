import CatalogModel
import Syntax

/// Whether the work serves what is to be reached: the objectives with their measures and all that serves them, and what has no
/// counterpart on the other side.
struct StrategyPage: OverviewPage {
  static let path = SitePath("strategy/index.html")
  static let title = InterfaceText(en: "Strategy", fi: "Strategia", sv: "Strategi", fr: "Stratégie", it: "Strategia")
  static let question = InterfaceText(
    en: "Does the work serve what we want to reach?", fi: "Palveleeko työ sitä, mitä haluamme saavuttaa?",
    sv: "Bidrar arbetet till det vi vill uppnå?", fr: "Le travail sert-il ce que nous voulons atteindre ?",
    it: "Il lavoro serve a ciò che vogliamo raggiungere?")
  static let marks: [Mark] = [.reached, .onTrack, .atRisk, .missed, .absent, .givenUp, .ahead]

  static func exists(in contents: SiteContents) -> Bool { !contents.catalog.entries(of: .objective).isEmpty }

  func figures(_ context: PageContext) -> ServedObjectives { ServedObjectives(context) }

  func finding(_ strategy: ServedObjectives, _ context: PageContext) -> String {
    let strings = context.strings
    var sentences = [strings[Text.active, strategy.active]]
    if strategy.active > 0 {
      sentences.append(unserved(strategy, context))
      if !strategy.unmeasured.isEmpty { sentences.append(strings[Text.unmeasured, strategy.unmeasured.count]) }
    }
    if strategy.unaimedCount > 0 { sentences.append(strings[Text.unaimed, strategy.unaimedCount]) }
    return sentences.joined(separator: " ")
  }

  private func unserved(_ strategy: ServedObjectives, _ context: PageContext) -> String {
    let unserved = strategy.unserved
    guard let first = unserved.first else { return context.strings[Text.allServed] }
    return unserved.count > 1
      ? context.strings[Text.unserved].filled(context.strings.numbers.whole(unserved.count))
      : context.strings[Text.unservedOne].filled(context.language.briefTitle(of: first))
  }

  func writeContent(_ html: inout HTMLWriter, _ strategy: ServedObjectives, _ context: PageContext) {
    let strings = context.strings
    context.section(&html, "Objectives", strings[Text.objectives]) { html in
      html.element(.ul, class: "key") { Way.writeKey(&$0, strings) }
      ObjectiveTable(groups: strategy.groups, context: context).write(&html)
    }
    context.section(&html, "Unserved", strings[Text.withoutWork]) { html in
      writeList(&html, strategy.unserved, orElse: strings[Text.allServed], context)
    }
    context.section(&html, "Unmeasured", strings[Text.withoutMeasure]) { html in
      writeList(&html, strategy.unmeasured, orElse: strings[Text.allMeasured], context)
    }
    guard !strategy.unaimed.isEmpty else { return }
    context.section(&html, "Unaimed", strings[Text.withoutObjective]) { html in
      html.element(.div, class: "columns") { html in
        for unaimed in strategy.unaimed {
          html.element(.div) { html in
            html.element(.h3) { html in
              html.text(context.kind(unaimed.kind).plural + " ")
              html.element(.span, class: "soft") { html in
                let numbers = strings.numbers
                html.text(
                  strings[MeasuredPage.Text.outOf].filled(
                    numbers.whole(unaimed.entries.count), numbers.whole(unaimed.count)))
              }
            }
            writeList(&html, unaimed.entries, orElse: strings[Text.allAimed], context)
          }
        }
      }
    }
  }

  func counting(_ context: PageContext) -> [(what: String, how: String)] {
    let strings = context.strings
    return [
      (strings[Text.objectives], strings[Text.servedExplained].filled("objective-unserved", "objective-past")),
      (strings[Text.withoutMeasure], strings[Text.measuredExplained].filled("objective-no-measure")),
      (strings[Text.withoutObjective], strings[Text.unaimedExplained].filled("initiative-no-objective")),
      (strings[BenefitsByQuarterPage.Text.way], strings[BenefitsByQuarterPage.Text.wayExplained]),
      (strings[OverviewText.order], strings[Text.orderExplained]),
    ]
  }

  private func writeList(
    _ html: inout HTMLWriter, _ entries: [Entry], orElse sentence: String, _ context: PageContext
  ) {
    guard !entries.isEmpty else { return html.element(.p, class: "note") { $0.text(sentence) } }
    html.element(.ul, class: "links") { html in
      for entry in entries.prefix(ObjectiveTable.rowLimit) {
        html.element(.li) { html in
          context.link(&html, entry)
          guard let owner = entry.owner else { return }
          html.element(.span, class: "note") { html in
            context.references(&html, PageContext.scalars(of: owner.node), of: entry)
          }
        }
      }
      if entries.count > ObjectiveTable.rowLimit {
        html.element(.li) { $0.text(context.more(entries.count - ObjectiveTable.rowLimit)) }
      }
    }
  }
}
