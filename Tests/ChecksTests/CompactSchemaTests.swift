import Checks
import Foundation
import SourceText
import Syntax
import Testing

/// `Sources/CResources/schemas.txt` is made from the schemas.
@Suite struct CompactSchemaTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("What values are checked by is what the schemas say, without the names that readers see")
  func compact() throws {
    let folder = Self.root.appending(path: "schemas")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var text = ""
    for name in names {
      let file = SourceFile(path: "schemas/\(name)", bytes: Array(try Data(contentsOf: folder.appending(path: name))))
      let (tree, problems) = NodeTree.parse(file, as: .json, limits: .data)
      #expect(problems.isEmpty, "\(name)")
      text += "\(file.path) \(Self.compact(tree.root, of: file))\n"
    }
    #expect(names.count == BuiltInSchema.names.count)
    let path = Self.root.appending(path: CompactSchemas.path)
    guard (try? String(contentsOf: path, encoding: .utf8)) != text else { return }
    if ProcessInfo.processInfo.environment["SALKKU_RECORD"] != nil {
      try text.write(to: path, atomically: true, encoding: .utf8)
    }
    Issue.record(
      "\(CompactSchemas.path) is not what the schemas say; SALKKU_RECORD=1 writes it anew, then build again")
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
