internal import Syntax

/// What a result is remembered by.
struct MemoryKey: Hashable {
  let schema: UInt32
  let node: UInt32
  let scope: UInt32
  let isTracking: Bool

  init(_ schema: Int, _ node: Int, _ scope: Int, isTracking: Bool = false) {
    self.schema = UInt32(schema)
    self.node = UInt32(node)
    self.scope = UInt32(scope)
    self.isTracking = isTracking
  }
}

extension Evaluator {
  /// What schemas said of values, so that none is asked twice however many references lead to it.
  struct Memory {
    /// Whether a value fits.
    struct Result {
      let fits: Bool
      /// Whether no pattern took too long on the way to it.
      let isDecided: Bool
      fileprivate let marks: Range<Int>
    }

    /// What was wrong with a value by one schema.
    struct Collected {
      let fits: Bool
      /// The first failures, none of them twice.
      let failures: [Failure]
      /// Whether there were more.
      let isCut: Bool
      fileprivate let marks: Range<Int>
    }

    private var results: [MemoryKey: Result] = [:]
    private var collected: [MemoryKey: Collected] = [:]
    /// The marks of all results, one after the other.
    private var marks: [UInt32] = []

    func result(_ key: MemoryKey) -> Result? { results[key] }
    func collected(_ key: MemoryKey) -> Collected? { collected[key] }

    /// The marks that a schema left when it was asked.
    func marks(of result: Result) -> ArraySlice<UInt32> { marks[result.marks] }
    func marks(of collected: Collected) -> ArraySlice<UInt32> { marks[collected.marks] }

    mutating func remember(_ key: MemoryKey, fits: Bool, isDecided: Bool, marks left: ArraySlice<UInt32>) {
      results[key] = Result(fits: fits, isDecided: isDecided, marks: keep(left))
    }

    mutating func remember(
      _ key: MemoryKey, fits: Bool, failures: [Failure], isCut: Bool, marks left: ArraySlice<UInt32>
    ) {
      collected[key] = Collected(fits: fits, failures: failures, isCut: isCut, marks: keep(left))
    }

    /// Forgets whether values fit, and not what was collected.
    mutating func forgetResults() { results = [:] }

    private mutating func keep(_ left: ArraySlice<UInt32>) -> Range<Int> {
      let start = marks.count
      marks.append(contentsOf: left)
      return start..<marks.count
    }
  }

  /// How far schemas may go on asking each other.
  struct Budget {
    /// How deeply they ask each other now, and may.
    var depth = 0
    let depthLimit: Int
    var steps = 0
    var stepLimit: Int

    /// Takes a step.
    /// - Returns: why there must be none; nil if there may.
    mutating func spend() -> Interruption? {
      steps += 1
      if depth >= depthLimit { return .tooDeep }
      return steps > stepLimit ? .tooManySteps : nil
    }

    /// Begins anew with that many steps.
    mutating func renew(stepLimit: Int) {
      steps = 0
      self.stepLimit = stepLimit
    }
  }

  /// What is worked out of the tree once it is needed.
  struct LookUps {
    /// The hash of each node.
    private var hashes: [Int] = []
    /// The keys of large mappings.
    private var keyIndexes: [Int: KeyIndex] = [:]

    /// The hashes of all values, by node.
    mutating func hashes(of tree: NodeTree) -> [Int] {
      if hashes.isEmpty { hashes = NodeEquality.hashes(of: tree.root) }
      return hashes
    }

    /// The key called `name` of the mapping at `node`.
    mutating func key(_ name: [UInt8], in node: Int, of tree: NodeTree) -> Int? {
      guard tree.nodes[node].count > KeyIndex.threshold else { return tree.index(ofKey: name.span, in: node) }
      let mapping = NodeView(tree: tree, index: node)
      if keyIndexes[node] == nil { keyIndexes[node] = KeyIndex(mapping) }
      return keyIndexes[node]?.key(name.span, in: mapping)
    }
  }
}
