package import SourceText

/// A Markdown text as a flat list of events with their places, as a renderer and an outline read it.
///
/// CommonMark with tables, strikethrough, task lists, footnotes, alerts and bare URLs as links, and of HTML what is harmless.
/// Ranges count from the start of the file.
package struct Markdown: Sendable {
  /// What an event enters or leaves.
  package enum Tag: UInt8, Sendable {
    case document, blockQuote, unorderedList, orderedList, listItem, thematicBreak, heading, codeBlock, htmlBlock,
      paragraph, table, tableHead, tableBody, tableRow, tableHeaderCell, tableCell
    /// All footnotes, at the end; and one of them.
    case footnotes, footnote
    /// An element of HTML that is a block.
    case element
    case emphasis, strong, link, image, codeSpan, strikethrough
    /// An element of HTML that stands within a line.
    case spanElement

    /// Whether this stands within a line of text.
    @inlinable package var isSpan: Bool { rawValue >= Tag.emphasis.rawValue }
  }

  /// One step through the text.
  package struct Event: Sendable, Hashable {
    /// What happens in a step.
    package enum Kind: UInt8, Sendable {
      case enter, leave
      /// Text to escape and write.
      case text
      /// An entity as written, `&auml;` or `&#228;`; see ``Entity``.
      case entity
      /// Text of a code span or block.
      case code
      /// Raw HTML as written; none is left once it was read.
      case html
      /// The mark of a footnote.
      case footnoteReference
      case hardBreak, softBreak
      /// A NUL, to be shown as U+FFFD.
      case nullCharacter
    }

    /// What happens.
    package var kind: Kind
    /// What is entered or left; for text, what it stands in last.
    package var tag: Tag
    /// Whether the text is in ``Markdown/sideText`` and not in the source.
    package var isAside: Bool
    /// Where the text stands; empty for what has none.
    package var text: SourceRange
    /// By tag: a heading's level, the index in ``Markdown/links`` of a link or image, the index in ``Markdown/codeInfo``
    /// of a code block, the start of an ordered list, a list item's ``TaskMark``, a cell's ``Alignment``, a quotation's
    /// ``Alert``, the index in ``Markdown/elements`` of an element, in ``Markdown/footnotes`` of a footnote, in
    /// ``Markdown/footnoteReferences`` of a reference; 0 otherwise.
    package var detail: UInt32
    /// Whether a list is tight: its paragraphs are written without `<p>`.
    package var isTight: Bool
  }

  /// The box of a list item.
  package enum TaskMark: UInt32, Sendable {
    case none, open, done
  }

  /// How a table's cell is aligned.
  package enum Alignment: UInt32, Sendable {
    case none, left, center, right
  }

  /// What a quotation is that begins with `[!NOTE]` or the like.
  package enum Alert: UInt32, Sendable, CaseIterable {
    case none, note, tip, important, warning, caution
  }

  /// A footnote that is referred to, in the order of the first references.
  package struct Footnote: Sendable, Hashable {
    /// How often it is referred to.
    package var references: Int
  }

  /// A mark that refers to a footnote.
  package struct FootnoteReference: Sendable, Hashable {
    /// The index in ``Markdown/footnotes``.
    package let footnote: Int
    /// The number among those that refer to the same, from 1.
    package let occurrence: Int
  }

  /// An HTML comment, which is no part of the page.
  package struct Comment: Sendable, Hashable {
    /// From `<!--` to `-->`.
    package var range: SourceRange
    /// What lies between.
    package var content: SourceRange
  }

  /// A link or an image.
  package struct Link: Sendable, Hashable {
    /// Where it leads, entities and escapes resolved; not safe to write before ``URLSafety`` was asked.
    package var destination: String
    /// What a reader sees who points at the link or image, entities and escapes resolved; empty for nothing.
    package var title: String
    /// Where the destination is written, in a reference's definition too; if it is not written as it reads (escapes,
    /// entities, `www.` without a scheme), where the label is.
    package var range: SourceRange
    /// Whether ``range`` holds exactly the destination, so that an edit may replace it.
    package var isExact: Bool
    /// Whether it is an image and not a link.
    package var isImage: Bool
    /// How wide an image of HTML wants to be, in pixels; nil where it does not say.
    package var width: Int?
    /// How high an image of HTML wants to be, in pixels; nil where it does not say.
    package var height: Int?
  }

  /// The file's bytes.
  package let source: [UInt8]
  /// Text that is not in the source as it reads.
  package internal(set) var sideText: [UInt8]
  /// The steps through the text, in its order.
  package internal(set) var events: [Event]
  /// The links and images that events refer to.
  package internal(set) var links: [Link]
  /// The first word behind the fence of each code block.
  package let codeInfo: [String]
  /// The elements of HTML that events refer to.
  package internal(set) var elements: [Element] = []
  /// The HTML comments, in the order in which they are written.
  package internal(set) var comments: [Comment] = []
  /// The footnotes that are referred to, in the order of the first references.
  package internal(set) var footnotes: [Footnote] = []
  /// The marks that refer to footnotes, which events name by their index here.
  package internal(set) var footnoteReferences: [FootnoteReference] = []
  /// Where raw HTML is written, whether or not it is shown.
  package internal(set) var rawHTML: [SourceRange] = []
  /// What is wrong with marks and HTML.
  package internal(set) var findings: [Diagnostic] = []
  /// Why reading ended early; ``events`` are then those before, all left again.
  package let diagnostic: Diagnostic?

  init(
    source: [UInt8], sideText: [UInt8], events: [Event], links: [Link], codeInfo: [String], diagnostic: Diagnostic?
  ) {
    self.source = source
    self.sideText = sideText
    self.events = events
    self.links = links
    self.codeInfo = codeInfo
    self.diagnostic = diagnostic
  }

  /// Calls `body` with an event's text, without a copy.
  @inlinable
  package func withText<Result>(of event: Event, _ body: (Span<UInt8>) -> Result) -> Result {
    body((event.isAside ? sideText : source).span.extracting(event.text.offsets))
  }

  /// An event's text.
  package func string(of event: Event) -> String {
    String(decoding: (event.isAside ? sideText : source)[event.text.offsets], as: UTF8.self)
  }
}

extension Document {
  /// Reads the body's Markdown.
  package func markdown() -> Markdown { Markdown(parsing: file, in: body) }
}
