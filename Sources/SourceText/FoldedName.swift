/// A name as people compare it: without capitals, accents, and what they type between words.
package enum FoldedName {
  /// `Überblick_der Dienste` and `uberblick-der-dienste` give the same.
  package static func of(_ name: String) -> String {
    var folded: [UInt8] = []
    for scalar in Transliteration.latin(name).unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": folded.append(UInt8(ascii: scalar))
      case " ", "-", "_", "\u{A0}", ".", "/":
        if let last = folded.last, last != UInt8(ascii: "-") { folded.append(UInt8(ascii: "-")) }
      default: if scalar.properties.isAlphabetic { folded += String(scalar).utf8 }
      }
    }
    if folded.last == UInt8(ascii: "-") { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }
}

/// Latin letters without their marks.
package enum Transliteration {
  /// Letters that have no mark to take off, in small letters.
  private static let letters: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "ŋ": "n",
    "ŧ": "t", "’": "", "'": "",
  ]

  /// `name` in small letters, each Latin one in the alphabet of ASCII: `Drucken für alle` is `drucken fur alle`. What is not
  /// Latin stays.
  package static func latin(_ name: String) -> String {
    let small = name.lowercased()
    // Most names are ASCII, in which no letter has a mark.
    guard small.utf8.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "'") }) else { return small }
    var text = ""
    for scalar in small.decomposed.unicodeScalars {
      if let letter = letters[scalar] {
        text += letter
      } else if scalar.properties.generalCategory != .nonspacingMark {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
