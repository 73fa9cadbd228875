import CatalogModel

/// Where an old id's page was: leads on to the entry that bears the id now.
struct RedirectPage: Page {
  let entry: Entry
  let path: SitePath

  var section: NavigationItem? { .kind(entry.kind) }
  var isListed: Bool { false }

  func title(_ context: PageContext) -> PageTitle { .text(entry.name(in: context.language.language).shown) }
  func ancestors(_ context: PageContext) -> [(title: String, path: SitePath)] { [] }

  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    html.element(.h1) { $0.text(context.strings.moved) }
    html.element(.p) { context.link(&$0, entry) }
  }

  func render(_ context: PageContext) -> [UInt8] {
    var html = HTMLWriter(capacity: 1000)
    guard let target = context.path(of: entry) else { return html.bytes }
    html.doctype()
    html.element(.html, attributes: { $0.set(page: context.documentLanguage) }) { html in
      html.element(.head) { html in
        html.element(.meta, attributes: { $0.set("charset", "utf-8") })
        html.contentSecurityPolicy()
        html.element(.title) { $0.text(title(context).text) }
        html.element(.meta) { attributes in
          attributes.set("http-equiv", "refresh")
          attributes.set("content", "0; url=" + context.prefix + target.encoded)
        }
        html.element(.link) { attributes in
          attributes.set("rel", "canonical")
          attributes.set("href", prefix: context.prefix, target)
        }
      }
      html.element(.body) { html in
        html.element(.main) { write(&$0, context) }
      }
    }
    return html.bytes
  }
}

extension RedirectPage: PageFamily {
  static func pages(of site: SiteModel, in language: SiteLanguage) -> [any Page] {
    site.redirects.map { RedirectPage(entry: site.catalog.entry($0.entry), path: $0.path) }
  }
}
