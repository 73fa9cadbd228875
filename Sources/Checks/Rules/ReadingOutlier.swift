package import CatalogModel
package import SourceText
internal import Syntax

package enum ReadingOutlier: EntryRule {
  package static let description = RuleDescription(
    id: "reading-outlier", severity: .warning,
    what:
      "The earliest reading lies years before all others, a percentage is written as a fraction among percentages, or a "
      + "point sets off the thousands of a number.",
    why: "One slip of the finger turns a line upside down, and decisions with it.",
    example: """
      unit: percent
      readings: {2026-Q1: 91.8, 2026-Q2: 92.4, 2026-Q3: 0.925}
      """,
    instead: """
      unit: percent
      readings: {2026-Q1: 91.8, 2026-Q2: 92.4, 2026-Q3: 92.5}
      """)

  package static let kinds = [EntityKind.measure]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let measure = entry.as(Measure.self) else { return }
    if let stray = context.readingSpan(of: measure).stray {
      findings.report(
        "the reading of \(stray.reading.period.code) lies years before the next one, of \(stray.next.period.code)",
        at: entry.place(of: stray.reading.node), help: "Correct the year, or add the readings between the two.",
        field: "readings", value: stray.reading.period.code)
    }
    let readings = measure.readings
    if let (reading, meant) = grouped(among: readings) {
      findings.report(
        "the reading of \(reading.period.code) is \(reading.number.text), and the others lie near a thousand times that",
        at: entry.place(of: reading.node),
        help: "Write `\(meant)`: a point begins the decimals and does not set off the thousands.", field: "readings",
        value: reading.period.code)
    }
    guard measure.unit?.isPercent ?? false, let (reading, usual) = fraction(among: readings) else { return }
    findings.report(
      "the reading of \(reading.period.code) is \(reading.number.text), and the others lie near "
        + "\(MessageParts.number(usual)) percent",
      at: entry.place(of: reading.node),
      help:
        "Write it in percent as the others: \(MessageParts.number(reading.number.value * 100)) where it is a share.",
      field: "readings", value: reading.period.code)
  }

  /// The first reading from 0 to 1 among at least two others of which half are above 10, with the median of these; nil where
  /// all are alike.
  private static func fraction(among readings: [Reading]) -> (Reading, usual: Double)? {
    guard readings.count > 2,
      let index = readings.firstIndex(where: { $0.number.value > 0 && $0.number.value <= 1 })
    else { return nil }
    var others = readings.map(\.number.value)
    others.remove(at: index)
    others.sort()
    let usual = others[others.count / 2]
    return usual > 10 && others[others.count / 4] > 1 ? (readings[index], usual) : nil
  }

  /// The first reading with a point before three digits, which a thousand times as large is like at least two others, with what
  /// is meant; nil where all are alike.
  private static func grouped(among readings: [Reading]) -> (Reading, meant: String)? {
    guard readings.count > 2 else { return nil }
    for (index, reading) in readings.enumerated() {
      let text = reading.number.text
      guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { continue }
      let (whole, decimals) = (text[..<point], text[text.utf8.index(after: point)...])
      guard decimals.utf8.count == 3, decimals.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        whole.utf8.last != UInt8(ascii: "0") || whole.utf8.count > 1
      else { continue }
      let meant = whole + decimals
      var others = readings.map { abs($0.number.value) }
      others.remove(at: index)
      let size = abs(reading.number.value) * 1_000
      guard others.allSatisfy({ size / 10 < $0 && $0 < size * 10 }) else { continue }
      return (reading, String(meant))
    }
    return nil
  }
}
