internal import SourceText
package import Syntax

/// A page of the catalogue's own, from its folder `pages`.
package struct OwnPage: Sendable {
  /// The file's stem.
  package let id: String
  /// The page's file, taken apart.
  package let document: Document
  /// The page in other languages, in the order of their files.
  package let translations: [Translation]

  /// The path of the page's file in the tree.
  package var path: String { document.file.path }
  /// The field `title` of the page; nil where it is missing or no text.
  package var title: Text? { writtenTitle.flatMap(Text.init) }
  /// What stands in place of the title.
  package var writtenTitle: NodeView? { document.frontmatter.root["title"] }
  /// Whether it is shown to customers; what is not understood is taken for internal.
  package var isForCustomers: Bool { document.frontmatter.root["audience"]?.textEquals("customer") ?? false }
}
