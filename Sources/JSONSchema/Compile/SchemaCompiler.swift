internal import SourceText
internal import Syntax

/// Makes a ``Program`` of schemas and all that they refer to.
///
/// Schemas are numbered when they are first met and compiled from a list of what is still to be done, so that the depth of
/// a schema costs no stack.
struct SchemaCompiler {
  var index: SchemaIndex
  var program = Program()
  /// Whether `format` is checked even where the meta-schema does not ask for it.
  private let assertsFormat: Bool
  private let registry: SchemaRegistry
  private var numberOfPlace: [SchemaPlace: Int] = [:]
  private var pending: [Int] = []
  private var patternNumbers: [String: Int] = [:]
  var anchorNumbers: [String: Int] = [:]
  /// The instructions of the schema that is being compiled.
  private var current: [Instruction] = []
  private var currentDocument = 0
  var object = ObjectShape()
  /// The numbers of the properties met so far in the schema that is being compiled.
  var propertyNumbers: [[UInt8]: Int] = [:]

  init(_ registry: SchemaRegistry, assertsFormat: Bool) {
    index = SchemaIndex(registry)
    self.registry = registry
    self.assertsFormat = assertsFormat
  }

  /// Compiles the schemas called `uris`, and returns their numbers; nil for one that there is not.
  mutating func compile(_ uris: [URI]) -> [Int?] {
    let roots = uris.map { root($0) }
    program.roots = roots.compactMap(\.self)
    guard !program.roots.isEmpty else { return roots }
    var visited = 0
    repeat {
      while let next = pending.popLast() { compile(next) }
      visited = program.schemas.count
      numberDynamicAnchors()
    } while program.schemas.count > visited
    program.documents = index.documents
    program.anchorsOfResource = index.resources.map { resource in
      program.dynamicAnchors.map { anchor in
        resource.dynamicAnchors[anchor].flatMap {
          numberOfPlace[SchemaPlace(document: resource.place.document, node: $0)]
        }
      }
    }
    program.bringsAnchor = program.anchorsOfResource.map { $0.contains { $0 != nil } }
    if !index.diagnostics.contains(where: { $0.severity == .error }) {
      for keyword in ReferenceGraph.analyse(&program) {
        index.report(ReferenceGraph.circleMessage, at: keyword, help: ReferenceGraph.circleHelp)
      }
    }
    program.findShortcuts()
    return roots
  }

  /// Numbers the schema called `uri`; nil if there is no such schema.
  private mutating func root(_ uri: URI) -> Int? {
    guard let resource = index.resource(uri.withoutFragment, askedBy: nil) else { return nil }
    var root = (place: index.resources[resource].place, resource: resource)
    if let fragment = uri.fragment, !fragment.isEmpty {
      guard let found = index.resolve("#" + fragment, in: resource, keyword: root.place) else { return nil }
      root = found
    }
    let number = number(of: root.place, in: root.resource)
    // A definition that nothing refers to yet is checked as well: its author wants to know.
    for schema in index.schemas(ofDocument: root.place.document) {
      _ = self.number(of: schema.place, in: schema.resource)
    }
    return number
  }

  /// Numbers what a `$dynamicRef` may lead to: every schema that bears one of the anchors.
  private mutating func numberDynamicAnchors() {
    for (number, resource) in index.resources.enumerated() {
      for anchor in program.dynamicAnchors {
        guard let node = resource.dynamicAnchors[anchor] else { continue }
        _ = self.number(of: SchemaPlace(document: resource.place.document, node: node), in: number)
      }
    }
  }

  /// The number of the schema at `place`, which is compiled later if it is new.
  mutating func number(of place: SchemaPlace, in resource: Int) -> Int {
    if let known = numberOfPlace[place] { return known }
    let number = program.schemas.count
    numberOfPlace[place] = number
    program.schemas.append(SchemaEntry(resource: index.resource(at: place) ?? resource, place: place))
    pending.append(number)
    return number
  }

  private mutating func compile(_ number: Int) {
    let entry = program.schemas[number]
    let view = index.node(entry.place)
    current = []
    currentDocument = entry.place.document
    object = ObjectShape()
    if view.kind == .boolean {
      if view.textEquals("false") { emit(.never, 0, view) }
    } else if view.isMapping {
      keywords(of: view, number)
    } else {
      index.report(
        "a schema is `true`, `false` or a mapping of keywords, and this is \(Self.describe(view))", at: entry.place)
    }
    current.sort { $0.operation.rawValue < $1.operation.rawValue }
    let start = program.instructions.count
    program.instructions += current
    program.schemas[number].instructions = start..<program.instructions.count
  }

  static func describe(_ view: NodeView) -> String {
    switch view.kind {
    case .null: "empty"
    case .boolean: "`\(view.string)`"
    case .integer, .float: "a number"
    case .string: "text"
    case .sequence: view.count == 0 ? "an empty list" : "a list"
    case .mapping: "a mapping"
    }
  }

  func place(_ view: NodeView, _ number: Int) -> SchemaPlace {
    SchemaPlace(document: program.schemas[number].place.document, node: view.index)
  }

  mutating func emit(_ operation: Operation, _ operand: Int, _ keyword: NodeView) {
    let place = SchemaPlace(document: currentDocument, node: keyword.index)
    current.append(Instruction(operation: operation, operand: operand, keyword: place))
  }

  mutating func wrong(_ keyword: Keyword, _ value: NodeView, _ number: Int, needs: String, help: String? = nil) {
    index.report(
      "`\(keyword.rawValue)` must be \(needs), and this is \(Self.describe(value))", at: place(value, number),
      help: help)
  }

  private mutating func warn(_ unknown: UnknownKeyword, _ key: NodeView, _ number: Int) {
    index.report(unknown.message, at: place(key, number), help: unknown.help, severity: .warning)
  }

  mutating func subschema(_ view: NodeView, _ number: Int) -> Int {
    self.number(of: place(view, number), in: program.schemas[number].resource)
  }

  // MARK: Keywords

  private mutating func keywords(of view: NodeView, _ number: Int) {
    let vocabularies = index.resources[program.schemas[number].resource].vocabularies
    var shape = Shape()
    for pair in view.pairs {
      guard let keyword = Keyword(pair.key) else {
        UnknownKeyword(pair.key.string).map { warn($0, pair.key, number) }
        continue
      }
      annotation(keyword, pair.value, number)
      guard vocabularies.include(keyword) else { continue }
      switch keyword {
      case .type, .constant, .enumeration, .pattern, .format, .multipleOf, .maximum, .minimum, .exclusiveMaximum,
        .exclusiveMinimum:
        scalarKeyword(keyword, pair.value, number, vocabularies)
      case .maxLength: count(keyword, .maxLength, pair.value, number)
      case .minLength: count(keyword, .minLength, pair.value, number)
      case .maxItems: count(keyword, .maxItems, pair.value, number)
      case .minItems: count(keyword, .minItems, pair.value, number)
      case .maxProperties: count(keyword, .maxProperties, pair.value, number)
      case .minProperties: count(keyword, .minProperties, pair.value, number)
      case .uniqueItems:
        if pair.value.kind != .boolean {
          wrong(
            keyword, pair.value, number, needs: "`true` or `false`",
            help: pair.value.textEquals("yes") ? "Write `uniqueItems: true`." : nil)
        } else if pair.value.textEquals("true") {
          emit(.uniqueItems, 0, pair.value)
        }
      case .properties, .patternProperties, .additionalProperties, .required, .propertyNames, .dependentRequired,
        .dependentSchemas:
        objectKeyword(keyword, pair.value, number)
      case .contains: contains(pair.value, in: view, number, vocabularies)
      case .minContains, .maxContains: _ = wholeNumber(keyword, pair.value, number)
      case .reference, .dynamicReference: reference(keyword, pair.value, number)
      case .allOf: list(keyword, .allOf, pair.value, number)
      case .anyOf: list(keyword, .anyOf, pair.value, number)
      case .oneOf: list(keyword, .oneOf, pair.value, number)
      case .not: emit(.not, subschema(pair.value, number), pair.value)
      case .unevaluatedItems, .unevaluatedProperties:
        let operation: Operation = keyword == .unevaluatedItems ? .unevaluatedItems : .unevaluatedProperties
        emit(operation, subschema(pair.value, number), pair.value)
        program.schemas[number].hasUnevaluated = true
      case .condition: shape.condition = pair.value
      case .then: shape.then = pair.value
      case .otherwise: shape.otherwise = pair.value
      case .prefixItems: shape.prefix = pair.value
      case .items: shape.items = pair.value
      default: break
      }
    }
    conditional(shape, number)
    arrayShape(shape, number)
    finishObject(view)
  }

  /// The values of keywords that become one operation together.
  private struct Shape {
    var condition: NodeView?
    var then: NodeView?
    var otherwise: NodeView?
    var prefix: NodeView?
    var items: NodeView?
  }

  private mutating func scalarKeyword(
    _ keyword: Keyword, _ value: NodeView, _ number: Int, _ vocabularies: Vocabularies
  ) {
    switch keyword {
    case .type:
      var types: TypeSet = []
      let names = value.isSequence ? Array(value.elements) : [value]
      reportRepetition(keyword, names, number)
      for name in names {
        if let type = TypeSet.names.first(where: { name.kind == .string && name.textEquals($0.name) })?.type {
          types.formUnion(type == .number ? [.number, .integer] : type)
        } else {
          index.report(
            "`type` must be one of `array`, `boolean`, `integer`, `null`, `number`, `object` and `string`, or a list of them",
            at: place(name, number), help: Self.typeMeant(name).map { "Did you mean `\($0)`?" })
        }
      }
      if value.isSequence, value.count == 0 { index.report("`type` names no type", at: place(value, number)) }
      program.schemas[number].types = types
      emit(.type, Int(types.rawValue), value)
    case .constant:
      program.enumerations.append(Shared(enumeration([value], number)))
      emit(.constant, program.enumerations.count - 1, value)
    case .enumeration:
      guard value.isSequence else { return wrong(keyword, value, number, needs: "a list of values") }
      program.enumerations.append(Shared(enumeration(Array(value.elements), number)))
      emit(.enumeration, program.enumerations.count - 1, value)
    case .pattern:
      guard value.kind == .string else { return wrong(keyword, value, number, needs: "a regular expression") }
      if let pattern = pattern(value, number) { emit(.pattern, pattern, value) }
    case .format:
      guard value.kind == .string else { return wrong(keyword, value, number, needs: "the name of a format") }
      if assertsFormat || vocabularies.contains(.formatAssertion), let format = Format(rawValue: value.string) {
        emit(.format, format.number, value)
      }
    default:
      guard value.kind == .integer || value.kind == .float, let bound = value.withText({ ExactNumber($0) }) else {
        let isNumber = value.kind == .string && ExactNumber(value.string) != nil
        return wrong(
          keyword, value, number, needs: "a number", help: isNumber ? "Write `\(value.string)`, without quotes." : nil)
      }
      if keyword == .multipleOf {
        // Long division by it takes time for each digit of both numbers.
        guard !bound.isZero, !bound.isNegative, bound.digitCount <= 1_000 else {
          return index.report("`multipleOf` must be above 0 and have at most 1000 digits", at: place(value, number))
        }
      }
      program.numbers.append(bound)
      let operation: Operation =
        switch keyword {
        case .maximum: .maximum
        case .minimum: .minimum
        case .exclusiveMaximum: .exclusiveMaximum
        case .exclusiveMinimum: .exclusiveMinimum
        default: .multipleOf
        }
      emit(operation, program.numbers.count - 1, value)
    }
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

  private mutating func list(_ keyword: Keyword, _ operation: Operation, _ value: NodeView, _ number: Int) {
    guard value.isSequence, value.count > 0 else {
      return wrong(keyword, value, number, needs: "a list of at least one schema")
    }
    program.lists.append(value.elements.map { subschema($0, number) })
    emit(operation, program.lists.count - 1, value)
  }

  private mutating func contains(_ value: NodeView, in view: NodeView, _ number: Int, _ vocabularies: Vocabularies) {
    let isValidating = vocabularies.contains(.validation)
    func limit(_ keyword: String) -> Int? {
      guard isValidating, let limit = view[keyword] else { return nil }
      return limit.withText { ExactNumber($0) }?.clamped
    }
    program.contains.append(
      ContainsShape(
        schema: subschema(value, number), minimum: limit("minContains") ?? 1, maximum: limit("maxContains") ?? .max))
    emit(.contains, program.contains.count - 1, value)
  }

  private mutating func conditional(_ parts: Shape, _ number: Int) {
    guard let condition = parts.condition else {
      for branch in [parts.then, parts.otherwise] { branch.map { unasked($0, number) } }
      return
    }
    let then = parts.then.map { subschema($0, number) }
    let otherwise = parts.otherwise.map { subschema($0, number) }
    program.conditionals.append(
      ConditionalShape(condition: subschema(condition, number), then: then, otherwise: otherwise))
    emit(.conditional, program.conditionals.count - 1, condition)
  }

  private mutating func arrayShape(_ parts: Shape, _ number: Int) {
    var shape = ArrayShape()
    var keyword: NodeView?
    if let prefix = parts.prefix {
      guard prefix.isSequence, prefix.count > 0 else {
        return wrong(.prefixItems, prefix, number, needs: "a list of at least one schema")
      }
      shape.prefix = prefix.elements.map { subschema($0, number) }
      keyword = prefix
    }
    if let items = parts.items {
      if items.isSequence {
        return index.report(
          "`items` must be one schema; a list of schemas is called `prefixItems` in 2020-12", at: place(items, number))
      }
      shape.rest = subschema(items, number)
      keyword = items
    }
    guard let keyword else { return }
    program.arrays.append(shape)
    emit(.array, program.arrays.count - 1, keyword)
  }
}
