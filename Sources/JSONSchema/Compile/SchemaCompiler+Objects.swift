internal import SourceText
internal import Syntax

/// The keywords for objects, most of which become one operation.
extension SchemaCompiler {
  mutating func objectKeyword(_ keyword: Keyword, _ value: NodeView, _ number: Int) {
    switch keyword {
    case .additionalProperties:
      object.additional = subschema(value, number)
      object.additionalKeyword = place(value, number)
    case .propertyNames: emit(.propertyNames, subschema(value, number), value)
    case .required:
      guard let names = names(keyword, value, number) else { return }
      for name in names { property(name) { $0.isRequired = true } }
      object.requiredKeyword = place(value, number)
    default:
      guard value.isMapping else { return wrong(keyword, value, number, needs: "a mapping") }
      switch keyword {
      case .properties:
        for pair in value.pairs {
          let schema = subschema(pair.value, number)
          property(Array(pair.key.string.utf8)) { $0.schema = schema }
        }
      case .patternProperties:
        for pair in value.pairs {
          if let pattern = pattern(pair.key, number) {
            object.patterns.append((pattern, subschema(pair.value, number)))
          }
        }
      case .dependentSchemas:
        program.dependentSchemas.append(
          value.pairs.map { (Array($0.key.string.utf8), subschema($0.value, number)) })
        emit(.dependentSchemas, program.dependentSchemas.count - 1, value)
      default:
        var entries: [(name: [UInt8], needs: [[UInt8]])] = []
        for pair in value.pairs {
          if let needs = names(keyword, pair.value, number) { entries.append((Array(pair.key.string.utf8), needs)) }
        }
        program.dependentRequired.append(entries)
        emit(.dependentRequired, program.dependentRequired.count - 1, value)
      }
    }
  }

  mutating func names(_ keyword: Keyword, _ value: NodeView, _ number: Int) -> [[UInt8]]? {
    guard value.isSequence else {
      let isName = value.kind == .string && !value.string.isEmpty
      var help: String?
      if isName { help = "Write `[\(Phrase.scalar(value.string))]`." }
      if value.kind == .boolean {
        help =
          "Write the names of the fields that have to be there as a list, in the schema that has them as `properties`."
      }
      wrong(keyword, value, number, needs: "a list of names", help: help)
      return nil
    }
    for name in value.elements where name.kind != .string {
      wrong(keyword, name, number, needs: "a list of names")
      return nil
    }
    reportRepetition(keyword, Array(value.elements), number)
    return value.elements.map { Array($0.string.utf8) }
  }

  mutating func property(_ name: [UInt8], _ change: (inout ObjectShape.Property) -> Void) {
    if let known = propertyNumbers[name] { return change(&object.properties[known]) }
    propertyNumbers[name] = object.properties.count
    var property = ObjectShape.Property(name: name, schema: nil, isRequired: false)
    change(&property)
    object.properties.append(property)
  }

  mutating func finishObject(_ view: NodeView) {
    propertyNumbers.removeAll(keepingCapacity: true)
    guard !object.properties.isEmpty || !object.patterns.isEmpty || object.additional != nil else { return }
    object.finish(patterns: program.patterns)
    program.objects.append(Shared(object))
    emit(.object, program.objects.count - 1, view)
  }
}

/// References.
extension SchemaCompiler {
  mutating func reference(_ keyword: Keyword, _ value: NodeView, _ number: Int) {
    guard value.kind == .string else { return wrong(keyword, value, number, needs: "a reference") }
    let text = value.string
    let resource = program.schemas[number].resource
    guard let target = index.resolve(text, in: resource, keyword: place(value, number)) else { return }
    let schema = self.number(of: target.place, in: target.resource)
    guard keyword == .dynamicReference else { return emit(.reference, schema, value) }
    let anchor = URI.percentDecoded(URI(text).fragment ?? "")
    // Only where the reference first leads to a dynamic anchor may another one take its place (core, 8.2.3.2).
    guard index.resources[target.resource].dynamicAnchors[anchor] == target.place.node else {
      return emit(.reference, schema, value)
    }
    let name = anchorNumber(anchor)
    program.dynamicReferences.append(DynamicReference(target: schema, anchor: name))
    emit(.dynamicReference, program.dynamicReferences.count - 1, value)
  }

  /// The number of a dynamic anchor's name; every schema that bears it, in all documents known so far, may be its target.
  mutating func anchorNumber(_ name: String) -> Int {
    if let known = anchorNumbers[name] { return known }
    program.dynamicAnchors.append(name)
    anchorNumbers[name] = program.dynamicAnchors.count - 1
    return program.dynamicAnchors.count - 1
  }
}
