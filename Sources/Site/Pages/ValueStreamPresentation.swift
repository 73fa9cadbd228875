import CatalogModel
import Syntax

/// A value stream: its stages from left to right, and what is in their way.
enum ValueStreamPresentation: EntryPresentation {
  private static let order: [ValueStream.Status] = [.active, .proposed, .retired]

  static func groups(_ kind: KindWording, _ strings: Strings) -> [String] {
    order.map { kind.word("status", $0.rawValue) }
  }

  static func group(of entry: Entry, _ kind: KindWording) -> Int {
    order.firstIndex(of: ValueStream(entry).status) ?? 0
  }

  static var isWide: Bool { true }
  static func listText(of entry: Entry) -> Text? { ValueStream(entry).outcome }

  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.declaredColumns(&html, of: entry)
    let open = ValueStream(entry).impediments.count { $0.status == .open }
    if open > 0 { page.fact(inline: &html, page.strings.openImpediments, page.strings.numbers.whole(open)) }
  }

  static func writeBadges(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let status = ValueStream(entry).status
    let word = page.kind(of: entry).word("status", status.rawValue)
    switch status {
    case .active: page.badge(&html, word, class: "badge live")
    case .proposed: page.badge(&html, word, class: "badge pipeline")
    case .retired: page.badge(&html, word, class: "badge archive")
    }
    if let type = page.word("type", of: entry) { page.badge(&html, type, class: "badge quiet") }
  }

  static func writeOpening(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let stream = ValueStream(entry)
    html.elementUnlessEmpty(.dl, class: "terms opening") { html in
      page.fact(&html, page.label("trigger", of: entry), stream.trigger)
      page.fact(&html, page.label("outcome", of: entry), stream.outcome)
    }
  }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let stream = ValueStream(entry)
    writeStages(&html, stream, page)
    page.body(&html, of: entry.document, entry.translations)
    writeImpediments(&html, stream, page)
    page.measures(&html, about: entry)
    page.benefits(&html, of: entry, Benefit.valueStream)
    page.ideas(&html, of: entry, Idea.about)
  }

  private static func writeStages(_ html: inout HTMLWriter, _ stream: ValueStream, _ page: PageContext) {
    let stages = stream.stages
    guard !stages.isEmpty else { return }
    page.section(&html, "Stages", page.label("stages", of: stream.entry)) { html in
      page.scrolling(&html, class: "scroll full", label: page.label("stages", of: stream.entry)) { html in
        html.element(.ol, class: "stages") { html in
          for stage in stages.prefix(PageContext.listLimit) {
            html.element(.li) { write(&$0, stage, page) }
          }
        }
      }
    }
  }

  private static func write(_ html: inout HTMLWriter, _ stage: Stage, _ page: PageContext) {
    page.element(&html, .h3, stage.name)
    html.elementUnlessEmpty(.dl) { page.rows(&$0, of: "stages", stage, except: ["name"]) }
  }

  private static func writeImpediments(_ html: inout HTMLWriter, _ stream: ValueStream, _ page: PageContext) {
    let impediments = stream.impediments
    guard !impediments.isEmpty else { return }
    page.section(&html, "Impediments", page.label("impediments", of: stream.entry)) { html in
      html.element(.ul, class: "impediments") { html in
        for impediment in impediments {
          html.element(.li) { html in
            page.element(&html, .p, impediment.what)
            html.element(.p, class: "note") { html in
              page.impedimentStatus(&html, impediment.status)
              if let since = impediment.since?.value {
                html.text(" " + page.strings.since + " ")
                page.date(&html, since)
              }
              if let owner = impediment.owner?.node, owner.isNonEmptyScalar {
                html.text(" · ")
                page.reference(&html, owner, of: stream.entry)
              }
            }
            html.elementUnlessEmpty(.dl) { html in
              page.rows(&html, of: "impediments", impediment, except: ["what", "status", "since", "owner"])
            }
          }
        }
      }
    }
  }

  static var shown: (fields: Set<String>, inverses: [ReferenceField]) {
    (["trigger", "outcome", "stages", "impediments"], [Measure.about, Benefit.valueStream, Idea.about])
  }
}

extension PageContext {
  /// Writes whether an impediment is still in the way.
  func impedimentStatus(_ html: inout HTMLWriter, _ status: Impediment.Status) {
    let word = kind(.valueStream).word("impediments[].status", status.rawValue)
    switch status {
    case .open: badge(&html, word, class: "badge warn")
    case .mitigated: badge(&html, word, class: "badge pipeline")
    case .removed: badge(&html, word, class: "badge archive")
    }
  }
}
