import CatalogModel
import Site
import SourceText

extension SiteOptions {
  /// What tests ask for: a fixed day, and what is wrong.
  static func testing(_ problems: [SiteProblem] = []) -> SiteOptions {
    SiteOptions(today: Period.month(2026, 11).days(fiscalYearStart: 1).lowerBound.adding(days: 21), problems: problems)
  }
}

/// A catalogue from texts by path, as a site.
func render(_ texts: [String: String], threads: Int = 2, _ options: SiteOptions = .testing()) throws -> RenderedSite {
  let tree = MemoryTree(texts: texts)
  let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
  return RenderedSite(of: catalog, threads: threads, options)
}

/// A site with the content of all its files.
struct RenderedSite {
  struct File: Equatable {
    let path: String
    let bytes: [UInt8]
  }

  /// Sorted by path.
  let files: [File]
  let assets: [AssetCopy]

  init(of catalog: Catalog, threads: Int = 2, _ options: SiteOptions = .testing()) {
    let site = Site(of: catalog, options)
    files = Parallel.map(site.paths.count, threads: threads) { File(path: site.paths[$0], bytes: site.content(at: $0)) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    assets = site.assets
  }

  /// The text of a page; nil where the site has none at that path.
  func page(_ path: String) -> String? {
    files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}
