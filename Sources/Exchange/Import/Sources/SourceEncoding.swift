internal import CatalogModel
internal import Editing
package import SourceText
internal import Syntax

/// What the bytes of a file of another inventory mean.
package enum SourceEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case windows1252 = "windows-1252"

  /// What the bytes of a file seem to mean: what is no UTF-8 was written by an older spreadsheet.
  static func seeming(_ file: SourceFile) -> SourceEncoding {
    isUTF16(file.bytes) || String(validating: file.bytes, as: UTF8.self) != nil ? .utf8 : .windows1252
  }

  /// The file in UTF-8, and what keeps it from being text. UTF-16 says itself that it is, by its mark.
  package func text(of file: SourceFile) -> (file: SourceFile, problem: Diagnostic?) {
    if CSV.isWorkbook(file.bytes) {
      let problem = Diagnostic(
        ImportFault.source.id, .error, "this is a spreadsheet's own file, and no text",
        at: Place(path: file.path, range: .startOfFile),
        help: "Open it in the spreadsheet, and save it as CSV in UTF-8.")
      return (file, problem)
    }
    if let text = Self.decodedUTF16(file.bytes) {
      let decoded = SourceFile(path: file.path, bytes: text)
      return (decoded, Self.refusal(of: decoded))
    }
    if self == .windows1252, Self.seeming(file) == .windows1252 {
      let decoded = SourceFile(path: file.path, bytes: Self.decoded(file.bytes))
      return (decoded, Self.refusal(of: decoded))
    }
    guard var refusal = Self.refusal(of: file) else { return (file, nil) }
    if refusal.rule == SyntaxFault.encoding.id, refusal.place.range != .startOfFile {
      refusal.help =
        "Save the file in UTF-8 (\"CSV UTF-8\" in a spreadsheet), or write `encoding: windows-1252` into the mapping."
    }
    return (file, refusal)
  }

  /// Why a file is no text. A control character within a text is no reason to refuse the whole; it is taken for a blank.
  private static func refusal(of file: SourceFile) -> Diagnostic? {
    let reader = SyntaxReader(limits: .data)
    guard let refusal = reader.refusals(of: file, as: .json).first else { return nil }
    guard refusal.rule == SyntaxFault.controlCharacter.id, !file.bytes.contains(0) else { return refusal }
    let text = file.bytes.map { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F ? 0x20 : $0 }
    let other = reader.refusals(of: SourceFile(path: file.path, bytes: text), as: .json).first
    // Control characters of more than one byte are blanks as well.
    return other?.rule == SyntaxFault.controlCharacter.id && Self.seeming(file) == .utf8 ? nil : other
  }

  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// The bytes of UTF-16 with its mark as UTF-8, as spreadsheets write \"Unicode text\"; nil for others, and where they are not well-formed.
  private static func decodedUTF16(_ bytes: [UInt8]) -> [UInt8]? {
    guard isUTF16(bytes), bytes.count % 2 == 0 else { return nil }
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count, by: 2).map { place in
      isLittle
        ? UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8 : UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
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
