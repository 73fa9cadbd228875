import CatalogModel

/// The entries that bear one tag, by their kinds. Where a term is called as the tag is, the page has its name and says what
/// it means.
struct TagPage: Page {
  let tag: Tags.Tag
  let path: SitePath

  var section: NavigationItem? { TagsPage.item }

  func title(_ context: PageContext) -> PageTitle { .text(context.name(of: tag)) }

  /// The id of the section with the entries of a kind.
  static func anchor(of kind: KindWording) -> String { "Kind-\(kind.declaration.name)" }

  func ancestors(_ context: PageContext) -> [(title: String, path: SitePath)] {
    [(context.strings[TagsPage.title], TagsPage.path)]
  }

  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    html.element(.header) { html in
      html.element(.h1) { $0.text(context.name(of: tag), documentLanguage: context.documentLanguage) }
      guard let term = tag.term.map({ context.catalog.entry($0) }) else { return }
      context.element(&html, .p, class: "lead", Term(term).definition)
      html.element(.p, class: "note") { html in
        html.text(context.kind(of: term).singular + context.strings.colon)
        context.link(&html, term)
      }
    }
    let entries = tag.entries.map { context.catalog.entry($0) }
    for kind in context.language.kinds {
      let ofKind = context.language.sorted(entries.filter { $0.kind == kind.declaration.kind })
      let rest = context.site.facets.longList(of: kind.declaration.kind, tagged: tag.key)
      context.section(&html, Self.anchor(of: kind), kind.plural, ofKind, rest: rest) { html, entry in
        html.text(" ")
        context.badges(&html, of: entry)
      }
    }
  }
}

extension TagPage: PageFamily {
  static func pages(of site: SiteModel, in language: SiteLanguage) -> [any Page] {
    zip(site.contents.tags.all, site.tagPaths).map { TagPage(tag: $0, path: $1) }
  }
}
