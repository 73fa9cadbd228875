internal import Audit
internal import CatalogModel
internal import Reporting
internal import SourceText

extension AuditReport {
  /// The report for a page or a comment; texts of the catalogue are escaped.
  var markdown: [UInt8] {
    var text = "## What is said, and what is measured\n\n\(MarkdownText.escaped(summary))\n"
    text += "\nThe method reads words, and may be wrong\\.\n"
    for language in unlisted { text += "\nThere are no word lists for the language `\(language)`\\.\n" }
    for (language, figure) in figures { text += "\n\(MarkdownText.escaped(Self.figure(language, figure)))\n" }
    text += table("Packages and value streams", packages + streams) + table("Teams", teams)
    for standing in packages + streams { text += statements(Self.name(of: standing.entry), [standing]) }
    text += statements("Objectives and benefits", aims)
    if !diagnoses.isEmpty {
      text +=
        "\n### What people answered\n\n| team and day | answers | wanted | work | success |\n|---|--:|---|---|---|\n"
      for diagnosis in diagnoses {
        text +=
          "| \(MarkdownText.escaped(Self.name(of: diagnosis.diagnosis.entry))) | \(diagnosis.answers) "
          + "| \(diagnosis.diagnosis.wanted?.rawValue ?? "–") | \(Self.counts(diagnosis.work)) "
          + "| \(Self.counts(diagnosis.success)) |\n"
      }
      for diagnosis in diagnoses { text += answers(diagnosis) }
    }
    for gap in told {
      text += "\n### Gap: \(gap.title)\n\n\(gap.advice)\n\n"
      for name in gap.who { text += "- \(MarkdownText.escaped(name))\n" }
    }
    if let trend {
      text += "\n### Over the quarters, of all services that were not over\n\n- now: \(Self.words(counts))\n"
      for end in trend {
        guard let balance = end.balance else { continue }
        text += "- end of \(end.quarter.code): \(Self.words(balance))\n"
      }
    }
    if !overrides.isEmpty {
      text += "\n### Stands whatever its words say: \(overrides.count)\n\n"
      for override in overrides {
        text +=
          "- \(MarkdownText.escaped(override.entry.key)): \(MarkdownText.escaped(override.text)) "
          + "\\(\(MarkdownText.escaped(override.override ?? ""))\\)\n"
      }
    }
    return Array(text.utf8)
  }

  /// What is said and measured, a line a text.
  private func statements(_ title: String, _ standings: [Standing]) -> String {
    let said = standings.flatMap(\.said).map { text in
      row(text.text, Self.words(text), Self.evidence(text))
    }
    let measured = standings.flatMap(\.measures).map { measure in
      let reading = Self.reading(measure)
      return row(
        Self.name(of: measure.measure.entry),
        Self.measureClass(measure) + (reading.map { "; \($0.words): \($0.text.text)" } ?? ""), reading?.evidence ?? [])
    }
    guard !said.isEmpty || !measured.isEmpty else { return "" }
    let name = MarkdownText.escaped(title)
    return
      (said.isEmpty ? "" : "\n### \(name)\n\n| statement | audit | words |\n|---|---|---|\n" + said.joined())
      + (measured.isEmpty
        ? ""
        : "\n\(said.isEmpty ? "### \(name)\n\n" : "")| measure | is of | words |\n|---|---|---|\n" + measured.joined())
  }

  /// What people answered, as far as it may be shown, and what is measured and rewarded.
  private func answers(_ diagnosis: AuditedDiagnosis) -> String {
    let rows = [("work", diagnosis.work), ("success", diagnosis.success)].flatMap { name, answers in
      (answers.texts ?? []).map { "| \(name) | \(MarkdownText.escaped($0.text)) | |\n" }
    }
    let incentives = diagnosis.incentives.map { text in
      "| rewarded " + row(text.text, Self.words(text), Self.evidence(text), withWords: false)
    }
    guard !rows.isEmpty || !incentives.isEmpty else { return "" }
    return
      "\n#### \(MarkdownText.escaped(Self.name(of: diagnosis.diagnosis.entry)))\n\n| | text | words |\n|---|---|---|\n"
      + (rows + incentives).joined()
  }

  private func row(
    _ text: String, _ judged: String, _ evidence: [(signal: Signal, words: [String])], withWords: Bool = true
  ) -> String {
    let words = evidence.map { "\($0.signal.name): \($0.words.joined(separator: " · "))" }.joined(separator: "; ")
    let told =
      withWords
      ? "\(MarkdownText.escaped(judged)) | \(MarkdownText.escaped(words))"
      : MarkdownText.escaped(words.isEmpty ? judged : "\(judged): \(words)")
    return "| \(MarkdownText.escaped(text)) | \(told) |\n"
  }

  private func table(_ title: String, _ standings: [Standing]) -> String {
    guard !standings.isEmpty else { return "" }
    var text = "\n### \(title)\n\n| name | stands | said | measured | what to do |\n|---|---|---|---|---|\n"
    for standing in standings {
      text +=
        "| \(MarkdownText.escaped(Self.name(of: standing.entry))) | \(Self.isPlaced(standing) ? Self.words(standing.square) : "–") "
        + "| \(Self.said(standing)) | \(Self.measured(standing)) | \(Self.advice(standing) ?? "") |\n"
    }
    return text
  }
}
