internal import ArgumentParser
internal import CatalogModel
internal import Editing
internal import SourceText

/// `salkku retire`: ends the life of an entry.
struct Retire: Verb {
  static let configuration = CommandConfiguration(
    commandName: "retire",
    abstract: "Retire a service package, a component or a value stream.",
    discussion: """
      Writes its status, its last day and what takes its place; the rest of its file stays as it is. What that makes \
      wrong elsewhere is reported, with the exit status 1 if the catalogue's threshold is reached.
      """)

  @Argument(help: ArgumentHelp("The entry's id, or kind:id where several kinds have it.", valueName: "id"))
  var id: String

  @Option(help: ArgumentHelp("The entry that takes its place.", valueName: "id"))
  var replacedBy: String?

  @OptionGroup(title: "What is changed") var edit: EditOptions
  @OptionGroup(title: "Output") var console: ConsoleOptions

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let edited = try EditedCatalog.load(edit, console)
    let entry = try edited.catalog.entry(named: id)
    var successor: Entry?
    if let replacedBy {
      successor = try edited.catalog.entry(
        named: (QualifiedID(replacedBy) ?? QualifiedID(kind: entry.declaration.name, id: replacedBy)).text)
    }
    let change: FileChange
    do throws(EditRefusal) {
      change = try Retirement.change(retiring: entry, replacedBy: successor, on: edited.source.today)
    } catch {
      throw CommandFailure(error)
    }
    return try edited.carryOut([change], dryRun: edit.dryRun, done: "retired \(entry.key)")
  }
}
