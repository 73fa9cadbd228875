import CatalogModel

/// The list of the catalogue's own pages.
struct OwnPagesList: StandingPage {
  static let path = SitePath(Slugs.pagesFolder + "/index.html")
  static let title = InterfaceText(en: "Pages", fi: "Sivut", sv: "Sidor", fr: "Pages", it: "Pagine")
  static let place: NavigationPlace? = .further
  /// The most pages that the home page names.
  private static let shownOnHome = 8

  static func exists(in contents: SiteContents) -> Bool { !contents.catalog.pages.isEmpty }

  static func writeOnHome(_ html: inout HTMLWriter, _ context: PageContext) {
    let pages = context.catalog.pages
    html.element(.p, class: "count") { $0.text(context.strings.numbers.whole(pages.count)) }
    html.element(.ul) { html in
      for index in pages.indices.prefix(shownOnHome) {
        html.element(.li) { OwnPageView.link(&$0, index, context) }
      }
    }
  }

  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    html.element(.h1) { $0.text(context.strings[Self.title]) }
    html.element(.ul, class: "links") { html in
      for index in context.catalog.pages.indices {
        html.element(.li) { OwnPageView.link(&$0, index, context) }
      }
    }
  }
}
