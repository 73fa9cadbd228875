import CatalogModel

/// The site's navigation in one language, written once for all pages that show it alike.
struct Navigation: Sendable {
  let items: [NavigationItem]
  private let strings: Strings
  private var fragments: [Key: HTMLFragment] = [:]

  /// What the navigation of a page depends on.
  private struct Key: Hashable {
    let prefix: String
    let current: NavigationItem?
    /// Whether the page is the current item's own.
    let isPage: Bool
  }

  init(_ catalog: Catalog, strings: Strings) {
    items = NavigationItem.all(in: catalog)
    self.strings = strings
    // Pages lie at the root, in a folder, or in a folder of a folder.
    for prefix in ["", "../", "../../"] {
      for current in [nil] + items.map(Optional.some) {
        for isPage in [false, true] {
          let key = Key(prefix: prefix, current: current, isPage: isPage)
          fragments[key] = write(key)
        }
      }
    }
  }

  /// The navigation of a page.
  /// - Parameters:
  ///   - path: the page's path below the language's folder.
  ///   - current: the item that the page belongs to.
  ///   - isPage: whether the page is that item's own.
  func fragment(from path: SitePath, current: NavigationItem?, isPage: Bool) -> HTMLFragment {
    let key = Key(prefix: path.upwards, current: current, isPage: isPage)
    return fragments[key] ?? write(key)
  }

  private func write(_ key: Key) -> HTMLFragment {
    HTMLFragment { html in
      html.element(.nav, class: "sections", attributes: { $0.set("aria-label", strings.navigation) }) { html in
        html.element(.ul) { html in
          for item in items {
            html.element(.li) { html in
              html.element(
                .a,
                attributes: { attributes in
                  attributes.set("href", prefix: key.prefix, item.path)
                  if item == key.current { attributes.set("aria-current", key.isPage ? "page" : "true") }
                }, content: { $0.text(item.title(strings)) })
            }
          }
        }
      }
    }
  }
}

/// An item of the site's navigation.
enum NavigationItem: Hashable {
  case kind(EntityKind)
  case ownPages

  /// The items in the order in which they are shown: what customers look for first. A kind without entries has no list.
  static func all(in catalog: Catalog) -> [NavigationItem] {
    let kinds: [EntityKind] = [
      .servicePackage, .segment, .idea, .valueStream, .measure, .benefit, .initiative, .component, .team, .standard,
      .term, .diagnosis,
    ]
    return kinds.filter { !catalog.entries(of: $0).isEmpty }.map { .kind($0) }
      + (catalog.pages.isEmpty ? [] : [.ownPages])
  }

  var path: SitePath {
    switch self {
    case .kind(let kind): ListPage.path(of: kind, number: 1)
    case .ownPages: OwnPagesList.listPath
    }
  }

  func title(_ strings: Strings) -> String {
    switch self {
    case .kind(let kind): kind.presentation.pluralName(strings)
    case .ownPages: strings.ownPages
    }
  }
}
