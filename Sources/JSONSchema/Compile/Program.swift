internal import SourceText
internal import Syntax

/// What a schema asks of a value, as the core's keywords compiled into one flat list.
///
/// Keywords that look at the same thing at once are one operation: `properties`, `patternProperties`,
/// `additionalProperties` and `required` are ``object``, `prefixItems` and `items` are ``array``.
enum Operation: UInt8, Sendable {
  case never
  case type, constant, enumeration
  case minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf
  case minLength, maxLength, pattern, format
  case minItems, maxItems, uniqueItems
  case minProperties, maxProperties, dependentRequired
  case object, propertyNames, array, contains
  case reference, dynamicReference
  case allOf, anyOf, oneOf, not, conditional, dependentSchemas
  case unevaluatedItems, unevaluatedProperties
}

/// One operation and its operand: a number itself, or an index into the table of ``Program`` that the operation reads.
struct Instruction: Sendable {
  let operation: Operation
  let operand: Int
  /// The keyword's value in the schema, to speak about.
  let keyword: SchemaPlace
}

/// A value in one of the documents that the schemas come from.
struct SchemaPlace: Sendable, Hashable {
  /// The index of the document in ``Program/documents``.
  let document: Int
  /// The index of the node.
  let node: Int
}

/// The types of JSON as a set; a whole number is both a number and an integer.
struct TypeSet: OptionSet, Sendable {
  let rawValue: UInt8

  static let null = TypeSet(rawValue: 1)
  static let boolean = TypeSet(rawValue: 2)
  static let integer = TypeSet(rawValue: 4)
  static let number = TypeSet(rawValue: 8)
  static let string = TypeSet(rawValue: 16)
  static let array = TypeSet(rawValue: 32)
  static let object = TypeSet(rawValue: 64)
  static let any = TypeSet(rawValue: 127)

  /// The names that `type` takes (2020-12 validation, 6.1.1), in the order in which messages list them.
  static let names: [(name: String, type: TypeSet)] = [
    ("string", .string), ("number", .number), ("integer", .integer), ("boolean", .boolean), ("null", .null),
    ("array", .array), ("object", .object),
  ]
}

/// A compiled schema object.
struct SchemaEntry: Sendable {
  /// Its instructions in ``Program/instructions``, in the order in which they are carried out.
  var instructions: Range<Int> = 0..<0
  /// The schema resource that it belongs to (2020-12 core, 4.3.5).
  var resource: Int
  /// Where it stands.
  var place: SchemaPlace
  /// The types that its own `type` allows.
  var types = TypeSet.any
  /// Whether results are remembered, because references may lead here many times for the same value.
  var isMemoised = false
  /// Whether `unevaluatedItems` or `unevaluatedProperties` of its own need to know what was looked at.
  var hasUnevaluated = false
}

/// The operand of ``Operation/object``.
struct ObjectShape: Sendable {
  struct Property: Sendable {
    let name: [UInt8]
    /// The schema of the value; nil if the name is only required.
    var schema: Int?
    var isRequired: Bool
    /// Whether a pattern of the same object may match the name.
    var mayMatchPattern = true
  }

  var properties: [Property] = []
  /// The names of the properties.
  private var names = NameTable([])
  var requiredCount = 0
  /// Patterns of names and the schemas of their values.
  var patterns: [(pattern: Int, schema: Int)] = []
  var additional: Int?
  /// The value of `required`.
  var requiredKeyword: SchemaPlace?
  /// The value of `additionalProperties`.
  var additionalKeyword: SchemaPlace?

  /// The property called `name`.
  @inline(__always)
  func index(of name: Span<UInt8>) -> Int? { names.index(of: name) }

  /// Whether nothing is said of most of the `count` keys of a mapping, so that the names are better looked up in it.
  @inline(__always)
  func isSparse(in count: Int) -> Bool {
    count > 1_000 && properties.count < count / 16 && patterns.isEmpty && additional == nil
  }

  /// Of how many patterns it is worked out which of them match no name that is known.
  private static let patternLimit = 8

  /// Makes the properties ready to be looked up, once all of them are there.
  /// - Parameter all: the patterns that ``patterns`` are numbers of.
  mutating func finish(patterns all: [Pattern]) {
    if patterns.count <= Self.patternLimit {
      for index in properties.indices {
        let name = properties[index].name
        properties[index].mayMatchPattern = patterns.contains { all[$0.pattern].mayMatch(name.span) }
      }
    }
    names = NameTable(properties.map(\.name))
    requiredCount = properties.count { $0.isRequired }
  }
}

/// The operand of ``Operation/array``.
struct ArrayShape: Sendable {
  var prefix: [Int] = []
  var rest: Int?
}

/// The operand of ``Operation/contains``.
struct ContainsShape: Sendable {
  let schema: Int
  let minimum: Int
  let maximum: Int
}

/// The operand of ``Operation/conditional``.
struct ConditionalShape: Sendable {
  let condition: Int
  let then: Int?
  let otherwise: Int?
}

/// The operand of ``Operation/dynamicReference``.
struct DynamicReference: Sendable {
  /// The schema that the reference leads to if nothing in the dynamic scope takes its place.
  let target: Int
  /// The index in ``Program/dynamicAnchors`` of its anchor's name.
  let anchor: Int
  /// The schema that it leads to from everywhere, if there is one.
  var settled: Int?
}

/// The operand of ``Operation/enumeration``: constants, and the hashes of those that are no strings where there are many.
struct EnumerationShape: Sendable {
  /// Up to how many values are compared one after the other.
  static let searchLimit = 8

  let values: [SchemaPlace]
  /// The text of each value that is a string.
  let strings: NameTable
  /// Whether every value is a string.
  let isStrings: Bool
  /// Of more than ``searchLimit`` values, those that are no strings by their hash of ``NodeEquality/hashes(of:)``.
  let byHash: [Int: [SchemaPlace]]
}

/// One count of references for a value that holds several: it is passed about for every value of a file.
final class Shared<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}

/// Everything that validating needs, compiled once and shared by all threads.
struct Program: Sendable {
  var documents: [SchemaDocument] = []
  /// The schemas that values are held against.
  var roots: [Int] = []
  var schemas: [SchemaEntry] = []
  var instructions: [Instruction] = []
  /// For each schema, the types that a value that fits can have, references included.
  var effectiveTypes: [TypeSet] = []
  /// For each schema the one that is asked in its place, because all the first does is refer to it.
  var targets: [Int] = []
  /// For each schema with a plain `unevaluatedProperties: false`, the objects besides its own whose properties it allows.
  var closings: [[Int]?] = []
  var objects: [Shared<ObjectShape>] = []
  var arrays: [ArrayShape] = []
  var contains: [ContainsShape] = []
  var conditionals: [ConditionalShape] = []
  var dynamicReferences: [DynamicReference] = []
  var enumerations: [Shared<EnumerationShape>] = []
  var numbers: [ExactNumber] = []
  var patterns: [Pattern] = []
  /// The lists of `allOf`, `anyOf` and `oneOf`.
  var lists: [[Int]] = []
  /// `dependentSchemas`: names and schemas; `dependentRequired`: names and the names that they need.
  var dependentSchemas: [[(name: [UInt8], schema: Int)]] = []
  var dependentRequired: [[(name: [UInt8], needs: [[UInt8]])]] = []
  /// The names of dynamic anchors that a `$dynamicRef` looks for.
  var dynamicAnchors: [String] = []
  /// For each resource, the schema that each of those anchors names in it.
  var anchorsOfResource: [[Int?]] = []
  /// For each resource, whether it has any of them.
  var bringsAnchor: [Bool] = []

  func node(_ place: SchemaPlace) -> NodeView { NodeView(tree: documents[place.document].tree, index: place.node) }
}
