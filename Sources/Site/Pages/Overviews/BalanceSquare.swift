import Audit
import CatalogModel

/// The four squares of what is said and what is measured, with the teams and services that stand in each, and those that stand in
/// none.
struct BalanceSquare {
  let figures: BalanceFigures
  let context: PageContext

  private typealias Text = BalancePage.Text

  /// How many names of a sort a square has before the rest is folded away.
  private static let named = 10
  /// The most names of a sort.
  private static let limit = 200
  /// The most bytes of a list of them.
  private static let size = 60_000
  /// How many statements or measures are drawn as marks.
  private static let drawn = 12

  func write(_ html: inout HTMLWriter) {
    let strings = context.strings
    html.element(.div, class: "balance") { html in
      for square in [Standing.Square.measurementGap, .outcomeModel, .factoryFloor, .languageGap] {
        html.element(.div, class: square == .outcomeModel ? "reached" : nil) { html in
          html.element(.h3) { $0.text(strings[Text.name(square)]) }
          html.element(.p, class: "note") { $0.text(strings[Text.meaning(square)]) }
          let standing = figures.standing(in: square)
          if standing.isEmpty { html.element(.p, class: "soft") { $0.text(strings[Text.nobodyHere]) } }
          write(&html, standing.filter { $0.entry.kind == .team })
          write(&html, standing.filter { $0.entry.kind != .team })
        }
      }
    }
    html.element(.p, class: "note") { $0.text(strings[Text.marksExplained]) }
    BalanceReliability(context: context).write(&html)
    let unplaced = figures.unplaced
    guard !unplaced.isEmpty else { return }
    html.element(.details) { html in
      html.element(.summary) { $0.text(strings[Text.unplaced, unplaced.count]) }
      html.element(.p, class: "note") { html in
        html.text(strings[Text.unplacedExplained].filled(strings.numbers.whole(Standing.fewest)))
      }
      writeRest(&html, unplaced.count - writeList(&html, unplaced.prefix(Self.limit)))
    }
  }

  /// Writes those of one kind, under the name of the kind.
  private func write(_ html: inout HTMLWriter, _ standing: [Standing]) {
    guard let first = standing.first else { return }
    html.element(.h4) { $0.text(context.kind(of: first.entry).plural) }
    let rest = standing.count - writeList(&html, standing.prefix(Self.named))
    guard rest > 0 else { return }
    html.element(.details) { html in
      html.element(.summary) { $0.text(context.more(rest)) }
      writeRest(&html, rest - writeList(&html, standing.suffix(rest).prefix(Self.limit)))
    }
  }

  private func writeRest(_ html: inout HTMLWriter, _ count: Int) {
    if count > 0 { html.element(.p, class: "note") { $0.text(context.more(count)) } }
  }

  /// Writes what has room in a list.
  /// - Returns: how many there are in it.
  private func writeList(_ html: inout HTMLWriter, _ standing: ArraySlice<Standing>) -> Int {
    var count = 0
    html.element(.ul, class: "standings") { html in
      let start = html.count
      for one in standing where html.count - start < Self.size {
        count += 1
        html.element(.li) { html in
          context.link(&html, one.entry)
          html.element(.div, class: "evidence") { writeEvidence(&$0, one) }
          html.elementUnlessEmpty(.div, class: "note") { writeNotes(&$0, one) }
        }
      }
    }
    return count
  }

  private func writeEvidence(_ html: inout HTMLWriter, _ one: Standing) {
    let strings = context.strings
    html.element(.span) { html in
      for text in one.said.prefix(Self.drawn) { Mark(text).write(&html) }
      html.text(" " + strings[Text.ofStatements, one.said.count].filled(strings.numbers.whole(one.outcomesSaid)))
    }
    html.element(.span) { html in
      for measure in one.measures.prefix(Self.drawn) { Mark(measure.class).write(&html) }
      html.text(" " + strings[Text.ofMeasures, one.measures.count].filled(strings.numbers.whole(one.outcomesMeasured)))
    }
  }

  private func writeNotes(_ html: inout HTMLWriter, _ one: Standing) {
    let strings = context.strings
    var notes: [String] = []
    if let wanted = figures.wanted(of: one.entry) { notes.append(strings[Text.wanted(wanted)]) }
    if one.isNearLine { notes.append(strings[Text.nearLine]) }
    if !one.overrides.isEmpty { notes.append(strings[Text.overridesCounted, one.overrides.count]) }
    if one.unjudged > 0 { notes.append(strings[Text.unjudged, one.unjudged]) }
    html.text(notes.joined(separator: "; "))
  }
}
