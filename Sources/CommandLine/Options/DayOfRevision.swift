internal import ArgumentParser
internal import CatalogModel
internal import GitStore
internal import SourceText

/// The day of which a verb reads the branch.
struct AsOfOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read the last commit of the branch up to the end of a day, as 2026-06-30, in UTC.",
      discussion: "It is also the day that dates are compared with, where --today names no other.", valueName: "date"))
  var asOf: String?

  /// The day; nil where nobody asks for one.
  var date: CalendarDate? { asOf.flatMap { CalendarDate($0) } }

  /// Refuses what is no day, and two places to read from.
  func validate(with source: SourceOptions) throws {
    if let asOf, date == nil { throw ValidationError(noDate: asOf, example: "--as-of 2026-06-30") }
    if asOf != nil, source.staged {
      throw ValidationError(
        "`--staged` and `--as-of` name two places to read from", help: "Leave one of them out.")
    }
  }

  /// Where files are read from: of a day, the commit that was the last one then.
  func options(_ source: SourceOptions) throws(CommandFailure) -> SourceOptions {
    guard let date else { return source }
    var options = source
    options.rev = try DayOfRevision.commit(on: date, source).commit
    options.today = source.today ?? date.description
    return options
  }
}

/// The commit that was the last one on a day.
enum DayOfRevision {
  /// The last commit of the branch up to the end of a day, in UTC.
  /// - Parameters:
  ///   - options: which repository, and which revision the branch ends with; `HEAD` where none is named.
  ///   - option: what names the day on the command line.
  static func commit(
    on day: CalendarDate, _ options: SourceOptions, option: String = "--as-of"
  ) throws(CommandFailure) -> Revision {
    do throws(SourceError) {
      guard let repository = try Repository.discover(from: options.folder, environment: Platform.gitEnvironment) else {
        throw SourceError(
          "\(option) needs a git repository, and `\(options.folder)` lies in none",
          help: "Name the repository with -C, or leave \(option) out to read the files on the disk.")
      }
      let start = try repository.revision(options.rev ?? "HEAD")
      let found = try repository.revisions(notAfter: [day.lastSecond], from: start)
      if let revision = found.revisions[0] { return revision }
      if case .unreadable(let error) = found.beginning {
        throw SourceError(
          "which commit was the last one on \(day) can't be told: \(error.message)", help: error.help)
      }
      let first = CalendarDate(unixSeconds: found.oldest)
      throw SourceError(
        "there is no commit of \(day) or before: the first one that is known of `\(start.name)` is of \(first)",
        help: repository.isShallow
          ? "The clone is shallow: older commits come with `git fetch --unshallow`."
          : "Name that day or a later one: \(option) \(first).")
    } catch {
      throw CommandFailure(error)
    }
  }
}
