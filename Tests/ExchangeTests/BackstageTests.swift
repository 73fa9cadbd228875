import CatalogModel
import SourceText
import Syntax
import TestSupport
import Testing

@testable import Exchange

/// The entities of a Backstage catalogue, whatever their files look like.
@Suite struct BackstageTests {
  private static func inventory(_ texts: [String: String]) -> SourceInventory {
    BackstageSource.inventory(
      of: texts.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) })
  }

  private static func inventory(_ text: String) -> SourceInventory { inventory(["catalog-info.yaml": text]) }

  @Test(arguments: [
    ("payroll", "group:own/payroll"), ("component:payroll", "component:own/payroll"),
    ("Shared/Clock", "group:shared/clock"), ("API:Default/Time", "api:default/time"), ("a:b:c", "a:own/b:c"),
    ("a/b/c", "group:a/b/c"),
  ])
  func `a name is read in each of its forms`(written: String, meant: String) throws {
    let reference = EntityReference(try #require(SourceValue(written)), kind: "Group", namespace: "own")
    #expect(reference?.text == meant)
  }

  @Test(arguments: ["", ":", "/", "component:", "component:default/", ":a", "/a"])
  func `what is no name is none`(written: String) {
    #expect(SourceValue(written).flatMap { EntityReference($0, kind: "group", namespace: "default") } == nil)
  }

  @Test func `what entities say of one another is told of both`() throws {
    let inventory = Self.inventory(
      """
      apiVersion: backstage.io/v1alpha1
      kind: Component
      metadata: {name: a}
      spec: {owner: t, system: s, providesApis: [x], dependencyOf: [component:b]}
      ---
      apiVersion: backstage.io/v1beta1
      kind: component
      metadata: {name: b}
      spec: {owner: user:jane, subcomponentOf: a, consumesApis: [x]}
      ---
      apiVersion: backstage.io/v1
      kind: Api
      metadata: {name: x}
      spec: {owner: t}
      ---
      apiVersion: backstage.io/v1alpha1
      kind: System
      metadata: {name: s}
      """)
    #expect(inventory.problems.isEmpty)
    func related(_ place: Int, _ relation: String) -> [String] {
      SourcePath("relations.\(relation)").texts(in: inventory.records[place].values)
    }
    #expect(related(1, "dependsOn") == ["component:default/a"])
    #expect(related(0, "dependsOn") == ["component:default/b"])
    #expect(related(2, "apiProvidedBy") == ["component:default/a"])
    #expect(related(3, "hasPart") == ["component:default/a"])
    #expect(related(1, "ownedBy") == [] && related(0, "ownedBy") == ["group:default/t"])
    let texts = SourcePaths(of: inventory.records).uses.compactMap(\.example)
    #expect(!texts.contains { $0.contains("jane") })
  }

  @Test func `hostile files are refused or read, and never end the program`() {
    let deep = String(repeating: "[", count: 5000)
    let entity = "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: a}\n"
    let many = (0..<3000).map {
      "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: n\($0)}\nspec: {dependsOn: [component:n0]}\n"
    }
    .joined(separator: "---\n")
    for text in [
      "", "---\n---\n", "null", "[]", "a: b", deep, entity + "spec: \(deep)", "\u{0}", "&a [*a]",
      entity + "spec: [1, 2]",
      entity + "spec: {dependsOn: {a: b}, owner: [x, y], profile: 7}",
      "kind: Component\napiVersion: [backstage.io/v1]\n",
      entity + "metadata: {name: b}\n", entity.replacing("name: a", with: "name: [a]"),
    ] {
      let inventory = Self.inventory(text)
      #expect(inventory.records.count <= 1)
    }
    #expect(Self.inventory(many).records.count == 3000)
    let bytes = SourceFile(path: "catalog-info.yaml", bytes: [0xFF, 0xFE, 0x00, 0x80])
    #expect(BackstageSource.inventory(of: [bytes]).records.isEmpty)
  }

  @Test func `the mapping that is part of the program is a right one`() throws {
    let file = BackstageSource.mapping
    let (tree, problems) = NodeTree.parse(file, limits: .catalogue)
    #expect(problems.isEmpty && !file.bytes.isEmpty)
    let (mapping, found) = ImportMapping.read(file, tree.root, kinds: .builtIn, languages: [.english])
    #expect(found.map(\.message) == [])
    #expect(mapping.snapshotPath == "imports/backstage.snapshot.json")
  }
}
