internal import FileSystem
package import SourceText

/// Why files were not changed. Unless it says otherwise, what was there before is there still.
package struct FileUpdateFailure: Error, Sendable, Equatable {
  /// What stands in the way: one sentence without a full stop.
  package let message: String
  /// What to do; nil where nobody can tell.
  package let help: String?

  init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}

/// What became of a change that an earlier process was killed in.
package struct FileUpdateRecovery: Sendable, Equatable {
  /// Whether it was finished; else nothing of it had happened, and what was left lying about is removed.
  package let isCompleted: Bool
  /// The files that somebody changed since and that were left as they are. Sorted.
  package let left: [String]
}

/// Changes files that people own: all of them, or none.
///
/// Each new content is written beside its file first and takes its place by a rename, so that nobody ever sees half a file.
/// A process that is killed between two renames leaves a journal, and ``recover(below:)`` finishes its work: until then
/// some files are changed and others are not. A file that is not as it was when it was read is left alone, and so is one
/// that may not be written or is a link.
///
/// The journal of several files waits for the disk, the files do not: after a power failure git has what they held.
package enum FileUpdate {
  /// The file at the root that is there only while a change is half done, unless a stranger put it there.
  package static let journalName = UpdateJournal.name

  /// - Parameters:
  ///   - changes: at most one for each path.
  ///   - root: the folder that the paths start from.
  package static func carryOut(_ changes: [FileChange], below root: String) throws(FileUpdateFailure) {
    let folder = try open(root)
    let lock = try lock(folder, root)
    defer { withExtendedLifetime(lock) {} }
    guard try recover(in: folder) == nil else {
      throw FileUpdateFailure(
        "an earlier change was interrupted, and was completed just now", help: "Run the command again.")
    }
    var steps: [UpdateStep] = []
    var folders: [String: Folder] = [:]
    for change in changes { steps.append(try prepare(change, below: folder, &folders)) }
    try carryOut(steps, in: folder)
  }

  /// - Parameter staged: called when all is written and nothing is in place; a test does there what somebody else might.
  static func carryOut(
    _ steps: [UpdateStep], in folder: Folder, staged: () -> Void = {}
  ) throws(FileUpdateFailure) {
    // New names come before old ones go, so that a file that moves is never in neither place.
    let steps = steps.filter { $0.change.after != nil } + steps.filter { $0.change.after == nil }
    try stage(steps, in: folder)
    staged()
    try place(steps, in: folder)
  }

  /// Finishes what a process that was killed began, or clears it away. The verbs that change files call this before they
  /// read.
  /// - Returns: nil if there was nothing to do.
  package static func recover(below root: String) throws(FileUpdateFailure) -> FileUpdateRecovery? {
    guard try isInterrupted(below: root) else { return nil }
    let folder = try open(root)
    let lock = try lock(folder, root)
    defer { withExtendedLifetime(lock) {} }
    return try recover(in: folder)
  }

  /// Whether a process that was killed, or one that is at work now, left its plan or journal.
  package static func isInterrupted(below root: String) throws(FileUpdateFailure) -> Bool {
    do throws(SystemError) {
      let folder = try Folder.open(path: root)
      if try folder.status(UpdateJournal.planName) != nil { return true }
      return try folder.status(UpdateJournal.name) != nil
    } catch {
      throw FileUpdateFailure("the folder `\(root)` can't be opened: \(error.reason)")
    }
  }

  /// Makes the folder at `path`, unless it is there.
  package static func makeFolder(_ path: String) throws(FileUpdateFailure) {
    do throws(SystemError) {
      try Folder.make(path: path)
    } catch {
      throw FileUpdateFailure(
        "the folder `\(path)` can't be made: \(error.reason)", help: "Make the folder above it first, or name another.")
    }
  }

  private static func open(_ root: String) throws(FileUpdateFailure) -> Folder {
    do throws(SystemError) {
      return try Folder.open(path: root)
    } catch {
      throw FileUpdateFailure("the folder `\(root)` can't be opened: \(error.reason)")
    }
  }

  private static func lock(_ folder: Folder, _ root: String) throws(FileUpdateFailure) -> FolderLock {
    do throws(SystemError) {
      if let lock = try folder.lock() { return lock }
    } catch {
      throw FileUpdateFailure("the folder `\(root)` can't be locked: \(error.reason)")
    }
    throw FileUpdateFailure(
      "another salkku is changing files in `\(root)` now", help: "Wait until it has ended, then run this again.")
  }

  // MARK: Steps

  /// Writes every new content beside its file, and then the journal.
  private static func stage(_ steps: [UpdateStep], in root: Folder) throws(FileUpdateFailure) {
    let isDurable = steps.count > 1
    var path = "."
    do throws(SystemError) {
      try root.removeFileIfThere(UpdateJournal.planName)
      try root.write(UpdateJournal.planName, UpdateJournal(steps: steps.map(\.planned)).bytes)
      for step in steps {
        path = step.change.path
        try step.writeBeside()
      }
      var records: [UpdateJournal.Step] = []
      for step in steps { records.append(try step.recorded()) }
      path = "."
      try root.removeFileIfThere(UpdateJournal.draftName)
      try root.write(UpdateJournal.draftName, UpdateJournal(steps: records).bytes, durable: isDurable)
      try root.move(UpdateJournal.draftName, to: root, UpdateJournal.name)
      if isDurable { try root.synchronize() }
    } catch {
      for step in steps { step.discard() }
      // They may not have been made; what stays is cleared away by the next change.
      try? root.removeFileIfThere(UpdateJournal.draftName)
      try? root.removeFileIfThere(UpdateJournal.planName)
      throw FileUpdateFailure(
        path == "."
          ? "the catalogue's root folder can't be written: \(error.reason)"
          : "`\(path)` can't be written: \(error.reason)",
        help: "Nothing was changed; remove the cause first.")
    }
  }

  /// Puts the new contents in place and ends the journal. Where one can't be, those before it are set back.
  private static func place(_ steps: [UpdateStep], in root: Folder) throws(FileUpdateFailure) {
    for (position, step) in steps.enumerated() {
      do throws(SystemError) {
        try step.place()
      } catch {
        let cause = "`\(step.change.path)` can't be changed: \(error.reason)"
        for step in steps[position...] { step.discard() }
        try revert(Array(steps[..<position]), in: root, cause)
        throw FileUpdateFailure(cause, help: "Nothing was changed; remove the cause first.")
      }
    }
    try end(root)
  }

  /// Makes the opposite change, with a journal that takes the other's place, so that it survives a kill as well.
  private static func revert(_ done: [UpdateStep], in root: Folder, _ cause: String) throws(FileUpdateFailure) {
    let opposite = done.reversed().map(\.reverted)
    do throws(FileUpdateFailure) {
      try stage(opposite, in: root)
      var failure: SystemError?
      for step in opposite {
        do throws(SystemError) { try step.place() } catch { failure = error }
      }
      if let failure { throw FileUpdateFailure(failure.reason) }
      try end(root)
    } catch {
      throw FileUpdateFailure(
        "\(cause); and what was changed before that can't be set back: \(error.message)",
        help: "Remove the cause, then run a command that changes files: it will say what became of this one.")
    }
  }

  private static func end(_ root: Folder) throws(FileUpdateFailure) {
    do throws(SystemError) {
      // A plan alone would be of a change that came to nothing, so it goes first.
      try root.removeFileIfThere(UpdateJournal.planName)
      try root.removeFile(UpdateJournal.name)
    } catch {
      throw FileUpdateFailure(
        "all is changed, but the file `\(UpdateJournal.name)` can't be removed: \(error.reason)",
        help: "Remove it by hand.")
    }
  }

  // MARK: Recovery

  private static func recover(in root: Folder) throws(FileUpdateFailure) -> FileUpdateRecovery? {
    // A journal counts, whatever plan lies beside it: there may be that of a change which is to take it back.
    let journal: UpdateJournal?
    do throws(RecordFault) { journal = try read(UpdateJournal.name, in: root) } catch {
      throw error == .newer ? newer : foreign
    }
    if let journal { return try complete(journal, in: root) }
    let plan: UpdateJournal?
    do throws(RecordFault) { plan = try read(UpdateJournal.planName, in: root) } catch {
      guard error == .damaged else { throw newer }
      // One that was cut short: nothing else was written yet.
      plan = UpdateJournal(steps: [])
    }
    return try plan.map { (plan) throws(FileUpdateFailure) in try clear(plan.steps, in: root) }
  }

  private static let newer = FileUpdateFailure(
    "a newer version of salkku was interrupted while it changed files", help: "Run this with that version.")
  private static let foreign = FileUpdateFailure(
    "`\(UpdateJournal.name)` is not the journal of a change that was begun in this folder, so it is not completed",
    help: "Look at what `git status` shows, then remove it: `rm \(UpdateJournal.name)`.")

  /// Takes the steps that are left, unless a stranger wrote them down.
  private static func complete(
    _ journal: UpdateJournal, in root: Folder
  ) throws(FileUpdateFailure) -> FileUpdateRecovery {
    var isForeign = false
    var left: [String] = []
    try completing { () throws(SystemError) in
      var states: [UpdateStep.State] = []
      for step in journal.steps { states.append(try UpdateStep.state(of: step, below: root)) }
      isForeign = states.contains(.foreign)
      guard !isForeign else { return }
      for (step, state) in zip(journal.steps, states) {
        try UpdateStep.complete(step, state, below: root)
        if state == .overtaken { left.append(step.path) }
      }
      try root.removeFileIfThere(UpdateJournal.planName)
      try root.removeFile(UpdateJournal.name)
    }
    if isForeign { throw foreign }
    return FileUpdateRecovery(isCompleted: true, left: left.sorted())
  }

  /// Removes what was written beside the files of a plan, and the plan.
  private static func clear(
    _ steps: [UpdateJournal.Step], in root: Folder
  ) throws(FileUpdateFailure) -> FileUpdateRecovery {
    try completing { () throws(SystemError) in
      for step in steps { try clear(step.path, below: root) }
      try root.removeFileIfThere(UpdateJournal.draftName)
      try root.removeFile(UpdateJournal.planName)
    }
    return FileUpdateRecovery(isCompleted: false, left: [])
  }

  private static func completing(_ work: () throws(SystemError) -> Void) throws(FileUpdateFailure) {
    do throws(SystemError) { try work() } catch {
      throw FileUpdateFailure(
        "an earlier change was interrupted and can't be completed: \(error.reason)",
        help: "Make the catalogue's files and folders writable, then run this again.")
    }
  }

  /// The plan or journal of that name; nil where there is none. What can't be read is none of ours.
  private static func read(_ name: String, in root: Folder) throws(RecordFault) -> UpdateJournal? {
    let bytes: [UInt8]?
    do throws(SystemError) {
      guard try root.status(name) != nil else { return nil }
      bytes = try root.read(name, limit: UpdateJournal.sizeLimit)
    } catch {
      throw .damaged
    }
    guard let bytes else { throw .damaged }
    return try UpdateJournal(bytes)
  }

  /// Removes what was written beside the file at `path`.
  private static func clear(_ path: String, below root: Folder) throws(SystemError) {
    guard let (folder, name) = try UpdateStep.locate(path, below: root) else { return }
    try folder.removeFileIfThere(Folder.temporaryName(for: name))
  }

  // MARK: Preparation

  /// What stands at a path before anything is written.
  private struct Found {
    let folder: Folder
    let name: String
    let status: FileStatus?
    let isWritable: Bool
    /// The content; nil if there is more than the change was made from.
    let content: [UInt8]?
  }

  /// Makes sure that the file is what the change takes it for.
  /// - Parameter folders: the folders that are open, by path: of many files in one folder, each is opened once.
  private static func prepare(
    _ change: FileChange, below root: Folder, _ folders: inout [String: Folder]
  ) throws(FileUpdateFailure) -> UpdateStep {
    let path = change.path
    let found = try find(change, below: root, &folders)
    guard let before = change.before else {
      guard found.status == nil else {
        throw FileUpdateFailure("`\(path)` is there already", help: "Choose another name, or move that file away.")
      }
      return UpdateStep(change: change, folder: found.folder, name: found.name, mode: nil)
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
    return UpdateStep(change: change, folder: found.folder, name: found.name, mode: status.mode)
  }

  /// Opens the folder of a file, which is made for a new one, and looks at what is there.
  private static func find(
    _ change: FileChange, below root: Folder, _ folders: inout [String: Folder]
  ) throws(FileUpdateFailure) -> Found {
    let path = change.path
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.last, UpdateJournal.mayChange(path) else {
      throw FileUpdateFailure("`\(path)` is not a path below the catalogue's root folder")
    }
    do throws(SystemError) {
      var folder = root
      var way = ""
      for part in parts.dropLast() {
        way += "\(part)/"
        if let known = folders[way] {
          folder = known
        } else {
          if change.before == nil { try folder.makeFolder(part) }
          folder = try folder.folder(part)
          folders[way] = folder
        }
      }
      try folder.checkWritable()
      guard let status = try folder.status(name), status.kind == .file, let before = change.before else {
        return Found(folder: folder, name: name, status: try folder.status(name), isWritable: true, content: [])
      }
      guard try folder.isWritable(name) else {
        return Found(folder: folder, name: name, status: status, isWritable: false, content: [])
      }
      let content = try folder.read(name, limit: before.count)
      return Found(folder: folder, name: name, status: status, isWritable: true, content: content)
    } catch {
      let isLink = error == .link || error == .notAFolder
      throw FileUpdateFailure(
        isLink ? "`\(path)` lies behind a symbolic link or a file" : "`\(path)` can't be changed: \(error.reason)",
        help: isLink ? "Run this in the folder that the link leads to." : "Make its folder writable first.")
    }
  }
}
