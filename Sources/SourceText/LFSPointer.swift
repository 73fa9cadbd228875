/// What Git LFS keeps in a file's place: a few lines that say where the content is.
package enum LFSPointer {
  /// A pointer has fewer bytes than this (git-lfs/docs/spec.md).
  package static let maxBytes = 1024

  /// Whether `bytes` are a pointer and not the content that is meant.
  package static func isPointer(_ bytes: [UInt8]) -> Bool {
    bytes.count < maxBytes && bytes.starts(with: "version https://git-lfs.github.com/spec/".utf8)
  }

  /// Where Git LFS keeps the content that a pointer stands for, below its own folder of objects; nil for what is none.
  package static func objectPath(_ bytes: [UInt8]) -> String? {
    guard isPointer(bytes) else { return nil }
    let mark = "oid sha256:"
    for line in bytes.split(separator: 0x0A) where line.starts(with: mark.utf8) {
      let name = line.dropFirst(mark.utf8.count)
      guard name.count == 64, name.allSatisfy({ "0123456789abcdef".utf8.contains($0) }) else { return nil }
      let text = String(decoding: name, as: UTF8.self)
      return "\(text.prefix(2))/\(text.dropFirst(2).prefix(2))/\(text)"
    }
    return nil
  }
}
