import CatalogModel

/// A page that is no entry's and of which each language has one: an overview, a list of something else than entries.
///
/// Its type declares it: where it lies, what it is called, where the navigation has it. A new one is one file with a type of
/// this protocol in `Pages/`, and one line in ``AllPages/standing``.
protocol StandingPage: Page, PageFamily {
  init()
  /// The path below the language's folder.
  static var path: SitePath { get }
  /// What it is called.
  static var title: InterfaceText { get }
  /// Where the navigation, and with it the home page, has it; nil for a page that others lead to.
  static var place: NavigationPlace? { get }
  /// Whether a site with these contents has it.
  static func exists(in contents: SiteContents) -> Bool
  /// Whether customers have it as well. Overviews are for those who keep the portfolio, where their type does not say otherwise.
  static var isForCustomers: Bool { get }
  /// Writes what the home page says of it below its title.
  static func writeOnHome(_ html: inout HTMLWriter, _ context: PageContext)
}

extension StandingPage {
  static func exists(in contents: SiteContents) -> Bool { true }
  static var isForCustomers: Bool { place != .overview }
  static func writeOnHome(_ html: inout HTMLWriter, _ context: PageContext) {}

  static func pages(of site: SiteModel, in language: SiteLanguage) -> [any Page] {
    isShown(in: site.contents) ? [Self()] : []
  }

  /// Whether a site has it.
  static func isShown(in contents: SiteContents) -> Bool {
    exists(in: contents) && (contents.edition == .portfolio || isForCustomers)
  }

  /// The item of the navigation that leads to it.
  static var item: NavigationItem? { place.map { _ in .page(StandingPageType(Self.self)) } }

  var path: SitePath { Self.path }
  var section: NavigationItem? { Self.item }
  func title(_ context: PageContext) -> PageTitle { .interface(context.strings[Self.title]) }
  func ancestors(_ context: PageContext) -> [(title: String, path: SitePath)] { [] }
}

/// Where in the navigation a page stands.
enum NavigationPlace {
  /// Always in sight.
  case primary
  /// Folded away where there is much.
  case further
  /// Among the overviews, which have a line of their own.
  case overview
}

/// The type of a standing page as a value that can be compared.
struct StandingPageType: Hashable, Sendable {
  let type: any StandingPage.Type

  init(_ type: any StandingPage.Type) { self.type = type }

  static func == (left: StandingPageType, right: StandingPageType) -> Bool {
    ObjectIdentifier(left.type) == ObjectIdentifier(right.type)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(type)) }
}
