import CatalogModel
import SourceText

/// The order of names as readers of a language look for them, without a locale of the machine.
///
/// Case and marks do not count, as in the root collation of Unicode (UTS #10), but for the letters that a language has of its
/// own: `š` stands behind all of `s` in Czech, `å` behind `ø` in Danish, and with their base letters elsewhere. Letters of
/// other scripts stand behind the Latin ones in the order of their code points.
enum Collation {
  /// Bytes that sort as `text` does.
  static func key(of text: String, in language: Language) -> [UInt8] {
    let tag = Self.tag(of: language)
    let own = ownLetters[tag] ?? [:]
    let letters = folded(text, tag)
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    var position = 0
    while position < letters.count {
      let letter = letters[position]
      position += 1
      if !own.isEmpty {
        if position < letters.count, let pair = own[String(letter) + String(letters[position])] {
          position += 1
          key += pair
          continue
        }
        if let bytes = own[String(letter)] {
          key += bytes
          continue
        }
      }
      if letter.isASCII { key.append(UInt8(letter.value)) } else { append(letter, to: &key) }
    }
    return key
  }

  /// The letter under which readers of a language look for a text, as a capital: one that the language has of its own, else the
  /// base letter. `0–9` for a digit, and `#` for all that is neither.
  static func initial(of text: String, in language: Language) -> String {
    let tag = Self.tag(of: language)
    let own = ownLetters[tag] ?? [:]
    let letters = folded(String(String.UnicodeScalarView(text.unicodeScalars.prefix(8))), tag)
    guard let first = letters.first else { return "#" }
    if (0x30...0x39).contains(first.value) { return "0–9" }
    let pair = letters.count > 1 ? own[String(letters[0]) + String(letters[1])] : nil
    if let bytes = pair ?? own[String(first)] { return ownNames[tag]?[bytes] ?? String(first).uppercased() }
    if first == "i", isTurkic(tag) { return "İ" }
    var key: [UInt8] = []
    if first.isASCII { key.append(UInt8(first.value)) } else { append(first, to: &key) }
    guard let letter = String(decoding: key, as: UTF8.self).unicodeScalars.first, letter.properties.isAlphabetic else {
      return "#"
    }
    return letter.properties.uppercaseMapping
  }

  private static func tag(of language: Language) -> String { String(language.tag.prefix { $0 != "-" }) }

  /// Whether a small `i` with a dot and one without are two letters.
  private static func isTurkic(_ tag: String) -> Bool { tag == "tr" || tag == "az" }

  /// The letters of a text in lower case, each with its marks.
  private static func folded(_ text: String, _ tag: String) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    for scalar in text.composed.unicodeScalars {
      if scalar == "I", isTurkic(tag) {
        letters.append("ı")
      } else if scalar.isASCII {
        letters.append((0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
      } else {
        letters += scalar.properties.lowercaseMapping.unicodeScalars
      }
    }
    return letters
  }

  /// Appends what a letter sorts as that is no letter of the language's own.
  private static func append(_ letter: Unicode.Scalar, to key: inout [UInt8]) {
    if let base = baseLetters[letter] {
      key += base.utf8
    } else if (0x400...0x52F).contains(letter.value) {
      key += String(letter).utf8  // Й is no И with a mark.
    } else {
      for part in String(letter).decomposed.unicodeScalars where part.properties.generalCategory != .nonspacingMark {
        key += String(part).utf8
      }
    }
  }

  /// Letters that Unicode does not take apart, and what they sort with.
  private static let baseLetters: [Unicode.Scalar: String] = [
    "æ": "ae", "œ": "oe", "ø": "o", "ß": "ss", "ð": "d", "đ": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "ŋ": "n",
    "ŧ": "t", "ĸ": "k", "ſ": "s", "ə": "e", "ς": "σ", "ё": "е", "ґ": "г", "\u{2010}": "-", "\u{2011}": "-",
    "\u{2019}": "'", "\u{A0}": " ", "\u{202F}": " ",
  ]

  /// The letters that languages have of their own: behind a base letter each that follows it, those of one rank joined by `=`.
  /// Source: the collations of CLDR, without letters of three characters.
  private static let tailorings: KeyValuePairs<[String], String> = [
    ["fi", "sv"]: "z<å<ä=æ<ö=ø",
    ["da", "no", "nb", "nn"]: "z<æ=ä<ø=ö<å=aa",
    ["fo"]: "a<á d<ð i<í o<ó u<ú y<ý z<æ<ø",
    ["is"]: "a<á d<ð e<é i<í o<ó u<ú y<ý z<þ<æ=ä<ö=ø<å",
    ["et"]: "s<š<z<ž w<õ<ä<ö<ü",
    ["lv"]: "c<č g<ģ i<y k<ķ l<ļ n<ņ r<ŗ s<š z<ž",
    ["lt"]: "c<č s<š z<ž",
    ["cs"]: "c<č h<ch r<ř s<š z<ž",
    ["sk"]: "a<ä c<č h<ch o<ô r<ř s<š z<ž",
    ["pl"]: "a<ą c<ć e<ę l<ł n<ń o<ó s<ś z<ź<ż",
    ["hr", "bs"]: "c<č<ć d<dž<đ l<lj n<nj s<š z<ž",
    ["sl"]: "c<č<ć d<đ s<š z<ž",
    ["hu"]: "c<cs d<dz g<gy l<ly n<ny o<ö=ő s<sz t<ty u<ü=ű z<zs",
    ["ro"]: "a<ă<â i<î s<ș=ş t<ț=ţ",
    ["sq"]: "c<ç d<dh e<ë g<gj l<ll n<nj r<rr s<sh t<th x<xh z<zh",
    ["tr", "az"]: "c<ç g<ğ h<ı o<ö s<ş u<ü",
    ["es", "gl", "eu"]: "n<ñ",
    ["cy"]: "c<ch d<dd f<ff g<ng l<ll p<ph r<rh t<th",
    ["uk", "be"]: "г<ґ е<є=ё и<і<ї у<ў",
  ]

  /// By the language, what each of its letters sorts as: its base and a byte that no text has, which is above all others.
  private static let ownLetters: [String: [String: [UInt8]]] = {
    var all: [String: [String: [UInt8]]] = [:]
    for (languages, tailoring) in tailorings {
      var letters: [String: [UInt8]] = [:]
      for group in tailoring.split(separator: " ") {
        let ranks = group.split(separator: "<")
        for (rank, names) in ranks.enumerated().dropFirst() {
          for name in names.split(separator: "=") {
            letters[String(name)] = Array(ranks[0].utf8) + [0xFA + UInt8(rank)]
          }
        }
      }
      for language in languages { all[language] = letters }
    }
    return all
  }()
  /// By the language, the letters of its own as capitals, by what each sorts as; of several of one rank the first.
  private static let ownNames: [String: [[UInt8]: String]] = {
    var all: [String: [[UInt8]: String]] = [:]
    for (languages, tailoring) in tailorings {
      var names: [[UInt8]: String] = [:]
      for group in tailoring.split(separator: " ") {
        let ranks = group.split(separator: "<")
        for (rank, letters) in ranks.enumerated().dropFirst() {
          let name = letters.prefix { $0 != "=" }.uppercased()
          names[Array(ranks[0].utf8) + [0xFA + UInt8(rank)]] = name
        }
      }
      for language in languages { all[language] = names }
    }
    return all
  }()
}
