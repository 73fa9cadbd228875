internal import SourceText
internal import Syntax

/// Runs a ``Program`` over the values of one tree.
///
/// It runs twice at most: first only to learn whether the value fits, stopping at the first thing that does not; then, if
/// something does not, to collect all that is wrong.
struct Evaluator: ValueReader {
  /// What was wrong with one value.
  struct Failure {
    enum Kind {
      /// What the instruction says.
      case instruction
      /// The name of a property with the index `detail` in the instruction's object is missing.
      case missing
      /// The key at `detail` is not allowed.
      case unknown
      /// The item or pair at `detail` was looked at by nothing.
      case unevaluated
      /// No branch of `anyOf` or `oneOf` was plainly meant.
      case noBranch
      /// More than one branch of `oneOf` fits.
      case severalBranches
      /// The key at `node` lacks a key that it needs: entry and name are in `detail`.
      case missingDependent
      /// The items at `node` and `detail` are the same.
      case duplicate
    }

    let kind: Kind
    let schema: Int
    let instruction: Int
    let node: Int
    var detail = 0
    /// The schema that was asked first about the value: the one that describes the field.
    var field: Int
    /// How many levels below the root the value stands.
    let level: Int
    /// Further instructions, of other branches, that the same value fails in the same way; for ``Kind/severalBranches``
    /// the schemas of the first branches that fit.
    /// Of a missing field, the instructions that say what it can be in each branch.
    var alternatives: [Int] = []
    /// Where several branches are equally likely, what is wrong by each of them, this one included.
    var others: [Failure] = []
  }

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
  /// How deeply schemas may ask each other.
  let depthLimit: Int
  /// At how many failures collecting ends.
  let failureLimit: Int
  var matcher = PatternMatcher()

  /// Whether all failures are wanted.
  var isCollecting = false
  var failures: [Failure] = []
  var interruption: Interruption?
  /// What was asked when that was too deep.
  var trail = DepthTrail()

  /// The nodes, children of the value at hand, that schemas have looked at, as a stack; ``everyChild`` stands for all.
  var marks: [UInt32] = []
  static let everyChild = UInt32.max
  /// Which marks were seen in the round of that number, by node.
  var stamps: [UInt32] = []
  var round: UInt32 = 0

  var depth = 0
  var steps = 0
  var stepLimit: Int

  var memory: [MemoryKey: MemoryValue] = [:]
  var rememberedMarks: [UInt32] = []
  /// The value at hand, the schema that was asked first about it, and how many levels below the root it stands.
  var asked = (node: -1, schema: 0, level: -1)
  /// While collecting: the schema that was asked first about each node, as far as no branch had to be guessed.
  var outermost: [Int: Int] = [:]
  /// How many branches are being tried to find out which of them was meant.
  var guesses = 0
  /// While collecting: the nodes that are keys.
  var keys: Set<Int> = []
  /// What was collected already, by schema and node. A schema that several branches refer to fails in all of them.
  var collected: [MemoryKey: Collected] = [:]
  /// Whether failures were left out where branches share too many of them.
  var hasOmitted = false
  var scopes: DynamicScopes
  var scope = 0
  var resource = -1
  /// The hash of each node, once it is needed.
  var hashes: [Int] = []
  /// The keys of large mappings, once they are looked up.
  var keyIndexes: [Int: KeyIndex] = [:]

  init(program: Shared<Program>, tree: NodeTree, options: ValidationOptions, depthLimit: Int) {
    self.program = program
    self.tree = tree
    plainScalarsAreStrings = options.plainScalarsAreStrings
    numbersAreDecimal = options.numbersAreDecimal
    self.depthLimit = depthLimit
    // Of several failures of one value only the first is told, so more are collected than are told.
    failureLimit = 4 * max(1, min(options.diagnosticLimit, 1_000_000))
    nodes = tree.nodes
    scopes = DynamicScopes(program.value)
    stepLimit = 20_000_000 + 1_000 * tree.nodes.count
  }

  /// Whether the value at `node` fits `schema`.
  mutating func fits(_ schema: Int, _ node: Int) -> Bool {
    evaluate(schema, node, tracking: false)
  }

  /// All that is wrong with the value at `node` by `schema`.
  mutating func collect(_ schema: Int, _ node: Int) -> [Failure] {
    isCollecting = true
    steps = 0
    stepLimit = 2_000_000 + 100 * nodes.count
    marks.removeAll()
    _ = evaluate(schema, node, tracking: false)
    isCollecting = false
    var seen: Set<Failure.Identity> = []
    return failures.filter { seen.insert($0.identity).inserted }
  }

  // MARK: Schemas

  /// Whether the value at `node` fits `schema`.
  /// - Parameter tracking: whether a schema around this one, asked about the same value, wants to know which children were
  ///   looked at; they are then left on top of ``marks``.
  mutating func evaluate(_ schema: Int, _ node: Int, tracking: Bool) -> Bool {
    if interruption != nil { return false }
    steps += 1
    if depth >= depthLimit {
      interruption = .tooDeep
      return false
    }
    if steps > stepLimit {
      interruption = .tooManySteps
      return false
    }
    let entry = program.value.schemas[schema]
    let savedScope = scope
    let savedResource = resource
    if entry.resource != resource {
      resource = entry.resource
      scope = scopes.enter(entry.resource, from: scope)
    }
    let savedAsked = asked
    if asked.node != node {
      asked = (node, schema, asked.level + 1)
      if isCollecting, guesses == 0, outermost[node] == nil { outermost[node] = schema }
    }
    depth += 1
    defer {
      depth -= 1
      scope = savedScope
      resource = savedResource
      asked = savedAsked
    }
    guard entry.isMemoised else { return run(schema, entry, node, tracking: tracking) }

    let key = MemoryKey(schema, node, scope, isTracking: tracking)
    if isCollecting { return collectOnce(key, schema, entry, node, tracking: tracking) }
    if let known = memory[key] {
      marks.append(contentsOf: rememberedMarks[known.marks])
      if !known.isDecided { matcher.noteUndecided() }
      return known.fits
    }
    let base = marks.count
    let undecided = matcher.undecidedCount
    let fits = run(schema, entry, node, tracking: tracking)
    if interruption == nil {
      dropRepeatedMarks(from: base)
      let start = rememberedMarks.count
      rememberedMarks.append(contentsOf: marks[base...])
      memory[key] = MemoryValue(
        fits: fits, isDecided: matcher.undecidedCount == undecided, marks: start..<rememberedMarks.count)
    }
    return fits
  }

  mutating func run(_ schema: Int, _ entry: SchemaEntry, _ node: Int, tracking: Bool) -> Bool {
    let base = marks.count
    let tracks = tracking || entry.hasUnevaluated
    var fits = true
    for index in entry.instructions {
      if perform(program.value.instructions[index], index, schema, node, base: base, tracking: tracks) { continue }
      fits = false
      if !isCollecting || interruption != nil {
        if interruption == .tooDeep {
          trail.note(MemoryKey(schema, node, scope), instruction: index, level: asked.level)
        }
        break
      }
    }
    if marks.count > base, !tracking || !fits && !isCollecting { marks.removeSubrange(base...) }
    return fits
  }

  /// Notes a failure where they are wanted; always false.
  mutating func fail(
    _ kind: Failure.Kind, _ schema: Int, _ instruction: Int, _ node: Int, detail: Int = 0
  ) -> Bool {
    if isCollecting {
      failures.append(
        Failure(
          kind: kind, schema: schema, instruction: instruction, node: node, detail: detail,
          field: node == asked.node ? asked.schema : schema, level: asked.level))
      if guesses == 0, failures.count >= failureLimit, interruption == nil { interruption = .tooManyFailures }
    }
    return false
  }

  /// Whether `schema` is fit for the value, leaving no failures behind.
  mutating func tries(_ schema: Int, _ node: Int, tracking: Bool) -> Bool {
    guard isCollecting else { return evaluate(schema, node, tracking: tracking) }
    isCollecting = false
    defer { isCollecting = true }
    return evaluate(schema, node, tracking: tracking)
  }

  // MARK: Instructions

  private mutating func perform(
    _ instruction: Instruction, _ index: Int, _ schema: Int, _ node: Int, base: Int, tracking: Bool
  ) -> Bool {
    let operand = instruction.operand
    switch instruction.operation {
    case .never:
      return fail(.instruction, schema, index, node)
    case .type:
      if !types(node).isDisjoint(with: TypeSet(rawValue: UInt8(truncatingIfNeeded: operand))) { return true }
      return fail(.instruction, schema, index, node)
    case .constant, .enumeration:
      return isAmong(program.value.enumerations[operand], node) || fail(.instruction, schema, index, node)
    case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf:
      return isInRange(instruction.operation, operand, node) || fail(.instruction, schema, index, node)
    case .minLength, .maxLength, .pattern, .format:
      guard isString(node, in: schema) else { return true }
      return isWritten(instruction, node) || fail(.instruction, schema, index, node)
    case .minItems, .maxItems:
      guard nodes[node].kind == .sequence else { return true }
      let count = Int(nodes[node].count)
      if instruction.operation == .minItems ? count >= operand : count <= operand { return true }
      return fail(.instruction, schema, index, node)
    case .uniqueItems:
      guard nodes[node].kind == .sequence, let (first, second) = repeatedItems(node) else { return true }
      return fail(.duplicate, schema, index, second, detail: first)
    case .minProperties, .maxProperties:
      guard nodes[node].kind == .mapping else { return true }
      let count = Int(nodes[node].count)
      if instruction.operation == .minProperties ? count >= operand : count <= operand { return true }
      return fail(.instruction, schema, index, node)
    case .dependentRequired:
      guard nodes[node].kind == .mapping else { return true }
      return dependentRequired(operand, schema, index, node)
    case .object:
      guard nodes[node].kind == .mapping else { return true }
      return object(program.value.objects[operand], schema, index, node, tracking: tracking)
    case .propertyNames:
      guard nodes[node].kind == .mapping else { return true }
      return propertyNames(operand, node)
    case .array:
      guard nodes[node].kind == .sequence else { return true }
      return array(program.value.arrays[operand], node, tracking: tracking)
    case .contains:
      guard nodes[node].kind == .sequence else { return true }
      return contains(program.value.contains[operand], schema, index, node, tracking: tracking)
    case .reference:
      return evaluate(operand, node, tracking: tracking)
    case .dynamicReference:
      return evaluate(scopes.target(of: program.value.dynamicReferences[operand], in: scope), node, tracking: tracking)
    case .allOf:
      return allOf(program.value.lists[operand], node, tracking: tracking)
    case .anyOf, .oneOf:
      return branches(instruction.operation, program.value.lists[operand], schema, index, node, tracking: tracking)
    case .not:
      let mark = marks.count
      let undecided = matcher.undecidedCount
      let fits = tries(operand, node, tracking: false)
      marks.removeSubrange(mark...)
      if interruption != nil { return false }
      return !fits || matcher.undecidedCount > undecided || fail(.instruction, schema, index, node)
    case .conditional:
      return conditional(program.value.conditionals[operand], node, tracking: tracking)
    case .dependentSchemas:
      guard nodes[node].kind == .mapping else { return true }
      return dependentSchemas(program.value.dependentSchemas[operand], node, tracking: tracking)
    case .unevaluatedItems:
      guard nodes[node].kind == .sequence else { return true }
      return unevaluated(operand, schema, index, node, base: base, stride: 1)
    case .unevaluatedProperties:
      guard nodes[node].kind == .mapping else { return true }
      return unevaluated(operand, schema, index, node, base: base, stride: 2)
    }
  }
}
