internal import SourceText
internal import Syntax

/// Values that fit too many of several forms, or too few.
extension Explainer {
  /// - Parameter forms: the schemas that the value fits.
  func severalForms(_ forms: [Int], _ failure: Evaluator.Failure, _ path: InstancePath) -> Finding {
    var words = forms.map { form($0) }
    if words.contains(nil) || Set(words).count < words.count {
      let branches = program.lists[instruction(failure).operand]
      words = forms.map { form in "number \((branches.firstIndex(of: form) ?? 0) + 1)" }
    }
    var shown = words.prefix(Self.maxFormsNamed).compactMap(\.self)
    if words.count > shown.count { shown.append("\(words.count - shown.count) more") }
    let count = forms.count < Self.numerals.count ? Self.numerals[forms.count] : "\(forms.count)"
    let needs = forms.map { annotations.requiredFields(of: $0).map(\.name) }
    var help = description(failure)
    if needs.count == 2 {
      let present = needs.map { names in names.filter { view(failure.node)[$0] != nil } }
      let first = present[0].filter { !needs[1].contains($0) }
      let second = present[1].filter { !needs[0].contains($0) }
      if !first.isEmpty, !second.isEmpty {
        help = "Remove either \(Phrase.list(first)) or \(Phrase.list(second))."
      }
    }
    return finding(
      SchemaFault.valueNotAllowed.id, failure,
      "\(name(path)) may have only one of its forms, and fits \(count): \(Noun.joined(shown, "and"))",
      help: help ?? "Write it so that only one of them fits, or write `anyOf` for `oneOf` in the schema.")
  }

  private static let numerals = ["none", "one", "two", "three", "four", "five", "six"]
  private static let maxFormsNamed = 6

  /// A value that fits what `not` forbids.
  func forbidden(_ failure: Evaluator.Failure, _ path: InstancePath) -> Finding {
    let schema = instruction(failure).operand
    let value = view(failure.node)
    if value.isMapping, let names = requiredAlone(schema), let key = value.pair(names[0])?.key {
      let together = names.count > 1 ? " together" : ""
      return Finding(
        rule: SchemaFault.valueNotAllowed.id,
        message: "\(Phrase.list(names)) \(names.count > 1 ? "are" : "is") not allowed\(together) in \(name(path))",
        help: joined(names.count > 1 ? "Remove one of them." : "Remove it.", description(failure)), node: key.index,
        value: names[0])
    }
    let asked = requirements(of: schema) ?? []
    let rule: String?
    switch (asked.count, asked.first) {
    case (1, let only?) where only.isNoun: rule = "It may be anything but \(only.rest)."
    case (1, _): rule = "It must not \(Requirement.joined(asked, "and"))."
    case (0, _): rule = nil
    default: rule = "It may be anything but what \(Requirement.joined(asked, "and", .singular))."
    }
    return finding(
      SchemaFault.valueNotAllowed.id, failure, "\(subject(failure, path)) cannot be `\(Phrase.value(value))`",
      help: joined(rule, description(failure)) ?? "The schema forbids it with `not`.")
  }

  /// What tells a form from others: its title, its type or the fields that it needs; nil if nothing does.
  func form(_ schema: Int) -> String? {
    if let title = annotations.text("title", of: schema) { return Phrase.titled(title) }
    if let values = choices(of: schema) { return values }
    let fields = annotations.requiredFields(of: schema).prefix(3).map(\.name)
    if !fields.isEmpty { return "the one with \(Phrase.list(fields))" }
    let types = program.effectiveTypes[schema]
    return types == .any || types.isEmpty ? nil : Phrase.types(types)
  }

  /// The values that a schema allows, if it says so itself and they are few.
  private func choices(of schema: Int) -> String? {
    for index in program.schemas[schema].instructions {
      let instruction = program.instructions[index]
      guard instruction.operation == .constant || instruction.operation == .enumeration else { continue }
      let values = program.enumerations[instruction.operand].value.values
      return values.count > 5 ? nil : Noun.joined(values.map { "`\(Phrase.value(program.node($0)))`" }, "or")
    }
    return nil
  }

  /// A list with too few or too many items of one form.
  /// - Parameter count: how many it has.
  func wrongContent(_ count: Int, _ failure: Evaluator.Failure, _ path: InstancePath) -> Finding {
    let shape = program.contains[instruction(failure).operand]
    let asked =
      annotations.text("title", of: shape.schema).map {
        [Requirement(verb: .be, rest: Phrase.titled($0), isNoun: true)]
      } ?? requirements(of: shape.schema)
    let isTooFew = count < shape.minimum
    let limit = isTooFew ? shape.minimum : shape.maximum
    let side = isTooFew ? "at least" : "at most"
    let items = asked.map {
      "\(side) \(Phrase.count(limit, "item")) that \(Requirement.joined($0, "and", limit == 1 ? .singular : .plural))"
    }
    let found = isTooFew ? (count == 0 ? "holds none" : "holds \(count)") : "holds more"
    var help = joined(annotations.text("description", of: shape.schema), description(failure))
    if let example = annotations.example(of: shape.schema) {
      let text = Phrase.inline(example)
      if text.utf8.count <= 120, isTooFew { help = joined("Add for example `- \(text)`.", help) }
    }
    let message =
      items.map { "\(name(path)) must hold \($0), and \(found)" }
      ?? "\(name(path)) must hold \(side) \(Phrase.count(limit, "item")) of the form that the schema asks for, and \(found)"
    return finding(
      SchemaFault.valueNotAllowed.id, failure, message,
      help: help ?? (isTooFew ? nil : "Remove those that are too many."))
  }

  /// A number that is no multiple of another one.
  func noMultiple(_ failure: Evaluator.Failure, _ path: InstancePath) -> Finding {
    let divisor = program.numbers[instruction(failure).operand]
    let written = Phrase.visible(view(failure.node).string)
    let bound = Phrase.visible(program.node(instruction(failure).keyword).string)
    let what: String
    if divisor == ExactNumber(1) {
      what = "a whole number"
    } else if divisor.coefficient == 1, divisor.exponent < 0 {
      what = "a number with at most \(Phrase.count(-divisor.exponent, "decimal"))"
    } else {
      what = "a multiple of \(bound)"
    }
    let near = view(failure.node).withText { ExactNumber($0) }.flatMap { $0.multiplesAround(divisor) }
    return finding(
      SchemaFault.valueRange.id, failure, "\(name(path)) must be \(what), not \(written)",
      help: joined(near.map { "The nearest are \($0.below) and \($0.above)." }, description(failure)))
  }
}
