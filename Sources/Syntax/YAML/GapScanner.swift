/// Looks for an indicator between two tokens, past white space, comments, tags and anchors.
struct GapScanner {
  let bytes: [UInt8]
  var offset: Int
  let end: Int

  /// The place of the first `first` or `second` before `end`, if nothing but gaps and `skipped` goes before it.
  mutating func find(_ first: UInt8, _ second: UInt8, skipping skipped: StaticString = "") -> Int? {
    while offset < end {
      let byte = bytes[offset]
      switch byte {
      case first, second:
        return offset
      case 0x20, 0x09, 0x0A, 0x0D:
        offset += 1
      case UInt8(ascii: "#"):
        while offset < end, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
      case UInt8(ascii: "&"), UInt8(ascii: "!"):
        while offset < end, bytes[offset] > 0x20 { offset += 1 }
      default:
        guard skipped.withUTF8Buffer({ unsafe $0.contains(byte) }) else { return nil }
        offset += 1
      }
    }
    return nil
  }
}
