internal import ArgumentParser
internal import SourceText

/// What is wrong with a command line, in the voice of all other errors.
///
/// The argument parser tells what it found in a text only, so this takes its sentences apart. A sentence that is not known
/// here, as of a later version of the parser, is told as it is.
struct UsageMistake {
  private let message: String
  private let arguments: [String]
  private let verb: (any Verb.Type)?

  /// - Parameters:
  ///   - error: what ``Salkku/parseAsRoot(_:)`` threw.
  ///   - arguments: the command line that it was thrown for.
  init(_ error: any Error, in arguments: [String]) {
    message = Salkku.message(for: error)
    self.arguments = arguments
    verb = arguments.first.flatMap { Salkku.verb(named: $0) }
  }

  var failure: CommandFailure {
    // What was typed is in the sentence and may hold line breaks, so the sentence ends at the first where it makes sense.
    for end in message.indices.filter({ message[$0] == "\n" }) + [message.endIndex] {
      let (sentence, lines) = (String(message[..<end]), String(message[end...].dropFirst()))
      if let known = option(sentence, lines) ?? value(sentence, lines) ?? argument(sentence) ?? shell(sentence) {
        return known
      }
    }
    let lines = message.split(separator: "\n", maxSplits: 1).map(String.init)
    return CommandFailure(lines.first ?? "", help: lines.count > 1 ? lines[1] : moreHelp)
  }

  /// `salkku`, or `salkku lint`.
  private var command: String { ["salkku", verb?.name].compactMap { $0 }.joined(separator: " ") }

  private var moreHelp: String { "`\(command) --help` says what it takes." }

  /// How the verb is written, without the options that may be left out.
  private var form: String {
    let usage = verb.map { Salkku.usageString(for: $0) } ?? Salkku.usageString()
    var text = ""
    var rest = usage.hasPrefix("Usage: ") ? usage.dropFirst("Usage: ".count) : usage[...]
    while let character = rest.first {
      if rest.hasPrefix("["), !rest.hasPrefix("[<") {
        var depth = 0
        rest = rest.drop { character in
          depth += character == "[" ? 1 : character == "]" ? -1 : 0
          return depth > 0
        }
      } else if character != " " || !text.hasSuffix(" ") {
        text.append(character)
      }
      rest = rest.dropFirst()
    }
    if text.hasSuffix(" ") { text.removeLast() }
    return "Write `\(text)`; `\(command) --help` says what else it takes."
  }

  /// An option that there is not, or that was given too much or too little.
  private func option(_ text: String, _ rest: String) -> CommandFailure? {
    if let parts = parts(of: rest, "   or: Missing value for '", " <", ">' in '", "'") {
      return CommandFailure("`\(parts[0])` needs a value", help: "Write it as `\(parts[0]) <\(parts[1])>`.")
    }
    if verb == nil, let parts = parts(of: text, "Unknown option '", ""), let early = early(parts[0]) { return early }
    if let parts = parts(of: text, "Unknown option '", "'. Did you mean '", "'?") {
      return CommandFailure("`\(parts[0])` is not an option of `\(command)`", help: Spelling.question(parts[1]))
    }
    if let parts = parts(of: text, "Unknown option '", "'") ?? parts(of: text, "Invalid option: ", "") {
      return CommandFailure(
        "`\(parts[0])` is not an option of `\(command)`", help: "`\(command) --help` lists its options.")
    }
    if let parts = parts(of: text, "Missing value for '", " <", ">'") {
      return CommandFailure("`\(parts[0])` needs a value", help: "Write it as `\(parts[0]) <\(parts[1])>`.")
    }
    if let parts = parts(of: text, "The option '", "' does not take any value, but '", "' was specified.") {
      return CommandFailure("`\(parts[0])` takes no value, and here it has `\(parts[1])`", help: "Write `\(parts[0])`.")
    }
    return nil
  }

  /// An option that a verb has and that no verb stands before.
  private func early(_ text: String) -> CommandFailure? {
    // Behind the option's name may stand its value, or what the parser believes was meant.
    let name = String(text.prefix { $0 != "=" && $0 != "'" })
    let verbs = Salkku.configuration.subcommands.compactMap { $0 as? any Verb.Type }
    let typed = verbs.filter { arguments.contains($0.name) }
    for verb in typed + verbs {
      guard let form = Self.forms(ofOptionsOf: verb).first(where: { $0.prefix { $0 != " " } == name }) else { continue }
      return CommandFailure(
        "`\(name)` is an option of a verb, and no verb stands before it",
        help: "Write it behind the verb, as in `salkku \(verb.name) \(form)`.")
    }
    return nil
  }

  /// `-C <folder>`, `-q`, `--quiet` and so on, as the help lists them: what describes them follows after two blanks.
  private static func forms(ofOptionsOf verb: any Verb.Type) -> [String] {
    Salkku.helpMessage(for: verb, columns: 400).split(separator: "\n").flatMap { line -> [String] in
      guard line.hasPrefix("  -") else { return [] }
      let left = line.dropFirst(2)
      let end = left.indices.first { left[$0...].hasPrefix("  ") } ?? left.endIndex
      let names = left[..<end].split(separator: ", ").map(String.init)
      // The value is shown behind the last name alone.
      let value = names.last.map { $0.drop { $0 != " " } } ?? ""
      return names.map { $0.contains(" ") ? $0 : $0 + value }
    }
  }

  /// A value that is none of those that there are, or cannot be read.
  private func value(_ text: String, _ rest: String) -> CommandFailure? {
    guard let parts = parts(of: text, "The value '", "' is invalid for '", "") else { return nil }
    // The option has no quote in its name, so what stands behind the next one lists values.
    let form = String(parts[1].prefix { $0 != "'" })
    let name = String(form.prefix { $0 != " " })
    let allowed = allowedValues(String(parts[1].dropFirst(form.count + 1)), rest)
    guard !allowed.isEmpty else {
      return CommandFailure(
        "`\(parts[0])` is no value that `\(name)` can have", help: "Write it as `\(form)`; \(moreHelp)")
    }
    let near = Spelling.nearest(to: parts[0], among: allowed).first
    let list = allowed.dropLast().map { "`\($0)`" }.joined(separator: ", ")
    return CommandFailure(
      "`\(parts[0])` is no value of `\(name)`",
      help: (Spelling.question(near).map { $0 + " " } ?? "")
        + "The values are \(list) and `\(allowed[allowed.count - 1])`.")
  }

  /// A few stand in quotes in the sentence, many in lines below it.
  private func allowedValues(_ sentence: String, _ lines: String) -> [String] {
    let listed = lines.split(separator: "\n").filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
    if !listed.isEmpty { return listed }
    return sentence.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  /// An argument that is missing, or one that nobody asked for.
  private func argument(_ text: String) -> CommandFailure? {
    if let parts = parts(of: text, "Missing expected argument '", "'") {
      let name = parts[0].hasPrefix("--") ? String(parts[0].prefix { $0 != " " }) : parts[0]
      return CommandFailure("`\(command)` needs `\(name)`", help: form)
    }
    if let parts = parts(of: text, "Unexpected argument '", "'") {
      return CommandFailure("`\(parts[0])` is more than `\(command)` takes", help: form)
    }
    if let parts = parts(of: text, "", " unexpected arguments: '", "'"), Int(parts[0]) != nil {
      let all = parts[1].split(separator: "', '", omittingEmptySubsequences: false).map { "`\($0)`" }
      return CommandFailure(
        "\(Noun.joined(all, "and")) are more than `\(command)` takes",
        help: form)
    }
    return nil
  }

  private func shell(_ text: String) -> CommandFailure? {
    let option = "--generate-completion-script"
    let help = "The shells are bash, zsh and fish: `salkku \(option) bash`."
    if let parts = parts(of: text, "Can't generate completion scripts for '", "'.") {
      return CommandFailure("there are no completions for the shell `\(parts[0])`", help: help)
    }
    guard text.hasPrefix("Can't autodetect a supported shell") else { return nil }
    return CommandFailure("`\(option)` needs the name of a shell", help: help)
  }

  /// What stands in `text` between these texts, of which the first begins it and the last ends it; nil if it is another.
  /// What people typed comes first and may hold anything, so each of these texts is looked for from behind.
  private func parts(of text: String, _ fixed: String...) -> [String]? {
    guard let start = fixed.first, let end = fixed.last, text.hasPrefix(start), text.hasSuffix(end),
      text.utf8.count >= start.utf8.count + end.utf8.count
    else { return nil }
    var rest = Array(text.utf8.dropFirst(start.utf8.count).dropLast(end.utf8.count))
    var found: [String] = []
    for separator in fixed.dropFirst().dropLast().reversed() {
      let bytes = Array(separator.utf8)
      guard let place = rest.indices.last(where: { rest[$0...].starts(with: bytes) }) else { return nil }
      found.append(String(decoding: rest[(place + bytes.count)...], as: UTF8.self))
      rest.removeSubrange(place...)
    }
    return [String(decoding: rest, as: UTF8.self)] + found.reversed()
  }
}

extension ValidationError {
  /// What is wrong with arguments that the parser takes, and what to type; ``UsageMistake`` takes the two apart again.
  init(_ message: String, help: String) {
    // What was typed may hold line breaks, and the first parts the two.
    self.init("\(TerminalText.visible(message))\n\(help)")
  }

  /// A day that is none.
  /// - Parameter example: how one is written.
  init(noDate text: String, example: String = "--today 2026-11-21") {
    self.init("`\(text)` is no date", help: "Write a day as in `\(example)`.")
  }
}
