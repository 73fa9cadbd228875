internal import Audit
internal import Reporting
internal import SourceText

/// How often the method agrees with people, as a table, Markdown and JSON.
struct MeasurementReport {
  private let measurement: MethodMeasurement

  init(_ measurement: MethodMeasurement) { self.measurement = measurement }

  private var table: Table {
    Table(
      columns: ["language", "sentences", "kind", "class", "n", "precision", "95 %", "recall", "95 %", "F1"],
      rows: measurement.figures.map { figure in
        [
          figure.language ?? "all", figure.isWritten ? "written" : "found", figure.kind ?? "all",
          figure.class.rawValue, "\(figure.n)", Self.words(figure.precision), Self.interval(figure.precision),
          Self.words(figure.recall), Self.interval(figure.recall), figure.f1.map(Self.rounded) ?? "–",
        ]
      })
  }

  func text(isColoured: Bool) -> [UInt8] { table.text(isColoured: isColoured) }

  var markdown: [UInt8] {
    let table = table
    var text =
      "| \(table.columns.joined(separator: " | ")) |\n|\(table.columns.map { _ in "---" }.joined(separator: "|"))|\n"
    for row in table.rows { text += "| \(row.map(MarkdownText.escaped).joined(separator: " | ")) |\n" }
    return Array(text.utf8)
  }

  var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("version", 1)
      writer.key("figures")
      writer.array(measurement.figures, isOnePerLine: true) { writer, figure in
        writer.object { writer in
          if let language = figure.language { writer.member("language", language) }
          writer.member("sentences", figure.isWritten ? "written" : "found")
          if let kind = figure.kind { writer.member("kind", kind) }
          writer.member("class", figure.class.rawValue)
          writer.member("n", figure.n)
          Self.write(figure.precision, as: "precision", &writer)
          Self.write(figure.recall, as: "recall", &writer)
          if let f1 = figure.f1 {
            writer.key("f1")
            writer.literal(Self.rounded(f1))
          }
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  /// A member with a share: what was counted, of how many, and the interval.
  static func write(_ share: Share, as name: String, _ writer: inout JSONWriter) {
    writer.key(name)
    writer.object { writer in
      writer.member("count", share.count)
      writer.member("of", share.total)
      guard let value = share.value, let interval = share.interval else { return }
      writer.key("share")
      writer.literal(rounded(value))
      writer.key("interval")
      writer.array([interval.lowerBound, interval.upperBound]) { $0.literal(rounded($1)) }
    }
  }

  /// `0.91 (10 of 11)`.
  static func words(_ share: Share) -> String {
    "\(share.value.map(rounded) ?? "–") (\(share.count) of \(share.total))"
  }

  /// `0.62–0.98`.
  static func interval(_ share: Share) -> String {
    share.interval.map { "\(rounded($0.lowerBound))–\(rounded($0.upperBound))" } ?? "–"
  }

  /// With two decimals.
  static func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
