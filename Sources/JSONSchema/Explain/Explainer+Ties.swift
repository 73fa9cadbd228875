internal import SourceText
internal import Syntax

/// What is said where several branches of `anyOf` or `oneOf` are equally likely to be meant.
extension Explainer {
  /// How many ways out one message names.
  private static let maxWaysNamed = 6

  /// One finding for what is wrong by each of the branches; nil if it is the same by all of them.
  mutating func tie(_ failure: Evaluator.Failure, _ path: InstancePath) -> Finding? {
    switch failure.kind {
    case .missing: return missingEither(failure, path)
    case .unknown, .unevaluated: return nil
    case .instruction, .contained, .noBranch, .severalBranches, .duplicate:
      return failure.others.allSatisfy { $0.node == failure.node && isOfWholeValue($0) }
        ? asksEither(failure, path) ?? eitherMistake(failure) : eitherMistake(failure)
    case .missingDependent: return eitherMistake(failure)
    }
  }

  private func isOfWholeValue(_ failure: Evaluator.Failure) -> Bool {
    switch failure.kind {
    case .missing, .unknown: false
    default: true
    }
  }

  /// "`email` or `phone` is missing".
  private func missingEither(_ failure: Evaluator.Failure, _ path: InstancePath) -> Finding? {
    var names: [Int: [String]] = [:]
    for other in failure.others { names[other.schema, default: []].append(missingName(other)) }
    var ways: [[String]] = []
    for other in failure.others {
      if let way = names[other.schema], !ways.contains(way) { ways.append(way) }
    }
    // What one branch needs besides another's fields is not needed.
    ways = ways.filter { way in !ways.contains { $0.count < way.count && Set($0).isSubset(of: way) } }
    guard ways.count > 1 || ways.first.map({ $0.count > 1 }) == true else { return nil }
    let shown = Array(ways.prefix(Self.maxWaysNamed)).map { Phrase.list($0) }
    let isSimple = ways.allSatisfy { $0.count == 1 }
    let list = isSimple ? Noun.joined(shown, "or") : shown.joined(separator: ", or ")
    let place = path.words.map { " in \($0)" } ?? ""
    return Finding(
      rule: SchemaFault.fieldMissing.id, message: "\(list) \(isSimple ? "is" : "are") missing\(place)",
      help: joined(ways.count > 1 ? "Add one or the other." : "Add them.", description(failure)),
      node: representative(of: failure.node), value: ways[0][0])
  }

  /// "`n` must be at most 10 or at least 100, not `50`".
  private mutating func asksEither(_ failure: Evaluator.Failure, _ path: InstancePath) -> Finding? {
    let types = failure.others.map { other in
      other.isOfInstruction && instruction(other).operation == .type
        ? TypeSet(rawValue: UInt8(truncatingIfNeeded: instruction(other).operand)) : nil
    }
    if !types.contains(nil) {
      return wrongType(failure, path, types.reduce(into: TypeSet()) { $0.formUnion($1 ?? []) })
    }
    var words: [Requirement] = []
    for other in failure.others {
      guard let requirements = requirements(other) else { return nil }
      for requirement in requirements where !words.contains(requirement) { words.append(requirement) }
    }
    let found = view(failure.node)
    let choices = failure.others.filter { [.constant, .enumeration].contains(instruction($0).operation) }
    let nearest =
      found.isScalar && !choices.isEmpty
      ? self.choices(choices.flatMap { [$0.instruction] + $0.alternatives }).nearest(to: found.string) : []
    let meant = Spelling.question(nearest)
    return finding(
      SchemaFault.valueNotAllowed.id, failure,
      "\(subject(failure, path)) must \(Requirement.joined(words, "or")), not \(quotedKind(found))",
      help: joined(meant, description(failure)),
      fix: nearest.count == 1 && !isKey(failure.node) ? rename(found, to: nearest[0]) : nil)
  }

  /// Mistakes of different kinds, one of which has to be mended.
  private mutating func eitherMistake(_ failure: Evaluator.Failure) -> Finding? {
    var finder = InstancePathFinder(tree, root: root)
    var messages: [String] = []
    var first: Finding?
    for other in failure.others.prefix(Self.maxWaysNamed) {
      let finding = explain(other, finder.path(to: subject(other)))
      if first == nil { first = finding }
      if !messages.contains(finding.message) { messages.append(finding.message) }
    }
    guard var finding = first else { return nil }
    guard messages.count > 1 else { return finding }
    finding.message = "either \(messages.joined(separator: ", or "))"
    finding.help = joined("Mend one of them.", description(failure))
    finding.fix = nil
    return finding
  }
}
