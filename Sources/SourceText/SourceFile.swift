/// The bytes of one file and the path that people know it by.
package struct SourceFile: Sendable {
  /// The path below the root of its ``SourceTree``, separated by `/`.
  package let path: String
  /// The content, exactly as stored.
  package let bytes: [UInt8]

  /// A file with its content.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The text in `range`, with ill-formed UTF-8 repaired.
  package func text(in range: SourceRange) -> String {
    let offsets = range.offsets.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[offsets], as: UTF8.self)
  }
}
