import SourceText

/// Links that many pages have, ready but for what leads from each page to the folder that the targets lie in; with the names in them,
/// which stand by themselves too.
///
/// All lie in one run of bytes: a link is a copy of a part of it.
struct PreparedLinks: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where the rest of the address of link `i` begins, and then its name; the next one begins where that ends.
  private var starts: [(address: Int, name: Int)] = []

  /// Adds a link.
  mutating func append(to path: SitePath, name: HTMLFragment) {
    let address = bytes.count
    bytes += path.encoded.utf8
    bytes += "\">".utf8
    starts.append((address, bytes.count))
    bytes += name.bytes
  }

  /// Where the name in a link lies.
  func name(_ index: Int) -> Range<Int> { starts[index].name..<end(index) }
  /// Where the rest of a link's address, the end of its start tag, and its name lie.
  func link(_ index: Int) -> Range<Int> { starts[index].address..<end(index) }

  private func end(_ index: Int) -> Int { index + 1 < starts.count ? starts[index + 1].address : bytes.count }
}
