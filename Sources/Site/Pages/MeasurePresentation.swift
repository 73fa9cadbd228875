import CatalogModel
import Syntax

/// A measure: where it started, where it should be, and where it is.
enum MeasurePresentation: EntryPresentation {
  static func groupField(of kind: KindWording) -> String? { "family" }

  static func listText(of entry: Entry) -> Text? { Measure(entry).question }

  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.declaredColumns(&html, of: entry)
    page.measureNote(&html, Measure(entry))
  }

  static func writeBadges(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    if let family = page.word("family", of: entry) { page.badge(&html, family) }
    for name in ["orientation", "factor"] {
      if let word = page.word(name, of: entry) { page.badge(&html, word, class: "badge quiet") }
    }
  }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let measure = Measure(entry)
    let series = NumberSeries(measure)
    page.element(&html, .p, class: "lead", measure.question)
    page.body(&html, of: entry.document, entry.translations)
    page.section(&html, "Readings", page.label("readings", of: entry)) { html in
      writeStanding(&html, series, page)
      let name = entry.name(in: page.language.language).shown
      if series.shown.count > 1 || series.target != nil {
        html.elementUnlessEmpty(.figure, class: "chart large") { html in
          if series.shown.count > 1 {
            ReadingsChart(series: series, name: name, id: "Chart", page: page)?.write(&html)
          } else {
            TargetBar(series: series, name: name, id: "Chart", page: page)?.write(&html)
          }
        }
      }
      if !series.readings.isEmpty { page.readingsTable(&html, series, name: name.text) }
    }
    page.benefits(&html, of: entry, Benefit.measure)
  }

  /// Writes the three numbers that matter: from where, to where, and now.
  private static func writeStanding(_ html: inout HTMLWriter, _ series: NumberSeries, _ page: PageContext) {
    html.element(.dl, class: "standing") { html in
      page.fact(&html, page.strings.latestReading) { page.latest(&$0, series) }
      if let target = series.target {
        page.fact(&html, page.kind(.measure).label("target")) { html in
          html.element(.strong, class: "number") { html in
            html.text(page.target(series) ?? "")
          }
          if let by = target.by {
            html.text(" ")
            html.element(.span, class: "period") { $0.text(page.strings.by + " " + page.label(by)) }
          }
        }
      }
      if let baseline = series.baseline {
        page.fact(&html, page.kind(.measure).label("baseline")) { html in
          html.element(.strong, class: "number") { page.write(&$0, baseline.value, unit: series.unit) }
          html.text(" ")
          html.element(.span, class: "period") { $0.text(page.label(baseline.period)) }
        }
      }
    }
  }

  static func writeFacts(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.declaredFacts(&html, of: entry, except: ["unit", "direction"])
    if let unit = page.wording(Measure(entry).unit) {
      html.element(.div) { html in
        html.element(.dt) { $0.text(page.label("unit", of: entry)) }
        html.element(.dd, attributes: { if !Units.isKnown(unit.node.string) { page.mark(&$0, unit.language) } }) {
          $0.text(page.name(ofUnit: Measure(entry).unit) ?? "")
        }
      }
    }
    let direction = page.kind(of: entry).word("direction", Measure(entry).direction.rawValue)
    page.fact(&html, page.label("direction", of: entry), direction)
  }

  static var shown: (fields: Set<String>, inverses: [ReferenceField]) {
    (["question", "readings", "baseline", "target"], [Benefit.measure])
  }
}
