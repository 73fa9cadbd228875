internal import SourceText
internal import Syntax

/// What can be said about schemas from which of them leads to which.
struct ReferenceGraph {
  private struct Edge {
    let target: Int
    let keyword: SchemaPlace
    /// Whether the target is asked about the same value, not about a part of it.
    let isInPlace: Bool
    let isReference: Bool
  }

  /// Above how many schemas, references written out, a result is worth remembering.
  private static let inlineLimit = 256

  /// What is said where a schema leads back to itself for the same value.
  static let circleMessage = "this reference leads back to itself, so that checking a value would never end"
  static let circleHelp = "A schema may refer to itself for the parts of a value, not for the same value."

  private let program: Program
  private var edges: [[Edge]]

  /// Decides which schemas are memoised, which types each allows and where dynamic references lead, and returns the keywords
  /// by which a schema leads back to itself for the same value.
  static func analyse(_ program: inout Program) -> [SchemaPlace] {
    let graph = ReferenceGraph(program)
    let (circles, order) = graph.inPlaceOrder()
    guard circles.isEmpty else { return circles }
    program.effectiveTypes = graph.effectiveTypes(order)
    for number in graph.memoised() { program.schemas[number].isMemoised = true }
    for (number, target) in graph.settledReferences().enumerated() {
      program.dynamicReferences[number].settled = target
    }
    return []
  }

  private init(_ program: Program) {
    self.program = program
    edges = []
    edges = program.schemas.indices.map { number in
      var list: [Edge] = []
      for instruction in program.schemas[number].instructions {
        Self.edges(of: program.instructions[instruction], program, &list)
      }
      return list
    }
  }

  private static func edges(of instruction: Instruction, _ program: Program, _ list: inout [Edge]) {
    func add(_ target: Int, inPlace: Bool, reference: Bool = false) {
      list.append(Edge(target: target, keyword: instruction.keyword, isInPlace: inPlace, isReference: reference))
    }
    let operand = instruction.operand
    switch instruction.operation {
    case .object:
      let shape = program.objects[operand].value
      for property in shape.properties { if let schema = property.schema { add(schema, inPlace: false) } }
      for pattern in shape.patterns { add(pattern.schema, inPlace: false) }
      if let additional = shape.additional { add(additional, inPlace: false) }
    case .array:
      for schema in program.arrays[operand].prefix { add(schema, inPlace: false) }
      if let rest = program.arrays[operand].rest { add(rest, inPlace: false) }
    case .propertyNames, .unevaluatedItems, .unevaluatedProperties: add(operand, inPlace: false)
    case .contains: add(program.contains[operand].schema, inPlace: false)
    case .reference: add(operand, inPlace: true, reference: true)
    case .dynamicReference:
      let reference = program.dynamicReferences[operand]
      add(reference.target, inPlace: true, reference: true)
      // Which of the others it will be depends on the way that led here.
      for anchors in program.anchorsOfResource {
        if let other = anchors[reference.anchor], other != reference.target {
          add(other, inPlace: false, reference: true)
        }
      }
    case .allOf, .anyOf, .oneOf: for schema in program.lists[operand] { add(schema, inPlace: true) }
    case .not: add(operand, inPlace: true)
    case .conditional:
      let shape = program.conditionals[operand]
      for schema in [shape.condition, shape.then, shape.otherwise] { if let schema { add(schema, inPlace: true) } }
    case .dependentSchemas: for entry in program.dependentSchemas[operand] { add(entry.schema, inPlace: true) }
    default: break
    }
  }

  /// The keywords that close a circle of schemas asked about the same value; and all schemas, each behind those that it
  /// asks.
  private func inPlaceOrder() -> (circles: [SchemaPlace], order: [Int]) {
    enum Mark { case new, open, done }
    var marks = [Mark](repeating: .new, count: edges.count)
    var circles: [SchemaPlace] = []
    var order: [Int] = []
    for start in edges.indices where marks[start] == .new {
      var stack: [(schema: Int, next: Int)] = [(start, 0)]
      marks[start] = .open
      while let (schema, next) = stack.last {
        guard next < edges[schema].count else {
          marks[schema] = .done
          order.append(schema)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let edge = edges[schema][next]
        guard edge.isInPlace else { continue }
        switch marks[edge.target] {
        case .new:
          marks[edge.target] = .open
          stack.append((edge.target, 0))
        case .open: circles.append(edge.keyword)
        case .done: break
        }
      }
    }
    return (circles, order)
  }

  /// For each dynamic reference the schema that it leads to wherever it is met; nil where that depends on the way to it.
  private func settledReferences() -> [Int?] {
    // One that nothing leads to is never met.
    var settled: [Int?] = program.dynamicReferences.map(\.target)
    guard !settled.isEmpty else { return [] }
    var isMet = [Bool](repeating: false, count: settled.count)
    for root in program.roots {
      for number in dynamicReferences(metFrom: root) {
        let target = target(of: program.dynamicReferences[number], from: root)
        settled[number] = isMet[number] && settled[number] != target ? nil : target
        isMet[number] = true
      }
    }
    return settled
  }

  /// The schema that a dynamic reference leads to while a value is held against `root`; nil if that depends on the way.
  private func target(of reference: DynamicReference, from root: Int) -> Int? {
    // The outermost resource wins (2020-12 core, 8.2.3.2), and that of the root is always the outermost.
    if let first = program.anchorsOfResource[program.schemas[root].resource][reference.anchor] { return first }
    return program.anchorsOfResource.count { $0[reference.anchor] != nil } > 1 ? nil : reference.target
  }

  /// The numbers of the dynamic references in the schemas that `root` leads to.
  private func dynamicReferences(metFrom root: Int) -> [Int] {
    var found: [Int] = []
    var isReached = [Bool](repeating: false, count: edges.count)
    isReached[root] = true
    var pending = [root]
    while let schema = pending.popLast() {
      for index in program.schemas[schema].instructions where program.instructions[index].operation == .dynamicReference
      {
        found.append(program.instructions[index].operand)
      }
      for edge in edges[schema] where !isReached[edge.target] {
        isReached[edge.target] = true
        pending.append(edge.target)
      }
    }
    return found
  }

  /// The types that a value can have and fit, for each schema; more than that where it is not plain.
  private func effectiveTypes(_ order: [Int]) -> [TypeSet] {
    var types = [TypeSet](repeating: .any, count: edges.count)
    for schema in order {
      var result = program.schemas[schema].types
      for index in program.schemas[schema].instructions {
        let instruction = program.instructions[index]
        switch instruction.operation {
        case .never: result = []
        case .reference: result.formIntersection(types[instruction.operand])
        case .allOf: for target in program.lists[instruction.operand] { result.formIntersection(types[target]) }
        case .anyOf, .oneOf:
          let branches = program.lists[instruction.operand]
          result.formIntersection(branches.reduce(into: TypeSet()) { $0.formUnion(types[$1]) })
        case .constant, .enumeration:
          let values = program.enumerations[instruction.operand].value.values
          result.formIntersection(values.reduce(into: TypeSet()) { $0.formUnion(Self.types(of: program.node($1))) })
        default: break
        }
      }
      types[schema] = result
    }
    return types
  }

  private static func types(of view: NodeView) -> TypeSet {
    switch view.kind {
    case .null: .null
    case .boolean: .boolean
    case .integer, .float: [.integer, .number]
    case .string: .string
    case .sequence: .array
    case .mapping: .object
    }
  }

  /// The schemas whose results are remembered: those that references lead to from within themselves, and large ones that
  /// several references lead to. Between two of them the same value is asked about at most ``inlineLimit`` times, which
  /// bounds the time for a value by the size of schema times value.
  private func memoised() -> [Int] {
    var referenceCount = [Int](repeating: 0, count: edges.count)
    for list in edges { for edge in list where edge.isReference { referenceCount[edge.target] += 1 } }

    var result: [Int] = []
    var sizes = [Int](repeating: 1, count: edges.count)
    for component in StronglyConnected.components(of: edges.map { $0.map(\.target) }) {
      let isCircular = component.count > 1 || edges[component[0]].contains { $0.target == component[0] }
      if isCircular {
        result += component.filter { referenceCount[$0] > 0 }
        continue
      }
      let schema = component[0]
      let size = edges[schema].reduce(1) { min(Self.inlineLimit * 2, $0 + sizes[$1.target]) }
      if size > Self.inlineLimit, referenceCount[schema] > 1 { result.append(schema) } else { sizes[schema] = size }
    }
    return result
  }
}
