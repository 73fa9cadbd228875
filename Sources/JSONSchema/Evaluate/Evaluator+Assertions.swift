internal import SourceText
internal import Syntax

/// The keywords that look at the value alone.
extension Evaluator {
  /// Whether the value is what a keyword asks for that needs no other schema.
  mutating func isMet(_ instruction: Instruction, _ node: Int) -> Bool {
    let operand = instruction.operand
    switch instruction.operation {
    case .type: return !types(node).isDisjoint(with: TypeSet(rawValue: UInt8(truncatingIfNeeded: operand)))
    case .constant, .enumeration: return isAmong(program.value.enumerations[operand], node)
    case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf:
      return isInRange(instruction.operation, operand, node)
    case .minLength, .maxLength: return hasLength(instruction.operation, operand, node)
    case .pattern: return match(operand, node) != .noMatch
    case .format: return tree.withText(at: node) { Format.numbered[operand].accepts($0) }
    case .minItems, .minProperties: return Int(nodes[node].count) >= operand
    case .maxItems, .maxProperties: return Int(nodes[node].count) <= operand
    default: return false
    }
  }

  private mutating func isAmong(_ enumeration: Shared<EnumerationShape>, _ node: Int) -> Bool {
    let shape = enumeration.value
    if isAmongTexts(enumeration, node) { return true }
    if nodes[node].kind == .string || shape.isStrings { return false }
    let value = NodeView(tree: tree, index: node)
    guard !shape.byHash.isEmpty else {
      return shape.values.contains { NodeEquality.areEqual(value, program.value.node($0)) }
    }
    return shape.byHash[lookUps.hashes(of: tree)[node], default: []].contains {
      NodeEquality.areEqual(value, program.value.node($0))
    }
  }

  /// The first item that equals an earlier one, behind that one; nil if there is none.
  mutating func repeatedItems(_ node: Int) -> (first: Int, second: Int)? {
    let count = Int(nodes[node].count)
    guard count > 1 else { return nil }
    var items: [Int] = []
    items.reserveCapacity(count)
    for item in NodeView(tree: tree, index: node).elements { items.append(item.index) }
    if count <= 8, items.allSatisfy({ Int(nodes[$0].subtreeEnd) == $0 + 1 }) {
      for second in 1..<count {
        for first in 0..<second where areEqual(items[first], items[second]) { return (items[first], items[second]) }
      }
      return nil
    }
    let hashes = lookUps.hashes(of: tree)
    // Equal values have equal hashes; what else has the same hash is bad luck, and compared.
    let sorted = items.sorted { (hashes[$0], $0) < (hashes[$1], $1) }
    var result: (first: Int, second: Int)?
    for index in 1..<count where hashes[sorted[index - 1]] == hashes[sorted[index]] {
      guard result.map({ sorted[index] < $0.second }) ?? true else { continue }
      if areEqual(sorted[index - 1], sorted[index]) { result = (sorted[index - 1], sorted[index]) }
    }
    return result
  }

  private func areEqual(_ left: Int, _ right: Int) -> Bool {
    NodeEquality.areEqual(NodeView(tree: tree, index: left), NodeView(tree: tree, index: right))
  }
}
