internal import ArgumentParser
internal import CatalogModel
internal import Editing
internal import FileSystem
internal import GitStore
internal import Publishing
internal import SourceText

/// `salkku init`: begins a catalogue.
struct Init: Verb {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begin a catalogue: a configuration and one entry of each main kind, to be rewritten piece by piece.",
    discussion: "Files that are there already are left as they are.")

  @Argument(help: ArgumentHelp("The folder; a new one, or one without a catalogue.", valueName: "folder"))
  var folder = "."

  @Option(
    help: ArgumentHelp("The day from which its periods are counted. Default: today in UTC.", valueName: "date"))
  var today: String?

  @Option(
    help: ArgumentHelp(
      "Write a job as well that checks each merge request: github or gitlab.",
      discussion: "In a folder that has a catalogue, only that job is written.", valueName: "host"))
  var ci: HostCheck?

  @OptionGroup(title: "Output") var console: ConsoleOptions

  func validate() throws {
    if let today, CalendarDate(today) == nil {
      throw ValidationError(noDate: today)
    }
  }

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let day = try day()
    let place = try Place(folder)
    let isThere = place.hasCatalogue
    if let taken = isThere ? place.taken : nil, ci == nil {
      throw CommandFailure(
        "`\(folder)` has a `\(taken)` already",
        help: "Begin entries there with `salkku new`, or name another folder for another catalogue.")
    }
    if let outer = place.outerCatalogue {
      throw CommandFailure(
        "`\(folder)` lies within the catalogue `\(outer)`, and a catalogue within another is never part of it",
        help: "Begin entries there with `salkku new`; a folder in it is enough to group them by team.")
    }
    if let ci, let repository = place.repository, repository != place.path {
      throw CommandFailure(
        "`\(ci.path)` counts only at the repository's root, `\(repository)`",
        help: "Leave --ci out; docs/guide/continuous-integration.md says what to write for a catalogue in a folder.")
    }
    var files = isThere ? [] : FirstCatalogue.files(today: day)
    if let ci { files.append(ci.file) }
    try make()
    // A README or hooks that are there already say more than ours.
    let left = files.filter { place.holds($0.path) }
    files.removeAll { left.contains($0) }
    do throws(FileUpdateFailure) {
      if !files.isEmpty { try FileUpdate.carryOut(files, below: place.path) }
    } catch {
      throw CommandFailure(error.message, help: error.help)
    }
    for file in files { try console.data(Array("\(file.path)\n".utf8)) }
    for file in left { console.summary("`\(file.path)` is there already, and is left as it is") }
    if !isThere {
      console.summary("a catalogue begins in \(folder): look at it with `salkku lint` and `salkku build`")
    }
    if let ci, files.contains(ci.file) { console.summary("still to be said in \(ci.path): \(ci.toBeSaid)") }
    return .success
  }

  /// Where the catalogue is to be, and what is there.
  private struct Place {
    /// The real path of the folder, which may not exist yet.
    let path: String
    /// The root of the repository that it lies in.
    let repository: String?

    init(_ folder: String) throws(CommandFailure) {
      guard let path = RealPath.of(new: folder) else {
        throw CommandFailure("the folder `\(folder)` can't be opened", help: "Name another one.")
      }
      self.path = path
      // Only what is there can be asked which repository it lies in.
      var existing = path
      while RealPath.of(existing) == nil { existing = Self.parent(of: existing) }
      do throws(SourceError) {
        repository = try Repository.discover(from: existing)?.workingFolder
      } catch {
        throw CommandFailure(error)
      }
    }

    func holds(_ name: String) -> Bool { RealPath.of("\(path)/\(name)") != nil }

    /// What stands in the way of a first catalogue.
    var taken: String? { [Configuration.fileName, "catalog"].first(where: holds) }
    var hasCatalogue: Bool { taken != nil }

    /// The nearest folder above, up to the repository's root, that is a catalogue's root.
    var outerCatalogue: String? {
      guard let repository else { return nil }
      var folder = path
      while folder != repository, folder != "/" {
        folder = Self.parent(of: folder)
        if RealPath.of("\(folder)/\(Configuration.fileName)") != nil { return folder }
      }
      return nil
    }

    private static func parent(of path: String) -> String {
      let parts = path.split(separator: "/")
      return "/" + parts.dropLast().joined(separator: "/")
    }
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

extension HostCheck: ExpressibleByArgument {}
