internal import SourceText
internal import Syntax

/// Finding out which branch of `anyOf` and `oneOf` was meant.
extension Evaluator {
  /// What is wrong with a value by one branch.
  private struct Attempt {
    let branch: Int
    /// How much of what is wrong with the value itself and what it holds directly speaks against the branch.
    let near: Int
    /// The same of what is wrong deeper, which branches often share.
    let deep: Int
    let failures: [Failure]
    let marks: [UInt32]
  }

  /// What came of trying the branches.
  private struct Survey {
    /// How many branches were tried.
    let tried: Int
    /// Those with as little to say against them as any, as far as they are held against each other.
    var likely: [Attempt] = []
    /// Whether there are more of those.
    var isCrowded = false
    /// By each branch that has one, that the field which tells branches apart has another value.
    var tellers: [Failure] = []
    /// By each branch that has one, that a field which tells branches apart is missing.
    var missingTellers: [(branch: Int, failure: Failure)] = []

    /// Holds one more attempt against those with the least to say against them.
    mutating func add(_ attempt: Attempt, limit: Int) {
      if let first = likely.first, attempt.near < first.near { (likely, isCrowded) = ([], false) }
      guard !attempt.failures.isEmpty, likely.isEmpty || attempt.near == likely[0].near else { return }
      if likely.count < limit { likely.append(attempt) } else { isCrowded = true }
    }
  }

  /// What is to be said of a value that fits no branch.
  private enum Verdict {
    /// One failure says all.
    case told(Failure)
    /// The value was meant for this branch.
    case meant(Attempt)
    /// It may have been meant for any of these.
    case tie([Attempt])
    /// It was not plainly meant for any.
    case unclear
  }

  /// Collects what is wrong in the branch that was probably meant: the one for this type of value, and of several, the one
  /// with the least to say against it. Of branches with as little, what is wrong in all of them.
  mutating func explainBranches(
    _ list: [Int], _ schema: Int, _ instruction: Int, _ node: Int, tracking: Bool
  ) -> Bool {
    let types = types(node)
    let candidates = list.filter { !program.value.effectiveTypes[$0].isDisjoint(with: types) }
    let before = collection.failures.count
    collection.guesses += 1
    defer { collection.guesses -= 1 }
    let survey = survey(candidates, node, tracking: tracking)
    let verdict = judge(survey, list, isOnly: candidates.count == 1, node)
    switch verdict {
    case .told(let failure): collection.failures.append(failure)
    case .meant(let attempt):
      marks.append(contentsOf: attempt.marks)
      collection.failures += attempt.failures
    case .tie(let attempts):
      let shared = shared(attempts.map(\.failures))
      if shared.isEmpty {
        _ = fail(.noBranch, schema, instruction, node)
        collection.failures[before].others = Self.unique(attempts.map { Self.alone($0.failures[0]) })
      }
      collection.failures += shared
    case .unclear: _ = fail(.noBranch, schema, instruction, node)
    }
    // What is in it is not to be called unknown by a schema around this one.
    if tracking { if case .meant = verdict {} else { marks.appendEveryChild() } }
    if collection.failures.count == before + 1, collection.failures[before].node == node,
      isChoice(collection.failures[before])
    {
      addOtherTypes(list, at: before, node)
    }
    endIfTooMany(guesses: 1)
    return false
  }

  /// Tries the branches one after the other, and leaves nothing behind.
  private mutating func survey(_ candidates: [Int], _ node: Int, tracking: Bool) -> Survey {
    let before = collection.failures.count
    let mark = marks.count
    // The first of very many are as good a guess as the best of them, and cost less.
    let examined = candidates.prefix(Self.branchLimit)
    var survey = Survey(tried: examined.count)
    for branch in examined {
      _ = evaluate(branch, node, tracking: tracking)
      let own = Array(collection.failures[before...])
      budget.steps += own.count
      if let teller = own.first(where: isTeller) { survey.tellers.append(teller) }
      if let teller = missingTeller(own, node) { survey.missingTellers.append((branch, teller)) }
      let (near, deep) = penalty(own, at: node)
      survey.add(
        Attempt(branch: branch, near: near, deep: deep, failures: own, marks: Array(marks[above: mark])),
        limit: Self.tieLimit)
      collection.failures.removeSubrange(before...)
      marks.drop(above: mark)
    }
    survey.likely = mostLikely(survey.likely, node)
    return survey
  }

  /// - Parameters:
  ///   - list: all branches, those for other types of values as well.
  ///   - isOnly: whether only one of them is for this type of value.
  private func judge(_ survey: Survey, _ list: [Int], isOnly: Bool, _ node: Int) -> Verdict {
    let tellers = survey.tellers
    if tellers.count == survey.tried, tellers.count > 1, tellers.allSatisfy({ $0.node == tellers[0].node }) {
      // The field that tells the branches apart names none of them, so nothing else can be said.
      return .told(united(tellers))
    }
    if wasMeantAsText(node, list, survey.likely.first) { return .unclear }
    if survey.missingTellers.count == survey.tried, let missing = missingKind(survey.missingTellers, node) {
      return .told(missing)
    }
    guard let first = survey.likely.first, isOnly || first.near < Self.hopeless else { return .unclear }
    if survey.likely.count == 1 { return .meant(first) }
    return survey.isCrowded ? .unclear : .tie(survey.likely)
  }

  /// Whether a pair was meant as text, where text may be: its very key is wrong.
  private func wasMeantAsText(_ node: Int, _ list: [Int], _ likely: Attempt?) -> Bool {
    guard nodes[node].kind == .mapping, nodes[node].count == 1, let likely else { return false }
    let takesText = list.contains {
      program.value.effectiveTypes[$0].contains(.string) && program.value.effectiveTypes[$0] != .any
    }
    let key = node + 1
    return takesText && likely.failures.contains { $0.node == key || $0.surplus == key }
  }

  /// A text that is none of a few may as well have been meant for a branch that takes no text.
  private mutating func addOtherTypes(_ list: [Int], at index: Int, _ node: Int) {
    let types = types(node)
    let mark = marks.count
    var others = [Self.alone(collection.failures[index])]
    for branch in list.prefix(Self.tieLimit) where program.value.effectiveTypes[branch].isDisjoint(with: types) {
      let before = collection.failures.count
      _ = evaluate(branch, node, tracking: false)
      if let failure = collection.failures[before...].first(where: { $0.node == node }) {
        others.append(Self.alone(failure))
      }
      collection.failures.removeSubrange(before...)
      marks.drop(above: mark)
    }
    if others.count > 1 { collection.failures[index].others = others }
  }

  // MARK: Branches that are told apart by one field

  private func isChoice(_ failure: Failure) -> Bool {
    let operation = program.value.instructions[failure.instruction].operation
    return failure.isOfInstruction && (operation == .constant || operation == .enumeration)
  }

  /// Whether a failure is that the value at hand, or a field of it, is not one of a few.
  private func isTeller(_ failure: Failure) -> Bool {
    isChoice(failure) && failure.others.isEmpty
      && (failure.level == asked.level + 1 || failure.level == asked.level && failure.node == asked.node)
  }

  /// Of values that are none of a few, all few together.
  private func united(_ failures: [Failure]) -> Failure {
    var failure = failures[0]
    failure.others = []
    failure.alternatives = failures.flatMap { [$0.instruction] + $0.alternatives }.filter { $0 != failure.instruction }
    return failure
  }

  /// That a field is missing that can have only few values.
  private func missingTeller(_ failures: [Failure], _ node: Int) -> Failure? {
    for failure in failures where failure.node == node && failure.others.isEmpty {
      guard let schema = missingProperty(failure)?.schema,
        let choice = SchemaAnnotations(program: program.value).choice(of: schema)
      else { continue }
      var teller = failure
      teller.alternatives = [choice]
      return teller
    }
    return nil
  }

  /// That the field is missing which would tell branches apart, if nothing else does.
  private func missingKind(_ untold: [(branch: Int, failure: Failure)], _ node: Int) -> Failure? {
    guard untold.count > 1, let first = untold.first else { return nil }
    let name = missingProperty(first.failure)?.name
    let known = untold.map { knownKeys($0.branch, node) }
    guard let most = known.max(), untold.allSatisfy({ missingProperty($0.failure)?.name == name }) else { return nil }
    let left = untold.indices.filter { known[$0] == most }
    guard left.count > 1 else { return nil }
    var failure = untold[left[0]].failure
    failure.alternatives = left.flatMap { untold[$0].failure.alternatives }
    return failure
  }

  /// The property that is missing; nil if something else is wrong.
  private func missingProperty(_ failure: Failure) -> ObjectShape.Property? {
    failure.missingProperty.map {
      program.value.objects[program.value.instructions[failure.instruction].operand].value.properties[$0]
    }
  }

  // MARK: Branches that are equally likely

  /// Of branches with as little against them, those that know the most of the value's keys, and of these those with the
  /// fewest mistakes deeper in it.
  private func mostLikely(_ attempts: [Attempt], _ node: Int) -> [Attempt] {
    guard attempts.count > 1 else { return attempts }
    let known = attempts.map { knownKeys($0.branch, node) }
    let most = known.max() ?? 0
    let left = attempts.indices.filter { known[$0] == most }.map { attempts[$0] }
    let least = left.map(\.deep).min() ?? 0
    return left.filter { $0.deep == least }
  }

  /// How many of the value's keys a branch knows by name.
  private func knownKeys(_ branch: Int, _ node: Int) -> Int {
    guard nodes[node].kind == .mapping else { return 0 }
    let keys = NodeView(tree: tree, index: node).pairs.prefix(Self.nearMissLimit).map(\.key)
    var known: Set<Int> = []
    SchemaAnnotations(program: program.value).forEachObject(of: branch, along: [.reference, .dynamicReference, .allOf])
    {
      shape in
      for key in keys where key.withText({ shape.index(of: $0) }) != nil { known.insert(key.index) }
    }
    return known.count
  }

  /// Where something is wrong.
  private enum Subject: Hashable {
    case value(Int)
    case key(Int, of: Int)
    /// The want of what a key needs.
    case need(of: Int, entry: Int, need: Int)
    /// The want of a field; of several in different branches where it has no name.
    case missing(in: Int, name: [UInt8])
  }

  private func subject(_ failure: Failure) -> Subject {
    switch failure.kind {
    case .missing:
      return .missing(in: failure.node, name: failure.others.isEmpty ? missingProperty(failure)?.name ?? [] : [])
    case .unknown(let key), .unevaluated(let key): return .key(key, of: failure.node)
    case .missingDependent(let entry, let need): return .need(of: failure.node, entry: entry, need: need)
    default: return .value(failure.node)
    }
  }

  /// What is wrong by every one of several branches.
  private func shared(_ attempts: [[Failure]]) -> [Failure] {
    let grouped = attempts.map { Dictionary(grouping: $0, by: subject) }
    var told: [Failure] = []
    var seen: Set<Subject> = []
    var lacking: [Int: [Failure]] = [:]
    for failure in attempts[0] {
      let place = subject(failure)
      guard seen.insert(place).inserted else { continue }
      let same = grouped.compactMap { $0[place]?.min { rank($0) < rank($1) } }
      if same.count == attempts.count {
        var merged = same[0]
        if same.allSatisfy(isChoice), same.allSatisfy({ $0.others.isEmpty }) {
          merged = united(Self.unique(same))
        } else if failure.missingProperty == nil {
          let others = Self.unique(same.flatMap { $0.others.isEmpty ? [$0] : $0.others.map(Self.alone) })
          merged.others = others.count > 1 ? others : []
        }
        told.append(merged)
      } else if failure.missingProperty != nil {
        lacking[failure.node, default: []].append(failure)
      }
    }
    // Of each branch the fields that some other one does without.
    for (node, first) in lacking.sorted(by: { $0.key < $1.key }) {
      let rest = attempts.dropFirst().map { list in
        list.filter { failure in
          failure.missingProperty != nil && failure.node == node && failure.others.isEmpty
            && !grouped.allSatisfy { $0[subject(failure)] != nil }
        }
      }
      guard !rest.contains(where: \.isEmpty), let failure = first.first else { continue }
      var merged = failure
      merged.others = Self.unique((first + rest.flatMap(\.self)).map(Self.alone))
      told.append(merged)
    }
    return told
  }

  /// How early a failure of a value is told among those of the same value.
  private func rank(_ failure: Failure) -> Int {
    failure.isOfInstruction ? Int(program.value.instructions[failure.instruction].operation.rawValue) : 50
  }

  private static func alone(_ failure: Failure) -> Failure {
    var failure = failure
    failure.others = []
    return failure
  }

  /// The first of each of equal failures; not so many that a nest of branches multiplies them.
  private static func unique(_ failures: [Failure]) -> [Failure] {
    var seen: Set<Failure.Identity> = []
    return Array(failures.filter { seen.insert($0.identity).inserted }.prefix(2 * tieLimit))
  }

  // MARK: What speaks against a branch

  /// How many branches are held against each other.
  private static var branchLimit: Int { 1_000 }
  /// How many equally likely branches are told of.
  private static var tieLimit: Int { 32 }

  /// A penalty from which on a branch was plainly not meant.
  private static var hopeless: Int { 1_000 }
  /// How many missing fields and unknown keys are held against each other.
  private static var nearMissLimit: Int { 16 }

  /// How much the failures of a branch speak against it: those of the value and what it holds directly, and deeper ones.
  private func penalty(_ failures: [Failure], at node: Int) -> (near: Int, deep: Int) {
    var near = 0
    var deep = 0
    var missing: [[UInt8]] = []
    var unknown: [Int] = []
    for failure in failures {
      let penalty = penalty(failure, at: node)
      if failure.level > asked.level + 1 { deep += penalty } else { near += penalty }
      guard failure.node == node else { continue }
      if let property = missingProperty(failure), missing.count < Self.nearMissLimit { missing.append(property.name) }
      if let key = failure.surplus, unknown.count < Self.nearMissLimit { unknown.append(key) }
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
    return (near, deep)
  }

  private static var missingPenalty: Int { 12 }
  private static var unknownPenalty: Int { 10 }

  /// How much one failure speaks against a branch: much if the value itself is wrong, most if a constant that tells
  /// branches apart is.
  private func penalty(_ failure: Failure, at node: Int) -> Int {
    let operation = program.value.instructions[failure.instruction].operation
    if operation == .constant, failure.node != node { return 50 }
    if failure.node == node, failure.isOfInstruction {
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
