import CatalogModel
import Site
import SourceText

/// A catalogue from texts by path, as a site.
func render(_ texts: [String: String], threads: Int = 2) throws -> RenderedSite {
  let tree = MemoryTree(texts: texts)
  let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
  return Site.render(catalog, threads: threads)
}

extension RenderedSite {
  /// The text of a page; nil where the site has none at that path.
  func page(_ path: String) -> String? {
    files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}
