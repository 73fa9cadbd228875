import CatalogModel
import SourceText
import Syntax

/// Reads what files said at commits, on one thread, and keeps the last of it: what a file was before a change is what the
/// change before that made of it.
struct RevisionTexts {
  private let reader: Result<any SourceReader, SourceError>
  private var latest: (texts: [String: [UInt8]], catalog: Catalog)?
  /// The texts that were read last, by their names.
  private var known: [(content: [UInt8], bytes: [UInt8])] = []

  /// As many as the versions of a file and its translations before and after a change.
  private static let knownLimit = 8

  /// - Parameter reader: reads objects by their names; the reason where it can't.
  init(_ reader: Result<any SourceReader, SourceError>) {
    self.reader = reader
  }

  /// The text that is called `content`.
  /// - Parameter path: where it stood, from the catalogue's root.
  mutating func read(_ content: [UInt8], _ path: String) throws(SourceError) -> [UInt8] {
    if let text = known.first(where: { $0.content == content }) { return text.bytes }
    let bytes = try reader.get().read(SourceEntry(path: path, content: content), limit: Limits.catalogue.fileSize)
    if known.count == Self.knownLimit { known.removeFirst() }
    known.append((content, bytes))
    return bytes
  }

  /// The catalogue of these files alone.
  /// - Parameter today: the catalogue whose configuration and kinds count.
  mutating func catalog(of texts: [String: [UInt8]], besides today: Catalog) throws(SourceError) -> Catalog {
    if let latest, latest.texts == texts { return latest.catalog }
    let catalog = try Catalog.load(
      from: MemoryTree(texts), configuration: today.configuration, kinds: today.kinds, threads: 1)
    latest = (texts, catalog)
    return catalog
  }
}
