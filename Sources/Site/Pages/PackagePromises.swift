import CatalogModel

/// What can be relied on: the promises about the service as a whole and its levels, in words; and how they were kept.
struct PackagePromises {
  let package: ServicePackage
  let page: PageContext

  private static let readings = InterfaceText(
    en: "How the service levels were kept", fi: "Miten palvelutasot ovat toteutuneet",
    sv: "Hur servicenivåerna har hållits", fr: "Comment les niveaux de service ont été tenus",
    it: "Come sono stati mantenuti i livelli di servizio")

  /// The fields of a promise that are shown as one sentence, one number and one chart.
  private static let shown: Set<String> = [
    "promise", "target", "tolerance", "unit", "direction", "id", "dimension", "channel", "readings",
  ]

  /// Writes what is promised, each in a sentence with its number and the latest reading.
  func write(_ html: inout HTMLWriter) {
    let warranty = package.warranty
    let levels = package.serviceLevels
    guard !warranty.isEmpty || !levels.isEmpty else { return }
    let field = warranty.isEmpty ? "service_levels" : "warranty"
    page.section(&html, warranty.isEmpty ? "Levels" : "Warranty", page.label(field, of: package.entry)) { html in
      html.element(.dl, class: "promises") { html in
        for (aspect, promise) in warranty {
          page.fact(&html, page.label("warranty.\(aspect.rawValue)", of: package.entry)) { html in
            page.element(&html, .p, promise.promise)
            if let target = promise.target?.value {
              html.element(.p, class: "note") { html in
                html.text(
                  page.strings.promised + page.strings.colon + page.target(target, promise.unit, promise.direction))
              }
            }
            html.elementUnlessEmpty(.dl) {
              page.rows(&$0, of: "warranty.\(aspect.rawValue)", promise, except: Self.shown)
            }
          }
        }
        for level in levels { write(&html, level) }
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ level: ServiceLevel) {
    let series = NumberSeries(level, fiscalYearStart: page.fiscalYearStart)
    let dimension = level.dimension.map {
      page.kind(of: package.entry).word("service_levels[].dimension", $0.rawValue)
    }
    page.fact(&html, dimension ?? page.strings.serviceLevel) { html in
      page.element(&html, .p, level.promise.promise)
      page.element(&html, .p, class: "note", level.channel)
      html.elementUnlessEmpty(.p, class: "note") { html in
        guard let target = page.target(series) else { return }
        html.text(page.strings.promised + page.strings.colon + target)
        guard !series.readings.isEmpty else { return }
        html.text(" · ")
        page.latest(&html, series)
      }
      html.elementUnlessEmpty(.dl) { page.rows(&$0, of: "service_levels", level, except: Self.shown) }
    }
  }

  /// Writes the readings of the levels, with a picture of each.
  func writeReadings(_ html: inout HTMLWriter) {
    let levels = package.serviceLevels.enumerated().filter { _, level in
      // Where nothing is promised in numbers, nobody waits for a reading.
      level.promise.target != nil || !NumberSeries(level, fiscalYearStart: page.fiscalYearStart).readings.isEmpty
    }
    guard !levels.isEmpty else { return }
    page.section(&html, "Readings", page.strings[Self.readings]) { html in
      for (index, level) in levels {
        let id = "Level-\(index + 1)"
        let series = NumberSeries(level, fiscalYearStart: page.fiscalYearStart)
        html.element(.div, class: "level", attributes: { $0.set("id", id) }) { html in
          html.elementUnlessEmpty(.div, class: "words") { html in
            page.element(&html, .h3, level.promise.promise)
            page.element(&html, .p, class: "note", level.channel)
          }
          html.element(.div, class: "numbers") { html in
            html.element(.p) { page.latest(&$0, series) }
            if let target = page.target(series) {
              html.element(.p, class: "note") { html in
                html.text(page.strings.promised + page.strings.colon + target)
              }
            }
            page.figure(&html, series, name: page.text(level.promise.promise, else: page.strings.serviceLevel), id: id)
          }
        }
      }
    }
  }
}
