internal import Audit
internal import CatalogModel
internal import Checks
internal import Exchange
internal import Publishing
internal import Reporting
internal import Site
internal import SourceText

/// All files of a site: its pages, and the catalogue as data beside them.
struct SiteFiles: Sendable {
  /// The paths of the files that are made, below the site's root.
  let paths: [String]
  /// Files that are copied.
  var assets: [AssetCopy] { site.assets }
  /// The languages' folders below the site's root, each ending in a slash; of the default language an empty text.
  var languageFolders: [String] { site.languages.map(\.folder) }
  private let site: Site
  private let data: CatalogueData

  /// - Parameter catalog: for the customers' edition the catalogue that holds nothing else.
  init(of catalog: Catalog, _ options: SiteOptions) {
    var options = options
    options.audit = { .withExceptions($0) }
    let site = Site(of: catalog, options)
    self.site = site
    data = Self.data(
      of: catalog, CatalogueData.Site(base: site.base, languages: site.languages, pages: site.entryPages), options)
    paths = site.paths + CatalogueData.paths
  }

  /// The content of the file at an index of ``paths``. Any number of threads may ask at once.
  func content(at index: Int) -> FileContent {
    guard index >= site.paths.count else { return .bytes(site.content(at: index)) }
    return index == site.paths.count ? .parts(data.parts) : .bytes(CatalogueData.schema)
  }

  /// `catalogue.json` of the site with these options, whose pages nobody plans for that.
  static func catalogue(of catalog: Catalog, _ options: SiteOptions) -> CatalogueData {
    let addresses = SiteAddresses(of: catalog, options)
    return data(
      of: catalog,
      CatalogueData.Site(base: addresses.base, languages: addresses.languages, pages: addresses.entryPages), options)
  }

  private static func data(
    of catalog: Catalog, _ site: CatalogueData.Site, _ options: SiteOptions
  ) -> CatalogueData {
    CatalogueData(
      catalog, site: site, isForCustomers: options.edition == .customers, asOf: options.today,
      revision: options.revision, history: options.history)
  }

  /// The content of a file of a preview that is in no list until somebody asks for it; nil where there is none at `path`.
  func unlistedContent(at path: String) -> [UInt8]? { site.unlistedContent(at: path) }
}

extension Report {
  /// The findings as a site wants them.
  var siteProblems: [SiteProblem] {
    let explanations = Dictionary(
      AllRules.descriptions.map { ($0.id, $0.what) }, uniquingKeysWith: { first, _ in first })
    return findings.map { finding in
      SiteProblem(
        path: finding.span.path, line: finding.span.start?.line, column: finding.span.start?.column,
        severity: finding.diagnostic.severity, rule: finding.diagnostic.rule.name,
        message: finding.diagnostic.message, help: finding.diagnostic.help,
        explanation: explanations[finding.diagnostic.rule],
        relatedPath: finding.diagnostic.related.first?.place.path)
    }
  }
}
