package import SourceText

/// A baseline whose lines about an entry bear the entry's new id, so that what it kept quiet stays quiet.
package struct RenamedBaseline: Sendable {
  /// The whole file.
  package let bytes: [UInt8]
  /// How many of its lines are others now.
  package let count: Int

  /// What became of an entry.
  package struct Change: Sendable {
    /// As `team:payroll`.
    private let (oldKey, newKey): (String, String)
    private let (oldID, newID): ([UInt8], [UInt8])
    /// The new paths of files that belong to no entry, by their old ones.
    private let moved: [String: String]

    /// An entry of `kind`, as references write it, that was called `oldID` and is called `newID` now.
    /// - Parameter moved: the new paths of files that belong to no entry, by their old ones.
    package init(of kind: String, from oldID: String, to newID: String, moved: [String: String]) {
      (oldKey, newKey) = ("\(kind):\(oldID)", "\(kind):\(newID)")
      (self.oldID, self.newID) = (Array(oldID.utf8), Array(newID.utf8))
      self.moved = moved
    }

    /// What a finding may be called now, the likeliest first: its entry has another name, or what was found there.
    fileprivate func candidates(for old: Fingerprint) -> [Fingerprint] {
      let entry = renamed(entry: old.entry)
      let value = renamed(value: old.value)
      return [(entry, old.value), (entry, value), (old.entry, value)].map {
        Fingerprint(rule: old.rule, entry: $0.0, field: old.field, value: $0.1)
      }
    }

    private func renamed(entry: String) -> String {
      if entry == oldKey || entry.hasPrefix(oldKey + "@") { return newKey + entry.dropFirst(oldKey.count) }
      return moved[entry] ?? entry
    }

    /// The value with the id replaced where it stands as a word.
    private func renamed(value: String) -> String {
      let bytes = Array(value.utf8)
      var result: [UInt8] = []
      var offset = 0
      while offset < bytes.count {
        let end = offset + oldID.count
        if bytes[offset...].starts(with: oldID), offset == 0 || !Self.isPartOfID(bytes[offset - 1]),
          end == bytes.count || !Self.isPartOfID(bytes[end])
        {
          result += newID
          offset = end
        } else {
          result.append(bytes[offset])
          offset += 1
        }
      }
      return String(decoding: result, as: UTF8.self)
    }

    private static func isPartOfID(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
      default: false
      }
    }
  }

  private struct Line {
    var bytes: [UInt8]
    /// Nil for a comment, and for what is no finding.
    var fingerprint: Fingerprint?
  }

  /// - Parameter findings: those that there are once the entry has its new id.
  /// - Returns: nil if the file stays as it is.
  package init?(_ file: SourceFile, _ change: Change, findings: some Sequence<Fingerprint>) {
    var lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      Line(bytes: Array(line), fingerprint: Baseline.fingerprint(line))
    }
    var left: [Fingerprint: Int] = findings.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    func take(_ fingerprint: Fingerprint) -> Bool {
      guard let count = left[fingerprint], count > 0 else { return false }
      left[fingerprint] = count - 1
      return true
    }
    // What is called as before can't be meant by a line that is called otherwise now.
    let open = lines.indices.filter { index in lines[index].fingerprint.map { !take($0) } ?? false }
    let isSorted = Self.areSorted(lines)
    var count = 0
    for index in open {
      guard let old = lines[index].fingerprint else { continue }
      let candidates = change.candidates(for: old)
      // A line of a finding that is gone follows its entry all the same.
      guard let new = candidates.first(where: take) ?? candidates.first, new != old else { continue }
      let end: [UInt8] = lines[index].bytes.last == 0x0D ? [0x0D] : []
      lines[index] = Line(bytes: Array(Baseline.line(new).utf8) + end, fingerprint: new)
      count += 1
    }
    guard count > 0 else { return nil }
    if isSorted { Self.sort(&lines) }
    bytes = Array(lines.map(\.bytes).joined(separator: [0x0A]))
    self.count = count
  }

  private static func areSorted(_ lines: [Line]) -> Bool {
    let all = lines.compactMap(\.fingerprint)
    return zip(all, all.dropFirst()).allSatisfy { !($1 < $0) }
  }

  /// Puts the findings in order, as `--write-baseline` does; other lines stay where they are.
  private static func sort(_ lines: inout [Line]) {
    let places = lines.indices.filter { lines[$0].fingerprint != nil }
    let sorted = places.map { lines[$0] }.sorted { left, right in
      guard let left = left.fingerprint, let right = right.fingerprint else { return false }
      return left < right
    }
    for (place, line) in zip(places, sorted) { lines[place] = line }
  }
}
