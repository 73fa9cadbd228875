internal import Syntax

/// What a schema says to people: title, description, examples. Where its own object is silent, what it refers to speaks.
struct SchemaAnnotations {
  let program: Program

  /// The text of `keyword` for a schema.
  func text(_ keyword: String, of schema: Int) -> String? {
    find(schema) { view in view[keyword].flatMap { $0.kind == .string ? $0.string : nil } }
  }

  /// The first of the schema's examples.
  func example(of schema: Int) -> NodeView? {
    find(schema) { view in
      guard let examples = view["examples"] else { return nil }
      var elements = examples.elements
      return elements.next()
    }
  }

  /// The title that a schema object has itself.
  func ownTitle(of schema: Int) -> String? {
    let view = program.node(program.schemas[schema].place)
    return view["title"].flatMap { $0.kind == .string ? $0.string : nil }
  }

  private func find<Result>(_ schema: Int, _ value: (NodeView) -> Result?) -> Result? {
    var current: Int? = schema
    // References in a circle do not compile, and a longer chain has said nothing for too long.
    for _ in 0..<16 {
      guard let schema = current else { return nil }
      if let found = value(program.node(program.schemas[schema].place)) { return found }
      current =
        program.schemas[schema].instructions.lazy
        .map { program.instructions[$0] }.first { $0.operation == .reference }?.operand
    }
    return nil
  }

  /// The instruction, `const` or `enum`, that says which values `schema` allows.
  func choice(of schema: Int) -> Int? {
    var current: Int? = schema
    for _ in 0..<16 {
      guard let schema = current else { return nil }
      let instructions = program.schemas[schema].instructions
      let choice = instructions.first { [.constant, .enumeration].contains(program.instructions[$0].operation) }
      if let choice { return choice }
      current =
        instructions.lazy.map { program.instructions[$0] }.first { $0.operation == .reference }?.operand
    }
    return nil
  }

  /// The schemas of the first item of a list, by `schema` and everything that it asks about the same value.
  func items(of schema: Int) -> [Int] {
    var items: [Int] = []
    var visited: Set<Int> = [schema]
    var pending = [schema]
    while let next = pending.popLast() {
      for index in program.schemas[next].instructions {
        let instruction = program.instructions[index]
        if instruction.operation == .array {
          let shape = program.arrays[instruction.operand]
          if let item = shape.prefix.first ?? shape.rest { items.append(item) }
        }
        for target in sameValueTargets(of: instruction) where visited.insert(target).inserted { pending.append(target) }
      }
    }
    return items
  }

  /// The names of properties that `schema` and everything it asks about the same value know, in the order in which they
  /// are written; and whether names that begin with `x-` are free.
  func fields(of schema: Int, onlyOwn: Bool) -> (names: [String], allowsExtensions: Bool) {
    var names: [String] = []
    var seen: Set<String> = []
    var allowsExtensions = false
    forEachObject(of: schema, along: onlyOwn ? [] : nil) { shape in
      for property in shape.properties where property.schema != nil {
        let name = String(decoding: property.name, as: UTF8.self)
        if seen.insert(name).inserted { names.append(name) }
      }
      if shape.patterns.contains(where: { program.patterns[$0.pattern].source == "^x-" }) { allowsExtensions = true }
    }
    return (names, allowsExtensions)
  }

  /// The fields of which ``fields(of:onlyOwn:)`` has the names, with what is said of each where it is named first.
  func describedFields(of schema: Int) -> [SchemaField] {
    var fields: [SchemaField] = []
    var seen: Set<String> = []
    var order = [schema]
    var visited: Set<Int> = [schema]
    var position = 0
    while position < order.count {
      for index in program.schemas[order[position]].instructions {
        let instruction = program.instructions[index]
        if instruction.operation == .object {
          for property in program.objects[instruction.operand].value.properties {
            let name = String(decoding: property.name, as: UTF8.self)
            guard let schema = property.schema, seen.insert(name).inserted else { continue }
            fields.append(
              SchemaField(
                name: name, title: text("title", of: schema), description: text("description", of: schema)))
          }
        }
        for target in sameValueTargets(of: instruction) where visited.insert(target).inserted { order.append(target) }
      }
      position += 1
    }
    return fields
  }

  /// The fields that `schema` requires whatever the value is, in the order in which they are written, with the first
  /// example of each.
  func requiredFields(of schema: Int) -> [(name: String, example: NodeView?)] {
    var fields: [(name: String, example: NodeView?)] = []
    var seen: Set<String> = []
    forEachObject(of: schema, along: [.reference, .dynamicReference, .allOf]) { shape in
      for property in shape.properties where property.isRequired {
        let name = String(decoding: property.name, as: UTF8.self)
        if seen.insert(name).inserted { fields.append((name, property.schema.flatMap { example(of: $0) })) }
      }
    }
    return fields
  }

  /// The keywords by which `schema` speaks of every property of a value that it does not name, other than to allow it.
  func closings(of schema: Int) -> [SchemaPlace] {
    var places: [SchemaPlace] = []
    var visited: Set<Int> = [schema]
    var pending = [schema]
    while let next = pending.popLast() {
      for index in program.schemas[next].instructions {
        let instruction = program.instructions[index]
        if instruction.operation == .object, let place = program.objects[instruction.operand].value.additionalKeyword {
          places.append(place)
        }
        if instruction.operation == .unevaluatedProperties { places.append(instruction.keyword) }
        for target in sameValueTargets(of: instruction) where visited.insert(target).inserted { pending.append(target) }
      }
    }
    return places.filter { !program.node($0).textEquals("true") }
  }

  /// Calls `body` with what `schema` says of properties, and with what everything does that it asks about the same value.
  /// - Parameter operations: which instructions are followed to others; nil for all.
  func forEachObject(of schema: Int, along operations: [Operation]?, _ body: (ObjectShape) -> Void) {
    var visited: Set<Int> = [schema]
    var pending = [schema]
    while let next = pending.popLast() {
      for index in program.schemas[next].instructions {
        let instruction = program.instructions[index]
        if instruction.operation == .object { body(program.objects[instruction.operand].value) }
        if let operations, !operations.contains(instruction.operation) { continue }
        for target in sameValueTargets(of: instruction) where visited.insert(target).inserted { pending.append(target) }
      }
    }
  }

  /// The schemas that an instruction asks about the same value.
  private func sameValueTargets(of instruction: Instruction) -> [Int] {
    let operand = instruction.operand
    switch instruction.operation {
    case .reference: return [operand]
    case .dynamicReference:
      let reference = program.dynamicReferences[operand]
      return [reference.target] + program.anchorsOfResource.compactMap { $0[reference.anchor] }
    case .allOf, .anyOf, .oneOf: return program.lists[operand]
    case .conditional:
      let shape = program.conditionals[operand]
      return [shape.condition, shape.then, shape.otherwise].compactMap { $0 }
    case .dependentSchemas: return program.dependentSchemas[operand].map(\.schema)
    default: return []
    }
  }
}
