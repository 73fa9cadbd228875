import CatalogModel
import Syntax

/// Where the offices hand over, and in which words: as the terms have it, and in initiatives.
struct HandoverTables {
  typealias Text = WordsPage.Text

  let handovers: Handovers
  let context: PageContext
  /// What each term is called on this page, by its place in the catalogue.
  private let names: [Int: LocalizedText]

  static let anchor = "Handovers"
  /// The most handovers of initiatives that are named.
  private static let limit = 300

  init(_ handovers: Handovers, _ crosswalk: Crosswalk, _ context: PageContext) {
    self.handovers = handovers
    self.context = context
    names = Dictionary(
      crosswalk.rows.map { ($0.term.entry.index, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  func write(_ html: inout HTMLWriter) {
    let strings = context.strings
    context.section(&html, Self.anchor, strings[Text.handovers]) { html in
      if !handovers.terms.isEmpty {
        html.element(.h3) { $0.text(strings[Text.wordByWord]) }
        writeTerms(&html)
      }
      guard !handovers.ways.isEmpty else { return }
      html.element(.h3) { html in
        html.text(context.kind(.initiative).plural + " ")
        html.element(.span, class: "soft") { html in
          html.text(strings.numbers.whole(handovers.count))
          if handovers.ahead > 0 { html.text(", " + strings[Text.ahead, handovers.ahead]) }
        }
      }
      writeInitiatives(&html)
    }
  }

  // MARK: - Terms

  private func writeTerms(_ html: inout HTMLWriter) {
    let kind = context.kind(.term)
    let fields = ["from", "to", "artefact", "when"]
    context.overviewTable(
      &html, label: context.strings[Text.wordByWord], class: "passed",
      head: { html in
        html.row { html in
          html.columnHead(OverviewColumn(kind.singular))
          for field in fields { html.columnHead(OverviewColumn(kind.label("touchpoint.\(field)"))) }
        }
      },
      body: { html in
        for term in handovers.terms.prefix(PageContext.listLimit) {
          guard let touchpoint = term.touchpoint else { continue }
          html.row { html in
            html.rowHead { link(&$0, term.entry) }
            let texts = [touchpoint.from, touchpoint.to, touchpoint.artefact, touchpoint.when]
            for (field, text) in zip(fields, texts) {
              cell(&html, text, label: kind.label("touchpoint.\(field)"), isAsked: field == "artefact")
            }
          }
        }
      })
    writeRest(&html, of: handovers.terms.count, beyond: PageContext.listLimit)
  }

  /// Writes a link to a term, which is called as in the table of the words.
  private func link(_ html: inout HTMLWriter, _ term: Entry) {
    guard let name = names[term.index], let path = context.path(of: term) else { return context.link(&html, term) }
    html.element(.a, attributes: { $0.set("href", prefix: context.prefix, path) }) { html in
      html.text(name, documentLanguage: context.documentLanguage)
    }
  }

  /// Writes a text; where there is none that is asked for, that it is missing.
  private func cell(_ html: inout HTMLWriter, _ text: CatalogModel.Text?, label: String, isAsked: Bool) {
    if text == nil, isAsked {
      return html.cell(class: "gap", label: label) { html in
        html.element(.span) { $0.text(context.strings.notStated) }
      }
    }
    html.cell(label: label) { html in
      if text == nil { html.text("–") } else { context.write(&html, text) }
    }
  }

  // MARK: - Initiatives

  private func writeInitiatives(_ html: inout HTMLWriter) {
    let kind = context.kind(.initiative)
    let columns = ["term", "from", "to", "artefact", "when"]
    context.overviewTable(
      &html, label: kind.plural, class: "passed",
      head: { html in
        html.row { html in
          for column in columns {
            html.columnHead(OverviewColumn(kind.label("touchpoints[].\(column)")))
            if column == "term" { html.columnHead(OverviewColumn(kind.singular)) }
          }
        }
      },
      groups: { html in
        var left = Self.limit
        for way in handovers.ways where left > 0 {
          html.rowGroup(columns: columns.count + 1) { html in
            html.text("\(name(of: way.from)) → \(name(of: way.to)) ")
            html.element(.span, class: "soft") { $0.text(context.strings.numbers.whole(way.handovers.count)) }
          } content: { html in
            for handover in way.handovers.prefix(left) { write(&html, handover) }
          }
          left -= way.handovers.count
        }
      })
    writeRest(&html, of: handovers.count, beyond: Self.limit)
  }

  private func name(of office: Team.Office?) -> String {
    office.map { context.kind(.team).word("office", $0.rawValue) } ?? context.strings[Text.noOffice]
  }

  private func write(_ html: inout HTMLWriter, _ handover: Handovers.Handover) {
    let kind = context.kind(.initiative)
    let entry = handover.initiative.entry
    let touchpoint = handover.touchpoint
    func reference(_ html: inout HTMLWriter, _ name: String) {
      guard let node = touchpoint.node[name], node.isNonEmptyScalar else { return html.text("–") }
      context.reference(&html, node, of: entry)
    }
    html.row { html in
      html.rowHead { html in
        if let term = touchpoint.term?.target { link(&html, term.entry) } else { reference(&html, "term") }
      }
      html.cell(label: kind.singular) { html in
        context.link(&html, entry)
        guard handover.initiative.status == .cancelled else { return }
        html.element(.span, class: "note") { $0.text(kind.word("status", "cancelled")) }
      }
      for name in ["from", "to"] {
        html.cell(label: kind.label("touchpoints[].\(name)")) { reference(&$0, name) }
      }
      cell(&html, handover.artefact, label: kind.label("touchpoints[].artefact"), isAsked: true)
      html.cell(label: kind.label("touchpoints[].when")) { html in
        guard let when = touchpoint.when?.value else { return html.text("–") }
        let isAhead = when > context.site.calendar.today && handover.initiative.status != .cancelled
        html.element(.span, class: "state") { html in
          if isAhead { Mark.ahead.write(&html, label: context.strings[Text.toCome]) }
          context.date(&html, when)
        }
      }
    }
  }

  private func writeRest(_ html: inout HTMLWriter, of count: Int, beyond limit: Int) {
    guard count > limit else { return }
    html.element(.p, class: "note") { $0.text(context.more(count - limit)) }
  }
}
