/// The first sentence of a text on one line.
enum FirstSentence {
  /// Words that end in a full stop and no sentence with them, in small letters.
  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "etc", "cf", "vs", "no", "nr", "st", "mr", "mrs", "ms", "dr", "prof", "art", "sec", "fig", "approx",
    "incl",
    "p.ex", "ex", "mme", "m", "al", "bzw", "z.b", "d.h", "ca", "esim", "mm", "ym", "t.ex", "bl.a", "s.k", "es", "ecc",
    "inkl", "exkl", "ggf", "evtl", "usw", "vgl", "bzgl", "zzgl", "max", "min", "tel", "str", "u.a", "o.ä", "i.d.r",
    "dvs", "osv", "kl", "jfr", "fr.o.m", "t.o.m", "ks", "ko", "jne", "tms", "nk", "puh", "klo", "mk", "env", "tél",
    "sig", "dott", "pag",
  ]

  /// The sentence with its full stop; the whole text where it has one alone.
  static func of(_ text: String) -> String {
    let bytes = Array(text.utf8)
    for (offset, byte) in bytes.enumerated() where ".!?".utf8.contains(byte) {
      guard offset + 1 < bytes.count, bytes[offset + 1] == 0x20 else { continue }
      if byte == UInt8(ascii: "."), endsWithAbbreviation(bytes[..<offset]) { continue }
      // A sentence begins with a capital letter, a digit or a quotation mark.
      guard let next = String(decoding: bytes[(offset + 2)...].prefix(4), as: UTF8.self).unicodeScalars.first,
        !next.properties.isLowercase
      else { continue }
      return String(decoding: bytes[...offset], as: UTF8.self)
    }
    return text
  }

  private static func endsWithAbbreviation(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.lastIndex { $0 == 0x20 || $0 == UInt8(ascii: "(") }.map { $0 + 1 } ?? bytes.startIndex
    let word = String(decoding: bytes[start...], as: UTF8.self)
    // An initial, and a number at the head of a list or of a day; a year ends a sentence.
    if word.unicodeScalars.count < 2 { return true }
    if word.utf8.count <= 2, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
    return abbreviations.contains(word.lowercased())
  }

  /// `text` cut to at most `limit` scalars: behind its last whole sentence that fits, else behind the last whole word.
  static func cut(_ text: String, to limit: Int) -> String {
    let scalars = text.unicodeScalars
    guard scalars.prefix(limit).endIndex != scalars.endIndex else { return text }
    let start = scalars.prefix(limit - 2)
    let middle = scalars.index(scalars.startIndex, offsetBy: limit / 2)
    var cut = start[...]
    if let end = cut.indices.last(where: {
      ".!?".unicodeScalars.contains(cut[$0]) && scalars[scalars.index(after: $0)] == " "
    }),
      end >= middle
    {
      return String(cut[...end])
    }
    if let blank = cut.lastIndex(of: " "), blank >= middle { cut = cut[..<blank] }
    return String(cut) + "…"
  }
}
