import CatalogModel
import SourceText
import Syntax

/// A page of the catalogue's own, from its folder `pages`.
struct OwnPageView: Page {
  let index: Int
  let path: SitePath
  let sources: [String]

  var section: NavigationItem? { OwnPagesList.item }

  func title(_ context: PageContext) -> PageTitle { .text(Self.title(context.catalog.pages[index], context)) }

  static func title(_ page: OwnPage, _ context: PageContext) -> LocalizedText {
    context.language.title(of: page, in: context.catalog)
  }

  /// Writes a link to one of the catalogue's own pages.
  static func link(_ html: inout HTMLWriter, _ index: Int, _ context: PageContext) {
    html.element(.a, attributes: { $0.set("href", prefix: context.prefix, context.site.ownPagePaths[index]) }) { html in
      html.text(title(context.catalog.pages[index], context), documentLanguage: context.documentLanguage)
    }
  }

  func ancestors(_ context: PageContext) -> [(title: String, path: SitePath)] {
    [(context.strings[OwnPagesList.title], OwnPagesList.path)]
  }

  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    let page = context.catalog.pages[index]
    html.element(.article) { html in
      html.element(.h1) { $0.text(Self.title(page, context), documentLanguage: context.documentLanguage) }
      if !page.document.isFrontmatterReadable { context.unreadableNotice(&html) }
      context.body(&html, of: page.document, page.translations)
      context.editLinks(&html, path: page.path, page.translations)
    }
  }
}

extension OwnPageView: PageFamily {
  static func pages(of site: SiteModel, in language: SiteLanguage) -> [any Page] {
    zip(site.ownPagePaths, site.catalog.pages).enumerated().map { index, page in
      OwnPageView(
        index: index, path: page.0, sources: [page.1.path] + page.1.translations.map(\.document.file.path))
    }
  }
}
