internal import SourceText
internal import Syntax

/// Runs a ``Program`` over the values of one tree.
///
/// It runs twice at most: first only to learn whether the value fits, stopping at the first thing that does not; then, if
/// something does not, to collect all that is wrong.
struct Evaluator: ValueReader {
  /// Why there is no answer.
  enum Interruption {
    case tooDeep, tooManySteps
    /// More is wrong than anybody is going to be told.
    case tooManyFailures
  }

  let program: Shared<Program>
  let tree: NodeTree
  let nodes: [Node]
  let plainScalarsAreStrings: Bool
  let numbersAreDecimal: Bool
  /// At how many failures collecting ends.
  let failureLimit: Int
  var matcher = PatternMatcher()
  var collection = FailureCollection()
  var marks: Marks
  var memory = Memory()
  var budget: Budget
  var lookUps = LookUps()
  var scopes: DynamicScopes
  /// The dynamic scope at hand, and the resource that it was entered with last.
  var scope = (number: 0, resource: -1)
  /// The value at hand, the schema that was asked first about it, and how many levels below the root it stands.
  var asked = (node: -1, schema: 0, level: -1)
  var interruption: Interruption?
  /// What was asked when that was too deep.
  var trail = DepthTrail()

  /// Whether all failures are wanted.
  var isCollecting: Bool { collection.isOn }

  init(program: Shared<Program>, tree: NodeTree, options: ValidationOptions, depthLimit: Int) {
    self.program = program
    self.tree = tree
    plainScalarsAreStrings = options.plainScalarsAreStrings
    numbersAreDecimal = options.numbersAreDecimal
    // Of several failures of one value only the first is told, so more are collected than are told.
    failureLimit = 4 * max(1, min(options.diagnosticLimit, 1_000_000))
    nodes = tree.nodes
    marks = Marks(nodeCount: tree.nodes.count)
    budget = Budget(depthLimit: depthLimit, stepLimit: 20_000_000 + 1_000 * tree.nodes.count)
    scopes = DynamicScopes(program.value)
  }

  /// Whether the value at `node` fits `schema`.
  mutating func fits(_ schema: Int, _ node: Int) -> Bool {
    evaluate(schema, node, tracking: false)
  }

  /// All that is wrong with the value at `node` by `schema`.
  mutating func collect(_ schema: Int, _ node: Int) -> [Failure] {
    collection.isOn = true
    budget.renew(stepLimit: 2_000_000 + 100 * nodes.count)
    marks.drop(above: 0)
    _ = evaluate(schema, node, tracking: false)
    collection.isOn = false
    var seen: Set<Failure.Identity> = []
    return collection.failures.filter { seen.insert($0.identity).inserted }
  }

  // MARK: Schemas

  /// Whether the value at `node` fits `schema`.
  /// - Parameter tracking: whether a schema around this one, asked about the same value, wants to know which children were
  ///   looked at; they are then left on top of ``marks``.
  mutating func evaluate(_ schema: Int, _ node: Int, tracking: Bool) -> Bool {
    if interruption != nil { return false }
    interruption = budget.spend()
    if interruption != nil { return false }
    let entry = program.value.schemas[schema]
    let savedScope = scope
    let savedAsked = asked
    if entry.resource != scope.resource {
      scope = (scopes.enter(entry.resource, from: scope.number), entry.resource)
    }
    if asked.node != node {
      asked = (node, schema, asked.level + 1)
      if isCollecting, collection.guesses == 0, collection.outermost[node] == nil {
        collection.outermost[node] = schema
      }
    }
    budget.depth += 1
    defer {
      budget.depth -= 1
      scope = savedScope
      asked = savedAsked
    }
    guard entry.isMemoised else { return run(schema, entry, node, tracking: tracking) }
    let key = MemoryKey(schema, node, scope.number, isTracking: tracking)
    return isCollecting
      ? collectOnce(key, schema, entry, node, tracking: tracking)
      : runOnce(key, schema, entry, node, tracking: tracking)
  }

  /// Runs the instructions of a schema, or repeats what came of it before.
  private mutating func runOnce(
    _ key: MemoryKey, _ schema: Int, _ entry: SchemaEntry, _ node: Int, tracking: Bool
  ) -> Bool {
    if let known = memory.result(key) {
      marks.append(contentsOf: memory.marks(of: known))
      if !known.isDecided { matcher.noteUndecided() }
      return known.fits
    }
    let base = marks.count
    let undecided = matcher.undecidedCount
    let fits = run(schema, entry, node, tracking: tracking)
    if interruption == nil {
      marks.dropRepeated(above: base)
      memory.remember(
        key, fits: fits, isDecided: matcher.undecidedCount == undecided, marks: marks[above: base])
    }
    return fits
  }

  /// Runs the instructions of a schema.
  mutating func run(_ schema: Int, _ entry: SchemaEntry, _ node: Int, tracking: Bool) -> Bool {
    let base = marks.count
    let tracks = tracking || entry.hasUnevaluated
    var fits = true
    for index in entry.instructions {
      if perform(program.value.instructions[index], index, schema, node, base: base, tracking: tracks) { continue }
      fits = false
      if !isCollecting || interruption != nil {
        if interruption == .tooDeep {
          trail.note(MemoryKey(schema, node, scope.number), instruction: index, level: asked.level)
        }
        break
      }
    }
    if marks.count > base, !tracking || !fits && !isCollecting { marks.drop(above: base) }
    return fits
  }

  /// Notes a failure where they are wanted; always false.
  mutating func fail(_ kind: Failure.Kind, _ schema: Int, _ instruction: Int, _ node: Int) -> Bool {
    if isCollecting {
      collection.failures.append(
        Failure(
          kind: kind, schema: schema, instruction: instruction, node: node,
          field: node == asked.node ? asked.schema : schema, level: asked.level))
      endIfTooMany(guesses: 0)
    }
    return false
  }

  /// Ends collecting where enough is wrong.
  /// - Parameter guesses: within how many tried branches that is known for sure.
  mutating func endIfTooMany(guesses: Int) {
    guard collection.guesses == guesses, collection.failures.count >= failureLimit, interruption == nil else { return }
    interruption = .tooManyFailures
  }

  /// Whether `schema` is fit for the value, leaving no failures behind.
  mutating func tries(_ schema: Int, _ node: Int, tracking: Bool) -> Bool {
    guard isCollecting else { return evaluate(schema, node, tracking: tracking) }
    collection.isOn = false
    defer { collection.isOn = true }
    return evaluate(schema, node, tracking: tracking)
  }

  // MARK: Instructions

  private mutating func perform(
    _ instruction: Instruction, _ index: Int, _ schema: Int, _ node: Int, base: Int, tracking: Bool
  ) -> Bool {
    guard looksAt(node, instruction.operation, in: schema) else { return true }
    let operand = instruction.operand
    switch instruction.operation {
    case .never, .type, .constant, .enumeration, .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf,
      .minLength, .maxLength, .pattern, .format, .minItems, .maxItems, .minProperties, .maxProperties:
      return isMet(instruction, node) || fail(.instruction, schema, index, node)
    case .uniqueItems:
      guard let (first, second) = repeatedItems(node) else { return true }
      return fail(.duplicate(first: first), schema, index, second)
    case .dependentRequired:
      return dependentRequired(operand, schema, index, node)
    case .object:
      return object(program.value.objects[operand], schema, index, node, tracking: tracking)
    case .propertyNames:
      return propertyNames(operand, node)
    case .array:
      return array(program.value.arrays[operand], node, tracking: tracking)
    case .contains:
      return contains(program.value.contains[operand], schema, index, node, tracking: tracking)
    case .reference:
      return evaluate(operand, node, tracking: tracking)
    case .dynamicReference:
      let target = scopes.target(of: program.value.dynamicReferences[operand], in: scope.number)
      return evaluate(target, node, tracking: tracking)
    case .allOf:
      return allOf(program.value.lists[operand], node, tracking: tracking)
    case .anyOf, .oneOf:
      return branches(instruction.operation, program.value.lists[operand], schema, index, node, tracking: tracking)
    case .not:
      return not(operand, schema, index, node)
    case .conditional:
      return conditional(program.value.conditionals[operand], node, tracking: tracking)
    case .dependentSchemas:
      return dependentSchemas(program.value.dependentSchemas[operand], node, tracking: tracking)
    case .unevaluatedItems:
      return unevaluated(operand, schema, index, node, base: base, arePairs: false)
    case .unevaluatedProperties:
      return unevaluated(operand, schema, index, node, base: base, arePairs: true)
    }
  }

  /// Whether a keyword has anything to say of a value of that type (2020-12 core, 7.6.1).
  private func looksAt(_ node: Int, _ operation: Operation, in schema: Int) -> Bool {
    switch operation {
    case .minLength, .maxLength, .pattern, .format: isString(node, in: schema)
    case .minItems, .maxItems, .uniqueItems, .array, .contains, .unevaluatedItems: nodes[node].kind == .sequence
    case .minProperties, .maxProperties, .dependentRequired, .object, .propertyNames, .dependentSchemas,
      .unevaluatedProperties:
      nodes[node].kind == .mapping
    case .never, .type, .constant, .enumeration, .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf,
      .reference, .dynamicReference, .allOf, .anyOf, .oneOf, .not, .conditional:
      true
    }
  }
}
