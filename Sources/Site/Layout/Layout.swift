import CatalogModel

/// What is around every page: the head, the site's header with its navigation, and its footer.
struct Layout {
  let page: any Page
  let context: PageContext

  private var strings: Strings { context.strings }
  private var hasSearch: Bool { context.site.hasSearch }

  func render() -> [UInt8] {
    var html = HTMLWriter(capacity: 12_000)
    html.doctype()
    html.element(.html, attributes: { $0.set(page: context.documentLanguage) }) { html in
      html.element(.head) { head(&$0) }
      html.element(.body) { html in
        html.element(.a, class: "skip", attributes: { $0.href(anchor: "Content") }) { $0.text(strings.skipToContent) }
        PreviewBar(page: page, context: context)?.write(&html)
        html.element(.header, class: "site") { header(&$0) }
        html.element(.main, attributes: { $0.set("id", "Content") }) { html in
          breadcrumbs(&html)
          page.write(&html, context)
        }
        html.elementUnlessEmpty(.footer, class: "site") { footer(&$0) }
      }
    }
    return html.bytes
  }

  private func head(_ html: inout HTMLWriter) {
    html.element(.meta, attributes: { $0.set("charset", "utf-8") })
    html.contentSecurityPolicy(isPreview: context.site.preview != nil)
    html.element(.meta) { attributes in
      attributes.set("name", "viewport")
      attributes.set("content", "width=device-width, initial-scale=1")
    }
    html.element(.title) { html in
      let title = page.title(context).text
      html.text(title)
      if title != siteTitle {
        html.text(" – ")
        html.text(siteTitle)
      }
    }
    html.element(.meta) { attributes in
      attributes.set("name", "color-scheme")
      attributes.set("content", "light dark")
    }
    let summary = page.isListed ? page.summary(context) : nil
    if let summary {
      html.element(.meta) { attributes in
        attributes.set("name", "description")
        attributes.set("content", summary)
      }
    }
    stylesheet(&html, Stylesheet.pages.path)
    for own in page.stylesheets { stylesheet(&html, own.path) }
    if let custom = context.site.copied.stylesheet { stylesheet(&html, SitePath(custom.path)) }
    // Others load what they need by means of that of the search.
    for script in hasSearch ? [.search] + (page.script.map { [$0] } ?? []) : [] as [Script] {
      html.script { $0.set("src", prefix: context.rootPrefix, script.path) }
    }
    context.site.preview?.writeHead(&html, prefix: context.rootPrefix)
    guard page.isListed else {
      html.element(.meta) { attributes in
        attributes.set("name", "robots")
        attributes.set("content", "noindex")
      }
      return
    }
    canonical(&html, summary)
    page.writeData(&html, context)
    guard context.site.languages.count > 1 else { return }
    for other in context.site.languages {
      html.element(.link) { attributes in
        attributes.set("rel", "alternate")
        attributes.set("hreflang", other.language.tag)
        attributes.set("href", prefix: context.rootPrefix + other.folder, page.path)
      }
    }
  }

  /// Where the page is found, and what is shown where somebody shares it: only where the site's address is known.
  private func canonical(_ html: inout HTMLWriter, _ summary: String?) {
    guard let address = context.address(of: page.path) else { return }
    html.element(.link) { attributes in
      attributes.set("rel", "canonical")
      attributes.set("href", address)
    }
    let properties: [(StaticString, String?)] = [
      ("og:type", "website"), ("og:site_name", siteTitle), ("og:title", page.title(context).text),
      ("og:description", summary), ("og:url", address),
    ]
    for case (let name, let content?) in properties {
      html.element(.meta) { attributes in
        attributes.set("property", name)
        attributes.set("content", content)
      }
    }
  }

  private func stylesheet(_ html: inout HTMLWriter, _ path: SitePath) {
    html.element(.link) { attributes in
      attributes.set("rel", "stylesheet")
      attributes.set("href", prefix: context.rootPrefix, path)
    }
  }

  private var siteTitle: String { context.language.siteTitle?.text ?? strings.defaultSiteTitle }

  private func header(_ html: inout HTMLWriter) {
    html.element(.div, class: "bar") { html in
      html.element(
        .a, class: "brand", attributes: { $0.set("href", prefix: context.prefix, HomePage.homePath) },
        content: { html in
          if let logo = context.site.copied.logo {
            html.element(.img) { attributes in
              attributes.set("src", prefix: context.rootPrefix, SitePath(logo.path))
              attributes.set("alt", "")
            }
          }
          if let title = context.language.siteTitle {
            html.text(title, documentLanguage: context.documentLanguage)
          } else {
            html.text(strings.defaultSiteTitle)
          }
        })
      if hasSearch, !page.hasOwnSearch { SearchForm.write(&html, context, isLarge: false) }
      languageSwitch(&html)
      if !context.language.navigation.items.isEmpty {
        html.element(.a, class: "tomenu", attributes: { $0.href(anchor: Navigation.anchor) }) { html in
          html.text(strings[Navigation.menu])
        }
      }
    }
    let isPage = page.section?.path(context.language.kinds) == page.path
    // On a narrow screen it is shown to whoever asks for it, so that the first screen belongs to the page.
    html.elementUnlessEmpty(.div, attributes: { $0.set("id", Navigation.anchor) }) { html in
      html.append(context.language.navigation.fragment(prefix: context.prefix, current: page.section, isPage: isPage))
    }
  }

  private func languageSwitch(_ html: inout HTMLWriter) {
    guard context.site.languages.count > 1 else { return }
    html.element(.nav, class: "languages", attributes: { $0.set("aria-label", strings.languages) }) { html in
      html.element(.ul) { html in
        for other in context.site.languages {
          html.element(.li) { html in
            let name = LanguageNames.name(of: other.language)
            html.element(
              .a,
              attributes: { attributes in
                attributes.set("href", prefix: context.rootPrefix + other.folder, page.path)
                attributes.set(language: other.language, in: context.documentLanguage)
                attributes.set("hreflang", other.language.tag)
                if other === context.language { attributes.set("aria-current", "true") }
              }, content: { $0.text(name) })
          }
        }
      }
    }
  }

  private func breadcrumbs(_ html: inout HTMLWriter) {
    let ancestors = page.ancestors(context)
    guard page.path != HomePage.homePath else { return }
    html.element(.nav, class: "breadcrumbs", attributes: { $0.set("aria-label", strings.breadcrumbs) }) { html in
      html.element(.ol) { html in
        html.element(.li) { context.link(&$0, strings.home, to: HomePage.homePath) }
        for ancestor in ancestors {
          html.element(.li) { context.link(&$0, ancestor.title, to: ancestor.path) }
        }
      }
    }
  }

  private func footer(_ html: inout HTMLWriter) {
    if context.site.contents.edition == .portfolio { html.element(.p) { $0.text(strings.internalNotice) } }
    if ProblemsPage.exists(in: context.site.contents) {
      html.element(.p) { html in
        html.text(strings[ProblemsPage.title] + strings.colon)
        context.link(&html, strings.seeProblems, to: ProblemsPage.path)
      }
    }
  }
}

extension HTMLWriter {
  /// Writes what the page may load, before anything that loads: style, pictures and scripts of the site itself. `docs/decisions/0013-content-security-policy.md` has the reasons.
  /// - Parameter isPreview: whether it has the script that loads it anew, as ``Preview`` says.
  mutating func contentSecurityPolicy(isPreview: Bool = false) {
    let policy = ContentSecurityPolicy.pages + (isPreview ? ContentSecurityPolicy.preview : "")
    element(.meta) { attributes in
      attributes.set("http-equiv", "Content-Security-Policy")
      attributes.set("content", policy)
    }
  }
}

/// What pages may load.
package enum ContentSecurityPolicy {
  /// Of every page.
  package static let pages =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; "
    + "form-action 'self'"
  /// What stands behind it on a page that is shown while it is written: what its script asks for.
  package static let preview = "; connect-src 'self'"
}
