internal import Audit
internal import Reporting
internal import SourceText

/// Sentences from standard input with what their words speak for, as text, Markdown and JSON.
struct JudgedSentences {
  let texts: [String]
  let judgements: [Judgement]

  /// What a judgement is called to people: never a verdict.
  static func words(_ judgement: Judgement) -> String {
    let hasOutcome = !judgement.evidence(for: .outcome).isEmpty
    return switch judgement.class {
    case .outcome: "words of an outcome"
    case .serviceLevel where hasOutcome: "words of an outcome, and more of a level"
    case .output where hasOutcome: "words of an outcome, and more of what is done"
    case .unclear where hasOutcome: "words of an outcome, and too few of them to tell"
    case .serviceLevel: "no words of an outcome found; words of a level"
    case .output: "no words of an outcome found; words of what is done"
    case .unclear: "no words of an outcome found"
    }
  }

  func text(_ style: Style) -> [UInt8] {
    var text = ""
    for (sentence, judgement) in zip(texts, judgements) {
      text += style.bold(TerminalText.visible(sentence)) + "\n"
      text += "  \(Self.words(judgement))  \(Self.signed(judgement.score))\n"
      for (signal, words) in Self.evidence(judgement, in: sentence) {
        text += style.dim("    \(signal.meaning): \(TerminalText.visible(words.joined(separator: " · ")))") + "\n"
      }
    }
    return Array(text.utf8)
  }

  var markdown: [UInt8] {
    var text = "| sentence | words of | score | signals |\n|---|---|--:|---|\n"
    for (sentence, judgement) in zip(texts, judgements) {
      let signals = Self.evidence(judgement, in: sentence).map {
        "\($0.signal.name): \($0.words.joined(separator: " · "))"
      }
      text +=
        "| \(MarkdownText.escaped(sentence)) | \(judgement.class.rawValue) | \(Self.signed(judgement.score)) "
        + "| \(MarkdownText.escaped(signals.joined(separator: "; "))) |\n"
    }
    return Array(text.utf8)
  }

  var json: [UInt8] {
    var writer = JSONWriter()
    writer.array(zip(texts, judgements), isOnePerLine: true) { writer, pair in
      writer.object { writer in
        writer.member("text", pair.0)
        Self.write(pair.1, of: pair.0, to: &writer)
      }
    }
    writer.endLine()
    return writer.bytes
  }

  /// The members `class`, `score` and `signals` of a judgement; ranges count the bytes of the text.
  static func write(_ judgement: Judgement, of text: String, to writer: inout JSONWriter) {
    writer.member("class", judgement.class.rawValue)
    writer.key("score")
    writer.literal("\(judgement.score)")
    writer.key("signals")
    writer.array(judgement.evidence) { writer, evidence in
      writer.object { writer in
        writer.member("signal", evidence.signal.name)
        writer.member("words", evidence.words(in: text))
        writer.key("range")
        writer.array([evidence.range.start, evidence.range.end]) { $0.integer(Int($1)) }
      }
    }
  }

  /// The signals of a judgement, each with the words that it was read from.
  static func evidence(_ judgement: Judgement, in text: String) -> [(signal: Signal, words: [String])] {
    Signal.allCases.compactMap { signal in
      let words = judgement.evidence(of: signal).map { $0.words(in: text) }
      return words.isEmpty ? nil : (signal, words)
    }
  }

  /// `+2.31`.
  static func signed(_ score: Double) -> String { (score > 0 ? "+" : "") + "\(score)" }
}
