import CatalogModel

/// The order of names, by letters, without a locale of the machine.
enum Collation {
  /// Bytes that sort as `text` does: case does not count, accents do not, and å, ä and ö are letters behind z where they
  /// are letters of their own.
  static func key(of text: String, in language: Language) -> [UInt8] {
    let hasNordicLetters = ["fi", "sv", "da", "no", "nb"].contains(language.tag.prefix(2))
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    var isLatinSupplement = false
    for byte in text.utf8 {
      if isLatinSupplement {
        isLatinSupplement = false
        let nordic: UInt8? =
          switch byte | 0x20 {
          case 0xA5: UInt8(ascii: "z") + 1
          case 0xA4, 0xA6: UInt8(ascii: "z") + 2
          case 0xB6, 0xB8: UInt8(ascii: "z") + 3
          default: nil
          }
        if hasNordicLetters, let nordic {
          key.append(nordic)
        } else {
          let base = Int(byte | 0x20) - 0xA0
          key.append(base >= 0 && base < baseLetters.count ? baseLetters[base] : byte)
        }
      } else if byte == 0xC3 {
        isLatinSupplement = true
      } else {
        key.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
    return key
  }

  /// The letters that U+00E0 to U+00FF are based on.
  private static let baseLetters = Array("aaaaaaaceeeeiiiidnooooo/ouuuuyty".utf8)
}
