package import SourceText

/// Why files were not changed. What was there before is there still.
package struct FileUpdateFailure: Error, Sendable, Equatable {
  /// What stands in the way: one sentence without a full stop.
  package let message: String
  package let help: String?

  init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}

/// Changes files that people own: all of them, or none.
///
/// Each new content is written beside its file first and takes its place by a rename, so that nobody ever sees half a file.
/// A file that is not as it was when it was read is left alone, and so is one that may not be written or is a link.
package enum FileUpdate {
  /// - Parameters:
  ///   - changes: at most one for each path.
  ///   - root: the folder that the paths start from.
  package static func carryOut(_ changes: [FileChange], below root: String) throws(FileUpdateFailure) {
    var steps: [Step] = []
    for change in changes { steps.append(try prepare(change, below: root)) }
    var written: [Step] = []
    for step in steps {
      do throws(SystemError) {
        if let bytes = step.change.after {
          written.append(step)
          // An interrupted run may have left one behind.
          if try step.folder.status(step.temporary) != nil { try step.folder.removeFile(step.temporary) }
          try step.folder.write(step.temporary, bytes)
          if let mode = step.mode { try step.folder.setMode(step.temporary, mode) }
        }
      } catch {
        for step in written { step.discard() }
        throw FileUpdateFailure(
          "`\(step.change.path)` can't be written: \(error.text)", help: "Nothing was changed; remove the cause first.")
      }
    }
    // New names come before old ones go, so that a file that moves is never in neither place.
    try place(steps.filter { $0.change.after != nil } + steps.filter { $0.change.after == nil })
  }

  /// Makes the folder at `path`, unless it is there.
  package static func makeFolder(_ path: String) throws(FileUpdateFailure) {
    do throws(SystemError) {
      try Folder.make(path: path)
    } catch {
      throw FileUpdateFailure(
        "the folder `\(path)` can't be made: \(error.text)", help: "Make the folder above it first, or name another.")
    }
  }

  private static func place(_ steps: [Step]) throws(FileUpdateFailure) {
    for (position, step) in steps.enumerated() {
      do throws(SystemError) {
        try step.place()
      } catch {
        for step in steps[position...] where step.change.after != nil { step.discard() }
        for done in steps[..<position].reversed() { done.revert() }
        throw FileUpdateFailure(
          "`\(step.change.path)` can't be changed: \(error.text)", help: "Nothing was changed; remove the cause first.")
      }
    }
  }

  private struct Step {
    let change: FileChange
    let folder: Folder
    let name: String
    let mode: UInt32?

    var temporary: String { ".\(name).salkku-new" }

    func place() throws(SystemError) {
      if change.after == nil {
        try folder.removeFile(name)
      } else if change.before == nil {
        // Unlike a rename, a second name does not take the place of what somebody put there meanwhile.
        try folder.link(temporary, to: folder, name)
        try folder.removeFile(temporary)
      } else {
        try folder.move(temporary, to: folder, name)
      }
    }

    /// Removes what was written beside the file.
    func discard() {
      // It was perhaps never made, and there is nothing else to do about one that stays.
      do { try folder.removeFile(temporary) } catch {}
    }

    /// Gives the file back what it held. Only a second failure of the disk could keep that from happening.
    func revert() {
      do {
        guard let before = change.before else { return try folder.removeFile(name) }
        try folder.write(temporary, before)
        if let mode { try folder.setMode(temporary, mode) }
        try folder.move(temporary, to: folder, name)
      } catch {}
    }
  }

  /// What stands at a path before anything is written.
  private struct Found {
    let folder: Folder
    let name: String
    let status: FileStatus?
    let isWritable: Bool
    /// The content, of which no more is read than tells whether it is what the change was made from.
    let content: [UInt8]
  }

  /// Makes sure that the file is what the change takes it for.
  private static func prepare(_ change: FileChange, below root: String) throws(FileUpdateFailure) -> Step {
    let path = change.path
    let found = try find(change, below: root)
    guard let before = change.before else {
      guard found.status == nil else {
        throw FileUpdateFailure("`\(path)` is there already", help: "Choose another name, or move that file away.")
      }
      return Step(change: change, folder: found.folder, name: found.name, mode: nil)
    }
    guard let status = found.status else {
      throw FileUpdateFailure("`\(path)` is gone", help: "Run the command again.")
    }
    switch status.kind {
    case .file: break
    case .link: throw FileUpdateFailure("`\(path)` is a symbolic link", help: "Change the file that it leads to.")
    case .folder, .other: throw FileUpdateFailure("`\(path)` is not a file")
    }
    guard found.isWritable else {
      throw FileUpdateFailure("`\(path)` is read-only", help: "Make it writable first, as with `chmod u+w`.")
    }
    guard found.content == before else {
      throw FileUpdateFailure(
        "`\(path)` was changed by somebody else since it was read", help: "Look at it, and run the command again.")
    }
    return Step(change: change, folder: found.folder, name: found.name, mode: status.mode)
  }

  /// Opens the folder of a file, which is made for a new one, and looks at what is there.
  private static func find(_ change: FileChange, below root: String) throws(FileUpdateFailure) -> Found {
    let path = change.path
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.last, !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
      throw FileUpdateFailure("`\(path)` is not a path below the catalogue's root folder")
    }
    do throws(SystemError) {
      var folder = try Folder.open(path: root)
      for part in parts.dropLast() {
        if change.before == nil { try folder.makeFolder(part) }
        folder = try folder.folder(part)
      }
      guard let status = try folder.status(name), status.kind == .file, let before = change.before else {
        return Found(folder: folder, name: name, status: try folder.status(name), isWritable: true, content: [])
      }
      guard try folder.isWritable(name) else {
        return Found(folder: folder, name: name, status: status, isWritable: false, content: [])
      }
      let content = try folder.read(name, limit: before.count + 1)
      return Found(folder: folder, name: name, status: status, isWritable: true, content: content)
    } catch {
      let isLink = error.code == ErrorCode.link || error.code == ErrorCode.notAFolder
      throw FileUpdateFailure(
        isLink ? "`\(path)` lies behind a symbolic link or a file" : "`\(path)` can't be changed: \(error.text)",
        help: isLink ? "Run this in the folder that the link leads to." : nil)
    }
  }
}
