internal import CatalogModel
internal import JSONSchema
internal import SourceText
internal import Syntax

/// Fields that stand in the first lines of a text, below the fence that was to follow them.
enum StrayFields {
  /// `found` with a warning for each field that the fields above lack and the text begins with.
  static func added(to found: [Diagnostic], in document: Document, _ kind: KindDeclaration) -> [Diagnostic] {
    guard document.isFrontmatterReadable, document.frontmatterRange != nil else { return found }
    let bytes = document.file.bytes
    let body = document.body.offsets
    var start = body.lowerBound
    while start < body.upperBound, bytes[start] <= 0x20 { start += 1 }
    var stray: [Diagnostic] = []
    while start < body.upperBound, stray.count < 20 {
      let end = bytes[start..<body.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? body.upperBound
      let name = bytes[start..<end].prefix { $0 &- UInt8(ascii: "a") < 26 || $0 == UInt8(ascii: "_") }
      let colon = name.endIndex
      guard !name.isEmpty, colon < end, bytes[colon] == UInt8(ascii: ":"), colon + 1 == end || bytes[colon + 1] == 0x20
      else { break }
      let field = String(decoding: name, as: UTF8.self)
      guard kind.field(field) != nil, document.frontmatter.root[field] == nil else { break }
      let isMissed = found.contains { $0.rule == SchemaFault.fieldMissing.id && $0.field == field }
      stray.append(
        Diagnostic(
          SchemaFault.fieldMissing.id, isMissed ? .error : .warning,
          "`\(field)` stands below the second `---`, where it is text and no field",
          at: Place(path: document.file.path, range: SourceRange(start..<end)),
          help: "Move the line above that `---`.", field: field))
      start = min(
        end + (end + 1 < body.upperBound && bytes[end] == 0x0D && bytes[end + 1] == 0x0A ? 2 : 1), body.upperBound)
    }
    guard !stray.isEmpty else { return found }
    let names = Set(stray.map(\.field))
    return found.filter { $0.rule != SchemaFault.fieldMissing.id || !names.contains($0.field) } + stray
  }
}
