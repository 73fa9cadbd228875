import CatalogModel
import Syntax

/// A segment: what its people need, how well that is met, and what is there for them.
enum SegmentPresentation: EntryPresentation {
  static func groups(_ kind: KindWording, _ strings: Strings) -> [String] {
    [strings.externalSegments, strings.internalSegments]
  }
  static func group(of entry: Entry, _ kind: KindWording) -> Int { Segment(entry).isInternal ? 1 : 0 }

  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let segment = Segment(entry)
    page.fact(inline: &html, page.kind(.servicePackage).plural, page.strings.numbers.whole(segment.packages.count))
    if !segment.needs.isEmpty {
      page.fact(inline: &html, page.label("needs", of: entry), page.strings.numbers.whole(segment.needs.count))
    }
  }

  static func writeBadges(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    if Segment(entry).isInternal { page.badge(&html, page.strings.internalSegment, class: "badge quiet") }
  }

  /// The id of a need on its segment's page.
  static func anchor(ofNeed index: Int) -> String { "Need-\(index + 1)" }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let segment = Segment(entry)
    page.body(&html, of: entry.document, entry.translations)
    writeNeeds(&html, segment, page)
    page.section(
      &html, "Packages", page.inverse(ServicePackage.segments, of: entry), segment.packages.map(\.entry),
      rest: page.rest(of: ServicePackage.segments, naming: entry)
    ) { html, package in
      html.text(" ")
      page.status(&html, package)
      page.summaryNote(&html, package)
    }
    page.section(
      &html, "Streams", page.inverse(ValueStream.segment, of: entry), segment.valueStreams.map(\.entry),
      rest: page.rest(of: ValueStream.segment, naming: entry)
    ) { html, stream in
      page.element(&html, .span, class: "note", ValueStream(stream).outcome)
    }
    page.measures(&html, about: entry)
    page.benefits(&html, of: entry, Benefit.beneficiary)
    page.ideas(&html, of: entry, Idea.raisedBy)
  }

  private static func writeNeeds(_ html: inout HTMLWriter, _ segment: Segment, _ page: PageContext) {
    let needs = segment.needs
    guard !needs.isEmpty else { return }
    let answers = answers(to: segment)
    let strings = page.strings
    let kind = page.kind(of: segment.entry)
    // Where nobody has been asked yet, and for customers, there are no numbers.
    let hasNumbers = needs.contains { $0.importance != nil || $0.satisfaction != nil }
    page.section(&html, "Needs", kind.label("needs")) { html in
      page.table(&html, label: kind.label("needs")) { html in
        let numbers = ["importance", "satisfaction"].map { kind.label("needs[].\($0)") } + [strings.opportunity]
        page.tableHead(
          &html, [kind.label("needs[].need")] + (hasNumbers ? numbers : []) + [strings.answeredBy],
          numeric: hasNumbers ? 1..<4 : 0..<0)
        html.element(.tbody) { html in
          for (index, need) in needs.enumerated() {
            html.element(.tr, attributes: { $0.set("id", anchor(ofNeed: index)) }) { html in
              row(&html, need, hasNumbers, answers: (need.id?.value).flatMap { answers[$0] } ?? [], page)
            }
          }
        }
      }
      if hasNumbers { html.element(.p, class: "note") { $0.text(strings.opportunityExplained) } }
    }
  }

  private static func row(
    _ html: inout HTMLWriter, _ need: Need, _ hasNumbers: Bool, answers: [Entry], _ page: PageContext
  ) {
    html.element(.th, attributes: { $0.set("scope", "row") }) { html in
      if page.wording(need.need) != nil { page.write(&html, need.need) } else { html.text(need.id?.value ?? "–") }
      if need.source != nil {
        html.element(.span, class: "note") { html in
          html.text(page.kind(.segment).label("needs[].source") + page.strings.colon)
          page.write(&html, need.source)
        }
      }
      html.elementUnlessEmpty(.dl) { html in
        page.rows(&html, of: "needs", need, except: ["id", "need", "importance", "satisfaction", "source"])
      }
    }
    if hasNumbers {
      for number in [need.importance, need.satisfaction] {
        html.element(.td, class: "number") { $0.text(number.map { page.strings.numbers.text($0.value.text) } ?? "–") }
      }
      html.element(.td, class: "number") { html in
        html.text(need.opportunity.map { page.strings.numbers.decimal($0, $0 == $0.rounded() ? 0 : 1) } ?? "–")
      }
    }
    html.element(.td) { html in
      if answers.isEmpty {
        html.text("–")
      } else {
        for package in answers.prefix(PageContext.listLimit) {
          html.element(.div) { html in
            page.link(&html, package)
            page.statusUnlessLive(&html, package)
          }
        }
      }
    }
  }

  /// The packages whose value answers each need of `segment`, by the need's id.
  private static func answers(to segment: Segment) -> [String: [Entry]] {
    var answers: [String: [Entry]] = [:]
    for package in segment.entry.sources(ServicePackage.valueFor, as: ServicePackage.self) {
      for statement in package.value where statement.segment?.target == segment {
        guard let need = statement.need?.value, answers[need]?.last != package.entry else { continue }
        answers[need, default: []].append(package.entry)
      }
    }
    return answers
  }

  static func writeFacts(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.declaredFacts(&html, of: entry, except: shown.fields)
    for (language, words) in Segment(entry).words {
      page.fact(
        &html, page.label("words", of: entry) + " (" + LanguageNames.name(of: language) + ")",
        PageContext.scalars(of: words), in: language)
    }
  }

  static var shown: (fields: Set<String>, inverses: [ReferenceField]) {
    (
      ["needs", "words"],
      [
        ServicePackage.segments, ServicePackage.valueFor, ValueStream.segment, Measure.about, Benefit.beneficiary,
        Idea.raisedBy,
      ]
    )
  }
}
