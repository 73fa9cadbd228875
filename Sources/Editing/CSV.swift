/// A table of separated values, as spreadsheets write them (RFC 4180).
///
/// Beyond that standard: the separator is a comma, a semicolon or a tab, whichever the first line is divided by, a line `sep=;` aside; lines end
/// with LF, CR LF or CR; blank lines are passed over; a byte order mark is no part of the first field.
package struct CSV: Sendable {
  /// One value and where it stands, quotes included.
  package struct Field: Sendable, Equatable {
    /// The value without its quotes, with ill-formed UTF-8 repaired.
    package let text: String
    /// Where it stands, in bytes from the start of the file.
    package let range: Range<Int>
    /// Whether something stands behind its closing quote, so that nobody can tell what is meant.
    package var isBroken = false
  }

  /// The byte between two values of a record: a comma, a semicolon or a tab.
  package let separator: UInt8
  /// The records; never an empty one.
  package let records: [[Field]]
  /// Where a quote opens that nothing closes.
  package let unclosedQuote: Int?

  /// - Parameter fieldCount: how many values a record is expected to have, which tells the separator; in a first line that
  ///   has too few, any that stands there.
  package init(_ bytes: [UInt8], fieldCount: Int) {
    self.init(bytes) { counts in
      (counts.first { $0.fields >= fieldCount } ?? counts.first { $0.fields > 1 })?.separator
    }
  }

  /// A table of any number of columns: what divides its first line into most values is the separator.
  package init(table bytes: [UInt8]) {
    self.init(bytes) { counts in
      let most = counts.map(\.fields).max() ?? 0
      return most > 1 ? counts.first { $0.fields == most }?.separator : nil
    }
  }

  private init(_ bytes: [UInt8], choosing: ([(separator: UInt8, fields: Int)]) -> UInt8?) {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    // A first line `sep=;` tells spreadsheets the separator, and the lines below tell it as well.
    if bytes[start...].starts(with: "sep=".utf8), start + 5 < bytes.count,
      bytes[start + 5] == 0x0A || bytes[start + 5] == 0x0D
    {
      start += 5
    }
    let separators: [UInt8] = [UInt8(ascii: ";"), 0x09, UInt8(ascii: ",")]
    let counts = separators.map { separator in
      var reader = Reader(bytes: bytes, position: start, separator: separator)
      return (separator: separator, fields: reader.next()?.count ?? 0)
    }
    separator = choosing(counts) ?? UInt8(ascii: ",")
    var reader = Reader(bytes: bytes, position: start, separator: separator)
    var records: [[Field]] = []
    while let record = reader.next() { records.append(record) }
    self.records = records
    unclosedQuote = reader.unclosedQuote
  }

  /// Whether `bytes` are a spreadsheet's own file, which is a packed folder or the older form of one, and no text.
  package static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  private struct Reader {
    let bytes: [UInt8]
    var position: Int
    let separator: UInt8
    var unclosedQuote: Int?

    init(bytes: [UInt8], position: Int, separator: UInt8) {
      self.bytes = bytes
      self.position = position
      self.separator = separator
    }

    private var isAtBreak: Bool { bytes[position] == 0x0A || bytes[position] == 0x0D }

    /// The next line that is not blank.
    mutating func next() -> [Field]? {
      while true {
        while position < bytes.count, isAtBreak { position += 1 }
        guard position < bytes.count else { return nil }
        var fields = [field()]
        while position < bytes.count, bytes[position] == separator {
          position += 1
          fields.append(field())
        }
        if fields.contains(where: { !$0.text.isEmpty }) { return fields }
      }
    }

    /// The field that begins here; blanks at its ends do not count.
    private mutating func field() -> Field {
      while position < bytes.count, bytes[position] == 0x20 { position += 1 }
      if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return quotedField() }
      let start = position
      while position < bytes.count, bytes[position] != separator, !isAtBreak { position += 1 }
      var end = position
      while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
      return Field(text: String(decoding: bytes[start..<end], as: UTF8.self), range: start..<end)
    }

    private mutating func quotedField() -> Field {
      let start = position
      var text: [UInt8] = []
      position += 1
      while true {
        guard position < bytes.count else {
          unclosedQuote = unclosedQuote ?? start
          break
        }
        let byte = bytes[position]
        position += 1
        if byte != UInt8(ascii: "\"") {
          text.append(byte)
        } else if position < bytes.count, bytes[position] == byte {
          text.append(byte)
          position += 1
        } else {
          break
        }
      }
      let end = position
      var isBroken = false
      // What stands behind the closing quote belongs to no value; it makes the field one that fits nothing.
      while position < bytes.count, bytes[position] != separator, !isAtBreak {
        if bytes[position] != 0x20, bytes[position] != 0x09 {
          text.append(bytes[position])
          isBroken = true
        }
        position += 1
      }
      return Field(
        text: String(decoding: text, as: UTF8.self), range: start..<(isBroken ? position : max(end, start)),
        isBroken: isBroken)
    }
  }
}
