import SourceText

/// How deep the text of a block scalar must stand: deeper than what it is the value of (YAML 1.2.2, 8.1.1.1).
struct BlockIndentation {
  private let bytes: [UInt8]
  private let header: Int
  /// The column, from 0, of what the text belongs to; -1 where it is a whole document.
  let parent: Int

  /// - Parameters:
  ///   - header: where the `|` or `>` stands.
  ///   - key: where the key begins whose value it is; nil for an item of a list.
  init(_ bytes: [UInt8], header: Int, key: Int?) {
    self.bytes = bytes
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

  /// The first line within `content` that holds something, where it does not stand deeper than its parent.
  func shallowLine(within content: Range<Int>) -> Range<Int>? {
    guard let lineEnd = bytes[header...].firstIndex(where: YAMLLine.isBreak) else { return nil }
    var place = lineEnd
    var start = lineEnd
    while place < content.upperBound, YAMLLine.isBreak(bytes[place]) || bytes[place] == UInt8(ascii: " ") {
      if YAMLLine.isBreak(bytes[place]) { start = place + 1 }
      place += 1
    }
    guard place < content.upperBound, place - start <= parent else { return nil }
    return place..<(bytes[place...].firstIndex(where: YAMLLine.isBreak) ?? bytes.endIndex)
  }
}
