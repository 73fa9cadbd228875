import CatalogModel
import Syntax

/// A component: which packages stand on it, and what it stands on.
enum ComponentPresentation: EntryPresentation {
  static func groupField(of kind: KindWording) -> String? { "type" }

  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.status(&html, entry)
    page.declaredColumns(&html, of: entry)
    page.fact(
      inline: &html, page.inverse(ServicePackage.core, of: entry),
      page.strings.numbers.whole(Component(entry).packages.count))
  }

  static func writeBadges(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.status(&html, entry)
    if let type = page.word("type", of: entry) { page.badge(&html, type, class: "badge quiet") }
  }

  static func writeOpening(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.endNotice(&html, entry)
  }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let component = Component(entry)
    page.body(&html, of: entry.document, entry.translations)
    writeImpact(&html, entry, page)
    page.section(&html, "capability", of: entry)
    page.section(
      &html, "Packages", page.inverse(ServicePackage.core, of: entry), component.packages.map(\.entry)
    ) { html, package in
      let kind = page.kind(of: package)
      let roles = ServicePackage(package).components.filter { $0.component == component }
      page.statusUnlessLive(&html, package)
      html.element(.span, class: "note") { html in
        html.text(roles.map { kind.label($0.role.field.fieldPath) }.joined(separator: ", "))
      }
    }
  }

  /// Writes whom it reaches if it is down, and where that is drawn; nothing of what is over and reaches nobody.
  private static func writeImpact(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    guard let counts = page.site.reach?.impact(of: entry), !(entry.isOver && counts.reachesNothing) else { return }
    page.section(&html, "Impact", page.strings[ImpactOfComponent.Text.ifDown]) { html in
      html.element(.p) { html in
        html.text(ImpactOfComponent.finding(counts, page))
        guard let path = ImpactOfComponent.path(of: entry, in: page.site) else { return }
        html.text(" ")
        page.link(&html, page.strings[ImpactOfComponent.Text.see], to: path)
      }
    }
  }

  static func writeClosing(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.section(
      &html, "Dependants", page.inverse(Component.dependsOn, of: entry), entry.sources(Component.dependsOn)
    ) {
      page.statusUnlessLive(&$0, $1)
      page.summaryNote(&$0, $1)
    }
    page.measures(&html, about: entry)
    page.ideas(&html, of: entry, Idea.about)
  }

  static var shown: (fields: Set<String>, inverses: [ReferenceField]) {
    (
      ["capability"],
      ComponentRole.allCases.map(\.field) + [Component.dependsOn, Measure.about, Idea.about]
    )
  }
}
