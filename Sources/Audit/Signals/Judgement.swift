/// What the words of one text speak for.
///
/// It is no verdict: where no word of an outcome was found, there may still be one in other words.
package struct Judgement: Sendable {
  /// What a text is about.
  package enum Class: String, Sendable, CaseIterable {
    /// What changes, can be done or is spared for whoever receives it.
    case outcome
    /// How fast, available, reliable or good the delivery is.
    case serviceLevel = "service-level"
    /// What the provider does, gives, makes, counts, spends or uses.
    case output
    /// None of these, or several equally.
    case unclear
  }

  /// What it is about, as far as its words say.
  package let `class`: Class
  /// The weights that speak for an outcome, less those of the strongest other class: above 0 where words of an outcome prevail.
  package let score: Double
  /// The signals, with the words that they were read from, by signal and then by place.
  package let evidence: [Evidence]

  /// The evidence of one signal.
  package func evidence(of signal: Signal) -> [Evidence] { evidence.filter { $0.signal == signal } }

  /// The evidence that mostly speaks for a class.
  package func evidence(for outcome: Class) -> [Evidence] { evidence.filter { $0.signal.speaksFor == outcome } }
}

/// The two forms of text that differ in how things are said.
package enum TextForm: String, Sendable, CaseIterable {
  /// A sentence: what a customer gets, what a team does, what success looks like.
  case statement
  /// The title of a measure, which is a noun with what is counted.
  case measure
}
