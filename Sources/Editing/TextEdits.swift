package import SourceText

/// Replaces ranges of a file and leaves every other byte as it is.
package enum TextEdits {
  /// `bytes` with all of `edits` made; nil where two of them overlap or one lies outside.
  ///
  /// Several insertions at one place come in the order of `edits`.
  package static func applying(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8]? {
    let sorted = edits.enumerated().sorted {
      ($0.element.range, $0.offset) < ($1.element.range, $1.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64 * edits.count)
    var position = 0
    for (_, edit) in sorted {
      let range = edit.range
      guard range.start <= range.end, Int(range.end) <= bytes.count, Int(range.start) >= position else { return nil }
      result += bytes[position..<Int(range.start)]
      result += edit.replacement.utf8
      position = Int(range.end)
    }
    return result + bytes[position...]
  }
}
