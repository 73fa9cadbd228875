import CatalogModel
import SourceText
import Syntax

/// Writes the Markdown of one body as HTML: none that was not read and is written anew, no address of another scheme than
/// those that are allowed, links between files of the catalogue as links between pages.
struct MarkdownRenderer {
  let markdown: Markdown
  /// The path of the file, from which its relative links count.
  private let path: String
  let page: PageContext
  private let slugs: [String]
  /// The levels at which the headings are shown.
  private let levels: [Int]
  private let anchors: Set<String>

  /// How deep elements nest; what lies deeper is written as text of the deepest.
  private static let depthLimit = 64

  init(_ document: Document, page: PageContext) {
    markdown = document.markdown()
    path = document.file.path
    self.page = page
    let headings = MarkdownOutline(of: markdown).headings
    slugs = headings.map(\.slug)
    levels = Self.levels(of: headings)
    anchors = Set(slugs)
  }

  /// The levels at which headings are shown: the uppermost right below the page's title, whatever it was written as, and no
  /// level left out, so that the page is one outline.
  private static func levels(of headings: [MarkdownOutline.Heading]) -> [Int] {
    var open: [Int] = []
    return headings.map { heading in
      while let last = open.last, last >= heading.level { open.removeLast() }
      open.append(heading.level)
      return min(open.count + 1, 6)
    }
  }

  func write(_ html: inout HTMLWriter) {
    var cursor = Cursor()
    writeContent(&html, &cursor)
  }

  /// Where the walk through the events is.
  struct Cursor {
    var next = 0
    var heading = 0
    var depth = 0
    /// Whether a link is being written, in which there can be no other.
    var isInLink = false
  }

  /// Writes the content of what was entered last, up to the event that leaves it.
  func writeContent(_ html: inout HTMLWriter, _ cursor: inout Cursor) {
    var flattened = 0
    cursor.depth += 1
    defer { cursor.depth -= 1 }
    while cursor.next < markdown.events.count {
      let event = markdown.events[cursor.next]
      cursor.next += 1
      switch event.kind {
      case .leave:
        guard flattened > 0 else { return }
        flattened -= 1
      case .enter where cursor.depth > Self.depthLimit:
        if event.tag == .heading { cursor.heading += 1 }
        if !event.tag.isSpan { html.text("\n") }
        flattened += 1
      case .enter: enter(event, &html, &cursor)
      case .text, .code: markdown.withText(of: event) { html.text($0) }
      case .entity:
        let written = markdown.string(of: event)
        html.text(Markdown.Entity.text(of: written.utf8) ?? written)
      case .html: break
      case .footnoteReference: writeReference(event, &html, cursor)
      case .hardBreak: html.element(.br)
      case .softBreak: html.text("\n")
      case .nullCharacter: html.text("\u{FFFD}")
      }
    }
  }

  private func enter(_ event: Markdown.Event, _ html: inout HTMLWriter, _ cursor: inout Cursor) {
    func element(_ tag: Tag, _ attributes: (inout Attributes) -> Void = { _ in }) {
      html.element(tag, attributes: attributes) { writeContent(&$0, &cursor) }
    }
    switch event.tag {
    case .document, .htmlBlock: writeContent(&html, &cursor)
    case .blockQuote: writeQuotation(event, &html, &cursor)
    case .element, .spanElement: writeElement(event, &html, &cursor)
    case .footnotes: writeFootnotes(&html, &cursor)
    case .footnote: writeFootnote(event, &html, &cursor)
    case .unorderedList: element(.ul)
    case .orderedList: element(.ol) { if event.detail != 1 { $0.set("start", Int(event.detail)) } }
    case .listItem: writeListItem(event, &html, &cursor)
    case .thematicBreak:
      html.element(.hr)
      writeContent(&html, &cursor)
    case .heading: writeHeading(event, &html, &cursor)
    case .codeBlock:
      html.element(.pre, attributes: { $0.set("tabindex", "0") }) { html in
        html.element(.code) { writeContent(&$0, &cursor) }
      }
    case .paragraph:
      if event.isTight {
        writeContent(&html, &cursor)
      } else {
        html.elementUnlessEmpty(.p) { writeContent(&$0, &cursor) }
      }
    case .table: writeTable(event, &html, &cursor)
    case .tableHead: element(.thead)
    case .tableBody: element(.tbody)
    case .tableRow: element(.tr)
    case .tableHeaderCell:
      element(.th) { attributes in
        attributes.set("scope", "col")
        align(&attributes, event)
      }
    case .tableCell: element(.td) { align(&$0, event) }
    case .emphasis: element(.em)
    case .strong: element(.strong)
    case .strikethrough: element(.del)
    case .codeSpan: element(.code)
    case .link: writeLink(event, &html, &cursor)
    case .image: writeImage(event, &html, &cursor)
    }
  }

  /// Writes a heading with the fragment that the code host gives it.
  private func writeHeading(_ event: Markdown.Event, _ html: inout HTMLWriter, _ cursor: inout Cursor) {
    let (slug, level) = cursor.heading < slugs.count ? (slugs[cursor.heading], levels[cursor.heading]) : ("", 6)
    cursor.heading += 1
    html.element(
      .heading(level), attributes: { if !slug.isEmpty { $0.set("id", slug) } },
      content: { writeContent(&$0, &cursor) })
  }

  private func writeListItem(_ event: Markdown.Event, _ html: inout HTMLWriter, _ cursor: inout Cursor) {
    let mark = Markdown.TaskMark(rawValue: event.detail) ?? .none
    html.element(.li, class: mark == .none ? nil : "task") { html in
      if mark != .none {
        html.element(.input) { attributes in
          attributes.set("type", "checkbox")
          attributes.set("aria-label", mark == .done ? page.strings.done : page.strings.notDone)
          if mark == .done { attributes.flag("checked") }
          attributes.flag("disabled")
        }
        html.text(" ")
      }
      writeContent(&html, &cursor)
    }
  }

  private func writeTable(_ event: Markdown.Event, _ html: inout HTMLWriter, _ cursor: inout Cursor) {
    page.table(&html, label: page.strings.table) { writeContent(&$0, &cursor) }
  }

  private func align(_ attributes: inout Attributes, _ event: Markdown.Event) {
    switch Markdown.Alignment(rawValue: event.detail) {
    case .left: attributes.set("class", "left")
    case .center: attributes.set("class", "center")
    case .right: attributes.set("class", "right")
    case nil, .some(.none): break
    }
  }

  // MARK: - Links

  private func writeLink(_ event: Markdown.Event, _ html: inout HTMLWriter, _ cursor: inout Cursor) {
    let link = markdown.links[Int(event.detail)]
    guard let target = target(of: link) else {
      writeContent(&html, &cursor)
      return
    }
    html.element(.a) { attributes in
      target(&attributes, "href")
      if !link.title.isEmpty { attributes.set("title", link.title) }
    } content: { html in
      cursor.isInLink = true
      writeContent(&html, &cursor)
      cursor.isInLink = false
    }
  }

  /// Writes a picture of the catalogue; one from elsewhere would load something on the reader's behalf, and becomes a
  /// link.
  private func writeImage(_ event: Markdown.Event, _ html: inout HTMLWriter, _ cursor: inout Cursor) {
    let image = markdown.links[Int(event.detail)]
    let description = plainText(&cursor)
    switch page.catalog.target(ofLink: image.destination, from: path) {
    case .asset(let source):
      guard let target = page.path(ofAsset: source, asPicture: true) else { return html.text(description) }
      html.element(.img) { attributes in
        attributes.set("src", prefix: page.rootPrefix, target)
        attributes.set("alt", description)
        if !image.title.isEmpty { attributes.set("title", image.title) }
        if let width = image.width { attributes.set("width", width) }
        if let height = image.height { attributes.set("height", height) }
      }
    case .external:
      let words = description.isEmpty ? image.destination : description
      guard !cursor.isInLink, let address = WebAddress(image.destination) else { return html.text(words) }
      html.element(.a, attributes: { $0.set("href", address) }) { $0.text(words) }
    default: html.text(description)
    }
  }

  /// What is within an image, as text.
  private func plainText(_ cursor: inout Cursor) -> String {
    var text = ""
    var depth = 0
    while cursor.next < markdown.events.count {
      let event = markdown.events[cursor.next]
      cursor.next += 1
      switch event.kind {
      case .enter: depth += 1
      case .leave:
        guard depth > 0 else { return text }
        depth -= 1
      case .text, .code: text += markdown.string(of: event)
      case .entity:
        let written = markdown.string(of: event)
        text += Markdown.Entity.text(of: written.utf8) ?? written
      case .hardBreak, .softBreak: text += " "
      case .html, .nullCharacter, .footnoteReference: break
      }
    }
    return text
  }

  /// What writes the address that a link leads to; nil where it leads nowhere, or nowhere safe.
  private func target(of link: Markdown.Link) -> ((inout Attributes, StaticString) -> Void)? {
    switch page.catalog.target(ofLink: link.destination, from: path) {
    case .entry(let entry, let anchor):
      guard let target = page.path(of: entry) else { return nil }
      return { $0.set($1, prefix: page.prefix, target, anchor: anchor) }
    case .page(let index, let anchor):
      let target = page.site.ownPagePaths[index]
      return { $0.set($1, prefix: page.prefix, target, anchor: anchor) }
    case .anchor(let anchor):
      guard anchors.contains(anchor) else { return nil }
      return { attributes, _ in attributes.href(anchor: anchor) }
    case .asset(let source):
      guard let target = page.path(ofAsset: source, asPicture: false) else { return nil }
      return { $0.set($1, prefix: page.rootPrefix, target) }
    case .external:
      guard let address = WebAddress(link.destination) else { return nil }
      return { $0.set($1, address) }
    case .elsewhere, .above, .folder, .unsafe, .missing: return nil
    }
  }
}

extension PageContext {
  /// Writes a body in the page's language, or as it is where it was not translated.
  func body(_ html: inout HTMLWriter, of document: Document, _ translations: [Translation]) {
    let translation = language.translation(among: translations)
    let renderer = MarkdownRenderer(translation?.document ?? document, page: self)
    let written = translation?.language ?? catalog.defaultLanguage
    html.elementUnlessEmpty(.div, class: "prose", attributes: { self.mark(&$0, written) }) { renderer.write(&$0) }
  }
}
