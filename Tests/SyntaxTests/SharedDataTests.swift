import FoundationEssentials  // Reads folders of real files.
import SourceText
import Syntax
import TestSupport
import Testing

/// Files that lie beside the repository and not in it; without them these tests are skipped.
enum SharedData {
  /// The files below `subfolder` whose names end in `suffix`, sorted.
  static func files(_ subfolder: String, _ suffix: String) -> [SourceFile] {
    Repository.files(below: "\(Repository.sharedData)/\(subfolder)", suffix).map(SourceFile.init)
  }
}

@Suite(.slow) struct SharedDataTests {
  @Test(
    .enabled(
      if: !SharedData.files("suites/json-schema-2020-12", ".json").isEmpty,
      "../shared/data/suites/json-schema-2020-12 is not there"))
  func `JSON gives the same tree from the JSON reader and from libfyaml`() {
    for file in SharedData.files("suites/json-schema-2020-12", ".json") {
      let json = NodeTree.parse(file, as: .json, limits: .data)
      let yaml = NodeTree.parse(file, as: .yaml, limits: .data)
      #expect(json.diagnostics.isEmpty, "\(file.path)")
      guard yaml.diagnostics.isEmpty else {
        // YAML has no escaped surrogates and refuses DEL.
        Issue.record("\(file.path): \(dump(yaml.diagnostics[0], of: file))")
        continue
      }
      #expect(dump(json.tree) == dump(yaml.tree), "\(file.path)")
    }
  }

  @Test(
    .enabled(if: !SharedData.files("real-catalogue", ".md").isEmpty, "../shared/data/real-catalogue is not there"))
  func `the real catalogue is read without a word`() {
    for file in SharedData.files("real-catalogue/catalog", ".md") where !file.path.hasSuffix("README.md") {
      // A translation has no frontmatter and two dots in its name.
      let isTranslation = file.path.dropLast(3).contains(".")
      let document = isTranslation ? SyntaxReader().prose(file) : Document.parsing(file)
      let told = document.diagnostics.map { dump($0, of: file) }.joined()
      #expect(told.isEmpty, "\(file.path)")
    }
  }
}
