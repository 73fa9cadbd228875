/// How much of an input is taken before it is refused with an error that says so.
package struct Limits: Sendable {
  /// The largest file, in bytes.
  package var fileSize: Int
  /// The deepest nesting of sequences and mappings.
  package var depth: Int
  /// The most values in one document, those that aliases stand for included.
  package var nodes: Int

  /// Limits in bytes, levels and values.
  package init(fileSize: Int, depth: Int, nodes: Int) {
    self.fileSize = fileSize
    self.depth = depth
    self.nodes = nodes
  }

  /// For files of a catalogue, which people write.
  package static let catalogue = Limits(fileSize: 8 << 20, depth: 64, nodes: 1_000_000)
  /// For data that a person names on the command line, which a program may have written.
  package static let data = Limits(fileSize: 256 << 20, depth: 20_000, nodes: 32_000_000)
}
