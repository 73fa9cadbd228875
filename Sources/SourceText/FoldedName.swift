/// A name as people compare it: without capitals, accents, and what they type between words.
package enum FoldedName {
  /// `Überblick_der Dienste` and `uberblick-der-dienste` give the same.
  package static func of(_ name: String) -> String {
    var folded = ""
    for scalar in Transliteration.latin(name).unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": folded.unicodeScalars.append(scalar)
      case " ", "-", "_", "\u{A0}", ".", "/":
        if !folded.isEmpty, folded.utf8.last != UInt8(ascii: "-") { folded += "-" }
      default: if scalar.properties.isAlphabetic { folded.unicodeScalars.append(scalar) }
      }
    }
    while folded.utf8.last == UInt8(ascii: "-") { folded.removeLast() }
    return folded
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
    var text = ""
    for scalar in name.lowercased().decomposed.unicodeScalars {
      if let letter = letters[scalar] {
        text += letter
      } else if scalar.properties.generalCategory != .nonspacingMark {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
