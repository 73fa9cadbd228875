import CatalogModel

/// The first page: what there is, by the questions that readers come with.
struct HomePage: Page {
  static let homePath = SitePath("index.html")
  /// The most segments that are named here.
  private static let shownSegments = 60

  var path: SitePath { Self.homePath }
  var section: NavigationItem? { nil }

  func title(_ context: PageContext) -> PageTitle {
    context.language.siteTitle.map { .text($0) } ?? .interface(context.strings.defaultSiteTitle)
  }

  func ancestors(_ context: PageContext) -> [(title: String, path: SitePath)] { [] }

  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    html.element(.header) { html in
      html.element(.h1) { html in
        switch title(context) {
        case .text(let text): html.text(text, documentLanguage: context.documentLanguage)
        case .interface(let text): html.text(text)
        }
      }
      html.element(.p, class: "lead") { $0.text(context.strings.homeLead) }
    }
    guard !context.language.navigation.items.isEmpty else {
      html.element(.p) { $0.text(context.strings.nothingYet) }
      return
    }
    html.element(.ul, class: "questions") { html in
      for item in context.language.navigation.items where !item.isOverview {
        html.element(.li) { write(&$0, item, context) }
      }
    }
    writeSegments(&html, context)
  }

  private func write(_ html: inout HTMLWriter, _ item: NavigationItem, _ context: PageContext) {
    let strings = context.strings
    let kinds = context.language.kinds
    html.element(.h2) { context.link(&$0, item.title(kinds, strings), to: item.path(kinds)) }
    switch item {
    case .kind(let kind):
      html.element(.p, class: "count") { $0.text(strings.numbers.whole(context.catalog.entries(of: kind).count)) }
      html.element(.p) { $0.text(kinds[kind.index].about) }
    case .page(let page): page.type.writeOnHome(&html, context)
    }
  }

  /// Writes who is served, for the reader who looks for what concerns them.
  private func writeSegments(_ html: inout HTMLWriter, _ context: PageContext) {
    let segments = context.catalog.all(Segment.self).filter { !$0.isInternal }
    context.section(&html, "Segments", context.strings.whoWeServe, segments.prefix(Self.shownSegments).map(\.entry)) {
      html, segment in
      context.summaryNote(&html, segment)
    }
  }
}

extension HomePage: PageFamily {
  static func pages(of site: SiteModel, in language: SiteLanguage) -> [any Page] { [HomePage()] }
}
