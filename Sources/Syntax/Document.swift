package import SourceText

/// One file, read: its frontmatter as values with ranges, and where its body stands.
///
/// A document always exists, however broken the file: what could not be read is told in ``diagnostics``, and the rest
/// is there.
package final class Document: Sendable {
  /// The file that was read.
  package let file: SourceFile
  /// The frontmatter; a tree of one null where there is none or where it could not be read.
  package let frontmatter: NodeTree
  /// What lies between the fences, without them; nil where the file has no frontmatter.
  package let frontmatterRange: SourceRange?
  /// The Markdown behind the frontmatter.
  package let body: SourceRange
  /// What is wrong with the file's encoding, fences, YAML or Markdown.
  package let diagnostics: [Diagnostic]
  /// Whether the frontmatter was read to its end. Where it was not, what is missing in it was told already, and a check
  /// of its fields would only lead people astray.
  package let isFrontmatterReadable: Bool

  /// A file with what was read of it.
  package init(
    file: SourceFile, frontmatter: NodeTree, frontmatterRange: SourceRange?, body: SourceRange,
    diagnostics: [Diagnostic], isFrontmatterReadable: Bool = true
  ) {
    self.file = file
    self.frontmatter = frontmatter
    self.frontmatterRange = frontmatterRange
    self.body = body
    self.diagnostics = diagnostics
    self.isFrontmatterReadable = isFrontmatterReadable
  }

  /// Whether nothing of the file could be read, which is told, so that nobody knows what its text says.
  package var isUnread: Bool {
    !isFrontmatterReadable && frontmatterRange == nil && body.isEmpty && diagnostics.contains { $0.severity == .error }
  }
}
