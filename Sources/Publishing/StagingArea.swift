internal import FileSystem

/// The folder in which new files wait until all of them are whole. It lies in the output folder, so that moving them in
/// is a change of names on one file system and takes no room.
///
/// A file whose folder exists waits under its index among the sorted paths. A folder that is missing waits as a whole
/// under the index of its first file: a first publishing moves in a few folders instead of ten thousand files.
struct StagingArea: Sendable {
  let folder: Folder
  let path: String

  /// Makes the folder anew.
  init(in record: Folder, _ recordPath: String) throws(PublishingError) {
    try Self.remove(from: record, recordPath)
    try self.init(reopening: record, recordPath)
  }

  /// Opens the folder that an interrupted publishing left.
  init(reopening record: Folder, _ recordPath: String) throws(PublishingError) {
    path = recordPath + "/" + OutputFolder.staging
    folder = try saying(path) { () throws(SystemError) in
      try record.makeFolder(OutputFolder.staging)
      return try record.folder(OutputFolder.staging)
    }
  }

  /// Writes a staged file, and the folders that lead to it.
  func write(_ name: String, _ bytes: [UInt8]) throws(SystemError) { try write(name, parts: CollectionOfOne(bytes)) }

  /// The same from parts, each of which is asked for when those before it are written.
  func write(_ name: String, parts: some Sequence<[UInt8]>) throws(SystemError) {
    do { try folder.write(name, parts: parts) } catch {
      // The file could not be opened, so no part was asked for yet.
      guard error == .missing else { throw error }
      try makeFolders(OutputPath.split(name).folder)
      try folder.write(name, parts: parts)
    }
  }

  /// Only folders of this publishing stand here, so that a path is as safe as a name.
  private func makeFolders(_ path: Substring) throws(SystemError) {
    guard !path.isEmpty else { return }
    do { try folder.makeFolder(String(path)) } catch {
      guard error == .missing else { throw error }
      try makeFolders(OutputPath.split(String(path)).folder)
      try folder.makeFolder(String(path))
    }
  }

  /// Removes the folder and all in it, whoever left it there.
  ///
  /// A folder in it is first moved to the top, so that however deep they lie, two are open at once.
  static func remove(from record: Folder, _ recordPath: String) throws(PublishingError) {
    let path = recordPath + "/" + OutputFolder.staging
    try saying(path) { () throws(SystemError) in
      guard let status = try record.status(OutputFolder.staging) else { return }
      guard status.kind == .folder else { return try record.removeFile(OutputFolder.staging) }
      let staging = try record.folder(OutputFolder.staging)
      var moved = 0
      var names = try staging.names()
      while !names.isEmpty {
        for name in names {
          guard try staging.status(name)?.kind == .folder else {
            try staging.removeFile(name)
            continue
          }
          let child = try staging.folder(name)
          for inner in try child.names() {
            guard try child.status(inner)?.kind == .folder else {
              try child.removeFile(inner)
              continue
            }
            var target: String
            repeat {
              target = "-\(moved)"
              moved += 1
            } while try staging.status(target) != nil
            try child.move(inner, to: staging, target)
          }
          try staging.removeFolder(name)
        }
        names = try staging.names()
      }
      try record.removeFolder(OutputFolder.staging)
    }
  }
}
