internal import ArgumentParser
internal import Checks
internal import Dispatch
internal import FileSystem
internal import GitStore
internal import SourceText

/// The program `salkku`.
package enum EntryPoint {
  /// Does what the process's arguments say, and ends the process.
  package static func main() -> Never {
    Platform.startNothingOnCrashes()
    Platform.ignoreBrokenPipes()
    Platform.exit(run(Array(Swift.CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func run(_ arguments: [String]) -> ExitStatus {
    let plain = ConsoleOptions.console(for: arguments)
    if let failure = Salkku.misspeltVerb(in: arguments) {
      plain.failure(failure)
      return .failure
    }
    // Beside the arguments, which take their time too.
    let preparation = DispatchGroup()
    if ["lint", "build", "serve"].contains(arguments.first) {
      DispatchQueue.global().async(group: preparation) { Repository.prepare() }
      DispatchQueue.global().async(group: preparation) { CatalogSchemas.prepare() }
    }
    defer { preparation.wait() }
    let verb: any Verb
    do {
      var command = try Salkku.parseAsRoot(arguments)
      if let parsed = command as? any Verb {
        verb = parsed
      } else if command is Salkku {
        // Without a verb, the help says what there is; that is not what somebody asked for.
        plain.summary(Salkku.fullMessage(for: CleanExit.helpRequest(command)))
        return .failure
      } else {
        // The argument parser's own commands, such as `help`, answer by throwing.
        try command.run()
        return .success
      }
    } catch {
      if Salkku.exitCode(for: error).isSuccess { return answer(error, on: plain) }
      plain.failure(UsageMistake(error, in: arguments).failure)
      return .failure
    }
    let console = verb.console.console
    do throws(CommandFailure) {
      return try verb.run(on: console)
    } catch {
      console.failure(error)
      return .failure
    }
  }

  /// Prints the help or the version that was asked for.
  private static func answer(_ request: any Error, on console: Console) -> ExitStatus {
    do throws(CommandFailure) {
      try console.data(Array((Salkku.fullMessage(for: request) + "\n").utf8))
      return .success
    } catch {
      console.failure(error)
      return .failure
    }
  }
}

extension ConsoleOptions {
  /// For what is said before the arguments are understood: in colour if a `--color` among them, or else the environment,
  /// wants it.
  fileprivate static func console(for arguments: [String]) -> Console {
    var colour = Colour.auto
    for (index, argument) in arguments.prefix(while: { $0 != "--" }).enumerated() {
      let value =
        if argument.hasPrefix("--color=") {
          String(argument.dropFirst("--color=".count))
        } else if argument == "--color", index + 1 < arguments.count {
          arguments[index + 1]
        } else {
          ""
        }
      if let named = Colour(rawValue: value) { colour = named }
    }
    return Console(
      isQuiet: false, isVerbose: false, isOutputColoured: false, isErrorColoured: colour.applies(to: .error),
      progress: Progress(isShown: false))
  }
}

/// One of the program's verbs: a file in `Verbs` and a line in ``Salkku``.
///
/// Its configuration has a `commandName`: without one the parser asks for the type's name at every start, which takes
/// longer than all the rest of reading the arguments.
protocol Verb: ParsableCommand {
  var console: ConsoleOptions { get }
  func run(on console: Console) throws(CommandFailure) -> ExitStatus
}

extension Verb {
  /// The word that people type.
  static var name: String { configuration.commandName ?? "\(Self.self)".lowercased() }
}

extension Salkku {
  /// The verb that people call `name`.
  static func verb(named name: String) -> (any Verb.Type)? {
    configuration.subcommands.lazy.compactMap { $0 as? any Verb.Type }.first { $0.name == name }
  }

  /// What is wrong with the first word of a command line, or the one behind `help`, if it names no verb; the parser would
  /// only call it unexpected, or not care.
  fileprivate static func misspeltVerb(in arguments: [String]) -> CommandFailure? {
    guard let word = arguments.first == "help" ? arguments.dropFirst().first : arguments.first, !word.hasPrefix("-"),
      word != "help", verb(named: word) == nil
    else { return nil }
    let verbs = configuration.subcommands.compactMap { ($0 as? any Verb.Type)?.name }
    let near = Spelling.nearest(to: word, among: verbs).prefix(2).map { "salkku \($0)" }
    return CommandFailure(
      "`\(word)` is not a verb of salkku",
      help: Spelling.question(near)
        ?? "The verbs are \(verbs.joined(separator: ", ")); `salkku help` says what they do.")
  }
}

/// The root of the command line.
struct Salkku: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "salkku",
    abstract: "A service catalogue of plain text files in git: checked, and rendered as a portfolio site.",
    discussion: """
      Exit status: 0 nothing at or above the threshold was found, 1 there are findings, 2 the command could not do its \
      work.
      """,
    version: Version.described,
    subcommands: [
      Lint.self, Build.self, Serve.self, List.self, Show.self, Export.self, Diff.self, ImpactVerb.self, AuditVerb.self,
      Init.self,
      New.self,
      Rename.self,
      Retire.self, Record.self, ImportVerb.self,
      Check.self, Explain.self, SchemaVerb.self,
    ])
}
