package import Syntax

/// What a schema means a value to be, where YAML alone would take a plain `1.10` or `true` for a number or a boolean.
///
/// Found out once for a kind, so that no value asks the schema.
package indirect enum MeantValue: Sendable {
  /// A text that may be given per language.
  case wording
  /// A list of such texts, or a list for each language.
  case wordings
  /// A string: every scalar below is one.
  case text
  /// Numbers by period; why one was corrected is a text.
  case readings
  /// A mapping, or a list of mappings, with these fields.
  case group([(name: String, value: MeantValue)])
  /// A mapping whose keys are data, each with such a value.
  case map(MeantValue)
  /// What it is in YAML.
  case asWritten

  /// Whether a scalar here means its source text.
  package var isText: Bool {
    switch self {
    case .wording, .wordings, .text: true
    case .readings, .group, .map, .asWritten: false
    }
  }

  /// What the value at a key of the mapping here is meant to be.
  package func member(_ key: NodeView) -> MeantValue {
    switch self {
    case .wording, .wordings, .text: .text
    case .readings: key.textEquals("revised") ? .wording : .readings
    case .group(let fields): fields.first { key.textEquals($0.name) }?.value ?? .asWritten
    case .map(let value): value
    case .asWritten: .asWritten
    }
  }
}

extension KindDeclaration {
  /// What the frontmatter of an entry is meant to be. It takes a look at each field: ask once for many entries.
  package var meaning: MeantValue { .group(fields.map { ($0.name, $0.meaning) }) }
}

extension FieldDeclaration {
  /// What the field's value, or each item of its list, is meant to be.
  package var meaning: MeantValue {
    switch form {
    case .text: isList ? .wordings : .wording
    case .line, .date, .period, .address, .reference: .text
    case .word: MeantValue(of: itemSchema?.shape ?? shape)
    case .number, .boolean: .asWritten
    case .readings: .readings
    case .group: .group(fields.map { ($0.name, $0.meaning) })
    case .map, .other: MeantValue(of: itemSchema?.shape ?? shape)
    }
  }
}

extension MeantValue {
  /// What the part of a schema that no field is declared for means.
  fileprivate init(of schema: NodeView, depth: Int = 0) {
    guard depth < 12 else {
      self = .asWritten
      return
    }
    if let reference = schema["$ref"]?.string {
      self = Self.target(of: reference, schema).map { MeantValue(of: $0, depth: depth + 1) } ?? .asWritten
    } else if let words = schema["enum"] {
      self = words.elements.allSatisfy { $0.kind == .string } ? .text : .asWritten
    } else if let word = schema["const"] {
      self = word.kind == .string ? .text : .asWritten
    } else if schema["type"]?.textEquals("string") ?? false {
      self = .text
    } else if let items = schema["items"], items.isMapping {
      self = MeantValue(of: items, depth: depth + 1)
    } else if let values = schema["additionalProperties"], values.isMapping {
      let value = MeantValue(of: values, depth: depth + 1)
      self = value.isText ? .text : .map(value)
    } else if let alternatives = schema["anyOf"] ?? schema["oneOf"] {
      // A number among them is one.
      let all = alternatives.elements.map { MeantValue(of: $0, depth: depth + 1) }
      self = !all.isEmpty && all.allSatisfy(\.isText) ? .text : .asWritten
    } else {
      self = .asWritten
    }
  }

  /// What `#/$defs/NAME` names in the file that `schema` stands in, and `common.schema.json#/$defs/NAME` in the built-in one.
  private static func target(of reference: String, _ schema: NodeView) -> NodeView? {
    let parts = reference.split(separator: "#", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let common = KindSchema.common
    let isCommon = common.map { KindSchema.names($0, parts[0]) } ?? false
    guard parts[0].isEmpty || isCommon else { return nil }
    var node = parts[0].isEmpty ? schema.tree.root : common
    for step in parts[1].split(separator: "/") { node = node?[String(step)] }
    return node
  }
}
