package import Audit
package import CatalogModel
import SourceText

/// The portfolio site of a catalogue: which files it has, and how each is made.
///
/// Every file depends on nothing else than the catalogue and the options: not on the order in which files are made, the
/// number of threads, the time or the place. None is kept, so that a site need not fit into memory.
package struct Site: Sendable {
  /// The paths of the pages, of the stylesheets, of the scripts and of the sitemap below the site's root, separated by `/`.
  package let paths: [String]
  /// Files that pages refer to and that are copied, sorted by path.
  package let assets: [AssetCopy]
  private let model: SiteModel
  private let pages: [(language: SiteLanguage, page: any Page)]
  /// That of all pages, and those that some page asks for.
  private let stylesheets: [Stylesheet]
  private let scripts: [Script]
  /// What search engines read, where the site's address is known.
  private let sitemap: Sitemap?
  /// What pages have besides while they are looked at as they are written.
  private let previewFiles: [PreviewFile]

  /// Lists the files that the site has; a page is made when it is asked for.
  package init(of catalog: Catalog, _ options: SiteOptions) {
    let model = SiteModel(catalog, options: options)
    self.model = model
    let families = AllPages.families.count
    pages = Parallel.map(model.languages.count * families, chunk: 1) { index in
      let language = model.languages[index / families]
      return AllPages.families[index % families].pages(of: model, in: language).map { (language, $0) }
    }.flatMap(\.self)
    let own = Set(pages.flatMap(\.page.stylesheets))
    stylesheets = Stylesheet.allCases.filter { $0 == .pages || own.contains($0) }
    let run = Set(pages.compactMap(\.page.script))
    scripts =
      model.hasSearch ? Script.allCases.filter { $0 == .search || run.contains($0) } : []
    let found = pages.lazy.filter(\.page.isListed)
    sitemap = model.base.map { base in
      Sitemap(base: base.text, paths: found.map { $0.language.folder + $0.page.path.encoded })
    }
    previewFiles = options.preview == nil ? [] : PreviewFile.allCases
    paths =
      pages.map { $0.language.folder + $0.page.path.text } + stylesheets.map(\.path.text) + scripts.map(\.path.text)
      + (sitemap?.files ?? []) + previewFiles.map(\.path.text)
    assets = model.copied.all.map { SiteStylesheet.rewritten($0, in: catalog) }
  }

  /// The address of the site's root, ending in a slash; nil where it is not known.
  package var base: String? { model.base?.text }
  /// The languages that it is written in, the default first, each with its folder below the root, ending in a slash.
  package var languages: [(language: Language, folder: String)] { model.languages.map { ($0.language, $0.folder) } }
  /// The path of each entry's page below a language's folder, as it stands in an address, by the entry's place in the catalogue.
  package var entryPages: [String] { model.entryPaths.map(\.encoded) }

  /// The content of the file at an index of ``paths``. Any number of threads may ask at once.
  package func content(at index: Int) -> [UInt8] {
    guard index < pages.count else {
      var place = index - pages.count
      if place < stylesheets.count { return stylesheets[place].bytes(accent: model.catalog.configuration.accent) }
      place -= stylesheets.count
      if place < scripts.count { return scripts[place].bytes }
      place -= scripts.count
      if let sitemap, place < sitemap.files.count { return sitemap.content(at: place) }
      return previewFiles[place - (sitemap?.files.count ?? 0)].bytes
    }
    let (language, page) = pages[index]
    let context = PageContext(
      site: model, language: language, path: page.path, isForAnyAddress: page.isForAnyAddress)
    return page.viewed(in: context.catalog).render(context)
  }

  /// The content of a file that ``paths`` has no place for because it is made only when somebody asks for it, as the index of a
  /// preview's search; nil where there is none at `path`.
  package func unlistedContent(at path: String) -> [UInt8]? { SearchPieceFile.find(path, in: model) }
}

/// Where a site's pages lie, without a look at the pages.
package struct SiteAddresses: Sendable {
  /// The address of the site's root, ending in a slash; nil where it is not known.
  package let base: String?
  /// The languages that it is written in, the default first, each with its folder below the root, ending in a slash.
  package let languages: [(language: Language, folder: String)]
  /// The path of each entry's page below a language's folder, as it stands in an address, by the entry's place in the catalogue.
  package let entryPages: [String]

  /// Those of the site that a catalogue would have with the same options.
  package init(of catalog: Catalog, _ options: SiteOptions) { self.init(SiteModel(catalog, options: options)) }

  init(_ model: SiteModel) {
    base = model.base?.text
    languages = model.languages.map { ($0.language, $0.folder) }
    entryPages = model.entryPaths.map(\.encoded)
  }
}

/// What is asked of a site besides its catalogue.
package struct SiteOptions: Sendable {
  /// What keeps the catalogue from being published in order, sorted by path and place: a page lists the errors of it.
  package var problems: [SiteProblem]
  /// All that the checks find, sorted by path and place, for those who keep the portfolio.
  package var findings: [SiteProblem]
  /// The day that dates are compared with.
  package var today: CalendarDate
  /// Whom the site is for: the portfolio's has overviews and says that it is internal, the customers' has neither.
  package var edition: SiteEdition
  /// What became of the entries, for the portfolio's edition; nil where nobody looked.
  package var history: CatalogHistory?
  /// The commit that the catalogue comes from, for the portfolio's edition; nil where it comes from none.
  package var revision: CatalogRevision?
  /// What a site is given that is looked at while it is written; nil for one that is published.
  package var preview: Preview?
  /// Reads what is said and measured, once a page shows it.
  package var audit: @Sendable (Catalog) -> CatalogAudit = { CatalogAudit($0) }

  /// What is asked of a site.
  /// - Parameters:
  ///   - problems: the errors of a catalogue that is published in spite of them, sorted by path and place.
  ///   - findings: all that the checks find, sorted by path and place.
  package init(
    today: CalendarDate, edition: SiteEdition = .portfolio, problems: [SiteProblem] = [], findings: [SiteProblem] = [],
    history: CatalogHistory? = nil, revision: CatalogRevision? = nil, preview: Preview? = nil
  ) {
    self.today = today
    self.edition = edition
    self.problems = problems
    self.findings = findings
    self.history = history
    self.revision = revision
    self.preview = preview
  }
}

/// Whom a site is for. What customers may not see is not in the catalogue that theirs is made of (``CustomersEdition``).
package enum SiteEdition: Sendable {
  case portfolio, customers
}
