import CatalogModel

/// What a server gives out where it has nothing at an address: `404.html`, by a convention of many hosts.
///
/// Nobody knows which address that was, so that the page's links begin with the site's own. Where that is not known there is no
/// such page: its links would lead from one address without a page to the next.
struct NotFoundPage: Page {
  static let path = SitePath("404.html")

  private static let title = InterfaceText(
    en: "There is no page at this address", fi: "Tässä osoitteessa ei ole sivua",
    sv: "Det finns ingen sida på den här adressen", fr: "Il n’y a pas de page à cette adresse",
    it: "A questo indirizzo non c’è nessuna pagina")
  private static let reasons = InterfaceText(
    en: "What stood here may have another name now, or was taken away. The address may also have a slip in it.",
    fi: "Sivun nimi on voinut muuttua, tai sivu on poistettu. Osoitteessa voi olla myös kirjoitusvirhe.",
    sv: "Sidan kan ha fått ett annat namn eller tagits bort. Det kan också vara ett skrivfel i adressen.",
    fr: "La page a peut-être changé de nom ou été retirée. L’adresse peut aussi contenir une faute de frappe.",
    it: "La pagina può aver cambiato nome o essere stata tolta. L’indirizzo può anche contenere un errore di battitura."
  )
  private static let whereTo = InterfaceText(
    en: "What there is", fi: "Mitä täältä löytyy", sv: "Det som finns", fr: "Ce qu’il y a", it: "Che cosa c’è")

  var path: SitePath { Self.path }
  var section: NavigationItem? { nil }
  var isListed: Bool { false }
  var isForAnyAddress: Bool { true }
  func title(_ context: PageContext) -> PageTitle { .interface(context.strings[Self.title]) }
  func ancestors(_ context: PageContext) -> [(title: String, path: SitePath)] { [] }

  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    let strings = context.strings
    html.element(.header) { html in
      html.element(.h1) { $0.text(strings[Self.title]) }
      html.element(.p, class: "lead") { $0.text(strings[Self.reasons]) }
    }
    context.section(&html, "Pages", strings[Self.whereTo]) { html in
      html.element(.ul, class: "links") { html in
        html.element(.li) { context.link(&$0, strings.home, to: HomePage.homePath) }
        for kind in context.language.kinds where !context.catalog.entries(of: kind.declaration.kind).isEmpty {
          html.element(.li) { html in
            context.link(&html, kind.plural, to: ListPage.path(of: kind.declaration))
            html.element(.span, class: "note") { $0.text(kind.about) }
          }
        }
      }
    }
  }
}

extension NotFoundPage: PageFamily {
  static func pages(of site: SiteModel, in language: SiteLanguage) -> [any Page] {
    site.base == nil ? [] : [NotFoundPage()]
  }
}
