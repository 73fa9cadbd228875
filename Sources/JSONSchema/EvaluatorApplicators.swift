internal import SourceText
internal import Syntax

/// The keywords that ask further schemas.
extension Evaluator {
  mutating func object(
    _ shape: ObjectShape, _ schema: Int, _ instruction: Int, _ node: Int, tracking: Bool
  ) -> Bool {
    var fits = true
    var requiredSeen = 0
    let end = Int(nodes[node].subtreeEnd)
    var key = node + 1
    while key < end {
      let value = Int(nodes[key].subtreeEnd)
      var isKnown = false
      if let property = tree.withText(at: key, { shape.index(of: $0) }) {
        if shape.properties[property].isRequired { requiredSeen += 1 }
        if let target = shape.properties[property].schema {
          isKnown = true
          if !evaluate(target, value, tracking: false) { fits = false }
        }
      }
      for (pattern, target) in shape.patterns where matches(pattern, key, instruction) {
        isKnown = true
        if !evaluate(target, value, tracking: false) { fits = false }
      }
      if !isKnown, let additional = shape.additional {
        isKnown = true
        if isNever(additional) {
          fits = fail(.unknown, schema, instruction, node, detail: key)
        } else if !evaluate(additional, value, tracking: false) {
          fits = false
        }
      }
      if isKnown, tracking { marks.append(UInt32(key)) }
      if !fits, !isCollecting { return false }
      key = Int(nodes[value].subtreeEnd)
    }
    if requiredSeen < shape.requiredCount {
      fits = false
      if isCollecting { collectMissing(shape, schema, instruction, node) }
    }
    return fits
  }

  /// Whether a schema is `false`.
  private func isNever(_ schema: Int) -> Bool {
    let range = program.schemas[schema].instructions
    return !range.isEmpty && program.instructions[range.lowerBound].operation == .never
  }

  private mutating func collectMissing(_ shape: ObjectShape, _ schema: Int, _ instruction: Int, _ node: Int) {
    var present = Set<Int>()
    for pair in NodeView(tree: tree, index: node).pairs {
      if let property = pair.key.withText({ shape.index(of: $0) }) { present.insert(property) }
    }
    for (index, property) in shape.properties.enumerated() where property.isRequired && !present.contains(index) {
      _ = fail(.missing, schema, instruction, node, detail: index)
    }
  }

  /// Whether the text of the scalar at `node` matches; a match without an answer interrupts the run.
  mutating func matches(_ pattern: Int, _ node: Int, _ instruction: Int) -> Bool {
    if interruption != nil { return false }
    let compiled = program.patterns[pattern]
    let scratch = scratch
    switch tree.withText(at: node, { compiled.match($0, scratch) }) {
    case .match: return true
    case .noMatch: return false
    case .limitExceeded:
      interruption = .pattern(instruction: instruction, pattern: pattern, node: node)
      return false
    }
  }

  mutating func propertyNames(_ schema: Int, _ node: Int) -> Bool {
    var fits = true
    let end = Int(nodes[node].subtreeEnd)
    var key = node + 1
    while key < end {
      if isCollecting { keys.insert(key) }
      if !evaluate(schema, key, tracking: false) {
        fits = false
        if !isCollecting { return false }
      }
      key = Int(nodes[Int(nodes[key].subtreeEnd)].subtreeEnd)
    }
    return fits
  }

  mutating func array(_ shape: ArrayShape, _ node: Int, tracking: Bool) -> Bool {
    var fits = true
    let end = Int(nodes[node].subtreeEnd)
    var item = node + 1
    var position = 0
    while item < end {
      let schema: Int
      if position < shape.prefix.count {
        schema = shape.prefix[position]
        if tracking { marks.append(UInt32(item)) }
      } else if let rest = shape.rest {
        schema = rest
      } else {
        break
      }
      if !evaluate(schema, item, tracking: false) {
        fits = false
        if !isCollecting { return false }
      }
      position += 1
      item = Int(nodes[item].subtreeEnd)
    }
    if tracking, shape.rest != nil { marks.append(Self.everyChild) }
    return fits
  }

  mutating func contains(_ shape: ContainsShape, _ node: Int, tracking: Bool) -> Bool {
    var count = 0
    let end = Int(nodes[node].subtreeEnd)
    var item = node + 1
    while item < end {
      if tries(shape.schema, item, tracking: false) {
        count += 1
        if tracking { marks.append(UInt32(item)) }
        if count > shape.maximum || count >= shape.minimum && shape.maximum == .max && !tracking { break }
      }
      item = Int(nodes[item].subtreeEnd)
    }
    return count >= shape.minimum && count <= shape.maximum
  }

  mutating func allOf(_ list: [Int], _ node: Int, tracking: Bool) -> Bool {
    var fits = true
    for schema in list where !evaluate(schema, node, tracking: tracking) {
      fits = false
      if !isCollecting { return false }
    }
    return fits
  }

  mutating func conditional(_ shape: ConditionalShape, _ node: Int, tracking: Bool) -> Bool {
    let condition = tries(shape.condition, node, tracking: tracking)
    if interruption != nil { return false }
    guard let branch = condition ? shape.then : shape.otherwise else { return true }
    return evaluate(branch, node, tracking: tracking)
  }

  mutating func dependentSchemas(_ list: [(name: [UInt8], schema: Int)], _ node: Int, tracking: Bool) -> Bool {
    var fits = true
    for entry in list where key(entry.name, in: node) != nil && !evaluate(entry.schema, node, tracking: tracking) {
      fits = false
      if !isCollecting { return false }
    }
    return fits
  }

  mutating func dependentRequired(_ operand: Int, _ schema: Int, _ instruction: Int, _ node: Int) -> Bool {
    var fits = true
    for (entryIndex, entry) in program.dependentRequired[operand].enumerated() {
      guard let key = key(entry.name, in: node) else { continue }
      for (needIndex, need) in entry.needs.enumerated() where self.key(need, in: node) == nil {
        fits = fail(.missingDependent, schema, instruction, key, detail: entryIndex << 32 | needIndex)
        if !isCollecting { return false }
      }
    }
    return fits
  }

  /// The key called `name` of the mapping at `node`.
  func key(_ name: [UInt8], in node: Int) -> Int? {
    let end = Int(nodes[node].subtreeEnd)
    var key = node + 1
    while key < end {
      if tree.withText(at: key, { equal($0, name.span) }) { return key }
      key = Int(nodes[Int(nodes[key].subtreeEnd)].subtreeEnd)
    }
    return nil
  }

  // MARK: anyOf and oneOf

  mutating func branches(
    _ operation: Operation, _ list: [Int], _ schema: Int, _ instruction: Int, _ node: Int, tracking: Bool
  ) -> Bool {
    let types = types(node)
    var count = 0
    for branch in list where !program.effectiveTypes[branch].isDisjoint(with: types) {
      guard tries(branch, node, tracking: tracking) else { continue }
      count += 1
      if operation == .anyOf ? !tracking : count > 1 { break }
    }
    if interruption != nil { return false }
    if operation == .anyOf ? count > 0 : count == 1 { return true }
    guard isCollecting else { return false }
    if count > 1 { return fail(.severalBranches, schema, instruction, node) }
    return explainBranches(list, schema, instruction, node, tracking: tracking)
  }

  /// Collects what is wrong in the branch that was probably meant: the one for this type of value, and of several, the one
  /// with the least to say against it.
  private mutating func explainBranches(
    _ list: [Int], _ schema: Int, _ instruction: Int, _ node: Int, tracking: Bool
  ) -> Bool {
    let types = types(node)
    let candidates = list.filter { !program.effectiveTypes[$0].isDisjoint(with: types) }
    let before = failures.count
    let mark = marks.count
    var best: (penalty: Int, failures: [Failure], marks: [UInt32])?
    var tellers: [Failure] = []
    // The first of many is as good a guess as the best of them, and costs less.
    for branch in candidates.prefix(16) {
      _ = evaluate(branch, node, tracking: tracking)
      let own = Array(failures[before...])
      let penalty = own.reduce(0) { $0 + self.penalty($1, at: node) }
      if let teller = own.first(where: { $0.node != node && isChoice($0) }) { tellers.append(teller) }
      if !own.isEmpty, best.map({ penalty < $0.penalty }) ?? true {
        best = (penalty, own, Array(marks[mark...]))
      }
      failures.removeSubrange(before...)
      marks.removeSubrange(mark...)
    }
    // Pairs whose very keys are wrong were meant as text, where text may be.
    let wasMeantAsText =
      nodes[node].kind == .mapping && nodes[node].count == 1
      && list.contains { program.effectiveTypes[$0].contains(.string) }
      && best?.failures.contains { $0.node == node + 1 || $0.detail == node + 1 } == true
    if let teller = tellers.first, tellers.count > 1, tellers.count == candidates.count,
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
    return false
  }

  /// Whether a failure is that a value is not one of a few.
  private func isChoice(_ failure: Failure) -> Bool {
    let operation = program.instructions[failure.instruction].operation
    return failure.kind == .instruction && (operation == .constant || operation == .enumeration)
  }

  /// A penalty from which on a branch was plainly not meant.
  private static var hopeless: Int { 1_000 }

  /// How much a failure speaks against a branch: much if the value itself is wrong, most if a constant that tells branches
  /// apart is.
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
    case .missing: return 12
    case .unknown, .unevaluated: return 10
    default: return 1
    }
  }

  // MARK: unevaluatedItems and unevaluatedProperties

  mutating func unevaluated(
    _ target: Int, _ schema: Int, _ instruction: Int, _ node: Int, base: Int, stride: Int
  ) -> Bool {
    defer { marks.append(Self.everyChild) }
    if marks[base...].contains(Self.everyChild) { return true }
    nextRound()
    for mark in marks[base...] { stamps[Int(mark)] = round }
    // Asking a schema below may begin another round, so what is left is put aside first.
    var rest: [Int] = []
    let end = Int(nodes[node].subtreeEnd)
    var child = node + 1
    while child < end {
      if stamps[child] != round { rest.append(child) }
      child = Int(nodes[child].subtreeEnd)
      if stride == 2 { child = Int(nodes[child].subtreeEnd) }
    }
    var fits = true
    for child in rest {
      if isNever(target) {
        fits = fail(.unevaluated, schema, instruction, node, detail: child)
      } else if !evaluate(target, stride == 2 ? Int(nodes[child].subtreeEnd) : child, tracking: false) {
        fits = false
      }
      if !fits, !isCollecting { return false }
    }
    return fits
  }

  private mutating func nextRound() {
    if stamps.isEmpty { stamps = [UInt32](repeating: 0, count: nodes.count) }
    if round == .max {
      for index in stamps.indices { stamps[index] = 0 }
      round = 0
    }
    round += 1
  }

  /// Keeps one of each mark from `base` on, so that marks cannot double at every level of a nest of references.
  mutating func dropRepeatedMarks(from base: Int) {
    guard marks.count - base > 1 else { return }
    if marks[base...].contains(Self.everyChild) {
      marks.removeSubrange(base...)
      marks.append(Self.everyChild)
      return
    }
    nextRound()
    var end = base
    for index in base..<marks.count where stamps[Int(marks[index])] != round {
      stamps[Int(marks[index])] = round
      marks[end] = marks[index]
      end += 1
    }
    marks.removeSubrange(end...)
  }
}
