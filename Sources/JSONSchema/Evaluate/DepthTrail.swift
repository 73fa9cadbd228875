internal import SourceText
internal import Syntax

/// Which schemas were asked about one value when they asked each other too deeply, the innermost first.
///
/// A circle of `$ref` is found when a schema is compiled. Where a `$dynamicRef` leads hangs on the way to it, so a circle
/// through one is only found when a value is checked: the same schema is asked about the same value in the same scope.
struct DepthTrail {
  private var places: [MemoryKey: Int] = [:]
  private var instructions: [Int] = []
  private var node: UInt32?
  private var isComplete = false
  /// How many levels below the root of the file the value stands; nil if nothing was too deep.
  private(set) var level: Int?
  /// The instructions by which a schema leads back to itself; empty if none does.
  private(set) var circle: ArraySlice<Int> = []

  /// Notes the next schema outwards, and the instruction of it that asked the one before.
  mutating func note(_ key: MemoryKey, instruction: Int, level: Int) {
    if isComplete { return }
    if node == nil { (node, self.level) = (key.node, level) }
    if let start = places[key] { circle = instructions[start...] }
    isComplete = key.node != node || !circle.isEmpty
    places[key] = instructions.count
    instructions.append(instruction)
  }
}

extension Evaluator {
  /// How many schemas have to be asked for each level of a file until it is the schema that is too deep, not the file.
  private static var schemasPerLevel: Int { 100 }

  /// What is wrong with the schema if it, and not the file, is why schemas asked each other too deeply.
  /// - Parameter path: the path of the file that is checked.
  func depthFinding(path: String) -> Diagnostic? {
    guard interruption == .tooDeep, let level = trail.level else { return nil }
    let reference = trail.circle.lazy.map { program.value.instructions[$0] }.first { $0.operation == .dynamicReference }
    if let keyword = reference?.keyword {
      return Diagnostic(
        SchemaFault.schemaInvalid.id, .error, ReferenceGraph.circleMessage,
        at: Place(path: program.value.documents[keyword.document].path, range: program.value.node(keyword).range),
        help: ReferenceGraph.circleHelp)
    }
    guard level * Self.schemasPerLevel < budget.depthLimit else { return nil }
    return Diagnostic(
      SchemaFault.schemaLimit.id, .error, "the schemas of this file refer to each other too deeply to be checked",
      at: Place(path: path, range: .startOfFile),
      help: "Shorten the chains of `$ref` and `allOf` in the schema: refer to the last one directly.")
  }
}
