internal import SourceText

/// What a commit says of itself (gitformat-commit: the header lines before the message).
package struct CommitRecord: Sendable {
  /// The object name, 40 hexadecimal digits.
  package let id: String
  /// Who made the change: any bytes, read as UTF-8.
  package private(set) var author: String
  /// The mail address of who made it.
  let authorMail: String
  /// When the change was made, in seconds since 1970-01-01 00:00 UTC.
  package let authorTime: Int64
  /// When the commit was made, in seconds since 1970-01-01 00:00 UTC.
  package let commitTime: Int64
  /// The root folder.
  let tree: ObjectID
  /// The commits that it follows, in their order; none for the first of a history.
  let parents: [ObjectID]

  /// Reads the header of a commit; nil where it has no tree.
  init?(_ bytes: [UInt8], id: ObjectID) {
    var tree: ObjectID?
    var parents: [ObjectID] = []
    var author = ("", "", Int64(0))
    var commitTime: Int64 = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.isEmpty { break }
      if line.starts(with: "tree ".utf8) {
        tree = ObjectID(hexadecimal: line.dropFirst(5))
      } else if line.starts(with: "parent ".utf8) {
        if let parent = ObjectID(hexadecimal: line.dropFirst(7)) { parents.append(parent) }
      } else if line.starts(with: "author ".utf8) {
        author = Self.signature(line.dropFirst(7))
      } else if line.starts(with: "committer ".utf8) {
        commitTime = Self.signature(line.dropFirst(10)).time
      }
    }
    guard let tree else { return nil }
    self.id = id.description
    self.tree = tree
    self.parents = parents
    self.author = author.0
    authorMail = author.1
    authorTime = author.2
    self.commitTime = commitTime
  }

  /// The same commit with another name of its author.
  func named(_ author: String) -> CommitRecord {
    var commit = self
    commit.author = author
    return commit
  }

  /// The parts of `NAME <MAIL> SECONDS ZONE`; a time that can't be read is that of 1970.
  private static func signature(_ line: ArraySlice<UInt8>) -> (name: String, mail: String, time: Int64) {
    let name = line.prefix { $0 != UInt8(ascii: "<") }
    let rest = line.lastIndex(of: UInt8(ascii: ">")).map { line[($0 + 1)...] } ?? []
    let seconds = rest.split(separator: 0x20).first.flatMap { Int64(String(decoding: $0, as: UTF8.self)) } ?? 0
    let trimmed = name.last == 0x20 ? name.dropLast() : name
    let mail = line.dropFirst(name.count + 1).prefix { $0 != UInt8(ascii: ">") }
    return (String(decoding: trimmed, as: UTF8.self), String(decoding: mail, as: UTF8.self), seconds)
  }
}

extension ObjectID {
  /// 40 hexadecimal digits as an object's name; nil for anything else.
  init?(hexadecimal digits: some Collection<UInt8>) {
    guard digits.count == 40 else { return nil }
    func value(_ digit: UInt8) -> UInt8? {
      switch digit {
      case 0x30...0x39: digit - 0x30
      case 0x61...0x66: digit - 0x61 + 10
      case 0x41...0x46: digit - 0x41 + 10
      default: nil
      }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(20)
    var high: UInt8?
    for digit in digits {
      guard let value = value(digit) else { return nil }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    self.init(bytes)
  }
}
