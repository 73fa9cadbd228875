internal import CatalogModel
internal import Editing
internal import FileSystem
internal import Publishing
internal import Reporting
internal import SourceText
internal import Syntax

/// A catalogue in a working tree and changes to its files: shown, or written and checked.
struct EditedCatalog {
  let source: Source
  let checked: CheckedCatalog
  let console: Console

  var catalog: Catalog { checked.catalog }

  /// - Parameter mayBeEmpty: whether a catalogue without entries is no mistake.
  static func load(
    _ options: EditOptions, _ console: Console, mayBeEmpty: Bool = false
  ) throws(CommandFailure) -> EditedCatalog {
    let source = try Source.openToEdit(options.source, dryRun: options.dryRun, console)
    let checked = try CheckedCatalog.load(source, console: console, mayBeEmpty: mayBeEmpty)
    return EditedCatalog(source: source, checked: checked, console: console)
  }

  /// The entry that a person names as `id` or `kind:id`; its current id or an alias.
  func entry(_ name: String) throws(CommandFailure) -> Entry {
    try catalog.entry(named: name)
  }

  /// Writes `changes`, or shows them, and reports what they make wrong that was right before.
  /// - Parameters:
  ///   - done: what was done, for the summary.
  ///   - newPath: the path that a file has afterwards.
  func carryOut(
    _ changes: [FileChange], dryRun: Bool, done: String, newPath: (String) -> String = { $0 }
  ) throws(CommandFailure) -> ExitStatus {
    let changes = changes.filter { $0.before != $0.after }
    guard !changes.isEmpty else {
      console.summary("nothing to change: it is so already")
      return .success
    }
    if dryRun {
      try console.data(Array(changes.map(LineDifference.text).joined().utf8))
    } else {
      try source.write(changes)
    }
    let after = try CheckedCatalog.load(try source.applying(changes), console: console)
    let fresh = Self.fresh(after.findings, comparedWith: checked.findings, newPath)
    if !fresh.isEmpty, !dryRun { try after.report(fresh).writeText(to: console) }
    console.summary(dryRun ? "dry run, nothing was written; otherwise: \(done)" : done)
    if !fresh.isEmpty { console.summary("new since this change: \(after.report(fresh).summary)") }
    return ExitStatus(fresh, failOn: source.configuration.failOn)
  }

  /// The findings that were not there before, told by rule, file and field, since ranges move.
  static func fresh(
    _ after: [Diagnostic], comparedWith before: [Diagnostic], _ newPath: (String) -> String = { $0 }
  ) -> [Diagnostic] {
    struct Key: Hashable {
      let rule: RuleID
      let path: String
      let field: String
    }
    var known: [Key: Int] = [:]
    for finding in before {
      known[Key(rule: finding.rule, path: newPath(finding.place.path), field: finding.field), default: 0] += 1
    }
    return after.filter { finding in
      let key = Key(rule: finding.rule, path: finding.place.path, field: finding.field)
      guard let count = known[key], count > 0 else { return true }
      known[key] = count - 1
      return false
    }
  }
}

extension Report {
  /// Writes the findings as people read them, for verbs that do not ask for a format.
  func writeText(to console: Console) throws(CommandFailure) {
    try console.data(text(isColoured: console.isOutputColoured))
  }

  /// The same on standard error, for verbs whose standard output somebody keeps as a file.
  func writeProblems(to console: Console) { console.problems(text(isColoured: console.isErrorColoured)) }

  private func text(isColoured: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    TextReporter(style: Style(isColoured: isColoured)).write(self, to: &bytes)
    return bytes
  }
}

extension Source {
  /// Opens a working tree to change files in it, once what an interrupted command left is put in order.
  static func openToEdit(
    _ options: SourceOptions, dryRun: Bool, _ console: Console
  ) throws(CommandFailure) -> Source {
    let source = try open(options, console)
    guard let root = source.rootFolder else { return source }
    let recovery: FileUpdateRecovery?
    do throws(FileUpdateFailure) {
      guard try FileUpdate.isInterrupted(below: root) else { return source }
      recovery = dryRun ? nil : try FileUpdate.recover(below: root)
    } catch {
      throw CommandFailure(error.message, help: error.help)
    }
    guard !dryRun else {
      throw CommandFailure(
        "an earlier change was interrupted, and --dry-run may not put it in order",
        help: "Run this once without --dry-run.")
    }
    guard let recovery else { return source }
    console.summary(
      recovery.isCompleted
        ? "an earlier change was interrupted; it was completed first"
        : "an earlier change was interrupted before it began; what it left was removed")
    for path in recovery.left {
      console.summary("`\(path)` was changed by somebody else since, and is left as it is: look at it")
    }
    return try open(options, console)
  }

  /// A file of the repository that this is a folder of, by its path below the repository's root; nil where there is none,
  /// or a link.
  func fileOfRepository(_ path: String) throws(SourceError) -> SourceFile? {
    guard let workingFolder,
      let bytes = try NamedFiles.read(path, below: workingFolder, limit: Limits.data.fileSize)
    else { return nil }
    let up = repositoryFolder.split(separator: "/").map { _ in "../" }.joined()
    return SourceFile(path: up + path, bytes: bytes)
  }

  /// This source as it is once `changes` are written.
  func applying(_ changes: [FileChange]) throws(CommandFailure) -> Source {
    var changed = self
    let tree = ChangedTree(tree, applying: changes)
    changed.tree = tree
    guard changes.contains(where: { $0.path == Configuration.fileName }) else { return changed }
    do throws(SourceError) {
      changed.configuration = try Configuration.load(from: tree)
    } catch {
      throw CommandFailure(error)
    }
    return changed
  }

  /// The real path of the tree's root, where its files lie on the disk.
  func rootToChange() throws(CommandFailure) -> String {
    guard let rootFolder else {
      throw CommandFailure("\(name) has no files to change", help: "Run this in a working tree.")
    }
    return rootFolder
  }

  /// Writes `changes` to the disk: all of them, or none. What a kill leaves half done, ``openToEdit(_:dryRun:_:)``
  /// finishes at the next change.
  func write(_ changes: [FileChange]) throws(CommandFailure) {
    let root = try rootToChange()
    do throws(FileUpdateFailure) {
      try FileUpdate.carryOut(changes, below: root)
    } catch {
      throw CommandFailure(error.message, help: error.help)
    }
  }
}

extension CommandFailure {
  init(_ refusal: EditRefusal) {
    self.init(refusal.message, help: refusal.help)
  }
}

extension Catalog {
  /// The entry that a person names as `id` or `kind:id`, by its current id or an alias.
  func entry(named name: String) throws(CommandFailure) -> Entry {
    let qualified = QualifiedID(name)
    let id = qualified?.id ?? name
    var kinds = self.kinds.all
    if let qualified { kinds = [try self.kinds.kind(namedByPerson: qualified.kind)] }
    let found = kinds.compactMap { entry($0, id) }
    if found.count == 1 { return found[0] }
    guard found.isEmpty else {
      throw CommandFailure(
        "`\(id)` is the id of several entries",
        help: "Name one of them: \(found.map { "`\($0.key)`" }.joined(separator: " or ")).")
    }
    guard !id.isEmpty else { throw CommandFailure("no id is given", help: "`salkku list` shows all ids.") }
    let namesakes = self.kinds.all.compactMap { entry($0, id)?.key }
    let prefix = qualified == nil ? "" : "\(self.kinds[kinds[0]].name):"
    let near = NearestNames(Set(kinds.flatMap { entries(of: $0).map(\.id) }).sorted()).nearest(to: id)
    throw CommandFailure(
      "no \(qualified == nil ? "entry" : self.kinds[kinds[0]].spokenName) bears the id `\(id)`",
      help: Spelling.question((namesakes + near.map { "\(prefix)\($0)" }).prefix(3)) ?? "`salkku list` shows all ids.")
  }
}

extension Kinds {
  /// The kind that a person names: `team`, or its folder, `teams`.
  func kind(namedByPerson name: String) throws(CommandFailure) -> EntityKind {
    if let kind = named(name) ?? kind(ofFolder: name) { return kind }
    let kinds = listed.map(\.name)
    let word = String(name.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
    let parts = declarations.filter { kind in
      (kind.name.split(separator: "-") + kind.folder.split(separator: "-")).contains { $0 == word }
    }
    var near = parts.map(\.name)
    if near.isEmpty { near = Spelling.nearest(to: word, among: kinds) }
    if near.isEmpty { near = Spelling.nearest(to: word, among: declarations.map(\.folder)) }
    throw CommandFailure(
      "`\(name)` is not a kind of entry",
      help: Spelling.question(near) ?? "The kinds are \(kinds.joined(separator: ", ")).")
  }
}
