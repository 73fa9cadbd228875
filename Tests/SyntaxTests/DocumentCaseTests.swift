import FoundationEssentials  // Reads the folder of cases.
import SourceText
import Syntax
import TestSupport
import Testing

/// The folders below `Cases/`: `input.md` (or `.yaml`, `.json`) beside `expected.txt`.
@Suite struct DocumentCaseTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
  static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []).sorted()

  @Test func `there are cases`() {
    #expect(Self.names.count > 90)
  }

  @Test(arguments: names) func `a case reads as expected`(_ name: String) throws {
    let folder = Self.folder.appending(path: name)
    let inputs = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasPrefix("input.") }
    let input = try #require(inputs.first)
    let file = SourceFile(path: input, bytes: Array(try Data(contentsOf: folder.appending(path: input))))
    var text = ""
    if input.hasSuffix(".md") {
      let document = Document.parsing(file)
      for diagnostic in document.diagnostics { text += dump(diagnostic, of: file) }
      if !document.isFrontmatterReadable { text += "frontmatter not readable\n" }
      text += dump(document.frontmatter)
      text += "body \(document.body.start)-\(document.body.end)\n"
    } else {
      let (tree, diagnostics) = NodeTree.parse(file, as: input.hasSuffix(".json") ? .json : .yaml, limits: .data)
      for diagnostic in diagnostics { text += dump(diagnostic, of: file) }
      text += dump(tree)
    }
    Golden.expect(text, at: folder.appending(path: "expected.txt").path())
  }

  @Test(arguments: names) func `each fix mends what it stands beside`(_ name: String) throws {
    let path = Self.folder.appending(path: name).appending(path: "input.md")
    guard let data = try? Data(contentsOf: path) else { return }  // A case of YAML or JSON.
    let file = SourceFile(path: "input.md", bytes: Array(data))
    for diagnostic in Document.parsing(file).diagnostics {
      guard let fix = diagnostic.fix else { continue }
      var bytes = file.bytes
      for edit in fix.edits.sorted(by: { $0.range > $1.range }) {
        bytes.replaceSubrange(edit.range.offsets, with: edit.replacement.utf8)
      }
      let mended = Document.parsing(SourceFile(path: "input.md", bytes: bytes)).diagnostics
      #expect(!mended.contains { $0.rule == diagnostic.rule && $0.place.range.start == diagnostic.place.range.start })
      #expect(mended.count < Document.parsing(file).diagnostics.count || diagnostic.severity == .error)
    }
  }
}
