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

extension Entry {
  /// Whether there is no field `key`. What is empty or wrong has been told by the schema, or as a reference to nothing.
  func lacks(_ key: String) -> Bool { fields[key] == nil }

  /// Whether there is no field `key`, or an empty list or map in it.
  func lacksContent(_ key: String) -> Bool {
    fields[key].map { !$0.isScalar && $0.count == 0 } ?? true
  }

  /// Whether a word is written in the field `key` that is none of `Word`, which the schema tells.
  func hasOtherWord<Word: CaseIterable & RawRepresentable>(_ key: String, than type: Word.Type) -> Bool
  where Word.RawValue == String {
    !lacks(key) && (word(key) as Word?) == nil
  }
}
