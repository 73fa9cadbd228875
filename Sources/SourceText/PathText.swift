/// A path as a key: told apart from others by its bytes, as a tree does, and not by what it looks like.
package struct PathKey: Hashable, Sendable {
  /// The path below the root of its ``SourceTree``.
  package let path: String

  /// The key of a path.
  package init(_ path: String) { self.path = path }

  package static func == (left: PathKey, right: PathKey) -> Bool { PathText.areEqual(left.path, right.path) }

  package func hash(into hasher: inout Hasher) {
    unsafe path.utf8Span.span.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }
}

/// Paths of a ``SourceTree`` as bytes. Swift compares texts by what they look like and takes a slash with a combining
/// mark behind it for one character, while a tree tells its files apart by bytes.
package enum PathText {
  /// What the name of a Markdown file ends with.
  package static let markdownSuffix = ".md"

  /// What stands between the slashes of a path; empty parts are left out.
  package static func parts(of path: Substring.UTF8View) -> [Substring] {
    path.split(separator: UInt8(ascii: "/")).map { Substring($0) }
  }

  /// What stands between the slashes of a path; empty parts are left out.
  package static func parts(of path: String) -> [Substring] { parts(of: path.utf8[...]) }

  /// Whether a file of this name or path is Markdown.
  package static func isMarkdown(_ path: Substring.UTF8View) -> Bool {
    path.suffix(markdownSuffix.utf8.count).elementsEqual(markdownSuffix.utf8)
  }

  /// Whether the two are the same, byte by byte.
  package static func areEqual(_ left: String, _ right: String) -> Bool {
    let (left, right) = (left.utf8Span.span, right.utf8Span.span)
    return left.count == right.count && left.indices.allSatisfy { left[$0] == right[$0] }
  }

  /// Whether `path` is `ancestor` or lies below it. An empty ancestor holds everything.
  package static func isAtOrBelow(_ path: String, _ ancestor: String) -> Bool {
    guard !ancestor.isEmpty else { return true }
    guard path.utf8.starts(with: ancestor.utf8) else { return false }
    let rest = path.utf8.dropFirst(ancestor.utf8.count)
    return rest.isEmpty || rest.first == UInt8(ascii: "/") || ancestor == "/"
  }

  /// What `path` is below `folder`; nil if it does not lie there. An empty folder holds everything.
  package static func inner(_ path: String, below folder: String) -> Substring? {
    if folder.isEmpty { return path[...] }
    let rest = path.utf8.dropFirst(folder.utf8.count)
    guard rest.first == UInt8(ascii: "/"), path.utf8.starts(with: folder.utf8) else { return nil }
    return Substring(rest.dropFirst())
  }
}
