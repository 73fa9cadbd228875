/// What is known of schemas before a value is there, so that most values are told quickly to fit.
extension Program {
  /// The longest chain of references that is taken at one step. Depth is counted in schemas, and the chain counts as one.
  private static let maxChain = 8

  /// Works out the shortcuts, once everything is compiled.
  mutating func findShortcuts() {
    targets = schemas.indices.map(target)
    closings = schemas.indices.map { schemas[$0].hasUnevaluated ? closing($0) : nil }
  }

  /// The most objects of which a key is looked for in each without noting what was looked at.
  private static let maxClosings = 100

  /// Whether too many objects are asked for what `schema` leaves unevaluated to look through all of them for each key.
  func hasManyClosings(_ schema: Int) -> Bool { closings[schema].map { $0.count > Self.maxClosings } ?? false }

  /// The schema that an instruction asks about the same value instead of saying something itself.
  private func target(of instruction: Instruction) -> Int? {
    switch instruction.operation {
    case .reference: instruction.operand
    case .dynamicReference: dynamicReferences[instruction.operand].settled
    default: nil
    }
  }

  /// What a chain of schemas leads to that do nothing but refer to each other.
  private func target(_ schema: Int) -> Int {
    var schema = schema
    for _ in 0..<Self.maxChain {
      let range = schemas[schema].instructions
      guard range.count == 1, let next = target(of: instructions[range.lowerBound]) else { break }
      schema = next
    }
    return schema
  }

  /// The objects whose properties count as looked at beside those that `schema` names itself.
  ///
  /// Those that only a branch or a condition asks are left out: whether they count depends on the value.
  /// - Returns: nil if what is left is not simply forbidden, or if `schema` names no properties itself.
  private func closing(_ schema: Int) -> [Int]? {
    let own = schemas[schema].instructions.map { instructions[$0] }
    guard own.contains(where: { $0.operation == .object }), !own.contains(where: { $0.operation == .unevaluatedItems }),
      let closing = own.last, closing.operation == .unevaluatedProperties,
      schemas[closing.operand].instructions.contains(where: { instructions[$0].operation == .never })
    else { return nil }
    var objects: [Int] = []
    var visited: Set<Int> = [schema]
    var pending = own
    while let instruction = pending.popLast() {
      var targets: [Int] = []
      if let target = target(of: instruction) { targets = [target] }
      if instruction.operation == .allOf { targets = lists[instruction.operand] }
      for target in targets where visited.insert(target).inserted {
        for index in schemas[target].instructions {
          if instructions[index].operation == .object { objects.append(instructions[index].operand) }
          pending.append(instructions[index])
        }
      }
    }
    return objects
  }
}
