import Foundation
import TestSupport
import Testing

/// The files that are part of the executable: every schema, the templates, and what lies beside the list itself.
@Suite struct EmbeddedFilesTests {
  private static let path = "Sources/CResources/resources.c"

  @Test(
    "Schemas, word lists, templates, styles, scripts and what is made of schemas are embedded, as the folders have them"
  )
  func list() throws {
    let schemas = try files(in: "schemas", suffix: ".schema.json")
    let style = try files(in: "Sources/CResources", suffix: ".css")
    let scripts = try files(in: "Sources/CResources", suffix: ".js")
    let data = try files(in: "Sources/CResources", suffix: ".schema.json")
    let kinds = try files(in: "Sources/CResources", suffix: ".txt")
    let words = try files(in: "lexicon", suffix: ".yaml") + files(in: "lexicon", suffix: ".json")
    let templates = try templates()
    let text = Self.list(of: (schemas + data + style + scripts + kinds + words + templates).sorted())
    Golden.expect(text, at: Self.path, hint: ", and build again")
  }

  private func files(in folder: String, suffix: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(Project.root)/\(folder)")
      .filter { $0.hasSuffix(suffix) }.map { "\(folder)/\($0)" }
  }

  private func templates() throws -> [String] {
    let folder = URL(filePath: "\(Project.root)/templates", directoryHint: .isDirectory)
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    return try #require(all).compactMap { $0 as? URL }
      .filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
      .map { "templates" + $0.path(percentEncoded: false).dropFirst("\(Project.root)/templates".count) }
  }

  private static func list(of paths: [String]) -> String {
    var text = """
      #include "resources.h"

      // Embedded by the compiler: the one copy of each file is the one in the repository. A test writes this list.

      """
    for (index, path) in paths.enumerated() {
      text += "static const unsigned char file_\(index)[] = {\n#embed \"../../\(path)\"\n};\n"
    }
    text += """

      #define RESOURCE(path, name) { path, name, sizeof(name) }

      const struct salkku_resource salkku_resources[] = {

      """
    for (index, path) in paths.enumerated() { text += "    RESOURCE(\"\(path)\", file_\(index)),\n" }
    return text + """
      };
      const size_t salkku_resource_count = sizeof(salkku_resources) / sizeof(salkku_resources[0]);

      """
  }
}
