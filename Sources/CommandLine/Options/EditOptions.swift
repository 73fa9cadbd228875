internal import ArgumentParser
internal import CatalogModel

/// What all verbs that change files have in common.
struct EditOptions: ParsableArguments {
  @Option(
    name: .customShort("C"),
    help: ArgumentHelp("The folder of the catalogue, in its working tree.", valueName: "folder"))
  var folder = "."

  @Option(
    help: ArgumentHelp(
      "The day that dates are compared with, as 2026-11-21.",
      discussion: "Default: the day of SOURCE_DATE_EPOCH, else today in UTC.", valueName: "date"))
  var today: String?

  @Flag(help: "Show what would change, and write nothing.")
  var dryRun = false

  func validate() throws {
    if let today, CalendarDate(today) == nil {
      throw ValidationError(noDate: today)
    }
  }

  /// The working tree, as the verbs that only read name it.
  var source: SourceOptions {
    var options = SourceOptions()
    options.folder = folder
    options.staged = false
    options.rev = nil
    options.today = today
    return options
  }
}
