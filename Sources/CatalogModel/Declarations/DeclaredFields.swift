internal import Syntax

/// The fields that the schema of a kind declares, with the paths of those that hold texts and of those that name entries.
///
/// Read from the schema as it is written, not as it is compiled: what a field is called and where it is shown stands in
/// annotations, and validation has no use for them.
struct DeclaredFields: Sendable {
  /// A field that names entries, before it is known which kinds there are.
  struct Reference: Sendable {
    let path: String
    /// The array `x-reference`.
    let targets: NodeView
    /// What stands at `x-inverse`.
    let inverse: NodeView?

    /// The names of the kinds, each once.
    var kinds: [String] {
      var seen: Set<String> = []
      return targets.elements.filter { $0.kind == .string }.map(\.string).filter { seen.insert($0).inserted }
    }
  }

  /// Finds the root of the file that a reference leads to.
  /// - Parameters:
  ///   - reference: the file's address, as it is written.
  ///   - root: the root of the file in which it is written, where the address begins.
  typealias FileLookUp = @Sendable (_ reference: Substring, _ root: NodeView) -> NodeView?

  private(set) var fields: [FieldDeclaration] = []
  private(set) var texts: [DeclaredText] = []
  private(set) var references: [Reference] = []
  /// The fields, its own or others, that the schema asks for.
  private let required: Set<String>

  /// The built-in definitions that all schemas refer to; nil where they are what is read.
  private let common: NodeView?
  /// Finds the schema that one refers to by the address of its file.
  private let file: FileLookUp

  /// More levels of groups than any file of a catalogue may have, so that definitions that refer to each other end.
  private static let depthLimit = 12
  /// How many more schemas are looked at: definitions that refer to each other twice would double at each level.
  private var budget = Self.maxSchemas
  private static let maxSchemas = 4000
  /// Whether there are more than that, so that some fields are unknown.
  var isCut: Bool { budget <= 0 }

  /// - Parameters:
  ///   - root: the schema of a kind.
  ///   - common: the root of the schema that all refer to.
  ///   - file: finds the schema that one refers to by the address of its file.
  init(of root: NodeView, common: NodeView?, file: @escaping FileLookUp = { _, _ in nil }) {
    self.common = common
    self.file = file
    required = Set(root["required"]?.elements.map(\.string) ?? [])
    fields = properties(of: root, root: root, below: "", depth: 0)
  }

  /// These fields, then those of `addition` that have other names.
  func followed(by addition: DeclaredFields) -> DeclaredFields { merged(with: addition, after: fields.count) }

  /// The first `count` of these fields, then those of `others` that have other names, then the rest of these.
  func around(_ others: DeclaredFields, after count: Int) -> DeclaredFields { merged(with: others, after: count) }

  /// These fields without those that `others` have.
  func without(_ others: DeclaredFields) -> DeclaredFields {
    let known = Set(others.fields.map(\.name))
    func isNew(_ path: String) -> Bool { !known.contains(String(path.prefix { $0 != "." && $0 != "[" })) }
    var rest = self
    rest.fields.removeAll { known.contains($0.name) }
    rest.texts.removeAll { !isNew($0.path.text) }
    rest.references.removeAll { !isNew($0.path) }
    return rest
  }

  private func merged(with others: DeclaredFields, after count: Int) -> DeclaredFields {
    let added = others.without(self)
    var merged = self
    for index in merged.fields.indices where others.required.contains(merged.fields[index].name) {
      merged.fields[index].isRequired = true
    }
    merged.fields.insert(contentsOf: added.fields, at: min(count, fields.count))
    merged.texts += added.texts
    merged.references += added.references
    return merged
  }

  /// The fields of a group.
  private mutating func properties(
    of owner: NodeView, root: NodeView, below path: String, depth: Int
  ) -> [FieldDeclaration] {
    budget -= 1
    guard depth < Self.depthLimit, budget > 0 else { return [] }
    let required = owner["required"]?.elements.map(\.string) ?? []
    var fields: [FieldDeclaration] = []
    for pair in owner["properties"]?.pairs.map(\.self) ?? [] where pair.value.isMapping || pair.value.boolean == true {
      let name = pair.key.string
      fields.append(
        field(
          name, pair.value, root: root, at: path.isEmpty ? name : "\(path).\(name)",
          isRequired: required.contains(name), depth: depth))
    }
    for part in Self.parts(of: owner) {
      let (part, root) = resolved(part, root: root)
      let known = Set(fields.map(\.name))
      fields += properties(of: part, root: root, below: path, depth: depth + 1).filter { !known.contains($0.name) }
    }
    return fields
  }

  /// The schemas that a schema asks about the same value.
  private static func parts(of schema: NodeView) -> [NodeView] {
    let lists = ["allOf", "anyOf", "oneOf"].flatMap { schema[$0]?.elements.map(\.self) ?? [] }
    let single = ["if", "then", "else"].compactMap { schema[$0] }
    let dependent = schema["dependentSchemas"]?.pairs.map(\.value) ?? []
    return (lists + single + dependent).filter(\.isMapping)
  }

  private mutating func field(
    _ name: String, _ schema: NodeView, root: NodeView, at path: String, isRequired: Bool, depth: Int
  ) -> FieldDeclaration {
    let before = texts.count
    let value = look(at: schema, root: root, path: path, depth: depth)
    let declaration = FieldDeclaration(
      name: name, path: path, form: value.form, isList: value.isList, isRequired: isRequired, fields: value.fields,
      schema: schema, shape: resolved(schema, root: root).schema, itemSchema: value.item)
    if !declaration.isTranslated { for index in before..<texts.count { texts[index].isTranslated = false } }
    return declaration
  }

  /// What a schema says about a value.
  private struct Look {
    var form = FieldDeclaration.Form.other
    var isList = false
    var fields: [FieldDeclaration] = []
    var item: (schema: NodeView, shape: NodeView)?
  }

  private mutating func look(at schema: NodeView, root: NodeView, path: String, depth: Int) -> Look {
    budget -= 1
    guard depth < Self.depthLimit, budget > 0 else { return Look() }
    let (shape, shapeRoot) = resolved(schema, root: root)
    if let look = lookAtReference(in: schema, shape, shapeRoot, path: path) { return look }
    if let alternatives = shape["anyOf"] ?? shape["oneOf"] {
      return look(among: alternatives, root: shapeRoot, path: path, depth: depth)
    }
    if shape["enum"] != nil || shape["const"] != nil { return Look(form: .word) }
    if let items = shape["items"], items.isMapping {
      var look = look(at: items, root: shapeRoot, path: path + "[]", depth: depth + 1)
      // A list of texts is visited as one field.
      if look.form == .text, texts.last?.path.text == path + "[]" {
        texts.removeLast()
        texts.append(DeclaredText(path: FieldPath(path)))
      }
      look.isList = true
      look.item = (items, resolved(items, root: shapeRoot).schema)
      return look
    }
    if shape["properties"] != nil || shape["allOf"] != nil {
      return Look(form: .group, fields: properties(of: shape, root: shapeRoot, below: path, depth: depth + 1))
    }
    if let values = shape["additionalProperties"], values.isMapping {
      let isReadings =
        shape["propertyNames"].map { isDefinition("period", resolved($0, root: shapeRoot).schema) } ?? false
      _ = look(at: values, root: shapeRoot, path: path + ".*", depth: depth + 1)
      return Look(form: isReadings ? .readings : .map)
    }
    return Look(form: scalar(shape))
  }

  /// A field that names entries. Where it holds a list, that may be said of the list as well as of its items.
  private mutating func lookAtReference(
    in schema: NodeView, _ shape: NodeView, _ root: NodeView, path: String
  ) -> Look? {
    guard let part = [schema, shape].first(where: { $0["x-reference"] != nil }), let targets = part["x-reference"]
    else {
      return nil
    }
    let items = shape["items"].flatMap { $0.isMapping ? $0 : nil }
    guard items != nil || shape["type"]?.textEquals("array") ?? false else {
      references.append(Reference(path: path, targets: targets, inverse: part["x-inverse"]))
      return Look(form: .reference)
    }
    let item = items.map { ($0, resolved($0, root: root).schema) }
    // What the items say themselves is more exact.
    if let item, [item.0, item.1].contains(where: { $0["x-reference"] != nil }) { return nil }
    references.append(Reference(path: path + "[]", targets: targets, inverse: part["x-inverse"]))
    return Look(form: .reference, isList: true, item: item.map { (schema: $0.0, shape: $0.1) })
  }

  /// A value that may have one of several forms: a text if one of them is a map of languages to what another one is, else the
  /// first of them; the fields of groups among them are found all the same.
  private mutating func look(
    among alternatives: NodeView, root: NodeView, path: String, depth: Int
  ) -> Look {
    var first: Look?
    var isTranslatable = false
    let before = texts.count
    for alternative in alternatives.elements {
      let (shape, shapeRoot) = resolved(alternative, root: root)
      if let names = shape["propertyNames"], isDefinition("language", resolved(names, root: shapeRoot).schema) {
        isTranslatable = true
        continue
      }
      let found = look(at: alternative, root: root, path: path, depth: depth + 1)
      if first == nil || first?.form == .other { first = found }
    }
    guard var look = first else { return Look() }
    if isTranslatable {
      texts.removeLast(texts.count - before)
      texts.append(DeclaredText(path: FieldPath(path)))
      if look.form == .line || look.form == .other { look.form = .text }
    }
    return look
  }

  private func scalar(_ shape: NodeView) -> FieldDeclaration.Form {
    if isDefinition("date", shape) || shape["format"]?.textEquals("date") == true { return .date }
    if isDefinition("period", shape) { return .period }
    if isDefinition("url", shape) || isDefinition("webAddress", shape) || shape["format"]?.textEquals("uri") == true {
      return .address
    }
    // What may be empty as well is what it is where it is not.
    let types = shape["type"]?.elements.map(\.string).filter { $0 != "null" } ?? []
    switch shape["type"]?.nonEmptyString ?? (types.count == 1 ? types[0] : nil) {
    case "number", "integer": return .number
    case "boolean": return .boolean
    case "string": return .line
    case "object": return .map
    default: return .other
    }
  }

  /// What a schema refers to, through as many references as need be, with the root of the file that it stands in; itself where
  /// it refers to nothing that can be found here.
  private func resolved(_ schema: NodeView, root: NodeView) -> (schema: NodeView, root: NodeView) {
    var current = (schema: schema, root: root)
    for _ in 0..<Self.depthLimit {
      guard let reference = current.schema["$ref"]?.string, let next = target(of: reference, root: current.root) else {
        break
      }
      current = next
    }
    return current
  }

  /// The definition that a reference names: `#/$defs/NAME` in the same file, `FILE#/$defs/NAME` in another one.
  private func target(of reference: String, root: NodeView) -> (NodeView, NodeView)? {
    guard let mark = reference.firstIndex(of: "#") else { return nil }
    let file = reference[..<mark]
    let steps = reference[mark...].dropFirst().split(separator: "/")
    guard let owner = file.isEmpty ? root : self.file(file, root) ?? shared(file, root) else { return nil }
    if steps.count == 1, !reference[mark...].hasPrefix("#/") {
      return anchor(String(steps[0]), in: owner).map { ($0, owner) }
    }
    var node: NodeView? = owner
    for step in steps { node = node?[String(step)] }
    return node.map { ($0, owner) }
  }

  /// The built-in definitions, if `address` is theirs: of the built-in schemas, which are read together, by their file's name.
  private func shared(_ address: Substring, _ root: NodeView) -> NodeView? {
    let common = common ?? root
    return KindSchema.names(common, address) ? common : nil
  }

  /// The definition that bears an anchor.
  private func anchor(_ name: String, in root: NodeView) -> NodeView? {
    root["$defs"]?.pairs.map(\.value).first { $0["$anchor"]?.textEquals(name) ?? false }
  }

  /// Whether `shape` is the built-in definition called `name`.
  private func isDefinition(_ name: String, _ shape: NodeView) -> Bool {
    guard let common, shape.tree === common.tree else { return false }
    return common["$defs"]?[name]?.index == shape.index
  }
}
