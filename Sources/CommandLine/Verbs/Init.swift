internal import ArgumentParser
internal import CatalogModel
internal import Editing
internal import Publishing
internal import SourceText

/// `salkku init`: begins a catalogue.
struct Init: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Begin a catalogue: a configuration and one entry of each main kind, to be rewritten piece by piece.")

  @Argument(help: ArgumentHelp("The folder; a new one, or one without a catalogue.", valueName: "folder"))
  var folder = "."

  @Option(
    help: ArgumentHelp("The day from which its periods are counted. Default: today in UTC.", valueName: "date"))
  var today: String?

  @OptionGroup(title: "Output") var console: ConsoleOptions

  func validate() throws {
    if let today, CalendarDate(today) == nil {
      throw ValidationError("'\(today)' is no date; write --today 2026-11-21.")
    }
  }

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    var files = FirstCatalogue.files(today: try day())
    try make()
    guard let root = Platform.realPath(folder) else { throw CommandFailure("the folder `\(folder)` can't be opened") }
    for taken in [Configuration.fileName, "catalog"] where Platform.realPath("\(root)/\(taken)") != nil {
      throw CommandFailure(
        "`\(folder)` has a `\(taken)` already", help: "Name another folder, or begin entries there with `salkku new`.")
    }
    // A README or hooks that are there already say more than ours.
    files.removeAll { !$0.path.hasPrefix("catalog/") && Platform.realPath("\(root)/\($0.path)") != nil }
    do throws(FileUpdateFailure) {
      try FileUpdate.carryOut(files, below: root)
    } catch {
      throw CommandFailure(error.message, help: error.help)
    }
    for file in files { try console.data(Array("\(file.path)\n".utf8)) }
    console.summary("a catalogue begins in \(folder): look at it with `salkku lint` and `salkku build`")
    return .success
  }

  private func make() throws(CommandFailure) {
    do throws(FileUpdateFailure) {
      try FileUpdate.makeFolder(folder)
    } catch {
      throw CommandFailure(error.message, help: error.help)
    }
  }

  private func day() throws(CommandFailure) -> CalendarDate {
    var options = EditOptions()
    options.folder = folder
    options.today = today
    return try options.source.day(commitTime: nil)
  }
}
