/// Why a record cannot be used.
enum RecordFault: Error {
  /// It was cut short or changed, or nobody of ours wrote it.
  case damaged
  /// A later version of the program wrote it.
  case newer
}

/// Writes the form that the manifest and the journal share: a first line with a name and a version, lines of fields
/// separated by tabs (which no path may hold), and a last line with the hash of all before it, so that a file
/// that was cut short or changed is known for one.
struct RecordWriter {
  private var bytes: [UInt8]

  init(name: String, version: Int) {
    bytes = Array("\(name) \(version)\n".utf8)
  }

  mutating func line(_ fields: String...) { line(fields) }

  mutating func line(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\t")) }
      bytes.append(contentsOf: field.utf8)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  consuming func finish() -> [UInt8] {
    let hash = ContentHash(bytes).text
    line("end", hash)
    return bytes
  }
}

/// Reads what a ``RecordWriter`` wrote, line by line.
struct RecordReader: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var offset = 0
  private var end: Int

  /// - Throws: ``RecordFault`` unless `bytes` are whole and of this `name` and `version`.
  init(_ bytes: [UInt8], name: String, version: Int) throws(RecordFault) {
    self.bytes = bytes
    end = bytes.count
    guard let first = next(), first.count == 1 else { throw .damaged }
    let words = first[0].utf8.split(separator: UInt8(ascii: " "))
    guard words.count == 2, words[0].elementsEqual(name.utf8), let number = Int(Substring(words[1])) else {
      throw .damaged
    }
    guard number <= version else { throw .newer }
    let mark = Array("end\t".utf8) + Array(repeating: 0, count: 32) + [UInt8(ascii: "\n")]
    let body = bytes.count - mark.count
    guard body >= offset, bytes[body - 1] == UInt8(ascii: "\n") else { throw .damaged }
    let seal = "end\t\(ContentHash(Array(bytes[..<body])).text)\n"
    guard bytes[body...].elementsEqual(seal.utf8) else { throw .damaged }
    end = body
  }

  /// The fields of the next line.
  mutating func next() -> [String]? {
    guard offset < end else { return nil }
    var fields: [String] = []
    var start = offset
    while offset < end, bytes[offset] != UInt8(ascii: "\n") {
      if bytes[offset] == UInt8(ascii: "\t") {
        fields.append(String(decoding: bytes[start..<offset], as: UTF8.self))
        start = offset + 1
      }
      offset += 1
    }
    fields.append(String(decoding: bytes[start..<offset], as: UTF8.self))
    offset += 1
    return fields
  }
}

extension ContentHash {
  /// 32 lower-case hexadecimal digits.
  var text: String {
    unsafe String(unsafeUninitializedCapacity: 32) { buffer in
      for place in 0..<32 {
        let word = place < 16 ? first : second
        let digit = UInt8(truncatingIfNeeded: word >> (60 - 4 * UInt64(place % 16))) & 0xF
        unsafe buffer[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return 32
    }
  }

  init?(text: String) {
    guard text.utf8.count == 32 else { return nil }
    var words: (UInt64, UInt64) = (0, 0)
    for (place, byte) in text.utf8.enumerated() {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      default: return nil
      }
      if place < 16 { words.0 = words.0 << 4 | UInt64(digit) } else { words.1 = words.1 << 4 | UInt64(digit) }
    }
    self.init(first: words.0, second: words.1)
  }
}
