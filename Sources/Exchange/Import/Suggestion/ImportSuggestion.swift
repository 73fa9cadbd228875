package import CatalogModel
internal import Editing
internal import SourceText
internal import Syntax

/// A first mapping, made by looking at what an inventory has.
///
/// It runs as it is. What was only guessed says so in a comment, and what nobody can tell is left to the reader.
package struct ImportSuggestion: Sendable {
  /// The mapping, with comments that say what was seen.
  package let text: String
  /// Where to save it, below the catalogue's root.
  package let fileName: String

  /// Looks through an inventory.
  /// - Parameters:
  ///   - source: the name of its file or folder.
  ///   - form: the word that names its form on the command line.
  ///   - path: where the mapping will be saved, below the catalogue's root; nil to name it after the source.
  package init(
    _ inventory: SourceInventory, source: String, form: String, saved path: String? = nil, in catalog: Catalog
  ) {
    let shown = source.contains(" ") ? "'\(source)'" : source
    let file = source.split(separator: "/").last.map(String.init) ?? source
    let stem = String(file[..<(file.lastIndex(of: ".") ?? file.endIndex)])
    let name = EntryID.suggestion(for: stem) ?? "inventory"
    fileName = path ?? "imports/\(name).yaml"
    var columns = SuggestedColumns(inventory, in: catalog)
    let fields = columns.fields()
    let command = "salkku import \(form) \(shown) --map \(fileName) --create --dry-run"
    let encoding = inventory.encoding == .utf8 ? "" : "encoding: \(inventory.encoding.rawValue)\n"
    var text = """
      # How the records of \(PlainValue.string(file).inline) become entries: a first mapping, made by looking at the values.
      # Correct it, look at what comes of it, and then import:
      #   \(command)
      # `salkku schema import-map --format markdown` says what else can be written here.
      \(encoding)entries:
        - kind: \(columns.kind.name)

      """
    text += columns.identifierComments.map { "    \($0)\n" }.joined()
    text += "    identifier: {system: \(name), from: \(PlainValue.string(columns.identifier.text).inline)}\n"
    text += "    fields:\n" + fields.map { "      \($0)\n" }.joined()
    text += columns.body().map { "    \($0)\n" }.joined()
    if !columns.blanks.isEmpty {
      text += "# What means nothing where it is the whole value.\n"
      text += "blank: \(PlainValue.list(columns.blanks.map { .string($0) }).inline)\n"
    }
    let rest = columns.rest()
    if !rest.isEmpty {
      text += "# What has no place yet. Give it a field above, or name it below so that it is not told each time.\n"
      text += rest.map { "#   \($0)\n" }.joined()
      text += "drop: []\n"
    }
    self.text = text
  }
}
