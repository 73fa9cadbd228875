internal import FileSystem
internal import Reporting
internal import SourceText

/// Where a command says things: data on standard output, everything about the work on standard error.
struct Console {
  let isQuiet: Bool
  let isVerbose: Bool
  /// Whether standard output may be coloured.
  let isOutputColoured: Bool
  /// Whether standard error may be coloured.
  let isErrorColoured: Bool
  let progress: Progress

  /// The same, but that it says nothing of the work.
  var silent: Console {
    Console(
      isQuiet: true, isVerbose: false, isOutputColoured: isOutputColoured, isErrorColoured: isErrorColoured,
      progress: progress)
  }

  /// The same, but that no line says how far the work is.
  var withoutProgress: Console {
    Console(
      isQuiet: isQuiet, isVerbose: isVerbose, isOutputColoured: isOutputColoured, isErrorColoured: isErrorColoured,
      progress: Progress(isShown: false))
  }

  /// Data. A reader that has gone is no failure: it has what it wanted.
  func data(_ bytes: [UInt8]) throws(CommandFailure) { try data(parts: CollectionOfOne(bytes)) }

  /// The same in parts, each of which is asked for when those before it are written.
  func data(parts: some Sequence<[UInt8]>) throws(CommandFailure) {
    do throws(SystemError) {
      for part in parts { try StandardStream.output.write(part) }
    } catch {
      if error != .closedPipe { throw CommandFailure("standard output can't be written: \(error.reason)") }
    }
  }

  /// What keeps data from being written, on standard error, so that it is not taken for data.
  func problems(_ bytes: [UInt8]) {
    // There is nobody left to tell when standard error can't be written.
    do { try StandardStream.error.write(bytes) } catch {}
  }

  /// What the command did, unless it is to be quiet. As names of files stand in what is said, no line of it may give the
  /// terminal an order.
  func summary(_ text: String) {
    if !isQuiet { say(TerminalText.visibleLines(text)) }
  }

  /// What only those want to know who ask for it.
  func detail(_ text: String) {
    if isVerbose { say(TerminalText.visibleLines(text)) }
  }

  /// Why the command could not do its work.
  func failure(_ failure: CommandFailure) {
    let style = Style(isColoured: isErrorColoured)
    say("\(style.severity("error", .error)): \(TerminalText.visible(failure.message))")
    if let help = failure.help { say("  \(style.bold("help")): \(TerminalText.visible(help))") }
  }

  private func say(_ line: String) {
    // There is nobody left to tell when standard error can't be written.
    do { try StandardStream.error.write(Array((line + "\n").utf8)) } catch {}
  }
}
