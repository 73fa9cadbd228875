internal import ArgumentParser
internal import CatalogModel
internal import Editing
internal import SourceText
internal import Syntax

/// `salkku new`: begins an entry.
struct New: Verb {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin an entry: a file with the fields that it must have, and what to write into them.")

  @Argument(help: ArgumentHelp("The kind of entry, such as service-package.", valueName: "kind"))
  var kind: String

  @Argument(help: ArgumentHelp("Its id: small letters, digits and hyphens.", valueName: "id"))
  var id: String

  @Option(help: ArgumentHelp("What it is called. Default: made from the id.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("The team that answers for it. Default: the catalogue's only team.", valueName: "team"))
  var owner: String?

  @OptionGroup(title: "What is changed") var edit: EditOptions
  @OptionGroup(title: "Output") var console: ConsoleOptions

  func validate() throws {
    if let title, title.allSatisfy(\.isWhitespace) {
      throw ValidationError(
        "`--title` is blank", help: "Write it as in `--title 'Payroll'`; without it, one is made from the id.")
    }
  }

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let source = try Source.openToEdit(edit.source, dryRun: edit.dryRun, console)
    let catalog = try CheckedCatalog.read(source, console: console)
    let declaration = catalog.kinds[try catalog.kinds.kind(namedByPerson: kind)]
    if source.configuration.document == nil { try CheckedCatalog.refuseMissing(catalog, source) }
    var team: Entry?
    if let owner { team = try catalog.entry(named: owner.hasPrefix("team:") ? owner : "team:\(owner)") }
    let entry: NewEntry
    do throws(EditRefusal) {
      entry = try NewEntry(
        declaration, id: id, title: title, owner: team, in: catalog)
    } catch {
      throw CommandFailure(error)
    }
    if edit.dryRun {
      try console.data(Array(LineDifference.text(of: entry.change).utf8))
      console.summary("dry run, nothing was written")
      return .success
    }
    try source.write([entry.change])
    let missing = entry.missing.map { "`\($0)`" }.joined(separator: ", ")
    console.summary("wrote \(entry.change.path)\(missing.isEmpty ? "" : "; still to be said there: \(missing)")")
    return .success
  }
}
