internal import CatalogModel
internal import SourceText

/// What files are to be called whose names can't be ids. What leads to them under that name is right once they are renamed.
enum AwaitedFiles {
  /// The paths that the files will have.
  static func paths(in catalog: Catalog) -> Set<String> {
    Set(
      catalog.entries.lazy.filter { !EntryID.isValid($0.id) && original(of: $0, catalog) == nil }.compactMap { entry in
        guard let id = EntryID.suggestion(for: entry.id), catalog.entry(entry.kind, id) == nil else { return nil }
        return entry.path.dropLast(entry.id.utf8.count + PathText.markdownSuffix.utf8.count) + id
          + PathText.markdownSuffix
      })
  }

  /// The entry that a file is a copy of, by the name that file managers give to copies: `wifi - Copy.md`, `wifi (1).md`.
  static func original(of entry: Entry, _ catalog: Catalog) -> Entry? {
    guard !EntryID.isValid(entry.id), let blank = entry.id.firstIndex(of: " ") else { return nil }
    let name = entry.id.lowercased()
    for beginning in ["copy of ", "copie de ", "copia di ", "kopia av ", "kopie von "] where name.hasPrefix(beginning) {
      return catalog.entry(entry.kind, String(name.dropFirst(beginning.count)))
    }
    let added = FoldedName.of(String(entry.id[blank...]).filter { !"()-–—".contains($0) })
    let words = added.split(separator: "-").filter { !$0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    let isCopy = words.allSatisfy { ["copy", "kopio", "kopia", "copie", "copia", "kopie"].contains($0) }
    guard isCopy, !added.isEmpty else { return nil }
    return catalog.entry(entry.kind, String(entry.id[..<blank]))
  }
}
