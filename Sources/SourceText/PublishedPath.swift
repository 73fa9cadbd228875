/// The rules for the path of a file that is published: it can be made on every system, and stands beside all others there.
package enum PublishedPath {
  /// The folder for the publisher's own files, at the root of what is published.
  package static let recordFolder = ".salkku"
  /// The longest name of a file or folder, in bytes. Systems allow 255; the rest is for the number that is put before
  /// the name of a file that was kept aside.
  private static let maxNameBytes = 240
  /// The longest path, in bytes, so that it can be opened on every system.
  private static let maxPathBytes = 900

  /// What is wrong with one of several paths.
  package enum Fault: Equatable {
    /// Nothing can be published under it; why.
    case invalid(reason: String)
    /// Some file systems take `path`, the path itself or a folder that it lies in, for the name of `other`, or one of the
    /// two would be both a file and a folder.
    case conflict(path: String, other: String)
  }

  /// Why nothing can be published under `path`, or nil if it is a path below the folder.
  package static func fault(in path: String) -> String? {
    guard !path.isEmpty else { return "the name is empty" }
    guard path.utf8.count <= maxPathBytes else { return "it is longer than \(maxPathBytes) bytes" }
    var start = path.utf8.startIndex
    var index = start
    while true {
      let atEnd = index == path.utf8.endIndex
      if atEnd || path.utf8[index] == UInt8(ascii: "/") {
        if let fault = fault(inName: path.utf8[start..<index], first: start == path.utf8.startIndex) { return fault }
        if atEnd { return nil }
        start = path.utf8.index(after: index)
      } else if path.utf8[index] < 0x20 || path.utf8[index] == 0x7F {
        return "it has a control character in it"
      }
      index = path.utf8.index(after: index)
    }
  }

  private static func fault(inName name: Substring.UTF8View, first: Bool) -> String? {
    switch name.count {
    case 0: return first ? "it does not begin with a name" : "a name in it is empty"
    case 1 where name.first == UInt8(ascii: "."): return "`.` is not a name"
    case 2 where name.elementsEqual("..".utf8): return "`..` would lead out of the folder"
    case recordFolder.utf8.count
    where first && name.map { $0 | 0x20 }.elementsEqual(recordFolder.utf8.map { $0 | 0x20 }):
      return "`\(recordFolder)` holds the record of what was published"
    case let count where count > maxNameBytes: return "a name in it is longer than \(maxNameBytes) bytes"
    default: return nil
    }
  }

  /// What is wrong with `paths`, sorted by their bytes, each with its place among them: none may be there twice, be both
  /// a file and a folder, or differ from another only in case or in how an accent is composed, also not in the name of a
  /// folder. Of those that cannot stand together the first is no fault.
  package static func faults(in paths: [String]) -> [(index: Int, fault: Fault)] {
    var seen = Dictionary<String, String>(minimumCapacity: paths.count * 2)
    var faults: [(index: Int, fault: Fault)] = []
    var previous = ""
    var conflict: (folder: String, other: String)?
    for (index, path) in paths.enumerated() {
      if let reason = fault(in: path) {
        faults.append((index, .invalid(reason: reason)))
        continue
      }
      let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
      if let known = conflict, !PathText.isAtOrBelow(folder, known.folder) { conflict = nil }
      if conflict == nil, !PathText.areEqual(folder, previous) {
        conflict = enterFolders(of: folder, after: previous, &seen)
      }
      previous = folder
      if let conflict {
        faults.append((index, .conflict(path: conflict.folder, other: conflict.other)))
      } else if let other = enter(path, &seen) {
        faults.append((index, .conflict(path: path, other: other)))
      }
    }
    return faults
  }

  /// Enters a path; what was entered before in its place, if it was.
  private static func enter(_ path: String, _ seen: inout [String: String]) -> String? {
    // Swift's texts are equal however their accents are composed.
    let key = path.lowercased()
    guard let other = seen.updateValue(path, forKey: key) else { return nil }
    seen[key] = other
    return other
  }

  /// Enters the folders on the way to `folder` that were not on the way to the one before. Sorted paths below one
  /// folder stand together, so that each spelling of a folder is entered once.
  private static func enterFolders(
    of folder: String, after previous: String, _ seen: inout [String: String]
  ) -> (folder: String, other: String)? {
    let common = commonFolderLength(folder, previous)
    var index = folder.utf8.index(folder.startIndex, offsetBy: common)
    while index < folder.endIndex {
      index = folder.utf8[folder.utf8.index(after: index)...].firstIndex(of: UInt8(ascii: "/")) ?? folder.endIndex
      let part = String(folder[..<index])
      if let other = enter(part, &seen) { return (part, other) }
    }
    return nil
  }

  /// The length in bytes of the folder that both lie in or are.
  private static func commonFolderLength(_ left: String, _ right: String) -> Int {
    var common = 0
    var offset = 0
    var (leftBytes, rightBytes) = (left.utf8.makeIterator(), right.utf8.makeIterator())
    while true {
      let (first, second) = (leftBytes.next(), rightBytes.next())
      let ends = (first == nil || first == UInt8(ascii: "/")) && (second == nil || second == UInt8(ascii: "/"))
      if ends { common = offset }
      guard first == second, first != nil else { return common }
      offset += 1
    }
  }
}
