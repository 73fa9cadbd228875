import Foundation
import TestSupport
import Testing

@testable import CatalogModel

/// The accessors of the kinds, as their sources have them, beside what the schemas declare.
@Suite("Accessors")
struct AccessorTests {
  /// What the source of one type says: the names that its accessors look up, and the groups that they make of what they find.
  private struct View {
    var names: [String] = []
    var groups: [(name: String, type: String)] = []
  }

  /// A group that no accessor makes of what it finds, and what has it.
  private static let shared = ["Promise": ["warranty.availability", "service_levels"]]

  private static func sources() throws -> [(name: String, text: String)] {
    let folder = URL(filePath: Repository.root).appending(path: "Sources/CatalogModel/Kinds")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).map {
      ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8))
    }
  }

  /// The types of the sources, by name; an extension of `Entry` or `EntityKind` is one of that.
  private static func views() throws -> [String: View] {
    var views: [String: View] = [:]
    for (_, text) in try sources() {
      var type = ""
      for line in text.split(separator: "\n") {
        if let match = line.firstMatch(of: /^ *(?:package )?(?:struct|extension) (\w+)/) { type = String(match.1) }
        for match in line.matches(
          of:
            /\b(?:(?:text|texts|string|strings|date|period|number|flag|word|reference|references|group|groups|key)\("(\w+)"|(?:node|fields)(?:\[|\.pair\()"(\w+)")/
        ) {
          views[type, default: View()].names.append(String(match.1 ?? match.2 ?? ""))
        }
        for match in line.matches(of: /\bgroups?\("(\w+)", (\w+)\.init\)/) {
          views[type, default: View()].groups.append((String(match.1), String(match.2)))
        }
      }
    }
    return views
  }

  @Test(.slow) func `every field that an accessor names is declared where it looks for it`() throws {
    let views = try Self.views()
    var open: [(type: String, fields: [FieldDeclaration])] = []
    for (_, text) in try Self.sources() {
      guard
        let match = text.firstMatch(
          of: /package struct (\w+): Entity \{\n  package static let kind = EntityKind\.(\w+)/)
      else { continue }
      let dashed = match.2.map { $0.isUppercase ? "-\($0.lowercased())" : String($0) }.joined()
      open.append((String(match.1), try #require(Kinds.builtIn.named(dashed)?.builtIn).fields))
    }
    #expect(open.count > 10)
    let all = Kinds.builtIn.declarations.flatMap(\.fields)
    for (type, paths) in Self.shared {
      open.append((type, Self.everything(in: all).filter { paths.contains($0.path) }.flatMap(\.fields)))
    }
    // Fields that several kinds have are looked up in whatever entry it is.
    open.append(("Entry", all))
    var seen: Set<String> = []
    var count = 0
    while let next = open.popLast() {
      seen.insert(next.type)
      let view = views[next.type] ?? View()
      for name in view.names {
        #expect(next.fields.contains { $0.name == name }, "\(next.type) reads `\(name)`")
        count += 1
      }
      for group in view.groups {
        open.append((group.type, next.fields.filter { $0.name == group.name }.flatMap(\.fields)))
      }
    }
    #expect(seen == Set(views.keys), "a view that none of the accessors leads to")
    #expect(count > 110)
  }

  @Test func `every reference field that code knows is declared`() throws {
    var count = 0
    for (file, text) in try Self.sources() {
      guard let name = text.firstMatch(of: /static let kind = EntityKind\.(\w+)/)?.1 else { continue }
      let dashed = name.map { $0.isUppercase ? "-\($0.lowercased())" : String($0) }.joined()
      let kind = try #require(Kinds.builtIn.named(dashed)?.builtIn, "\(file)")
      for match in text.matches(of: /kind\.reference\("([^"]+)"\)/) {
        #expect(kind.references.contains { $0.path == match.1 }, "\(file) names `\(match.1)`")
        count += 1
      }
    }
    #expect(count > 20)
  }

  /// Fields, with all that are within them.
  private static func everything(in fields: [FieldDeclaration]) -> [FieldDeclaration] {
    fields.flatMap { [$0] + everything(in: $0.fields) }
  }
}
