import SourceText
import Syntax
import TestSupport
import Testing

@testable import JSONSchema

private let folder = "Tests/JSONSchemaTests/Cases"

/// A case is a file with sections: `--- schema` holds a schema in JSON, or `--- schema KIND` names a built-in one;
/// `--- extension` an organisation's own fields; `--- value` holds YAML read as in a catalogue, `--- strict` YAML and
/// `--- json` JSON read by their own types; `--- expected` is what people are told.
private struct Case {
  var sections: [(name: String, text: String)] = []

  init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    for line in lines {
      if line.hasPrefix("--- ") {
        sections.append((String(line.dropFirst(4)), ""))
      } else if !sections.isEmpty {
        sections[sections.count - 1].text += line + "\n"
      }
    }
  }

  /// The section whose name begins with `name`.
  func section(_ name: String) -> (name: String, text: String)? { sections.first { $0.name.hasPrefix(name) } }

  /// The file again, with other expectations.
  func rendered(expected: String) -> String {
    sections.filter { $0.name != "expected" }.map { "--- \($0.name)\n\($0.text)" }.joined() + "--- expected\n"
      + expected
  }
}

struct MessageCaseTests {
  @Test("people are told what the case says", arguments: Repository.names(in: folder))
  func messages(file: String) throws {
    let text = String(decoding: try #require(Repository.bytes(of: folder + "/" + file)), as: UTF8.self)
    let example = Case(text)
    let found = try render(example)
    Golden.expect(example.rendered(expected: found), at: folder + "/" + file)
  }

  private func render(_ example: Case) throws -> String {
    let schemaSection = try #require(example.section("schema"))
    let registry = SchemaRegistry()
    var uri = SchemaRegistry.uri(ofPath: "schema.json")
    if schemaSection.name == "schema" {
      registry.add(SourceFile(path: "schema.json", bytes: Array(schemaSection.text.utf8)))
    } else {
      registerBuiltInSchemas(registry)
      uri = builtInURI(String(schemaSection.name.dropFirst("schema ".count)))
    }
    if let addition = example.section("extension") {
      registry.add(SourceFile(path: "extension.json", bytes: Array(addition.text.utf8)))
      uri = registry.extend(uri, by: SchemaRegistry.uri(ofPath: "extension.json"))
    }
    let compiled = Schema.compile(uri, in: registry, assertsFormat: true)
    guard let schema = compiled.schema else { return render(compiled.diagnostics, Array(schemaSection.text.utf8)) }
    let value = try #require(example.section("value") ?? example.section("strict") ?? example.section("json"))
    let file = SourceFile(path: "value", bytes: Array(value.text.utf8))
    let (tree, problems) = NodeTree.parse(file, as: value.name == "json" ? .json : .yaml, limits: .data)
    #expect(!problems.contains { $0.severity == .error }, "\(problems.map(\.message))")
    let options: ValidationOptions = value.name == "value" ? .catalogue : .strict
    return render(schema.validate(tree.root, path: "value", options: options), file.bytes)
  }

  private func render(_ diagnostics: [Diagnostic], _ bytes: [UInt8]) -> String {
    let lines = LineIndex(bytes)
    func place(_ range: SourceRange) -> String {
      let start = lines.location(of: range.start)
      let end = lines.location(of: range.end)
      return "\(start.line):\(start.column)-\(end.line):\(end.column)"
    }
    var text = ""
    for diagnostic in diagnostics {
      text += "\(place(diagnostic.place.range)) \(diagnostic.rule): \(diagnostic.message)\n"
      if !diagnostic.field.isEmpty { text += "  field: \(diagnostic.field)\n" }
      if let help = diagnostic.help { text += "  help: \(help)\n" }
      for related in diagnostic.related { text += "  see \(place(related.place.range)): \(related.message)\n" }
      if let fix = diagnostic.fix {
        text += "  fix: \(fix.title)\n"
        for edit in fix.edits { text += "    \(place(edit.range)) → \(edit.replacement)\n" }
      }
    }
    return text
  }
}
