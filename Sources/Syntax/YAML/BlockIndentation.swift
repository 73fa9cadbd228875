import SourceText

/// How deep the text of a block scalar must stand: deeper than what it is the value of (YAML 1.2.2, 8.1.1.1).
struct BlockIndentation {
  private let file: SourceFile
  private let header: Int
  /// The column, from 0, of what the text belongs to; -1 where it is a whole document.
  private let parent: Int

  /// - Parameters:
  ///   - header: where the `|` or `>` stands.
  ///   - key: where the key begins whose value it is; nil for an item of a list.
  init(_ file: SourceFile, header: Int, key: Int?) {
    let bytes = file.bytes
    self.file = file
    self.header = header
    func lineStart(_ offset: Int) -> Int { bytes[..<offset].lastIndex(where: YAMLLine.isBreak).map { $0 + 1 } ?? 0 }
    let start = lineStart(header)
    var place = start
    var dash: Int?
    while place < header {
      if bytes[place] == UInt8(ascii: " ") {
        place += 1
      } else if bytes[place] == UInt8(ascii: "-"), place + 1 < header, bytes[place + 1] == UInt8(ascii: " ") {
        dash = place
        place += 1
      } else {
        break
      }
    }
    // `: |` of a key that is written with `?` counts from the colon.
    let isExplicit = place < header && bytes[place] == UInt8(ascii: ":")
    if let key, !isExplicit {
      parent = key - lineStart(key)
    } else if isExplicit {
      parent = place - start
    } else {
      parent = dash.map { $0 - start } ?? -1
    }
  }

  /// What is wrong where the first line within `content` that holds something does not stand deeper than its parent. libfyaml
  /// takes that for text all the same, but measures another text than it writes.
  func problem(in content: Range<Int>) -> Diagnostic? {
    let bytes = file.bytes
    guard let lineEnd = bytes[header...].firstIndex(where: YAMLLine.isBreak) else { return nil }
    var place = lineEnd
    var start = lineEnd
    while place < content.upperBound, YAMLLine.isBreak(bytes[place]) || bytes[place] == UInt8(ascii: " ") {
      if YAMLLine.isBreak(bytes[place]) { start = place + 1 }
      place += 1
    }
    guard place < content.upperBound, place - start <= parent else { return nil }
    let line = place..<(bytes[place...].firstIndex(where: YAMLLine.isBreak) ?? bytes.endIndex)
    return Diagnostic(
      SyntaxFault.yaml.id, .error, "this text does not stand deeper than what it belongs to",
      at: Place(path: file.path, range: SourceRange(line)),
      help: "Put more blanks before it and the lines of the text below it: at least \(parent + 2) before each.")
  }
}
