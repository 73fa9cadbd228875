import CatalogModel
import Checks
import Syntax
import Testing

/// The schemas and the model say the same of each kind.
@Suite struct SchemaModelTests {
  @Test(
    "A kind's schema and its type name the same fields as references, to the same kinds", arguments: EntityKind.allCases
  )
  func references(kind: EntityKind) throws {
    let schema = try #require(BuiltInSchema(kind.name))
    let common = try #require(BuiltInSchema("common")).tree.root["$defs"]
    var found: Set<String> = []
    var pending: [(path: String, view: NodeView)] = [("", schema.tree.root)]
    while let (path, view) = pending.popLast() {
      if let targets = view["x-reference"] {
        found.insert(path + " → " + targets.elements.map(\.string).sorted().joined(separator: " "))
      }
      let mark = "common.schema.json#/$defs/"
      if let name = view["$ref"]?.string, name.hasPrefix(mark), let target = common?[String(name.dropFirst(mark.count))]
      {
        pending.append((path, target))
      }
      for pair in view["properties"]?.pairs.map(\.self) ?? [] {
        pending.append((path.isEmpty ? pair.key.string : path + "." + pair.key.string, pair.value))
      }
      if let items = view["items"] { pending.append((path + "[]", items)) }
    }
    let modelled = kind.references.map { $0.path + " → " + $0.targets.map(\.name).sorted().joined(separator: " ") }
    #expect(found == Set(modelled))
  }
}
