internal import SourceText
internal import Syntax

/// Turns failures into diagnostics that a person who has never heard of JSON Schema can act on.
struct Explainer {
  let evaluator: Evaluator
  let program: Program
  let tree: NodeTree
  let annotations: SchemaAnnotations
  let root: Int
  let path: String
  /// The fields that mappings with unknown keys may have.
  var knownFields: [KnownFields.Owner: KnownFields] = [:]
  /// The values that instructions allow.
  var knownChoices: [[Int]: Choices] = [:]

  init(_ evaluator: Evaluator, root: Int, path: String) {
    self.evaluator = evaluator
    self.root = root
    self.path = path
    program = evaluator.program.value
    tree = evaluator.tree
    annotations = SchemaAnnotations(program: program)
  }

  func view(_ node: Int) -> NodeView { NodeView(tree: tree, index: node) }
  func instruction(_ failure: Evaluator.Failure) -> Instruction { program.instructions[failure.instruction] }

  /// What is said about one mistake, before it is given its place among the others.
  struct Finding {
    var rule: RuleID
    var message: String
    var help: String?
    /// The node whose range is underlined.
    var node: Int
    var related: [Diagnostic.Related] = []
    var fix: Fix?
    var value: String
  }

  /// One diagnostic for each mistake, sorted by place.
  mutating func diagnostics(
    _ failures: [Evaluator.Failure], _ interruption: Evaluator.Interruption?, limit: Int
  ) -> [Diagnostic] {
    let mistakes = mistakes(failures).sorted(by: isBefore)
    var diagnostics = explain(mistakes.prefix(limit)) + undecided()
    diagnostics.sort()
    let last = diagnostics.last?.place
    diagnostics += limitsReached(untold: max(0, mistakes.count - limit), interruption, last)
    if let interruption, interruption != .tooManyFailures { diagnostics.append(explain(interruption)) }
    return diagnostics
  }

  /// The order in which mistakes are told: of a value, those of the schema's first keyword come first.
  private func isBefore(_ left: Evaluator.Failure, _ right: Evaluator.Failure) -> Bool {
    let places = ((subject(left), left.instruction), (subject(right), right.instruction))
    return places.0 == places.1 ? left.order < right.order : places.0 < places.1
  }

  /// One diagnostic for each mistake, none of them twice.
  private mutating func explain(_ mistakes: ArraySlice<Evaluator.Failure>) -> [Diagnostic] {
    var finder = InstancePathFinder(tree, root: root)
    var diagnostics: [Diagnostic] = []
    var seen: Set<Diagnostic> = []
    let renamed = repeatedRenames(mistakes)
    var cut = mistakes.isEmpty ? [:] : cutNumbers()
    for failure in mistakes {
      if let number = cut[subject(failure)] {
        guard let number else { continue }
        diagnostics.append(explain(number, finder.path(to: number.value.index)))
        for part in [number.value.index, number.key.index, number.rest.index] { cut[part] = .some(nil) }
        continue
      }
      let fieldPath = finder.path(to: subject(failure))
      var field = fieldPath
      if failure.missingProperty != nil, failure.others.isEmpty { field.steps.append(.key(missingName(failure))) }
      var finding = explain(failure, fieldPath)
      // What an alias stands for has its place elsewhere, and there it means more than this value.
      if renamed.contains(finding.node) || holdsAlias(finding.node) { finding.fix = nil }
      let diagnostic = Diagnostic(
        finding.rule, .error, finding.message, at: Place(path: path, range: tree.nodes[finding.node].range),
        help: finding.help, related: finding.related, fix: finding.fix, field: field.notation, value: finding.value)
      if seen.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
    }
    return diagnostics
  }

  /// That more is wrong than is told.
  /// - Parameters:
  ///   - untold: how many mistakes are left out.
  ///   - place: where to say so.
  private func limitsReached(
    untold: Int, _ interruption: Evaluator.Interruption?, _ place: Place?
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let help = "Mend these first, then check again."
    if untold > 0 {
      let least = interruption == .tooManyFailures ? "at least " : ""
      diagnostics.append(limitReached("there are \(least)\(untold) more mistakes than are shown here", help, place))
    } else if interruption == .tooManyFailures || evaluator.collection.hasOmitted && interruption == nil {
      diagnostics.append(limitReached("there may be more mistakes than are shown here", help, place))
    }
    let texts = evaluator.matcher.untoldCount
    if texts > 0 {
      diagnostics.append(
        limitReached(
          "there are \(texts) more texts that take too long to be held against a pattern", Self.slowPatternHelp, place))
    }
    return diagnostics
  }

  /// For a value that does not fit, and nothing of which is wrong by itself.
  func unexplained() -> Diagnostic {
    Diagnostic(
      SchemaFault.valueNotAllowed.id, .error, "the document does not fit its schema",
      at: Place(path: path, range: tree.nodes[root].range))
  }

  private func limitReached(_ message: String, _ help: String?, _ place: Place?) -> Diagnostic {
    Diagnostic(
      SchemaFault.schemaLimit.id, .error, message, at: place ?? Place(path: path, range: .startOfFile), help: help)
  }

  private func explain(_ interruption: Evaluator.Interruption) -> Diagnostic {
    switch interruption {
    case .tooDeep, .tooManyFailures:
      return limitReached(
        "the values of this file are nested too deeply to be checked", "Split the file into flatter ones.", nil)
    case .tooManySteps:
      return limitReached(
        "checking this file against its schema takes too long, so it was given up",
        "Simplify the schema: `anyOf`, `oneOf` and references that lead to many others make it slow.", nil)
    }
  }

  private static let slowPatternHelp =
    "Simplify the pattern in the schema: a repetition within a repetition makes it slow."

  /// The texts of which nobody knows whether they are written as they have to be.
  private func undecided() -> [Diagnostic] {
    evaluator.matcher.told.map { undecided in
      limitReached(
        "it takes too long to find out whether `\(Phrase.value(view(undecided.node)))` matches the pattern "
          + "`\(program.patterns[undecided.pattern].source)`",
        Self.slowPatternHelp, Place(path: path, range: tree.nodes[undecided.node].range))
    }
  }

  // MARK: One mistake, one message

  /// How many unknown keys of a mapping a missing name is held against.
  private static let nearMissLimit = 64

  /// The node that a failure is about: a key that is too much, or the value.
  func subject(_ failure: Evaluator.Failure) -> Int {
    failure.surplus ?? failure.node
  }

  /// What remains when of several things wrong with one value only the first matters, and a misspelt key is not missing
  /// under its right name as well.
  private func mistakes(_ failures: [Evaluator.Failure]) -> [Evaluator.Failure] {
    var best: [Int: (rank: Int, index: Int)] = [:]
    var unknownKeys: [Int: [Int]] = [:]
    for (index, failure) in failures.enumerated() {
      if let key = failure.surplus { unknownKeys[failure.node, default: []].append(key) }
      guard let rank = rank(failure) else { continue }
      if best[subject(failure)].map({ rank < $0.rank }) ?? true { best[subject(failure)] = (rank, index) }
    }
    var missingSeen: Set<[Int]> = []
    return failures.enumerated().compactMap { index, failure in
      if failure.missingProperty != nil {
        let name = missingName(failure)
        for key in (unknownKeys[failure.node] ?? []).prefix(Self.nearMissLimit)
        where Spelling.nearest(to: view(key).string, among: [name]) == [name] {
          return nil
        }
        let bytes = name.utf8.map { Int($0) }
        return missingSeen.insert([failure.node] + bytes).inserted ? failure : nil
      }
      if rank(failure) != nil { return best[subject(failure)]?.index == index ? failure : nil }
      return failure
    }
  }

  /// How early a failure comes among those of the same value; nil for those that stand for themselves.
  private func rank(_ failure: Evaluator.Failure) -> Int? {
    switch failure.kind {
    case .missing, .missingDependent: return nil
    case .unknown: return 0
    case .unevaluated: return 1
    case .duplicate: return 60
    case .noBranch, .severalBranches: return 50
    case .instruction, .contained: return 2 + Int(instruction(failure).operation.rawValue)
    }
  }

  /// The property that is missing, and the object that it is missing in; only for such a failure.
  func missingProperty(_ failure: Evaluator.Failure) -> (property: ObjectShape.Property, owner: ObjectShape) {
    let shape = program.objects[instruction(failure).operand].value
    return (shape.properties[failure.missingProperty ?? 0], shape)
  }

  func missingName(_ failure: Evaluator.Failure) -> String {
    String(decoding: missingProperty(failure).property.name, as: UTF8.self)
  }

  // MARK: Kinds of mistakes

  mutating func explain(_ failure: Evaluator.Failure, _ path: InstancePath) -> Finding {
    if failure.others.count > 1, let finding = tie(failure, path) { return finding }
    switch failure.kind {
    case .missing: return missing(failure, path)
    case .missingDependent(let entry, let need): return missingDependent(entry, need, failure)
    case .unknown(let surplus), .unevaluated(let surplus): return unknown(surplus, failure, path)
    case .duplicate(let first): return duplicate(of: first, failure, path)
    case .severalBranches(let fitting): return severalForms(fitting, failure, path)
    case .noBranch: return noBranch(failure, path)
    case .contained(let count): return wrongContent(count, failure, path)
    case .instruction: return unmet(failure, path)
    }
  }

  /// A value that is not what one keyword asks for.
  private mutating func unmet(_ failure: Evaluator.Failure, _ path: InstancePath) -> Finding {
    switch instruction(failure).operation {
    case .type:
      return wrongType(failure, path, TypeSet(rawValue: UInt8(truncatingIfNeeded: instruction(failure).operand)))
    case .constant, .enumeration: return notAmong(failure, path)
    case .multipleOf: return noMultiple(failure, path)
    case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .minLength, .maxLength, .minItems,
      .maxItems, .minProperties, .maxProperties:
      return outOfRange(failure, path)
    case .pattern, .format: return wrongFormat(failure, path)
    case .not: return forbidden(failure, path)
    case .never:
      return finding(
        SchemaFault.valueNotAllowed.id, failure, "\(name(path)) is not allowed here",
        help: description(failure) ?? "Remove it.")
    default:
      return finding(
        SchemaFault.valueNotAllowed.id, failure,
        "\(subject(failure, path)) cannot be `\(Phrase.value(view(failure.node)))`",
        help: description(failure))
    }
  }

  /// Whether the value at `node`, or one that it holds, is written as an alias: its place is the alias and not the text.
  func holdsAlias(_ node: Int) -> Bool {
    (node..<Int(tree.nodes[node].subtreeEnd)).contains { index in
      let start = Int(tree.nodes[index].range.start)
      return start < tree.source.count && tree.source[start] == UInt8(ascii: "*")
    }
  }

  /// A field as a message calls it.
  func name(_ path: InstancePath) -> String { path.words ?? "the document" }

  func finding(_ rule: RuleID, _ failure: Evaluator.Failure, _ message: String, help: String?, fix: Fix? = nil)
    -> Finding
  {
    Finding(
      rule: rule, message: message, help: help, node: failure.node, fix: fix, value: Phrase.value(view(failure.node)))
  }

  /// The schema that was asked first about a value: the one that describes the field.
  func fieldSchema(_ failure: Evaluator.Failure) -> Int { failure.field }

  /// What the schema says about the field, as the end of a help text.
  func description(_ failure: Evaluator.Failure) -> String? {
    // What another schema says of the same field helps where the one that does not fit is silent.
    let schemas =
      [fieldSchema(failure), failure.schema] + [evaluator.collection.outermost[failure.node]].compactMap(\.self)
    return schemas.lazy.compactMap { annotations.text("description", of: $0) }.first
  }

  /// The last key of a path, to show in an example.
  func lastKey(_ path: InstancePath) -> String? {
    if case .key(let name)? = path.steps.last { return name }
    return nil
  }

  /// "Write for example `owner: payroll-team`." from the schema's examples.
  func exampleSentence(_ failure: Evaluator.Failure, _ path: InstancePath) -> String? {
    let example = annotations.example(of: fieldSchema(failure)) ?? annotations.example(of: failure.schema)
    guard let example else { return nil }
    let text = Phrase.inline(example)
    guard text.utf8.count <= 120 else { return nil }
    return "Write for example `\(lastKey(path).map { Phrase.scalar($0) + ": " } ?? "")\(text)`."
  }

  func joined(_ sentences: String?...) -> String? {
    let present = sentences.compactMap { $0 }
    return present.isEmpty ? nil : present.joined(separator: " ")
  }
}
