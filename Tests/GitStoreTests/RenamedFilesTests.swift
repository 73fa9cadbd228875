import TestSupport
import Testing

@testable import GitStore

/// What new files were called before, where a commit renames many.
@Suite(.slow) struct RenamedFilesTests {
  /// A repository whose first commit has some files, and whose second has others in their stead.
  private func sources(_ old: [String: String], _ new: [String: String]) throws -> [String: String] {
    let folder = try TestFolder()
    try folder.git("init", "-q", "-b", "main")
    for (path, text) in old { try folder.write(path, text) }
    try folder.commit("Begin")
    for path in old.keys { try folder.remove(path) }
    for (path, text) in new { try folder.write(path, text) }
    try folder.commit("Rename")
    let repository = try folder.repository()
    let objects = try repository.objects.open()
    let differences = try FolderDifferences(objects).files(
      try repository.revision("HEAD~1").tree, try repository.revision("HEAD").tree)
    let added = differences.filter { $0.before == nil }
    return RenamedFiles(objects).sources(of: added, among: differences).found.mapValues(\.path)
  }

  private func text(_ number: Int, _ changed: String = "as it was") -> String {
    "---\ntitle: Team \(number)\nsummary: \(changed)\n---\n"
      + (0..<20).map { "Line \($0) of \(number * 7919 % 1009)\n" }.joined()
  }

  @Test("A commit that renames hundreds of files, each with an edit, is followed for each")
  func many() throws {
    let numbers = 0..<400
    let found = try sources(
      Dictionary(uniqueKeysWithValues: numbers.map { ("a\($0).md", text($0)) }),
      Dictionary(uniqueKeysWithValues: numbers.map { ("b\($0).md", text($0, "changed")) }))
    #expect(found == Dictionary(uniqueKeysWithValues: numbers.map { ("b\($0).md", "a\($0).md") }))
  }

  @Test("Files that hardly differ from one another are found, too, in the order of their paths")
  func alike() throws {
    let numbers = 100..<400
    let common = (0..<20).map { "Line \($0)\n" }.joined()
    let found = try sources(
      Dictionary(uniqueKeysWithValues: numbers.map { ("a\($0).md", "old \($0)\n" + common) }),
      Dictionary(uniqueKeysWithValues: numbers.map { ("b\($0).md", "new \($0)\n" + common) }))
    #expect(found == Dictionary(uniqueKeysWithValues: numbers.map { ("b\($0).md", "a\($0).md") }))
  }

  @Test("A file that keeps its name in another folder is itself, before one that is more like it")
  func namesakes() throws {
    let new = text(1, "changed")
    let found = try sources(
      ["old/x.md": text(1) + "More of x\n", "old/y.md": new + "z\n"], ["new/x.md": new, "new/w.md": text(1) + "z\n"])
    #expect(found == ["new/x.md": "old/x.md", "new/w.md": "old/y.md"])
  }

  @Test("Of files with one content each new one has its own, those that keep their names first")
  func same() throws {
    let found = try sources(
      ["old/a.md": "same\n", "old/b.md": "same\n", "old/c.md": "same\n"], ["new/c.md": "same\n", "new/d.md": "same\n"])
    #expect(found == ["new/c.md": "old/c.md", "new/d.md": "old/a.md"])
  }
}
