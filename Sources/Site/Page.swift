import CatalogModel

/// One page of the site in one language.
protocol Page: Sendable {
  /// The path below the language's folder.
  var path: SitePath { get }
  /// The item of the navigation that the page belongs to; nil for none.
  var section: NavigationItem? { get }
  /// What the page is called.
  func title(_ context: PageContext) -> PageTitle
  /// What is to be read on it, in a sentence, for whoever finds or is sent its address; nil where nobody wrote one.
  func summary(_ context: PageContext) -> String?
  /// The pages that lie between the home page and this one.
  func ancestors(_ context: PageContext) -> [(title: String, path: SitePath)]
  /// What the page needs besides the style of all pages.
  var stylesheets: [Stylesheet] { get }
  /// What the page runs besides the search; it says all that it says without it.
  var script: Script? { get }
  /// Whether it has a field for the search of its own, so that its head has none.
  var hasOwnSearch: Bool { get }
  /// Whether it is a page to find, which search engines are told of.
  var isListed: Bool { get }
  /// The files of the tree that it shows what is written in, if it is about some.
  var sources: [String] { get }
  /// Whether a server gives it out under any address, so that its links have to begin at the site's.
  var isForAnyAddress: Bool { get }
  /// Writes what the page says to programs that look for things on the web, into its head.
  func writeData(_ html: inout HTMLWriter, _ context: PageContext)
  /// Writes what is within the page's landmark `main`, its `h1` included.
  func write(_ html: inout HTMLWriter, _ context: PageContext)
  /// The same page, if it is about an entry, with that as an entry of the view of the catalogue that one page is written with.
  func viewed(in catalog: Catalog) -> Self
  /// The whole file.
  func render(_ context: PageContext) -> [UInt8]
}

extension Page {
  var stylesheets: [Stylesheet] { [] }
  var script: Script? { nil }
  var hasOwnSearch: Bool { false }
  func summary(_ context: PageContext) -> String? { nil }
  var isListed: Bool { true }
  var sources: [String] { [] }
  var isForAnyAddress: Bool { false }
  func writeData(_ html: inout HTMLWriter, _ context: PageContext) {}
  func viewed(in catalog: Catalog) -> Self { self }

  func render(_ context: PageContext) -> [UInt8] { Layout(page: self, context: context).render() }
}

/// A file of data for scripts beside the pages, which nobody reads and nothing links to.
protocol DataFile: Page {}

extension DataFile {
  var section: NavigationItem? { nil }
  var isListed: Bool { false }
  func title(_ context: PageContext) -> PageTitle { .interface("") }
  func ancestors(_ context: PageContext) -> [(title: String, path: SitePath)] { [] }
  func write(_ html: inout HTMLWriter, _ context: PageContext) {}
}

/// What makes the pages of one sort.
protocol PageFamily {
  static func pages(of site: SiteModel, in language: SiteLanguage) -> [any Page]
}

/// A page's title: a text of the catalogue, or of the interface.
enum PageTitle {
  case text(LocalizedText)
  case interface(String)

  var text: String {
    switch self {
    case .text(let text): text.text
    case .interface(let text): text
    }
  }
}
