internal import SourceText

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where a path leads at which a person wants a file written.
///
/// What lies in a working tree may have come from anybody, so that no link in one is followed, be it the file or a folder on
/// the way. Links above the tree are the machine's own, and a path outside of all trees is the person's: there it leads
/// where the system says, also to a pipe or a device such as `/dev/stdout`.
package struct Destination {
  /// Why a path leads nowhere.
  package enum Failure: Error, Equatable {
    /// The link, by its real path, lies in a working tree.
    case link(String)
    case system(SystemError)
  }

  /// The real path; what is in it need not exist but for the folders.
  package let path: String
  /// As it was named, to open what has no other path, as `/dev/stdout`.
  private let named: String
  /// The folders on the way, the outermost first.
  private let folders: [FileIdentity]
  /// How many of the real path's parts are the working tree's; nil if it lies in none.
  private let depth: Int?

  /// - Parameters:
  ///   - named: a path of the process's own.
  ///   - trees: the folders in which no link is followed.
  package init(_ named: String, trees: [String]) throws(Failure) {
    let roots = Set(trees.compactMap { FileStatus.following($0)?.identity })
    guard let here = RealPath.of(named.utf8.first == UInt8(ascii: "/") ? "/" : "."), named.utf8.last != nil else {
      throw .system(.missing)
    }
    var way = try Way(roots: roots)
    try way.follow((PathText.parts(of: here) + PathText.parts(of: named)).map(String.init))
    guard !way.names.isEmpty else { throw .system(.isAFolder) }
    self.named = named
    path = "/" + way.names.joined(separator: "/")
    folders = way.folders.prefix(way.names.count).map(\.identity)
    depth = way.folders.prefix(way.names.count).firstIndex(where: \.isInTree).map { way.names.count - $0 }
  }

  /// Whether it lies below the folder at `path`, however that is spelt.
  package func lies(below path: String) -> Bool {
    FileStatus.following(path).map { folders.contains($0.identity) } ?? false
  }

  /// What stands there; nil if nothing does.
  package var status: FileStatus? { depth == nil ? FileStatus.following(named) : FileStatus.following(path) }

  /// The first bytes of the regular file that stands there, at most `count`; nil if something else or nothing does.
  package func beginning(_ count: Int) throws(SystemError) -> [UInt8]? {
    guard status?.kind == .file else { return nil }
    return try Descriptor(opening: depth == nil ? named : path, O_RDONLY).beginning(count)
  }

  /// Puts a file with what `parts` hold there, in place of one that is there. In a tree that happens all at once, and only in place
  /// of a regular file; elsewhere the file is opened and cut, as a shell does it. Each part is asked for when those before it are
  /// written.
  package func replace(withParts parts: some Sequence<[UInt8]>) throws(SystemError) {
    if let (folder, name) = try placeInTree() { return try folder.replace(name, withParts: parts) }
    try write(parts, O_WRONLY | O_CREAT, cutting: true)
  }

  /// Adds `bytes` to the file there, which is made where there is none.
  package func append(_ bytes: [UInt8]) throws(SystemError) {
    if let (folder, name) = try placeInTree() { return try folder.append(bytes, to: name) }
    try write(CollectionOfOne(bytes), O_WRONLY | O_CREAT | O_APPEND, cutting: false)
  }

  /// The folder, opened from the tree's root on without following a link, so that one which was put there meanwhile leads
  /// nowhere.
  private func placeInTree() throws(SystemError) -> (Folder, name: String)? {
    let parts = PathText.parts(of: path).map(String.init)
    guard let depth, let name = parts.last else { return nil }
    var folder = try Folder.open(path: "/" + parts.dropLast(depth).joined(separator: "/"))
    for part in parts.suffix(depth).dropLast() { folder = try folder.folder(part) }
    return (folder, name)
  }

  private func write(
    _ parts: some Sequence<[UInt8]>, _ flags: Int32, cutting: Bool
  ) throws(SystemError) {
    let file = try Descriptor(opening: named, flags)
    let isRegular = try file.status().kind == .file
    if isRegular, cutting { try file.cut() }
    if !isRegular { try file.wait() }
    for part in parts { try systemWrite(file.number, part) }
    try file.close()
  }
}

/// The way along a path from the root of the file system, part by part.
private struct Way {
  /// As many links in a row as Linux follows (path_resolution(7)).
  private static let hopLimit = 40

  /// The folders on the way, the root first; one more than the names, unless the last name is no folder.
  private(set) var folders: [(identity: FileIdentity, isInTree: Bool)] = []
  private(set) var names: [String] = []
  private let roots: Set<FileIdentity>

  init(roots: Set<FileIdentity>) throws(Destination.Failure) {
    self.roots = roots
    guard let root = FileStatus.following("/") else { throw .system(.missing) }
    enter(root.identity)
  }

  private mutating func enter(_ folder: FileIdentity) {
    folders.append((folder, (folders.last?.isInTree ?? false) || roots.contains(folder)))
  }

  mutating func follow(_ parts: [String]) throws(Destination.Failure) {
    var pending = Array(parts.reversed())
    var hops = 0
    while let part = pending.popLast() {
      // Behind a name that is no folder nothing can lie.
      guard folders.count == names.count + 1 else { throw .system(.notAFolder) }
      if part == "." { continue }
      if part == ".." {
        if names.popLast() != nil { folders.removeLast() }
        continue
      }
      let path = "/" + (names + [part]).joined(separator: "/")
      let status: FileStatus?
      do throws(SystemError) { status = try FileStatus.at(path) } catch { throw .system(error) }
      if status?.kind == .link {
        guard folders.last?.isInTree == false else { throw .link(path) }
        hops += 1
        guard hops <= Self.hopLimit else { throw .system(.link) }
        let target: [UInt8]
        do throws(SystemError) { target = try linkTarget(path) } catch { throw .system(error) }
        guard let text = String(validating: target, as: UTF8.self) else { throw .system(.notUTF8) }
        if target.first == UInt8(ascii: "/") {
          names = []
          folders.removeLast(folders.count - 1)
        }
        pending += PathText.parts(of: text).reversed().map(String.init)
        continue
      }
      names.append(part)
      if let status, status.kind == .folder { enter(status.identity) }
      if status == nil, !pending.isEmpty { throw .system(.missing) }
    }
  }
}
