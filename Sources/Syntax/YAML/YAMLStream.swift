package import SourceText

/// A file of YAML that may hold several documents, as configuration of many tools does.
package enum YAMLStream {
  /// The documents of a file, each with its directives and comments; one where nothing parts it.
  ///
  /// By YAML 1.2.2 (9.1.2 and 9.2) no line within a document begins with `---` or `...` and a blank, not even in a text.
  package static func documents(in file: SourceFile) -> [SourceRange] {
    let bytes = file.bytes
    var documents: [SourceRange] = []
    var start = 0
    // Whether anything but directives, comments and blanks was met since the last document's end.
    var hasBegun = false
    var hasMarker = false
    var line = TextEncoding.markLength(bytes)
    func finish(at end: Int) {
      if hasBegun || hasMarker { documents.append(SourceRange(start..<end)) }
      (start, hasBegun, hasMarker) = (end, false, false)
    }
    while line < bytes.count {
      let end = bytes[line...].firstIndex(where: YAMLLine.isBreak).map { $0 + 1 } ?? bytes.count
      if isMarker(UInt8(ascii: "-"), bytes, at: line, before: end) {
        if hasBegun || hasMarker { finish(at: line) }
        hasMarker = true
      } else if isMarker(UInt8(ascii: "."), bytes, at: line, before: end) {
        finish(at: end)
      } else if !hasBegun {
        let first = bytes[line..<end].first { !YAMLLine.isBlank($0) && !YAMLLine.isBreak($0) }
        let isDirective = bytes[line] == UInt8(ascii: "%") && !hasMarker
        hasBegun = first.map { $0 != UInt8(ascii: "#") } ?? false && !isDirective
      }
      line = end
    }
    finish(at: bytes.count)
    return documents.isEmpty ? [SourceRange(0..<bytes.count)] : documents
  }

  /// Whether three of `mark` and then a blank or the line's end stand at `start`.
  private static func isMarker(_ mark: UInt8, _ bytes: [UInt8], at start: Int, before end: Int) -> Bool {
    guard end - start >= 3, bytes[start..<start + 3].allSatisfy({ $0 == mark }) else { return false }
    return start + 3 == bytes.count || YAMLLine.isBlank(bytes[start + 3]) || YAMLLine.isBreak(bytes[start + 3])
  }
}
