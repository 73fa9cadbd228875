internal import FileSystem
package import SourceText

/// Why a site could not be published. Unless it is ``unfinished``, the folder is as it was.
package indirect enum PublishingError: Error, Sendable, Equatable {
  /// The folder holds files, and no record that an earlier publishing wrote them.
  case folderIsForeign(folder: String, found: [String])
  /// The folder's name leads elsewhere.
  case folderIsLink(folder: String)
  /// The output folder has no name.
  case folderHasNoName
  /// No folder can be made there: the place takes none, or the name is too long for it.
  case folderImpossible(path: String, reason: String)
  /// Something that is not a folder stands under its name.
  case notAFolder(path: String)
  /// Another process publishes into the folder now.
  case busy(folder: String)
  /// No such file can be published, because its path is not one below the folder.
  case invalidPath(path: String, reason: String)
  /// Two files that cannot stand side by side on every file system.
  case conflictingPaths(String, String)
  /// Something that no publishing wrote stands where a file or folder must go.
  case obstructed(path: String, by: String)
  /// The record of what was published cannot be understood.
  case damagedRecord(path: String)
  /// A later version of the program wrote the record.
  case newerRecord(path: String)
  /// The disk has no more room.
  case diskFull(folder: String)
  /// The folder may not be changed.
  case notWritable(path: String)
  /// The content of a file could not be had.
  case content(path: String, SourceError)
  /// The system refused for another reason.
  case system(path: String, reason: String)
  /// The new files are partly in place, and the next publishing completes them.
  case unfinished(PublishingError)

  /// What is wrong, and where: one sentence without a full stop.
  package var message: String {
    switch self {
    case .folderIsForeign(let folder, let found):
      let shown = found.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
      let rest = found.count > 3 ? " and \(found.count - 3) more" : ""
      return "`\(folder)` was not published by salkku: it holds \(shown)\(rest)"
    case .folderIsLink(let folder): return "`\(folder)` is a symbolic link, not a folder"
    case .folderHasNoName: return "the output folder has no name"
    case .folderImpossible(let path, let reason): return "no folder `\(path)` can be made: \(reason)"
    case .notAFolder(let path): return "`\(path)` is not a folder"
    case .busy(let folder): return "another build is writing `\(folder)` now"
    case .invalidPath(let path, let reason): return "a file cannot be published as `\(path)`: \(reason)"
    case .conflictingPaths(let first, let second) where first == second:
      return "two files would be published as `\(first)`"
    case .conflictingPaths(let first, let second):
      return
        "`\(first)` and `\(second)` cannot stand side by side, because some file systems take them for the same name"
    case .obstructed(let path, let what): return "`\(path)` is \(what), and the site has something else of that name"
    case .damagedRecord(let path): return "`\(path)`, the record of what was published, is damaged"
    case .newerRecord(let path): return "`\(path)` was written by a newer version of salkku"
    case .diskFull(let folder): return "the disk that holds `\(folder)` is full"
    case .notWritable(let path): return "`\(path)` may not be changed by this user"
    case .content(let path, let error): return "`\(path)` could not be copied: \(error.message)"
    case .system(let path, let reason): return "`\(path)` could not be written: \(reason)"
    case .unfinished(let cause): return "the new site is only partly in place: " + cause.message
    }
  }

  /// What to do about it.
  package var help: String {
    switch self {
    case .folderIsForeign: return "Name an empty folder, or one that does not exist yet."
    case .folderIsLink: return "Name the folder that it leads to."
    case .folderHasNoName: return "Name one, as in `--output site`."
    case .folderImpossible: return "Name a folder elsewhere, or with a shorter name; nothing was written."
    case .notAFolder: return "Name a folder, or move what stands there."
    case .busy: return "Wait until it has ended, then build again."
    case .invalidPath, .conflictingPaths: return "Rename one of the files that the page is made from."
    case .obstructed(let path, _): return "Move `\(path)` away, then build again."
    case .damagedRecord:
      return "Build into a new folder, and move files of your own there, and what `.salkku/edited` keeps of them."
    case .newerRecord: return "Use that version, or build into a new folder."
    case .diskFull: return "Free some space and build again; what was published before is unchanged."
    case .notWritable: return "Make it writable, or name another folder; what was published before is unchanged."
    case .content(_, let error): return error.help ?? "Make the file readable and build again."
    case .system: return "Check the disk and build again."
    case .unfinished(.obstructed(let path, _)), .unfinished(.notWritable(let path)), .unfinished(.system(let path, _)):
      return "Make `\(path)` free and writable, then build again: the next build completes this one."
    case .unfinished: return "Remove the cause, then build again: the next build completes this one."
    }
  }

  /// The sentence for a system call that failed on `path`.
  init(_ error: SystemError, _ path: String) {
    switch error {
    case .noSpace, .quota: self = .diskFull(folder: path)
    case .access, .permission, .readOnly: self = .notWritable(path: path)
    default: self = .system(path: path, reason: error.reason)
    }
  }
}

/// Does `work`, and says in a sentence about `path` what went wrong.
func saying<Value: ~Copyable>(
  _ path: @autoclosure () -> String, _ work: () throws(SystemError) -> Value
) throws(PublishingError) -> Value {
  do { return try work() } catch { throw PublishingError(error, path()) }
}
