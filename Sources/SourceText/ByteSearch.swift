#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Finds single bytes with the C library's search, which looks at many at once.
package enum ByteSearch {
  /// The place of the first `byte` in a part of `bytes`; nil where it does not stand there.
  package static func first(_ byte: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    unsafe bytes.extracting(range).withUnsafeBytes { part in
      guard let start = part.baseAddress, let hit = unsafe memchr(start, Int32(byte), part.count) else {
        return nil
      }
      return unsafe range.lowerBound + (UnsafeRawPointer(hit) - start)
    }
  }

  /// Whether `word` stands in a part of `bytes`; its first byte should be rare there.
  package static func holds(_ word: StaticString, in bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    word.withUTF8Buffer { word in
      let word = unsafe Span(_unsafeElements: word)
      guard let mark = word.indices.first.map({ word[$0] }) else { return true }
      var start = range.lowerBound
      while let place = first(mark, in: bytes, start..<range.upperBound), place + word.count <= range.upperBound {
        if word.indices.allSatisfy({ bytes[place + $0] == word[$0] }) { return true }
        start = place + 1
      }
      return false
    }
  }
}
