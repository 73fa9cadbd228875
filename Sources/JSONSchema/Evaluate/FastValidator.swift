internal import SourceText
internal import Syntax

/// Tells of most values that fit a schema that they do, in a small part of the time that an ``Evaluator`` takes, and says
/// nothing of all others.
///
/// Nearly every value fits, and few schemas need more to tell so than what each keyword says by itself. So nothing is
/// collected, remembered or marked as looked at; where that would be needed, and where anything is out of the ordinary,
/// this gives up. Its yes is the evaluator's yes; its no only means that the evaluator is to be asked. An object, as a copy for
/// each question would count references of what all threads share; for the same reason the parts of the program are asked for by
/// their places.
final class FastValidator: ValueReader {
  let program: Shared<Program>
  let tree: NodeTree
  let nodes: [Node]
  let plainScalarsAreStrings: Bool
  let numbersAreDecimal: Bool
  private let scratch = Pattern.MatchScratch()
  private var depth = 0
  private var steps = 0
  private let stepLimit: Int

  /// How deeply schemas may ask each other, short enough for the stack of any thread.
  private static let depthLimit = 100
  /// Up to how many items are compared each with each.
  private static let comparedItems = 16

  init(program: Shared<Program>, tree: NodeTree, options: ValidationOptions) {
    self.program = program
    self.tree = tree
    nodes = tree.nodes
    plainScalarsAreStrings = options.plainScalarsAreStrings
    numbersAreDecimal = options.numbersAreDecimal
    // Results are not remembered, so a nest of references could ask the same question very many times.
    stepLimit = 1_000 + 10 * tree.nodes.count
  }

  /// Whether the value at `node` is sure to fit `schema`.
  func accepts(_ schema: Int, _ node: Int) -> Bool {
    steps += 1
    guard depth < Self.depthLimit, steps < stepLimit else { return false }
    depth += 1
    defer { depth -= 1 }
    let schema = program.value.targets[schema]
    for index in program.value.schemas[schema].instructions {
      let instruction = program.value.instructions[index]
      guard obeys(instruction.operation, instruction.operand, schema, node) else { return false }
    }
    return true
  }

  @inline(__always)
  private func obeys(_ operation: Operation, _ operand: Int, _ schema: Int, _ node: Int) -> Bool {
    switch operation {
    case .type:
      return !types(node).isDisjoint(with: TypeSet(rawValue: UInt8(truncatingIfNeeded: operand)))
    case .constant, .enumeration:
      return isAmongTexts(program.value.enumerations[operand], node)
    case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf:
      return isInRange(operation, operand, node)
    case .minLength, .maxLength:
      return !isString(node, in: schema) || hasLength(operation, operand, node)
    case .pattern:
      return !isString(node, in: schema) || matches(operand, node)
    case .format:
      return !isString(node, in: schema) || tree.withText(at: node) { Format.numbered[operand].accepts($0) }
    case .minItems: return !isSequence(node) || Int(nodes[node].count) >= operand
    case .maxItems: return !isSequence(node) || Int(nodes[node].count) <= operand
    case .uniqueItems: return !isSequence(node) || itemsAreDifferentTexts(node)
    case .minProperties: return !isMapping(node) || Int(nodes[node].count) >= operand
    case .maxProperties: return !isMapping(node) || Int(nodes[node].count) <= operand
    case .object: return !isMapping(node) || object(program.value.objects[operand], schema, node)
    case .propertyNames: return !isMapping(node) || everyKey(of: node, fits: operand)
    case .array: return !isSequence(node) || array(operand, node)
    case .reference: return accepts(operand, node)
    case .dynamicReference:
      guard let target = program.value.dynamicReferences[operand].settled else { return false }
      return accepts(target, node)
    case .allOf:
      return program.value.lists[operand].indices.allSatisfy { accepts(program.value.lists[operand][$0], node) }
    case .anyOf: return isAnyOf(operand, node)
    case .conditional: return meets(program.value.conditionals[operand], node)
    case .unevaluatedProperties: return !isMapping(node) || program.value.closings[schema] != nil
    case .never, .dependentRequired, .contains, .oneOf, .not, .dependentSchemas, .unevaluatedItems:
      return false
    }
  }

  /// Whether the value fits whatever follows from the condition; from one that is not sure to be met, both may.
  private func meets(_ shape: ConditionalShape, _ node: Int) -> Bool {
    if let then = shape.then, !accepts(then, node) { return false }
    guard let otherwise = shape.otherwise, !accepts(shape.condition, node) else { return true }
    return accepts(otherwise, node)
  }

  @inline(__always)
  private func isMapping(_ node: Int) -> Bool {
    if case .mapping = nodes[node].kind { true } else { false }
  }

  @inline(__always)
  private func isSequence(_ node: Int) -> Bool {
    if case .sequence = nodes[node].kind { true } else { false }
  }

  private func matches(_ pattern: Int, _ node: Int) -> Bool {
    let outcome = tree.withText(at: node) { program.value.patterns[pattern].match($0, scratch) }
    if case .match = outcome { return true }
    return false
  }

  private func object(_ object: Shared<ObjectShape>, _ schema: Int, _ node: Int) -> Bool {
    let shape = object.value
    // The evaluator looks the few names of a part up in a mapping of very many.
    guard !shape.isSparse(in: Int(nodes[node].count)), !program.value.hasManyClosings(schema) else { return false }
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
          guard accepts(target, value) else { return false }
        }
      }
      if mayMatchPattern {
        for (pattern, target) in shape.patterns where matches(pattern, key) {
          isKnown = true
          guard accepts(target, value) else { return false }
        }
      }
      if !isKnown {
        if let additional = shape.additional {
          guard accepts(additional, value) else { return false }
        } else if program.value.schemas[schema].hasUnevaluated {
          guard isLookedAt(key, besides: schema) else { return false }
        }
      }
      key = Int(nodes[value].subtreeEnd)
    }
    return requiredSeen >= shape.requiredCount
  }

  /// Whether a key that a schema with `unevaluatedProperties: false` does not know itself is known to one that it asks.
  private func isLookedAt(_ key: Int, besides schema: Int) -> Bool {
    guard let others = program.value.closings[schema] else { return false }
    return others.contains { other in
      let shape = program.value.objects[other].value
      if shape.additional != nil { return true }
      let property = tree.withText(at: key) { shape.index(of: $0) }
      if let property, shape.properties[property].schema != nil { return true }
      return shape.patterns.contains { matches($0.pattern, key) }
    }
  }

  private func everyKey(of node: Int, fits schema: Int) -> Bool {
    let end = Int(nodes[node].subtreeEnd)
    var key = node + 1
    while key < end {
      guard accepts(schema, key) else { return false }
      key = Int(nodes[Int(nodes[key].subtreeEnd)].subtreeEnd)
    }
    return true
  }

  private func array(_ operand: Int, _ node: Int) -> Bool {
    let (prefix, rest) = (program.value.arrays[operand].prefix.count, program.value.arrays[operand].rest)
    let end = Int(nodes[node].subtreeEnd)
    var item = node + 1
    var position = 0
    while item < end {
      guard let schema = position < prefix ? program.value.arrays[operand].prefix[position] : rest else { return true }
      guard accepts(schema, item) else { return false }
      position += 1
      item = Int(nodes[item].subtreeEnd)
    }
    return true
  }

  private func isAnyOf(_ operand: Int, _ node: Int) -> Bool {
    let types = types(node)
    for place in program.value.lists[operand].indices {
      let branch = program.value.lists[operand][place]
      if !program.value.effectiveTypes[branch].isDisjoint(with: types), accepts(branch, node) { return true }
    }
    return false
  }

  /// Whether the items of a sequence are few, all of them texts, and each another one.
  private func itemsAreDifferentTexts(_ node: Int) -> Bool {
    let end = Int(nodes[node].subtreeEnd)
    guard nodes[node].count > 1 else { return true }
    guard nodes[node].count <= Self.comparedItems else { return false }
    // Texts have no children, so each stands right behind the one before.
    for item in (node + 1)..<end {
      guard case .string = nodes[item].kind else { return false }
      for earlier in (node + 1)..<item where areEqualTexts(earlier, item) { return false }
    }
    return true
  }

  private func areEqualTexts(_ left: Int, _ right: Int) -> Bool {
    guard nodes[left].text.offsets.count == nodes[right].text.offsets.count else { return false }
    return tree.withText(at: left) { one in tree.withText(at: right) { one.equals($0) } }
  }
}
