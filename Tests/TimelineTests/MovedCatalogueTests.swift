import Audit
import CatalogModel
import GitStore
import SourceText
import TestSupport
import Testing
import Timeline

/// The ends of quarters between which the catalogue was moved into another folder.
@Suite(.slow) struct MovedCatalogueTests {
  private func team(_ title: String) -> String { "---\ntitle: \(title)\n---\n" }

  /// What is different between the ends of quarters, the latest first, one in a line.
  private func compared(_ folder: HistoryFolder, root: String) throws -> [String] {
    let (repository, revision) = try folder.revision()
    let catalog = try folder.catalog(root: root)
    let history = try HistoryReader.history(of: catalog, folder: root, from: revision, in: repository)
    return try QuarterComparisons.all(
      of: catalog, history, folder: root, from: revision, in: repository, audit: { CatalogAudit($0) }
    ).map { pair in
      guard case .differences(let found) = pair.outcome else { return "not known" }
      let changed = found.others.items.map(\.entry.id).joined(separator: " ")
      return "\(pair.after.quarter.code) since \(pair.before.quarter.code): \(found.added.count) added, "
        + "\(found.removed.count) removed, changed \(changed)"
    }
  }

  @Test(
    "A catalogue that moved, and moved back, is compared where it lay, though it grew and changed on the way",
    arguments: [false, true])
  func moved(isBack: Bool) throws {
    let folder = try HistoryFolder()
    try folder.run("git init -q -b main")
    try folder.write("salkku.yaml", "format: 1\n")
    try folder.write("README.md", "Text.\n")
    for name in ["a", "b", "c"] { try folder.write("catalog/teams/\(name).md", team(name)) }
    try folder.commit("Begin", on: "2026-01-10")
    try folder.write("catalog/teams/a.md", team("Alpha"))
    try folder.commit("Change", on: "2026-04-10")
    try folder.run("mkdir -p hr && git mv salkku.yaml catalog hr")
    try folder.write("hr/README.md", "Text.\n")
    try folder.write("hr/catalog/teams/b.md", team("Beta"))
    for name in ["d", "e", "f", "g", "h"] { try folder.write("hr/catalog/teams/\(name).md", team(name)) }
    try folder.commit("Move, and grow", on: "2026-07-10")
    if isBack { try folder.run("git mv hr/salkku.yaml . && git mv hr/catalog .") }
    try folder.write((isBack ? "" : "hr/") + "catalog/teams/c.md", team("Gamma"))
    try folder.commit("Change again", on: "2026-10-10")
    let found = try compared(folder, root: isBack ? "" : "hr")
    #expect(found.contains("2026-Q4 since 2026-Q3: 0 added, 0 removed, changed c"))
    #expect(found.contains("2026-Q3 since 2026-Q2: 5 added, 0 removed, changed b"))
    #expect(found.contains("2026-Q2 since 2026-Q1: 0 added, 0 removed, changed a"))
  }

  @Test("A catalogue whose folder was renamed, and which moved below another one, too, is compared with where it lay")
  func renamed() throws {
    let folder = try HistoryFolder()
    try folder.run("git init -q -b main")
    try folder.write("salkku.yaml", "format: 1\n")
    for name in ["a", "b", "c"] { try folder.write("catalog/teams/\(name).md", team(name)) }
    try folder.commit("Begin", on: "2026-01-10")
    try folder.run("mkdir hr && git mv salkku.yaml hr && git mv catalog hr/portfolio")
    try folder.write("hr/salkku.yaml", "format: 1\ncatalog: portfolio\n")
    try folder.write("hr/portfolio/teams/b.md", team("Beta"))
    try folder.commit("Move", on: "2026-07-10")
    #expect(try compared(folder, root: "hr") == ["2026-Q3 since 2026-Q2: 0 added, 0 removed, changed b"])
    let (repository, _) = try folder.revision()
    let root = try RevisionTree.formerRoot(
      of: ["portfolio/teams/a.md", "portfolio/teams/c.md"], in: "portfolio", at: try repository.revision("HEAD~1"),
      of: repository
    ) { _ in false }
    #expect(root == "")
  }
}
