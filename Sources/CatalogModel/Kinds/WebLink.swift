package import Syntax

/// A link from an entry to a page elsewhere.
package struct WebLink: FieldGroup {
  /// What such a page is.
  package static let typePath = "links[].type"
  /// The field of every kind that has them.
  package static let field = "links"

  package let entry: Entry
  package let node: NodeView

  /// The address.
  package var url: Located<String>? { string("url") }
  /// What stands there, in words.
  package var title: Text? { text("title") }
  /// What sort of page it is, as it is written.
  package var type: Located<String>? { string("type") }
}
