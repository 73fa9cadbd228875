internal import SourceText
internal import Syntax

/// Finding out which branch of `anyOf` and `oneOf` was meant.
extension Evaluator {
  /// Collects what is wrong in the branch that was probably meant: the one for this type of value, and of several, the one
  /// with the least to say against it.
  mutating func explainBranches(
    _ list: [Int], _ schema: Int, _ instruction: Int, _ node: Int, tracking: Bool
  ) -> Bool {
    let types = types(node)
    let candidates = list.filter { !program.effectiveTypes[$0].isDisjoint(with: types) }
    let before = failures.count
    let mark = marks.count
    var best: (penalty: Int, failures: [Failure], marks: [UInt32])?
    var tellers: [Failure] = []
    guesses += 1
    defer { guesses -= 1 }
    // The first of very many are as good a guess as the best of them, and cost less.
    let examined = candidates.prefix(Self.branchLimit)
    for branch in examined {
      _ = evaluate(branch, node, tracking: tracking)
      let own = Array(failures[before...])
      steps += own.count
      let penalty = penalty(own, at: node)
      if let teller = own.first(where: isTeller) { tellers.append(teller) }
      if !own.isEmpty, best.map({ penalty < $0.penalty }) ?? true {
        best = (penalty, own, Array(marks[mark...]))
      }
      failures.removeSubrange(before...)
      marks.removeSubrange(mark...)
    }
    // Pairs whose very keys are wrong were meant as text, where text may be.
    let wasMeantAsText =
      nodes[node].kind == .mapping && nodes[node].count == 1
      && list.contains { program.effectiveTypes[$0].contains(.string) && program.effectiveTypes[$0] != .any }
      && best?.failures.contains { $0.node == node + 1 || $0.detail == node + 1 } == true
    if let teller = tellers.first, tellers.count > 1, tellers.count == examined.count,
      tellers.allSatisfy({ $0.node == teller.node })
    {
      // The field that tells the branches apart names none of them, so nothing else can be said.
      failures.append(teller)
      failures[failures.count - 1].alternatives = tellers.dropFirst().map(\.instruction)
      if tracking { marks.append(Self.everyChild) }
      return false
    }
    guard let best, !wasMeantAsText, candidates.count == 1 || best.penalty < Self.hopeless else {
      // What is in it is not to be called unknown by a schema around this one.
      if tracking { marks.append(Self.everyChild) }
      return fail(.noBranch, schema, instruction, node)
    }
    failures += best.failures
    marks += best.marks
    if guesses == 1, failures.count >= failureLimit, interruption == nil { interruption = .tooManyFailures }
    return false
  }

  /// Whether a failure is that a field of the value at hand is not one of a few.
  private func isTeller(_ failure: Failure) -> Bool {
    let operation = program.instructions[failure.instruction].operation
    return failure.kind == .instruction && failure.level == asked.level + 1
      && (operation == .constant || operation == .enumeration)
  }

  /// How many branches are held against each other.
  private static var branchLimit: Int { 1_000 }

  /// A penalty from which on a branch was plainly not meant.
  private static var hopeless: Int { 1_000 }
  /// The most that counts of what is wrong deep within a value: branches often share that, and it tells little.
  private static var deepLimit: Int { 40 }
  /// How many missing fields and unknown keys are held against each other.
  private static var nearMissLimit: Int { 16 }

  /// How much the failures of a branch speak against it.
  private func penalty(_ failures: [Failure], at node: Int) -> Int {
    var near = 0
    var deep = 0
    var missing: [[UInt8]] = []
    var unknown: [Int] = []
    for failure in failures {
      let penalty = penalty(failure, at: node)
      if failure.level > asked.level + 1 { deep += penalty } else { near += penalty }
      guard failure.node == node else { continue }
      switch failure.kind {
      case .missing where missing.count < Self.nearMissLimit:
        let shape = program.objects[program.instructions[failure.instruction].operand].value
        missing.append(shape.properties[failure.detail].name)
      case .unknown, .unevaluated: if unknown.count < Self.nearMissLimit { unknown.append(failure.detail) }
      default: break
      }
    }
    // A key that is only misspelt is one small mistake, not a missing field and an unknown one.
    for key in unknown where nodes[node].kind == .mapping {
      let written = tree.withText(at: key) { text in text.indices.map { text[$0] } }
      let limit = Spelling.tolerance(written.count)
      guard limit > 0, let name = missing.firstIndex(where: { Spelling.distance(written, $0, limit: limit) != nil })
      else { continue }
      missing.remove(at: name)
      near -= Self.missingPenalty + Self.unknownPenalty - 2
    }
    return near + min(deep, Self.deepLimit)
  }

  private static var missingPenalty: Int { 12 }
  private static var unknownPenalty: Int { 10 }

  /// How much one failure speaks against a branch: much if the value itself is wrong, most if a constant that tells
  /// branches apart is.
  private func penalty(_ failure: Failure, at node: Int) -> Int {
    let operation = program.instructions[failure.instruction].operation
    if operation == .constant, failure.node != node { return 50 }
    if failure.node == node, failure.kind == .instruction {
      switch operation {
      case .type, .never, .not: return Self.hopeless
      default: return 20
      }
    }
    switch failure.kind {
    case .missing: return Self.missingPenalty
    case .unknown, .unevaluated: return Self.unknownPenalty
    default: return 1
    }
  }
}
