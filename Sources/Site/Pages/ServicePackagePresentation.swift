import CatalogModel
import Syntax

/// A service package: the value first, what is in and out, what can be relied on, how to get it; how it is made last.
enum ServicePackagePresentation: EntryPresentation {
  static func singularName(_ strings: Strings) -> String { strings.servicePackage }
  static func pluralName(_ strings: Strings) -> String { strings.servicePackages }
  static func explanation(_ strings: Strings) -> String { strings.servicePackagesExplained }

  private static let sections: [PortfolioSection] = [.catalogue, .pipeline, .archive]

  static func groups(_ strings: Strings) -> [String] {
    sections.map { strings.sections($0) } + [strings.noStatus]
  }

  static func group(of entry: Entry) -> Int {
    let status: LifecycleStatus? = entry.word("status")
    return status.flatMap { sections.firstIndex(of: $0.section) } ?? sections.count
  }

  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    writeBadges(&html, entry, page)
    page.fact(inline: &html, page.strings.forWhom, PageContext.scalars(of: entry.fields["segments"]), of: entry)
    page.fact(inline: &html, page.strings.owner, PageContext.scalars(of: entry.fields["owner"]), of: entry)
  }

  static func writeBadges(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let package = ServicePackage(entry)
    page.status(&html, entry)
    if let version = package.version { page.badge(&html, page.strings.versionNumber(version), class: "badge quiet") }
    if package.audience == .internal { page.badge(&html, page.strings.internalOnly, class: "badge quiet") }
  }

  static func writeOpening(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.endNotice(&html, entry, ServicePackage(entry).dates)
  }

  static func writeActions(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let package = ServicePackage(entry)
    guard package.status?.isArchived != true else { return }
    if let request = page.string(package.request), let address = WebAddress(guessing: request) {
      html.element(.a, class: "button", attributes: { $0.set("href", address) }) { $0.text(page.strings.requestThis) }
      html.text(" ")
    }
    page.ideaLink(&html)
  }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let package = ServicePackage(entry)
    let strings = page.strings
    PackageValue(package: package, page: page).write(&html)
    page.body(&html, of: entry.document, entry.translations)
    writeScope(&html, package, page)
    PackagePromises(package: package, page: page).write(&html)
    writeTerms(&html, package, page)
    writeNext(&html, package, page)
    page.section(&html, "Requires", strings.requires, references: entry.fields["requires"], of: entry)
    page.section(
      &html, "RequiredBy", strings.requiredBy,
      entry.sources(ServicePackage.requires, as: ServicePackage.self).map(\.entry))
    page.section(
      &html, "Replaces", strings.replaces,
      entry.sources(ServicePackage.replacedBy, as: ServicePackage.self).map(\.entry))
    writeStreams(&html, entry, page)
    page.measures(&html, about: entry)
    page.ideas(&html, of: entry, Idea.about)
    page.initiatives(&html, of: entry, Initiative.changes)
    writeComponents(&html, package, page)
  }

  private static func writeScope(_ html: inout HTMLWriter, _ package: ServicePackage, _ page: PageContext) {
    guard !package.includes.isEmpty || !package.excludes.isEmpty else { return }
    page.section(&html, "Scope", page.strings.scope) { html in
      html.element(.div, class: "columns") { html in
        for (title, style, texts) in [
          (page.strings.included, "included" as StaticString, package.includes),
          (page.strings.excluded, "excluded", package.excludes),
        ] where !texts.isEmpty {
          html.element(.div, class: style) { html in
            html.element(.h3) { $0.text(title) }
            page.list(&html, texts)
          }
        }
      }
    }
  }

  private static func writeTerms(_ html: inout HTMLWriter, _ package: ServicePackage, _ page: PageContext) {
    let support = package.support
    let request = page.wording(package.request)
    let price = page.wording(package.price)
    guard support != nil || request != nil || price != nil else { return }
    page.section(&html, "Terms", page.strings.howToGetIt) { html in
      html.element(.dl, class: "terms") { html in
        page.fact(&html, page.strings.price, package.price)
        if let request {
          page.fact(&html, page.strings.request) { html in
            page.address(&html, request.node.string)
          }
        }
        page.fact(&html, page.strings.supportHours, support?.hours)
        if let channels = support?.channels, !channels.isEmpty {
          page.fact(&html, page.strings.supportChannels) { page.list(&$0, channels) }
        }
        page.fact(&html, page.strings.supportResponse, support?.response)
      }
    }
  }

  private static func writeNext(_ html: inout HTMLWriter, _ package: ServicePackage, _ page: PageContext) {
    guard let next = package.next else { return }
    let title = next.version.map { page.strings.plannedVersionNumber($0) } ?? page.strings.plannedVersion
    page.section(&html, "Next", title) { html in
      html.element(.p) { html in
        if let due = next.due {
          html.text(page.strings.due + " ")
          page.date(&html, due)
          html.text(". ")
        }
        html.text(page.strings.plannedVersionExplained)
      }
      page.list(&html, class: "changes", next.changes)
      if package.status?.isArchived != true { html.elementUnlessEmpty(.p) { page.ideaLink(&$0) } }
    }
  }

  private static func writeStreams(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let streams = entry.sources(ValueStream.stagePackages, as: ValueStream.self)
    page.section(&html, "Streams", page.strings.usedInStreams, streams.map(\.entry)) { html, stream in
      let stages = ValueStream(stream).stages.filter { $0.packages.contains { $0.entry == entry } }
      let names = stages.compactMap { page.string($0.name) }
      if !names.isEmpty { html.element(.span, class: "note") { $0.text(names.joined(separator: " · ")) } }
    }
  }

  private static func writeComponents(_ html: inout HTMLWriter, _ package: ServicePackage, _ page: PageContext) {
    let components = package.entry.fields["components"]
    let roles = ComponentRole.allCases.map { ($0, PageContext.scalars(of: components?[$0.rawValue])) }
    guard roles.contains(where: { !$0.1.isEmpty }) || package.standalone != nil else { return }
    page.section(&html, "Components", page.strings.howItIsMade) { html in
      page.element(&html, .p, package.standalone)
      html.elementUnlessEmpty(.div, class: "columns") { html in
        for (role, nodes) in roles where !nodes.isEmpty {
          html.element(.div) { html in
            html.element(.h3) { $0.text(page.strings.roles(role)) }
            page.referenceList(&html, nodes, of: package.entry)
          }
        }
      }
    }
  }

  static func writeFacts(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let package = ServicePackage(entry)
    let strings = page.strings
    page.fact(&html, strings.owner, references: entry.fields["owner"], of: entry)
    page.fact(&html, strings.forWhom, references: entry.fields["segments"], of: entry)
    page.fact(&html, strings.replacedBy, references: entry.fields["replaced_by"], of: entry)
    page.dates(&html, package.dates)
    page.fact(&html, strings.reviewBy, package.reviewBy)
  }
}
