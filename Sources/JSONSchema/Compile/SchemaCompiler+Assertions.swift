internal import SourceText
internal import Syntax

/// The keywords that need no other schema.
extension SchemaCompiler {
  mutating func assertion(_ keyword: Keyword, _ value: NodeView, _ number: Int, _ vocabularies: Vocabularies) {
    switch keyword {
    case .type: type(value, number)
    case .constant: constants(.constant, [value], value, number)
    case .enumeration:
      guard value.isSequence else { return wrong(keyword, value, number, needs: "a list of values") }
      constants(.enumeration, Array(value.elements), value, number)
    case .pattern:
      guard value.kind == .string else { return wrong(keyword, value, number, needs: "a regular expression") }
      if let pattern = pattern(value, number) { emit(.pattern, pattern, value) }
    case .format:
      guard value.kind == .string else { return wrong(keyword, value, number, needs: "the name of a format") }
      if assertsFormat || vocabularies.contains(.formatAssertion), let format = Format(rawValue: value.string) {
        emit(.format, format.number, value)
      }
    case .multipleOf: multiple(value, number)
    case .maximum: bound(keyword, .maximum, value, number)
    case .minimum: bound(keyword, .minimum, value, number)
    case .exclusiveMaximum: bound(keyword, .exclusiveMaximum, value, number)
    case .exclusiveMinimum: bound(keyword, .exclusiveMinimum, value, number)
    case .maxLength: count(keyword, .maxLength, value, number)
    case .minLength: count(keyword, .minLength, value, number)
    case .maxItems: count(keyword, .maxItems, value, number)
    case .minItems: count(keyword, .minItems, value, number)
    case .maxProperties: count(keyword, .maxProperties, value, number)
    case .minProperties: count(keyword, .minProperties, value, number)
    case .minContains, .maxContains: _ = wholeNumber(keyword, value, number)
    case .uniqueItems: uniqueItems(value, number)
    default: break
    }
  }

  private mutating func type(_ value: NodeView, _ number: Int) {
    var types: TypeSet = []
    let names = value.isSequence ? Array(value.elements) : [value]
    reportRepetition(.type, names, number)
    for name in names {
      if let type = TypeSet.names.first(where: { name.kind == .string && name.textEquals($0.name) })?.type {
        types.formUnion(type == .number ? [.number, .integer] : type)
      } else {
        index.report(
          "`type` must be one of `array`, `boolean`, `integer`, `null`, `number`, `object` and `string`, or a list of them",
          at: place(name, number), help: Spelling.question(Self.typeMeant(name)))
      }
    }
    if value.isSequence, value.count == 0 { index.report("`type` names no type", at: place(value, number)) }
    program.schemas[number].types = types
    emit(.type, Int(types.rawValue), value)
  }

  /// The type that somebody probably meant.
  private static func typeMeant(_ name: NodeView) -> String? {
    guard name.isScalar else { return nil }
    let words = [
      "text": "string", "str": "string", "date": "string", "int": "integer", "float": "number", "double": "number",
      "decimal": "number", "bool": "boolean", "list": "array", "map": "object", "mapping": "object", "dict": "object",
      "": "null",
    ]
    let written = name.string.lowercased()
    return words[written] ?? Spelling.nearest(to: written, among: TypeSet.names.map(\.name)).first
  }

  private mutating func constants(_ operation: Operation, _ values: [NodeView], _ keyword: NodeView, _ number: Int) {
    program.enumerations.append(Shared(enumeration(values, number)))
    emit(operation, program.enumerations.count - 1, keyword)
  }

  private func enumeration(_ values: [NodeView], _ number: Int) -> EnumerationShape {
    let strings = values.filter { $0.kind == .string }.map { Array($0.string.utf8) }
    var byHash: [Int: [SchemaPlace]] = [:]
    if values.count > EnumerationShape.searchLimit {
      for value in values where value.kind != .string {
        byHash[NodeEquality.hashes(of: value)[0], default: []].append(place(value, number))
      }
    }
    return EnumerationShape(
      values: values.map { place($0, number) }, strings: NameTable(strings), isStrings: strings.count == values.count,
      byHash: byHash)
  }

  mutating func pattern(_ view: NodeView, _ number: Int) -> Int? {
    let source = view.string
    if let known = patternNumbers[source] { return known }
    do throws(Pattern.Fault) {
      program.patterns.append(try registry.pattern(source))
      patternNumbers[source] = program.patterns.count - 1
      return program.patterns.count - 1
    } catch {
      index.report("`\(source)` is not a regular expression of ECMAScript: \(error.reason)", at: place(view, number))
      return nil
    }
  }

  private mutating func multiple(_ value: NodeView, _ number: Int) {
    guard let divisor = exactNumber(.multipleOf, value, number) else { return }
    // Long division by it takes time for each digit of both numbers.
    guard !divisor.isZero, !divisor.isNegative, divisor.digitCount <= 1_000 else {
      return index.report("`multipleOf` must be above 0 and have at most 1000 digits", at: place(value, number))
    }
    emit(.multipleOf, divisor, value)
  }

  private mutating func bound(_ keyword: Keyword, _ operation: Operation, _ value: NodeView, _ number: Int) {
    if let bound = exactNumber(keyword, value, number) { emit(operation, bound, value) }
  }

  private mutating func emit(_ operation: Operation, _ operand: ExactNumber, _ keyword: NodeView) {
    program.numbers.append(operand)
    emit(operation, program.numbers.count - 1, keyword)
  }

  private mutating func exactNumber(_ keyword: Keyword, _ value: NodeView, _ number: Int) -> ExactNumber? {
    if value.kind == .integer || value.kind == .float, let exact = value.withText({ ExactNumber($0) }) { return exact }
    let isNumber = value.kind == .string && ExactNumber(value.string) != nil
    wrong(keyword, value, number, needs: "a number", help: isNumber ? "Write `\(value.string)`, without quotes." : nil)
    return nil
  }

  private mutating func wholeNumber(_ keyword: Keyword, _ value: NodeView, _ number: Int) -> Int? {
    guard value.kind == .integer || value.kind == .float, let count = value.withText({ ExactNumber($0) }),
      count.isInteger, !count.isNegative
    else {
      let isNumber = value.kind == .string && ExactNumber(value.string)?.isInteger == true
      index.report(
        "`\(keyword.rawValue)` must be a whole number, 0 or above", at: place(value, number),
        help: isNumber ? "Write `\(value.string)`, without quotes." : nil)
      return nil
    }
    return count.clamped
  }

  private mutating func count(_ keyword: Keyword, _ operation: Operation, _ value: NodeView, _ number: Int) {
    if let limit = wholeNumber(keyword, value, number) { emit(operation, limit, value) }
  }

  private mutating func uniqueItems(_ value: NodeView, _ number: Int) {
    guard value.kind == .boolean else {
      return wrong(
        .uniqueItems, value, number, needs: "`true` or `false`",
        help: value.textEquals("yes") ? "Write `uniqueItems: true`." : nil)
    }
    if value.textEquals("true") { emit(.uniqueItems, 0, value) }
  }
}
