internal import SourceText
internal import Syntax

/// Values that are not one of those allowed, not written as they have to be, too large or too small.
extension Explainer {
  mutating func notAmong(_ failure: Evaluator.Failure, _ path: InstancePath) -> Finding {
    let instructions = [failure.instruction] + failure.alternatives
    let found = view(failure.node)
    let choices = choices(instructions)
    if isKey(failure.node) {
      let nearest = choices.nearest(to: found.string)
      let meant = Spelling.question(nearest)
      return finding(
        SchemaFault.valueNotAllowed.id, failure, "\(keyName(failure, path)) is not one of those that it can have",
        help: joined(meant, choices.count == 1 ? "The only key is \(choices.list)." : "Allowed are \(choices.list)."))
    }
    if choices.count == 1, let only = choices.values.first {
      return finding(
        SchemaFault.valueNotAllowed.id, failure,
        "\(name(path)) must be `\(Phrase.value(only))`, not \(quotedKind(found))",
        help: lastKey(path).map { "Write `\(Phrase.scalar($0)): \(Phrase.inline(only))`." })
    }
    let isText = found.isScalar
    let nearest = isText ? choices.nearest(to: found.string) : []
    var help = "Allowed are \(choices.list)."
    if found.isNull, found.string.isEmpty {
      return finding(SchemaFault.valueNotAllowed.id, failure, "\(name(path)) is empty", help: help)
    }
    if found.isSequence, found.count == 1,
      let (advice, fix) = oneOfList(found, failure, path, program.effectiveTypes[failure.schema])
    {
      return finding(
        SchemaFault.valueNotAllowed.id, failure, "\(name(path)) cannot be a list", help: joined(advice, help), fix: fix)
    }
    if isText, let (sentence, fix) = otherType(found, choices) {
      return finding(
        SchemaFault.valueNotAllowed.id, failure, "\(name(path)) cannot be \(Phrase.kind(found))",
        help: joined(sentence, help), fix: fix)
    }
    if let question = Spelling.question(nearest) { help = "\(question) \(help)" }
    let message =
      isText && !found.string.isEmpty
      ? "\(name(path)) cannot be `\(Phrase.visible(found.string))`" : "\(name(path)) cannot be \(Phrase.kind(found))"
    return finding(
      SchemaFault.valueNotAllowed.id, failure, message, help: help,
      fix: nearest.count == 1 && found.isScalar ? rename(found, to: nearest[0]) : nil)
  }

  /// What to do where a choice has the same text as a value, and one of them is a number or the like and the other text.
  private func otherType(_ found: NodeView, _ choices: Choices) -> (String, Fix)? {
    let text = found.string
    guard !text.isEmpty, choices.nearest(to: text).first == text || choices.count <= 256,
      let choice = choices.values.first(where: { $0.isScalar && $0.textEquals(text) })
    else { return nil }
    if choice.kind == .string, found.kind != .string {
      return (
        "Put quotes around it: `\(Phrase.quoted(Phrase.visible(text)))`.",
        replace(found, Phrase.quoted(text), title: "put quotes around it")
      )
    }
    guard choice.kind != .string, found.kind == .string else { return nil }
    return ("Write `\(Phrase.visible(text))`, without quotes.", replace(found, text, title: "remove the quotes"))
  }

  /// The values that a field can have.
  struct Choices {
    let values: [NodeView]
    /// All of them, for people to read.
    let list: String
    private let names: CandidateNames

    init(_ values: [NodeView]) {
      self.values = values
      names = CandidateNames(values.map { $0.kind == .string ? $0.string : Phrase.inline($0) })
      // Where texts and numbers are mixed, quotes tell them apart.
      let isMixed = values.contains { $0.kind != .string }
      list = Phrase.list(values.map { $0.kind == .string && !isMixed ? $0.string : Phrase.inline($0) })
    }

    var count: Int { values.count }
    func nearest(to name: String) -> [String] { names.nearest(to: name) }
  }

  /// Found once for all values that the same instructions refuse: there may be very many choices.
  mutating func choices(_ instructions: [Int]) -> Choices {
    if let known = knownChoices[instructions] { return known }
    var seen: Set<String> = []
    let values = instructions.flatMap { program.enumerations[program.instructions[$0].operand].value.values }
      .map { program.node($0) }.filter { instructions.count == 1 || seen.insert(Phrase.inline($0)).inserted }
    let choices = Choices(values)
    knownChoices[instructions] = choices
    return choices
  }

  func quotedKind(_ view: NodeView) -> String {
    view.isScalar && !view.string.isEmpty ? "`\(Phrase.value(view))`" : Phrase.kind(view)
  }

  func wrongFormat(_ failure: Evaluator.Failure, _ path: InstancePath) -> Finding {
    let instruction = instruction(failure)
    let found = Phrase.visible(view(failure.node).string)
    let title = annotations.ownTitle(of: failure.schema)
    let subject = subject(failure, path)
    if found.isEmpty {
      return finding(SchemaFault.valueFormat.id, failure, "\(subject) is empty", help: help(failure, path))
    }
    let noun: String
    if instruction.operation == .format {
      noun = Format.numbered[instruction.operand].noun
    } else if let title {
      noun = Phrase.titled(title)
    } else {
      noun = "text that matches the pattern `\(program.patterns[instruction.operand].source)`"
    }
    let message = isKey(failure.node) ? "\(subject) must be \(noun)" : "\(subject) must be \(noun), not `\(found)`"
    var help = help(failure, path)
    // A schema that gives neither an example nor words for the form leaves its pattern, which is better than nothing.
    if instruction.operation == .pattern, title != nil, annotations.example(of: failure.schema) == nil,
      annotations.example(of: fieldSchema(failure)) == nil
    {
      help = joined("It has to match the pattern `\(program.patterns[instruction.operand].source)`.", help)
    }
    return finding(SchemaFault.valueFormat.id, failure, message, help: help)
  }

  /// A value as a message calls it: a key by itself, for the path leads to what it is a key of.
  func subject(_ failure: Evaluator.Failure, _ path: InstancePath) -> String {
    isKey(failure.node) ? keyName(failure, path) : name(path)
  }

  func isKey(_ node: Int) -> Bool { evaluator.collection.keys.contains(node) }

  private func keyName(_ failure: Evaluator.Failure, _ path: InstancePath) -> String {
    let owner = path.parent.words
    return "the key `\(Phrase.value(view(failure.node)))`" + (owner.map { " in \($0)" } ?? "")
  }

  /// An example, and what the failing schema says of itself.
  private func help(_ failure: Evaluator.Failure, _ path: InstancePath) -> String? {
    if isKey(failure.node) {
      let example = annotations.example(of: failure.schema).map { "Write for example `\($0.string)`." }
      return joined(example, annotations.text("description", of: failure.schema))
    }
    let own = annotations.text("description", of: failure.schema)
    return joined(exampleSentence(failure, path), own ?? description(failure))
  }

  func outOfRange(_ failure: Evaluator.Failure, _ path: InstancePath) -> Finding {
    let instruction = instruction(failure)
    let limit = instruction.operand
    let value = view(failure.node)
    let bound = program.node(instruction.keyword).string
    let message: String
    let subject = subject(failure, path)
    switch instruction.operation {
    case .minimum: message = "\(subject) must be at least \(bound), not \(Phrase.visible(value.string))"
    case .maximum: message = "\(subject) must be at most \(bound), not \(Phrase.visible(value.string))"
    case .exclusiveMinimum: message = "\(subject) must be more than \(bound), not \(Phrase.visible(value.string))"
    case .exclusiveMaximum: message = "\(subject) must be less than \(bound), not \(Phrase.visible(value.string))"
    case .minLength where value.string.isEmpty: message = "\(subject) is empty"
    case .minLength, .maxLength:
      let count = value.string.unicodeScalars.count
      let side = instruction.operation == .minLength ? "at least" : "at most"
      message = "\(subject) must have \(side) \(Phrase.count(limit, "character")), and has \(count)"
    case .minItems where value.count == 0, .minProperties where value.count == 0:
      let noun = instruction.operation == .minItems ? "item" : "key"
      message = "\(subject) is empty, and must have at least \(Phrase.count(limit, noun))"
    case .minItems, .maxItems:
      let side = instruction.operation == .minItems ? "at least" : "at most"
      message = "\(subject) must have \(side) \(Phrase.count(limit, "item")), and has \(value.count)"
    default:
      let side = instruction.operation == .minProperties ? "at least" : "at most"
      message = "\(subject) must have \(side) \(Phrase.count(limit, "key")), and has \(value.count)"
    }
    let isEmpty = value.isScalar ? value.string.isEmpty : value.count == 0
    return finding(
      SchemaFault.valueRange.id, failure, message,
      help: isEmpty ? joined(exampleSentence(failure, path), description(failure)) : description(failure))
  }
}
