internal import SourceText

/// Raw HTML that stands in one piece but for line breaks and the marks of what it stands in.
struct HTMLRun {
  /// As a browser would see it.
  private(set) var bytes: [UInt8] = []
  /// Where the bytes from `start` on stand in the source.
  private var pieces: [(start: Int, source: Int)] = []

  /// Adds what an event of raw HTML holds.
  mutating func add(_ event: Markdown.Event, of markdown: Markdown) {
    if event.isAside {
      bytes += markdown.sideText[event.text.offsets]
    } else {
      pieces.append((bytes.count, Int(event.text.start)))
      bytes += markdown.source[event.text.offsets]
    }
  }

  /// Where `range` stands in the source.
  func place(of range: Range<Int>) -> SourceRange {
    let start = source(range.lowerBound)
    let end = range.isEmpty ? start : source(range.upperBound - 1) + 1
    return SourceRange(start..<max(start, end))
  }

  private func source(_ offset: Int) -> Int {
    let next = pieces.partitioningIndex { $0.start > offset }
    guard next > 0 else { return pieces.first?.source ?? 0 }
    let piece = pieces[next - 1]
    let length = (next < pieces.count ? pieces[next].start : bytes.count) - piece.start
    return piece.source + min(offset - piece.start, length)
  }

  /// The value of an attribute, entities resolved.
  func value(_ range: Range<Int>) -> String {
    guard bytes[range].contains(UInt8(ascii: "&")) else { return String(decoding: bytes[range], as: UTF8.self) }
    var result: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if let entity = entity(at: offset, before: range.upperBound) {
        result += Array(entity.text.utf8)
        offset = entity.end
      } else {
        result.append(bytes[offset])
        offset += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The character reference that begins at `offset`, and where it ends.
  func entity(at offset: Int, before limit: Int) -> (text: String, end: Int)? {
    guard bytes[offset] == UInt8(ascii: "&") else { return nil }
    var end = offset + 1
    while end < min(limit, offset + 34) {
      let byte = bytes[end]
      if byte == UInt8(ascii: ";") {
        return Markdown.Entity.text(of: bytes[offset...end]).map { ($0, end + 1) }
      }
      guard HTMLTokenizer.isLetter(byte) || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "#") else {
        return nil
      }
      end += 1
    }
    return nil
  }
}
