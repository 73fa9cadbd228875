internal import CatalogModel
internal import GitStore
internal import SourceText

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
