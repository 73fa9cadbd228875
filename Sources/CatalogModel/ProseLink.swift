internal import SourceText
internal import Syntax

/// Where a link in the prose of a file leads.
package enum ProseTarget: Sendable, Equatable {
  case entry(Entry, anchor: String?)
  /// A page of the catalogue's own, by its place in ``Catalog/pages``.
  case page(Int, anchor: String?)
  /// A place in the same file.
  case anchor(String)
  /// Another file below the catalogue's folder, by its path in the tree.
  case asset(String)
  /// A file of the tree that is not part of the site, by its path.
  case elsewhere(String)
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
    case .fragment: return .anchor(Self.percentDecoded(destination.dropFirst()))
    case .external: return .external
    case .unsafe: return .unsafe
    case .relative: break
    }
    let link = destination.utf8
    let end = link.firstIndex(of: UInt8(ascii: "#")) ?? link.endIndex
    let fragment = link[end...].dropFirst()
    let anchor = fragment.isEmpty ? nil : Self.percentDecoded(Substring(fragment))
    let withoutQuery = Substring(link[..<end].prefix { $0 != UInt8(ascii: "?") })
    guard let wanted = Self.resolve(Self.percentDecoded(withoutQuery), from: path) else { return .missing(nil) }
    guard let found = paths.find(wanted) else { return paths.holdsFolder(wanted) ? .folder(wanted) : .missing(wanted) }
    switch found.role {
    case .entry(let index): return .entry(entry(index), anchor: anchor)
    case .page(let index): return .page(index, anchor: anchor)
    case .other: break
    }
    if let base = FilePlacement.translation(found.path)?.base, let entry = entry(at: base) {
      return .entry(entry, anchor: anchor)
    }
    let isWithin = PathText.inner(found.path, below: configuration.catalogFolder) != nil
    return isWithin && !PathText.isMarkdown(found.path.utf8[...]) ? .asset(found.path) : .elsewhere(found.path)
  }

  /// The path in the tree that a link in the file at `path` leads to; nil for an address elsewhere or in the same file.
  package func path(ofLink destination: String, from path: String) -> String? {
    guard URLSafety(of: destination) == .relative else { return nil }
    let link = Substring(destination.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") })
    return Self.resolve(Self.percentDecoded(link), from: path)
  }

  /// The path in the tree that `link` means in the file at `path`; a leading slash means the tree's root, as code hosts
  /// have it. Nil where it climbs out.
  private static func resolve(_ link: String, from path: String) -> String? {
    let slash = UInt8(ascii: "/")
    var resolved: [UInt8] = []
    resolved.reserveCapacity(path.utf8.count + link.utf8.count)
    if link.utf8.first != slash, let end = path.utf8.lastIndex(of: slash) { resolved += path.utf8[..<end] }
    for part in link.utf8.split(separator: slash) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard !resolved.isEmpty else { return nil }
        resolved.removeSubrange((resolved.lastIndex(of: slash) ?? 0)...)
        continue
      }
      if !resolved.isEmpty { resolved.append(slash) }
      resolved += part
    }
    return String(decoding: resolved, as: UTF8.self)
  }

  private static func percentDecoded(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "%"), position + 2 < bytes.count, let high = hexValue(bytes[position + 1]),
        let low = hexValue(bytes[position + 2])
      {
        decoded.append(high << 4 | low)
        position += 3
      } else {
        decoded.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
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
