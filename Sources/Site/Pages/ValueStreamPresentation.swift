import CatalogModel
import Syntax

/// A value stream: its stages from left to right, and what is in their way.
enum ValueStreamPresentation: EntryPresentation {
  static func singularName(_ strings: Strings) -> String { strings.valueStream }
  static func pluralName(_ strings: Strings) -> String { strings.valueStreams }
  static func explanation(_ strings: Strings) -> String { strings.valueStreamsExplained }

  private static let order: [ValueStream.Status] = [.active, .proposed, .retired]

  static func groups(_ strings: Strings) -> [String] { order.map { strings.streamStatuses($0) } }

  static func group(of entry: Entry) -> Int { order.firstIndex(of: ValueStream(entry).status) ?? 0 }

  static var isWide: Bool { true }
  static func listText(of entry: Entry) -> Text? { ValueStream(entry).outcome }

  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.fact(inline: &html, page.strings.forWhom, PageContext.scalars(of: entry.fields["segment"]), of: entry)
    page.fact(inline: &html, page.strings.owner, PageContext.scalars(of: entry.fields["owner"]), of: entry)
    let open = ValueStream(entry).impediments.count { $0.status == .open }
    if open > 0 { page.fact(inline: &html, page.strings.openImpediments, page.strings.numbers.whole(open)) }
  }

  static func writeBadges(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let stream = ValueStream(entry)
    switch stream.status {
    case .active: page.badge(&html, page.strings.streamStatuses(.active), class: "badge live")
    case .proposed: page.badge(&html, page.strings.streamStatuses(.proposed), class: "badge pipeline")
    case .retired: page.badge(&html, page.strings.streamStatuses(.retired), class: "badge archive")
    }
    if let type = stream.type { page.badge(&html, page.strings.streamTypes(type), class: "badge quiet") }
  }

  static func writeOpening(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let stream = ValueStream(entry)
    html.elementUnlessEmpty(.dl, class: "terms opening") { html in
      page.fact(&html, page.strings.trigger, stream.trigger)
      page.fact(&html, page.strings.outcome, stream.outcome)
    }
  }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let stream = ValueStream(entry)
    let strings = page.strings
    writeStages(&html, stream, page)
    page.body(&html, of: entry.document, entry.translations)
    writeImpediments(&html, stream, page)
    page.measures(&html, about: entry)
    page.benefits(&html, of: entry, Benefit.valueStream)
    page.ideas(&html, of: entry, Idea.about)
    page.section(&html, "Follows", strings.follows, references: entry.fields["follows"], of: entry)
  }

  private static func writeStages(_ html: inout HTMLWriter, _ stream: ValueStream, _ page: PageContext) {
    let stages = stream.stages
    guard !stages.isEmpty else { return }
    page.section(&html, "Stages", page.strings.stages) { html in
      html.element(
        .div, class: "scroll full",
        attributes: { attributes in
          attributes.set("role", "region")
          attributes.set("aria-label", page.strings.stages)
          attributes.set("tabindex", "0")
        },
        content: { html in
          html.element(.ol, class: "stages") { html in
            for stage in stages.prefix(PageContext.listLimit) {
              html.element(.li) { write(&$0, stage, page) }
            }
          }
        })
    }
  }

  private static func write(_ html: inout HTMLWriter, _ stage: Stage, _ page: PageContext) {
    let strings = page.strings
    page.element(&html, .h3, stage.name)
    html.elementUnlessEmpty(.dl) { html in
      page.fact(&html, strings.stageEntry, stage.entryCondition)
      page.fact(&html, strings.valueItem, stage.valueItem)
      page.fact(&html, strings.stageExit, stage.exitCondition)
      page.fact(&html, strings.servicePackages, references: stage.node["packages"], of: stage.entry)
      page.fact(&html, strings.teams, references: stage.node["teams"], of: stage.entry)
    }
  }

  private static func writeImpediments(_ html: inout HTMLWriter, _ stream: ValueStream, _ page: PageContext) {
    let impediments = stream.impediments
    guard !impediments.isEmpty else { return }
    let strings = page.strings
    page.section(&html, "Impediments", strings.impediments) { html in
      html.element(.ul, class: "impediments") { html in
        for impediment in impediments {
          html.element(.li) { html in
            page.element(&html, .p, impediment.what)
            html.element(.p, class: "note") { html in
              page.impedimentStatus(&html, impediment.status)
              if let since = impediment.since {
                html.text(" " + strings.since + " ")
                page.date(&html, since)
              }
              if let owner = impediment.node["owner"], owner.isNonEmptyScalar {
                html.text(" · ")
                page.reference(&html, owner, of: stream.entry)
              }
            }
          }
        }
      }
    }
  }

  static func writeFacts(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.fact(&html, page.strings.forWhom, references: entry.fields["segment"], of: entry)
    page.fact(&html, page.strings.owner, references: entry.fields["owner"], of: entry)
  }
}

extension PageContext {
  /// Writes whether an impediment is still in the way.
  func impedimentStatus(_ html: inout HTMLWriter, _ status: Impediment.Status) {
    switch status {
    case .open: badge(&html, strings.impedimentStatuses(status), class: "badge warn")
    case .mitigated: badge(&html, strings.impedimentStatuses(status), class: "badge pipeline")
    case .removed: badge(&html, strings.impedimentStatuses(status), class: "badge archive")
    }
  }
}
