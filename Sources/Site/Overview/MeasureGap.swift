import CatalogModel
import Syntax

/// Something that a measure lacks without which nobody can decide by it.
enum MeasureGap: CaseIterable {
  case owner, baseline, target, reading

  /// What `measure` lacks; nothing where all that it is about is over. A number that is only watched needs no baseline and no
  /// target.
  static func all(of measure: Measure, _ calendar: FiscalCalendar) -> [MeasureGap] {
    guard !measure.isOver else { return [] }
    let isWatched = measure.direction == .hold
    return allCases.filter { gap in
      switch gap {
      case .owner: measure.entry.writtenOwner == nil
      case .baseline: measure.writtenBaseline == nil && !isWatched
      case .target: measure.writtenTarget == nil && !isWatched
      case .reading: !isFresh(measure, calendar)
      }
    }
  }

  /// Whether the last reading is no older than a few times what the measure itself names as its frequency.
  private static func isFresh(_ measure: Measure, _ calendar: FiscalCalendar) -> Bool {
    let spans = measure.readings.lazy.map { $0.period.days(fiscalYearStart: calendar.yearStart) }
    guard let last = spans.last(where: { $0.lowerBound <= calendar.today }) else { return false }
    guard let frequency = measure.frequency else { return true }
    let silence = calendar.today.daysSinceEpoch - last.upperBound.daysSinceEpoch
    return Double(silence) <= OverviewThreshold.staleness.value(in: measure.entry.catalog) * Double(frequency.days)
  }

  /// What is lacking, as a sentence says it behind "lack".
  var lack: InterfaceText {
    switch self {
    case .owner:
      InterfaceText(en: "an owner", fi: "omistaja", sv: "ägare", fr: "responsable", it: "responsabile")
    case .baseline:
      InterfaceText(en: "a baseline", fi: "lähtötaso", sv: "utgångsläge", fr: "point de départ", it: "partenza")
    case .target: InterfaceText(en: "a target", fi: "tavoite", sv: "mål", fr: "cible", it: "obiettivo")
    case .reading:
      InterfaceText(
        en: "a fresh reading", fi: "tuore lukema", sv: "ett färskt värde", fr: "relevé récent",
        it: "rilevazione recente")
    }
  }

  /// What is lacking, in the words of the measures' kind.
  func word(_ context: PageContext) -> String {
    let kind = context.kind(.measure)
    return switch self {
    case .owner: kind.label("owner")
    case .baseline: kind.label("baseline")
    case .target: kind.label("target")
    case .reading: context.strings[MeasuredPage.Text.freshReading]
    }
  }
}
