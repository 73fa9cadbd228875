import CatalogModel
import Syntax

/// A measure: where it started, where it should be, and where it is.
enum MeasurePresentation: EntryPresentation {
  static func singularName(_ strings: Strings) -> String { strings.measure }
  static func pluralName(_ strings: Strings) -> String { strings.measures }
  static func explanation(_ strings: Strings) -> String { strings.measuresExplained }

  static func groups(_ strings: Strings) -> [String] {
    Measure.Family.allCases.map { strings.families($0) } + [strings.noFamily]
  }

  static func group(of entry: Entry) -> Int {
    Measure(entry).family.flatMap { Measure.Family.allCases.firstIndex(of: $0) } ?? Measure.Family.allCases.count
  }

  static func listText(of entry: Entry) -> Text? { Measure(entry).question }

  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.fact(inline: &html, page.strings.about, PageContext.scalars(of: entry.fields["about"]), of: entry)
    page.measureNote(&html, Measure(entry))
  }

  static func writeBadges(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let measure = Measure(entry)
    if let family = measure.family { page.badge(&html, page.strings.families(family)) }
    if let orientation = measure.orientation {
      page.badge(&html, page.strings.orientations(orientation), class: "badge quiet")
    }
    if let factor = measure.factor { page.badge(&html, page.strings.factors(factor), class: "badge quiet") }
  }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let measure = Measure(entry)
    let series = NumberSeries(measure)
    page.element(&html, .p, class: "lead", measure.question)
    page.section(&html, "Readings", page.strings.readings) { html in
      writeStanding(&html, series, page)
      let name = page.language.title(of: entry)
      if series.shown.count > 1 || series.target != nil {
        html.elementUnlessEmpty(.figure, class: "chart large") { html in
          if series.shown.count > 1 {
            ReadingsChart(series: series, name: name, id: "Chart", page: page)?.write(&html)
          } else {
            TargetBar(series: series, name: name, id: "Chart", page: page)?.write(&html)
          }
        }
      }
      if !series.readings.isEmpty { page.readingsTable(&html, series, name: name) }
    }
    page.benefits(&html, of: entry, Benefit.measure)
    page.body(&html, of: entry.document, entry.translations)
  }

  /// Writes the three numbers that matter: from where, to where, and now.
  private static func writeStanding(_ html: inout HTMLWriter, _ series: NumberSeries, _ page: PageContext) {
    html.element(.dl, class: "standing") { html in
      page.fact(&html, page.strings.latestReading) { page.latest(&$0, series) }
      if let target = series.target {
        page.fact(&html, page.strings.target) { html in
          html.element(.strong, class: "number") { html in
            html.text(page.target(target.value, series.unit, series.direction))
          }
          if let by = target.by {
            html.text(" ")
            html.element(.span, class: "period") { $0.text(page.strings.by + " " + page.label(by)) }
          }
        }
      }
      if let baseline = series.baseline {
        page.fact(&html, page.strings.baseline) { html in
          html.element(.strong, class: "number") { $0.text(page.number(baseline.value, series.unit)) }
          html.text(" ")
          html.element(.span, class: "period") { $0.text(page.label(baseline.period)) }
        }
      }
    }
  }

  static func writeFacts(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let measure = Measure(entry)
    let strings = page.strings
    page.fact(&html, strings.about, references: entry.fields["about"], of: entry)
    page.fact(&html, strings.owner, references: entry.fields["owner"], of: entry)
    page.fact(&html, strings.unit, measure.unit)
    page.fact(&html, strings.betterIs, strings.directions(measure.direction))
    page.fact(&html, strings.frequency, measure.frequency.map { strings.frequencies($0) })
    page.fact(&html, strings.source, measure.source)
    page.fact(&html, strings.standard, references: entry.fields["standard"], of: entry)
  }
}
