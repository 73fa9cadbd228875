import CatalogModel

/// What can be relied on: the promises about the service as a whole, and the levels with their readings.
struct PackagePromises {
  let package: ServicePackage
  let page: PageContext

  func write(_ html: inout HTMLWriter) {
    writeWarranty(&html)
    writeLevels(&html)
  }

  /// The fields of a promise that are shown as one sentence, one number and one chart.
  private static let shown: Set<String> = [
    "promise", "target", "tolerance", "unit", "direction", "id", "dimension", "channel", "readings",
  ]

  private func writeWarranty(_ html: inout HTMLWriter) {
    let warranty = package.warranty
    guard !warranty.isEmpty else { return }
    page.section(&html, "Warranty", page.label("warranty", of: package.entry)) { html in
      html.element(.dl, class: "promises") { html in
        for (aspect, promise) in warranty {
          page.fact(&html, page.label("warranty.\(aspect.rawValue)", of: package.entry)) { html in
            page.element(&html, .p, promise.promise)
            if let target = promise.target?.value {
              html.element(.p, class: "note") { html in
                html.text(
                  page.strings.target + page.strings.colon + page.target(target, promise.unit, promise.direction))
              }
            }
            html.elementUnlessEmpty(.dl) {
              page.rows(&$0, of: "warranty.\(aspect.rawValue)", promise, except: Self.shown)
            }
          }
        }
      }
    }
  }

  private func writeLevels(_ html: inout HTMLWriter) {
    let levels = package.serviceLevels
    guard !levels.isEmpty else { return }
    page.section(&html, "Levels", page.label("service_levels", of: package.entry)) { html in
      for (index, level) in levels.enumerated() {
        let id = "Level-\(index + 1)"
        html.elementUnlessEmpty(.div, class: "level", attributes: { $0.set("id", id) }) { html in
          write(&html, level, id: id)
        }
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ level: ServiceLevel, id: String) {
    let series = NumberSeries(level, fiscalYearStart: page.fiscalYearStart)
    html.elementUnlessEmpty(.div, class: "words") { html in
      page.element(&html, .h3, level.promise.promise)
      html.elementUnlessEmpty(.p, class: "note") { html in
        let dimension = level.dimension.map {
          page.kind(of: package.entry).word("service_levels[].dimension", $0.rawValue)
        }
        if let dimension { html.text(dimension) }
        if level.channel != nil {
          if dimension != nil { html.text(" · ") }
          page.write(&html, level.channel)
        }
      }
      html.elementUnlessEmpty(.dl) { page.rows(&$0, of: "service_levels", level, except: Self.shown) }
    }
    // Where nothing is promised in numbers, nobody waits for a reading.
    guard !series.readings.isEmpty || level.promise.target != nil else { return }
    html.element(.div, class: "numbers") { html in
      html.element(.p) { page.latest(&$0, series) }
      if let target = page.target(series) {
        html.element(.p, class: "note") { html in
          html.text(page.strings.promised + page.strings.colon + target)
        }
      }
      page.figure(&html, series, name: page.string(level.promise.promise) ?? page.strings.serviceLevel, id: id)
    }
  }
}
