internal import SourceText
internal import Syntax

/// Where a link in the prose of a file leads.
package enum ProseTarget: Sendable, Equatable {
  case entry(Entry, anchor: String?)
  /// A page of the catalogue's own, by its place in ``Catalog/pages``.
  case page(Int, anchor: String?)
  /// A place in the same file.
  case anchor(String)
  /// Another file that lies where the site takes files from, by its path in the tree.
  case asset(String)
  /// A file of the tree that is not part of the site, by its path.
  case elsewhere(String)
  /// Something of the repository above the tree's root, which is not read, by its path below the repository's root.
  case above(String)
  /// A folder of the tree, by its path, which is empty for the root.
  case folder(String)
  /// An address elsewhere.
  case external
  /// An address that is not to be written as a link.
  case unsafe
  /// Nothing: the path that was looked for, nil where the link climbs out of the tree.
  case missing(String?)
}

extension Catalog {
  /// Finds what a link in the file at `path` leads to, by its path alone.
  ///
  /// - Parameter destination: the link's target as written in Markdown, with entities resolved.
  package func target(ofLink destination: String, from path: String) -> ProseTarget {
    switch URLSafety(of: destination) {
    case .fragment:
      return .anchor(Self.anchor(Array(destination.utf8.dropFirst())[...]))
    case .external: return .external
    case .unsafe: return .unsafe
    case .relative: break
    }
    let link = Array(destination.utf8)
    let end = link.firstIndex(of: UInt8(ascii: "#")) ?? link.count
    let fragment = link[end...].dropFirst()
    let anchor = fragment.isEmpty ? nil : Self.anchor(fragment)
    guard let wanted = Self.resolve(link[..<end], from: path) else {
      let above = Self.resolve(link[..<end], from: rootFolder + "/" + path)
      return rootFolder.isEmpty ? .missing(nil) : above.map { .above($0) } ?? .missing(nil)
    }
    guard let (found, role) = paths.find(wanted) else {
      return paths.holdsFolder(wanted) ? .folder(wanted) : .missing(wanted)
    }
    switch role {
    case .entry(let index): return .entry(entry(index), anchor: anchor)
    case .page(let index): return .page(index, anchor: anchor)
    case .other: break
    }
    if let base = FilePlacement.translation(found.path)?.base, let entry = entry(at: base) {
      return .entry(entry, anchor: anchor)
    }
    return configuration.mayPublish(found) && !PathText.isMarkdown(found.path.utf8[...])
      ? .asset(found.path) : .elsewhere(found.path)
  }

  /// The path in the tree that a link in the file at `path` leads to; nil for an address elsewhere or in the same file.
  package func path(ofLink destination: String, from path: String) -> String? {
    guard URLSafety(of: destination) == .relative else { return nil }
    return Self.resolve(destination.utf8.prefix { $0 != UInt8(ascii: "#") }.map(\.self)[...], from: path)
  }

  /// The path in the tree that `link`, which has no fragment, means in the file at `path`; a leading slash means the
  /// tree's root, as code hosts have it. Nil where it climbs out.
  private static func resolve(_ link: ArraySlice<UInt8>, from path: String) -> String? {
    let slash = UInt8(ascii: "/")
    let dot = UInt8(ascii: ".")
    let link = percentDecoded(link.prefix { $0 != UInt8(ascii: "?") })
    var resolved: [UInt8] = []
    resolved.reserveCapacity(path.utf8.count + link.count)
    func leave() { resolved.removeLast(resolved.count - (resolved.lastIndex(of: slash) ?? 0)) }
    if link.first != slash {
      resolved.append(contentsOf: path.utf8)
      leave()
    }
    var start = link.startIndex
    while start < link.endIndex {
      let end = link[start...].firstIndex(of: slash) ?? link.endIndex
      defer { start = end + 1 }
      let length = end - start
      if length == 0 || (length == 1 && link[start] == dot) { continue }
      if length == 2, link[start] == dot, link[start + 1] == dot {
        guard !resolved.isEmpty else { return nil }
        leave()
        continue
      }
      if !resolved.isEmpty { resolved.append(slash) }
      resolved += link[start..<end]
    }
    return String(decoding: resolved, as: UTF8.self)
  }

  /// The id that a fragment names, composed as the fragments of headings are.
  private static func anchor(_ fragment: ArraySlice<UInt8>) -> String {
    String(decoding: percentDecoded(fragment), as: UTF8.self).composed
  }

  private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
    var decoded: [UInt8] = []
    var position = bytes.startIndex
    while position < bytes.endIndex {
      if bytes[position] == UInt8(ascii: "%"), position + 2 < bytes.endIndex, let high = hexValue(bytes[position + 1]),
        let low = hexValue(bytes[position + 2])
      {
        decoded.append(high << 4 | low)
        position += 3
      } else {
        decoded.append(bytes[position])
        position += 1
      }
    }
    return decoded[...]
  }

  private static func hexValue(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x41 + 10
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}
