internal import FileSystem
internal import SourceText

/// The change of one file: its new content is written beside it, and then takes its place.
struct UpdateStep {
  let change: FileChange
  let folder: Folder
  let name: String
  /// The permission bits that the file keeps.
  let mode: UInt32?

  private var temporary: String { Folder.temporaryName(for: name) }

  /// The step in a plan.
  var planned: UpdateJournal.Step { record(nil) }

  /// The step in a journal, once the new content is beside the file.
  func recorded() throws(SystemError) -> UpdateJournal.Step {
    guard let status = try folder.status(change.after == nil ? name : temporary) else { throw .missing }
    return record(status.stamp)
  }

  private func record(_ stamp: FileStamp?) -> UpdateJournal.Step {
    .init(
      path: change.path, before: change.before.map { ContentHash($0) }, after: change.after.map { ContentHash($0) },
      stamp: stamp)
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
    let temporary = Folder.temporaryName(for: name)
    guard !isGone else { return try folder.removeFile(name) }
    guard isNew else { return try folder.move(temporary, to: folder, name) }
    do throws(SystemError) {
      // Unlike a rename, a second name does not take the place of what somebody put there meanwhile.
      try folder.link(temporary, to: folder, name)
      try folder.removeFile(temporary)
    } catch {
      // Some file systems know no second names.
      let isUnknown = [.permission, .unsupported, .tooManyLinks].contains(error)
      guard isUnknown, try folder.status(name) == nil else { throw error }
      try folder.move(temporary, to: folder, name)
    }
  }

  /// How far a process that was killed came with a step.
  enum State: Equatable {
    /// The file is as it was to become.
    case done
    /// Nothing was changed since it was written down.
    case pending
    /// Somebody else changed the file.
    case overtaken
    /// All is as the journal says, but these are other files than those that it was written of.
    case foreign
  }

  static func state(of step: UpdateJournal.Step, below root: Folder) throws(SystemError) -> State {
    guard let (folder, name) = try locate(step.path, below: root) else { return step.after == nil ? .done : .overtaken }
    let temporary = Folder.temporaryName(for: name)
    let current = try hash(name, in: folder)
    guard current != .known(step.after) else { return .done }
    guard current == .known(step.before) else { return .overtaken }
    if let after = step.after, try hash(temporary, in: folder) != .known(after) { return .overtaken }
    let stamp = try folder.status(step.after == nil ? name : temporary)?.stamp
    return stamp == step.stamp ? .pending : .foreign
  }

  /// Takes the step if it is pending, and removes what else was left beside the file.
  static func complete(_ step: UpdateJournal.Step, _ state: State, below root: Folder) throws(SystemError) {
    guard let (folder, name) = try locate(step.path, below: root) else { return }
    guard state == .pending else { return try folder.removeFileIfThere(Folder.temporaryName(for: name)) }
    try place(name, in: folder, isNew: step.before == nil, isGone: step.after == nil)
  }

  private enum Content: Equatable {
    /// A file of that content, or nothing.
    case known(ContentHash?)
    /// A folder, a link or a device.
    case other
  }

  private static func hash(_ name: String, in folder: Folder) throws(SystemError) -> Content {
    guard let status = try folder.status(name) else { return .known(nil) }
    guard status.kind == .file else { return .other }
    return try folder.read(name, limit: status.size).map { .known(ContentHash($0)) } ?? .other
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
