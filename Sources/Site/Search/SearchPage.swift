import CatalogModel

/// Where the search shows its results, and without a script all that can be found by kind.
struct SearchPage: StandingPage {
  static let path = SitePath("\(SearchPieces.folder)/index.html")
  static let title = SearchText.search
  /// A field on every page leads to it.
  static let place: NavigationPlace? = nil

  var isListed: Bool { false }
  var hasOwnSearch: Bool { true }
  var stylesheets: [Stylesheet] { [.finding] }

  static func exists(in contents: SiteContents) -> Bool { !NavigationItem.all(in: contents).isEmpty }

  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    html.element(.header) { html in
      html.element(.h1) { $0.text(context.strings[Self.title]) }
      SearchForm.write(&html, context, isLarge: true)
    }
    html.element(.div, attributes: { $0.set("id", SearchForm.results) }) { html in
      // The script takes it away as long as it can search.
      html.element(
        .p, class: "note", attributes: { $0.set("id", SearchForm.absence) },
        content: { $0.text(context.strings[SearchText.absent]) })
      context.section(&html, "Kinds", context.strings[SearchText.byKind]) { html in
        html.element(.ul, class: "links") { html in
          for item in context.language.navigation.items {
            html.element(.li) { html in
              context.link(
                &html, item.title(context.language.kinds, context.strings), to: item.path(context.language.kinds))
              guard case .kind(let kind) = item else { return }
              html.text(" ")
              html.element(.span, class: "count") {
                $0.text(context.strings.numbers.whole(context.catalog.entries(of: kind).count))
              }
            }
          }
        }
      }
    }
  }
}

/// The field in which a reader types: in the head of every page, and larger where one comes to search. A script adds what is found
/// while one types; without it the field leads to ``SearchPage``.
enum SearchForm {
  /// The id of what the script fills with results.
  static let results = "Results"
  /// The id of the sentence that nothing can be searched.
  static let absence = "Absent"

  /// - Parameter isLarge: whether it is what the page is about.
  static func write(_ html: inout HTMLWriter, _ context: PageContext, isLarge: Bool) {
    html.element(
      .form, class: isLarge ? "search wide" : "search",
      attributes: { attributes in
        attributes.set("role", "search")
        attributes.set("action", prefix: context.prefix, SearchPage.path)
      },
      content: { html in
        let label = context.strings[isLarge ? SearchText.question : SearchText.search]
        html.element(.input) { attributes in
          attributes.set("type", "search")
          attributes.set("name", "q")
          attributes.set("aria-label", label)
          attributes.set("placeholder", label)
          attributes.set("autocomplete", "off")
        }
        html.element(.button, class: "button") { $0.text(context.strings[SearchText.search]) }
      })
  }
}

/// The pieces of the index as files of the site.
struct SearchPieceFile: DataFile {
  let piece: SearchPieces.Piece

  var path: SitePath { piece.path }
  func render(_ context: PageContext) -> [UInt8] { piece.bytes(context.site, context.language) }
}

extension SearchPieceFile: PageFamily {
  /// Of a preview none is listed: it is made anew at each change, and who writes seldom searches. ``find(_:in:)`` has them then.
  static func pages(of site: SiteModel, in language: SiteLanguage) -> [any Page] {
    guard site.preview == nil else { return [] }
    return pieces(of: site, in: language).map { SearchPieceFile(piece: $0) }
  }

  /// The content of the piece at `path` below the site's root; nil where there is none.
  static func find(_ path: String, in site: SiteModel) -> [UInt8]? {
    for language in site.languages {
      let folder = "\(language.folder)\(SearchPieces.folder)/"
      guard path.hasPrefix(folder) else { continue }
      return pieces(of: site, in: language).first { language.folder + $0.path.text == path }?.bytes(site, language)
    }
    return nil
  }

  private static func pieces(of site: SiteModel, in language: SiteLanguage) -> [SearchPieces.Piece] {
    guard site.hasSearch else { return [] }
    return language.searchPieces.value { SearchPieces(site, language).pieces }
  }
}
