internal import FileSystem
package import SourceText

/// The files of a folder that lies in no repository.
///
/// Folders whose name begins with a dot (`.git`, `.build`, `.venv`) are a tool's own, and are left out; files whose name
/// begins with one are listed.
package struct FolderTree: SourceTree {
  package let entries: [SourceEntry]
  package let notes: [Diagnostic]
  private let folder: String

  /// - Parameters:
  ///   - folder: the path of the folder on the disk.
  ///   - filter: the part of the tree that is listed.
  package init(_ folder: String, filter: PathFilter = .everything) throws(SourceError) {
    self.folder = folder
    var listing = Listing(filter)
    let root = try NamedFiles.folder(folder)
    try list(root, scope: VisibleFolders(), into: &listing)
    try listing.finish { (path) throws(SourceError) in try lookUp(path, below: root, scope: VisibleFolders()) }
    entries = listing.entries
    notes = listing.notes
  }

  package func makeReader() throws(SourceError) -> any SourceReader { try DiskReader(folder) }
}

private struct VisibleFolders: DiskScope {
  func membership(ofFile path: String) -> Membership {
    path.utf8.split(separator: UInt8(ascii: "/")).dropLast().contains { $0.first == UInt8(ascii: ".") }
      ? .none : .tracked
  }

  func standsForLink(_ path: String) -> Bool { false }

  func reaches(folder path: String) -> Bool { split(path).name.utf8.first != UInt8(ascii: ".") }
}
