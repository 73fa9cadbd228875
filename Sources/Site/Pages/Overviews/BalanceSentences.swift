import Audit
import CatalogModel
import SourceText
import Syntax

/// Every sentence that was read, with the words that tell, so that readers can judge for themselves.
struct BalanceSentences {
  let figures: BalanceFigures
  let context: PageContext

  private typealias Text = BalancePage.Text

  /// The most entries of a kind whose sentences are shown.
  private static let limit = 150
  /// The most bytes of the sentences of a kind.
  private static let size = 250_000
  private static let kinds: [EntityKind] = [.servicePackage, .valueStream, .objective, .benefit]

  func write(_ html: inout HTMLWriter) {
    let groups = Self.kinds.map { (kind: $0, entries: entries(of: $0)) }.filter { !$0.entries.isEmpty }
    guard !groups.isEmpty else {
      return html.element(.p, class: "note") { $0.text(context.strings[Text.nothingSaid].filled("value", "summary")) }
    }
    html.element(.ul, class: "key") { html in
      for (mark, text) in [
        (Mark.outcome, Text.outcome), (.serviceLevel, Text.serviceLevel), (.output, Text.output),
        (.unsaid, Text.unclear),
      ] {
        html.element(.li) { html in
          mark.write(&html)
          html.text(context.strings[text])
        }
      }
    }
    for group in groups { write(&html, group.kind, group.entries) }
  }

  /// The entries of a kind that say something and are not over, by name.
  private func entries(of kind: EntityKind) -> [Entry] {
    context.language.sorted(
      context.catalog.entries(of: kind).filter { !figures.audit.texts(of: $0).isEmpty && !CatalogAudit.isOver($0) })
  }

  private func write(_ html: inout HTMLWriter, _ kind: EntityKind, _ entries: [Entry]) {
    html.element(.h3) { $0.text(context.kind(kind).plural) }
    let start = html.count
    var shown = 0
    for entry in entries.prefix(Self.limit) where html.count - start < Self.size {
      shown += 1
      let texts = figures.audit.texts(of: entry)
      let measures = figures.audit.measures(of: entry)
      html.element(.details) { html in
        html.element(.summary) { html in
          context.language.writeName(&html, entry)
          html.text(" ")
          html.element(.span, class: "note") { html in
            for text in texts.prefix(12) { Mark(text).write(&html) }
            html.text(" ")
            for measure in measures.prefix(12) { Mark(measure.class).write(&html) }
          }
        }
        html.element(.ul, class: "judged") { html in
          for text in texts.prefix(PageContext.listLimit) {
            JudgedText(text: text, context: context, hasMark: true).write(&html)
          }
        }
        writeMeasures(&html, measures)
        html.element(.p, class: "note") { context.link(&$0, entry) }
      }
    }
    if entries.count > shown {
      html.element(.p, class: "note") { $0.text(context.more(entries.count - shown)) }
    }
  }

  private func writeMeasures(_ html: inout HTMLWriter, _ measures: [AuditedMeasure]) {
    guard !measures.isEmpty else { return }
    let strings = context.strings
    html.element(.h4) { $0.text(strings[Text.whatIsMeasured]) }
    html.element(.ul, class: "judged") { html in
      for measure in measures.prefix(PageContext.listLimit) {
        html.element(.li) { html in
          Mark(measure.class).write(&html, label: label(of: measure))
          html.text(" ")
          context.link(&html, measure.measure.entry)
          html.elementUnlessEmpty(.div, class: "note") { html in
            guard let found = measure.found, let said = measure.measure.orientation else { return }
            guard Judgement.Class(said) != found, found != .unclear else { return }
            html.text(strings[Text.readsAs].filled(strings[Text.name(found)]) + " ")
            if let read = measure.read {
              JudgedText(text: read, context: context, hasMark: false).writeWords(&html, of: found)
            }
          }
        }
      }
    }
  }
}

extension BalanceSentences {
  /// What is declared of a measure, and else what its words are; nil for one of which nobody can tell.
  private func label(of measure: AuditedMeasure) -> String? {
    measure.measure.orientation.map { MeasuredPage.word($0, context) }
      ?? measure.class.map { context.strings[Text.name($0)] }
  }
}

/// One sentence with its mark, and the words that were matched.
struct JudgedText {
  let text: AuditedText
  let context: PageContext
  /// Whether a mark says what it is about, or words.
  let hasMark: Bool

  private typealias Text = BalancePage.Text

  func write(_ html: inout HTMLWriter) {
    let strings = context.strings
    let found = text.isOutcome ? .outcome : text.judgement?.class
    html.element(.li) { html in
      if hasMark {
        Mark(text).write(&html, label: text.isJudged ? strings[Text.name(found ?? .unclear)] : noWords)
        html.text(" ")
      }
      html.element(.span, attributes: { context.mark(&$0, text.language) }) { $0.text(of: text.node) }
      html.elementUnlessEmpty(.div, class: "note") { html in
        if !hasMark, found == .outcome || found == .serviceLevel {
          html.text(strings[Text.name(found ?? .unclear)].capitalizedFirst + ". ")
        }
        if let reason = text.override {
          html.text(strings[Text.because].filled(ShownLength.name(reason)))
        } else if text.judgement == nil {
          html.text(noWords)
        } else {
          writeEvidence(&html)
        }
      }
    }
  }

  private var noWords: String { context.strings[Text.noWords].filled(LanguageNames.name(of: text.language)) }

  /// Writes the words that speak for an outcome and for the class that was found, and what they stand for: of those that lie within
  /// others the longer.
  private func writeEvidence(_ html: inout HTMLWriter) {
    let strings = context.strings
    guard let judgement = text.judgement else { return }
    guard judgement.class != .outcome else { return writeWords(&html, of: .outcome) }
    let outcomes = Self.longest(judgement.evidence(for: .outcome))
    html.text(strings[outcomes.isEmpty ? Text.nothingFound : Text.doNotPrevail])
    let shown = outcomes + Self.longest(judgement.evidence(for: judgement.class))
    if !shown.isEmpty { html.text(" ") }
    write(&html, shown)
  }

  /// Writes the words that speak for a class, or else those that carried weight with them.
  func writeWords(_ html: inout HTMLWriter, of found: Judgement.Class) {
    guard let judgement = text.judgement else { return }
    let speaking = judgement.evidence(for: found)
    write(&html, Self.longest(speaking.isEmpty ? judgement.evidence : speaking))
  }

  private func write(_ html: inout HTMLWriter, _ shown: [Evidence]) {
    let strings = context.strings
    for (place, evidence) in shown.enumerated() {
      html.text(place == 0 ? "" : "; ")
      html.text("“")
      html.element(.span, attributes: { context.mark(&$0, text.language) }) { $0.text(evidence.words(in: text.text)) }
      html.text("”: " + strings[SignalText.meaning(of: evidence.signal)])
    }
  }

  /// The first three, without those that lie within others.
  private static func longest(_ evidence: [Evidence]) -> [Evidence] {
    var shown: [Evidence] = []
    for found in evidence where shown.count < 3 {
      let isWithin = shown.contains { $0.range.start <= found.range.start && found.range.end <= $0.range.end }
      if !isWithin { shown.append(found) }
    }
    return shown
  }
}
