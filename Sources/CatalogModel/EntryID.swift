internal import SourceText

/// What an id may be: the stem of an entry's file.
package enum EntryID {
  /// The most characters that an id may have.
  package static let maxLength = 64

  /// Whether `id` is `[a-z0-9]+(-[a-z0-9]+)*` of at most `maxLength` characters.
  package static func isValid(_ id: String, maxLength: Int = maxLength) -> Bool {
    var isAfterHyphen = true
    for byte in id.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: isAfterHyphen = false
      case UInt8(ascii: "-"):
        if isAfterHyphen { return false }
        isAfterHyphen = true
      default: return false
      }
    }
    return !isAfterHyphen && id.utf8.count <= maxLength
  }

  /// What keeps `id`, which is not valid, from being one: a sentence without a full stop.
  package static func objection(to id: String) -> String {
    isValid(id, maxLength: .max)
      ? "an id has at most \(maxLength) characters, and this one has \(id.utf8.count)"
      : "`\(id)` cannot be an id: an id has small letters a to z, digits, and single hyphens between them"
  }

  /// An id made of the letters and digits of `name`, accents taken off; nil where too little is left. One that is too long ends
  /// with a whole word, if a word ends in its second half.
  /// - Parameter maxLength: the most characters that it may have.
  package static func suggestion(for name: String, maxLength: Int = maxLength) -> String? {
    var id: [UInt8] = []
    for byte in Transliteration.latin(name).utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: id.append(byte)
      default: if let last = id.last, last != UInt8(ascii: "-") { id.append(UInt8(ascii: "-")) }
      }
    }
    if id.last == UInt8(ascii: "-") { id.removeLast() }
    if id.count > maxLength {
      let end = id[...maxLength].lastIndex(of: UInt8(ascii: "-")) ?? maxLength
      id = Array(id[..<(end > maxLength / 2 ? end : maxLength)])
      if id.last == UInt8(ascii: "-") { id.removeLast() }
    }
    return id.count >= 2 ? String(decoding: id, as: UTF8.self) : nil
  }
}
