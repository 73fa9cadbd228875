import CatalogModel
import Syntax

/// The pairs of packages and of components that the checks find alike, side by side: what both have, and what each has alone, so
/// that somebody can decide which of them stays.
struct HealthOverlaps {
  /// Two entries of a kind of which a rule says that they may be one.
  struct Pair {
    let one: Entry
    let other: Entry
  }

  let pairs: [Pair]
  let context: PageContext

  /// The rules that find pairs. A test holds them against the rules themselves, which are not known here.
  static let rules: Set<String> = ["package-overlap", "component-duplicate"]
  /// The most pairs that are shown.
  private static let limit = 50
  /// The most things that two entries have in common, or one alone, that are named.
  private static let nameLimit = 12

  private var strings: Strings { context.strings }

  init(_ findings: [SiteProblem], _ context: PageContext) {
    self.context = context
    pairs = findings.compactMap { finding in
      guard Self.rules.contains(finding.rule), let one = context.catalog.entry(at: finding.path),
        let other = finding.relatedPath.flatMap({ context.catalog.entry(at: $0) }), one.kind == other.kind, one != other
      else { return nil }
      return Pair(one: one, other: other)
    }
  }

  func write(_ html: inout HTMLWriter) {
    guard !pairs.isEmpty else { return }
    let title = strings[Text.overlaps]
    context.section(&html, "Overlaps", title) { html in
      context.overviewTable(
        &html, label: title, class: "each alike",
        head: { html in
          html.row { html in
            for text in [Text.one, Text.other, Text.common] { html.columnHead(OverviewColumn(strings[text])) }
          }
        },
        body: { html in
          for pair in pairs.prefix(Self.limit) { write(&html, pair) }
        })
      if pairs.count > Self.limit {
        html.element(.p, class: "note") { $0.text(context.more(pairs.count - Self.limit)) }
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ pair: Pair) {
    let (one, other) = (parts(of: pair.one), parts(of: pair.other))
    html.row { html in
      html.rowHead { writeSide(&$0, pair.one, one.filter { !other.contains($0) }) }
      html.cell(label: strings[Text.other]) { writeSide(&$0, pair.other, other.filter { !one.contains($0) }) }
      html.cell(label: strings[Text.common]) { html in
        html.elementUnlessEmpty(.ul, class: "values") { html in
          if let first = pair.one.as(Component.self), let wording = context.wording(first.capability) {
            html.element(.li) { html in
              writeLabel(&html, "capability", of: pair.one)
              html.element(.span, attributes: { context.mark(&$0, wording.language) }) {
                PageContext.clipped(&$0, wording.node)
              }
            }
          }
          let segments = segments(of: pair.one)
          writeNames(&html, "segments", of: pair.one, segments.filter(self.segments(of: pair.other).contains))
          writeNames(&html, Self.field(of: pair.one), of: pair.one, one.filter(other.contains))
        }
      }
    }
  }

  /// Writes one of two: what it is called, who answers for it, and what it alone stands on.
  private func writeSide(_ html: inout HTMLWriter, _ entry: Entry, _ alone: [Entry]) {
    context.link(&html, entry)
    context.stateUnlessLive(&html, entry)
    html.element(.span, class: "note") { html in
      if let owner = entry.owner?.target {
        context.link(&html, owner)
      } else {
        html.text(strings[ReachText.nobody])
      }
    }
    guard !alone.isEmpty else { return }
    html.element(.span, class: "note") { html in
      html.text(strings[Text.onlyHere] + strings.colon)
      writeNames(&html, alone)
    }
  }

  private func writeNames(_ html: inout HTMLWriter, _ field: String, of entry: Entry, _ entries: [Entry]) {
    guard !entries.isEmpty else { return }
    html.element(.li) { html in
      writeLabel(&html, field, of: entry)
      writeNames(&html, entries)
    }
  }

  private func writeLabel(_ html: inout HTMLWriter, _ field: String, of entry: Entry) {
    html.element(.span, class: "soft") { $0.text(context.label(field, of: entry) + strings.colon) }
  }

  private func writeNames(_ html: inout HTMLWriter, _ entries: [Entry]) {
    for (index, entry) in context.language.sorted(Array(entries.prefix(Self.nameLimit))).enumerated() {
      if index > 0 { html.text(", ") }
      context.shortLink(&html, entry)
    }
    if entries.count > Self.nameLimit { html.text(", " + context.more(entries.count - Self.nameLimit)) }
  }

  // MARK: - What they are made of

  /// What a package is composed of, and what a component needs; each once.
  private func parts(of entry: Entry) -> [Entry] {
    let parts =
      entry.as(ServicePackage.self)?.components.map(\.component.entry)
      ?? entry.as(Component.self)?.dependsOn.compactMap(\.target?.entry) ?? []
    var seen: Set<Int> = []
    return parts.filter { seen.insert($0.index).inserted }
  }

  private func segments(of entry: Entry) -> [Entry] {
    entry.as(ServicePackage.self)?.segments.map(\.entry) ?? []
  }

  /// The field that has its parts.
  private static func field(of entry: Entry) -> String { entry.kind == .component ? "depends_on" : "components" }
}

extension HealthOverlaps {
  /// What it says, in each language.
  enum Text {
    static let overlaps = InterfaceText(
      en: "What may be one", fi: "Mikä voi olla samaa", sv: "Vad som kan vara ett och samma",
      fr: "Ce qui fait peut-être double emploi", it: "Che cosa può essere un doppione")
    static let one = InterfaceText(en: "One", fi: "Ensimmäinen", sv: "Den ena", fr: "L’un", it: "L’uno")
    static let other = InterfaceText(en: "The other", fi: "Toinen", sv: "Den andra", fr: "L’autre", it: "L’altro")
    static let common = InterfaceText(
      en: "In common", fi: "Yhteistä", sv: "Gemensamt", fr: "En commun", it: "In comune")
    static let onlyHere = InterfaceText(
      en: "Only here", fi: "Vain tässä", sv: "Bara här", fr: "Seulement ici", it: "Solo qui")
  }
}
