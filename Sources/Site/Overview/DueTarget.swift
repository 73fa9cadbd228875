import CatalogModel

/// A measure whose target is due by the end of the running quarter, or was within the last four, and where it stands.
struct DueTarget {
  /// What its latest reading says.
  enum State {
    case reached
    /// The quarter is not over.
    case open
    case missed
    /// Nobody read it yet.
    case unread
  }

  let measure: Measure
  let target: (period: Period, value: Number)
  /// The latest of a period that has begun.
  let reading: Reading?
  let state: State
  /// What was read a year before the latest reading, and in the part of the year in which the target falls due: seasons make other
  /// parts of the year mislead.
  let yearBefore: [Reading]

  /// What was not reached is told for a year.
  private static let closedCount = 4

  /// Why a number that is held is not among them.
  static let heldExplained = InterfaceText(
    en: "A number that is to be held without a tolerance is neither met nor missed, and is no target that falls due.",
    fi: "Tasolla pidettävä luku, jolle ei ole annettu vaihteluväliä, ei täyty eikä jää täyttymättä, eikä sitä lasketa "
      + "erääntyväksi tavoitteeksi.",
    sv: "Ett tal som ska hållas utan tolerans nås varken eller missas, och räknas inte som ett mål som förfaller.",
    fr: "Un chiffre à maintenir sans tolérance n’est ni atteint ni manqué, et ne compte pas comme cible à échéance.",
    it: "Un numero da mantenere senza tolleranza non è né raggiunto né mancato, e non conta come obiettivo in scadenza."
  )

  /// Nil for a measure without such a target, for one of which nothing is known but the target, and for one whose readings are
  /// neither met nor missed, as where a number is to be held without a tolerance.
  init?(_ measure: Measure, _ calendar: FiscalCalendar) {
    guard let target = measure.target else { return nil }
    let quarter = calendar.distance(toEndOf: target.by.value)
    guard (-Self.closedCount...0).contains(quarter) else { return nil }
    let last = measure.readings.last { $0.hasBegun(on: calendar.today, fiscalYearStart: calendar.yearStart) }
    guard last != nil || measure.baseline != nil else { return nil }
    self.measure = measure
    self.target = (target.by.value, target.number.value)
    reading = last
    let isMet = last.flatMap {
      measure.direction.isMet(
        $0.number.value, target: target.number.value.value, tolerance: target.tolerance?.value.value)
    }
    guard last == nil || isMet != nil else { return nil }
    let lastQuarter = Period.quarter(
      of: target.by.value.days(fiscalYearStart: calendar.yearStart).upperBound, fiscalYearStart: calendar.yearStart)
    var seasons = last.map { [$0.period.yearBefore] } ?? []
    for season in [target.by.value.yearBefore, lastQuarter.yearBefore] where !seasons.contains(season) {
      seasons.append(season)
    }
    yearBefore = seasons.compactMap { season in
      measure.readings.last { $0.period == season && $0.period != last?.period }
    }
    state = isMet == true ? .reached : last == nil ? .unread : quarter < 0 ? .missed : .open
  }

  /// How far the reading is from the target, as a share of the way from the baseline.
  var left: Double {
    let way = measure.baseline.map { abs(target.value.value - $0.number.value.value) } ?? abs(target.value.value)
    return reading.map { abs(target.value.value - $0.number.value) / max(way, 1e-9) } ?? .infinity
  }

  /// Those of a catalogue, in its order.
  static func all(in catalog: Catalog, _ calendar: FiscalCalendar) -> [DueTarget] {
    catalog.all(Measure.self).compactMap { DueTarget($0, calendar) }
  }
}

extension DueTarget.State {
  var mark: Mark {
    switch self {
    case .reached: .reached
    case .open: .ahead
    case .missed: .missed
    case .unread: .absent
    }
  }
}
