internal import Syntax

/// What a text in HTML says to a reader.
enum HTMLText {
  /// The text without its markup, paragraphs apart by a line break.
  static func plain(_ html: String) -> String { HTMLMarkdown.text(of: html, isPlain: true) }
  /// The text as Markdown.
  static func markdown(_ html: String) -> String { HTMLMarkdown.text(of: html, isPlain: false) }
}
