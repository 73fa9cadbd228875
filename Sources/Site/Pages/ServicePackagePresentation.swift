import CatalogModel
import Syntax

/// A service package: the value first, what is in and out, what can be relied on, what it costs and how to get it; then the readings
/// of what was promised, and how it is made last.
enum ServicePackagePresentation: EntryPresentation {
  private static let sections: [PortfolioSection] = [.catalogue, .pipeline, .archive]

  /// The groups are wider than the states.
  static func groupField(of kind: KindWording) -> String? { nil }

  static func groups(_ kind: KindWording, _ strings: Strings) -> [String] {
    sections.map { strings.sections($0) } + [strings.notStated]
  }

  static func group(of entry: Entry, _ kind: KindWording) -> Int {
    let status = ServicePackage(entry).status
    return status.flatMap { sections.firstIndex(of: $0.section) } ?? sections.count
  }

  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let package = ServicePackage(entry)
    // That it can be had says the heading, and which version it is matters to nobody who looks for a service.
    if package.status != .live { page.status(&html, entry) }
    writeAudience(&html, package, page)
    writeSegments(&html, package, page)
    page.declaredColumns(&html, of: entry, except: ["version", "owner", "area", "segments"])
    writeKept(&html, package, page)
    writeStart(&html, package, page)
    writeEnd(&html, package, page)
  }

  /// Writes for whom it is, as far as a list says it.
  private static func writeSegments(_ html: inout HTMLWriter, _ package: ServicePackage, _ page: PageContext) {
    let segments = package.segments
    guard !segments.isEmpty else { return }
    html.element(.span, class: "remark") { html in
      html.element(.span, class: "label") { $0.text(page.label("segments", of: package.entry)) }
      html.text(" ")
      page.separated(&html, Array(segments.prefix(PageContext.remarkLimit))) { page.link(&$0, $1.entry) }
      if segments.count > PageContext.remarkLimit {
        html.text(", " + page.more(segments.count - PageContext.remarkLimit))
      }
    }
  }

  /// Writes when a service in preparation is to start, or that nothing says so.
  private static func writeStart(_ html: inout HTMLWriter, _ package: ServicePackage, _ page: PageContext) {
    guard package.status?.section == .pipeline else { return }
    let start = ServiceLife(package)?.start
    html.element(.span, class: "remark") { html in
      html.text(
        start.map { page.strings[ListText.starts].filled(page.strings.dates.text($0)) }
          ?? page.strings[LifecyclePage.Text.keyUndated])
    }
  }

  private static func writeAudience(_ html: inout HTMLWriter, _ package: ServicePackage, _ page: PageContext) {
    guard package.audience == .internal else { return }
    page.badge(&html, page.kind(of: package.entry).word("audience", "internal"), class: "badge quiet")
  }

  /// Writes how many of its promises a service that can be had kept at their latest readings.
  private static func writeKept(_ html: inout HTMLWriter, _ package: ServicePackage, _ page: PageContext) {
    guard package.status?.isLive ?? false else { return }
    let calendar = page.site.calendar
    let standings = PromiseStanding.all(of: package, on: calendar.today, calendar)
    guard !standings.isEmpty else { return }
    let kept = standings.count(where: \.isKept)
    html.element(.span, class: "remark") { html in
      html.element(.span, class: "label") { $0.text(page.strings[ListText.promisesKept]) }
      html.text(" ")
      html.element(.span, class: kept == standings.count ? "verdict met" : "verdict missed") { html in
        html.text(
          page.strings[ListText.count].filled(
            page.strings.numbers.whole(kept), page.strings.numbers.whole(standings.count)))
      }
    }
  }

  /// That a service which can be had takes nobody new or ends, and when; nil where nothing says so.
  static func end(of package: ServicePackage, _ page: PageContext) -> String? {
    guard let status = package.status, status.isLive else { return nil }
    let end = package.dates?.retired.flatMap { $0.value >= page.site.calendar.today ? $0.value : nil }
    let closed = page.closedNotice(package)
    let ends = end.map { page.strings.endsOn(page.strings.dates.text($0)) }
    guard closed != nil || ends != nil else { return status == .sunset ? page.strings.beingPhasedOut : nil }
    return [closed, ends].compactMap(\.self).joined(separator: " ")
  }

  /// Writes when a service that can be had ends, and what takes its place.
  private static func writeEnd(_ html: inout HTMLWriter, _ package: ServicePackage, _ page: PageContext) {
    guard let end = end(of: package, page) else { return }
    html.element(.span, class: "remark ends") { html in
      html.text(end)
      let successors = PageContext.scalars(of: package.replacedBy?.node).prefix(1)
      guard !successors.isEmpty else { return }
      html.text(" " + page.strings.useInstead + " ")
      page.references(&html, Array(successors), of: package.entry)
    }
  }

  static var isNarrowedByAll: Bool { true }
  static var firstFacet: String? { "segments" }

  static func writeBadges(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let package = ServicePackage(entry)
    page.status(&html, entry)
    if let version = package.version?.value {
      page.badge(&html, page.strings.versionNumber(version), class: "badge quiet")
    }
    writeAudience(&html, package, page)
  }

  static func writeOpening(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.endNotice(&html, entry)
    page.reviewNotice(&html, ServicePackage(entry))
  }

  static func writeActions(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let package = ServicePackage(entry)
    guard package.status?.isArchived != true else { return }
    if package.closed(on: page.site.calendar.today) != nil {
      // It is asked for in vain: what takes its place is what there is to do.
      if let successor = package.replacedBy?.target?.entry, let path = page.path(of: successor) {
        html.element(.a, class: "button", attributes: { $0.set("href", prefix: page.prefix, path) }) { html in
          html.text(page.strings.useInstead + " ")
          page.language.writeName(&html, successor)
        }
        html.text(" ")
      }
    } else if let address = requestAddresses(of: package, page).first {
      html.element(.a, class: "button", attributes: { $0.set("href", address) }) { $0.text(page.strings.requestThis) }
      html.text(" ")
    }
    page.ideaLink(&html, about: entry)
  }

  /// The addresses at which it is asked for, without what is none.
  static func requestAddresses(of package: ServicePackage, _ page: PageContext) -> [WebAddress] {
    package.requests.compactMap(page.string).compactMap(WebAddress.init(guessing:))
  }

  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let package = ServicePackage(entry)
    PackageValue(package: package, page: page).write(&html)
    page.body(&html, of: entry.document, entry.translations)
    writeScope(&html, package, page)
    PackagePromises(package: package, page: page).write(&html)
    writeTerms(&html, package, page)
    page.section(&html, "eligibility", of: entry)
    page.section(&html, "documents", of: entry)
    writeSteps(&html, package, page)
    writeOptions(&html, package, page)
    writeNext(&html, package, page)
  }

  static func writeClosing(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.ideas(&html, of: entry, Idea.about)
    writePartners(&html, ServicePackage(entry), page)
    PackagePromises(package: ServicePackage(entry), page: page).writeReadings(&html)
    writeStreams(&html, entry, page)
    page.measures(&html, about: entry)
    page.initiatives(&html, of: entry, Initiative.changes)
    writeComponents(&html, ServicePackage(entry), page)
  }

  private static func writeScope(_ html: inout HTMLWriter, _ package: ServicePackage, _ page: PageContext) {
    guard !package.includes.isEmpty || !package.excludes.isEmpty else { return }
    page.section(&html, "Scope", page.strings.scope) { html in
      html.element(.div, class: "columns") { html in
        for (title, style, texts) in [
          (page.label("includes", of: package.entry), "included" as StaticString, package.includes),
          (page.label("excludes", of: package.entry), "excluded", package.excludes),
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
    let requests = package.requests.compactMap(page.wording)
    guard package.support != nil || !requests.isEmpty || package.price != nil else { return }
    let kind = page.kind(of: package.entry)
    page.section(&html, "Terms", page.strings.howToGetIt) { html in
      html.element(.dl, class: "terms") { html in
        page.fact(&html, kind.label("price"), package.price)
        if !requests.isEmpty {
          page.fact(&html, kind.label("request")) { html in
            page.separated(&html, requests) { page.address(&$0, $1.node.string) }
          }
        }
        if let support = package.support { page.rows(&html, of: "support", support) }
      }
    }
  }

  private static func writeSteps(_ html: inout HTMLWriter, _ package: ServicePackage, _ page: PageContext) {
    let steps = page.wordings(package.steps)
    guard !steps.isEmpty else { return }
    page.section(&html, "Steps", page.label("steps", of: package.entry)) { html in
      html.element(.ol) { html in
        for step in steps { page.element(html: &html, .li, step) }
      }
    }
  }

  private static func writeOptions(_ html: inout HTMLWriter, _ package: ServicePackage, _ page: PageContext) {
    let options = package.options
    guard !options.isEmpty else { return }
    page.section(&html, "Options", page.label("options", of: package.entry)) { html in
      html.element(.div, class: "statements") { html in
        for option in options.prefix(PageContext.listLimit) {
          html.element(.div, class: "statement") { html in
            page.element(&html, .h3, option.title)
            page.element(&html, .p, option.summary)
            html.elementUnlessEmpty(.dl, class: "small") {
              page.rows(&$0, of: "options", option, except: ["title", "summary"])
            }
          }
        }
      }
    }
  }

  private static func writeNext(_ html: inout HTMLWriter, _ package: ServicePackage, _ page: PageContext) {
    guard let next = package.next else { return }
    let title = (next.version?.value).map { page.strings.plannedVersionNumber($0) } ?? page.strings.plannedVersion
    page.section(&html, "Next", title) { html in
      html.element(.p) { html in
        if let due = next.due?.value {
          html.text(page.strings.due + " ")
          page.date(&html, due)
          html.text(". ")
        }
        html.text(page.strings.plannedVersionExplained)
      }
      page.list(&html, class: "changes", next.changes)
      html.elementUnlessEmpty(.dl) { page.rows(&$0, of: "next", next, except: ["version", "due", "changes"]) }
      if package.status?.isArchived != true { html.elementUnlessEmpty(.p) { page.ideaLink(&$0, about: package.entry) } }
    }
  }

  /// Writes who else stands behind it: a partner has a name or is a team, and both stand in one column.
  private static func writePartners(_ html: inout HTMLWriter, _ package: ServicePackage, _ page: PageContext) {
    let partners = package.partners
    guard !partners.isEmpty else { return }
    let kind = page.kind(of: package.entry)
    page.section(&html, "Partners", kind.label("partners")) { html in
      page.table(&html, label: kind.label("partners")) { html in
        page.tableHead(&html, ["name", "role"].map { kind.label("partners[].\($0)") })
        html.element(.tbody) { html in
          for partner in partners.prefix(PageContext.listLimit) {
            html.element(.tr) { html in
              html.element(.td) { html in
                page.write(&html, partner.name)
                let teams = PageContext.scalars(of: partner.team?.node)
                if partner.name != nil, !teams.isEmpty { html.text(", ") }
                page.references(&html, teams, of: package.entry)
              }
              html.element(.td) { html in
                page.write(&html, partner.role)
                html.elementUnlessEmpty(.dl) {
                  page.rows(&$0, of: "partners", partner, except: ["name", "team", "role"])
                }
              }
            }
          }
        }
      }
    }
  }

  private static func writeStreams(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    let streams = entry.sources(ValueStream.stagePackages, as: ValueStream.self)
    page.section(&html, "Streams", page.inverse(ValueStream.stagePackages, of: entry), streams.map(\.entry)) {
      html, stream in
      let stages = ValueStream(stream).stages.filter { $0.packages.contains { $0.target?.entry == entry } }
      page.names(&html, stages.map(\.name))
    }
  }

  private static func writeComponents(_ html: inout HTMLWriter, _ package: ServicePackage, _ page: PageContext) {
    let components = package.writtenComponents
    let roles = ComponentRole.allCases.map { ($0, PageContext.scalars(of: components?[$0.rawValue])) }
    guard roles.contains(where: { !$0.1.isEmpty }) || package.standalone != nil else { return }
    page.section(&html, "Components", page.label("components", of: package.entry)) { html in
      page.element(&html, .p, package.standalone)
      html.elementUnlessEmpty(.div, class: "columns") { html in
        for (role, nodes) in roles where !nodes.isEmpty {
          html.element(.div) { html in
            html.element(.h3) { $0.text(page.label("components.\(role.rawValue)", of: package.entry)) }
            page.referenceList(&html, nodes, of: package.entry)
          }
        }
      }
    }
  }

  static var shown: (fields: Set<String>, inverses: [ReferenceField]) {
    (
      [
        "value", "includes", "excludes", "warranty", "service_levels", "price", "request", "support", "next",
        "components", "standalone", "partners", "eligibility", "documents", "steps", "options",
      ],
      [ValueStream.stagePackages, Measure.about, Idea.about, Initiative.changes]
    )
  }
}
