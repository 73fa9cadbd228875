/// How often the method agrees with people, on sentences that people have labelled.
package struct MethodMeasurement: Sendable {
  /// The figures of one class, of one sort of sentences.
  package struct Figure: Sendable {
    /// The tag of the language; nil for all of them together.
    package let language: String?
    /// Whether the sentences were made up and not found.
    package let isWritten: Bool
    /// The sort of text; nil for all of them together.
    package let kind: String?
    /// The class that is looked at.
    package let `class`: Judgement.Class
    /// How many sentences there are.
    package let n: Int
    /// Of those that the method gives the class, those that people do.
    package let precision: Share
    /// Of those that people give the class, those that the method does.
    package let recall: Share

    /// The harmonic mean of both; nil where one of them is unknown or both are 0.
    package var f1: Double? {
      let sum = precision.total + recall.total
      return precision.total == 0 || recall.total == 0 ? nil : 2 * Double(precision.count) / Double(sum)
    }
  }

  /// By language, found before written, by kind, by class; all together behind them.
  package let figures: [Figure]
  /// Sentences in languages that the method has no words for, by tag.
  package let unknownLanguages: [String]
  /// The sentences on which the method and people differ about whether it is an outcome.
  package let disagreements: [(item: GoldFile.Item, judgement: Judgement)]

  /// Holds the built-in method against `items`.
  /// - Parameter changes: words that are tried in the language that they are of.
  package init(_ items: [GoldFile.Item], changes: LexiconChanges? = nil) {
    let tags = Set(items.map(\.language)).sorted()
    let methods = Dictionary(
      tags.compactMap { tag in
        AuditMethod(tag, changes: changes?.language == AuditMethod.baseTag(tag) ? changes : nil).map { (tag, $0) }
      }, uniquingKeysWith: { first, _ in first })
    unknownLanguages = tags.filter { methods[$0] == nil }
    let judged = items.compactMap { item in
      methods[item.language].map { (item: item, judgement: $0.judge(item.text, as: item.form)) }
    }
    disagreements = judged.filter { ($0.item.expected == .outcome) != ($0.judgement.class == .outcome) }
    var figures: [Figure] = []
    for language in methods.keys.sorted().map(Optional.some) + [nil] {
      for isWritten in [false, true] {
        let part = judged.filter {
          $0.item.isWritten == isWritten && (language == nil || $0.item.language == language)
        }
        for kind in [nil] + Set(part.map(\.item.kind)).sorted().map(Optional.some) {
          let sort = part.filter { kind == nil || $0.item.kind == kind }
          guard !sort.isEmpty else { continue }
          for outcome in Judgement.Class.allCases {
            // Where people only said that it is no outcome, nobody knows which of the others it is.
            let known = outcome == .outcome ? sort : sort.filter { $0.item.expected != nil }
            let both = known.count { $0.item.expected == outcome && $0.judgement.class == outcome }
            figures.append(
              Figure(
                language: language, isWritten: isWritten, kind: kind, class: outcome, n: known.count,
                precision: Share(both, of: known.count { $0.judgement.class == outcome }),
                recall: Share(both, of: known.count { $0.item.expected == outcome })))
          }
        }
      }
    }
    self.figures = figures
  }
}
