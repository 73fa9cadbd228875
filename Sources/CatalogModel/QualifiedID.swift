/// The name of an entry with its kind, as it is written where entries of several kinds may be meant: `team:payroll-team`.
package struct QualifiedID: Hashable, Sendable {
  /// The kind, as it is written: there need be none of that name.
  package let kind: String
  /// The id, as it is written: there need be no entry that bears it.
  package let id: String

  /// The name of what bears `id` among the entries of a kind.
  package init(kind: String, id: String) {
    self.kind = kind
    self.id = id
  }

  /// The kind before the first colon and the id behind it; nil for a text without a colon.
  package init?(_ text: String) {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    kind = String(text[..<colon])
    id = String(text[text.utf8.index(after: colon)...])
  }

  /// As it is written: `kind:id`.
  package var text: String { "\(kind):\(id)" }
}
