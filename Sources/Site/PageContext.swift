import CatalogModel
import SourceText
import Syntax

/// What one page knows while it is written: where it lies, in which language, and how to name and reach everything else.
///
/// It belongs to one page on one thread.
final class PageContext {
  let site: SiteModel
  let language: SiteLanguage
  /// A view of the site's catalogue that this page has to itself.
  let catalog: Catalog
  /// The page's path below the language's folder.
  let path: SitePath
  /// Leads to the language's folder, as it stands in an attribute: `../../`.
  let prefix: String
  /// Leads to the site's root.
  let rootPrefix: String

  /// - Parameter isForAnyAddress: whether nobody knows where the page is seen from, so that links have to say the site's address,
  ///   which is known then.
  init(site: SiteModel, language: SiteLanguage, path: SitePath, isForAnyAddress: Bool = false) {
    self.site = site
    self.language = language
    catalog = site.catalog.view()
    self.path = path
    if isForAnyAddress, site.preview != nil {
      // The server of a preview has names of which only one is in its address, and gives out nothing but the site.
      rootPrefix = "/"
      prefix = rootPrefix + language.folder
    } else if isForAnyAddress, let base = site.base {
      // Addresses are percent-encoded, which leaves one character that HTML reads otherwise.
      rootPrefix = base.text.replacing("&", with: "&amp;")
      prefix = rootPrefix + language.folder
    } else {
      prefix = path.upwards
      rootPrefix = language.folder.isEmpty ? prefix : "../" + prefix
    }
  }

  var strings: Strings { language.strings }
  var documentLanguage: PageLanguage { language.documentLanguage }
  var fiscalYearStart: Int { catalog.configuration.fiscalYearStart }

  /// The address of the page at `path` in this language; nil where the site's is not known.
  func address(of path: SitePath) -> String? {
    site.base.map { $0.text + language.folder + path.encoded }
  }

  /// The path of an entry's page; nil where the site has none.
  func path(of entry: Entry) -> SitePath? { site.entryPaths[entry.index] }

  /// Where in the site the file at `path` of the tree lies; nil where it is not copied.
  func path(ofAsset path: String, asPicture isPicture: Bool) -> SitePath? {
    guard catalog.publishes(path, asPicture: isPicture) else { return nil }
    return site.copy(of: path)
  }

  // MARK: - Texts

  /// The text as a reader of the page's language finds it.
  func wording(_ text: Text?) -> Wording? {
    text?.wording(in: language.language, default: catalog.defaultLanguage)
  }

  func wordings(_ list: TextList) -> [Wording] {
    list.wordings(in: language.language, default: catalog.defaultLanguage)
  }

  /// The text as a string, for attributes and pictures.
  func string(_ text: Text?) -> String? { wording(text).map { ShownLength.name($0.node.string) } }

  /// The text with its language, for a picture; words of the interface where there is none.
  func text(_ text: Text?, else words: String) -> LocalizedText {
    wording(text).map { LocalizedText(text: ShownLength.name($0.node.string), language: $0.language) }
      ?? LocalizedText(text: words, language: documentLanguage.language)
  }

  /// Writes an element that holds a text, if there is one, and says its language where it is not the page's.
  func element(_ html: inout HTMLWriter, _ tag: Tag, class style: StaticString? = nil, _ text: Text?) {
    guard let wording = wording(text) else { return }
    element(html: &html, tag, class: style, wording)
  }

  func element(html: inout HTMLWriter, _ tag: Tag, class style: StaticString? = nil, _ wording: Wording) {
    html.element(tag, class: style, attributes: { self.mark(&$0, wording.language) }) { html in
      html.text(of: wording.node)
    }
  }

  /// Writes a text within a line.
  func write(_ html: inout HTMLWriter, _ text: Text?) {
    guard let wording = wording(text) else { return }
    if documentLanguage.differs(from: wording.language) {
      element(html: &html, .span, wording)
    } else {
      html.text(of: wording.node)
    }
  }

  /// Says that an element is in `language`, and in which direction that is written, where that is not the page's.
  func mark(_ attributes: inout Attributes, _ language: Language) {
    if documentLanguage.differs(from: language) {
      attributes.set(language: language, in: documentLanguage)
    }
  }

  /// Things that follow each other in time, in the order in which they are written beside each other: time runs from left to right
  /// on every page.
  func inTime<Thing>(_ things: [Thing]) -> [Thing] {
    documentLanguage.isRightToLeft ? things.reversed() : things
  }

  // MARK: - Links

  /// Writes a link to an entry's page.
  func link(_ html: inout HTMLWriter, _ entry: Entry) {
    language.writeLink(&html, entry, prefix: prefix)
  }

  /// Writes a link to an entry's page among others: where one of its kind has the same name, with what it is about behind it, as far
  /// as that is not what the page is about.
  func linkApart(_ html: inout HTMLWriter, _ entry: Entry) {
    link(&html, entry)
    guard language.hasNamesake(entry) else { return }
    let subjects = entry.subjects
    guard let first = subjects.first, !subjects.contains(where: { self.path(of: $0) == path }) else { return }
    html.text(" ")
    html.element(.span, class: "note") { html in
      language.writeName(&html, first)
      if subjects.count > 1 { html.text(", " + more(subjects.count - 1)) }
    }
  }

  /// Writes what a reference of `entry` names: a link, or the plain text where it leads nowhere.
  func reference(_ html: inout HTMLWriter, _ node: NodeView, of entry: Entry) {
    if let target = entry.target(of: node) {
      linkApart(&html, target)
    } else {
      html.element(.span, class: "unknown") { html in node.withText { html.text($0) } }
    }
  }

  /// Writes a link to a page of the site.
  func link(_ html: inout HTMLWriter, _ title: String, to path: SitePath, anchor: String? = nil) {
    html.element(.a, attributes: { $0.set("href", prefix: self.prefix, path, anchor: anchor) }) { $0.text(title) }
  }
}
