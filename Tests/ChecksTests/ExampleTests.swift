import Checks
import Editing
import SourceText
import TestSupport
import Testing

/// What descriptions show is put into the catalogues in `Examples`, each named after its rule, and checked.
@Suite struct ExampleTests {
  private static let folder = "Tests/ChecksTests/Examples"

  /// The faults whose example is in words, as no text of a small catalogue has them, and why.
  private static let inWords: [String: String] = [
    "control-character": "nobody sees the character",
    "encoding-not-utf8": "a description is in UTF-8",
    "file-name-not-utf8": "a description is in UTF-8",
    "file-not-regular": "it is about the disk",
    "file-too-large": "it would be too long to read",
    "file-unreadable": "it is about the disk or git",
    "folder-unreadable": "it is about the disk",
    "import-map": "it is about the file of an import",
    "import-source": "it is about the file of an import",
    "markdown-too-large": "it would be too long to read",
    "nested-too-deep": "it would be too long to read",
    "path-invalid": "it is about git",
    "reading-exists": "it is a command",
    "schema-limit": "it would be too long to read",
    "sparse-checkout": "it is about git",
    "submodule-skipped": "it is about git",
    "symlink-dangling": "it is about the disk or git",
    "symlink-loop": "it is about the disk or git",
    "symlink-outside-tree": "it is about the disk or git",
    "symlink-to-folder": "it is about the disk or git",
    "too-many-values": "it would be too long to read",
    "yaml-line-too-long": "it would be too long to read",
  ]
  static let shown = AllRules.descriptions.map(\.id.name).filter { inWords[$0] == nil }

  @Test(
    "A description's example has its fault, what to write instead has not, and neither has another", arguments: shown)
  func examples(name: String) throws {
    let description = try #require(AllRules.descriptions.first { $0.id.name == name })
    let catalogue = ExampleCatalogue(try Repository.text(of: "\(Self.folder)/\(name).md"))
    let found = try Self.findings(in: catalogue.files(with: description.example), of: description.id)
    #expect(found.contains { $0.rule == description.id }, "the example has not the fault")
    #expect(Self.told(found.filter { $0.rule != description.id }) == "", "the example has another fault")
    let instead = try Self.findings(in: catalogue.files(with: description.instead), of: description.id)
    #expect(Self.told(instead) == "", "what to write instead has a fault")
  }

  @Test("Each example is run or is known to be in words, those of rules are all run, and no catalogue is left over")
  func catalogues() {
    #expect(Repository.names(in: Self.folder) == Self.shown.map { $0 + ".md" })
    #expect(Set(Self.inWords.keys).isSubset(of: AllRules.descriptions.map(\.id.name)))
    #expect(Set(Self.inWords.keys).isDisjoint(with: AllRules.ids.map(\.name)))
  }

  /// What is wrong with the files as they are, and what the rule says; other rules ask for more than an example has.
  private static func findings(in files: CatalogueFiles, of id: RuleID) throws -> [Diagnostic] {
    let rule = AllRules.rules.filter { $0.description.id == id }
    // An exception is held against what all rules find.
    var found = try files.findings(by: rule.isEmpty ? AllRules.rules : rule)
    let catalog = try files.catalog()
    for file in files {
      let source = SourceFile(path: file.path, bytes: Array(file.text.utf8))
      if file.path.hasSuffix(".csv") {
        found += ReadingTable(source, catalog: catalog, today: try CatalogueFiles.today).problems
      } else if Baseline.isOne(source.bytes) {
        found += Baseline.read(source).problems
      }
    }
    return found.filter { $0.rule == id || !AllRules.ids.contains($0.rule) }
  }

  private static func told(_ findings: [Diagnostic]) -> String {
    findings.map { "\($0.place.path): \($0.message) [\($0.rule)]\n" }.joined()
  }
}
