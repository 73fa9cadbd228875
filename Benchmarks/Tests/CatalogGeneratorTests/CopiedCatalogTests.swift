import CatalogGenerator
import Foundation
import Testing

struct CopiedCatalogTests {
  /// What the first further copy has in the place of `text`, which is the file of the entry `payroll`.
  private static func copied(_ text: String, path: String = "catalog/service-packages/payroll.md") -> GeneratedFile? {
    let team = GeneratedFile(path: "catalog/teams/pc.md", bytes: Array("---\ntitle: Staff\n---\n".utf8))
    let page = GeneratedFile(path: "catalog/pages/about.md", bytes: Array("---\ntitle: About\n---\n".utf8))
    let old = GeneratedFile(path: "catalog/teams/it.md", bytes: Array("---\ntitle: IT\naliases: [edp]\n---\n".utf8))
    var copies: [GeneratedFile] = []
    CopiedCatalog(
      files: [team, page, old, GeneratedFile(path: path, bytes: Array(text.utf8))], folder: "catalog", copies: 2
    ).forEachFile { copies.append($0) }
    return copies.first { $0.path.hasPrefix("catalog/copy-2/") && $0.path.contains("payroll") }
  }

  @Test(
    arguments: [
      ("owner: pc", "owner: pc-copy-2"),
      ("owner: \"pc\" # the team", "owner: \"pc-copy-2\" # the team"),
      ("owner: 'pc'", "owner: 'pc-copy-2'"),
      ("owner: edp", "owner: edp-copy-2"),
      ("owner: elsewhere", "owner: elsewhere"),
      ("about: [team:pc, service-package:payroll]", "about: [team:pc-copy-2, service-package:payroll-copy-2]"),
      ("requires:\n- payroll\n- pcs", "requires:\n- payroll-copy-2\n- pcs"),
      (
        "value:\n  - for: pc\n    outcome: pc\n  - outcome: it\n    for: it",
        "value:\n  - for: pc-copy-2\n    outcome: pc\n  - outcome: it\n    for: it-copy-2"
      ),
      ("partners: [{team: pc, role: pc}]", "partners: [{team: pc-copy-2, role: pc}]"),
      (
        "components: {core: [payroll, \"it\"],\n  enabling: [pc]}",
        "components: {core: [payroll-copy-2, \"it-copy-2\"],\n  enabling: [pc-copy-2]}"
      ),
      ("unit: pc\nx-owner: pc", "unit: pc\nx-owner: pc"),
      ("summary: >\n  owner: pc\n\n  by: pc\nby: pc", "summary: >\n  owner: pc\n\n  by: pc\nby: pc-copy-2"),
      ("summary: \"first\n  owner: pc\"\nby: pc", "summary: \"first\n  owner: pc\"\nby: pc-copy-2"),
      ("title: Pay\n  and more\nby: pc", "title: Pay\n  and more (2)\nby: pc-copy-2"),
      ("title: {en: 'Pay', fi: Palkka}", "title: {en: 'Pay (2)', fi: Palkka (2)}"),
      ("title:\n  en: Pay\nlinks: [{title: Pay}]", "title:\n  en: Pay (2)\nlinks: [{title: Pay}]"),
      ("aliases: [wages]", "aliases: [wages-copy-2]"),
      ("identifiers:\n  cmdb: A-1", "identifiers:\n  cmdb: A-1-copy-2"),
      ("owner: *team\nby: &team pc", "owner: *team\nby: &team pc-copy-2"),
    ])
  func `references, names and titles of a copy are its own, and all else stays`(before: String, after: String) throws {
    let copy = try #require(Self.copied("---\n\(before)\n---\n\npc pays.\n"))
    #expect(copy.path == "catalog/copy-2/service-packages/payroll-copy-2.md")
    #expect(String(decoding: copy.bytes, as: UTF8.self) == "---\n\(after)\n---\n\npc pays.\n")
  }

  @Test(
    arguments: [
      ("[team](../teams/pc.md)", "[team](../teams/pc-copy-2.md)"),
      (
        "[team](../teams/pc.md#hours) and [it](it.md)",
        "[team](../teams/pc-copy-2.md#hours) and [it](it-copy-2.md)"
      ),
      ("[about](../pages/about.md)", "[about](../../pages/about.md)"),
      ("[law](https://law.example/pc.md) [below](#below)", "[law](https://law.example/pc.md) [below](#below)"),
    ])
  func `links lead to the same copy, or to what is there once`(before: String, after: String) throws {
    let copy = try #require(Self.copied("\(before)\n", path: "catalog/teams/payroll.fi.md"))
    #expect(copy.path == "catalog/copy-2/teams/payroll-copy-2.fi.md")
    #expect(String(decoding: copy.bytes, as: UTF8.self) == "\(after)\n")
  }

  @Test func `the first copy is the catalogue itself, and its own pages are there once`() {
    let files = [
      "salkku.yaml", "catalog/pages/a.md", "catalog/teams/a.md", "catalog/teams/README.md", "catalog/teams/a.svg",
    ]
    .map { GeneratedFile(path: $0, bytes: []) }
    var paths: [String] = []
    CopiedCatalog(files: files, folder: "catalog", copies: 3).forEachFile { paths.append($0.path) }
    #expect(paths.prefix(files.count).sorted() == files.map(\.path).sorted())
    #expect(
      paths.dropFirst(files.count).sorted() == [
        "catalog/copy-2/teams/README.md", "catalog/copy-2/teams/a-copy-2.md", "catalog/copy-2/teams/a.svg",
        "catalog/copy-3/teams/README.md", "catalog/copy-3/teams/a-copy-3.md", "catalog/copy-3/teams/a.svg",
      ])
  }

  @Test(arguments: [
    ("format: 1", "catalog"), ("catalog: services", "services"),
    ("a: b\ncatalog: \"it/services/\" # ours", "it/services"),
  ])
  func `the catalogue's folder is the one that the configuration names`(configuration: String, folder: String) {
    #expect(CopiedCatalog.folder(configuration: configuration) == folder)
  }

  @Test(arguments: [
    "---\na: [b\n", "---\n[[{'\n---\n", "---\na: \"b\\\n---\n", "---\n: :\n- - -\n---\n", "---\n{a: {b: [c\n---\n", "",
  ])
  func `faulty frontmatter comes to an end`(text: String) {
    _ = FrontmatterValues.find(in: Array(text.utf8))
  }

  @Test func `the fields that refer are those of the schemas`() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../../schemas").standardized
    let schemas = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    var fields: Set<String> = []
    for schema in schemas where schema.pathExtension == "json" {
      collect(try JSONSerialization.jsonObject(with: Data(contentsOf: schema)), field: "", into: &fields)
    }
    #expect(fields == CopiedCatalog.referenceFields)
  }

  /// Adds the names of properties at which, or at whose items, a schema says that they refer.
  private func collect(_ schema: Any, field: String, into fields: inout Set<String>) {
    if let list = schema as? [Any] { list.forEach { collect($0, field: field, into: &fields) } }
    guard let object = schema as? [String: Any] else { return }
    if object["x-reference"] != nil { fields.insert(field) }
    for (key, value) in object {
      guard key == "properties", let properties = value as? [String: Any] else {
        collect(value, field: field, into: &fields)
        continue
      }
      for (name, property) in properties { collect(property, field: name, into: &fields) }
    }
  }
}
