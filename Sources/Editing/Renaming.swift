package import CatalogModel
package import SourceText
internal import Syntax

/// Gives an entry another id: its files get the new name, the old id becomes an alias, and every reference and every link
/// in prose that names it by its current id or file is rewritten.
package struct Renaming: Sendable {
  /// The files that change; one that moves is removed at its old path and made at its new one.
  package let changes: [FileChange]
  /// How many references and links were rewritten.
  package let rewritten: Int
  /// Addresses in raw HTML that lead to the old file, and stay as they are.
  package let inHTML: [HTMLAddress]
  /// The new paths of the files that move, by their old ones.
  package let moved: [String: String]

  /// - Parameters:
  ///   - otherProse: Markdown files that are no part of the catalogue, such as a README.
  /// - Throws: ``EditRefusal`` if the id is taken or is none, or a file that names the entry cannot be changed.
  package init(_ entry: Entry, to newID: String, otherProse: [SourceFile]) throws(EditRefusal) {
    try Self.check(newID, for: entry)
    var rewriting = Rewriting(catalog: entry.catalog, moved: try Self.newPaths(of: entry, newID))
    try rewriting.rewriteEntries(naming: entry, as: newID)
    try rewriting.rewriteProse(otherProse)
    changes = rewriting.changes.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    rewritten = rewriting.rewritten
    inHTML = rewriting.inHTML
    moved = rewriting.moved
  }

  /// The new paths of an entry's files, by their old ones.
  private static func newPaths(of entry: Entry, _ newID: String) throws(EditRefusal) -> [String: String] {
    var moved: [String: String] = [:]
    for path in [entry.path] + entry.translations.map(\.document.file.path) {
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      moved[path] = folder + newID + path.dropFirst(folder.count + entry.id.count)
    }
    if let taken = moved.values.sorted().first(where: { entry.catalog.paths.spelling(of: $0) != nil }) {
      throw EditRefusal("there is a file `\(taken)` already", help: "Choose another id, or move that file away.")
    }
    return moved
  }

  private static func check(_ id: String, for entry: Entry) throws(EditRefusal) {
    try EditRefusal.check(id)
    guard id != entry.id else {
      throw EditRefusal("the \(entry.declaration.spokenName) bears the id `\(id)` already", help: "Name another id.")
    }
    if let other = entry.catalog.entry(entry.kind, id), other != entry {
      throw EditRefusal(
        other.id == id
          ? "another \(entry.declaration.spokenName) bears the id `\(id)`: \(other.path)"
          : "`\(id)` is an old id of another \(entry.declaration.spokenName), `\(other.id)`",
        help: "Choose another id.")
    }
  }
}

/// An address in raw HTML, and the file that it stands in.
package struct HTMLAddress: Sendable, Hashable {
  /// The path of the file in the tree.
  package let path: String
  /// As it is written.
  package let address: String
}
