internal import SourceText
internal import Syntax

/// What a schema asks of a value, in the words of a sentence.
struct Requirement: Equatable {
  enum Verb { case be, have, match, hold }
  enum Mood { case infinitive, singular, plural }

  let verb: Verb
  let rest: String
  /// Whether ``rest`` names the values themselves: "text", and not "at least 10".
  var isNoun = false

  /// "be at most 10 or at least 100", "is a whole number and at least 10".
  static func joined(_ requirements: [Requirement], _ word: String, _ mood: Mood = .infinitive) -> String {
    var parts: [String] = []
    var last: Verb?
    for requirement in requirements {
      let verb = requirement.verb == last ? "" : requirement.verb.form(mood) + " "
      parts.append(verb + requirement.rest)
      last = requirement.verb
    }
    return Noun.joined(parts, word)
  }
}

extension Requirement.Verb {
  fileprivate func form(_ mood: Requirement.Mood) -> String {
    switch (self, mood) {
    case (.be, .infinitive): "be"
    case (.be, .singular): "is"
    case (.be, .plural): "are"
    case (.have, .singular): "has"
    case (.have, _): "have"
    case (.match, .singular): "matches"
    case (.match, _): "match"
    case (.hold, .singular): "holds"
    case (.hold, _): "hold"
    }
  }
}

extension Explainer {
  private static let maxChoicesNamed = 30
  private static let maxChain = 16

  /// Everything that a schema asks of a value; nil where not all of it has a name.
  func requirements(of schema: Int, depth: Int = 0) -> [Requirement]? {
    if let title = annotations.ownTitle(of: schema) {
      return [Requirement(verb: .be, rest: Phrase.titled(title), isNoun: true)]
    }
    guard depth < Self.maxChain else { return nil }
    var found: [Requirement] = []
    for index in program.schemas[schema].instructions {
      let instruction = program.instructions[index]
      if instruction.operation == .reference {
        guard let further = requirements(of: instruction.operand, depth: depth + 1) else { return nil }
        found += further
      } else if let requirement = requirement(instruction) {
        found.append(requirement)
      } else {
        return nil
      }
    }
    // A value with fields is one of pairs in any case, and one of a few has its type.
    if found.contains(where: { $0.verb == .have }), found.count > 1 {
      found.removeAll { $0.isNoun && $0.rest == Phrase.types(.object) }
    }
    if program.schemas[schema].instructions.contains(where: { isChoice(program.instructions[$0]) }), found.count == 2 {
      found.removeAll { $0.isNoun && $0.rest == Phrase.types(program.schemas[schema].types) }
    }
    return found.isEmpty ? nil : found
  }

  /// The fields that a schema asks for, if it asks for nothing else of pairs.
  func requiredAlone(_ schema: Int) -> [String]? {
    var names: [String]?
    for index in program.schemas[schema].instructions {
      let instruction = program.instructions[index]
      if instruction.operation == .type { continue }
      guard names == nil, instruction.operation == .object else { return nil }
      names = requiredAlone(program.objects[instruction.operand].value)
    }
    return names
  }

  private func requiredAlone(_ shape: ObjectShape) -> [String]? {
    guard shape.patterns.isEmpty, shape.additional == nil, shape.requiredCount > 0,
      shape.properties.allSatisfy({ $0.schema == nil })
    else { return nil }
    return shape.properties.map { String(decoding: $0.name, as: UTF8.self) }
  }

  private func isChoice(_ instruction: Instruction) -> Bool {
    instruction.operation == .constant || instruction.operation == .enumeration
  }

  /// What one instruction asks of a value; nil if that has no name.
  func requirement(_ instruction: Instruction) -> Requirement? {
    let operand = instruction.operand
    let bound = Phrase.visible(program.node(instruction.keyword).string)
    switch instruction.operation {
    case .type:
      let types = Phrase.types(TypeSet(rawValue: UInt8(truncatingIfNeeded: operand)))
      return types.isEmpty ? nil : Requirement(verb: .be, rest: types, isNoun: true)
    case .constant, .enumeration:
      let values = program.enumerations[operand].value.values
      guard !values.isEmpty, values.count <= Self.maxChoicesNamed else { return nil }
      let names = values.map { "`\(Phrase.value(program.node($0)))`" }
      return Requirement(verb: .be, rest: Noun.joined(names, "or"), isNoun: true)
    case .minimum: return Requirement(verb: .be, rest: "at least \(bound)")
    case .maximum: return Requirement(verb: .be, rest: "at most \(bound)")
    case .exclusiveMinimum: return Requirement(verb: .be, rest: "more than \(bound)")
    case .exclusiveMaximum: return Requirement(verb: .be, rest: "less than \(bound)")
    case .multipleOf: return Requirement(verb: .be, rest: "a multiple of \(bound)")
    case .minLength: return Requirement(verb: .have, rest: "at least \(Phrase.count(operand, "character"))")
    case .maxLength: return Requirement(verb: .have, rest: "at most \(Phrase.count(operand, "character"))")
    case .minItems: return Requirement(verb: .have, rest: "at least \(Phrase.count(operand, "item"))")
    case .maxItems: return Requirement(verb: .have, rest: "at most \(Phrase.count(operand, "item"))")
    case .minProperties: return Requirement(verb: .have, rest: "at least \(Phrase.count(operand, "key"))")
    case .maxProperties: return Requirement(verb: .have, rest: "at most \(Phrase.count(operand, "key"))")
    case .uniqueItems: return Requirement(verb: .hold, rest: "no item twice")
    case .pattern:
      return Requirement(verb: .match, rest: "the pattern `\(Phrase.visible(program.patterns[operand].source))`")
    case .format: return Requirement(verb: .be, rest: Format.numbered[operand].noun)
    case .object:
      return requiredAlone(program.objects[operand].value).map { Requirement(verb: .have, rest: Phrase.list($0)) }
    default: return nil
    }
  }

  /// What a failure asks of its value; several where any of them will do.
  func requirements(_ failure: Evaluator.Failure) -> [Requirement]? {
    switch failure.kind {
    case .instruction, .contained: break
    case .duplicate: return [Requirement(verb: .hold, rest: "no item twice")]
    case .noBranch:
      let types = program.lists[instruction(failure).operand].reduce(into: TypeSet()) {
        $0.formUnion(program.effectiveTypes[$1])
      }
      return types == .any || types.isEmpty
        ? nil : [Requirement(verb: .be, rest: Phrase.types(types), isNoun: true)]
    default: return nil
    }
    guard isChoice(instruction(failure)) else { return requirement(instruction(failure)).map { [$0] } }
    let values = ([failure.instruction] + failure.alternatives).flatMap {
      program.enumerations[program.instructions[$0].operand].value.values
    }
    guard values.count <= Self.maxChoicesNamed else { return nil }
    return values.map { Requirement(verb: .be, rest: "`\(Phrase.value(program.node($0)))`", isNoun: true) }
  }
}
