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
  }

  var properties: [Property] = []
  /// The names of all properties one behind the other, and where each of them begins and the last one ends.
  private var nameBytes: [UInt8] = []
  private var nameStarts: [Int] = [0]
  /// A hash table with open addressing over `properties`: an index plus one, 0 for an empty slot. Its size is a power of
  /// two.
  var slots: [UInt32] = []
  var requiredCount = 0
  /// Patterns of names and the schemas of their values.
  var patterns: [(pattern: Int, schema: Int)] = []
  var additional: Int?
  /// The value of `required`.
  var requiredKeyword: SchemaPlace?
  /// The value of `additionalProperties`.
  var additionalKeyword: SchemaPlace?

  /// FNV-1a over 64 bits, good enough for tables whose content is the schema's.
  @inline(__always)
  static func hash(_ name: Span<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in name.indices { hash = (hash ^ UInt64(name[index])) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
  }

  /// The property called `name`.
  @inline(__always)
  func index(of name: Span<UInt8>) -> Int? {
    guard !slots.isEmpty else { return nil }
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if equal(name, nameBytes.span.extracting(nameStarts[index]..<nameStarts[index + 1])) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  mutating func buildSlots() {
    var size = 4
    while size < properties.count * 2 { size *= 2 }
    slots = properties.isEmpty ? [] : [UInt32](repeating: 0, count: size)
    for index in properties.indices {
      let name = properties[index].name
      var slot = Self.hash(name.span) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(index + 1)
    }
    for property in properties {
      nameBytes += property.name
      nameStarts.append(nameBytes.count)
    }
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
}

/// The operand of ``Operation/enumeration``: constants, and the hashes of all of them where there are many.
struct EnumerationShape: Sendable {
  /// Up to how many values are compared one after the other.
  static let searchLimit = 8

  let values: [SchemaPlace]
  let hasStrings: Bool
  /// Whether every value is a string.
  let isStrings: Bool
  /// Of more than ``searchLimit`` values, the text of each that is a string.
  let strings: Set<[UInt8]>
  /// Of more than ``searchLimit`` values that are not all strings, those with a hash of ``NodeEquality/hashes(of:)``.
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
  var schemas: [SchemaEntry] = []
  var instructions: [Instruction] = []
  /// For each schema, the types that a value that fits can have, references included.
  var effectiveTypes: [TypeSet] = []
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

/// Whether two texts are the same bytes.
@inline(__always)
func equal(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
  guard left.count == right.count else { return false }
  for index in left.indices where left[index] != right[index] { return false }
  return true
}
