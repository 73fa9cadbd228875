internal import Audit
internal import CatalogModel
internal import SourceText

extension AuditedText {
  /// How much a finding weighs that rests on the words of this text: only where the method is known to be sure enough in its
  /// language is it more than a hint. Nil for the rule's own severity.
  var leastSeverity: Severity? {
    MeasuredFigures.builtIn[AuditMethod.baseTag(language.tag)]?.isReliable == true ? nil : .info
  }

  /// The words that speak for an outcome, as a message quotes them: "can stay", at most two of them.
  var outcomeWords: String {
    quoted(judgement?.evidence(for: .outcome) ?? [])
  }

  /// The words that speak for what is done or for a level.
  var otherWords: String {
    quoted((judgement?.evidence(for: .output) ?? []) + (judgement?.evidence(for: .serviceLevel) ?? []))
  }

  private func quoted(_ evidence: [Evidence]) -> String {
    var shown: [Evidence] = []
    for found in evidence where shown.count < 2 {
      // The same words speak for several signals.
      guard !shown.contains(where: { $0.range.start < found.range.end && found.range.start < $0.range.end }) else {
        continue
      }
      shown.append(found)
    }
    return shown.map { found in
      let words = found.words(in: text)
      return words.unicodeScalars.count > 60 ? "`\(words.prefix(57))…`" : "`\(words)`"
    }.joined(separator: " and ")
  }
}
