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
  let assertsFormat: Bool
  let registry: SchemaRegistry
  private var numberOfPlace: [SchemaPlace: Int] = [:]
  private var pending: [Int] = []
  var patternNumbers: [String: Int] = [:]
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
      guard vocabularies.include(keyword), !shape.take(keyword, pair.value) else { continue }
      switch keyword {
      case .type, .constant, .enumeration, .pattern, .format, .multipleOf, .maximum, .minimum, .exclusiveMaximum,
        .exclusiveMinimum, .maxLength, .minLength, .maxItems, .minItems, .maxProperties, .minProperties, .minContains,
        .maxContains, .uniqueItems:
        assertion(keyword, pair.value, number, vocabularies)
      case .properties, .patternProperties, .additionalProperties, .required, .propertyNames, .dependentRequired,
        .dependentSchemas:
        objectKeyword(keyword, pair.value, number)
      case .contains: contains(pair.value, in: view, number, vocabularies)
      case .reference, .dynamicReference: reference(keyword, pair.value, number)
      case .allOf: list(keyword, .allOf, pair.value, number)
      case .anyOf: list(keyword, .anyOf, pair.value, number)
      case .oneOf: list(keyword, .oneOf, pair.value, number)
      case .not: emit(.not, subschema(pair.value, number), pair.value)
      case .unevaluatedItems: unevaluated(.unevaluatedItems, pair.value, number)
      case .unevaluatedProperties: unevaluated(.unevaluatedProperties, pair.value, number)
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

    /// Keeps the value of a keyword.
    /// - Returns: false where the keyword is an operation by itself.
    mutating func take(_ keyword: Keyword, _ value: NodeView) -> Bool {
      switch keyword {
      case .condition: condition = value
      case .then: then = value
      case .otherwise: otherwise = value
      case .prefixItems: prefix = value
      case .items: items = value
      default: return false
      }
      return true
    }
  }

  private mutating func unevaluated(_ operation: Operation, _ value: NodeView, _ number: Int) {
    emit(operation, subschema(value, number), value)
    program.schemas[number].hasUnevaluated = true
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
