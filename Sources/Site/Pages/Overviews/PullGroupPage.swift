import CatalogModel

/// What streams pull on of what one team answers for, segment by segment: the matrices behind a row of the groups.
struct PullGroupPage<Whole: PullPage>: AnsweringPage {
  let group: PullGroups.Group
  /// From 1 to the group's number of pages.
  let number: Int

  var path: SitePath { group.path(page: number) }
  var section: NavigationItem? { PullOnServicesPage.item }

  func title(_ context: PageContext) -> PageTitle {
    let question = context.strings[Whole.questionOfGroup].filled(context.name(of: group.heading))
    guard number > 1 else { return .interface(question) }
    return .interface("\(question) (\(context.strings.pageOf(number, group.pageCount)))")
  }

  func ancestors(_ context: PageContext) -> [(title: String, path: SitePath)] {
    let pull = (title: context.strings[Whole.title], path: PullOnServicesPage.path)
    guard Whole.path != pull.path else { return [pull] }
    return [pull, (context.kind(Whole.subject.kind).plural, Whole.path)]
  }

  func figures(_ context: PageContext) -> Pull { context.pull(Whole.subject) }

  func finding(_ pull: Pull, _ context: PageContext) -> String { Whole.finding(group.rows, pull, context) }

  func counting(_ context: PageContext) -> [(what: String, how: String)] { Whole().counting(context) }

  func writeContent(_ html: inout HTMLWriter, _ pull: Pull, _ context: PageContext) {
    guard let groups = context.pullGroups(Whole.subject) else { return }
    writeMeasure(&html, context)
    PullMatrix(pull: pull, context: context).writeKey(&html)
    for part in group.parts where part.page == number { write(&html, part, pull, groups, context) }
    context.pagesOfList(&html, current: number, count: group.pageCount) { group.path(page: $0) }
  }

  /// Writes who answers for all of it.
  private func writeMeasure(_ html: inout HTMLWriter, _ context: PageContext) {
    guard case .owner(let owner) = group.heading else { return }
    html.element(.p, class: "note") { html in
      html.text(context.kind(Whole.subject.kind).label("owner") + context.strings.colon)
      context.link(&html, context.catalog.entry(owner))
    }
  }

  private func write(
    _ html: inout HTMLWriter, _ part: PullGroups.Part, _ pull: Pull, _ groups: PullGroups, _ context: PageContext
  ) {
    let strings = context.strings
    let segment = groups.segments[part.segment]
    let name = segment.segment.map { context.language.title(of: $0.entry) } ?? strings[PullText.noSegment]
    let shown = pull.keeping(
      part.rows, in: segment.columns, columns: DensePull.columnLimit, by: .standard, context.language)
    context.section(&html, PullGroups.anchor(part.segment), name) { html in
      let counts = [
        (context.kind(Whole.subject.kind).plural, part.rows.count), (strings[PullText.streams], shown.columns.count),
      ]
      let words = counts.map { $0.0 + strings.colon + strings.numbers.whole($0.1) }.joined(separator: ". ") + "."
      if shown.isLarge {
        let dense = DensePull(pull: shown, context: context, known: group.heading)
        dense.write(&html, label: name, words: words, of: part.rows.count)
        dense.writeList(&html)
      } else {
        html.element(.p, class: "note") { $0.text(words) }
        PullMatrix(pull: shown, context: context, known: group.heading).writeTable(&html, label: name)
      }
    }
  }
}

/// The pages of the groups, of whatever there is too much of for one table.
enum PullGroupPages: PageFamily {
  static func pages(of site: SiteModel, in language: SiteLanguage) -> [any Page] {
    pages(PullOnServicesPage.self, site, language) + pages(PullOnTeamsPage.self, site, language)
      + pages(PullOnComponentsPage.self, site, language)
  }

  private static func pages<Whole: PullPage>(
    _ whole: Whole.Type, _ site: SiteModel, _ language: SiteLanguage
  ) -> [any Page] {
    guard whole.isShown(in: site.contents), let groups = language.pulls.groups(whole.subject, site, language) else {
      return []
    }
    return groups.groups.flatMap { group in
      (1...group.pageCount).map { PullGroupPage<Whole>(group: group, number: $0) }
    }
  }
}
