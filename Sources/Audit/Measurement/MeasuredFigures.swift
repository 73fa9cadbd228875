internal import SourceText
internal import Syntax

/// What was measured of the program's own method, on sentences that were found and that its lists were not made from:
/// `lexicon/measured.json`, as `salkku audit --measure FILE --format json` writes it.
package struct MeasuredFigures: Sendable {
  /// The figures of outcomes in one language.
  package struct Figure: Sendable {
    /// How many sentences there were.
    package let n: Int
    /// Of the sentences in which the method found an outcome, those in which people do.
    package let precision: Share
    /// Of the sentences in which people find an outcome, those in which the method does.
    package let recall: Share

    /// Whether the method is sure enough in this language that its findings weigh more than a hint: the lower end of the
    /// interval of its precision is at least 0.7.
    package var isReliable: Bool { (precision.interval?.lowerBound ?? 0) >= MeasuredFigures.leastPrecision }
  }

  /// The lower end of the interval of precision from which on a language's findings weigh more than a hint.
  package static let leastPrecision = 0.7
  /// Where they lie in the repository.
  package static let path = LexiconFile.folder + "measured.json"

  /// Those of the method that the program brings along, by the tags of languages.
  package static let builtIn: [String: Figure] = {
    guard let file = EmbeddedFiles.file(at: path) else { return [:] }
    var figures: [String: Figure] = [:]
    let root = NodeTree.parse(file, as: .json, limits: .data).tree.root
    guard let written = root["figures"] else { return [:] }
    for figure in written.elements {
      guard figure["class"]?.string == Judgement.Class.outcome.rawValue, figure["sentences"]?.string == "found",
        figure["kind"] == nil, let language = figure["language"]?.string, let n = figure["n"]?.decimal,
        let precision = share(figure["precision"]), let recall = share(figure["recall"])
      else { continue }
      figures[language] = Figure(n: Int(n), precision: precision, recall: recall)
    }
    return figures
  }()

  private static func share(_ node: NodeView?) -> Share? {
    guard let count = node?["count"]?.decimal, let total = node?["of"]?.decimal else { return nil }
    return Share(Int(count), of: Int(total))
  }
}
