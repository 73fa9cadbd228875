internal import ArgumentParser
internal import CatalogModel
internal import Dispatch
internal import FileSystem
internal import GitStore
internal import Reporting
internal import Serving
internal import SourceText

/// `salkku serve`: shows the site while somebody writes.
struct Serve: Verb {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser, as it is while you write.",
    discussion: """
      Prints the address to open, and goes on until Ctrl-C ends it. When a file of the catalogue changes, the page in the \
      browser shows it at once, where you were, with what the checks find above it. No file is written, and no other \
      computer can reach it.
      """)

  @Option(
    help: ArgumentHelp(
      "The port of this computer's own address.",
      discussion: "Default: \(standardPort), or the next one that is free. 0 stands for any.", valueName: "number"))
  var port: UInt16?

  @Option(
    help: ArgumentHelp(
      "Which site is shown: `portfolio` with everything, or `catalogue` with what customers may see.",
      discussion: "Without it `edition` in salkku.yaml counts; where that is `both`, the portfolio.",
      valueName: "edition"))
  var edition: Configuration.Edition?

  @Flag(
    help: ArgumentHelp(
      "Leave out what the repository tells of changes.",
      discussion: "Without it git's commits are read beside everything else, at the start and after each commit."))
  var noHistory = false

  @Option(
    name: .customShort("C"),
    help: ArgumentHelp("The folder of the catalogue, in its working tree.", valueName: "folder"),
    completion: .directory)
  var folder = "."

  @Option(
    help: ArgumentHelp(
      "The day that dates are compared with, as 2026-11-21.",
      discussion: "Default: the day of SOURCE_DATE_EPOCH, else today in UTC.", valueName: "date"))
  var today: String?

  @OptionGroup(title: "Output") var console: ConsoleOptions

  private static let standardPort: UInt16 = 4242

  func validate() throws {
    if let today, CalendarDate(today) == nil { throw ValidationError(noDate: today) }
    if edition == .both {
      throw ValidationError(
        "one site is shown at a time", help: "Write `--edition portfolio` or `--edition catalogue`.")
    }
  }

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let source = try Source.open(readOptions, console)
    guard let root = source.rootFolder else {
      throw CommandFailure("\(source.name) has no files on the disk", help: "Name a working tree with -C.")
    }
    let watch = CatalogWatch(source, root: root)
    // Before anything is read, so that no change is missed.
    let seen = watch.look()
    let checked = try CheckedCatalog.load(source, console: console, isKept: false)
    let live = LiveSite(edition: edition, hasHistory: !noHistory, console.withoutProgress)
    let server = try start { live.answer($0) }
    let address = "http://localhost:\(server.port)/"
    _ = try live.show(checked, at: address)
    ReadingMemory.giveBack()
    let signals = Platform.whenAskedToEnd {
      server.stop()
      Platform.exit(ExitStatus.success.rawValue)
    }
    defer { for signal in signals { signal.cancel() } }
    try console.data(Array("\(address)\n".utf8))
    console.summary("\(checked.report(checked.findings).summary) in \(source.name); Ctrl-C ends this")
    live.readHistory(of: checked)
    follow(watch, seen, checked, console.withoutProgress) { (checked, failure) throws(CommandFailure) in
      let former = try live.show(checked, at: address, failure: failure)
      server.wake()
      _ = consume former
      ReadingMemory.giveBack()
      if failure == nil { live.readHistory(of: checked) }
    } isStale: {
      live.hasNewHistory
    }
  }

  /// The files on the disk.
  private var readOptions: SourceOptions {
    var options = SourceOptions()
    options.folder = folder
    options.staged = false
    options.rev = nil
    options.today = today
    return options
  }

  private func start(_ answer: @escaping @Sendable (Request) -> Answer) throws(CommandFailure) -> WebServer {
    let choice: WebServer.Port =
      switch port {
      case nil: .firstFree(from: Self.standardPort)
      case 0: .any
      case .some(let number): .exactly(number)
      }
    do throws(WebServer.Failure) {
      return try WebServer(at: choice, answer: answer)
    } catch {
      switch error {
      case .portTaken(let number):
        throw CommandFailure(
          "another program listens at the port \(number)", help: "Name another one, or any: `--port 0`.")
      case .notAllowed(let number):
        throw CommandFailure(
          "the system lets nobody but its administrator listen at the port \(number)",
          help: "Name one from 1024 on, or any: `--port 0`.")
      case .system(let code):
        throw CommandFailure("no page can be served: \(SystemError(code: code).reason)")
      }
    }
  }

  /// The shortest time between two looks, in seconds.
  private static let interval = 0.05
  /// How often longer than a look the time to the next one is: looking takes a fiftieth of a processor, and a tenth while somebody
  /// writes.
  private static let patience = (idle: 50.0, writing: 10.0)
  /// How long somebody is taken to write after a change, in seconds.
  private static let writingTime = 60.0
  /// How long nothing may change before files are read: an editor writes a file in several steps.
  private static let quiet = 0.015

  /// Reads everything again whenever something has changed, until the process ends.
  /// - Parameters:
  ///   - seen: what `watch` saw before `checked` was read.
  ///   - show: shows a state, or the last one with why a newer one can't be read.
  ///   - isStale: whether the same has to be shown anew for another reason.
  private func follow(
    _ watch: CatalogWatch, _ seen: CatalogWatch.Sight, _ checked: CheckedCatalog, _ console: Console,
    show: (CheckedCatalog, CommandFailure?) throws(CommandFailure) -> Void, isStale: () -> Bool
  ) -> Never {
    var (watch, seen, checked) = (watch, Optional(seen), checked)
    var failure: CommandFailure?
    var lastChange = -Self.writingTime
    while true {
      let start = Platform.monotonicSeconds()
      var sight = watch.look()
      let effort = Platform.monotonicSeconds() - start
      if sight != seen || isAnotherDay(checked) {
        for _ in 0..<10 {
          Platform.pause(max(Self.quiet, effort))
          let next = watch.look()
          if next == sight { break }
          sight = next
        }
        seen = sight
        lastChange = start
        let reading = Platform.monotonicSeconds()
        do throws(CommandFailure) {
          let source = try Source.open(readOptions, console.silent)
          // One that says where the catalogue lies may have changed; then what lies there is not known yet.
          let newWatch = CatalogWatch(source, root: source.rootFolder ?? "", after: watch)
          if newWatch != watch { (watch, seen) = (newWatch, nil) }
          checked = try CheckedCatalog.load(source, console: console, isKept: false)
          failure = nil
          try show(checked, nil)
          console.summary("\(checked.report(checked.findings).summary), read in \(milliseconds(since: reading))")
        } catch {
          console.failure(error)
          failure = error
          showAgain(checked, failure, show, console)
        }
      } else if isStale() {
        showAgain(checked, failure, show, console)
      }
      let patience = start - lastChange < Self.writingTime ? Self.patience.writing : Self.patience.idle
      Platform.pause(max(Self.interval, effort * patience))
    }
  }

  private func showAgain(
    _ checked: CheckedCatalog, _ failure: CommandFailure?,
    _ show: (CheckedCatalog, CommandFailure?) throws(CommandFailure) -> Void, _ console: Console
  ) {
    do throws(CommandFailure) { try show(checked, failure) } catch { console.failure(error) }
  }

  /// Whether dates are to be compared with another day than they were.
  private func isAnotherDay(_ checked: CheckedCatalog) -> Bool {
    do throws(CommandFailure) { return try readOptions.day(commitTime: nil) != checked.source.today } catch {
      // It was a day when this began, and the environment does not change.
      return false
    }
  }
}
