package import CatalogModel
internal import Editing
package import SourceText
package import Syntax

/// Reads a mapping whose shape its schema has found right: what it names must be there.
struct MappingReader {
  let file: SourceFile
  let kinds: Kinds
  let languages: [Language]
  private(set) var uses: [(path: SourcePath, place: Place)] = []
  private(set) var problems: [Diagnostic] = []
  /// The list whose items are read, as `links.`; empty outside of lists.
  private var list = ""

  init(_ file: SourceFile, kinds: Kinds, languages: [Language]) {
    self.file = file
    self.kinds = kinds
    self.languages = languages
  }

  mutating func report(_ message: String, _ help: String?, at node: NodeView) {
    let place = Place(path: file.path, range: node.range)
    problems.append(Diagnostic(ImportFault.mapping.id, .error, message, at: place, help: help))
  }

  // MARK: Entries

  mutating func entry(_ node: NodeView) -> EntryMapping? {
    guard let name = node["kind"], let kind = kind(name), let identifier = node["identifier"],
      let system = identifier["system"], let source = identifier["from"], let fields = node["fields"]
    else { return nil }
    let conditions = node["when"]?.pairs.map { pair in
      let values = pair.value.isSequence ? pair.value.elements.map(\.string) : [pair.value.string]
      return (path: path(pair.key), values: Set(values))
    }
    let mapped = self.fields(fields, of: kind.fields, kind, below: [])
    return EntryMapping(
      kind: kind, conditions: conditions ?? [], system: system.string,
      systemPlace: Place(path: file.path, range: system.range), identifier: path(source),
      id: node["id"].map { paths($0) } ?? [], fields: mapped, bodies: node["body"].map { bodies($0) } ?? [],
      groups: Self.groups(of: kind.fields, below: [], among: mapped))
  }

  /// The groups that are taken and have to have something, those within others first.
  private static func groups(
    of siblings: [FieldDeclaration], below owner: [String], among mapped: [FieldMapping]
  ) -> [(path: [String], required: [String])] {
    var found: [(path: [String], required: [String])] = []
    for field in siblings where field.form == .group && !field.isList {
      let path = owner + [field.name]
      let inner = mapped.filter { $0.path.starts(with: path) }
      guard !inner.isEmpty else { continue }
      found += groups(of: field.fields, below: path, among: inner)
      let required = field.fields.filter(\.isRequired).map(\.name)
      if !required.isEmpty { found.append((path, required)) }
    }
    return found
  }

  private mutating func kind(_ node: NodeView) -> KindDeclaration? {
    let name = node.string
    if let kind = kinds.named(name) ?? kinds.kind(ofFolder: name) { return kinds[kind] }
    let names = kinds.listed.map(\.name)
    report(
      "`\(name)` is not a kind of entry",
      Spelling.question(Spelling.nearest(to: name, among: names).prefix(2))
        ?? "The kinds are \(names.joined(separator: ", ")).", at: node)
    return nil
  }

  private mutating func bodies(_ node: NodeView) -> [(language: String, value: Conversion)] {
    func value(_ node: NodeView, _ language: String) -> [(language: String, value: Conversion)] {
      guard node.isScalar || isConversion(node) else {
        report("the text of an entry comes from a column or path", "Write it as `body: COLUMN`.", at: node)
        return []
      }
      let others = node.isMapping ? node.pairs.filter { !["from", "html"].contains($0.key.string) } : []
      for pair in others {
        report(
          "`\(pair.key.string)` says nothing for the text of an entry, which is taken whole",
          "Remove it: beside `from`, "
            + "only `html` may stand there.", at: pair.key)
      }
      guard others.isEmpty else { return [] }
      return conversion(node, kind: nil).map { [(language, $0)] } ?? []
    }
    guard node.isMapping, !isConversion(node) else { return value(node, languages[0].tag) }
    return node.pairs.map(\.self).flatMap { pair in
      isDeclared(pair.key.string, pair.key) ? value(pair.value, pair.key.string) : []
    }
  }

  mutating func path(_ node: NodeView) -> SourcePath {
    let path = SourcePath(node.string)
    uses.append((path, Place(path: file.path, range: node.range)))
    return path
  }

  mutating func paths(_ node: NodeView) -> [SourcePath] {
    guard node.isSequence else { return [path(node)] }
    var found: [SourcePath] = []
    for element in node.elements { found.append(path(element)) }
    return found
  }

  // MARK: Fields

  private mutating func fields(
    _ node: NodeView, of siblings: [FieldDeclaration], _ kind: KindDeclaration, below owner: [String]
  ) -> [FieldMapping] {
    var found: [FieldMapping] = []
    var places: [[String]: NodeView] = [:]
    for pair in node.pairs {
      let steps = pair.key.string.split(separator: ".").map(String.init)
      for field in self.field(steps, pair, of: siblings, kind, below: owner) {
        // A text without a language is one in the default language.
        if let other = places[field.path] {
          let line = LineIndex(file.bytes).line(of: other.range.start)
          report(
            "two values are given for `\(field.path.joined(separator: "."))`: here and in line \(line)",
            "Remove one of them; of several columns, `from: [FIRST, SECOND]` takes the first that says something.",
            at: pair.key)
        } else {
          places[field.path] = pair.key
          found.append(field)
        }
      }
    }
    return found
  }

  /// What is said of the field that `steps` lead to, from a group whose fields are `siblings`.
  private mutating func field(
    _ steps: [String], _ pair: NodeView.Pair, of siblings: [FieldDeclaration], _ kind: KindDeclaration,
    below owner: [String]
  ) -> [FieldMapping] {
    guard let first = steps.first else { return [] }
    guard let field = siblings.first(where: { $0.name == first }) else {
      reportUnknown(first, pair.key, of: siblings, kind, below: owner)
      return []
    }
    let path = owner + [first]
    let rest = Array(steps.dropFirst())
    switch field.form {
    case .group where field.isList:
      guard rest.isEmpty else {
        report(
          "`\(path.joined(separator: "."))` is a list, so that `.\(rest.joined(separator: "."))` may stand in any item",
          "Write its items: `\(first): [{\(rest.joined(separator: ".")): COLUMN}]`.", at: pair.key)
        return []
      }
      return items(pair, field, kind, path)
    case .group:
      if !rest.isEmpty { return self.field(rest, pair, of: field.fields, kind, below: path) }
      guard pair.value.isMapping, !isConversion(pair.value) else {
        report(
          "`\(path.joined(separator: "."))` is made of fields, and one value is given for it",
          "Name the field, as in `\(path.joined(separator: ".")).\(field.fields.first?.name ?? "")`.", at: pair.key)
        return []
      }
      return fields(pair.value, of: field.fields, kind, below: path)
    case .map, .readings:
      return mapped(rest, pair, field, kind, path)
    case .text, .address:
      return text(rest, pair, field, kind, path)
    default:
      guard rest.isEmpty else {
        report(
          "`\(path.joined(separator: "."))` has no fields", "Write `\(path.joined(separator: "."))`.", at: pair.key)
        return []
      }
      return value(pair.value, pair.key, field, kind, path)
    }
  }

  /// A field whose keys are data, as `identifiers`.
  private mutating func mapped(
    _ rest: [String], _ pair: NodeView.Pair, _ field: FieldDeclaration, _ kind: KindDeclaration, _ path: [String]
  ) -> [FieldMapping] {
    if !rest.isEmpty { return value(pair.value, pair.key, field, kind, path + [rest.joined(separator: ".")]) }
    if field.form == .map, pair.value.isScalar {
      return [mapping(path, field, .keys(self.path(pair.value)))]
    }
    guard pair.value.isMapping, !isConversion(pair.value) else {
      report(
        "`\(path.joined(separator: "."))` has a value for each of its keys",
        "Write `\(path.joined(separator: ".")).KEY: COLUMN`.", at: pair.key)
      return []
    }
    return pair.value.pairs.map(\.self).flatMap { inner in
      value(inner.value, inner.key, field, kind, path + [inner.key.string])
    }
  }

  /// A text, whose languages are names below it.
  private mutating func text(
    _ rest: [String], _ pair: NodeView.Pair, _ field: FieldDeclaration, _ kind: KindDeclaration, _ path: [String]
  ) -> [FieldMapping] {
    // An address without a language is what it is; a text is one in the default language.
    let plain = field.form == .text ? path + [languages[0].tag] : path
    if let tag = rest.first {
      guard rest.count == 1, isDeclared(tag, pair.key) else { return [] }
      return value(pair.value, pair.key, field, kind, path + [tag])
    }
    guard pair.value.isMapping, !isConversion(pair.value) else {
      return value(pair.value, pair.key, field, kind, plain)
    }
    return pair.value.pairs.map(\.self).flatMap { inner in
      isDeclared(inner.key.string, inner.key)
        ? value(inner.value, inner.key, field, kind, path + [inner.key.string]) : []
    }
  }

  private mutating func isDeclared(_ tag: String, _ node: NodeView) -> Bool {
    if languages.contains(where: { $0.tag == tag }) { return true }
    let known = languages.map(\.tag).joined(separator: ", ")
    report(
      Language.isTag(tag)
        ? "`\(tag)` is none of the catalogue's languages, which are \(known)"
        : "`\(tag)` is no language, and a text has one value for each language",
      Language.isTag(tag)
        ? "Write `languages: [\(known), \(tag)]` into \(Configuration.fileName), or remove this value."
        : "Write a language such as `\(languages[0].tag)`, or one value for the text.", at: node)
    return false
  }

  /// The items of a list of groups.
  private mutating func items(
    _ pair: NodeView.Pair, _ field: FieldDeclaration, _ kind: KindDeclaration, _ path: [String]
  ) -> [FieldMapping] {
    let node = pair.value
    if let each = node["each"], let inner = node["fields"] {
      let source = self.path(each)
      let before = uses.count
      let fields = item(inner, field, kind, path)
      // What stands within an item is told by its path from the record.
      for index in before..<uses.count { uses[index].path = SourcePath("\(source.text).\(uses[index].path.text)") }
      return [mapping(path, field, .each(source, fields))]
    }
    guard node.isSequence else {
      report(
        "`\(path.joined(separator: "."))` is a list of groups",
        "Write its items, each with its fields: "
          + "`\(field.name): [{\(field.fields.first?.name ?? "name"): COLUMN}]`.", at: pair.key)
      return []
    }
    var items: [[FieldMapping]] = []
    for element in node.elements { items.append(item(element, field, kind, path)) }
    return [mapping(path, field, .items(items))]
  }

  /// The fields of an item of a list.
  private mutating func item(
    _ node: NodeView, _ field: FieldDeclaration, _ kind: KindDeclaration, _ path: [String]
  ) -> [FieldMapping] {
    let outer = list
    defer { list = outer }
    list += path.joined(separator: ".") + "."
    return fields(node, of: field.fields, kind, below: [])
  }

  private func mapping(_ path: [String], _ field: FieldDeclaration, _ value: MappedValue) -> FieldMapping {
    FieldMapping(path: path, name: list + path.joined(separator: "."), field: field, value: value)
  }

  private mutating func value(
    _ node: NodeView, _ key: NodeView, _ field: FieldDeclaration, _ kind: KindDeclaration, _ path: [String]
  ) -> [FieldMapping] {
    guard node.isScalar || isConversion(node) else {
      report(
        "`\(path.joined(separator: "."))` takes its value from a column or path",
        "Write it as `\(key.string): COLUMN`; of several, as `\(key.string): {from: [FIRST, SECOND]}`.", at: key)
      return []
    }
    guard let conversion = conversion(node, kind: referenced(by: field, in: kind)) else { return [] }
    return [mapping(path, field, .conversion(conversion))]
  }

  /// The kind that is made where nothing bears the name in a reference field.
  private func referenced(by field: FieldDeclaration, in kind: KindDeclaration) -> KindDeclaration? {
    kind.reference(of: field)?.targets.first.map { kinds[$0] }
  }

  private mutating func reportUnknown(
    _ name: String, _ node: NodeView, of siblings: [FieldDeclaration], _ kind: KindDeclaration, below owner: [String]
  ) {
    var near = Spelling.nearest(to: name, among: siblings.map(\.name))
    if near.isEmpty, case .field(let field) = kind.meant(by: name, at: owner) { near = [field.name] }
    report(
      "\(Noun.withArticle(kind.spokenName)) has no field `\((owner + [name]).joined(separator: "."))`",
      Spelling.question(near.prefix(2)) ?? "Its fields are \(siblings.map(\.name).joined(separator: ", ")).", at: node)
  }

  // MARK: Conversions

  /// Whether a mapping says how a value is converted, and does not name languages or fields.
  private func isConversion(_ node: NodeView) -> Bool {
    node.isMapping && ["from", "always", "each"].contains { node[$0] != nil }
  }

  /// - Parameter kind: the kind that the field names; nil for another field.
  private mutating func conversion(_ node: NodeView, kind: KindDeclaration?) -> Conversion? {
    var conversion = Conversion()
    guard node.isMapping else {
      conversion.sources = [path(node)]
      return conversion
    }
    conversion.sources = node["from"].map { paths($0) } ?? []
    conversion.always = node["always"].map { PlainValue($0) }
    conversion.otherwise = node["else"].map { PlainValue($0) }
    conversion.separator = node["split"]?.string
    conversion.part = node["take"].flatMap { Conversion.Part(rawValue: $0.string) }
    conversion.isHTML = node["html"]?.boolean ?? false
    conversion.dates = node["dates"].flatMap { DateOrder(rawValue: $0.string) }
    conversion.words = node["words"].map { table in
      WordTable(
        table.pairs.map { pair in
          let words = pair.value.isSequence ? pair.value.elements.map(\.string) : [pair.value.string]
          return (pair.key.string, pair.value.isNull ? [] : words.filter { !$0.isEmpty })
        })
    }
    if let created = node["create"] {
      guard let kind else {
        report("this field names no other entry, so that none can be made for it", "Remove `create`.", at: created)
        return nil
      }
      let outer = list
      list = ""
      conversion.created = fields(created, of: kind.fields, kind, below: [])
      list = outer
    }
    return conversion
  }
}

extension ImportMapping {
  /// Reads a mapping that its schema has nothing against.
  /// - Parameters:
  ///   - root: the values of the file.
  ///   - kinds: the kinds of the catalogue.
  ///   - languages: the languages of the catalogue.
  /// - Returns: the mapping, and what it names that does not exist.
  package static func read(
    _ file: SourceFile, _ root: NodeView, kinds: Kinds, languages: [Language]
  ) -> (mapping: ImportMapping, problems: [Diagnostic]) {
    var reader = MappingReader(file, kinds: kinds, languages: languages)
    var mapping = ImportMapping(file: file)
    mapping.encoding = root["encoding"].flatMap { SourceEncoding(rawValue: $0.string) } ?? .utf8
    for node in root["entries"]?.elements.map(\.self) ?? [] {
      if let entry = reader.entry(node) { mapping.entries.append(entry) }
    }
    mapping.blanks = Set(root["blank"]?.elements.map(\.string) ?? [])
    mapping.people = root["people"]?.elements.map { SourcePath($0.string) } ?? []
    mapping.dropped = root["drop"]?.elements.map { SourcePath($0.string) } ?? []
    mapping.uses = reader.uses
    return (mapping, reader.problems.sorted())
  }
}

extension KindDeclaration {
  /// The reference that stands in a field, or in the items of its list.
  func reference(of field: FieldDeclaration) -> ReferenceField? {
    guard field.form == .reference else { return nil }
    return references.first { $0.path == field.path || $0.path == field.path + "[]" }
  }
}
