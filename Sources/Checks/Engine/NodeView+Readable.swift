internal import CatalogModel
internal import Syntax

extension CheckContext {
  /// The entries of a kind whose fields could be read to their end, by id.
  ///
  /// Of any other, what seems to be missing may only be unread, and why it was not read has been told.
  func readable<Kind: Entity>(_ type: Kind.Type = Kind.self) -> [Kind] {
    catalog.entries(of: Kind.kind).compactMap { $0.document.isFrontmatterReadable ? Kind($0) : nil }
  }
}

extension NodeView? {
  /// Whether nothing stands in a field, or an empty list or map. What else is wrong there is told by the schema.
  var lacksContent: Bool { map { !$0.isScalar && $0.count == 0 } ?? true }

  /// Whether something is written that is none of the words of `Word`, which the schema tells.
  func isOther<Word: CaseIterable & RawRepresentable>(than type: Word.Type) -> Bool where Word.RawValue == String {
    map { ($0.word() as Word?) == nil } ?? false
  }
}
