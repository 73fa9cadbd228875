package import SourceText

/// What checks look at in a body: where it leads, what it can be linked to by, and its comments.
package struct MarkdownOutline: Sendable {
  /// A heading, with the fragment that the code host gives it.
  package struct Heading: Sendable, Hashable {
    /// 1 to 6.
    package var level: Int
    /// The text without marks; an image adds nothing.
    package var text: String
    /// `#slug` leads here. The second heading of the same text has `-1` behind it.
    package var slug: String
    /// From the first to the last text in it; empty for an empty heading.
    package var range: SourceRange
  }

  /// The links and images of the text.
  package var links: [Markdown.Link] = []
  /// The headings, in the order in which they are written.
  package var headings: [Heading] = []
  /// The HTML comments, in the order in which they are written.
  package var comments: [Markdown.Comment] = []
  /// What is wrong with the Markdown.
  package var findings: [Diagnostic] = []

  init() {}

  /// Collects what checks look at, in time linear in the text.
  package init(of markdown: Markdown) {
    links = markdown.links
    comments = markdown.comments
    findings = markdown.findings + (markdown.diagnostic.map { [$0] } ?? [])
    collectHeadings(markdown)
  }

  private mutating func collectHeadings(_ markdown: Markdown) {
    var slugs = HeadingSlugs()
    var current: Heading?
    var images = 0
    for event in markdown.events {
      switch (event.kind, event.tag) {
      case (.enter, .heading):
        current = Heading(level: Int(event.detail), text: "", slug: "", range: event.text)
      case (.leave, .heading):
        guard var heading = current else { continue }
        heading.slug = slugs.slug(of: heading.text)
        headings.append(heading)
        current = nil
      case (.enter, .image): images += 1
      case (.leave, .image): images -= 1
      case (.enter, _), (.leave, _), (.html, _), (.footnoteReference, _): break
      default:
        guard current != nil else { continue }
        if !event.isAside, !event.text.isEmpty {
          if current?.range.isEmpty == true { current?.range = event.text }
          current?.range.end = event.text.end
        }
        guard images == 0 else { continue }
        switch event.kind {
        case .hardBreak, .softBreak: current?.text += " "
        case .nullCharacter: current?.text += "\u{FFFD}"
        case .entity:
          let written = markdown.string(of: event)
          current?.text += Markdown.Entity.text(of: written.utf8) ?? written
        default: current?.text += markdown.string(of: event)
        }
      }
    }
  }
}

/// The fragments that the code host gives to the headings of one page.
package struct HeadingSlugs: Sendable {
  private var counts: [String: Int] = [:]

  /// The fragments of a page, of which no heading was seen so far.
  package init() {}

  /// The next heading's fragment: small letters, blanks as hyphens, nothing else than letters, marks, digits, `_` and
  /// `-`, composed, since browsers compare code points; a number behind it if it is taken.
  package mutating func slug(of text: String) -> String {
    let base = Self.base(of: text)
    guard let seen = counts[base] else {
      counts[base] = 0
      return base
    }
    var count = seen
    var slug = base
    repeat {
      count += 1
      slug = "\(base)-\(count)"
    } while counts[slug] != nil
    counts[base] = count
    counts[slug] = 0
    return slug
  }

  private static func base(of text: String) -> String {
    var slug = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ": slug += "-"
      case "-", "_", "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      default:
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
          .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
          slug += scalar.properties.lowercaseMapping
        default: break
        }
      }
    }
    return slug.composed
  }
}

extension Document {
  /// The links and comments of the body, and its headings where anything in it can be a link or comment.
  ///
  /// Most bodies hold neither; those are not parsed, so the headings of a page that someone links to are asked for with
  /// ``headings()``.
  package func outline() -> MarkdownOutline {
    guard hasLinkOrComment else { return MarkdownOutline() }
    return MarkdownOutline(of: markdown())
  }

  /// The links and images of the body, and what is wrong with its Markdown.
  package func links() -> (links: [Markdown.Link], problems: [Diagnostic]) {
    guard hasLinkOrComment else { return ([], []) }
    let markdown = Markdown(parsing: file, in: body, onlyLinks: true)
    return (markdown.links, markdown.findings + (markdown.diagnostic.map { [$0] } ?? []))
  }

  /// The headings of the body with their fragments.
  package func headings() -> [MarkdownOutline.Heading] { MarkdownOutline(of: markdown()).headings }

  /// Whether a byte stands in the body that a link, an image, raw HTML or a bare address cannot do without, or a table,
  /// which may be too large; so may the lists of a long body.
  private var hasLinkOrComment: Bool {
    let source = file.bytes
    return body.offsets.count > 16_000
      || ["[", "<", "@", "|", ":/", "www."].contains { (mark: StaticString) in
        ByteSearch.holds(mark, in: source.span, body.offsets)
      }
  }
}
