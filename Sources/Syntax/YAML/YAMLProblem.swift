import SourceText

/// Says libfyaml's errors in the words of the person who wrote the file.
///
/// libfyaml names the rule of the grammar that did not apply. The person sees a line, so the line is looked at: what
/// libfyaml says decides only between the explanations that fit it.
struct YAMLProblem {
  let file: SourceFile
  /// The bytes that were parsed.
  let input: Range<Int>
  /// The opening bracket of the innermost `[` or `{` that is still open.
  let openBracket: Range<Int>?

  /// What a person is told of `message`, libfyaml's words about the text in `range`.
  func diagnostic(_ message: String, at range: Range<Int>) -> Diagnostic {
    let line = YAMLLine(file.bytes, at: range.lowerBound, in: input)
    if message.contains("tab ") { return tab(line) }
    if message.contains("in flow mode") { return outdentedBracket(range) }
    if message.contains("closing quote") || message.contains("wrongly indented") || message.contains("document-") {
      return unclosedQuote(range) ?? openBracket.map { unclosedBracket($0, at: range, message) }
        ?? layout(line, range, message)
    }
    if message.contains("trailing content") { return trailingContent(range) }
    if message.contains("invalid escape") || message.contains("escape") { return escape(range) }
    if message.contains("cannot start with") || message.contains("alias detected")
      || message.contains("anchor detected")
      || message.contains("not allowed in this context")
    {
      return badStart(line, at: range)
    }
    if message.contains("same line as a mapping key") { return listBesideKey(line, at: range) }
    if message.contains("block scalar no linebreak") { return textBesideIndicator(line, at: range) }
    if message.contains("nested block mapping on the same line") { return secondColon(line, at: range) }
    if message.contains("invalid extra closing") { return extraBracket(range) }
    if let openBracket { return unclosedBracket(openBracket, at: range, message) }
    if message.contains("expected node content") { return emptyContent(line, at: range) }
    return layout(line, range, message)
  }

  /// What is told of a directive that YAML does not have, and of which nothing remains.
  func directive(at range: Range<Int>) -> Diagnostic {
    let line = YAMLLine(file.bytes, at: range.lowerBound, in: input)
    return Diagnostic(
      SyntaxFault.yaml.id, .warning, "this line is left out, because it begins with `%`",
      at: Place(path: file.path, range: SourceRange(line.range)),
      help: "If it is a field, put quotes around its name; otherwise delete the line.")
  }

  // MARK: Explanations

  private func tab(_ line: YAMLLine) -> Diagnostic {
    let tabs = line.indentation.filter { file.bytes[$0] == 0x09 }
    let place = tabs.first.map { $0..<line.indentation.upperBound } ?? line.range
    return finding(
      "a tab stands in the indentation of this line", place, help: "Indent with spaces; YAML allows no tabs there.")
  }

  /// Nil where no quote is open.
  private func unclosedQuote(_ range: Range<Int>) -> Diagnostic? {
    let start = openingQuote(before: range.lowerBound)
    let line = YAMLLine(file.bytes, at: start, in: input)
    let quote = character(at: start)
    guard quote == "'" || quote == "\"" else { return nil }
    return finding(
      "the text that begins here has no closing \(quote)", start..<max(start + 1, trimmedEnd(line)),
      help: "Write \(quote) behind the text\(quote == "'" ? ", and two (`''`) for an apostrophe in it" : "").")
  }

  private func outdentedBracket(_ range: Range<Int>) -> Diagnostic {
    finding(
      "this bracket or value stands too far left for the list or mapping that it is in",
      range.lowerBound..<min(range.lowerBound + 1, input.upperBound),
      help: "Indent it deeper than the field's name, or write it behind the last value.")
  }

  private func trailingContent(_ range: Range<Int>) -> Diagnostic {
    let line = YAMLLine(file.bytes, at: range.lowerBound, in: input)
    let value = line.value
    guard !value.isEmpty, opensAndCloses(value, before: range.lowerBound) else {
      // The quotes that close here opened on a line before, or within a bracket.
      return finding(
        "text stands behind the closing quote", range.lowerBound..<max(range.lowerBound + 1, trimmedEnd(line)),
        help: "Look whether a quote on a line before is closed where it should be.")
    }
    let isSingle = file.bytes[value.lowerBound] == UInt8(ascii: "'")
    return finding(
      "text stands behind the closing quote", range.lowerBound..<max(range.lowerBound + 1, trimmedEnd(line)),
      help: isSingle
        ? "Put double quotes around the whole text, or write two single quotes (`''`) for an apostrophe."
        : "Put single quotes around the whole text, or write `\\\"` for a double quote in it.",
      fix: quoting(value))
  }

  private func escape(_ range: Range<Int>) -> Diagnostic {
    finding(
      "a backslash in double quotes begins an escape, and this is none that YAML has",
      range.lowerBound..<max(range.lowerBound + 1, range.upperBound),
      help: "Write two backslashes for one, or put the text in single quotes.")
  }

  private func badStart(_ line: YAMLLine, at range: Range<Int>) -> Diagnostic {
    // The error's place is the character or the one behind it.
    var start = range.lowerBound
    if start > line.range.lowerBound, start == line.range.upperBound || !Self.indicators.contains(file.bytes[start]) {
      start -= 1
    }
    if start > line.range.lowerBound, [UInt8(ascii: "*"), UInt8(ascii: "&")].contains(file.bytes[start - 1]) {
      start -= 1
    }
    if let bullets = bullets(line, at: start) { return bullets }
    let text = start..<max(start + 1, trimmedEnd(line))
    let isWhole = openBracket == nil && start == line.value.lowerBound
    if isWhole, let slip = YAMLSlips(file: file, input: input).beginning(of: line) { return slip }
    let shown = isWhole ? ": `\(YAMLText.quoted(file.text(in: SourceRange(text))))`" : ""
    return finding(
      "a text without quotes cannot begin with \(mention(start))",
      isWhole ? text : start..<start + 1, help: "Put quotes around the text\(shown).",
      fix: isWhole ? quoting(text) : nil)
  }

  /// Items of a list that begin with `*`, as people type them elsewhere; nil where the line is none.
  private func bullets(_ line: YAMLLine, at start: Int) -> Diagnostic? {
    func isBullet(_ line: YAMLLine) -> Bool {
      let start = line.indentation.upperBound
      return start + 1 < line.range.upperBound && file.bytes[start] == UInt8(ascii: "*")
        && YAMLLine.isBlank(file.bytes[start + 1])
    }
    guard openBracket == nil, start == line.indentation.upperBound, isBullet(line) else { return nil }
    var edits: [TextEdit] = []
    var next = line
    while isBullet(next), next.indentation.count == line.indentation.count, edits.count < 1_000 {
      let start = next.indentation.upperBound
      edits.append(TextEdit(range: SourceRange(start..<start + 1), replacement: "-"))
      var end = next.range.upperBound
      while end < input.upperBound, YAMLLine.isBreak(file.bytes[end]) { end += 1 }
      guard end < input.upperBound else { break }
      next = YAMLLine(file.bytes, at: end, in: input)
    }
    let item = file.text(in: SourceRange(start + 1..<max(start + 1, trimmedEnd(line))))
    return finding(
      "an item of a list begins with a hyphen, not with `*`", start..<max(start + 1, trimmedEnd(line)),
      help: "Write `-\(item)`.", fix: Fix(title: "write a hyphen", edits: edits))
  }

  private func listBesideKey(_ line: YAMLLine, at range: Range<Int>) -> Diagnostic {
    finding(
      "a list item stands on the line of its field \(name(line.key))",
      range.lowerBound..<max(range.lowerBound + 1, trimmedEnd(line)),
      help: "Begin the list on the next line; if this is text, put quotes around it.")
  }

  private func textBesideIndicator(_ line: YAMLLine, at range: Range<Int>) -> Diagnostic {
    let value = line.value
    guard !value.isEmpty, openBracket == nil, ["|", ">"].contains(character(at: value.lowerBound)) else {
      return finding("a text without quotes cannot begin with `|` or `>`", range, help: "Put quotes around the text.")
    }
    let mark = character(at: value.lowerBound)
    return finding(
      "text stands on the same line as `\(mark)`", value,
      help:
        "Begin a text of several lines on the line after `\(mark)`, indented; if `\(mark)` belongs to the text, put "
        + "quotes around it.", fix: quoting(value))
  }

  private func secondColon(_ line: YAMLLine, at range: Range<Int>) -> Diagnostic {
    let value = line.value
    guard line.key != nil, !value.isEmpty, !isQuote(file.bytes[value.lowerBound]) else {
      return finding(
        "a second `: ` stands on this line", range.lowerBound..<min(range.lowerBound + 1, input.upperBound),
        help: "Put quotes around the text, or begin a new line.")
    }
    if openBracket == nil, let slip = YAMLSlips(file: file, input: input).languages(line) { return slip }
    let shown = quoting(value) == nil ? "" : ": `\(YAMLText.quoted(file.text(in: SourceRange(value))))`"
    return finding(
      "the text of \(name(line.key)) has `: ` in it, which reads as another field", value,
      help: "Put quotes around the text\(shown).", fix: quoting(value))
  }

  private func extraBracket(_ range: Range<Int>) -> Diagnostic {
    finding(
      "this `\(character(at: range.lowerBound))` closes nothing",
      range.lowerBound..<min(range.lowerBound + 1, input.upperBound),
      help: "Delete it; if it is text, put quotes around the text.")
  }

  private func unclosedBracket(_ bracket: Range<Int>, at range: Range<Int>, _ message: String) -> Diagnostic {
    let opening = character(at: bracket.lowerBound)
    let closing = opening == "[" ? "]" : "}"
    let line = YAMLLine(file.bytes, at: bracket.lowerBound, in: input)
    // Whoever forgets a bracket goes on with the next field: the error then shows lines below.
    if range.lowerBound >= trimmedEnd(line) {
      if let sign = commentSign(before: closing.utf8.first ?? 0, in: bracket.upperBound..<line.range.upperBound) {
        return finding(
          "a comment begins at this ` #`, so the `\(opening)` before it is never closed",
          sign..<trimmedEnd(line), help: "Put quotes around the text that holds ` #`.")
      }
      return finding(
        "this `\(opening)` is never closed", bracket.lowerBound..<trimmedEnd(line),
        help: "Write `\(closing)` behind the last value.")
    }
    if let slip = YAMLSlips(file: file, input: input).apostrophe(behind: bracket.upperBound, before: range.upperBound) {
      return slip
    }
    let isComma = range.lowerBound < input.upperBound && file.bytes[range.lowerBound] == UInt8(ascii: ",")
    if isComma || message.contains("extra comma") {
      return finding(
        "a value is missing beside this comma", range.lowerBound..<min(range.lowerBound + 1, input.upperBound),
        help: "Delete the comma, or write the value.")
    }
    return finding(
      "the values between `\(opening)` and `\(closing)` cannot be told apart here",
      range.lowerBound..<min(max(range.lowerBound + 1, range.upperBound), input.upperBound),
      help: "Put a comma between two values, and quotes around a text that holds `: `, `,` or a bracket.")
  }

  /// Where a ` #` turns what is behind it into a comment that holds `closing`.
  private func commentSign(before closing: UInt8, in range: Range<Int>) -> Int? {
    let sign = range.dropFirst().first { offset in
      file.bytes[offset] == UInt8(ascii: "#") && (file.bytes[offset - 1] == 0x20 || file.bytes[offset - 1] == 0x09)
    }
    guard let sign, file.bytes[sign..<range.upperBound].contains(closing) else { return nil }
    return sign
  }

  private func emptyContent(_ line: YAMLLine, at range: Range<Int>) -> Diagnostic {
    let byte = range.lowerBound < input.upperBound ? file.bytes[range.lowerBound] : 0
    if byte == UInt8(ascii: "-") {
      return finding(
        "the list item before this one is empty", range.lowerBound..<range.lowerBound + 1,
        help: "Delete the lone `-` above, or write something behind it.")
    }
    return badStart(line, at: range)
  }

  /// What does not fit the lines around it: a colon that is missing, or an indentation.
  private func layout(_ line: YAMLLine, _ range: Range<Int>, _ message: String) -> Diagnostic {
    let first = line.value
    if let slip = YAMLSlips(file: file, input: input).misplaced(line) { return slip }
    if line.key == nil, !first.isEmpty, first.lowerBound == line.indentation.upperBound {
      let word = first.lowerBound..<(first.first { YAMLLine.isBlank(file.bytes[$0]) } ?? first.upperBound)
      if let colon = first.first(where: { file.bytes[$0] == UInt8(ascii: ":") }) {
        if colon + 1 < first.upperBound, file.bytes[colon + 1] != UInt8(ascii: "/"), isName(first.lowerBound..<colon) {
          return finding(
            "a blank is missing behind the colon of `\(file.text(in: SourceRange(first.lowerBound..<colon)))`", first,
            help: "Write a blank behind the colon.",
            fix: Fix(
              title: "put a blank behind the colon",
              edits: [TextEdit(range: SourceRange(colon + 1..<colon + 1), replacement: " ")]))
        }
      } else if isName(word) {
        return finding(
          "this line has no colon, so it is no field", first,
          help: "Write `:` behind the field's name; if the line goes on with the text above, indent it deeper.")
      }
    }
    // libfyaml marks the text that goes on where a field begins: the line below is the one that is out of place.
    var culprit = line
    if message.contains("multiline"), line.range.upperBound < input.upperBound {
      var next = line.range.upperBound
      while next < input.upperBound, YAMLLine.isBreak(file.bytes[next]) { next += 1 }
      culprit = YAMLLine(file.bytes, at: next, in: input)
      if culprit.indentation.contains(where: { file.bytes[$0] == 0x09 }) { return tab(culprit) }
    }
    if let sign = signInBrackets(line) ?? signInBrackets(culprit) { return sign }
    if let bullet = otherBullet(line) ?? otherBullet(culprit) { return bullet }
    if let bracket = bracketInText(line) ?? bracketInText(culprit) { return bracket }
    let start = culprit.indentation.upperBound
    return finding(
      "this line does not line up with the lines above it", start..<max(start, trimmedEnd(culprit)),
      help: "Begin the fields of one group in the same column, indented with spaces; put quotes around text that holds "
        + "`: `.")
  }

  /// Words with a sign before them in brackets, as `[#sports, #pilot]`: to YAML the sign begins a comment.
  private func signInBrackets(_ line: YAMLLine) -> Diagnostic? {
    let value = line.value
    guard value.count > 2, file.bytes[value.lowerBound] == UInt8(ascii: "["),
      let sign = value.dropFirst().first(where: { file.bytes[$0] == UInt8(ascii: "#") }),
      [UInt8(ascii: "["), 0x20].contains(file.bytes[sign - 1])
    else { return nil }
    let text = file.text(in: SourceRange(value))
    return finding(
      "`#` begins a comment here, so the list that it stands in is never closed", sign..<value.upperBound,
      help: "Write `\(text.replacing("#", with: ""))`, or put quotes around each text that begins with `#`.")
  }

  /// A line that begins with a dash or a bullet among items that begin with hyphens; nil for any other.
  private func otherBullet(_ line: YAMLLine) -> Diagnostic? {
    let start = line.indentation.upperBound
    guard openBracket == nil, start < line.range.upperBound else { return nil }
    let mark = character(at: start)
    guard ["–", "—", "•", "·", "‣", "▪", "−"].contains(mark) else { return nil }
    let end = start + mark.utf8.count
    let isBlankBehind = end < line.range.upperBound && YAMLLine.isBlank(file.bytes[end])
    let text = file.text(in: SourceRange(end..<max(end, trimmedEnd(line)))).drop { $0 == " " || $0 == "\t" }
    return finding(
      "`\(mark)` is no hyphen, so this line is no item of the list", start..<max(end, trimmedEnd(line)),
      help: "Write `- \(text)`.",
      fix: Fix(
        title: "write a hyphen",
        edits: [TextEdit(range: SourceRange(start..<end), replacement: isBlankBehind ? "-" : "- ")]))
  }

  /// A text that begins with a bracket and goes on behind it: `[New] Workplace`; nil where the line has none.
  private func bracketInText(_ line: YAMLLine) -> Diagnostic? {
    let value = line.value
    guard openBracket == nil, value.count > 2, ["[", "{"].contains(character(at: value.lowerBound)) else { return nil }
    let opening = character(at: value.lowerBound)
    let closing = UInt8(ascii: opening == "[" ? "]" : "}")
    guard let end = file.bytes[value].firstIndex(of: closing), end + 1 < value.upperBound else { return nil }
    return finding(
      "the text of \(name(line.key)) begins with `\(opening)`, which begins \(opening == "[" ? "a list" : "`key: value` pairs")",
      value, help: "Put quotes around the text: `\(YAMLText.quoted(file.text(in: SourceRange(value))))`.",
      fix: quoting(value))
  }

  // MARK: Helpers

  private static let indicators = Array("@`%*&!|>?,]}-#".utf8)

  private func finding(_ message: String, _ range: Range<Int>, help: String, fix: Fix? = nil) -> Diagnostic {
    let place = Place(path: file.path, range: SourceRange(range.clamped(to: 0..<file.bytes.count)))
    return Diagnostic(SyntaxFault.yaml.id, .error, message, at: place, help: help, fix: fix)
  }

  /// Puts quotes around a line's text, where nobody doubts where it ends.
  private func quoting(_ range: Range<Int>) -> Fix? {
    guard openBracket == nil, !YAMLLine.holdsComment(file.bytes, range) else { return nil }
    return .quoting(SourceRange(range), in: file)
  }

  private func name(_ key: Range<Int>?) -> String {
    key.map { "`\(file.text(in: SourceRange($0)))`" } ?? "this field"
  }

  private func trimmedEnd(_ line: YAMLLine) -> Int {
    var end = line.range.upperBound
    while end > line.range.lowerBound, YAMLLine.isBlank(file.bytes[end - 1]) { end -= 1 }
    return end
  }

  private func character(at offset: Int) -> String {
    var end = min(offset + 1, file.bytes.count)
    while end < file.bytes.count, file.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return file.text(in: SourceRange(min(offset, end)..<end))
  }

  /// The character at `offset` as messages show it.
  private func mention(_ offset: Int) -> String {
    let shown = character(at: offset)
    return shown == "`" ? "a backtick" : "`\(shown)`"
  }

  private func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  /// libfyaml's mark of a quoted text begins with the quote or behind it.
  private func openingQuote(before offset: Int) -> Int {
    let offset = min(offset, max(input.upperBound - 1, 0))
    if isQuote(file.bytes[offset]), offset == input.lowerBound || !isQuote(file.bytes[offset - 1]) { return offset }
    return offset > input.lowerBound && isQuote(file.bytes[offset - 1]) ? offset - 1 : offset
  }

  /// Whether `value` begins with a quote, and the next one that closes it is the last before `offset`.
  private func opensAndCloses(_ value: Range<Int>, before offset: Int) -> Bool {
    let quote = file.bytes[value.lowerBound]
    guard isQuote(quote) else { return false }
    var end = value.lowerBound + 1
    while end < offset {
      if file.bytes[end] == quote {
        guard quote == UInt8(ascii: "'"), end + 1 < offset, file.bytes[end + 1] == quote else { break }
        end += 1
      } else if file.bytes[end] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        end += 1
      }
      end += 1
    }
    return end < offset && file.bytes[(end + 1)..<offset].allSatisfy(YAMLLine.isBlank)
  }

  /// Whether this could be a field's name: a word of letters, digits, `_` and `-`.
  private func isName(_ range: Range<Int>) -> Bool {
    !range.isEmpty
      && file.bytes[range].allSatisfy {
        ($0 | 0x20) &- UInt8(ascii: "a") < 26 || $0 &- UInt8(ascii: "0") < 10 || $0 == UInt8(ascii: "_")
          || $0 == UInt8(ascii: "-")
      }
  }
}
