internal import SourceText

extension Diagnostic {
  /// What is wrong and what to do, as full sentences in one line, for formats that show no more than a text.
  var sentences: String {
    var text = message
    if let first = text.unicodeScalars.first, first.isASCII, first.properties.isLowercase {
      text = text.prefix(1).uppercased() + text.dropFirst()
    }
    if let last = text.utf8.last, !".!?".utf8.contains(last) { text += "." }
    guard let help else { return text }
    return text + " " + help.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
