/// What Windows does not let a file or folder be called (Microsoft, "Naming Files, Paths, and Namespaces").
package enum WindowsName {
  /// Why `name` can't be one there.
  package enum Fault: Sendable, Equatable {
    /// It is a device, whatever its ending and its capital letters: `con`, `nul.md`.
    case device
    /// It is the short name that Windows gives the folder `.git`, so git writes none of that name there.
    case git
    /// It ends with a dot or a space, which is lost.
    case end
    /// It holds this character.
    case character(UInt8)
  }

  /// - Parameter name: the bytes of a file's or folder's name.
  package static func fault(in name: Span<UInt8>) -> Fault? {
    guard let last = name.indices.last else { return nil }
    var stem = 0
    var isStem = true
    for index in name.indices {
      let byte = name[index]
      if byte < 0x20 || (byte < 0x80 && isForbidden(byte)) { return .character(byte) }
      if byte == UInt8(ascii: ".") { isStem = false }
      if isStem { stem += 1 }
    }
    // Blanks before the ending do not count.
    while stem > 0, name[stem - 1] == 0x20 { stem -= 1 }
    if (3...7).contains(stem), isDevice(name.extracting(0..<stem)) { return .device }
    if name.count == 5, isGit(name) { return .git }
    return name[last] == UInt8(ascii: ".") || name[last] == 0x20 ? .end : nil
  }

  /// Whether an id, with any ending, is a device.
  package static func isDevice(_ id: String) -> Bool { fault(in: id.utf8Span.span) == .device }

  private static func isGit(_ name: Span<UInt8>) -> Bool {
    name[0] | 0x20 == UInt8(ascii: "g") && name[1] | 0x20 == UInt8(ascii: "i") && name[2] | 0x20 == UInt8(ascii: "t")
      && name[3] == UInt8(ascii: "~") && name[4] == UInt8(ascii: "1")
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "|"),
      UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  private static func isDevice(_ stem: Span<UInt8>) -> Bool {
    var text = ""
    for index in stem.indices { text.unicodeScalars.append(Unicode.Scalar(stem[index])) }
    text = text.lowercased()
    if ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(text) { return true }
    guard text.hasPrefix("com") || text.hasPrefix("lpt") else { return false }
    // The digits 1 to 9, and ¹, ² and ³, whose two bytes are read as Latin-1 here.
    let number = text.unicodeScalars.dropFirst(3).map(\.value)
    return number.count == 1
      ? (0x31...0x39).contains(number[0])
      : number.count == 2 && number[0] | 0x20 == 0xE2 && [0xB9, 0xB2, 0xB3].contains(number[1])
  }
}
