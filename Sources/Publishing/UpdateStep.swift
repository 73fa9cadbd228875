internal import SourceText

/// The change of one file: its new content is written beside it, and then takes its place.
struct UpdateStep {
  let change: FileChange
  let folder: Folder
  let name: String
  /// The permission bits that the file keeps.
  let mode: UInt32?

  static func temporary(for name: String) -> String { ".\(name).salkku-new" }

  private var temporary: String { Self.temporary(for: name) }

  var record: UpdateJournal.Step {
    .init(path: change.path, before: change.before.map { Fingerprint($0) }, after: change.after.map { Fingerprint($0) })
  }

  /// The step that takes this one back.
  var reverted: UpdateStep {
    UpdateStep(
      change: FileChange(path: change.path, before: change.after, after: change.before), folder: folder, name: name,
      mode: mode)
  }

  func writeBeside() throws(SystemError) {
    guard let bytes = change.after else { return }
    try folder.removeFileIfThere(temporary)
    try folder.write(temporary, bytes)
    if let mode { try folder.setMode(temporary, mode) }
  }

  func place() throws(SystemError) {
    try Self.place(name, in: folder, isNew: change.before == nil, isGone: change.after == nil)
  }

  /// Removes what was written beside the file.
  func discard() {
    // It was perhaps never made. One that stays is harmless, and goes when the file is changed next.
    try? folder.removeFileIfThere(temporary)
  }

  private static func place(_ name: String, in folder: Folder, isNew: Bool, isGone: Bool) throws(SystemError) {
    let temporary = temporary(for: name)
    guard !isGone else { return try folder.removeFile(name) }
    guard isNew else { return try folder.move(temporary, to: folder, name) }
    do throws(SystemError) {
      // Unlike a rename, a second name does not take the place of what somebody put there meanwhile.
      try folder.link(temporary, to: folder, name)
      try folder.removeFile(temporary)
    } catch {
      // Some file systems know no second names.
      let isUnknown = [ErrorCode.permission, ErrorCode.unsupported, ErrorCode.tooManyLinks].contains(error.code)
      guard isUnknown, try folder.status(name) == nil else { throw error }
      try folder.move(temporary, to: folder, name)
    }
  }

  /// Takes a step that a process which was killed may have taken or not.
  /// - Returns: whether the file is as it was to become; false if somebody else changed it.
  static func complete(_ step: UpdateJournal.Step, below root: Folder) throws(SystemError) -> Bool {
    guard let (folder, name) = try locate(step.path, below: root) else { return step.after == nil }
    let temporary = temporary(for: name)
    let current = try fingerprint(name, in: folder)
    guard current != .known(step.after) else {
      try folder.removeFileIfThere(temporary)
      return true
    }
    let written = try fingerprint(temporary, in: folder)
    guard current == .known(step.before), step.after == nil || written == .known(step.after) else {
      try folder.removeFileIfThere(temporary)
      return false
    }
    try place(name, in: folder, isNew: step.before == nil, isGone: step.after == nil)
    return true
  }

  private enum Content: Equatable {
    /// A file of that content, or nothing.
    case known(Fingerprint?)
    /// A folder, a link or a device.
    case other
  }

  private static func fingerprint(_ name: String, in folder: Folder) throws(SystemError) -> Content {
    guard let status = try folder.status(name) else { return .known(nil) }
    guard status.kind == .file else { return .other }
    return .known(Fingerprint(try folder.read(name, limit: status.size)))
  }

  /// The folder of a file and its name there; nil where the folder is missing, or behind a link.
  static func locate(_ path: String, below root: Folder) throws(SystemError) -> (folder: Folder, name: String)? {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last else { return nil }
    var folder = root
    for part in parts.dropLast() {
      guard try folder.status(part)?.kind == .folder else { return nil }
      folder = try folder.folder(part)
    }
    return (folder, name)
  }
}
