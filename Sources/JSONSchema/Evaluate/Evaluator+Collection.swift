/// Collecting what is wrong once for each schema and value, however many branches lead there.
extension Evaluator {
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
    if let known = memory.collected(key) {
      budget.steps += known.failures.count
      for var failure in known.failures {
        if failure.node == asked.node { failure.field = asked.schema }
        collection.failures.append(failure)
      }
      if known.isCut { collection.hasOmitted = true }
      marks.append(contentsOf: memory.marks(of: known))
      return known.fits
    }
    let before = collection.failures.count
    let base = marks.count
    let fits = run(schema, entry, node, tracking: tracking)
    if interruption != nil { return fits }
    marks.dropRepeated(above: base)
    var seen: Set<Failure.Identity> = []
    // Repetitions stand behind what they repeat, so a few times as many failures hold all there are to keep.
    let own = collection.failures[before...].prefix(4 * Self.repetitionLimit)
      .filter { seen.insert($0.identity).inserted }
    budget.steps += own.count
    memory.remember(
      key, fits: fits, failures: Array(own.prefix(Self.repetitionLimit)), isCut: own.count > Self.repetitionLimit,
      marks: marks[above: base])
    return fits
  }
}
