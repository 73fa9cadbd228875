internal import SourceText
internal import Syntax

/// One file, read and looked through: an object, so that lists of them are copied cheaply.
final class LoadedFile: Sendable {
  let entry: SourceEntry
  /// The place in the tree's entries.
  let place: Int
  let placement: FilePlacement
  let document: Document?
  let references: [FoundReference]
  let error: SourceError?

  init(
    _ entry: SourceEntry, at place: Int, as placement: FilePlacement, document: Document? = nil,
    references: [FoundReference] = [], error: SourceError? = nil
  ) {
    self.entry = entry
    self.place = place
    self.placement = placement
    self.document = document
    self.references = references
    self.error = error
  }
}
