package import SourceText

/// Finds the lines that git leaves in a file that it could not merge, and those of them that somebody left behind.
package struct MergeConflicts {
  private static let length = 7
  private let bytes: [UInt8]

  /// Of every file a few bytes are looked at twice: those that begin such a line are rare.
  static func mayStand(in file: SourceFile) -> Bool {
    let range = 0..<file.bytes.count
    return ByteSearch.holds("<<<<<<<", in: file.bytes.span, range)
      || ByteSearch.holds(">>>>>>>", in: file.bytes.span, range)
      || ByteSearch.holds("|||||||", in: file.bytes.span, range)
  }

  /// One finding for each conflict in a file in which nothing shows any to its readers.
  package static func findings(in file: SourceFile) -> [Diagnostic] {
    mayStand(in: file) ? findings(in: file, isShown: { _ in false }) : []
  }

  /// One finding for each conflict, at its first line.
  /// - Parameter isShown: whether the byte at an offset stands in a text that shows such lines to its readers.
  static func findings(in file: SourceFile, isShown: (Int) -> Bool) -> [Diagnostic] {
    let conflicts = MergeConflicts(bytes: file.bytes)
    var findings: [Diagnostic] = []
    var isOpen = false
    var hasDivider = false
    /// The line `|||||||` of a conflict whose beginning somebody deleted.
    var ancestor: Range<Int>?
    var start = TextEncoding.markLength(file.bytes)
    while start < file.bytes.count {
      let end = file.bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? file.bytes.count
      let line = start..<end
      start = end + 1
      guard let mark = conflicts.mark(line), !isShown(line.lowerBound) else { continue }
      let place: Range<Int>?
      switch mark {
      case UInt8(ascii: "="):
        (place, hasDivider, ancestor) = (ancestor, true, nil)
        if place != nil { isOpen = true }
      case UInt8(ascii: "|"):
        place = nil
        if !isOpen { ancestor = line }
      case UInt8(ascii: "<"): (place, isOpen) = (isOpen ? nil : line, true)
      default:
        // Only a text in which lines stand against each other ends so; others quote a letter of a letter.
        place = !isOpen && (hasDivider || conflicts.isEndAlone(line)) ? line : nil
        (isOpen, hasDivider) = (false, false)
      }
      guard let place else { continue }
      findings.append(
        Diagnostic(
          TreeFault.mergeConflict.id, .error,
          "a merge was not finished here, so several versions of these lines stand in the file",
          at: Place(path: file.path, range: SourceRange(place)),
          help:
            "Keep the lines that are right, and delete the others and those that begin with `<<<<<<<`, `=======` and "
            + "`>>>>>>>`."))
    }
    return findings
  }

  /// The byte that a line of git's begins with seven times: `<`, `|`, `=` or `>`.
  private func mark(_ line: Range<Int>) -> UInt8? {
    guard line.count >= Self.length else { return nil }
    let mark = bytes[line.lowerBound]
    guard "<|=>".utf8.contains(mark), bytes[line].prefix(Self.length).allSatisfy({ $0 == mark }) else { return nil }
    let rest = bytes[line].dropFirst(Self.length)
    return mark == UInt8(ascii: "=") ? (rest.isEmpty ? mark : nil) : (rest.first ?? 0x20) == 0x20 ? mark : nil
  }

  /// Whether a line `>>>>>>> side` is what somebody left of a conflict: it names one thing, a branch or a commit with its title in
  /// round brackets, and no line around it is a quotation.
  private func isEndAlone(_ line: Range<Int>) -> Bool {
    let name = bytes[line].dropFirst(Self.length + 1)
    guard let first = name.first, first != 0x20 else { return false }
    let title = name.drop { $0 != 0x20 }.dropFirst()
    guard title.isEmpty || title.first == UInt8(ascii: "(") && title.last == UInt8(ascii: ")") else { return false }
    let isBreak: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D }
    let before = bytes[..<line.lowerBound].reversed().drop(while: isBreak).prefix { !isBreak($0) }.last
    let behind = bytes[line.upperBound...].drop(while: isBreak).first
    return before != UInt8(ascii: ">") && behind != UInt8(ascii: ">")
  }
}

extension Document {
  /// The findings for a Markdown file with conflicts, but for those that its code blocks show.
  static func mergeConflicts(in file: SourceFile) -> [Diagnostic] {
    guard MergeConflicts.mayStand(in: file) else { return [] }
    let body = SourceRange(Fences(file.bytes).body)
    let shown = Markdown(parsing: file, in: body).events.lazy.filter { $0.kind == .code && !$0.isAside }
      .map(\.text.offsets)
    let lines = shown.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    return MergeConflicts.findings(in: file) { offset in
      let next = lines.partitioningIndex { $0.lowerBound > offset }
      return next > 0 && lines[next - 1].contains(offset)
    }
  }
}
