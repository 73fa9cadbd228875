internal import ArgumentParser
internal import CatalogModel
internal import Checks
internal import Editing
internal import Reporting
internal import SourceText
internal import Syntax

/// `salkku rename`: gives an entry another id.
struct Rename: Verb {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Give an entry another id.",
    discussion: """
      Its file and translations get the new name, the old id becomes an alias, and all references and links to it are \
      rewritten, and so are baselines, code owners and overrides that name its files. Everything else in the files stays \
      as it is.
      """)

  @Argument(help: ArgumentHelp("The entry's id, or kind:id where several kinds have it.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The new id.", valueName: "new"))
  var new: String

  @OptionGroup(title: "What is changed") var edit: EditOptions
  @OptionGroup(title: "Output") var console: ConsoleOptions

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let edited = try EditedCatalog.load(edit, console)
    let entry = try edited.catalog.entry(named: old)
    let prose = try otherProse(edited.source, naming: entry)
    let renaming: Renaming
    do throws(EditRefusal) {
      renaming = try Renaming(entry, to: new, otherProse: prose)
    } catch {
      throw CommandFailure(error)
    }
    let paths = try renamedPaths(renaming.moved, edited.source)
    var changes = renaming.changes + paths.changes
    changes += try renamedBaselines(entry, renaming, edited, changes)
    let others = changes.dropFirst(renaming.changes.count).map { "`\($0.path)`" }.sorted()
    let count = counted(renaming.rewritten, "reference", "references")
    let also = others.isEmpty ? "" : "; also changed: \(others.joined(separator: ", "))"
    let status = try edited.carryOut(
      changes, dryRun: edit.dryRun, done: "renamed \(entry.key) to \(new), and rewrote \(count)\(also)",
      newPath: { renaming.moved[$0] ?? $0 })
    for left in renaming.inHTML {
      let path = renaming.moved[left.path] ?? left.path
      console.summary("`\(path)` still has the old address in raw HTML, `\(left.address)`: change it by hand")
    }
    for left in paths.left {
      console.summary(
        "`\(left.path)` line \(left.line): `\(left.pattern)` held for \(left.old), and not for its new name: look at it"
      )
    }
    return status
  }

  /// Code owners and the configuration with the new names of files.
  private func renamedPaths(_ moved: [String: String], _ source: Source) throws(CommandFailure) -> RenamedPaths {
    var paths = RenamedPaths(moved: moved)
    paths.rewriteOverrides(source.configuration)
    do throws(SourceError) {
      for name in RenamedPaths.ownerFiles {
        let file: SourceFile?
        if source.repositoryFolder.isEmpty {
          file =
            source.tree.entry(at: name)?.kind == .file
            ? try source.tree.file(at: name, limit: Limits.data.fileSize) : nil
        } else {
          file = try source.fileOfRepository(name)
        }
        if let file { paths.rewriteOwners(file, folder: source.repositoryFolder) }
      }
    } catch {
      throw CommandFailure(error)
    }
    return paths
  }

  /// Baselines of any name, with the new names of findings, so that these are not told as new.
  /// - Parameter changes: all that is changed otherwise.
  private func renamedBaselines(
    _ entry: Entry, _ renaming: Renaming, _ edited: EditedCatalog, _ changes: [FileChange]
  ) throws(CommandFailure) -> [FileChange] {
    let baselines = try BaselineFile.all(in: edited.source)
    guard !baselines.isEmpty else { return [] }
    let after = try CheckedCatalog.load(try edited.source.applying(changes), console: console.console.silent)
    let findings = after.findings.map(after.names.fingerprint)
    let change = RenamedBaseline.Change(
      of: entry.declaration.name, from: entry.id, to: new, moved: renaming.moved)
    return baselines.compactMap { file in
      RenamedBaseline(file, change, findings: findings).map {
        FileChange(path: file.path, before: file.bytes, after: $0.bytes)
      }
    }
  }

  /// Markdown beside the catalogue's entries and pages that has the entry's file name in it.
  private func otherProse(_ source: Source, naming entry: Entry) throws(CommandFailure) -> [SourceFile] {
    let catalog = entry.catalog
    let known = Set(catalog.proseDocuments.map(\.file.path))
    var files: [SourceFile] = []
    do throws(SourceError) {
      let reader = try source.tree.makeReader()
      for other in source.tree.entries
      where other.kind == .file && other.path.hasSuffix(".md") && !known.contains(other.path) {
        let bytes = try reader.read(other, limit: Limits.catalogue.fileSize)
        if String(decoding: bytes, as: UTF8.self).contains(entry.id) {
          files.append(SourceFile(path: other.path, bytes: bytes))
        }
      }
    } catch {
      throw CommandFailure(error)
    }
    return files
  }
}
