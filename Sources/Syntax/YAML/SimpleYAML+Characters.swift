// The characters that ``SimpleYAML`` tells apart. What it is not sure of counts as the narrower.

extension UInt8 {
  @inline(__always) var isFlowStart: Bool { self == UInt8(ascii: "[") || self == UInt8(ascii: "{") }

  var isFlowIndicator: Bool {
    isFlowStart || self == UInt8(ascii: ",") || self == UInt8(ascii: "]") || self == UInt8(ascii: "}")
  }
}

extension SWARWord {
  /// The indicators of lists and mappings in brackets, and commas.
  @inline(__always)
  var flowIndicators: UInt64 {
    equal(to: UInt8(ascii: ",")) | equal(to: UInt8(ascii: "[")) | equal(to: UInt8(ascii: "]"))
      | equal(to: UInt8(ascii: "{")) | equal(to: UInt8(ascii: "}"))
  }
}

extension Span<UInt8> {
  /// Whether LF or CR LF stands at `offset`, which lies before the end.
  @inline(__always)
  func isBreak(at offset: Int) -> Bool {
    self[offset] == 0x0A || self[offset] == 0x0D && offset + 1 < count && self[offset + 1] == 0x0A
  }

  /// Whether a hyphen stands at `offset`, with a blank or a line's end behind it.
  func isHyphen(at offset: Int) -> Bool { isIndicator(UInt8(ascii: "-"), at: offset) }

  /// Whether a colon stands at `offset`, with a blank or a line's end behind it.
  func isColon(at offset: Int) -> Bool { isIndicator(UInt8(ascii: ":"), at: offset) }

  @inline(__always)
  private func isIndicator(_ indicator: UInt8, at offset: Int) -> Bool {
    guard offset < count, self[offset] == indicator else { return false }
    guard offset + 1 < count else { return true }
    let next = self[offset + 1]
    return next == 0x20 || next == 0x0A || next == 0x0D
  }

  /// Whether what stands at `offset`, at the start of a line, may begin or end a document.
  func isDocumentMark(at offset: Int) -> Bool {
    let byte = self[offset]
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."), offset + 2 < count else { return false }
    return self[offset + 1] == byte && self[offset + 2] == byte
  }

  func isFlowEnd(at offset: Int, ofMapping isMapping: Bool) -> Bool {
    offset < count && self[offset] == (isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]"))
  }

  /// Whether a text without quotes begins at `offset`: with no indicator, or with a hyphen that text follows.
  func isPlainStart(at offset: Int, isInFlow: Bool) -> Bool {
    switch self[offset] {
    case 0...0x20, UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      return false
    case UInt8(ascii: "-"):
      guard offset + 1 < count else { return false }
      let next = self[offset + 1]
      return next > 0x20 && !(isInFlow && next.isFlowIndicator)
    default:
      return true
    }
  }

  /// Whether a next line (U+0085), a line or paragraph separator (U+2028, U+2029), a byte order mark or no character
  /// (U+FFFE, U+FFFF) stands at `offset`: they have a meaning of their own in one version of YAML or another.
  func isSpecial(at offset: Int) -> Bool {
    let byte = self[offset]
    guard byte == 0xC2 || byte == 0xE2 || byte == 0xEF else { return false }
    guard offset + 2 < count || byte == 0xC2 && offset + 1 < count else { return true }
    switch (byte, self[offset + 1]) {
    case (0xC2, ..<0xA0), (0xEF, 0xBB): return true
    case (0xE2, 0x80): return self[offset + 2] == 0xA8 || self[offset + 2] == 0xA9
    case (0xEF, 0xBF): return self[offset + 2] >= 0xBE
    default: return false
    }
  }
}
