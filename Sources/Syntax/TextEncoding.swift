import SourceText

/// Tells what in a file's bytes is not text, before any parser sees them.
///
/// A byte order mark and CR LF or CR as line breaks are accepted without a word: nothing is lost by them.
enum TextEncoding {
  /// The length of a UTF-8 byte order mark at the start of `bytes`, 0 where there is none.
  static func markLength(_ bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The finding for a file of more than `limit` bytes.
  static func sizeProblem(of file: SourceFile, limit: Int) -> Diagnostic? {
    let limit = min(limit, Int(UInt32.max) - 1)
    guard file.bytes.count > limit else { return nil }
    return Diagnostic(
      SyntaxFault.fileTooLarge.id, .error,
      "the file has \(file.bytes.count) bytes, and at most \(limit) are read",
      at: Place(path: file.path, range: .startOfFile),
      help: "Split the file, or move large content out of it.")
  }

  /// The first byte in `range` that is not text, as a finding.
  static func problem(in file: SourceFile, _ range: Range<Int>, as format: DataFormat = .yaml) -> Diagnostic? {
    guard let offset = firstSuspectByte(file.bytes, range, allowsDelete: format == .json) else { return nil }
    let bytes = file.bytes
    func finding(_ rule: RuleID, _ message: String, length: Int, help: String) -> Diagnostic {
      let end = min(offset + length, bytes.count)
      return Diagnostic(
        rule, .error, message, at: Place(path: file.path, range: SourceRange(offset..<end)), help: help)
    }
    if isUTF16(bytes) {
      return Diagnostic(
        SyntaxFault.encoding.id, .error, "the file is saved as UTF-16, and only UTF-8 can be read",
        at: Place(path: file.path, range: .startOfFile),
        help: "In your editor, choose \"Save with encoding\" (or \"Save as\") and UTF-8.")
    }
    let byte = bytes[offset]
    if byte == 0 {
      return finding(
        SyntaxFault.controlCharacter.id, "a NUL byte stands here, so this is no text file or a damaged one", length: 1,
        help: "Delete the byte, or restore the file from an earlier version.")
    }
    let isC1 = byte == 0xC2 && offset + 1 < range.upperBound && bytes[offset + 1] & 0xC0 == 0x80
    if byte < 0x80 || isC1 {
      let code = byte < 0x80 ? UInt32(byte) : UInt32(bytes[offset + 1])
      let digits = String(code, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
      return finding(
        SyntaxFault.controlCharacter.id, "an invisible control character (\(name)) stands here",
        length: byte < 0x80 ? 1 : 2, help: "Delete the character; it often comes with text pasted from elsewhere.")
    }
    if isMark(bytes, at: offset) {
      return finding(
        SyntaxFault.controlCharacter.id, "more than \(maxMarks) accents stand on one letter here",
        length: bytes[offset] < 0xE0 ? 2 : bytes[offset] < 0xF0 ? 3 : 4,
        help: "Delete all but those that the word is written with.")
    }
    let digits = String(byte, radix: 16, uppercase: true)
    return finding(
      SyntaxFault.encoding.id, "the byte 0x\(digits) here is not UTF-8", length: 1,
      help: "Save the file with the encoding UTF-8; it was probably saved as Windows-1252 or Latin-1.")
  }

  /// A byte order mark of UTF-16, or every other byte of the beginning a NUL.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let sample = min(bytes.count, 64) & ~1
    guard sample >= 4 else { return false }
    var zeros = (even: 0, odd: 0)
    for offset in 0..<sample where bytes[offset] == 0 {
      if offset & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let half = sample / 2
    return (zeros.even == 0 && zeros.odd * 4 >= half * 3) || (zeros.odd == 0 && zeros.even * 4 >= half * 3)
  }

  /// The most marks that one letter may bear. No language writes ten; to compare texts takes time that grows with the square of
  /// their number.
  private static let maxMarks = 60

  /// Whether a well-formed character at `offset` stands on the letter before it, and has a place among others that do.
  private static func isMark(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard bytes[offset] >= 0xCC else { return false }
    var decoder = UTF8()
    var next = bytes[offset..<min(offset + 4, bytes.count)].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&next) else { return false }
    return scalar.properties.canonicalCombiningClass != .notReordered
  }

  /// The first byte that no allowed character begins with, or the first mark that is one too many: ill-formed UTF-8 (Unicode 15, table 3-7), C0 controls but
  /// tab and line breaks, DEL and the C1 controls but NEL (YAML 1.2.2, 5.1; JSON allows DEL and C1 in strings).
  private static func firstSuspectByte(_ array: [UInt8], _ range: Range<Int>, allowsDelete: Bool) -> Int? {
    let bytes = array.span
    var offset = range.lowerBound
    let end = range.upperBound
    // How many marks stand right before `marksEnd`.
    var (marks, marksEnd) = (0, 0)
    while offset < end {
      // Most of every file is printable ASCII in lines, so its bytes are not looked at one by one.
      while offset + 8 <= end, SWARWord(bytes, at: offset).suspects == 0 { offset += 8 }
      if offset + 8 <= end {
        offset += SWARWord.countBefore(SWARWord(bytes, at: offset).suspects)
      } else if offset == end {
        break
      }
      let byte = bytes[offset]
      if byte < 0x80 {
        if byte >= 0x20 ? byte == 0x7F && !allowsDelete : byte != 0x0A && byte != 0x0D && byte != 0x09 { return offset }
        offset += 1
        continue
      }
      let length: Int
      var second: ClosedRange<UInt8> = 0x80...0xBF
      switch byte {
      case 0xC2...0xDF: length = 2
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: length = 3
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: length = 4
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return offset
      }
      guard offset + length <= end, second.contains(bytes[offset + 1]) else { return offset }
      for next in 2..<max(2, length) where bytes[offset + next] & 0xC0 != 0x80 { return offset }
      if byte == 0xC2, bytes[offset + 1] < 0xA0, bytes[offset + 1] != 0x85, !allowsDelete { return offset }
      if byte >= 0xCC, isMark(array, at: offset) {
        marks = marksEnd == offset ? marks + 1 : 1
        marksEnd = offset + length
        if marks > maxMarks { return offset }
      }
      offset += length
    }
    return nil
  }
}
