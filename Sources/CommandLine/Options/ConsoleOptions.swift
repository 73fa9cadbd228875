internal import ArgumentParser

/// How much a command says, and whether in colour.
struct ConsoleOptions: ParsableArguments {
  enum Colour: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
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
      isQuiet: quiet, isVerbose: verbose, isOutputColoured: isColoured(.output), isErrorColoured: isColoured(.error),
      progress: Progress(isShown: !quiet && Platform.isTerminal(.error)))
  }

  private func isColoured(_ stream: Platform.Stream) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      (Platform.environment("NO_COLOR") ?? "").isEmpty && Platform.environment("TERM") != "dumb"
        && Platform.isTerminal(stream)
    }
  }
}
