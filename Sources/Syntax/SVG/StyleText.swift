/// Style (CSS) within a picture, reduced to what loads nothing: rules and declarations whose values call known functions
/// only, and whose `url()` leads to a part of the picture itself.
///
/// What stays is written anew from pieces in which strings and brackets are closed, so that nothing in one piece changes what
/// another means to a browser.
struct StyleText {
  /// The style that is left.
  private(set) var kept: [UInt8] = []
  /// What was left out, as written and shortened.
  private(set) var dropped: [String] = []

  private let bytes: [UInt8]
  private var position = 0

  /// The functions of values and selectors that load nothing.
  private static let functions: Set<String> = [
    "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "light-dark", "calc",
    "min",
    "max", "clamp", "var", "matrix", "matrix3d", "translate", "translatex", "translatey", "translate3d", "scale",
    "scalex",
    "scaley", "scale3d", "rotate", "rotatex", "rotatey", "rotatez", "rotate3d", "skew", "skewx", "skewy", "perspective",
    "blur", "brightness", "contrast", "drop-shadow", "grayscale", "hue-rotate", "invert", "opacity", "saturate",
    "sepia",
    "cubic-bezier", "steps", "linear", "path", "circle", "ellipse", "polygon", "inset", "linear-gradient",
    "radial-gradient", "not", "is", "where", "has", "nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type",
    "lang",
    // Words of `@media` and `@supports` that a bracket may follow.
    "media", "supports", "and", "or",
  ]

  /// The rules with a block of rules that are kept.
  private static let groups: Set<String> = ["media", "supports", "keyframes", "-webkit-keyframes"]

  private init(_ text: [UInt8]) { bytes = text }

  /// Reduces what stands in an element `style`.
  init(sheet text: [UInt8]) {
    self.init(text)
    readRules(depth: 0)
  }

  /// Reduces what stands in an attribute `style`.
  init(declarations text: [UInt8]) {
    self.init(text)
    readDeclarations()
    // A brace that closes nothing ends what can be understood.
    if position < bytes.count { dropped.append(Self.shortened(bytes[position...])) }
  }

  /// Whether the value of an attribute loads nothing. It has no comments, which browsers read differently there.
  static func isHarmless(_ value: [UInt8]) -> Bool {
    let comment = zip(value, value.dropFirst()).contains { $0 == UInt8(ascii: "/") && $1 == UInt8(ascii: "*") }
    guard !comment else { return false }
    var text = StyleText(value)
    while text.position < value.count {
      let piece = text.piece()
      guard piece.isHarmless, piece.stop == nil || piece.stop == UInt8(ascii: ";") else { return false }
    }
    return true
  }

  private mutating func readRules(depth: Int) {
    while true {
      let prelude = piece()
      let text = Self.trimmed(prelude.text)
      let isGroup = text.first == UInt8(ascii: "@")
      switch prelude.stop {
      case nil:
        if !text.isEmpty { dropped.append(Self.shortened(text)) }
        return
      case UInt8(ascii: "}"):
        if !text.isEmpty || depth == 0 { dropped.append(Self.shortened(text)) }
        if depth > 0 { return }
      case UInt8(ascii: ";"):
        // `@import` and `@charset` among them.
        if !text.isEmpty { dropped.append(Self.shortened(text)) }
      default:
        let name = text.dropFirst().prefix { StyleAddresses.isNameByte($0) }
        let mayStay = prelude.isHarmless && !text.isEmpty && depth < 4
        guard mayStay, !isGroup || Self.groups.contains(String(decoding: name, as: UTF8.self).lowercased()) else {
          dropped.append(Self.shortened(text))
          skipBlock()
          continue
        }
        kept += text + [UInt8(ascii: "{")]
        if isGroup { readRules(depth: depth + 1) } else { readDeclarations() }
        kept += [UInt8(ascii: "}"), 0x0A]
      }
    }
  }

  /// Reads declarations up to the brace behind them, or the end.
  private mutating func readDeclarations() {
    while position < bytes.count {
      let piece = piece()
      let text = Self.trimmed(piece.text)
      if piece.stop == UInt8(ascii: "{") {
        dropped.append(Self.shortened(text))
        skipBlock()
        continue
      }
      if !text.isEmpty {
        if piece.isHarmless, Self.isDeclaration(text) {
          if let last = kept.last, last != UInt8(ascii: "{") { kept.append(UInt8(ascii: ";")) }
          kept += text
        } else {
          dropped.append(Self.shortened(text))
        }
      }
      if piece.stop == UInt8(ascii: "}") { return }
    }
  }

  /// `name: value`.
  private static func isDeclaration(_ text: [UInt8]) -> Bool {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon + 1 < text.count else { return false }
    let name = trimmed(text[..<colon])
    return !name.isEmpty && name.allSatisfy { $0 < 0x80 && StyleAddresses.isNameByte($0) }
  }

  /// Passes over a block whose opening brace was read.
  private mutating func skipBlock() {
    var depth = 1
    while depth > 0, position < bytes.count {
      switch piece().stop {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
    }
  }

  /// Reads up to `;`, `{` or `}` outside of strings and brackets, and behind it.
  private mutating func piece() -> (text: [UInt8], isHarmless: Bool, stop: UInt8?) {
    var text: [UInt8] = []
    var isHarmless = true
    var open: [UInt8] = []
    var nameStart: Int?
    while position < bytes.count {
      let byte = bytes[position]
      defer { if !StyleAddresses.isNameByte(byte) { nameStart = nil } }
      switch byte {
      case UInt8(ascii: ";") where open.isEmpty, UInt8(ascii: "{"), UInt8(ascii: "}"):
        position += 1
        return (text, isHarmless && open.isEmpty, byte)
      case UInt8(ascii: "/") where position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "*"):
        if !skipComment() { isHarmless = false }
        text.append(0x20)
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let end = stringEnd() else {
          position = bytes.count
          return (text, false, nil)
        }
        text += bytes[position..<end]
        position = end
        continue
      case UInt8(ascii: "("):
        let name = nameStart.map { String(decoding: bytes[$0..<position], as: UTF8.self).lowercased() } ?? ""
        if name == "url" {
          let end = fragmentEnd()
          if end == nil { isHarmless = false }
          let next = end ?? (bytes[position...].firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 } ?? bytes.count)
          text += bytes[position..<next]
          position = next
          continue
        }
        if !name.isEmpty, !Self.functions.contains(name) { isHarmless = false }
        open.append(UInt8(ascii: ")"))
      case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
      case UInt8(ascii: ")"), UInt8(ascii: "]"): if open.popLast() != byte { isHarmless = false }
      // An escape can spell any name; an at-word stands at the beginning alone.
      case UInt8(ascii: "\\"): isHarmless = false
      case UInt8(ascii: "@"): if !text.allSatisfy({ $0 <= 0x20 }) { isHarmless = false }
      default: if StyleAddresses.isNameByte(byte), nameStart == nil { nameStart = position }
      }
      text.append(byte)
      position += 1
    }
    return (text, isHarmless && open.isEmpty, nil)
  }

  /// Whether the comment at the position ends; passes over it.
  private mutating func skipComment() -> Bool {
    position += 2
    while position + 1 < bytes.count {
      if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") {
        position += 2
        return true
      }
      position += 1
    }
    position = bytes.count
    return false
  }

  /// The offset behind the string at the position; nil where it is not closed on its line, or has escapes.
  private func stringEnd() -> Int? {
    var end = position + 1
    while end < bytes.count {
      switch bytes[end] {
      case bytes[position]: return end + 1
      case UInt8(ascii: "\\"), 0x0A, 0x0C, 0x0D: return nil
      default: end += 1
      }
    }
    return nil
  }

  /// The offset behind `(#name)` at the position; nil where another address stands in the brackets.
  private func fragmentEnd() -> Int? {
    guard let close = bytes[position...].firstIndex(of: UInt8(ascii: ")")) else { return nil }
    var address = bytes[(position + 1)..<close]
    while let last = address.last, last == 0x20 { address.removeLast() }
    address = address.drop { $0 == 0x20 }
    if let first = address.first, first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      guard address.count > 2, address.last == first else { return nil }
      address = address.dropFirst().dropLast()
    }
    let isName = address.dropFirst().allSatisfy { StyleAddresses.isNameByte($0) || ".:".utf8.contains($0) }
    return address.first == UInt8(ascii: "#") && address.count > 1 && isName ? close + 1 : nil
  }

  private static func trimmed(_ text: some Sequence<UInt8>) -> [UInt8] {
    var text = Array(text.drop { $0 <= 0x20 })
    while let last = text.last, last <= 0x20 { text.removeLast() }
    return text
  }

  private static func shortened(_ text: some Sequence<UInt8>) -> String {
    let text = trimmed(text)
    let beginning = String(decoding: text.prefix(40), as: UTF8.self)
    return text.count > 40 ? beginning + "…" : beginning
  }
}
