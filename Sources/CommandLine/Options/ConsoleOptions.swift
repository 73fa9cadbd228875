internal import ArgumentParser
internal import FileSystem

/// How much a command says, and whether in colour.
struct ConsoleOptions: ParsableArguments {
  enum Colour: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    /// Whether what is written to `stream` is coloured.
    func applies(to stream: StandardStream) -> Bool {
      switch self {
      case .always: true
      case .never: false
      case .auto:
        (Platform.environment("NO_COLOR") ?? "").isEmpty && Platform.environment("TERM") != "dumb"
          && stream.isTerminal
      }
    }
  }

  @Option(
    help: ArgumentHelp(
      "Whether text is coloured: auto, always or never.",
      discussion: "auto colours on a terminal, unless the variable NO_COLOR is set or TERM is dumb.", valueName: "when")
  )
  var color = Colour.auto

  @Flag(name: .shortAndLong, help: "Say nothing but findings and errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say what was read and how long it took.")
  var verbose = false

  var console: Console {
    Console(
      isQuiet: quiet, isVerbose: verbose, isOutputColoured: color.applies(to: .output),
      isErrorColoured: color.applies(to: .error),
      progress: Progress(isShown: !quiet && StandardStream.error.isTerminal))
  }
}
