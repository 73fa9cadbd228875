import CatalogModel
import SourceText

/// What an entry's page says to programs: where the page stands, and what the entry is, if the public vocabulary has a word for it.
///
/// Addresses in it have to be whole, so that it is there only where the site's is known.
struct EntryData {
  let page: EntryPage

  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    guard let home = context.address(of: HomePage.homePath) else { return }
    let thing = page.entry.kind.presentation.linkedThing(of: page.entry, context)
    html.linkedData { json in
      json.object { json in
        json.member("@context", "https://schema.org")
        json.key("@graph")
        json.array([way(from: home, context)] + [thing].compactMap(\.self)) { $1.write(&$0) }
      }
    }
  }

  /// The pages that lead to this one, as they stand above it.
  private func way(from home: String, _ context: PageContext) -> LinkedThing {
    let above = page.ancestors(context).map { (title: $0.title, address: context.address(of: $0.path)) }
    let pages: [(title: String, address: String?)] =
      [(context.strings.home, home)] + above + [(page.title(context).text, context.address(of: page.path))]
    var way = LinkedThing(.way)
    way.set(
      "itemListElement",
      pages.enumerated().map { place, page in
        var step = LinkedThing(.step)
        step.set("position", place + 1)
        step.set("name", page.title)
        step.set("item", page.address)
        return step
      })
    return way
  }
}

extension ServicePackagePresentation {
  /// The most segments that are named.
  private static let audienceLimit = 20

  /// One that is offered: of what is not, a search engine would tell people who look for it.
  static func linkedThing(of entry: Entry, _ page: PageContext) -> LinkedThing? {
    let package = ServicePackage(entry)
    guard package.status?.isLive ?? false else { return nil }
    var service = page.linkedThing(.service, entry)
    service.set("description", page.string(package.summary))
    service.set("provider", package.owner?.target.map { page.linkedThing(.organization, $0.entry) })
    service.set("audience", package.segments.prefix(audienceLimit).map { page.linkedThing(.audience, $0.entry) })
    service.set("areaServed", page.string(package.area))
    service.set(
      "availableChannel",
      requestAddresses(of: package, page).filter(\.isOfWeb).map { address in
        var channel = LinkedThing(.channel)
        channel.set("serviceUrl", address.text)
        return channel
      })
    if let price = page.string(package.price) {
      var offer = LinkedThing(.offer)
      offer.set("description", price)
      service.set("offers", offer)
    }
    return service
  }
}

extension TeamPresentation {
  static func linkedThing(of entry: Entry, _ page: PageContext) -> LinkedThing? {
    var team = page.linkedThing(.organization, entry)
    team.set("description", page.string(entry.summary))
    if let contact = Team(entry).contact, let address = page.address(in: contact) {
      var point = LinkedThing(.contact)
      if address.isOfWeb { point.set("url", address.text) } else { point.set("email", address.mailbox) }
      if address.isOfWeb || address.mailbox != nil { team.set("contactPoint", point) }
    }
    return team
  }
}

extension SegmentPresentation {
  static func linkedThing(of entry: Entry, _ page: PageContext) -> LinkedThing? {
    var audience = page.linkedThing(.audience, entry)
    audience.set("description", page.string(Segment(entry).summary))
    return audience
  }
}

extension TermPresentation {
  static func linkedThing(of entry: Entry, _ page: PageContext) -> LinkedThing? {
    var term = page.linkedThing(.term, entry)
    term.set("description", page.string(Term(entry).definition))
    var terms = LinkedThing(.termSet)
    terms.set("name", page.kind(of: entry).plural)
    terms.set("url", page.address(of: ListPage.path(of: entry.declaration)))
    term.set("inDefinedTermSet", terms)
    return term
  }
}
