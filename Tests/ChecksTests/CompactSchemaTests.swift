import Checks
import Foundation
import SourceText
import Syntax
import TestSupport
import Testing

/// `Sources/CResources/schemas.txt` is made from the schemas.
@Suite struct CompactSchemaTests {
  @Test("What values are checked by is what the schemas say, without the names that readers see")
  func compact() {
    let schemas = Repository.files(below: "schemas")
    var text = ""
    for (name, bytes) in schemas {
      let file = SourceFile(path: "schemas/\(name)", bytes: bytes)
      let (tree, problems) = NodeTree.parse(file, as: .json, limits: .data)
      #expect(problems.isEmpty, "\(name)")
      text += "\(file.path) \(Self.compact(tree.root, of: file))\n"
    }
    #expect(schemas.count == BuiltInSchema.names.count)
    Golden.expect(text, at: CompactSchemas.path, hint: ", and build again")
  }

  /// The JSON of a value without line breaks and annotations; scalars as they are written.
  private static func compact(_ value: NodeView, of file: SourceFile) -> String {
    if value.isSequence { return "[\(value.elements.map { compact($0, of: file) }.joined(separator: ","))]" }
    guard value.isMapping else { return String(decoding: file.bytes[value.range.offsets], as: UTF8.self) }
    // Which kinds a field may name is told to whoever writes something else.
    let pairs = value.pairs.filter { !$0.key.string.hasPrefix("x-") || $0.key.string == "x-reference" }
    return "{\(pairs.map { "\(compact($0.key, of: file)):\(compact($0.value, of: file))" }.joined(separator: ","))}"
  }
}
