import CatalogModel

/// The site's navigation in one language, written once for all pages that show it alike.
final class Navigation: Sendable {
  /// The id of what is around it.
  static let anchor = "Menu"
  static let menu = InterfaceText(en: "Menu", fi: "Valikko", sv: "Meny", fr: "Menu", it: "Menu")

  let items: [NavigationItem]
  private let kinds: [KindWording]
  private let strings: Strings
  private let fragments: [Key: HTMLFragment]

  /// What the navigation of a page depends on.
  private struct Key: Hashable {
    let prefix: String
    let current: NavigationItem?
    /// Whether the page is the current item's own.
    let isPage: Bool
  }

  init(_ contents: SiteContents, kinds: [KindWording], strings: Strings) {
    let items = NavigationItem.all(in: contents)
    self.items = items
    self.kinds = kinds
    self.strings = strings
    var fragments: [Key: HTMLFragment] = [:]
    // Pages lie at the root, in a folder, or in a folder of a folder.
    for prefix in ["", "../", "../../"] {
      for current in [nil] + items.map(Optional.some) {
        for isPage in [false, true] {
          let key = Key(prefix: prefix, current: current, isPage: isPage)
          fragments[key] = Self.write(key, items, kinds, strings)
        }
      }
    }
    self.fragments = fragments
  }

  /// The navigation of a page.
  /// - Parameters:
  ///   - prefix: leads from the page to the language's folder.
  ///   - current: the item that the page belongs to.
  ///   - isPage: whether the page is that item's own.
  func fragment(prefix: String, current: NavigationItem?, isPage: Bool) -> HTMLFragment {
    let key = Key(prefix: prefix, current: current, isPage: isPage)
    return fragments[key] ?? Self.write(key, items, kinds, strings)
  }

  private static func write(
    _ key: Key, _ items: [NavigationItem], _ kinds: [KindWording], _ strings: Strings
  ) -> HTMLFragment {
    let overviews = items.filter(\.isOverview)
    // What an overview takes the place of has one link, which is the overview's.
    let taken = Set(overviews.map { $0.path(kinds) })
    let items = items.filter { !$0.isOverview && !taken.contains($0.path(kinds)) }
    let current = overviews.first { $0.path(kinds) == key.current?.path(kinds) } ?? key.current
    let key = Key(prefix: key.prefix, current: current, isPage: key.isPage)
    return HTMLFragment { html in
      html.elementUnlessEmpty(.nav, class: "sections", attributes: { $0.set("aria-label", strings.navigation) }) {
        html in
        html.elementUnlessEmpty(.ul) { html in
          for item in items where !isFolded(item, key, items, kinds) { write(&html, item, key, kinds, strings) }
          guard items.contains(where: { isFolded($0, key, items, kinds) }) else { return }
          html.element(.li) { html in
            html.element(.details, class: "menu") { html in
              html.element(.summary) { $0.text(strings.moreSections) }
              html.element(.ul) { html in
                for item in items where isFolded(item, key, items, kinds) { write(&html, item, key, kinds, strings) }
              }
            }
          }
        }
      }
      guard !overviews.isEmpty else { return }
      let label = strings[OverviewText.overviews]
      html.element(.nav, class: "overviews", attributes: { $0.set("aria-label", label) }) { html in
        html.element(.span, class: "of", attributes: { $0.set("aria-hidden", "true") }) { $0.text(label) }
        html.element(.ul) { html in
          for item in overviews { write(&html, item, key, kinds, strings) }
        }
      }
    }
  }

  /// Whether an item is folded away: few are not, and where the reader is never is.
  private static func isFolded(
    _ item: NavigationItem, _ key: Key, _ items: [NavigationItem], _ kinds: [KindWording]
  ) -> Bool {
    items.count > visibleCount && !item.isPrimary(kinds) && item != key.current
  }

  /// The most items that are all shown.
  private static let visibleCount = 6

  private static func write(
    _ html: inout HTMLWriter, _ item: NavigationItem, _ key: Key, _ kinds: [KindWording], _ strings: Strings
  ) {
    html.element(.li) { html in
      html.element(
        .a,
        attributes: { attributes in
          attributes.set("href", prefix: key.prefix, item.path(kinds))
          if item == key.current { attributes.set("aria-current", key.isPage ? "page" : "true") }
        }, content: { $0.text(ShownLength.name(item.title(kinds, strings), ShownLength.item)) })
    }
  }
}

/// An item of the site's navigation.
enum NavigationItem: Hashable {
  case kind(EntityKind)
  case page(StandingPageType)

  /// The items in the order in which they are shown: the kinds as they declare it, then the pages. A kind without entries has no list.
  static func all(in contents: SiteContents) -> [NavigationItem] {
    let catalog = contents.catalog
    // Customers have no line of overviews: the item of the kind leads to what they have of them.
    let standing = AllPages.standing.filter { page in
      guard let place = page.place, page.isShown(in: contents) else { return false }
      return place != .overview || contents.edition == .portfolio
    }
    return catalog.kinds.all.filter { !catalog.entries(of: $0).isEmpty }.map { .kind($0) }
      + standing.map { .page(StandingPageType($0)) }
  }

  /// Whether readers of most sorts look for it.
  func isPrimary(_ kinds: [KindWording]) -> Bool {
    switch self {
    case .kind(let kind): kinds[kind.index].declaration.navigation == .primary
    case .page(let page): page.type.place == .primary
    }
  }

  /// Whether it stands among the overviews.
  var isOverview: Bool {
    switch self {
    case .kind: false
    case .page(let page): page.type.place == .overview
    }
  }

  func path(_ kinds: [KindWording]) -> SitePath {
    switch self {
    case .kind(let kind): ListPage.path(of: kinds[kind.index].declaration)
    case .page(let page): page.type.path
    }
  }

  func title(_ kinds: [KindWording], _ strings: Strings) -> String {
    switch self {
    case .kind(let kind): kinds[kind.index].plural
    case .page(let page): strings[page.type.title]
    }
  }
}
