package import SourceText

/// The entries and notes of a tree while it is being listed.
struct Listing {
  /// PATH_MAX of Linux.
  static let pathLimit = 4096
  /// How many folders a file may lie in; what git takes to say whether a path is ignored grows with the cube of it.
  static let depthLimit = 128

  private(set) var entries: [SourceEntry] = []
  private(set) var notes: [Diagnostic] = []
  private(set) var misnamed: [SourceEntry] = []
  private var links: [(path: String, target: [UInt8], isTracked: Bool)] = []
  private var visited = 0
  /// The folder of the last path that was taken apart, and what it is called; nil if it may not be.
  private var lastFolder: (bytes: ArraySlice<UInt8>?, path: String?) = (nil, nil)
  let filter: PathFilter

  init(_ filter: PathFilter) { self.filter = filter }

  /// Counts a step of the listing.
  mutating func visit() throws(SourceError) {
    visited += 1
    guard visited <= filter.entryLimit else {
      throw SourceError(
        "the tree holds more than \(filter.entryLimit) files and folders",
        help: "Name the folder that holds the catalogue with -C.")
    }
  }

  /// The path of `name` in `folder`, or nil, and a note, if no tree may hold such a name.
  /// - Parameter content: what git has there; empty where that is not known.
  mutating func path(of name: [UInt8], in folder: String, content: [UInt8] = []) -> String? {
    guard let text = String(validating: name, as: UTF8.self) else {
      let escaped = join(folder, Listing.escape(name))
      if filter.reaches(folder) {
        misnamed.append(SourceEntry(path: escaped, content: content))
        note(
          TreeFault.fileNameNotUTF8, "the name of `\(escaped)` is not UTF-8, so it is left out", at: escaped,
          help: "Rename it; bytes that are not UTF-8 are shown here as \\xNN.")
      }
      return nil
    }
    let path = join(folder, text)
    let isUnsafe =
      name.isEmpty || name == [0x2E] || name == [0x2E, 0x2E] || name.contains(UInt8(ascii: "/"))
      || Listing.isGitFolder(name) || path.utf8.count > Listing.pathLimit || Listing.isTooDeep(path)
    guard isUnsafe else { return path }
    guard filter.reaches(folder) else { return nil }
    let shown = String(path.prefix(200))
    note(
      TreeFault.pathInvalid, "`\(shown)` is not a path that a file may have, so it is left out", at: shown,
      help: "Rename or remove it. No part of a path is `.`, `..` or `.git`, none is empty, and a file lies in at most "
        + "\(Listing.depthLimit) folders.")
    return nil
  }

  /// The path that `whole` is, or nil, and a note, if no tree may hold it.
  mutating func path(of whole: ArraySlice<UInt8>) -> String? {
    guard let slash = whole.lastIndex(of: UInt8(ascii: "/")) else { return self.path(of: Array(whole), in: "") }
    let folder = whole[..<slash]
    if folder != lastFolder.bytes {
      var path: String? = ""
      for name in folder.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
        path = path.flatMap { self.path(of: Array(name), in: $0) }
      }
      lastFolder = (folder, path)
    }
    guard let path = lastFolder.path else { return nil }
    return self.path(of: Array(whole[(slash + 1)...]), in: path)
  }

  private static func isTooDeep(_ path: String) -> Bool {
    // A folder takes two bytes at least, so that almost every path is short enough not to be looked through.
    path.utf8.count > 2 * depthLimit && path.utf8.count(where: { $0 == UInt8(ascii: "/") }) > depthLimit
  }

  /// Whether a file system may take `name` for git's own folder.
  static func isGitFolder(_ name: [UInt8]) -> Bool {
    name.count == 4 && name[0] == UInt8(ascii: ".") && name[1] | 0x20 == UInt8(ascii: "g")
      && name[2] | 0x20 == UInt8(ascii: "i") && name[3] | 0x20 == UInt8(ascii: "t")
  }

  private func join(_ folder: String, _ name: String) -> String { folder.isEmpty ? name : folder + "/" + name }

  mutating func addFile(_ path: String, content: [UInt8] = [], isTracked: Bool = true) {
    guard filter.contains(path) else { return }
    entries.append(SourceEntry(path: path, content: content, isTracked: isTracked))
  }

  mutating func addLink(_ path: String, target: [UInt8], isTracked: Bool = true) {
    guard filter.contains(path), !Listing.isEditorLock(path) else { return }
    links.append((path, target, isTracked))
  }

  /// Whether a link is what Emacs locks a file with while somebody edits it: `.#name`, which leads to the name of a user and
  /// a computer.
  private static func isEditorLock(_ path: String) -> Bool { split(path).name.utf8.starts(with: ".#".utf8) }

  mutating func addSubmodule(_ path: String) {
    guard filter.contains(path) else { return }
    note(
      TreeFault.submoduleSkipped, "`\(path)` is a repository of its own (a submodule), which is not read", at: path,
      help: "Move what belongs to the catalogue into this repository.")
  }

  mutating func note(
    _ fault: RuleDescription, _ message: String, at path: String, help: String, value: String = ""
  ) {
    let place = Place(path: path, range: .startOfFile)
    notes.append(Diagnostic(fault.id, fault.severity, message, at: place, help: help, value: value))
  }

  /// Follows the links and puts everything in order.
  mutating func finish(lookup: (String) throws(SourceError) -> PathLookup) throws(SourceError) {
    for link in links { try follow(link, lookup: lookup) }
    links = []
    // Git lists a tree in this order already, so that nothing is sorted but after links and in malformed trees.
    let isSorted = entries.indices.dropFirst().allSatisfy { Listing.precedes(entries[$0 - 1], entries[$0]) }
    if !isSorted {
      entries.sort(by: Listing.precedes)
      removeDuplicates()
    }
    notes.sort()
  }

  private static func precedes(_ left: SourceEntry, _ right: SourceEntry) -> Bool {
    // Over the storage at hand, since this is asked once for every file of a listing.
    unsafe left.path.utf8.withContiguousStorageIfAvailable { left in
      unsafe right.path.utf8.withContiguousStorageIfAvailable { right in
        let shared = min(left.count, right.count)
        var offset = 0
        while unsafe offset < shared && left[offset] == right[offset] { offset += 1 }
        return unsafe offset < shared ? left[offset] < right[offset] : left.count < right.count
      }
    }.flatMap(\.self) ?? left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }

  private mutating func removeDuplicates() {
    var unique: [SourceEntry] = []
    unique.reserveCapacity(entries.count)
    for entry in entries {
      guard let last = unique.last, last.path.utf8.elementsEqual(entry.path.utf8) else {
        unique.append(entry)
        continue
      }
      note(
        TreeFault.pathInvalid, "`\(entry.path)` is in the tree twice, and only one of them is read", at: entry.path,
        help: "Run `git fsck`: the repository holds a malformed tree.")
    }
    entries = unique
  }

  private mutating func follow(
    _ link: (path: String, target: [UInt8], isTracked: Bool), lookup: (String) throws(SourceError) -> PathLookup
  ) throws(SourceError) {
    let (path, target, _) = link
    let shown = Listing.escape(Array(target.prefix(200)))
    switch try SymbolicLink.follow(from: path, target: target, lookup: lookup) {
    case .file(let content, let isTracked):
      entries.append(
        SourceEntry(path: path, kind: .symbolicLink, content: content, isTracked: link.isTracked && isTracked))
    case .outside:
      note(
        TreeFault.symlinkOutsideTree,
        "the symbolic link `\(path)` leads out of the tree, to `\(shown)`, so it is left out",
        at: path, help: "Let it lead to a file of the same tree by a relative path, or put a copy of the file there.")
    case .loop:
      note(
        TreeFault.symlinkLoop, "the symbolic link `\(path)` leads back to itself, so it is left out", at: path,
        help: "Let it lead to a file, not to a link that leads back.")
    case .folder(let folder):
      note(
        TreeFault.symlinkToFolder, "the symbolic link `\(path)` leads to a folder, which is read in its own place only",
        at: path,
        help: "Nothing needs to be done; remove the link if it serves nobody.", value: folder)
    case .nothing:
      note(
        TreeFault.symlinkDangling, "the symbolic link `\(path)` leads to `\(shown)`, which is not in the tree",
        at: path,
        help: "Let it lead to a file that git knows and does not ignore, or remove it.")
    }
  }

  /// A name that people can read and type: what is not UTF-8 as `\xNN`.
  static func escape(_ name: [UInt8]) -> String {
    if let text = String(validating: name, as: UTF8.self) { return text }
    var text = ""
    var rest = name[...]
    while let byte = rest.first {
      // A scalar takes at most four bytes.
      let length = (1...4).first { String(validating: rest.prefix($0), as: UTF8.self) != nil } ?? 0
      if length > 0, let scalar = String(validating: rest.prefix(length), as: UTF8.self) {
        text += scalar
        rest = rest.dropFirst(length)
      } else {
        text += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        rest = rest.dropFirst()
      }
    }
    return text
  }
}

extension SourceTree {
  /// The symbolic links that lead to folders of the tree, which are not followed: their paths, and the folders'.
  package var folderLinks: [(path: String, target: String)] {
    notes.filter { $0.rule == TreeFault.symlinkToFolder.id }.map { ($0.place.path, $0.value) }
  }
}
