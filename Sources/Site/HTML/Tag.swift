/// An element that the site uses. There is none that runs or embeds anything.
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

  package static var html: Tag { Tag("html", .container) }
  package static var head: Tag { Tag("head", .container) }
  package static var body: Tag { Tag("body", .container) }
  package static var title: Tag { Tag("title", .block) }

  package static var header: Tag { Tag("header", .container) }
  package static var nav: Tag { Tag("nav", .container) }
  package static var main: Tag { Tag("main", .container) }
  package static var footer: Tag { Tag("footer", .container) }
  package static var section: Tag { Tag("section", .container) }
  package static var article: Tag { Tag("article", .container) }
  package static var aside: Tag { Tag("aside", .container) }
  package static var div: Tag { Tag("div", .container) }
  package static var h1: Tag { Tag("h1", .block) }
  package static var h2: Tag { Tag("h2", .block) }
  package static var h3: Tag { Tag("h3", .block) }
  package static var h4: Tag { Tag("h4", .block) }
  package static var h5: Tag { Tag("h5", .block) }
  package static var h6: Tag { Tag("h6", .block) }

  package static var p: Tag { Tag("p", .block) }
  package static var blockquote: Tag { Tag("blockquote", .container) }
  package static var pre: Tag { Tag("pre", .block) }
  package static var ul: Tag { Tag("ul", .container) }
  package static var ol: Tag { Tag("ol", .container) }
  package static var li: Tag { Tag("li", .block) }
  package static var dl: Tag { Tag("dl", .container) }
  package static var dt: Tag { Tag("dt", .block) }
  package static var dd: Tag { Tag("dd", .block) }
  package static var figure: Tag { Tag("figure", .container) }
  package static var figcaption: Tag { Tag("figcaption", .block) }
  package static var details: Tag { Tag("details", .container) }
  package static var summary: Tag { Tag("summary", .block) }

  package static var table: Tag { Tag("table", .container) }
  package static var caption: Tag { Tag("caption", .block) }
  package static var thead: Tag { Tag("thead", .container) }
  package static var tfoot: Tag { Tag("tfoot", .container) }
  package static var tbody: Tag { Tag("tbody", .container) }
  package static var tr: Tag { Tag("tr", .block) }
  package static var th: Tag { Tag("th", .inline) }
  package static var td: Tag { Tag("td", .inline) }

  package static var a: Tag { Tag("a", .inline) }
  package static var span: Tag { Tag("span", .inline) }
  package static var em: Tag { Tag("em", .inline) }
  package static var strong: Tag { Tag("strong", .inline) }
  package static var del: Tag { Tag("del", .inline) }
  package static var code: Tag { Tag("code", .inline) }
  package static var time: Tag { Tag("time", .inline) }
  package static var small: Tag { Tag("small", .inline) }

  package static var abbr: Tag { Tag("abbr", .inline) }
  package static var bdi: Tag { Tag("bdi", .inline) }
  package static var bdo: Tag { Tag("bdo", .inline) }
  package static var cite: Tag { Tag("cite", .inline) }
  package static var dfn: Tag { Tag("dfn", .inline) }
  package static var ins: Tag { Tag("ins", .inline) }
  package static var kbd: Tag { Tag("kbd", .inline) }
  package static var mark: Tag { Tag("mark", .inline) }
  package static var q: Tag { Tag("q", .inline) }
  package static var rp: Tag { Tag("rp", .inline) }
  package static var rt: Tag { Tag("rt", .inline) }
  package static var ruby: Tag { Tag("ruby", .inline) }
  package static var samp: Tag { Tag("samp", .inline) }
  package static var sub: Tag { Tag("sub", .inline) }
  package static var sup: Tag { Tag("sup", .inline) }
  package static var variable: Tag { Tag("var", .inline) }

  package static var svg: Tag { Tag("svg", .block) }
  /// A picture within a line of text.
  package static var svgInline: Tag { Tag("svg", .inline) }
  package static var symbol: Tag { Tag("symbol", .inline) }
  package static var use: Tag { Tag("use", .inline) }
  package static var path: Tag { Tag("path", .inline) }
  package static var svgTitle: Tag { Tag("title", .inline) }
  package static var svgDescription: Tag { Tag("desc", .inline) }
  package static var svgText: Tag { Tag("text", .inline) }
  package static var line: Tag { Tag("line", .inline) }
  package static var polyline: Tag { Tag("polyline", .inline) }
  package static var circle: Tag { Tag("circle", .inline) }
  package static var rect: Tag { Tag("rect", .inline) }

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

  package static var meta: VoidTag { VoidTag(tag: .void("meta", .block)) }
  package static var link: VoidTag { VoidTag(tag: .void("link", .block)) }
  package static var br: VoidTag { VoidTag(tag: .void("br", .block)) }
  package static var hr: VoidTag { VoidTag(tag: .void("hr", .block)) }
  package static var img: VoidTag { VoidTag(tag: .void("img", .inline)) }
  package static var input: VoidTag { VoidTag(tag: .void("input", .inline)) }
}
