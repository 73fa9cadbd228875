import CatalogModel
import SourceText
import Syntax

/// The page of one entry.
struct EntryPage: Page {
  let entry: Entry
  let path: SitePath

  /// The length from which on a title is set smaller, in bytes.
  private static let longTitle = 80

  var section: NavigationItem? { .kind(entry.kind) }
  var sources: [String] { [entry.path] + entry.translations.map(\.document.file.path) }

  func viewed(in catalog: Catalog) -> EntryPage { EntryPage(entry: catalog.entry(entry.index), path: path) }
  func title(_ context: PageContext) -> PageTitle { .text(entry.name(in: context.language.language).shown) }

  func summary(_ context: PageContext) -> String? {
    context.summary(of: entry)?.text
  }

  func ancestors(_ context: PageContext) -> [(title: String, path: SitePath)] {
    [(context.kind(of: entry).plural, ListPage.path(of: entry.declaration))]
  }

  func writeData(_ html: inout HTMLWriter, _ context: PageContext) { EntryData(page: self).write(&html, context) }

  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    let kind = entry.kind.presentation
    let timeline = EntryTimeline(of: entry, context)
    html.element(.article, class: kind.isWide ? "entry wide" : "entry") { html in
      html.element(.header) { html in
        html.element(.p, class: "kind") { $0.text(context.kind(of: entry).singular) }
        let isLong = context.language.title(of: entry).utf8.count > Self.longTitle
        html.element(.h1, class: isLong ? "long" : nil) { context.language.writeName(&$0, entry) }
        html.elementUnlessEmpty(.p, class: "badges") { context.badges(&$0, of: entry) }
        if !entry.document.isFrontmatterReadable { context.unreadableNotice(&html) }
        context.declaredLead(&html, of: entry, except: kind.shown.fields)
        kind.writeOpening(&html, entry, context)
        timeline?.writeLastChange(&html)
        html.elementUnlessEmpty(.p, class: "actions") { kind.writeActions(&$0, entry, context) }
        let owners = PageContext.scalars(of: entry.owner?.node)
        if !owners.isEmpty {
          // On a narrow page the facts come last, and who answers for it should not.
          html.element(.p, class: "note owner") {
            context.fact(inline: &$0, context.label("owner", of: entry), owners, of: entry)
          }
        }
      }
      html.elementUnlessEmpty(.div, class: "sections") { html in
        kind.writeSections(&html, entry, context)
        context.declaredSections(&html, of: entry, except: kind.shown.fields)
        kind.writeClosing(&html, entry, context)
        context.inverseSections(&html, of: entry, except: kind.shown.inverses)
        FreeFields(entry: entry, page: context).write(&html)
        timeline?.write(&html)
      }
      html.elementUnlessEmpty(.aside, class: "facts", attributes: { $0.set("aria-label", context.strings.facts) }) {
        html in
        html.elementUnlessEmpty(.dl) { html in
          kind.writeFacts(&html, entry, context)
          // Where it is written is nothing to customers.
          if context.site.contents.edition == .portfolio {
            context.fact(&html, context.strings.file) { html in
              html.element(.code) { $0.text(entry.path) }
            }
          }
        }
        context.editLinks(&html, path: entry.path, entry.translations)
      }
    }
  }
}

extension EntryPage: PageFamily {
  static func pages(of site: SiteModel, in language: SiteLanguage) -> [any Page] {
    site.catalog.entries.map { EntryPage(entry: $0, path: site.entryPaths[$0.index]) }
  }
}
