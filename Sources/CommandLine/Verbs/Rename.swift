internal import ArgumentParser
internal import CatalogModel
internal import Editing
internal import SourceText
internal import Syntax

/// `salkku rename`: gives an entry another id.
struct Rename: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Give an entry another id.",
    discussion: """
      Its file and translations get the new name, the old id becomes an alias, and all references and links to it are \
      rewritten. Everything else in the files stays as it is.
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
    let count = counted(renaming.rewritten, "reference", "references")
    let status = try edited.carryOut(
      renaming.changes, dryRun: edit.dryRun, done: "renamed \(entry.key) to \(new), and rewrote \(count)",
      newPath: { renaming.moved[$0] ?? $0 })
    for left in renaming.inHTML {
      let path = renaming.moved[left.path] ?? left.path
      console.summary("`\(path)` still has the old address in raw HTML, `\(left.address)`: change it by hand")
    }
    return status
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
