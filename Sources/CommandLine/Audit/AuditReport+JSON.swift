internal import Audit
internal import CatalogModel
internal import Reporting
internal import SourceText

extension AuditReport {
  /// One object: packages, teams, diagnoses, what stands whatever its words say, and what was measured of the method.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("version", 1)
      writer.key("entries")
      writer.array(entries, isOnePerLine: true) { write($1, withTexts: true, &$0) }
      writer.key("teams")
      writer.array(teams, isOnePerLine: true) { write($1, withTexts: false, &$0) }
      writer.key("diagnoses")
      writer.array(diagnoses, isOnePerLine: true) { write($1, &$0) }
      if let gaps {
        writer.key("gaps")
        writer.object { writer in
          for (name, standings) in [("language", gaps.language), ("measures", gaps.measures)] {
            writer.key(name)
            writer.array(standings) { $0.string($1.entry.key) }
          }
          writer.key("operating_model")
          writer.array(gaps.operating) { write($1, &$0) }
        }
      }
      if let trend {
        writer.key("trend")
        writer.array(trend, isOnePerLine: true) { writer, end in
          writer.object { writer in
            writer.member("quarter", end.quarter.code)
            if let balance = end.balance { write(balance, &writer) }
          }
        }
      }
      writer.key("services")
      writer.object { write(counts, &$0) }
      writer.key("overrides")
      writer.array(overrides, isOnePerLine: true) { write($1, &$0) }
      writer.key("method")
      writer.array(figures, isOnePerLine: true) { writer, figure in
        writer.object { writer in
          writer.member("language", figure.language)
          guard let found = figure.figure else { return }
          writer.member("n", found.n)
          MeasurementReport.write(found.precision, as: "precision", &writer)
          MeasurementReport.write(found.recall, as: "recall", &writer)
          if found.isReliable { writer.flag("reliable") }
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  private func write(_ standing: Standing, withTexts: Bool, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("entry", standing.entry.key)
      writer.member("title", Self.name(of: standing.entry))
      if Self.isPlaced(standing), let square = standing.square { writer.member("square", square.rawValue) }
      writer.member("statements", standing.said.count)
      writer.member("outcomes_said", standing.outcomesSaid)
      if standing.unjudged > 0 { writer.member("without_word_lists", standing.unjudged) }
      writer.member("measures", standing.measures.count)
      writer.member("outcomes_measured", standing.outcomesMeasured)
      writer.member("overrides", standing.overrides.count)
      guard withTexts else { return }
      writer.key("said")
      writer.array(standing.said) { write($1, &$0) }
      writer.key("measured")
      writer.array(standing.measures) { write($1, &$0) }
    }
  }

  private func write(_ counts: BalanceCounts, _ writer: inout JSONWriter) {
    writer.member("statements", counts.statements)
    writer.member("outcomes_said", counts.outcomesSaid)
    writer.member("measures", counts.measures)
    writer.member("outcomes_measured", counts.outcomesMeasured)
  }

  private func write(_ gap: OperatingGap, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("entry", gap.team.entry.key)
      writer.member("wanted", gap.wanted.rawValue)
      switch gap.found {
      case .square(let square): writer.member("square", square.rawValue)
      case .success(let outcomes, let answers):
        writer.member("answers", answers)
        writer.member("outcomes", outcomes)
      }
    }
  }

  private func write(_ text: AuditedText, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("entry", text.entry.key)
      writer.member("field", text.field.rawValue)
      writer.member("language", text.language.tag)
      writer.member("text", text.text)
      if let override = text.override { writer.member("override", override) }
      if let judgement = text.judgement { JudgedSentences.write(judgement, of: text.text, to: &writer) }
    }
  }

  private func write(_ measure: AuditedMeasure, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("entry", measure.measure.entry.key)
      writer.member("title", Self.name(of: measure.measure.entry))
      if let declared = measure.measure.orientation { writer.member("declared", declared.rawValue) }
      if let found = measure.found { writer.member("found", found.rawValue) }
      if let outcome = measure.class { writer.member("class", outcome.rawValue) }
      guard measure.read != nil else { return }
      writer.key("texts")
      writer.array(measure.texts) { write($1, &$0) }
    }
  }

  private func write(_ diagnosis: AuditedDiagnosis, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("entry", diagnosis.diagnosis.entry.key)
      if let team = diagnosis.diagnosis.team?.target { writer.member("team", team.entry.key) }
      if let wanted = diagnosis.diagnosis.wanted { writer.member("wanted", wanted.rawValue) }
      writer.member("answers", diagnosis.answers)
      for (name, answers) in [("work", diagnosis.work), ("success", diagnosis.success)] {
        guard let classes = answers.classes, answers.unknownLanguage == nil else { continue }
        writer.key(name)
        writer.object { writer in
          for outcome in Judgement.Class.allCases {
            if let count = classes[outcome] { writer.member(outcome.rawValue, count) }
          }
        }
      }
      for (name, answers) in [("work_texts", diagnosis.work), ("success_texts", diagnosis.success)] {
        guard let texts = answers.texts else { continue }
        writer.key(name)
        writer.array(texts) { $0.string($1.text) }
      }
      writer.key("incentives")
      writer.array(diagnosis.incentives) { writer, incentive in
        writer.object { writer in
          writer.member("text", incentive.text)
          if let judgement = incentive.judgement { JudgedSentences.write(judgement, of: incentive.text, to: &writer) }
        }
      }
    }
  }
}
