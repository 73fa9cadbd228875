internal import CatalogModel
internal import SourceText

/// What a link that leads nowhere probably means: an address without its beginning, or an entry's page on the site.
enum MeantLinks {
  /// What to write instead of `destination`; nil where nobody can tell.
  /// - Parameters:
  ///   - from: the path of the file that the link stands in.
  ///   - relative: how a path is written in that file.
  static func help(
    for destination: String, from: String, in catalog: Catalog, relative: (String) -> String
  ) -> String? {
    if let address = MeantAddress.candidate(destination) { return "Write `\(address)`." }
    guard let entry = entry(destination, from: from, catalog) else { return nil }
    return
      "Write `\(relative(entry.path))`: a link names an entry's file, and the site makes its page's address of that."
  }

  /// The entry whose page on the site is probably meant: `../wifi/index.html`, `/service-packages/wifi`, `wifi.html`.
  private static func entry(_ destination: String, from: String, _ catalog: Catalog) -> Entry? {
    var parts = PathText.parts(of: String(destination.prefix { $0 != "#" && $0 != "?" })).filter {
      $0 != "." && $0 != ".."
    }
    if parts.last == "index.html" || parts.last == "index.md" { parts.removeLast() }
    guard var id = parts.popLast().map(String.init) else { return nil }
    for ending in [".html", PathText.markdownSuffix] where id.hasSuffix(ending) {
      id = String(id.dropLast(ending.utf8.count))
    }
    let ownKind = catalog.entry(at: from)?.kind
    let kinds =
      parts.last.flatMap { catalog.kinds.kind(ofFolder: $0) }.map { [$0] }
      ?? (ownKind.map { [$0] } ?? []) + catalog.kinds.all.filter { $0 != ownKind }
    return kinds.lazy.compactMap { catalog.entry($0, id) }.first
  }
}
