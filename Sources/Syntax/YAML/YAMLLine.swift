internal import SourceText

/// One line of block YAML taken apart by eye, to say what is wrong with it when a parser could not read it.
struct YAMLLine {
  /// The line without its break.
  let range: Range<Int>
  /// The blanks and tabs before the first character.
  let indentation: Range<Int>
  /// The field's name before the first colon that a blank or the line's end follows; nil without such a colon.
  private(set) var key: Range<Int>?
  /// What follows the name and the hyphens of list items, without blanks at its ends.
  private(set) var value: Range<Int>

  init(_ bytes: [UInt8], at offset: Int, in input: Range<Int>) {
    let offset = min(max(offset, input.lowerBound), input.upperBound)
    var start = offset
    while start > input.lowerBound, !Self.isBreak(bytes[start - 1]) { start -= 1 }
    var end = offset
    while end < input.upperBound, !Self.isBreak(bytes[end]) { end += 1 }
    range = start..<end
    var content = start
    while content < end, Self.isBlank(bytes[content]) { content += 1 }
    indentation = start..<content
    // Hyphens of list items.
    while content + 1 < end, bytes[content] == UInt8(ascii: "-"), Self.isBlank(bytes[content + 1]) {
      content += 1
      while content < end, Self.isBlank(bytes[content]) { content += 1 }
    }
    while end > content, Self.isBlank(bytes[end - 1]) { end -= 1 }
    value = content..<end
    // A text in quotes or brackets has no name that could be told by eye.
    guard content < end, !Self.openers.contains(bytes[content]) else { return }
    for colon in content..<end where bytes[colon] == UInt8(ascii: ":") {
      guard colon + 1 == end || Self.isBlank(bytes[colon + 1]) else { continue }
      key = content..<colon
      var start = colon + 1
      while start < end, Self.isBlank(bytes[start]) { start += 1 }
      value = start..<end
      return
    }
  }

  private static let openers = Array("\"'[{".utf8)

  static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether ` #` stands in `range`, so that nobody can say where the text was meant to end.
  static func holdsComment(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    for offset in range.dropFirst() where bytes[offset] == UInt8(ascii: "#") && isBlank(bytes[offset - 1]) {
      return true
    }
    return false
  }
}

extension Fix {
  /// Puts quotes around the text in `range`, which lies on one line.
  static func quoting(_ range: SourceRange, in file: SourceFile) -> Fix {
    Fix(
      title: "put quotes around this text",
      edits: [TextEdit(range: range, replacement: YAMLText.quoted(file.text(in: range)))])
  }
}

/// Texts as YAML.
package enum YAMLText {
  /// `text` in quotes: double ones, or single ones where the text itself holds a double quote or a backslash.
  ///
  /// The text is one line without control characters.
  package static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
      return "\"\(text)\""
    }
    var result = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" { result += "'" }
      result.unicodeScalars.append(scalar)
    }
    return result + "'"
  }
}
