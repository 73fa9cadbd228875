/// Collecting what is wrong once for each schema and value, however many branches lead there.
extension Evaluator {
  /// What was wrong with a value by one schema.
  struct Collected {
    let fits: Bool
    /// The first failures, none of them twice.
    let failures: [Failure]
    /// Whether there were more.
    let isCut: Bool
    /// The marks that it left, in ``rememberedMarks``.
    let marks: Range<Int>
  }

  /// The most failures of a schema and a value that are repeated in a further branch, so that no nest of branches
  /// multiplies them.
  private static var repetitionLimit: Int { 100 }

  /// Collects what is wrong, or repeats what was collected before.
  ///
  /// A branch of `oneOf` that was not meant takes its failures along, so the next branch that leads to the same schema has
  /// to have them again: what is wrong deep within both is what people want to know.
  mutating func collectOnce(
    _ key: MemoryKey, _ schema: Int, _ entry: SchemaEntry, _ node: Int, tracking: Bool
  ) -> Bool {
    if let known = collected[key] {
      steps += known.failures.count
      for var failure in known.failures {
        if failure.node == asked.node { failure.field = asked.schema }
        failures.append(failure)
      }
      if known.isCut { hasOmitted = true }
      marks.append(contentsOf: rememberedMarks[known.marks])
      return known.fits
    }
    let before = failures.count
    let base = marks.count
    let fits = run(schema, entry, node, tracking: tracking)
    if interruption != nil { return fits }
    dropRepeatedMarks(from: base)
    let start = rememberedMarks.count
    rememberedMarks.append(contentsOf: marks[base...])
    var seen: Set<Failure.Identity> = []
    // Repetitions stand behind what they repeat, so a few times as many failures hold all there are to keep.
    let own = failures[before...].prefix(4 * Self.repetitionLimit).filter { seen.insert($0.identity).inserted }
    steps += own.count
    collected[key] = Collected(
      fits: fits, failures: Array(own.prefix(Self.repetitionLimit)), isCut: own.count > Self.repetitionLimit,
      marks: start..<rememberedMarks.count)
    return fits
  }
}

extension Evaluator.Failure {
  /// What makes two failures the same.
  struct Identity: Hashable {
    let kind: Kind
    let instruction: Int
    let node: Int
    let detail: Int
  }

  var identity: Identity { Identity(kind: kind, instruction: instruction, node: node, detail: detail) }
}
