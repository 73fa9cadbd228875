internal import CatalogModel
internal import Exchange
internal import Site
internal import SourceText

/// All files of a site: its pages, and the catalogue as data beside them.
struct SiteFiles: Sendable {
  /// The paths of the files that are made, below the site's root.
  let paths: [String]
  /// Files that are copied.
  var assets: [AssetCopy] { site.assets }
  private let site: Site
  private let data: CatalogueData

  /// - Parameter catalog: for the customers' edition the catalogue that holds nothing else.
  init(of catalog: Catalog, _ options: SiteOptions) {
    let site = Site(of: catalog, options)
    self.site = site
    data = CatalogueData(
      catalog, site: CatalogueData.Site(base: site.base, languages: site.languages, pages: site.entryPages),
      isForCustomers: options.edition == .customers, asOf: options.today, revision: options.revision,
      history: options.history)
    paths = site.paths + CatalogueData.paths
  }

  /// The content of the file at an index of ``paths``. Any number of threads may ask at once.
  func content(at index: Int) -> [UInt8] {
    index < site.paths.count ? site.content(at: index) : data.content(at: index - site.paths.count)
  }
}
