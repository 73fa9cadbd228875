import SourceText

/// Slips by which a line that YAML can't read shows what was meant by it.
struct YAMLSlips {
  let file: SourceFile
  /// The bytes that were parsed.
  let input: Range<Int>

  /// A line that is no field: an item whose hyphen has no blank behind it, or `=` for the colon; nil where it is neither.
  func misplaced(_ line: YAMLLine) -> Diagnostic? {
    if line.value.lowerBound == line.indentation.upperBound, let glued = GluedHyphen(file.bytes, line) {
      return finding(
        "a blank is missing behind the hyphen", line.value, help: "Write `- \(glued.shown(in: file))`.",
        fix: Fix(
          title: "put a blank behind the hyphen",
          edits: [TextEdit(range: SourceRange(glued.hyphen + 1..<glued.hyphen + 1), replacement: " ")]))
    }
    guard line.key == nil, !line.value.isEmpty else { return nil }
    let name = line.value.prefix { Self.isOfName(file.bytes[$0]) }
    let sign = line.value[name.endIndex...].drop { YAMLLine.isBlank(file.bytes[$0]) }
    guard !name.isEmpty, let equals = sign.first, file.bytes[equals] == UInt8(ascii: "="),
      let value = sign.dropFirst().first(where: { !YAMLLine.isBlank(file.bytes[$0]) })
    else { return nil }
    let key = file.text(in: SourceRange(name.startIndex..<name.endIndex))
    let text = file.text(in: SourceRange(value..<line.value.upperBound))
    return finding(
      "a colon stands between a field's name and its value, not `=`", line.value, help: "Write `\(key): \(text)`.",
      fix: Fix(
        title: "write a colon", edits: [TextEdit(range: SourceRange(name.endIndex..<value), replacement: ": ")]))
  }

  /// A sign that people write for a word, `%` for `percent`, or before an id, `@`; nil where the text is something else.
  func beginning(of line: YAMLLine) -> Diagnostic? {
    let text = file.text(in: SourceRange(line.value))
    let key = line.key.map { file.text(in: SourceRange($0)) + ": " } ?? ""
    if text == "%", key == "unit: " {
      return finding(
        "a text without quotes cannot begin with `%`", line.value, help: "Write the word: `\(key)percent`.",
        fix: Fix(title: "write `percent`", edits: [TextEdit(range: SourceRange(line.value), replacement: "percent")]))
    }
    let id = text.dropFirst()
    guard text.hasPrefix("@"), !id.isEmpty,
      id.utf8.allSatisfy({
        $0 &- UInt8(ascii: "a") < 26 || $0 &- UInt8(ascii: "0") < 10 || $0 == UInt8(ascii: "-")
      })
    else { return nil }
    return finding(
      "a text without quotes cannot begin with `@`", line.value,
      help: "Write an id without it, `\(key)\(id)`; put quotes around a text that is to have it.", fix: nil)
  }

  /// `title: en: Locks, fi: Lukot`, which lacks its braces; nil where it has not two languages. One alone may be a word.
  func languages(_ line: YAMLLine) -> Diagnostic? {
    guard let key = line.key, !YAMLLine.holdsComment(file.bytes, line.value) else { return nil }
    let text = file.text(in: SourceRange(line.value))
    var texts: [(language: String, text: String)] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let content = part.drop { $0 == " " }
      if let colon = content.firstIndex(of: ":"), Self.isLanguage(content[..<colon]),
        content[content.index(after: colon)...].first == " "
      {
        let rest = content[content.index(after: colon)...].drop { $0 == " " }
        texts.append((String(content[..<colon]), String(rest)))
      } else if texts.isEmpty {
        return nil
      } else {
        texts[texts.count - 1].text += "," + part
      }
    }
    guard texts.count > 1, Set(texts.map(\.language)).count == texts.count,
      texts.allSatisfy({ !$0.text.contains(": ") && !"'\"[{".utf8.contains($0.text.utf8.first ?? UInt8(ascii: "[")) })
    else { return nil }
    let meant = "{" + texts.map { "\($0.language): \(YAMLText.scalar($0.text))" }.joined(separator: ", ") + "}"
    let name = file.text(in: SourceRange(key))
    return finding(
      "the texts of `\(name)` by language stand on its line without braces", line.value,
      help: "Write `\(name): \(meant)`.",
      fix: Fix(
        title: "put braces around the texts",
        edits: [TextEdit(range: SourceRange(line.value), replacement: meant)]))
  }

  /// The apostrophe that ends a text in single quotes too early, as in `'Each door's opening'`; nil where there is none.
  func apostrophe(behind start: Int, before end: Int) -> Diagnostic? {
    let line = YAMLLine(file.bytes, at: min(end, input.upperBound), in: input)
    let quotes = line.range.filter { file.bytes[$0] == UInt8(ascii: "'") }
    guard let opening = quotes.first, opening >= start, opening > line.range.lowerBound,
      " [{,".utf8.contains(file.bytes[opening - 1]), quotes.count > 2
    else { return nil }
    let inner = quotes.dropFirst().filter { isOfWord($0 - 1, line) && isOfWord($0 + 1, line) }
    guard let first = inner.first, quotes[1] == first, quotes.count == inner.count + 2 else { return nil }
    var word = first..<first + 1
    while isOfWord(word.lowerBound - 1, line) { word = word.lowerBound - 1..<word.upperBound }
    while isOfWord(word.upperBound, line) { word = word.lowerBound..<word.upperBound + 1 }
    let shown = file.text(in: SourceRange(word))
    return finding(
      "the `'` in `\(shown)` ends the text that begins before it", word,
      help: "Write two of them, `\(shown.replacing("'", with: "''"))`, or put double quotes around the text.",
      fix: Fix(
        title: "write two single quotes for an apostrophe",
        edits: inner.map { TextEdit(range: SourceRange($0..<$0), replacement: "'") }))
  }

  private func isOfWord(_ offset: Int, _ line: YAMLLine) -> Bool {
    guard line.range.contains(offset) else { return false }
    let byte = file.bytes[offset]
    return byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
  }

  /// Whether it is written as the tags of languages are: two small letters.
  private static func isLanguage(_ text: Substring) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { $0 &- UInt8(ascii: "a") < 26 }
  }

  private func finding(_ message: String, _ range: Range<Int>, help: String, fix: Fix?) -> Diagnostic {
    Diagnostic(
      SyntaxFault.yaml.id, .error, message, at: Place(path: file.path, range: SourceRange(range)), help: help, fix: fix)
  }
}
