/// An element that the site uses. There is none that embeds anything, and one that runs: a script of the site.
package struct Tag: Sendable {
  /// Where the writer breaks lines, so that a page reads well as text.
  enum Layout: Sendable {
    /// Nowhere: white space would show.
    case inline
    /// Behind the end tag.
    case block
    /// Behind the start tag too.
    case container
  }

  let name: StaticString
  let layout: Layout

  private init(_ name: StaticString, _ layout: Layout) {
    self.name = name
    self.layout = layout
  }

  fileprivate static func void(_ name: StaticString, _ layout: Layout) -> Tag { Tag(name, layout) }

  /// The page.
  package static var html: Tag { Tag("html", .container) }
  /// What browsers need to know of the page and do not show.
  package static var head: Tag { Tag("head", .container) }
  /// What of the page is shown.
  package static var body: Tag { Tag("body", .container) }
  /// The page's name, in its head.
  package static var title: Tag { Tag("title", .block) }

  /// What stands before a page or a section, as its heading.
  package static var header: Tag { Tag("header", .container) }
  /// Links that lead around in the site.
  package static var nav: Tag { Tag("nav", .container) }
  /// What a page is there for; once in each.
  package static var main: Tag { Tag("main", .container) }
  /// What stands at the end of a page.
  package static var footer: Tag { Tag("footer", .container) }
  /// A part with a heading of its own.
  package static var section: Tag { Tag("section", .container) }
  /// What would make sense by itself, as an entry.
  package static var article: Tag { Tag("article", .container) }
  /// What stands beside the text, as facts.
  package static var aside: Tag { Tag("aside", .container) }
  /// A block that means nothing of its own.
  package static var div: Tag { Tag("div", .container) }
  /// A heading of level 1, that of the page.
  package static var h1: Tag { Tag("h1", .block) }
  /// A heading of level 2.
  package static var h2: Tag { Tag("h2", .block) }
  /// A heading of level 3.
  package static var h3: Tag { Tag("h3", .block) }
  /// A heading of level 4.
  package static var h4: Tag { Tag("h4", .block) }
  /// A heading of level 5.
  package static var h5: Tag { Tag("h5", .block) }
  /// A heading of level 6.
  package static var h6: Tag { Tag("h6", .block) }

  /// A paragraph.
  package static var p: Tag { Tag("p", .block) }
  /// A quotation of paragraphs.
  package static var blockquote: Tag { Tag("blockquote", .container) }
  /// Text whose line breaks and blanks are kept.
  package static var pre: Tag { Tag("pre", .block) }
  /// A list without numbers.
  package static var ul: Tag { Tag("ul", .container) }
  /// A list with numbers.
  package static var ol: Tag { Tag("ol", .container) }
  /// An item of a list.
  package static var li: Tag { Tag("li", .block) }
  /// Pairs of names and what they stand for.
  package static var dl: Tag { Tag("dl", .container) }
  /// A name in such a list.
  package static var dt: Tag { Tag("dt", .block) }
  /// What the name stands for.
  package static var dd: Tag { Tag("dd", .block) }
  /// A picture or a table with its caption.
  package static var figure: Tag { Tag("figure", .container) }
  /// A field to type into, with what sends it.
  static var form: Tag { Tag("form", .block) }
  /// What sends a form.
  static var button: Tag { Tag("button", .inline) }
  /// The caption of a figure.
  package static var figcaption: Tag { Tag("figcaption", .block) }
  /// What a reader can open and close.
  package static var details: Tag { Tag("details", .container) }
  /// What of that is seen while it is closed.
  package static var summary: Tag { Tag("summary", .block) }

  /// A table.
  package static var table: Tag { Tag("table", .container) }
  /// The caption of a table.
  package static var caption: Tag { Tag("caption", .block) }
  /// The rows of a table's head.
  package static var thead: Tag { Tag("thead", .container) }
  /// The rows of a table's foot.
  package static var tfoot: Tag { Tag("tfoot", .container) }
  /// The rows of a table between head and foot.
  package static var tbody: Tag { Tag("tbody", .container) }
  /// A row of a table.
  package static var tr: Tag { Tag("tr", .block) }
  /// A cell that names its row or column.
  package static var th: Tag { Tag("th", .inline) }
  /// A cell with a value.
  package static var td: Tag { Tag("td", .inline) }

  /// A link.
  package static var a: Tag { Tag("a", .inline) }
  /// A part of a line that means nothing of its own.
  package static var span: Tag { Tag("span", .inline) }
  /// Words that are stressed.
  package static var em: Tag { Tag("em", .inline) }
  /// Words that matter most.
  package static var strong: Tag { Tag("strong", .inline) }
  /// Words that no longer hold.
  package static var del: Tag { Tag("del", .inline) }
  /// Code within a line, or within `pre`.
  package static var code: Tag { Tag("code", .inline) }
  /// A date or time, with its form for programs.
  package static var time: Tag { Tag("time", .inline) }
  /// A remark by the way.
  package static var small: Tag { Tag("small", .inline) }

  /// An abbreviation.
  package static var abbr: Tag { Tag("abbr", .inline) }
  /// Words whose direction of writing is their own.
  package static var bdi: Tag { Tag("bdi", .inline) }
  /// Words whose direction of writing is given.
  package static var bdo: Tag { Tag("bdo", .inline) }
  /// The title of a work.
  package static var cite: Tag { Tag("cite", .inline) }
  /// A word where it is explained.
  package static var dfn: Tag { Tag("dfn", .inline) }
  /// Words that were added.
  package static var ins: Tag { Tag("ins", .inline) }
  /// What one types.
  package static var kbd: Tag { Tag("kbd", .inline) }
  /// Words that are marked for a reader.
  package static var mark: Tag { Tag("mark", .inline) }
  /// A quotation within a line.
  package static var q: Tag { Tag("q", .inline) }
  /// A bracket around an annotation, for browsers that show it in line.
  package static var rp: Tag { Tag("rp", .inline) }
  /// The annotation over characters, as their pronunciation.
  package static var rt: Tag { Tag("rt", .inline) }
  /// Characters with an annotation.
  package static var ruby: Tag { Tag("ruby", .inline) }
  /// What a program writes.
  package static var samp: Tag { Tag("samp", .inline) }
  /// Letters below the line.
  package static var sub: Tag { Tag("sub", .inline) }
  /// Letters above the line.
  package static var sup: Tag { Tag("sup", .inline) }
  /// The name of a quantity: `var`.
  package static var variable: Tag { Tag("var", .inline) }

  /// A picture that is a block.
  package static var svg: Tag { Tag("svg", .block) }
  /// A picture within a line of text.
  package static var svgInline: Tag { Tag("svg", .inline) }
  /// A part of a picture that is drawn wherever ``use`` asks for it.
  package static var symbol: Tag { Tag("symbol", .inline) }
  /// A copy of a ``symbol``.
  package static var use: Tag { Tag("use", .inline) }
  /// A shape, from its outline.
  package static var path: Tag { Tag("path", .inline) }
  /// What a picture or a part of it is called, for those who do not see it.
  package static var svgTitle: Tag { Tag("title", .inline) }
  /// What a picture shows, for those who do not see it.
  package static var svgDescription: Tag { Tag("desc", .inline) }
  /// Text in a picture.
  package static var svgText: Tag { Tag("text", .inline) }
  /// A straight line from one point to another.
  package static var line: Tag { Tag("line", .inline) }
  /// A line through several points.
  package static var polyline: Tag { Tag("polyline", .inline) }
  /// A circle.
  package static var circle: Tag { Tag("circle", .inline) }
  /// A rectangle.
  package static var rect: Tag { Tag("rect", .inline) }

  /// A script of the site.
  static var script: Tag { Tag("script", .block) }

  /// A heading; levels beyond 6 count as 6.
  package static func heading(_ level: Int) -> Tag {
    switch level {
    case ...1: h1
    case 2: h2
    case 3: h3
    case 4: h4
    case 5: h5
    default: h6
    }
  }
}

/// An element that never has content.
package struct VoidTag: Sendable {
  let tag: Tag

  /// A property of the page, in its head.
  package static var meta: VoidTag { VoidTag(tag: .void("meta", .block)) }
  /// A file that belongs to the page, as a style sheet.
  package static var link: VoidTag { VoidTag(tag: .void("link", .block)) }
  /// A line break.
  package static var br: VoidTag { VoidTag(tag: .void("br", .block)) }
  /// A break between paragraphs, shown as a line.
  package static var hr: VoidTag { VoidTag(tag: .void("hr", .block)) }
  /// A picture from a file.
  package static var img: VoidTag { VoidTag(tag: .void("img", .inline)) }
  /// A box to tick, as of a task; a field to type into.
  package static var input: VoidTag { VoidTag(tag: .void("input", .inline)) }
}
