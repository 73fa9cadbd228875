/// What the runners of continuous integration take for an order to themselves when a job's log holds it.
///
/// `##[name …]` counts anywhere in a line for GitHub's runner, as `##vso[name …]` does for Azure's agent and
/// `##teamcity[name …]` for TeamCity's: so a `#` that may begin the rest of one is broken up. `::name …::` counts for GitHub's
/// only where a line begins with it, blanks left out.
enum RunnerCommand {
  /// Whether what follows a `#` makes a command of it: letters, which may be none, and an opening bracket.
  /// - Parameter rest: the bytes behind `text`.
  static func hasName(_ text: some Sequence<UInt8>, before rest: some Sequence<UInt8> = []) -> Bool {
    for byte in text where !isLetter(byte) { return byte == bracket }
    for byte in rest where !isLetter(byte) { return byte == bracket }
    return false
  }

  /// The index of the first colon of a command at the start of `line`: two colons, or one that other text may follow.
  static func leadingColon(of line: String) -> String.Index? {
    let scalars = line.unicodeScalars
    // GitHub's runner compares as people read, for whom joiners are nothing.
    func isNothing(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isDefaultIgnorableCodePoint }
    let first = scalars.firstIndex { !$0.properties.isWhitespace && !isNothing($0) }
    guard let index = first, scalars[index] == ":" else { return nil }
    let next = scalars.index(after: index)
    return next == scalars.endIndex || scalars[next] == ":" || isNothing(scalars[next]) ? index : nil
  }

  private static let bracket = UInt8(ascii: "[")

  /// Letters of other scripts and joiners count as well.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
