internal import Syntax

/// A schema object in a document, wherever a keyword says that there is one.
struct Subschema: Sendable {
  /// The values by which a schema object names itself, as the numbers of their nodes.
  struct Names: Sendable {
    var id: Int?
    var schema: Int?
    var anchor: Int?
    var dynamicAnchor: Int?

    /// Takes note of a keyword's value; false if it names nothing.
    fileprivate mutating func note(_ keyword: Keyword, _ value: Int) -> Bool {
      switch keyword {
      case .id: id = id ?? value
      case .schema: schema = schema ?? value
      case .anchor: anchor = anchor ?? value
      case .dynamicAnchor: dynamicAnchor = dynamicAnchor ?? value
      default: return false
      }
      return true
    }
  }

  let node: Int
  /// The place in the list of the schema object around it; nil for the document's root.
  let parent: Int?
  /// Nil if it does not name itself.
  let names: Names?

  /// All schema objects of a document, each behind the one around it. Takes no stack: a hostile schema is as deep as it
  /// likes.
  static func all(in tree: NodeTree) -> [Subschema] {
    var found: [Subschema] = []
    var pending: [(node: Int, parent: Int?)] = [(0, nil)]
    while let (node, parent) = pending.popLast() {
      let view = NodeView(tree: tree, index: node)
      guard view.isMapping else { continue }
      let own = found.count
      var names = Names()
      var isNamed = false
      for pair in view.pairs {
        guard let keyword = Keyword(pair.key) else { continue }
        if names.note(keyword, pair.value.index) { isNamed = true }
        switch SubschemaPosition(keyword) {
        case .value: pending.append((pair.value.index, own))
        case .list: for element in pair.value.elements { pending.append((element.index, own)) }
        case .map: for entry in pair.value.pairs { pending.append((entry.value.index, own)) }
        case nil: break
        }
      }
      found.append(Subschema(node: node, parent: parent, names: isNamed ? names : nil))
    }
    return found
  }
}

/// Where subschemas stand in a schema object.
private enum SubschemaPosition {
  case value, list, map

  /// What `keyword` holds; nil if it holds no subschemas.
  init?(_ keyword: Keyword) {
    switch keyword {
    case .items, .contains, .additionalProperties, .propertyNames, .condition, .then, .otherwise, .not,
      .unevaluatedItems, .unevaluatedProperties, .contentSchema:
      self = .value
    case .prefixItems, .allOf, .anyOf, .oneOf: self = .list
    case .properties, .patternProperties, .dependentSchemas, .definitions, .olderDefinitions: self = .map
    default: return nil
    }
  }
}
