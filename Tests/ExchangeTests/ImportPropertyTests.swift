import CatalogModel
import SourceText
import Syntax
import TestSupport
import Testing

@testable import Exchange

/// What holds of every sequence of imports, whatever people and the source do between them.
@Suite(.slow) struct ImportPropertyTests {
  private static let map = """
    entries:
      - kind: team
        when: {kind: [team]}
        identifier: {system: s, from: id}
        fields: {title: name, part_of: {from: dept, create: {title: deptname}}, summary: sum, identifiers.code: sum}
        body: {en: text, fr: texte}
      - kind: service-package
        identifier: {system: s, from: id}
        fields:
          title: {en: name, fr: nom}
          owner: {from: dept, create: {title: deptname, part_of: {from: parent}}, else: desk}
          status: {from: state, words: {on: live, off: retired, gone: }, else: live}
          summary: sum
          tags: {from: tags, split: ";"}
          segments: {from: tags, split: ";"}
          review_by: day
        body: {en: text, fr: texte}
    """
  private static let columns = [
    "id", "kind", "name", "nom", "dept", "deptname", "parent", "state", "sum", "tags", "day", "text", "texte",
  ]

  private static func table(_ random: inout SplitMix64) -> String {
    var ids = ["1", "2", "3", "4", "D1"].shuffled(using: &random)
    ids.removeLast(Int.random(in: 0...2, using: &random))
    let values: [String: [String]] = [
      "kind": ["team", "service", ""], "name": ["Care", "Cards", "Care", "D2"], "nom": ["Soin", ""],
      "dept": ["D1", "D2", "Care", ""], "deptname": ["Learning", "Books", ""], "parent": ["D3", "D1", ""],
      "state": ["on", "off", "gone", "new", ""], "sum": ["One.", "Two.", ""], "tags": ["a", "a;b", "b;a", ""],
      "day": ["1/2/2026", "15/2/2026", ""], "text": ["Long.", "Longer.", ""], "texte": ["Plus.", ""],
    ]
    var text = columns.joined(separator: ",") + "\n"
    for id in ids {
      text += ([id] + columns.dropFirst().map { values[$0]?.randomElement(using: &random) ?? "" }).joined(
        separator: ",")
      text += "\n"
    }
    return text
  }

  /// What people do to the files.
  private static func edit(_ sandbox: inout ImportSandbox, _ random: inout SplitMix64) {
    let paths = sandbox.files.keys.filter { $0.hasPrefix("catalog/") && !$0.hasSuffix("desk.md") }.sorted()
    guard let path = paths.randomElement(using: &random) else { return }
    let text = sandbox.text(path)
    switch Int.random(in: 0..<7, using: &random) {
    case 0: sandbox.files[path] = nil
    case 1: sandbox.files[path] = Array(text.replacing("One.", with: "Ours.").utf8)
    case 2: sandbox.files[path] = Array(text.replacing("owner: d1", with: "owner: desk").utf8)
    case 3:
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let kept = lines.filter { line in !["summary:", "tags:", "part_of:"].contains { line.hasPrefix($0) } }
      sandbox.files[path] = Array(kept.joined(separator: "\n").utf8)
    case 4:
      let name = path.dropLast(3).split(separator: "/").last.map(String.init) ?? ""
      let renamed = path.replacing("/\(name).md", with: "/\(name)-ours.md")
      if !name.contains("."), sandbox.files[renamed] == nil {
        sandbox.files[renamed] = sandbox.files.removeValue(forKey: path)
      }
    case 5: sandbox.files[path] = Array(text.replacing("  s: \"1\"", with: "  s: \"9\"").utf8)
    default: break
    }
  }

  @Test(arguments: 0..<60)
  func `a second import of the same changes nothing, and no file is written twice`(seed: Int) throws {
    var random = SplitMix64(state: UInt64(seed))
    var sandbox = ImportSandbox(Self.map)
    for round in 0..<6 {
      let table = Self.table(&random)
      let (creates, keeps) = (Bool.random(using: &random), Bool.random(using: &random))
      let detaches = Bool.random(using: &random)
      let made = try sandbox.run(table, creates: creates, keeps: keeps) { $0.detaches = detaches }
      guard made.problems.isEmpty, !made.report.isBlocked else { continue }
      let again = try sandbox.run(table, creates: creates, keeps: keeps) { $0.detaches = detaches }
      let changed = again.changes.filter { !$0.path.hasSuffix(".json") }.map { change in
        "\(change.path): "
          + [change.before, change.after].map { String(decoding: $0 ?? [], as: UTF8.self) }.joined(separator: "→")
      }
      #expect(changed == [], "round \(round) of \(seed)\n\(table)")
      #expect(again.changes.isEmpty, "round \(round) of \(seed)")
      if keeps, detaches { #expect(!made.report.isOpen) }
      let ids = try sandbox.catalog().kinds.listed.flatMap { kind in
        try sandbox.catalog().entries(of: kind.kind).flatMap { entry in
          entry.identifiers.filter { $0.key.string == "s" }.map { "\(kind.name) \($0.value.string)" }
        }
      }
      #expect(
        Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [], "round \(round) of \(seed)")
      for _ in 0..<Int.random(in: 0...3, using: &random) { Self.edit(&sandbox, &random) }
    }
  }
}
