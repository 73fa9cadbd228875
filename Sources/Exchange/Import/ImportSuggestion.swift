package import CatalogModel
internal import SourceText

/// A first mapping, made by looking at what an inventory has.
package struct ImportSuggestion: Sendable {
  /// The mapping, with comments that say what was seen.
  package let text: String
  /// Where to save it.
  package let fileName: String

  /// Looks through an inventory.
  package init(_ inventory: SourceInventory, source: String, form: String, in catalog: Catalog) {
    text = ""
    fileName = "imports/services.yaml"
  }
}
