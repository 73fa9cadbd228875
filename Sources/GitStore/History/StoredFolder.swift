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
  /// Where each line starts, and the end of the last.
  private let bounds: [UInt32]

  /// Nil for what is no folder.
  init?(_ bytes: [UInt8]) {
    guard let count = UInt32(exactly: bytes.count) else { return nil }
    var bounds: [UInt32] = []
    bounds.reserveCapacity(bytes.count / 40 + 1)
    var start = 0
    while start < bytes.count {
      bounds.append(UInt32(start))
      // A digit and a space at least, before the name.
      guard let nameEnd = ByteSearch.first(0, in: bytes.span, start..<bytes.count), nameEnd - start >= 2,
        nameEnd + 20 < bytes.count
      else { return nil }
      start = nameEnd + 21
    }
    bounds.append(count)
    self.bytes = bytes
    self.bounds = bounds
  }

  /// How many lines it has.
  var count: Int { bounds.count - 1 }

  /// The line at a place among them.
  subscript(index: Int) -> Line {
    let (start, nameEnd) = (Int(bounds[index]), Int(bounds[index + 1]) - 21)
    let space = bytes[start..<nameEnd].firstIndex(of: 0x20) ?? nameEnd - 1
    return Line(start: start, nameStart: min(space + 1, nameEnd), nameEnd: nameEnd)
  }

  /// All its lines.
  var lines: some Sequence<Line> { (0..<count).lazy.map { self[$0] } }

  func id(_ line: Line) -> ObjectID? { ObjectID(bytes[(line.nameEnd + 1)..<line.end]) }

  func name(_ line: Line) -> ArraySlice<UInt8> { bytes[line.nameStart..<line.nameEnd] }

  /// Whether a line is another folder: mode 40000.
  func isFolder(_ line: Line) -> Bool { bytes[line.start] == UInt8(ascii: "4") }

  /// Whether a line is a file with content: mode 100644, 100755 or 100664.
  func isFile(_ line: Line) -> Bool { bytes[line.start..<(line.nameStart - 1)].starts(with: "100".utf8) }

  /// The lines that both do not have alike: each is given with its counterpart of the same name and sort on the other side.
  ///
  /// Equal bytes are skipped: of a folder of thousands, a commit changes a line or two.
  static func differences(
    _ old: StoredFolder?, _ new: StoredFolder?, _ body: (_ old: Line?, _ new: Line?) -> Void
  ) {
    guard let old, let new else {
      old?.lines.forEach { body($0, nil) }
      new?.lines.forEach { body(nil, $0) }
      return
    }
    var (i, j) = (0, 0)
    while true {
      let common = old.bytes.commonPrefix(from: Int(old.bounds[i]), with: new.bytes, from: Int(new.bounds[j]))
      let skipped = old.linesWithin(common, from: i)
      (i, j) = (i + skipped, j + skipped)
      guard i < old.count, j < new.count else { break }
      let (left, right) = (old[i], new[j])
      let (first, second) = (old.key(left), new.key(right))
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
    for index in i..<old.count { body(old[index], nil) }
    for index in j..<new.count { body(nil, new[index]) }
  }

  /// How many whole lines the next `length` bytes are, from the line at `index` on.
  private func linesWithin(_ length: Int, from index: Int) -> Int {
    let end = bounds[index] + UInt32(length)
    return bounds[(index + 1)...].partitioningIndex { $0 > end } - index - 1
  }

  /// What git sorts a line by: a folder as if its name ended with a slash.
  private func key(_ line: Line) -> [UInt8] {
    Array(name(line)) + (isFolder(line) ? [UInt8(ascii: "/")] : [])
  }
}

extension [UInt8] {
  /// How many bytes are alike from a place in each on.
  fileprivate func commonPrefix(from start: Int, with other: [UInt8], from otherStart: Int) -> Int {
    let end = Swift.min(count - start, other.count - otherStart)
    return unsafe withUnsafeBytes { left in
      unsafe other.withUnsafeBytes { right in
        var place = 0
        while place + 8 <= end {
          let one = unsafe left.loadUnaligned(fromByteOffset: start + place, as: UInt64.self)
          let two = unsafe right.loadUnaligned(fromByteOffset: otherStart + place, as: UInt64.self)
          if one != two { break }
          place += 8
        }
        while unsafe place < end && left[start + place] == right[otherStart + place] { place += 1 }
        return place
      }
    }
  }
}
