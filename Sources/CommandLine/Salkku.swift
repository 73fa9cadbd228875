internal import ArgumentParser
internal import Dispatch
internal import GitStore
internal import SourceText

/// The program `salkku`.
package enum Program {
  /// Does what the process's arguments say, and ends the process.
  package static func main() -> Never {
    Platform.ignoreBrokenPipes()
    Platform.exit(run(Array(Swift.CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func run(_ arguments: [String]) -> ExitStatus {
    if let first = arguments.first, let failure = Salkku.misspelt(first) {
      ConsoleOptions.plain.failure(failure)
      return .failure
    }
    // Beside the arguments, which take their time too.
    let preparation = DispatchGroup()
    if ["lint", "build"].contains(arguments.first) {
      DispatchQueue.global().async(group: preparation) { Repository.prepare() }
    }
    defer { preparation.wait() }
    let verb: any Verb
    do {
      var command = try Salkku.parseAsRoot(arguments)
      if let parsed = command as? any Verb {
        verb = parsed
      } else if command is Salkku {
        return refuse(CleanExit.helpRequest(command))
      } else {
        // The argument parser's own commands, such as `help`, answer by throwing.
        try command.run()
        return .success
      }
    } catch {
      return Salkku.exitCode(for: error).isSuccess ? answer(error) : refuse(error)
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
  private static func answer(_ request: any Error) -> ExitStatus {
    let console = ConsoleOptions.plain
    do throws(CommandFailure) {
      try console.data(Array((Salkku.fullMessage(for: request) + "\n").utf8))
      return .success
    } catch {
      console.failure(error)
      return .failure
    }
  }

  /// Says what is wrong with the arguments.
  private static func refuse(_ error: any Error) -> ExitStatus {
    let text = Salkku.fullMessage(for: error)
    ConsoleOptions.plain.summary(text.hasPrefix("Error: ") ? "error: " + text.dropFirst("Error: ".count) : text)
    return .failure
  }
}

extension ConsoleOptions {
  /// For what is said before the options are known.
  fileprivate static var plain: Console {
    Console(
      isQuiet: false, isVerbose: false, isOutputColoured: false, isErrorColoured: false,
      progress: Progress(isShown: false))
  }
}

/// One of the program's verbs: a file in `Verbs` and a line in ``Salkku``.
protocol Verb: ParsableCommand {
  var console: ConsoleOptions { get }
  func run(on console: Console) throws(CommandFailure) -> ExitStatus
}

extension Salkku {
  /// What is wrong with the first word of a command line if it names no verb; the parser would only call it unexpected.
  fileprivate static func misspelt(_ word: String) -> CommandFailure? {
    let verbs = configuration.subcommands.map { $0.configuration.commandName ?? "\($0)".lowercased() }
    guard !word.hasPrefix("-"), word != "help", !verbs.contains(word) else { return nil }
    let near = Spelling.nearest(to: word, among: verbs).prefix(2).map { "`salkku \($0)`" }
    return CommandFailure(
      "`\(word)` is not a verb of salkku",
      help: near.isEmpty
        ? "The verbs are \(verbs.joined(separator: ", ")); `salkku help` says what they do."
        : "Did you mean \(near.joined(separator: " or "))?")
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
    version: Version.current,
    subcommands: [
      Lint.self, Build.self, List.self, Show.self, Init.self, New.self, Rename.self, Retire.self, Record.self,
      Check.self, Explain.self, SchemaVerb.self,
    ])
}
