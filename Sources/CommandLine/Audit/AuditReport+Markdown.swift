internal import Audit
internal import CatalogModel
internal import Reporting
internal import SourceText

extension AuditReport {
  /// The report for a page or a comment; texts of the catalogue are escaped.
  var markdown: [UInt8] {
    var text = "## What is said, and what is measured\n\n\(MarkdownText.escaped(summary))\n"
    for (language, figure) in figures { text += "\n\(MarkdownText.escaped(Self.figure(language, figure)))\n" }
    text += table("Packages and value streams", packages + streams) + table("Teams", teams)
    for standing in entries where !standing.said.isEmpty {
      text +=
        "\n### \(MarkdownText.escaped(Self.name(of: standing.entry)))\n\n| statement | audit | words |\n|---|---|---|\n"
      for said in standing.said {
        let evidence = said.judgement.map { JudgedSentences.evidence($0, in: said.text) } ?? []
        let words = evidence.map { "\($0.signal.name): \($0.words.joined(separator: " · "))" }.joined(separator: "; ")
        text +=
          "| \(MarkdownText.escaped(said.text)) | \(MarkdownText.escaped(Self.words(said))) | \(MarkdownText.escaped(words)) |\n"
      }
    }
    if !diagnoses.isEmpty {
      text +=
        "\n### What people answered\n\n| team and day | answers | wanted | work | success |\n|---|--:|---|---|---|\n"
      for diagnosis in diagnoses {
        text +=
          "| \(MarkdownText.escaped(Self.name(of: diagnosis.diagnosis.entry))) | \(diagnosis.answers) "
          + "| \(diagnosis.diagnosis.wanted?.rawValue ?? "–") | \(Self.counts(diagnosis.work)) "
          + "| \(Self.counts(diagnosis.success)) |\n"
      }
    }
    for gap in told {
      text += "\n### Gap: \(gap.title)\n\n\(gap.advice)\n\n"
      for name in gap.who { text += "- \(MarkdownText.escaped(name))\n" }
    }
    if let trend {
      text += "\n### Over the quarters, of services that were not over\n\n- now: \(Self.words(counts))\n"
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

  private func table(_ title: String, _ standings: [Standing]) -> String {
    guard !standings.isEmpty else { return "" }
    var text = "\n### \(title)\n\n| name | stands | said | measured | what to do |\n|---|---|---|---|---|\n"
    for standing in standings {
      text +=
        "| \(MarkdownText.escaped(Self.name(of: standing.entry))) | \(Self.words(standing.square)) "
        + "| \(Self.said(standing)) | \(Self.measured(standing)) | \(Self.advice(standing) ?? "") |\n"
    }
    return text
  }
}
