internal import CatalogModel
internal import SourceText
internal import Syntax

/// How much each signal speaks for each class: a linear model whose weights `scripts/audit-method` fits, and which stand in
/// `lexicon/weights.json` for everybody to read.
///
/// A text's score of a class is the weight that the class has without a signal, and those of the signals in the text, each
/// counted once however often its words occur.
package struct SignalWeights: Sendable {
  /// By form, class and signal; behind the signals what holds without any.
  private var weights: [TextForm: [[Double]]] = [:]
  /// By how much an outcome has to be ahead of all others, and any other class.
  private let outcomeMargin: Double
  private let margin: Double

  /// The place of what holds without a signal, behind those of the signals.
  private static let none = Signal.allCases.count
  /// The classes that have weights.
  package static let classes: [Judgement.Class] = [.outcome, .serviceLevel, .output]
  /// Where they lie in the repository.
  package static let path = LexiconFile.folder + "weights.json"

  /// Those that the program brings along.
  package static let builtIn = SignalWeights()

  private init() {
    let root = EmbeddedFiles.file(at: Self.path).map { NodeTree.parse($0, as: .json, limits: .data).tree.root }
    outcomeMargin = root?["outcome_margin"]?.decimal ?? 0
    margin = root?["margin"]?.decimal ?? 0
    for form in TextForm.allCases {
      weights[form] = Self.classes.map { outcome in
        let map = root?[form.rawValue]?[outcome.rawValue]
        return Signal.allCases.map { map?[$0.name]?.decimal ?? 0 } + [map?["none"]?.decimal ?? 0]
      }
    }
  }

  /// What the signals of a text speak for.
  /// - Parameter signals: those that there is evidence of, a bit each.
  func judge(_ evidence: [Evidence], signals: UInt64, as form: TextForm) -> Judgement {
    guard let weights = weights[form], !evidence.isEmpty else {
      return Judgement(class: .unclear, score: 0, evidence: [])
    }
    var scores: (Double, Double, Double) = (weights[0][Self.none], weights[1][Self.none], weights[2][Self.none])
    var rest = signals
    while rest != 0 {
      let signal = rest.trailingZeroBitCount
      scores.0 += weights[0][signal]
      scores.1 += weights[1][signal]
      scores.2 += weights[2][signal]
      rest &= rest - 1
    }
    let lead = scores.0 - max(scores.1, scores.2)
    let found: Judgement.Class =
      if lead >= outcomeMargin {
        .outcome
      } else if lead > 0 || abs(lead) < margin {
        .unclear
      } else {
        scores.1 > scores.2 ? .serviceLevel : .output
      }
    return Judgement(class: found, score: (lead * 100).rounded() / 100, evidence: evidence)
  }
}
