import CatalogModel
import Site
import SourceText
import Syntax
import TestSupport
import Testing

/// Whether people see on a page what the schemas let them write.
@Suite("Every field that a schema knows", .slow)
struct SchemaFieldTests {
  /// What no entry's own page shows, and why. Nothing else may be missing.
  private static let exceptions: [String: String] = [
    "segment needs.id": "a name for packages to say which need they answer; their pages show the need's own words",
    "service-package service_levels.id": "a name by which readings are recorded; people read the promise",
  ]

  @Test("is decoded by its kind and changes the entry's page", arguments: Kinds.builtIn.declarations)
  func shown(kind: KindDeclaration) throws {
    let schemas = try Schemas()
    let example = try #require(schemas.example(of: kind))
    let paths = example.fields
    #expect(paths.count > 3)
    var missing: [String] = []
    for path in paths where try !isShown(path, in: example, kind, schemas) { missing.append("\(kind.name) \(path)") }
    // A field may be written in several ways, as one value or as a list of them.
    for path in paths {
      for value in example.candidates(for: path).dropFirst() {
        guard case .yaml(let text) = value, try !isShown(path, as: [value], in: example, kind, schemas) else {
          continue
        }
        missing.append("\(kind.name) \(path): \(text)")
      }
    }
    let excepted = Self.exceptions.keys.filter { $0.hasPrefix(kind.name + " ") }
    #expect(missing.sorted() == excepted.sorted())
  }

  /// Whether an entry's page with a field differs from the one without it, for one of the field's values in one of the
  /// states that an entry can be in.
  private func isShown(
    _ path: String, as values: [Example.Written]? = nil, in example: Example, _ kind: KindDeclaration,
    _ schemas: Schemas
  ) throws -> Bool {
    for status in schemas.words(of: "status", kind) ?? [nil] {
      var entry = example
      if let status, path != "status" { entry = entry.setting("status", to: .word(status)) }
      let without = try page(of: entry.removing(path), kind, schemas)
      for value in values ?? example.candidates(for: path)
      where try page(of: entry.setting(path, to: value), kind, schemas) != without {
        return true
      }
    }
    return false
  }

  private func page(of entry: Example, _ kind: KindDeclaration, _ schemas: Schemas) throws -> [UInt8] {
    var texts = ["salkku.yaml": "format: 1\nidea_url: https://example.org/ideas\n"]
    for other in Kinds.builtIn.declarations { texts["catalog/\(other.folder)/other.md"] = schemas.other(other) }
    texts["catalog/\(kind.folder)/one.md"] = "---\n\(entry.text)\n---\n"
    let tree = MemoryTree(texts: texts)
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let site = Site(of: catalog, .testing())
    let index = try #require(site.paths.firstIndex(of: "\(kind.folder)/one/index.html"))
    return site.content(at: index)
  }
}

/// The schemas of the repository.
struct Schemas {
  private let roots: [String: NodeView]

  init() throws {
    var roots: [String: NodeView] = [:]
    for file in EmbeddedFiles.files(in: "schemas/") {
      let name = String(file.path.dropFirst("schemas/".count).dropLast(".schema.json".count))
      roots[name] = NodeTree.parse(file, as: .json, limits: .data).tree.root
    }
    self.roots = roots
  }

  func example(of kind: KindDeclaration) -> Example? { roots[kind.name].map(example) }

  /// The words that a field can be.
  func words(of field: String, _ kind: KindDeclaration) -> [String?]? {
    roots[kind.name]?["properties"]?[field].flatMap { resolved($0)["enum"] }?.elements.map(\.string)
  }

  /// An entry that others refer to.
  func other(_ kind: KindDeclaration) -> String {
    let need = roots["service-package"]?["properties"]?["value"]?["items"]?["properties"]?["need"]?["examples"]
    let id = need?.elements.map(\.string).first ?? ""
    let fields = kind.kind == .segment ? "needs: [{id: \(id), need: A need of others}]\n" : ""
    return "---\ntitle: Other \(kind.name)\n\(fields)---\n"
  }

  /// What a schema refers to, where it only refers.
  private func resolved(_ schema: NodeView) -> NodeView {
    guard let reference = schema["$ref"]?.string, let name = reference.split(separator: "/").last,
      let target = roots["common"]?["$defs"]?[String(name)]
    else { return schema }
    return resolved(target)
  }

  private func example(of schema: NodeView) -> Example {
    let shape = resolved(schema)
    if let properties = shape["properties"] {
      return .object(properties.pairs.map { ($0.key.string, example(of: $0.value)) })
    }
    if let items = shape["items"], resolved(items)["properties"] != nil || items["x-reference"] != nil {
      return .list([example(of: items)])
    }
    if let kinds = schema["x-reference"]?.elements.map(\.string), let kind = kinds.first {
      return .value([.word(kinds.count > 1 ? "\(kind):other" : "other")])
    }
    if let words = shape["enum"] { return .value(words.elements.map { .word($0.string) }) }
    if shape["type"]?.string == "boolean" { return .value([.word("true"), .word("false")]) }
    let examples = schema["examples"] ?? shape["examples"]
    return .value(examples?.elements.map { .yaml(Flow.text($0)) } ?? [])
  }
}

/// A value of a field as a schema describes it.
indirect enum Example {
  /// A field's value as it is written.
  enum Written {
    case word(String)
    case yaml(String)

    var text: String {
      switch self {
      case .word(let word): word
      case .yaml(let text): text
      }
    }
  }

  case object([(name: String, value: Example)])
  case list([Example])
  /// One of these; the first by default.
  case value([Written])

  /// The paths of all fields below, groups and those within them.
  var fields: [String] {
    switch self {
    case .object(let pairs):
      pairs.flatMap { pair in [pair.name] + pair.value.fields.map { pair.name + "." + $0 } }
    case .list(let items): items.first?.fields ?? []
    case .value: []
    }
  }

  /// The example with `text` in the place of every value, or of each that need not be one of several words.
  func filled(with text: String, wordsToo: Bool) -> Example {
    switch self {
    case .object(let pairs): .object(pairs.map { ($0.name, $0.value.filled(with: text, wordsToo: wordsToo)) })
    case .list(let items): .list(items.map { $0.filled(with: text, wordsToo: wordsToo) })
    case .value(let values):
      if case .word? = values.first, !wordsToo { self } else { .value([.yaml(text)]) }
    }
  }

  /// The values that a field is tried with.
  func candidates(for path: String) -> [Written] {
    guard case .value(let values)? = find(path.split(separator: ".")[...]) else {
      return find(path.split(separator: ".")[...]).map { [.yaml($0.text)] } ?? []
    }
    return values
  }

  private func find(_ path: ArraySlice<Substring>) -> Example? {
    guard let name = path.first else { return self }
    switch self {
    case .object(let pairs): return pairs.first { $0.name == name }?.value.find(path.dropFirst())
    case .list(let items): return items.first?.find(path)
    case .value: return nil
    }
  }

  func removing(_ path: String) -> Example { replaced(path.split(separator: ".")[...], by: nil) }
  func setting(_ path: String, to value: Written) -> Example { replaced(path.split(separator: ".")[...], by: value) }

  private func replaced(_ path: ArraySlice<Substring>, by value: Written?) -> Example {
    guard let name = path.first else { return value.map { .value([$0]) } ?? self }
    switch self {
    case .object(let pairs):
      return .object(
        pairs.compactMap { pair in
          if pair.name != name { return pair }
          if path.count == 1, value == nil { return nil }
          return (pair.name, pair.value.replaced(path.dropFirst(), by: value))
        })
    case .list(let items): return .list(items.map { $0.replaced(path, by: value) })
    case .value: return self
    }
  }

  /// The value as YAML on one line.
  var text: String {
    switch self {
    case .object(let pairs): "{" + pairs.map { "\"\($0.name)\": \($0.value.text)" }.joined(separator: ", ") + "}"
    case .list(let items): "[" + items.map(\.text).joined(separator: ", ") + "]"
    case .value(let values): values.first?.text ?? "null"
    }
  }
}

/// Values as YAML on one line.
private enum Flow {
  static func text(_ view: NodeView) -> String {
    switch view.kind {
    case .sequence: "[" + view.elements.map(text).joined(separator: ", ") + "]"
    case .mapping:
      "{" + view.pairs.map { "\"\($0.key.string)\": \(text($0.value))" }.joined(separator: ", ") + "}"
    case .string:
      "\"" + view.string.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    default: view.string
    }
  }
}
