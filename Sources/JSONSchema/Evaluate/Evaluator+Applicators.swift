internal import SourceText
internal import Syntax

/// The keywords that ask further schemas.
extension Evaluator {
  mutating func object(
    _ object: Shared<ObjectShape>, _ schema: Int, _ instruction: Int, _ node: Int, tracking: Bool
  ) -> Bool {
    let shape = object.value
    if shape.isSparse(in: Int(nodes[node].count)) {
      return sparseObject(shape, schema, instruction, node, tracking: tracking)
    }
    var fits = true
    var requiredSeen = 0
    let end = Int(nodes[node].subtreeEnd)
    var key = node + 1
    while key < end {
      let value = Int(nodes[key].subtreeEnd)
      var isKnown = false
      var mayMatchPattern = true
      if let property = tree.withText(at: key, { shape.index(of: $0) }) {
        if shape.properties[property].isRequired { requiredSeen += 1 }
        mayMatchPattern = shape.properties[property].mayMatchPattern
        if let target = shape.properties[property].schema {
          isKnown = true
          if !evaluate(target, value, tracking: false) { fits = false }
        }
      }
      for (pattern, target) in shape.patterns where mayMatchPattern {
        let outcome = match(pattern, key)
        if outcome == .noMatch { continue }
        isKnown = true
        if outcome == .match, !evaluate(target, value, tracking: false) { fits = false }
      }
      if !isKnown, let additional = shape.additional {
        isKnown = true
        if isNever(additional) {
          fits = fail(.unknown(key: key), schema, instruction, node)
        } else if !evaluate(additional, value, tracking: false) {
          fits = false
        }
      }
      if isKnown, tracking { marks.append(key) }
      if !fits, !isCollecting { return false }
      key = Int(nodes[value].subtreeEnd)
    }
    if requiredSeen < shape.requiredCount {
      fits = false
      if isCollecting { collectMissing(shape, schema, instruction, node) }
    }
    return fits
  }

  /// Looks the names of an object up in a mapping that has very many others.
  private mutating func sparseObject(
    _ shape: ObjectShape, _ schema: Int, _ instruction: Int, _ node: Int, tracking: Bool
  ) -> Bool {
    var fits = true
    var requiredSeen = 0
    var known: [(key: Int, schema: Int)] = []
    for property in shape.properties {
      guard let key = key(property.name, in: node) else { continue }
      if property.isRequired { requiredSeen += 1 }
      if let target = property.schema { known.append((key, target)) }
    }
    // In the order of the document, as everywhere.
    known.sort { $0.key < $1.key }
    for (key, target) in known {
      if !evaluate(target, Int(nodes[key].subtreeEnd), tracking: false) { fits = false }
      if tracking { marks.append(key) }
      if !fits, !isCollecting { return false }
    }
    if requiredSeen < shape.requiredCount {
      fits = false
      if isCollecting { collectMissing(shape, schema, instruction, node) }
    }
    return fits
  }

  private mutating func collectMissing(_ shape: ObjectShape, _ schema: Int, _ instruction: Int, _ node: Int) {
    for (index, property) in shape.properties.enumerated()
    where interruption == nil && property.isRequired && key(property.name, in: node) == nil {
      _ = fail(.missing(property: index), schema, instruction, node)
    }
  }

  /// Holds the text of the scalar at `node` against a pattern.
  mutating func match(_ pattern: Int, _ node: Int) -> Pattern.Outcome {
    matcher.match(program.value.patterns[pattern], pattern, tree, node)
  }

  mutating func propertyNames(_ schema: Int, _ node: Int) -> Bool {
    var fits = true
    let end = Int(nodes[node].subtreeEnd)
    var key = node + 1
    while key < end {
      if isCollecting { collection.keys.insert(key) }
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
        if tracking { marks.append(item) }
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
    if tracking, shape.rest != nil { marks.appendEveryChild() }
    return fits
  }

  mutating func contains(
    _ shape: ContainsShape, _ schema: Int, _ instruction: Int, _ node: Int, tracking: Bool
  ) -> Bool {
    var count = 0
    // How many of them fit beyond doubt: a text that takes too long for its pattern counts as fitting.
    var sure = 0
    let end = Int(nodes[node].subtreeEnd)
    var item = node + 1
    while item < end {
      let undecided = matcher.undecidedCount
      if tries(shape.schema, item, tracking: false) {
        count += 1
        if matcher.undecidedCount == undecided { sure += 1 }
        if tracking { marks.append(item) }
        if sure > shape.maximum || count >= shape.minimum && shape.maximum == .max && !tracking { break }
      }
      item = Int(nodes[item].subtreeEnd)
    }
    if interruption != nil { return false }
    if count >= shape.minimum, sure <= shape.maximum { return true }
    return fail(.contained(count: sure > shape.maximum ? sure : count), schema, instruction, node)
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
    let undecided = matcher.undecidedCount
    let condition = tries(shape.condition, node, tracking: tracking)
    if interruption != nil { return false }
    if matcher.undecidedCount > undecided { return true }
    guard let branch = condition ? shape.then : shape.otherwise else { return true }
    return evaluate(branch, node, tracking: tracking)
  }

  mutating func dependentSchemas(_ list: [(name: [UInt8], schema: Int)], _ node: Int, tracking: Bool) -> Bool {
    var fits = true
    for entry in list {
      guard key(entry.name, in: node) != nil, !evaluate(entry.schema, node, tracking: tracking) else { continue }
      fits = false
      if !isCollecting { return false }
    }
    return fits
  }

  mutating func dependentRequired(_ operand: Int, _ schema: Int, _ instruction: Int, _ node: Int) -> Bool {
    var fits = true
    for (entryIndex, entry) in program.value.dependentRequired[operand].enumerated() {
      guard let key = key(entry.name, in: node) else { continue }
      for (needIndex, need) in entry.needs.enumerated() {
        if self.key(need, in: node) != nil { continue }
        fits = fail(.missingDependent(entry: entryIndex, need: needIndex), schema, instruction, key)
        if !isCollecting { return false }
      }
    }
    return fits
  }

  /// The key called `name` of the mapping at `node`.
  private mutating func key(_ name: [UInt8], in node: Int) -> Int? { lookUps.key(name, in: node, of: tree) }

  /// A text that takes too long for its pattern may as well not fit, and so nothing is said.
  mutating func not(_ target: Int, _ schema: Int, _ instruction: Int, _ node: Int) -> Bool {
    let mark = marks.count
    let undecided = matcher.undecidedCount
    let fits = tries(target, node, tracking: false)
    marks.drop(above: mark)
    if interruption != nil { return false }
    return !fits || matcher.undecidedCount > undecided || fail(.instruction, schema, instruction, node)
  }

  // MARK: anyOf and oneOf

  mutating func branches(
    _ operation: Operation, _ list: [Int], _ schema: Int, _ instruction: Int, _ node: Int, tracking: Bool
  ) -> Bool {
    let types = types(node)
    let undecided = matcher.undecidedCount
    var count = 0
    var fitting: [Int] = []
    for branch in list where !program.value.effectiveTypes[branch].isDisjoint(with: types) {
      guard tries(branch, node, tracking: tracking) else { continue }
      count += 1
      if isCollecting { fitting.append(branch) }
      // Who is told that several fit wants to know how many.
      if operation == .anyOf ? !tracking : count > 1 && !isCollecting { break }
    }
    if interruption != nil { return false }
    if operation == .anyOf ? count > 0 : count == 1 { return true }
    if count > 1, matcher.undecidedCount > undecided { return true }
    guard isCollecting else { return false }
    if count > 1 { return fail(.severalBranches(fitting: fitting), schema, instruction, node) }
    return explainBranches(list, schema, instruction, node, tracking: tracking)
  }

  // MARK: unevaluatedItems and unevaluatedProperties

  mutating func unevaluated(
    _ target: Int, _ schema: Int, _ instruction: Int, _ node: Int, base: Int, arePairs: Bool
  ) -> Bool {
    defer { marks.appendEveryChild() }
    var fits = true
    for child in marks.unmarked(childrenOf: node, arePairs: arePairs, in: nodes, above: base) {
      if isNever(target) {
        fits = fail(.unevaluated(child: child), schema, instruction, node)
      } else if !evaluate(target, arePairs ? Int(nodes[child].subtreeEnd) : child, tracking: false) {
        fits = false
      }
      if !fits, !isCollecting { return false }
    }
    return fits
  }
}
