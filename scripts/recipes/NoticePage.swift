import CatalogModel

/// Says how many teams there are.
struct NoticePage: StandingPage {
  static let path = SitePath("notice/index.html")
  static let title = InterfaceText(en: "Notice", fi: "Ilmoitus", sv: "Notis", fr: "Avis", it: "Avviso")
  static let place: NavigationPlace? = .further

  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    html.element(.h1) { $0.text(context.strings[Self.title]) }
    html.element(.p) { $0.text(context.strings.numbers.whole(context.catalog.entries(of: .team).count)) }
  }
}
