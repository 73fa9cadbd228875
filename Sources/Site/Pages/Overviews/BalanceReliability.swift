import Audit
import CatalogModel

/// How often the method is right, beside the figures that it makes.
struct BalanceReliability {
  let context: PageContext

  private typealias Text = BalancePage.Text

  /// Writes a line for each language of the catalogue: precision, recall and n.
  func write(_ html: inout HTMLWriter) {
    let strings = context.strings
    for (language, figure) in context.site.audit.figures {
      let name = LanguageNames.name(of: Language(language))
      html.element(.p, class: "note") { html in
        guard let figure else { return html.text("\(name): " + strings[Text.unmeasured]) }
        html.text(
          strings[Text.reliability].filled(
            name, Self.share(figure.precision, strings), Self.share(figure.recall, strings),
            strings.numbers.whole(figure.n)))
      }
    }
  }

  /// `4/7 (25–84 %)`; a dash where nothing was counted.
  private static func share(_ share: Share, _ strings: Strings) -> String {
    guard let range = percent(share, strings) else { return "–" }
    return "\(strings.numbers.whole(share.count))/\(strings.numbers.whole(share.total)) (\(range) %)"
  }

  /// How often the method was right in a language, on sentences that people had read: in counts, as there are few.
  static func sentences(_ figure: MeasuredFigures.Figure?, _ strings: Strings) -> String {
    guard let figure else { return strings[Text.unmeasured] }
    let (number, precision, recall) = (strings.numbers.whole, figure.precision, figure.recall)
    var sentences = [strings[Text.measuredOn].filled(number(figure.n))]
    if let range = percent(precision, strings) {
      sentences.append(strings[Text.precision].filled(number(precision.count), number(precision.total), range))
    } else {
      sentences.append(strings[Text.nothingToCheck])
    }
    if let range = percent(recall, strings) {
      sentences.append(
        recall.count == 0
          ? strings[Text.recallOfNone].filled(number(recall.total), range)
          : strings[Text.recall].filled(number(recall.count), number(recall.total), range))
    } else {
      sentences.append(strings[Text.nothingToFind])
    }
    if !figure.isReliable { sentences.append(strings[Text.onlyHint]) }
    return sentences.joined(separator: " ")
  }

  /// `25–84`; nil where nothing was counted.
  private static func percent(_ share: Share, _ strings: Strings) -> String? {
    share.interval.map { interval in
      [interval.lowerBound, interval.upperBound].map { strings.numbers.whole(Int(($0 * 100).rounded())) }
        .joined(separator: "–")
    }
  }
}
