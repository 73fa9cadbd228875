/// A place in a file as people count it.
package struct SourceLocation: Hashable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// The column in Unicode scalars, from 1.
  package let column: Int

  /// A place by its line and column, both from 1.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Finds line and column of a byte offset in time logarithmic in the number of lines.
///
/// A line ends at LF, at CR LF, or at a lone CR, as in YAML 1.2 (5.4) and CommonMark (2.1).
package struct LineIndex: Sendable {
  private let bytes: [UInt8]
  /// The offset of each line's first byte; never empty.
  private let lineStarts: [UInt32]

  /// Finds the lines of a file, in time linear in its size.
  package init(_ bytes: [UInt8]) {
    var starts: [UInt32] = [0]
    for offset in bytes.indices {
      let byte = bytes[offset]
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { continue }
      starts.append(UInt32(truncatingIfNeeded: offset + 1))
    }
    self.bytes = bytes
    lineStarts = starts
  }

  /// The number of lines; a file that ends in a line break has an empty last one.
  package var lineCount: Int { lineStarts.count }

  /// The place of `offset`. An offset behind the end counts as the end; a byte order mark takes no column.
  /// - Parameter known: a place that was found before. Counting goes on from there where it lies on the same line, so
  ///   that many places on one long line take the time of its length once.
  package func location(
    of offset: UInt32, after known: (offset: UInt32, location: SourceLocation)? = nil
  ) -> SourceLocation {
    let line = line(of: offset)
    let offset = min(Int(offset), bytes.count)
    var column = 1
    var position = Int(lineStarts[line - 1])
    if let known, known.location.line == line, known.offset <= offset {
      column = known.location.column
      position = Int(known.offset)
    } else if position == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      position = 3
    }
    while position < offset {
      // Every byte but a continuation byte begins a scalar (or stands for one, where the text is ill-formed).
      if bytes[position] & 0xC0 != 0x80 { column += 1 }
      position += 1
    }
    return SourceLocation(line: line, column: column)
  }

  /// The line of `offset`, from 1, without the column, for which the line has to be read.
  package func line(of offset: UInt32) -> Int {
    max(1, lineStarts.partitioningIndex { $0 > offset })
  }

  /// The bytes of `line`, counted from 1, without its line break.
  package func range(ofLine line: Int) -> SourceRange {
    guard line >= 1, line <= lineStarts.count else { return SourceRange(bytes.count..<bytes.count) }
    let start = Int(lineStarts[line - 1])
    var end = line < lineStarts.count ? Int(lineStarts[line]) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return SourceRange(start..<end)
  }
}
