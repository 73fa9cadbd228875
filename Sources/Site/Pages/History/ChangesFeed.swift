import CatalogModel
import SourceText

/// The latest changes as an Atom feed (RFC 4287): for whoever wants to be told.
///
/// An id is made of the commit and the entry, so that it stays the same wherever the site lies; times are those of commits.
struct ChangesFeed: Page {
  static let path = SitePath("changes/feed.xml")
  private static let type: StaticString = "application/atom+xml"
  /// The most changes that it has.
  private static let limit = 50
  /// The most values of a change that it tells.
  private static let lineLimit = 12

  var path: SitePath { Self.path }
  var section: NavigationItem? { nil }
  var isListed: Bool { false }
  func title(_ context: PageContext) -> PageTitle { .interface(context.strings[ChangesPage.title]) }
  func ancestors(_ context: PageContext) -> [(title: String, path: SitePath)] { [] }
  func write(_ html: inout HTMLWriter, _ context: PageContext) {}

  /// Writes a link to it for readers.
  static func writeLink(_ html: inout HTMLWriter, _ context: PageContext) {
    html.element(
      .a, class: "button quiet",
      attributes: { attributes in
        attributes.set("href", prefix: context.prefix, path)
        attributes.set("type", type)
      }, content: { $0.text(context.strings[ChangesText.feed]) })
  }

  /// Writes the line of a page's head by which programs find it.
  static func writeAlternate(_ html: inout HTMLWriter, _ context: PageContext) {
    html.element(.link) { attributes in
      attributes.set("rel", "alternate")
      attributes.set("type", type)
      attributes.set("href", prefix: context.prefix, path)
    }
  }

  func render(_ context: PageContext) -> [UInt8] {
    let changes: [DatedChange] = Array(context.site.changes.lazy.flatMap(\.all).prefix(Self.limit))
    let site = context.language.siteTitle?.text ?? context.strings.defaultSiteTitle
    let address = context.address(of: path)
    var xml = XMLText()
    xml.line("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
    xml.line(
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(XMLText.escaped(context.language.language.tag))\">")
    xml.element("title", site + context.strings.colon + context.strings[ChangesPage.title])
    xml.element("id", address ?? Self.id("0", "\(site) \(context.language.language.tag)"))
    xml.element("updated", Self.time(changes.map(\.day).max()))
    xml.line("<author><name>\(XMLText.escaped(site))</name></author>")
    if let address { xml.line("<link rel=\"self\" href=\"\(XMLText.escaped(address))\"/>") }
    if let page = context.address(of: ChangesPage.path) { xml.line("<link href=\"\(XMLText.escaped(page))\"/>") }
    for change in changes { write(&xml, change, context) }
    xml.line("</feed>")
    return xml.bytes
  }

  private func write(_ xml: inout XMLText, _ change: DatedChange, _ context: PageContext) {
    xml.line("<entry>")
    xml.element("id", Self.id(change.commit, "\(change.key) \(context.language.language.tag)"))
    xml.element("updated", Self.time(change.day))
    let words = ChangeWording(event: change.event, context: context)
    let name: String
    switch change.subject {
    case .present(let entry):
      name = context.language.title(of: entry)
      if let page = context.path(of: entry), let address = context.address(of: page) {
        xml.line("<link href=\"\(XMLText.escaped(address))\"/>")
      }
    case .gone(let entry): name = context.name(of: entry).text
    }
    let heading = context.text(words.heading)
    xml.element("title", name + context.strings.colon + heading)
    if let author = change.event.author { xml.line("<author><name>\(XMLText.escaped(author))</name></author>") }
    let lines = words.plainLines(Self.lineLimit)
    xml.element("content", lines.isEmpty ? heading : lines.joined(separator: "\n"))
    xml.line("</entry>")
  }

  /// The beginning of a day in UTC: of a change the day alone is told.
  private static func time(_ day: CalendarDate?) -> String { (day?.description ?? "1970-01-01") + "T00:00:00Z" }

  /// A UUID of version 8 (RFC 9562) from a commit's name and a text.
  private static func id(_ commit: String, _ text: String) -> String {
    var hash = FNV1a()
    hash.add(text.utf8)
    let digits =
      Array(commit.prefix(16) + String(repeating: "0", count: max(0, 16 - commit.count))) + Array(hash.hexadecimal)
    func part(_ range: Range<Int>) -> String { String(digits[range]) }
    return "urn:uuid:\(part(0..<8))-\(part(8..<12))-8\(part(13..<16))-8\(part(17..<20))-\(part(20..<32))"
  }
}

extension ChangesFeed: PageFamily {
  static func pages(of site: SiteModel, in language: SiteLanguage) -> [any Page] {
    ChangesPage.isShown(in: site.contents) ? [ChangesFeed()] : []
  }
}
