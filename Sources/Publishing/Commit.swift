internal import FileSystem

/// Moves staged files in and removes what the new site does not have: the one short pass in which old and new pages
/// stand side by side. It is the same whether it goes on from staging or finishes what a killed publishing began.
struct Commit {
  private let output: OutputFolder
  private let staging: StagingArea
  /// What the site is made from; nil where that is not known.
  private let origin: ContentHash?

  init(_ output: OutputFolder, _ staging: StagingArea, origin: ContentHash? = nil) {
    self.output = output
    self.staging = staging
    self.origin = origin
  }

  /// Finishes the publishing that was interrupted in `output`, if one was.
  /// - Returns: whether there was one.
  static func finishInterrupted(in output: OutputFolder) throws(PublishingError) -> Bool {
    let place = output.recordPath + "/" + Journal.name
    guard let status = try saying(place, { () throws(SystemError) in try output.record.status(Journal.name) }) else {
      return false
    }
    guard status.kind == .file else { throw .damagedRecord(path: place) }
    let bytes = try saying(place) { () throws(SystemError) in
      try output.record.read(Journal.name, limit: status.size) ?? []
    }
    let journal: Journal
    do { journal = try Journal(bytes) } catch {
      switch error {
      case .newer: throw .newerRecord(path: place)
      case .damaged:
        // It was put there whole, so the disk lost it. Comparing every file anew finds what is old and what is new.
        try saying(place) { () throws(SystemError) in try output.record.removeFile(Journal.name) }
        return true
      }
    }
    let commit = Commit(output, try StagingArea(reopening: output.record, output.recordPath))
    do {
      try commit.perform(journal.steps, again: true)
      try commit.finish(stamping: false)
    } catch { throw .unfinished(error) }
    return true
  }

  /// Makes sure, as far as can be told without trying, that each step of `journal` will succeed.
  func check(_ steps: [Journal.Step]) throws(PublishingError) {
    var cursor = FolderCursor(output.root, at: output.path)
    var checked: Substring?
    let device = try saying(output.path) { () throws(SystemError) in try output.root.status().identity.device }
    for step in steps {
      let path = step.path
      let folderPath = OutputPath.split(path).folder
      guard folderPath != checked, case .open(let folder) = try cursor.enter(folderPath) else { continue }
      checked = folderPath
      let place = folderPath.isEmpty ? output.path : "\(output.path)/\(folderPath)"
      try saying(place) { () throws(SystemError) in try folder.checkWritable() }
      let here = try saying(place) { () throws(SystemError) in try folder.status().identity.device }
      guard here == device else { throw .obstructed(path: place, by: "on another file system") }
    }
  }

  /// Writes the journal and the new manifest beside their places. After this the new site is certain.
  func begin(_ journal: Journal, _ manifest: Manifest) throws(PublishingError) {
    try saying(output.path) { () throws(SystemError) in
      try staging.folder.write(Manifest.name, manifest.bytes)
      try staging.folder.write(Journal.name, journal.bytes, durable: true)
      try staging.folder.move(Journal.name, to: output.record, Journal.name)
      try output.record.synchronize()
    }
  }

  /// Ends a publishing that found nothing to do.
  /// - Parameters:
  ///   - touchingManifest: says that every file was found to be as the manifest says by now.
  ///   - known: what the site that stands there was made from.
  func cancel(touchingManifest: Bool, known: ContentHash?) throws(PublishingError) {
    try StagingArea.remove(from: output.record, output.recordPath)
    guard touchingManifest || origin != known else { return }
    if touchingManifest {
      try saying(output.recordPath) { () throws(SystemError) in try output.record.touch(Manifest.name) }
    }
    ManifestStamp.write(in: output.record, origin: origin)
  }

  /// Takes `steps`.
  /// - Parameter again: whether some of them may have been taken before, so that a staged file that is missing is in
  ///   place already.
  func perform(_ steps: some Sequence<Journal.Step>, again: Bool) throws(PublishingError) {
    var cursor = FolderCursor(output.root, at: output.path)
    var edited: Folder?
    if steps.contains(where: { $0.keptAs != nil }) { edited = try openEdited() }
    var emptied: Substring?
    for step in steps {
      let path = step.path
      let (folderPath, name) = OutputPath.split(path)
      switch step {
      case .move(let number, _, let keptAs):
        guard case .open(let folder) = try cursor.enter(folderPath, making: true) else { continue }
        try saying("\(output.path)/\(path)") { () throws(SystemError) in
          if let keptAs, let edited { try keep(String(name), in: folder, as: keptAs, in: edited, number) }
          do throws(SystemError) { try staging.folder.move(String(number), to: folder, String(name)) } catch {
            guard again, error == .missing else { throw error }
          }
        }
      case .delete(_, let keptAs):
        if let left = emptied, left != folderPath { try removeIfEmpty(left, &cursor) }
        emptied = folderPath
        guard case .open(let folder) = try cursor.enter(folderPath) else { continue }
        try saying("\(output.path)/\(path)") { () throws(SystemError) in
          try Self.ignoringMissing { () throws(SystemError) in
            if let keptAs, let edited {
              try folder.move(String(name), to: edited, keptAs)
            } else {
              try folder.removeFile(String(name))
            }
          }
        }
      }
    }
    if let emptied { try removeIfEmpty(emptied, &cursor) }
  }

  /// Puts the new manifest in place, later than every file that it names, and ends the journal.
  /// - Parameter stamping: vouches for the manifest; not for one that another process wrote.
  func finish(stamping: Bool) throws(PublishingError) {
    try saying(output.recordPath) { () throws(SystemError) in
      try Self.ignoringMissing { () throws(SystemError) in
        try staging.folder.touchLater(Manifest.name)
        try staging.folder.move(Manifest.name, to: output.record, Manifest.name)
      }
      if stamping { ManifestStamp.write(in: output.record, origin: origin) }
      try Self.ignoringMissing { () throws(SystemError) in try output.record.removeFile(Journal.name) }
    }
    try StagingArea.remove(from: output.record, output.recordPath)
  }

  /// Gives a file that a person changed a second name, unless the step that replaces it was taken already.
  private func keep(
    _ name: String, in folder: Folder, as keptAs: String, in edited: Folder, _ number: Int
  ) throws(SystemError) {
    guard try staging.folder.status(String(number)) != nil else { return }
    do { try folder.link(name, to: edited, keptAs) } catch {
      switch error {
      case .exists, .missing: return
      // The file system has no second names: for a moment the page is missing.
      case .permission, .unsupported, .tooManyLinks:
        try folder.move(name, to: edited, keptAs)
      default: throw error
      }
    }
  }

  private func openEdited() throws(PublishingError) -> Folder {
    try saying(output.recordPath + "/" + OutputFolder.edited) { () throws(SystemError) in
      try output.record.makeFolder(OutputFolder.edited)
      return try output.record.folder(OutputFolder.edited)
    }
  }

  private func removeIfEmpty(_ folder: Substring, _ cursor: inout FolderCursor) throws(PublishingError) {
    if case .open = try cursor.enter(folder) { try cursor.removeEmptyFolders() }
  }

  private static func ignoringMissing(_ work: () throws(SystemError) -> Void) throws(SystemError) {
    do { try work() } catch { if error != .missing { throw error } }
  }
}

extension Journal.Step {
  var path: String {
    switch self {
    case .move(_, let path, _), .delete(let path, _): path
    }
  }

  var keptAs: String? {
    switch self {
    case .move(_, _, let keptAs), .delete(_, let keptAs): keptAs
    }
  }
}
