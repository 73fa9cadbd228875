internal import SourceText

/// A folder as git stores it: lines of mode, name and the name of an object (gitformat-pack, tree objects).
struct StoredFolder: Sendable {
  /// A line of it, by the places of its parts in ``bytes``.
  struct Line: Sendable {
    let start: Int
    let nameStart: Int
    let nameEnd: Int

    /// The end of the line: the object's name has 20 bytes.
    var end: Int { nameEnd + 1 + 20 }
  }

  let bytes: [UInt8]
  let lines: [Line]

  /// Nil for what is no folder.
  init?(_ bytes: [UInt8]) {
    var lines: [Line] = []
    lines.reserveCapacity(bytes.count / 40)
    let isWhole = unsafe bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      let count = buffer.count
      while start < count {
        var space = start
        while unsafe space < count && buffer[space] != 0x20 { space += 1 }
        var end = space + 1
        while unsafe end < count && buffer[end] != 0 { end += 1 }
        guard end + 20 < count else { return false }
        lines.append(Line(start: start, nameStart: space + 1, nameEnd: end))
        start = end + 21
      }
      return true
    }
    guard isWhole else { return nil }
    self.bytes = bytes
    self.lines = lines
  }

  func id(_ line: Line) -> ObjectID? { ObjectID(bytes[(line.nameEnd + 1)..<line.end]) }

  func name(_ line: Line) -> ArraySlice<UInt8> { bytes[line.nameStart..<line.nameEnd] }

  /// Whether a line is another folder: mode 40000.
  func isFolder(_ line: Line) -> Bool { bytes[line.start] == UInt8(ascii: "4") }

  /// Whether a line is a file with content: mode 100644, 100755 or 100664.
  func isFile(_ line: Line) -> Bool { bytes[line.start..<(line.nameStart - 1)].starts(with: "100".utf8) }

  /// The lines that both do not have alike: each is given with its counterpart of the same name and sort on the other side.
  ///
  /// Equal bytes at both ends are skipped: of a folder of thousands, a commit changes a line or two.
  static func differences(
    _ old: StoredFolder?, _ new: StoredFolder?, _ body: (_ old: Line?, _ new: Line?) -> Void
  ) {
    let (oldLines, newLines) = (old?.lines ?? [], new?.lines ?? [])
    var start = 0
    if let old, let new {
      let common = old.bytes.commonPrefix(with: new.bytes)
      start = oldLines.partitioningIndex { $0.end > common }
    }
    var (i, j) = (start, start)
    func key(_ folder: StoredFolder, _ line: Line) -> [UInt8] {
      // Git sorts a folder as if its name ended with a slash.
      Array(folder.name(line)) + (folder.isFolder(line) ? [UInt8(ascii: "/")] : [])
    }
    while i < oldLines.count || j < newLines.count {
      guard i < oldLines.count, let old else {
        body(nil, newLines[j])
        j += 1
        continue
      }
      guard j < newLines.count, let new else {
        body(oldLines[i], nil)
        i += 1
        continue
      }
      let (left, right) = (oldLines[i], newLines[j])
      if old.bytes[left.start..<left.end] == new.bytes[right.start..<right.end] {
        (i, j) = (i + 1, j + 1)
        continue
      }
      let (first, second) = (key(old, left), key(new, right))
      if first == second {
        body(left, right)
        (i, j) = (i + 1, j + 1)
      } else if first.lexicographicallyPrecedes(second) {
        body(left, nil)
        i += 1
      } else {
        body(nil, right)
        j += 1
      }
    }
  }
}

extension [UInt8] {
  /// How many bytes both begin with.
  fileprivate func commonPrefix(with other: [UInt8]) -> Int {
    let end = Swift.min(count, other.count)
    return unsafe withUnsafeBytes { left in
      unsafe other.withUnsafeBytes { right in
        var place = 0
        while place + 8 <= end {
          let one = unsafe left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          let two = unsafe right.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          if one != two { break }
          place += 8
        }
        while unsafe place < end && left[place] == right[place] { place += 1 }
        return place
      }
    }
  }
}
