internal import Editing
internal import JSONSchema
internal import SourceText
internal import Syntax

extension Fuzzer {
  /// The reader of simple YAML gives the tree that libfyaml gives, or leaves a text to it; and all ranges lie in the file.
  func readYAML(_ bytes: [UInt8]) {
    let file = SourceFile(path: "input.yaml", bytes: bytes)
    let whole = SourceRange(0..<bytes.count)
    let (expected, diagnostics) = SyntaxReader(usesLibfyamlAlone: true).parse(file, in: whole)
    for diagnostic in diagnostics {
      let range = diagnostic.place.range.offsets
      expect(range.upperBound <= bytes.count, "a finding lies behind the end")
    }
    let isNoText = diagnostics.contains {
      $0.rule == SyntaxFault.encoding.id || $0.rule == SyntaxFault.controlCharacter.id
    }
    guard !isNoText, let tree = SyntaxReader().simpleTree(file, in: whole) else { return }
    expect(diagnostics.isEmpty, "libfyaml: \(diagnostics)")
    expect(tree.nodes == expected.nodes && tree.decoded == expected.decoded, "the trees are not the same")
  }

  /// Whatever stands there, a tree results.
  func readJSON(_ bytes: [UInt8]) {
    let file = SourceFile(path: "input.json", bytes: bytes)
    let (tree, diagnostics) = NodeTree.parse(file, as: .json, limits: .data)
    if diagnostics.isEmpty {
      // What is JSON is read by the reader of YAML as well, without a crash.
      _ = NodeTree.parse(file, as: .yaml, limits: .data)
    }
    _ = tree.root.kind
  }

  /// What stands before the first NUL is a schema, the rest a value: whatever is quickly told to fit does fit.
  func validate(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    let registry = SchemaRegistry()
    registry.add(SourceFile(path: "schema.json", bytes: Array(parts[0])))
    let compiled = Schema.compile(SchemaRegistry.uri(ofPath: "schema.json"), in: registry, assertsFormat: true)
    guard let schema = compiled.schema, parts.count == 2 else { return }
    let value = NodeTree.parse(SourceFile(path: "value.json", bytes: Array(parts[1])), as: .json, limits: .data)
    guard value.diagnostics.isEmpty else { return }
    let isValid = schema.isValid(value.tree.root)
    if schema.accepts(value.tree.root, .strict) { expect(isValid, "told to fit quickly, and does not") }
  }

  /// A table that is written as RFC 4180 has it is read as it was.
  func readTable(_ bytes: [UInt8]) {
    let table = CSV(bytes, fieldCount: 3)
    guard table.unclosedQuote == nil, !table.records.isEmpty else { return }
    let records = table.records.map { $0.map(\.text) }
    // By bytes: with a mark behind it, a quote is another character.
    let quote = UInt8(ascii: "\"")
    let written = records.flatMap { record in
      record.map { [quote] + $0.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote] }
        .joined(separator: [UInt8(ascii: ",")]) + Array("\r\n".utf8)
    }
    let again = CSV(written, fieldCount: records[0].count)
    expect(again.separator != UInt8(ascii: ",") || again.records.map { $0.map(\.text) } == records, "another table")
  }
}
