internal import CatalogModel
internal import Editing
package import SourceText
internal import Syntax

/// What the bytes of a file of another inventory mean.
package enum SourceEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case windows1252 = "windows-1252"

  /// The file in UTF-8, and what keeps it from being text.
  package func text(of file: SourceFile) -> (file: SourceFile, problem: Diagnostic?) {
    if CSV.isWorkbook(file.bytes) {
      let problem = Diagnostic(
        ImportFault.source.id, .error, "this is a spreadsheet's own file, and no text",
        at: Place(path: file.path, range: .startOfFile),
        help: "Open it in the spreadsheet, and save it as CSV in UTF-8.")
      return (file, problem)
    }
    guard var refusal = SyntaxReader(limits: .data).refusals(of: file, as: .json).first else { return (file, nil) }
    switch refusal.rule {
    // A control character within a text is no reason to refuse the whole; it is taken for a blank.
    case SyntaxFault.controlCharacter.id where !file.bytes.contains(0): return (file, nil)
    case SyntaxFault.encoding.id where refusal.place.range != .startOfFile:
      if self == .windows1252 { return (SourceFile(path: file.path, bytes: Self.decoded(file.bytes)), nil) }
      refusal.help =
        "Save the file in UTF-8 (\"CSV UTF-8\" in a spreadsheet), or write `encoding: windows-1252` into the mapping."
    default: break
    }
    return (file, refusal)
  }

  /// The bytes of Windows-1252 as UTF-8. Source: the WHATWG Encoding Standard, index windows-1252.
  private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        let value = byte < 0xA0 ? high[Int(byte) - 0x80] : UInt32(byte)
        text += String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8
      }
    }
    return text
  }

  private static let high: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
