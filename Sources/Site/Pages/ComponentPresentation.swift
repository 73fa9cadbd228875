import CatalogModel
import Syntax

/// A component: which packages stand on it, and what it stands on.
enum ComponentPresentation: EntryPresentation {
  static func singularName(_ strings: Strings) -> String { strings.component }
  static func pluralName(_ strings: Strings) -> String { strings.components }
  static func explanation(_ strings: Strings) -> String { strings.componentsExplained }

  static func groups(_ strings: Strings) -> [String] {
    Component.ComponentType.allCases.map { strings.componentTypes($0) } + [strings.noType]
  }

  static func group(of entry: Entry) -> Int {
    let types = Component.ComponentType.allCases
    return Component(entry).type.flatMap { types.firstIndex(of: $0) } ?? types.count
  }

  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.status(&html, entry)
    page.fact(inline: &html, page.strings.owner, PageContext.scalars(of: entry.fields["owner"]), of: entry)
    page.fact(
      inline: &html, page.strings.usedByPackages,
      page.strings.numbers.whole(Component(entry).packages.count))
  }

  static func writeBadges(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.status(&html, entry)
    if let type = Component(entry).type { page.badge(&html, page.strings.componentTypes(type), class: "badge quiet") }
  }

  static func writeOpening(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.endNotice(&html, entry, Component(entry).dates)
  }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let component = Component(entry)
    let strings = page.strings
    if let capability = component.capability {
      page.section(&html, "Capability", strings.capability) { page.element(&$0, .p, capability) }
    }
    page.body(&html, of: entry.document, entry.translations)
    page.section(&html, "Packages", strings.usedByPackages, component.packages.map(\.entry)) { html, package in
      let roles = ServicePackage(package).components.filter { $0.component == component }
      html.element(.span, class: "note") { html in
        html.text(roles.map { strings.roles($0.role) }.joined(separator: ", "))
      }
    }
    page.section(&html, "DependsOn", strings.dependsOn, references: entry.fields["depends_on"], of: entry)
    page.section(
      &html, "Dependants", strings.dependants, entry.sources(Component.dependsOn, as: Component.self).map(\.entry)
    ) {
      page.summaryNote(&$0, $1)
    }
    page.section(
      &html, "Replaces", strings.replaces, entry.sources(Component.replacedBy, as: Component.self).map(\.entry))
    page.section(&html, "Follows", strings.follows, references: entry.fields["follows"], of: entry)
    page.measures(&html, about: entry)
    page.ideas(&html, of: entry, Idea.about)
  }

  static func writeFacts(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let component = Component(entry)
    let strings = page.strings
    page.fact(&html, strings.owner, references: entry.fields["owner"], of: entry)
    page.fact(&html, strings.sourced, component.sourced.map { strings.sourcings($0) })
    page.fact(&html, strings.supplier, component.supplier)
    page.fact(&html, strings.replacedBy, references: entry.fields["replaced_by"], of: entry)
    page.dates(&html, component.dates)
  }
}
