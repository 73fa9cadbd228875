import CatalogModel

/// A page of the list of one kind: its entries in groups, with what the list can be narrowed down by beside them. A kind whose
/// entries a standing page lists at the same path has that instead.
struct ListPage: Page {
  let list: KindList
  /// From 1 to the list's number of pages.
  let number: Int

  private var kind: KindWording { list.kind }

  var path: SitePath { list.path(ofPage: number) }
  var section: NavigationItem? { .kind(kind.declaration.kind) }
  var stylesheets: [Stylesheet] { [.finding] }
  var script: Script? { list.facets.groups.isEmpty ? nil : .narrow }

  /// The path of the first page of a kind's list. An entry's page is in a folder of its own, and narrower lists lie in a folder
  /// of one of theirs, so that none of them meet.
  static func path(of kind: KindDeclaration) -> SitePath { SitePath(kind.folder + "/index.html") }

  func title(_ context: PageContext) -> PageTitle {
    let name = list.choice.map { kind.plural + context.strings.colon + $0.name.text } ?? kind.plural
    return .interface(number == 1 ? name : "\(name), \(context.strings.pageOf(number, list.pageCount))")
  }

  func ancestors(_ context: PageContext) -> [(title: String, path: SitePath)] {
    number == 1 && list.choice == nil ? [] : [(kind.plural, list.wholePath)]
  }

  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    html.element(.header) { html in
      html.element(.h1) { html in
        html.text(kind.plural)
        if number > 1 { html.text(", " + context.strings.pageOf(number, list.pageCount)) }
      }
      html.elementUnlessEmpty(.p, class: "lead") { $0.text(kind.about) }
    }
    guard !list.facets.groups.isEmpty else { return writeFound(&html, context) }
    html.element(.div, class: "faceted") { html in
      html.element(.div) { html in
        writeChosen(&html, context)
        writeFound(&html, context)
      }
      list.facets.write(&html, beside: list, isFirst: number == 1 && list.choice == nil, context)
    }
  }

  /// Writes how many entries there are, what they have in common, and where to narrow the list down.
  private func writeChosen(_ html: inout HTMLWriter, _ context: PageContext) {
    html.element(.div, class: "chosen") { html in
      html.element(.p) {
        $0.text(kind.plural + context.strings.colon + context.strings.numbers.whole(list.entries.count))
      }
      if let choice = list.choice {
        html.element(.a, class: "chip", attributes: { $0.set("href", prefix: context.prefix, list.wholePath) }) {
          html in
          html.text(list.facets.groups[choice.group].label + context.strings.colon)
          html.text(choice.name, documentLanguage: context.documentLanguage)
          html.element(.span, class: "hidden") { $0.text(", " + context.strings[ListText.takeBack]) }
        }
      }
      html.element(.a, class: "jump", attributes: { $0.href(anchor: ListFacets.anchor) }) { html in
        html.text(context.strings[ListText.narrow])
      }
    }
  }

  private func writeFound(_ html: inout HTMLWriter, _ context: PageContext) {
    let presentation = kind.declaration.kind.presentation
    let places = list.places(ofPage: number)
    // That nothing is said of any entry is no name for all of them.
    let isUngrouped = list.groups.map(\.title) == [context.strings.notStated]
    for group in list.groups where group.range.overlaps(places) {
      html.element(.section, attributes: { $0.set("aria-labelledby", KindList.anchor(ofGroup: group.index)) }) { html in
        html.element(
          .h2, class: isUngrouped ? "hidden" : nil,
          attributes: { $0.set("id", KindList.anchor(ofGroup: group.index)) }
        ) { html in
          html.text(isUngrouped ? kind.plural : group.title)
          guard list.groups.count > 1 else { return }
          html.text(" ")
          html.element(.span, class: "count") { $0.text(context.strings.numbers.whole(group.range.count)) }
        }
        writeLetters(&html, group, context)
        write(&html, group, group.range.clamped(to: places), presentation, context)
      }
    }
    context.pagesOfList(
      &html, current: number, count: list.pageCount, note: list.letters(ofPage:), path: list.path(ofPage:))
  }

  private func writeLetters(_ html: inout HTMLWriter, _ group: KindList.Group, _ context: PageContext) {
    group.letters.write(
      &html, label: group.title, context, anchor: { KindList.anchor(ofLetter: $0, in: group) },
      page: { list.places(ofPage: number).contains($0) ? nil : list.path(ofPlace: $0) })
  }

  private func write(
    _ html: inout HTMLWriter, _ group: KindList.Group, _ places: Range<Int>, _ presentation: any EntryPresentation.Type,
    _ context: PageContext
  ) {
    html.element(.ul, class: "entries") { html in
      for place in places {
        let entry = context.catalog.entry(list.entries[place].index)
        let letter = group.letters.index(of: place)
        html.element(
          .li,
          attributes: { if let letter { $0.set("id", KindList.anchor(ofLetter: letter, in: group)) } },
          content: { html in
            html.element(.div) { html in
              html.element(.h3) { context.link(&$0, entry) }
              if let wording = context.wording(presentation.listText(of: entry)) {
                html.element(.p, attributes: { context.mark(&$0, wording.language) }) { html in
                  PageContext.clipped(&html, wording.node)
                }
              }
            }
            html.elementUnlessEmpty(.div, class: "remarks") { html in
              presentation.writeListNote(&html, entry, context)
              context.ownColumns(&html, of: entry)
            }
          })
      }
    }
  }
}

extension ListPage: PageFamily {
  static func pages(of site: SiteModel, in language: SiteLanguage) -> [any Page] {
    let taken = Set(AllPages.standing.filter { $0.isShown(in: site.contents) }.map { $0.path })
    return language.kinds.flatMap { kind -> [any Page] in
      guard !taken.contains(path(of: kind.declaration)) else { return [] }
      return KindList.all(of: kind, site, language).flatMap { list -> [any Page] in
        let isNarrowed = list.choice == nil && !list.facets.groups.isEmpty
        return (1...list.pageCount).map { ListPage(list: list, number: $0) }
          + (isNarrowed ? [FacetsPiece(list: list)] : [])
      }
    }
  }
}
