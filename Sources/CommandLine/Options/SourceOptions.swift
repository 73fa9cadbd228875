internal import ArgumentParser
internal import CatalogModel

/// Where files are read from, and which day it is: the same for every verb that reads.
struct SourceOptions: ParsableArguments {
  @Option(
    name: .customShort("C"),
    help: ArgumentHelp(
      "The folder of the catalogue or repository; a bare repository too.",
      discussion:
        "The catalogue's root is the nearest folder with a salkku.yaml, from here up to the repository's root; "
        + "this folder if there is none.",
      valueName: "folder"),
    completion: .directory)
  var folder = "."

  @Flag(help: "Read git's index: what would be committed.")
  var staged = false

  @Option(help: ArgumentHelp("Read a revision of the repository, without a checkout.", valueName: "rev"))
  var rev: String?

  @Option(
    help: ArgumentHelp(
      "The day that dates are compared with, as 2026-11-21.",
      discussion: "Default: the day of SOURCE_DATE_EPOCH, else with --rev the commit's day, else today; all in UTC.",
      valueName: "date"))
  var today: String?

  func validate() throws {
    if staged, rev != nil {
      throw ValidationError(
        "`--staged` and `--rev` name two places to read from", help: "Leave one of them out.")
    }
    if let today, CalendarDate(today) == nil {
      throw ValidationError(noDate: today)
    }
  }

  /// The day that dates are compared with.
  /// - Parameter commitTime: when the commit that is read was made, in seconds since 1970.
  func day(commitTime: Int64?) throws(CommandFailure) -> CalendarDate {
    try Self.day(named: today, commitTime: commitTime)
  }

  /// The day of a run.
  /// - Parameters:
  ///   - today: the day that somebody named.
  ///   - commitTime: when the commit that is read was made, in seconds since 1970.
  static func day(named today: String?, commitTime: Int64?) throws(CommandFailure) -> CalendarDate {
    if let today, let date = CalendarDate(today) { return date }
    if let text = Platform.environment("SOURCE_DATE_EPOCH"), !text.isEmpty {
      guard let seconds = Int64(text) else {
        throw CommandFailure(
          "the variable SOURCE_DATE_EPOCH is `\(text)`, which is no number of seconds since 1970",
          help: "Set it to a number, as `git log -1 --format=%ct` prints one, or unset it.")
      }
      return CalendarDate(unixSeconds: seconds)
    }
    return CalendarDate(unixSeconds: commitTime ?? Platform.unixTime())
  }
}
