internal import SourceText
internal import Syntax

/// What another revision of a catalogue has read of its files: most of them are the same, and need not be read again.
struct KnownDocuments: Sendable {
  private struct Key: Hashable {
    let path: String
    /// The name of the content in git.
    let content: [UInt8]
  }

  /// Of entries.
  private var whole: [Key: Document] = [:]
  /// Of translations, whose prose alone is read.
  private var prose: [Key: Document] = [:]

  /// - Parameter catalog: nil for nothing. Only trees of git name the content of their files.
  init(_ catalog: Catalog?) {
    guard let catalog else { return }
    func key(_ document: Document) -> Key? {
      guard let entry = catalog.tree.entry(at: document.file.path), !entry.content.isEmpty else { return nil }
      return Key(path: entry.path, content: entry.content)
    }
    for record in catalog.records {
      if let key = key(record.document) { whole[key] = record.document }
      for translation in record.translations {
        if let key = key(translation.document) { prose[key] = translation.document }
      }
    }
  }

  /// What was read of a file; nil where nothing was.
  func document(_ entry: SourceEntry, isTranslation: Bool) -> Document? {
    guard !entry.content.isEmpty else { return nil }
    let key = Key(path: entry.path, content: entry.content)
    return isTranslation ? prose[key] : whole[key]
  }
}
