/// The text of what stands in single quotes (YAML 1.2.2, 7.3.2).
///
/// libfyaml 0.7.12 loses characters where two doubled quotes touch: it makes `y'''z` of `'y''''z0'`.
enum SingleQuotedText {
  /// Appends the text of `content`, which is what stands between the quotes: of two quotes the first goes, and lines
  /// are folded (6.5).
  static func append(_ content: Span<UInt8>, to text: inout [UInt8]) {
    let start = text.count
    var offset = 0
    while offset < content.count {
      switch content[offset] {
      case UInt8(ascii: "'"):
        offset += 1
        text.append(UInt8(ascii: "'"))
      case 0x0A, 0x0D:
        while text.count > start, text[text.count - 1] == 0x20 || text[text.count - 1] == 0x09 { text.removeLast() }
        let breaks = skipBreaks(content, &offset)
        if breaks == 1 { text.append(0x20) }
        for _ in 1..<max(breaks, 1) { text.append(0x0A) }
        continue
      case let byte: text.append(byte)
      }
      offset += 1
    }
  }

  /// Goes over line breaks and the blanks between and behind them.
  /// - Returns: the number of breaks.
  private static func skipBreaks(_ content: Span<UInt8>, _ offset: inout Int) -> Int {
    var breaks = 0
    while offset < content.count {
      switch content[offset] {
      case 0x0A: breaks += 1
      case 0x0D: if offset + 1 == content.count || content[offset + 1] != 0x0A { breaks += 1 }
      case 0x20, 0x09: break
      default: return breaks
      }
      offset += 1
    }
    return breaks
  }
}
