internal import SourceText

/// The rules for a path below the output folder, and how it is taken apart.
enum SitePath {
  /// The folder for the publisher's own files, below the output folder.
  static let recordFolder = ".salkku"
  /// The longest name of a file or folder, in bytes. Systems allow 255; the rest is for the number that is put before
  /// the name of a file that was kept aside.
  static let longestName = 240
  /// The longest path, in bytes, so that it can be opened on every system.
  static let longestPath = 900

  /// Why nothing can be published under `path`, or nil if it is a path below the folder.
  static func fault(in path: String) -> String? {
    guard !path.isEmpty else { return "the name is empty" }
    guard path.utf8.count <= longestPath else { return "it is longer than \(longestPath) bytes" }
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
    case let count where count > longestName: return "a name in it is longer than \(longestName) bytes"
    default: return nil
    }
  }

  /// The folder and the name of `path`; the folder is empty for a file at the top.
  static func split(_ path: String) -> (folder: Substring, name: Substring) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path[...]) }
    return (path[..<slash], path[path.utf8.index(after: slash)...])
  }

  /// Checks that `paths`, sorted, can stand together: none twice, none both a file and a folder, none that differ only
  /// in case or in how an accent is composed, also not in the name of a folder.
  static func check(_ paths: [String]) throws(PublishingError) {
    var seen = Dictionary<String, String>(minimumCapacity: paths.count * 2)
    var previous = Substring()
    for path in paths {
      if let reason = fault(in: path) { throw .invalidPath(path: path, reason: reason) }
      if let other = seen.updateValue(path, forKey: path.lowercased()) { throw .conflictingPaths(other, path) }
      let folder = split(path).folder
      if folder != previous {
        try checkFolders(of: folder, after: previous, &seen)
        previous = folder
      }
    }
  }

  /// Enters the folders on the way to `folder` that were not on the way to the one before. Sorted paths below one
  /// folder stand together, so that each spelling of a folder is entered once.
  private static func checkFolders(
    of folder: Substring, after previous: Substring, _ seen: inout [String: String]
  ) throws(PublishingError) {
    let common = commonFolderLength(folder, previous)
    var index = folder.utf8.index(folder.startIndex, offsetBy: common)
    while index < folder.endIndex {
      index = folder.utf8[folder.utf8.index(after: index)...].firstIndex(of: UInt8(ascii: "/")) ?? folder.endIndex
      let part = String(folder[..<index])
      if let other = seen.updateValue(part, forKey: part.lowercased()) { throw .conflictingPaths(other, part) }
    }
  }

  /// The length in bytes of the folder that both lie in or are.
  private static func commonFolderLength(_ left: Substring, _ right: Substring) -> Int {
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

  /// Whether `left` comes before `right` by its bytes.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let (first, second) = (left.utf8.span, right.utf8.span)
    for index in 0..<min(first.count, second.count) where first[index] != second[index] {
      return first[index] < second[index]
    }
    return first.count < second.count
  }

  /// The index of the first of `count` sorted paths that is not before `bytes`.
  static func lowerBound(_ bytes: some Sequence<UInt8>, in count: Int, path: (Int) -> String) -> Int {
    (0..<count).partitioningIndex { !path($0).utf8.lexicographicallyPrecedes(bytes) }
  }
}
