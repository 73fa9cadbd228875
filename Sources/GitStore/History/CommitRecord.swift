internal import SourceText

/// What a commit says of itself (gitformat-commit: the header lines before the message).
package struct CommitRecord: Sendable {
  /// The object name.
  let objectID: ObjectID
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

  /// The object name, 40 hexadecimal digits.
  package var id: String { objectID.description }

  /// Reads the header of a commit; nil where it has no tree.
  init?(_ bytes: [UInt8], id: ObjectID) {
    var tree: ObjectID?
    var parents: [ObjectID] = []
    var author = ("", "", Int64(0))
    var commitTime: Int64 = 0
    // A line at a time: a message may be long, and nothing of it counts.
    var start = 0
    while start < bytes.count, bytes[start] != 0x0A {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[start..<end]
      if line.starts(with: "tree ".utf8) {
        tree = ObjectID(hexadecimal: line.dropFirst(5))
      } else if line.starts(with: "parent ".utf8) {
        if let parent = ObjectID(hexadecimal: line.dropFirst(7)) { parents.append(parent) }
      } else if line.starts(with: "author ".utf8) {
        author = Self.signature(line.dropFirst(7))
      } else if line.starts(with: "committer ".utf8) {
        commitTime = Self.seconds(line)
      }
      start = end + 1
    }
    guard let tree else { return nil }
    objectID = id
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
    let trimmed = name.last == 0x20 ? name.dropLast() : name
    let mail = line.dropFirst(name.count + 1).prefix { $0 != UInt8(ascii: ">") }
    return (String(decoding: trimmed, as: UTF8.self), String(decoding: mail, as: UTF8.self), seconds(line))
  }

  private static func seconds(_ line: ArraySlice<UInt8>) -> Int64 {
    let rest = line.lastIndex(of: UInt8(ascii: ">")).map { line[($0 + 1)...] } ?? []
    return rest.split(separator: 0x20).first.flatMap { Int64(String(decoding: $0, as: UTF8.self)) } ?? 0
  }
}
