internal import Audit
internal import CatalogModel
internal import Reporting
internal import SourceText

extension AuditReport {
  /// The report for a terminal.
  func text(_ style: Style) -> [UInt8] {
    var lines = [style.bold("The method reads words, and may be wrong")]
    lines += figures.map { "  " + Self.figure($0.language, $0.figure) }
    lines += unlisted.map { Self.visible("  there are no word lists for the language `\($0)`") }
    lines.append("")
    for standing in packages + streams { lines += self.lines(standing, withTexts: true, style) + [""] }
    if !aims.isEmpty {
      lines.append(style.bold("Objectives and benefits"))
      for text in aims.flatMap(\.said) { lines += self.lines(text, style) }
      lines.append("")
    }
    for standing in teams { lines += self.lines(standing, withTexts: false, style) + [""] }
    for diagnosis in diagnoses { lines += self.lines(diagnosis, style) + [""] }
    for gap in told {
      lines.append(style.bold("Gap: " + gap.title))
      lines += ["  " + gap.advice] + gap.who.map { Self.visible("    " + $0) } + [""]
    }
    if let trend { lines += self.lines(trend, style) + [""] }
    if !overrides.isEmpty {
      lines.append(style.bold("Stands whatever its words say: \(counted(overrides.count, "statement", "statements"))"))
      lines += overrides.map { Self.visible("  \($0.entry.key): \($0.text) (\($0.override ?? ""))") } + [""]
    }
    lines.removeLast()
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func lines(_ standing: Standing, withTexts: Bool, _ style: Style) -> [String] {
    var lines = [
      style.bold(Self.visible("\(Self.name(of: standing.entry))  \(standing.entry.key)"))
        + (Self.isPlaced(standing) ? "  " + Self.words(standing.square) : ""),
      "  said: " + Self.said(standing),
    ]
    if withTexts {
      for text in standing.said { lines += self.lines(text, style) }
    }
    lines.append("  measured: " + Self.measured(standing))
    if withTexts {
      for measure in standing.measures {
        lines.append(
          Self.visible("    \(Self.name(of: measure.measure.entry))") + style.dim("  " + Self.measureClass(measure)))
        guard let reading = Self.reading(measure) else { continue }
        lines.append(style.dim(Self.visible("      \(reading.words): \(reading.text.text)")))
        lines += Self.lines(reading.evidence, indent: "      ", style)
      }
    }
    if let advice = Self.advice(standing) { lines.append("  " + advice) }
    return lines
  }

  private func lines(_ text: AuditedText, _ style: Style) -> [String] {
    var lines = [Self.visible("    \(text.text)"), style.dim(Self.visible("      \(Self.words(text))"))]
    if text.override == nil { lines += Self.lines(Self.evidence(text), indent: "      ", style) }
    return lines
  }

  private func lines(_ diagnosis: AuditedDiagnosis, _ style: Style) -> [String] {
    let entry = diagnosis.diagnosis.entry
    var lines = [style.bold(Self.visible("\(Self.name(of: entry))  \(entry.key)"))]
    if let wanted = diagnosis.diagnosis.wanted { lines.append("  wanted: \(wanted.rawValue)") }
    lines.append("  \(counted(diagnosis.answers, "answer", "answers"))")
    for (name, answers) in [("work", diagnosis.work), ("success", diagnosis.success)] {
      lines.append(Self.visible("  \(name): \(Self.counts(answers))"))
      lines += (answers.texts ?? []).map { Self.visible("    \($0.text)") }
    }
    for incentive in diagnosis.incentives {
      lines.append(Self.visible("  rewarded: \(incentive.text)") + style.dim("  " + Self.words(incentive)))
      lines += Self.lines(Self.evidence(incentive), indent: "    ", style)
    }
    return lines
  }

  private func lines(_ trend: [QuarterComparison.End], _ style: Style) -> [String] {
    [style.bold("Over the quarters, of all services that were not over"), "  now: " + Self.words(counts)]
      + (trend.isEmpty ? ["  nothing is known of earlier quarters"] : [])
      + trend.compactMap { end in end.balance.map { "  end of \(end.quarter.code): " + Self.words($0) } }
  }

  /// The words that tell, a line a signal.
  private static func lines(
    _ evidence: [(signal: Signal, words: [String])], indent: String, _ style: Style
  ) -> [String] {
    evidence.map { style.dim(visible("\(indent)\($0.signal.meaning): \($0.words.joined(separator: " · "))")) }
  }

  private static func visible(_ text: String) -> String { TerminalText.visible(text) }
}
