import CatalogModel
import Syntax

/// Our words beside those of other vocabularies: a group of rows each, with what to take care of spanning the vocabularies.
struct WordsTable {
  typealias Text = WordsPage.Text

  let crosswalk: Crosswalk
  let rows: ArraySlice<Crosswalk.Row>
  let context: PageContext

  /// The most vocabularies without a column that a row names.
  private static let otherLimit = 12
  /// The most labels and old words that a row names.
  private static let wordLimit = 30

  /// Where no vocabulary has a column, that has the definition.
  private var hasColumns: Bool { !crosswalk.columns.isEmpty }
  private var span: Int { max(1, crosswalk.columns.count) }

  func write(_ html: inout HTMLWriter) {
    let strings = context.strings
    let kind = context.kind(.term)
    context.overviewTable(
      &html, label: kind.plural, class: "cross",
      head: { html in
        html.row { html in
          html.columnHead(OverviewColumn(strings[Text.here]))
          for framework in crosswalk.columns { html.columnHead(OverviewColumn(framework.label)) }
          if !hasColumns { html.columnHead(OverviewColumn(kind.label("definition"))) }
        }
      },
      groups: { html in
        for row in rows { write(&html, row) }
      })
  }

  private func write(_ html: inout HTMLWriter, _ row: Crosswalk.Row) {
    let friend = row.term.falseFriend
    let equivalents = Dictionary(Crosswalk.equivalents(of: row.term), uniquingKeysWith: { first, _ in first })
    let others = crosswalk.others.filter { equivalents[$0.name] != nil }
    let own = Crosswalk.ownWords(of: row.term)
    html.rowGroup(id: row.anchor) { html in
      html.row { html in
        html.rowHead(rows: 1 + (others.isEmpty ? 0 : 1) + (friend == nil ? 0 : 1)) { writeOwn(&$0, row) }
        if !hasColumns { html.cell { context.write(&$0, row.term.definition) } }
        for framework in crosswalk.columns {
          html.cell(label: framework.label) { html in
            if let text = equivalents[framework.name] {
              write(&html, text, own)
            } else {
              html.element(.span, class: "soft") { $0.text(context.strings.notStated) }
            }
          }
        }
      }
      if !others.isEmpty {
        html.row { html in
          html.cell(class: "others", span: span) { writeOthers(&$0, others, equivalents, own) }
        }
      }
      guard let friend else { return }
      html.row(class: "friend") { html in html.cell(span: span) { writeFriend(&$0, friend) } }
    }
  }

  private func writeFriend(_ html: inout HTMLWriter, _ friend: CatalogModel.Text) {
    html.element(.p) { html in
      html.element(.span, class: "flag") { html in
        html.element(.span, attributes: { $0.set("aria-hidden", "true") }) { $0.text("≠ ") }
        html.text(context.strings[Text.falseFriend])
      }
      html.text(" ")
      context.write(&html, friend)
    }
  }

  /// Writes what the vocabularies call it that have no column.
  private func writeOthers(
    _ html: inout HTMLWriter, _ others: [Crosswalk.Framework], _ equivalents: [String: CatalogModel.Text],
    _ own: Set<String>
  ) {
    for framework in others.prefix(Self.otherLimit) {
      html.element(.p) { html in
        html.element(.span, class: "soft") { $0.text(framework.label + context.strings.colon) }
        write(&html, equivalents[framework.name], own)
      }
    }
    if others.count > Self.otherLimit {
      html.element(.p, class: "soft") { $0.text(context.more(others.count - Self.otherLimit)) }
    }
  }

  /// Writes our word, what it is called in other languages, what it means, and what is not said any more.
  private func writeOwn(_ html: inout HTMLWriter, _ row: Crosswalk.Row) {
    let entry = row.term.entry
    func name(_ html: inout HTMLWriter) { html.text(row.name, documentLanguage: context.documentLanguage) }
    if let path = context.path(of: entry) {
      html.element(.a, attributes: { $0.set("href", prefix: context.prefix, path) }) { name(&$0) }
    } else {
      name(&html)
    }
    html.elementUnlessEmpty(.span, class: "note") { html in
      let labels = labels(of: row)
      for (index, label) in labels.prefix(Self.wordLimit).enumerated() {
        if index > 0 { html.text(" · ") }
        html.text(LanguageNames.name(of: label.language) + context.strings.colon)
        html.element(.em, attributes: { context.mark(&$0, label.language) }) { $0.text(label.text) }
      }
      if labels.count > Self.wordLimit { html.text(" · " + context.more(labels.count - Self.wordLimit)) }
    }
    if hasColumns { context.element(&html, .span, class: "meaning", row.term.definition) }
    html.elementUnlessEmpty(.span, class: "note") { html in
      let old = row.term.deprecated.filter(\.node.hasVisibleText)
      guard !old.isEmpty else { return }
      html.text(context.label("deprecated", of: entry) + context.strings.colon)
      context.separated(&html, Array(old.prefix(Self.wordLimit))) { html, word in
        html.element(.del, attributes: { context.mark(&$0, word.language) }) { html in
          html.text(of: word.node, limit: ShownLength.name)
        }
      }
      if old.count > Self.wordLimit { html.text(", " + context.more(old.count - Self.wordLimit)) }
    }
    html.elementUnlessEmpty(.span, class: "note") { html in
      context.declaredColumns(&html, of: entry, except: ["definition"])
      context.ownColumns(&html, of: entry)
    }
  }

  /// What the word is called in other languages than the one that it stands in here.
  private func labels(of row: Crosswalk.Row) -> [LocalizedText] {
    let titles = row.term.entry.title?.wordings(default: context.catalog.defaultLanguage) ?? []
    var seen: Set<Language> = [row.name.language]
    return (titles + row.term.labels).compactMap { language, node in
      guard node.hasVisibleText, seen.insert(language).inserted else { return nil }
      return LocalizedText(text: ShownLength.name(node.string), language: language)
    }
  }

  /// Writes what another vocabulary calls it.
  private func write(_ html: inout HTMLWriter, _ text: CatalogModel.Text?, _ own: Set<String>) {
    guard let wording = context.wording(text) else { return }
    let word = ForeignWord(ShownLength.name(wording.node.string, ShownLength.text), in: wording.language)
    if word.isAbsent, !word.saysItself {
      html.element(.span, class: "soft") { $0.text(context.strings[Text.noWord]) }
      html.text(" ")
    }
    let isSame = word.isSame(as: own)
    html.elementUnlessEmpty(.span, attributes: { context.mark(&$0, wording.language) }) { html in
      guard let head = word.head ?? (isSame ? word.explanation : nil) else { return html.text(word.explanation) }
      html.element(.strong) { $0.text(head) }
    }
    if isSame {
      html.text(" ")
      html.element(.span, class: "badge flag") { $0.text(context.strings[Text.sameWord]) }
    }
    guard word.head != nil, !word.explanation.isEmpty else { return }
    html.text(" ")
    html.element(.span, class: "meaning", attributes: { context.mark(&$0, wording.language) }) { html in
      html.text(word.explanation)
    }
  }
}
