import CatalogModel

/// The first page: what there is, by the questions that readers come with.
struct HomePage: Page {
  static let homePath = SitePath("index.html")
  /// The most segments that are named here.
  private static let shownSegments = 60
  /// The most tags that are named here; of more nobody reads a row.
  private static let shownSubjects = 40

  var path: SitePath { Self.homePath }
  var stylesheets: [Stylesheet] { [.overviews] }
  var section: NavigationItem? { nil }
  var hasOwnSearch: Bool { true }

  func title(_ context: PageContext) -> PageTitle {
    context.language.siteTitle.map { .text($0) } ?? .interface(context.strings.defaultSiteTitle)
  }

  func ancestors(_ context: PageContext) -> [(title: String, path: SitePath)] { [] }

  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    let offers = HomeOffers(context)
    let figures = HomeFigures(context)
    figures.writeDefinitions(&html)
    html.element(.header) { html in
      html.element(.h1) { html in
        if !offers.isEmpty {
          html.text(context.strings[HomeText.question])
        } else {
          switch title(context) {
          case .text(let text): html.text(text, documentLanguage: context.documentLanguage)
          case .interface(let text): html.text(text)
          }
        }
      }
      html.element(.p, class: "lead") { html in
        // Customers have no pages of what it is made of, nor of what is measured.
        html.text(
          context.site.contents.edition == .portfolio
            ? context.strings.homeLead : context.strings[HomeText.leadOfCustomers])
      }
      if context.site.hasSearch { SearchForm.write(&html, context, isLarge: true) }
      // Where the figures are, they say it.
      if figures.isEmpty, context.site.contents.edition == .portfolio {
        let day = context.strings.dates.text(context.site.calendar.today)
        html.element(.p, class: "note") {
          $0.text(context.withRevision(context.strings[HomeText.asOf].filled(day)))
        }
      }
    }
    guard !context.language.navigation.items.isEmpty else {
      html.element(.p) { $0.text(context.strings.nothingYet) }
      return
    }
    writeSubjects(&html, context)
    offers.write(&html, context)
    figures.write(&html, context)
    html.elementUnlessEmpty(.div, class: "home-pair") { html in
      HomeChanges(context).write(&html, context)
      HomeDates(context).write(&html, context)
    }
    context.section(&html, "Contents", context.strings[HomeText.contents]) { html in
      html.element(.ul, class: "questions") { html in
        for item in context.language.navigation.items where !item.isOverview {
          html.element(.li) { write(&$0, item, context) }
        }
      }
    }
    if offers.isEmpty { writeSegments(&html, context) }
  }

  /// Writes the tags of services that can be had, for whoever looks for a word.
  private func writeSubjects(_ html: inout HTMLWriter, _ context: PageContext) {
    let tags = context.site.contents.tags.all
    let subjects = tags.indices.filter { tag in
      tags[tag].entries.contains { index in
        context.catalog.entry(index).as(ServicePackage.self)?.status?.isLive ?? false
      }
    }
    guard !subjects.isEmpty, subjects.count <= Self.shownSubjects else { return }
    let name = context.strings[HomeText.subjects]
    html.element(.nav, class: "subjects", attributes: { $0.set("aria-label", name) }) { html in
      html.element(.ul) { html in
        for (tag, name) in context.named(subjects) {
          html.element(.li) { html in
            html.element(.a, attributes: { $0.set("href", prefix: context.prefix, context.site.tagPaths[tag]) }) {
              $0.text(name, documentLanguage: context.documentLanguage)
            }
          }
        }
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ item: NavigationItem, _ context: PageContext) {
    let strings = context.strings
    let kinds = context.language.kinds
    html.element(.h3) { context.link(&$0, item.title(kinds, strings), to: item.path(kinds)) }
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
  static func pages(of site: SiteModel, in language: SiteLanguage) -> [any Page] {
    [HomePage()]
  }
}
