import Audit
import CatalogModel

/// The three gaps between what is said, measured and wanted, each with what to do about it and whom it concerns.
struct BalanceGaps {
  let figures: BalanceFigures
  let context: PageContext

  private typealias Text = BalancePage.Text

  /// The most names of a gap.
  private static let limit = 25

  func write(_ html: inout HTMLWriter) {
    html.element(.div, class: "columns") { html in
      write(&html, Text.languageGap, Text.languageAdvice, figures.standing(in: .languageGap).map { ($0.entry, nil) })
      write(&html, Text.measureGap, Text.measureAdvice, figures.standing(in: .measurementGap).map { ($0.entry, nil) })
      write(
        &html, Text.operatingGap, Text.operatingAdvice,
        figures.operatingGaps.map { ($0.team.entry, words(of: $0)) })
    }
  }

  /// What a team is wanted to be, and what was found.
  private func words(of gap: OperatingGap) -> String {
    let strings = context.strings
    let found =
      switch gap.found {
      case .square(let square): strings[Text.stands].filled(strings[Text.name(square)])
      case .success(let outcomes, let answers):
        strings[Text.successSaid].filled(strings.numbers.whole(outcomes), strings.numbers.whole(answers))
      }
    return "\(strings[Text.wanted(gap.wanted)]); \(found)"
  }

  private func write(
    _ html: inout HTMLWriter, _ title: InterfaceText, _ advice: InterfaceText,
    _ concerned: [(entry: Entry, note: String?)]
  ) {
    let strings = context.strings
    html.element(.div) { html in
      html.element(.h3) { $0.text(strings[title]) }
      html.element(.p) { $0.text(strings[advice]) }
      guard !concerned.isEmpty else { return html.element(.p, class: "note") { $0.text(strings[Text.noGap]) } }
      html.element(.ul, class: "links") { html in
        for one in concerned.prefix(Self.limit) {
          html.element(.li) { html in
            context.link(&html, one.entry)
            if let note = one.note { html.element(.span, class: "note") { $0.text(note) } }
          }
        }
        if concerned.count > Self.limit {
          html.element(.li) { $0.text(context.more(concerned.count - Self.limit)) }
        }
      }
    }
  }
}
