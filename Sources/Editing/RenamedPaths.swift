package import CatalogModel
package import SourceText
internal import Syntax

/// What names files by their paths besides entries and prose: code owners, and the files of a configuration's overrides.
///
/// A name of exactly one file that moves is rewritten. Any other pattern that held for the old name, and does not hold for
/// the new one, is somebody's to decide.
package struct RenamedPaths: Sendable {
  /// The files that are rewritten, in the order in which they were looked at.
  package private(set) var changes: [FileChange] = []
  /// Patterns that stay, and no longer hold.
  package private(set) var left: [NamedPattern] = []
  private let moved: [(old: String, new: String)]

  /// Where code hosts look for owners, below the repository's root. Sources: docs.github.com, "About code owners";
  /// docs.gitlab.com, "Code Owners".
  package static let ownerFiles = ["CODEOWNERS", ".github/CODEOWNERS", ".gitlab/CODEOWNERS", "docs/CODEOWNERS"]

  /// - Parameter moved: the new paths of files, by their old ones, below the tree's root.
  package init(moved: [String: String]) {
    self.moved = moved.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// Rewrites the owners of the files.
  /// - Parameters:
  ///   - folder: the tree's root below the repository's root, which owners' paths start from. Where it is not the same, the
  ///     file lies outside of the tree and stays as it is.
  package mutating func rewriteOwners(_ file: SourceFile, folder: String) {
    let prefix = folder.isEmpty ? "" : folder + "/"
    let moved = moved.map { (old: prefix + $0.old, new: prefix + $0.new) }
    var edits: [TextEdit] = []
    var start = 0
    for (number, line) in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      defer { start += line.count + 1 }
      guard let range = Self.pattern(of: line) else { continue }
      let place = (start + range.lowerBound - line.startIndex)..<(start + range.upperBound - line.startIndex)
      let text = String(decoding: line[range], as: UTF8.self)
      let pattern = OwnerPattern(text)
      guard let moving = moved.first(where: { pattern.matches($0.old) && !pattern.matches($0.new) }) else { continue }
      if folder.isEmpty, pattern.names(moving.old) {
        edits.append(TextEdit(range: SourceRange(place), replacement: Self.renamed(text, like: moving.new)))
      } else {
        left.append(NamedPattern(path: file.path, line: number + 1, pattern: text, old: moving.old))
      }
    }
    guard !edits.isEmpty, let result = TextEdits.applying(edits, to: file.bytes) else { return }
    changes.append(FileChange(path: file.path, before: file.bytes, after: result))
  }

  /// Where the pattern of a line stands: it ends at the first blank that no backslash stands before.
  private static func pattern(of line: ArraySlice<UInt8>) -> Range<Int>? {
    let blanks = " \t\r".utf8
    guard let start = line.firstIndex(where: { !blanks.contains($0) }), !"#[^".utf8.contains(line[start]) else {
      return nil
    }
    var end = start
    while end < line.endIndex, !blanks.contains(line[end]) {
      end += line[end] == UInt8(ascii: "\\") && end + 1 < line.endIndex ? 2 : 1
    }
    return start..<end
  }

  /// Rewrites the files that the overrides of a configuration name.
  package mutating func rewriteOverrides(_ configuration: Configuration) {
    guard let document = configuration.document, document.isFrontmatterReadable else { return }
    let root = document.frontmatter.root
    var edits: [TextEdit] = []
    var changes = PlainValue.Changes()
    let lines = LineIndex(document.file.bytes)
    for override in root["overrides"].map({ Array($0.elements) }) ?? [] {
      guard let node = override["files"], node.isScalar else { continue }
      let glob = Glob(node.string)
      guard let moving = moved.first(where: { glob.matches($0.old) && !glob.matches($0.new) }) else { continue }
      let isCopy = document.file.bytes[Int(node.range.start)] == UInt8(ascii: "*")
      if node.string == moving.old, !isCopy {
        let value = PlainValue.string(moving.new)
        changes.replaced[node.index] = value
        edits.append(TextEdit(range: node.range, replacement: value.inline(like: node.style)))
      } else {
        let line = lines.line(of: node.range.start)
        left.append(NamedPattern(path: document.file.path, line: line, pattern: node.string, old: moving.old))
      }
    }
    guard !edits.isEmpty else { return }
    let expected = PlainValue(root, changes)
    if let result = TextEdits.applying(edits, to: document.file.bytes) {
      let (tree, problems) = NodeTree.parse(
        SourceFile(path: document.file.path, bytes: result), limits: .catalogue)
      if !problems.contains(where: { $0.severity == .error }), PlainValue(tree.root) == expected {
        self.changes.append(FileChange(path: document.file.path, before: document.file.bytes, after: result))
        return
      }
    }
    // An anchor or a block of text: nothing is changed that is not understood.
    for edit in edits {
      left.append(
        NamedPattern(
          path: document.file.path, line: lines.line(of: edit.range.start),
          pattern: document.file.text(in: edit.range), old: document.file.text(in: edit.range)))
    }
  }

  /// `pattern` with the file name of `path`.
  private static func renamed(_ pattern: String, like path: String) -> String {
    let bytes = Array(pattern.utf8)
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? []
    return String(decoding: bytes[..<start] + name, as: UTF8.self)
  }
}

/// A pattern that held for a file before it moved, and the place where it is written.
package struct NamedPattern: Sendable, Hashable {
  /// The path of the file that the pattern is written in.
  package let path: String
  /// Counted from 1.
  package let line: Int
  /// The pattern as it is written.
  package let pattern: String
  /// The file that it held for.
  package let old: String
}

/// A pattern of code owners: as in `.gitignore`, it holds for what is below a folder, too.
private struct OwnerPattern {
  private let text: String
  private let globs: [Glob]

  init(_ text: String) {
    self.text = text
    let exclusion = text.hasPrefix("!") ? String(text.dropFirst()) : text
    let pattern = exclusion.hasSuffix("/") ? String(exclusion.dropLast()) : exclusion
    let anchored = pattern.utf8.contains(UInt8(ascii: "/")) ? pattern : "**/" + pattern
    globs = (exclusion.hasSuffix("/") ? [] : [Glob(anchored)]) + [Glob(anchored + "/**")]
  }

  func matches(_ path: String) -> Bool { globs.contains { $0.matches(path) } }

  /// Whether it holds for the file at `path` and can hold for no other.
  func names(_ path: String) -> Bool { text == "/" + path || (text == path && path.utf8.contains(UInt8(ascii: "/"))) }
}
