import CatalogModel

/// The entries of one kind, in groups; long lists in several pages.
struct ListPage: Page {
  let kind: KindWording
  /// From 1 to ``pageCount``.
  let number: Int
  let pageCount: Int
  /// The entries of this page, by group and then by name.
  let entries: ArraySlice<Entry>

  /// The most entries on a page.
  private static let length = 500

  var path: SitePath { Self.path(of: kind.declaration, number: number) }
  var section: NavigationItem? { .kind(kind.declaration.kind) }

  /// The path of a kind's list. An entry's page is in a folder of its own, so that the two never meet.
  static func path(of kind: KindDeclaration, number: Int) -> SitePath {
    SitePath(kind.folder + (number == 1 ? "/index.html" : "/index-\(number).html"))
  }

  func title(_ context: PageContext) -> PageTitle {
    let name = kind.plural
    return .interface(number == 1 ? name : "\(name), \(context.strings.pageOf(number, pageCount))")
  }

  func ancestors(_ context: PageContext) -> [(title: String, path: SitePath)] {
    number == 1 ? [] : [(kind.plural, Self.path(of: kind.declaration, number: 1))]
  }

  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    let presentation = kind.declaration.kind.presentation
    html.element(.header) { html in
      html.element(.h1) { $0.text(title(context).text) }
      html.elementUnlessEmpty(.p, class: "lead") { $0.text(kind.about) }
    }
    let groups = presentation.groups(kind, context.strings)
    var start = entries.startIndex
    while start < entries.endIndex {
      let group = presentation.group(of: entries[start], kind)
      let end = entries[start...].firstIndex { presentation.group(of: $0, kind) != group } ?? entries.endIndex
      context.section(&html, "Group-\(group + 1)", groups[group]) { html in
        write(&html, entries[start..<end], presentation, context)
      }
      start = end
    }
    context.pages(&html, count: pageCount, current: number) { Self.path(of: kind.declaration, number: $0) }
  }

  private func write(
    _ html: inout HTMLWriter, _ entries: ArraySlice<Entry>, _ presentation: any EntryPresentation.Type,
    _ context: PageContext
  ) {
    html.element(.ul, class: "entries") { html in
      for entry in entries {
        html.element(.li) { html in
          html.element(.div) { html in
            html.element(.h3) { context.link(&$0, entry) }
            if let wording = context.wording(presentation.listText(of: entry)) {
              html.element(.p, attributes: { context.mark(&$0, wording.language) }) { html in
                PageContext.clipped(&html, wording.node)
              }
            }
          }
          html.elementUnlessEmpty(.div, class: "remarks") { presentation.writeListNote(&$0, entry, context) }
        }
      }
    }
  }
}

extension ListPage: PageFamily {
  static func pages(of site: SiteModel, in language: SiteLanguage) -> [any Page] {
    language.kinds.flatMap { kind -> [any Page] in
      let presentation = kind.declaration.kind.presentation
      let entries = Array(site.catalog.entries(of: kind.declaration.kind))
      let sorted = language.sorted(entries, rank: { presentation.group(of: $0, kind) }, entry: \.self)
      let count = (sorted.count + length - 1) / length
      return (0..<count).map { index in
        let slice = sorted[(index * length)..<min((index + 1) * length, sorted.count)]
        return ListPage(kind: kind, number: index + 1, pageCount: count, entries: slice)
      }
    }
  }
}
