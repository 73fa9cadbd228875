package import SourceText

/// Writes HTML as bytes, such that text can enter only escaped and every element that is opened is closed.
///
/// There is no way to write markup as a string: elements come from ``Tag``, attribute names from this module's own
/// literals, addresses from ``WebAddress`` and ``SitePath``.
package struct HTMLWriter: ~Copyable {
  private var buffer: ByteBuffer

  /// A writer that has written nothing.
  /// - Parameter capacity: how many bytes there will be, as far as one can guess: room is made for them at once.
  package init(capacity: Int = 0) { buffer = ByteBuffer(capacity: capacity) }

  /// What was written so far: well-formed UTF-8.
  package var bytes: [UInt8] { buffer.array }

  /// How many bytes were written so far.
  var count: Int { buffer.count }

  /// Writes an element with what `content` writes in it.
  /// - Parameters:
  ///   - style: the value of the attribute `class`.
  ///   - attributes: writes further attributes.
  package mutating func element(
    _ tag: Tag, class style: StaticString? = nil, attributes: (inout Attributes) -> Void = { _ in },
    content: (inout HTMLWriter) -> Void
  ) {
    open(tag, style, attributes)
    if tag.layout == .container { append(byte: UInt8(ascii: "\n")) }
    content(&self)
    append("</")
    append(tag.name)
    append(tag.layout == .inline ? ">" : ">\n")
  }

  /// Writes an element with what `content` writes in it, or nothing where that writes nothing.
  package mutating func elementUnlessEmpty(
    _ tag: Tag, class style: StaticString? = nil, attributes: (inout Attributes) -> Void = { _ in },
    content: (inout HTMLWriter) -> Void
  ) {
    let start = buffer.count
    var isEmpty = false
    element(tag, class: style, attributes: attributes) { html in
      let opened = html.buffer.count
      content(&html)
      isEmpty = html.buffer.count == opened
    }
    if isEmpty { buffer.truncate(to: start) }
  }

  /// Writes an element that has no content and no end tag.
  package mutating func element(_ tag: VoidTag, attributes: (inout Attributes) -> Void = { _ in }) {
    open(tag.tag, nil, attributes)
    if tag.tag.layout != .inline { append(byte: UInt8(ascii: "\n")) }
  }

  /// Writes the line that every HTML file begins with.
  package mutating func doctype() { append("<!DOCTYPE html>\n") }

  /// Writes what another writer wrote.
  package mutating func append(_ fragment: HTMLFragment) {
    let span = fragment.bytes.span
    buffer.append(span, in: 0..<span.count)
  }

  /// Writes a link.
  /// - Parameter prefix: leads from the page to the folder that its target lies in: `../../`.
  mutating func append(link index: Int, of links: PreparedLinks, prefix: String) {
    append("<a href=\"")
    buffer.append(prefix)
    buffer.append(links.bytes.span, in: links.link(index))
    append("</a>")
  }

  /// Writes the name in a link.
  mutating func append(nameOf index: Int, in links: PreparedLinks) {
    buffer.append(links.bytes.span, in: links.name(index))
  }

  /// Writes text, escaped.
  package mutating func text(_ text: String) { TextEscaping.append(text.utf8Span.span, to: &buffer) }

  /// Writes text of the interface; it has no characters that need escaping.
  package mutating func text(_ text: StaticString) { append(text) }

  /// Writes text, escaped; ill-formed UTF-8 is repaired.
  package mutating func text(_ text: Span<UInt8>) { TextEscaping.appendRepaired(text, to: &buffer) }

  /// Writes data in JSON-LD, which programs read and no browser runs or shows.
  ///
  /// Nothing in it can end the element or begin a comment: in JSON `<` stands within strings alone, where its code means the same.
  /// Sources: WHATWG HTML, "Restrictions for contents of script elements"; W3C JSON-LD 1.1, 7, "Embedding JSON-LD in HTML Documents".
  package mutating func linkedData(_ write: (inout JSONWriter) -> Void) {
    var json = JSONWriter()
    write(&json)
    append("<script type=\"application/ld+json\">")
    let bytes = json.bytes.span
    var start = 0
    for offset in bytes.indices where bytes[offset] == UInt8(ascii: "<") {
      buffer.append(bytes, in: start..<offset)
      append("\\u003c")
      start = offset + 1
    }
    buffer.append(bytes, in: start..<bytes.count)
    append("</script>\n")
  }

  /// Writes that the page runs a script of the site once it is read; no other element runs anything.
  /// - Parameter attributes: where it lies, and what it is told.
  mutating func script(attributes: (inout Attributes) -> Void) {
    element(
      .script,
      attributes: {
        $0.flag("defer")
        attributes(&$0)
      }, content: { _ in })
  }

  private mutating func open(_ tag: Tag, _ style: StaticString?, _ attributes: (inout Attributes) -> Void) {
    append("<")
    append(tag.name)
    if let style {
      append(" class=\"")
      append(style)
      append("\"")
    }
    var list = Attributes(taking: &buffer)
    attributes(&list)
    list.give(back: &buffer)
    append(">")
  }

  private mutating func append(_ literal: StaticString) { buffer.append(literal) }
  private mutating func append(byte: UInt8) { buffer.append(byte) }
}

/// Markup that an ``HTMLWriter`` wrote, to be written again.
package struct HTMLFragment: Sendable {
  let bytes: [UInt8]

  /// The markup that `write` writes.
  package init(_ write: (inout HTMLWriter) -> Void) {
    var html = HTMLWriter()
    write(&html)
    bytes = html.bytes
  }
}
