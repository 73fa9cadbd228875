import SourceText
import TestSupport
import Testing

@testable import Syntax

@Suite("A picture in SVG")
struct SVGPictureTests {
  private static let namespaces = #"xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink""#

  /// A picture with `inner` in it, as the site has it.
  private static func cleaned(_ inner: String) throws -> String {
    let bytes = try #require(SVGPicture(SourceFile(path: "a.svg", text: "<svg \(namespaces)>\(inner)</svg>")).bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What runs, embeds or loads, in the ways that browsers know.
  private static let attacks: [String] = [
    "<script>alert(1)</script>", "<script href='//evil.example/a.js'/>",
    "<script xlink:href='data:text/javascript,1'/>",
    "<a:script xmlns:a='http://www.w3.org/2000/svg'>alert(1)</a:script>",
    "<script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>",
    "<h:script xmlns:h='http://www.w3.org/1999/xhtml' src='//evil.example'/>",
    "<g><g><script><g/>alert(1)</script></g></g>",
    "<g onload='alert(1)'/>", "<g onclick=\"alert(1)\" onfocusin='x'/>", "<image href='x' onerror='alert(1)'/>",
    "<a href='javascript:alert(1)'><text>a</text></a>",
    "<a xlink:href=' &#10;java&#9;script:alert(1)'><text>a</text></a>",
    "<a href='JAVASCRIPT&#58;alert(1)'/>", "<a href='data:text/html,alert(1)'/>", "<a href='http:alert.svg'/>",
    "<a y:href='javascript:alert(1)' xmlns:y='http://www.w3.org/1999/xlink'/>", "<a href='alert.html'/>",
    "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml' onload='alert(1)'/></foreignObject>",
    "<iframe xmlns='http://www.w3.org/1999/xhtml' src='javascript:alert(1)'/>",
    "<handler type='text/javascript'>alert(1)</handler>",
    "<a id='a'><set attributeName='href' to='javascript:alert(1)'/></a>",
    "<a><animate attributeName='xlink:href' values='javascript:alert(1)'/></a>",
    "<a><set attributeName='onclick' to='alert(1)'/></a>", "<set attributeName=' href' to='javascript:alert(1)'/>",
    "<set attributeName='style' to='fill:url(//evil.example)'/>",
    "<animate attributeName='fill' to='url(//evil.example)'/>",
    "<animate attributeName='fill' values='red;url(//evil.example)'/>",
    "<use href='//evil.example/a.svg#x'/>", "<use href='data:image/svg+xml,alert(1)#x'/>",
    "<use xlink:href='evil.svg#x'/>",
    "<use href='#ok' xlink:href='//evil.example/x'/>", "<image href='//evil.example/a.png'/>",
    "<image href='data:image/svg+xml;base64,PHN2Zy8+'/>",
    "<image href='data:image/png;base64,&quot; onload=&quot;alert(1)'/>",
    "<feImage href='//evil.example/a.png'/>", "<path fill='url(//evil.example/a#b)'/>",
    "<path fill='url(  \"//evil.example\" )'/>",
    "<path fill='u\\72l(//evil.example)'/>", "<path fill='URL(//evil.example)'/>",
    "<path fill='red;/*;*/url(//evil.example)'/>",
    "<path fill='/*\"*/url(//evil.example)/*\"*/'/>", "<path fill='url/**/(//evil.example)'/>",
    "<path cursor='url(//evil.example),auto'/>",
    "<path style='fill:url(//evil.example)'/>", "<path style='fill:url(#a);stroke:image-set(\"//evil.example\" 1x)'/>",
    "<path style='a:\"/*\";fill:url(//evil.example);b:\"*/\"'/>", "<path style='a:\"\\\";fill:url(//evil.example)'/>",
    "<path style='b:}@import \"//evil.example\"'/>", "<path style='width:expression(alert(1))'/>",
    "<path style='behavior:url(//evil.example)'/>", "<path style=\"a:'x&#10;';fill:url(//evil.example)\"/>",
    "<path style='--a:url(//evil.example);fill:var(--a)'/>", "<path style='fill:\\75rl(//evil.example)'/>",
    "<style>@import '//evil.example/a.css';</style>", "<style>@import url(//evil.example)</style>",
    "<style>@font-face{font-family:a;src:url(//evil.example)}</style>",
    "<style>a{}@\\69mport '//evil.example';</style>",
    "<style>a{fill:red;}}@import '//evil.example';</style>", "<style>a{b:[}]}@import '//evil.example';</style>",
    "<style>a{b:'\n'}@import '//evil.example';</style>", "<style>/*a{}*/@import/**/'//evil.example';</style>",
    "<style>a{b:url('#x'//evil.example)}</style>", "<style>a{b:url(#x\"),url(//evil.example)}</style>",
    "<style>@media all{@import '//evil.example';a{b:url(//evil.example)}}</style>",
    "<style>@namespace a url(//evil.example);</style>", "<style><![CDATA[@import '//evil.example';]]></style>",
    "<style>a[b='url(#']{c:url(//evil.example)}</style>", "<style>a{&amp;b{c:url(//evil.example)}}</style>",
    "<style>a{b:c</style><style>}@import '//evil.example';</style>", "<style>&lt;/style>&lt;script>alert(1)</style>",
    "<style>x{}&lt;!-- @import '//evil.example'; --></style>", "<style>a{b:src('//evil.example')}</style>",
    "<desc>&lt;script>alert(1)&lt;/script></desc>", "<title><![CDATA[<script>alert(1)</script>]]></title>",
    "<?xml-stylesheet href='//evil.example/a.css'?>", "<!--><script>alert(1)</script>-->",
    "<g xml:base='//evil.example/'/>",
    "<path id='a\"onload=\"alert(1)'/>", "<path class='&quot;&gt;&lt;script&gt;'/>", "<video href='//evil.example'/>",
    "<discard href='//evil.example'/>", "<cursor href='//evil.example'/>", "<font-face-uri href='//evil.example'/>",
    "<path filter='url(//evil.example#f)' mask=\"url('//evil.example#m')\" marker='url(//evil.example)'/>",
    "<g xmlns:on='http://www.w3.org/2000/svg' on:load='alert(1)'/>", "<textPath href='//evil.example#a'/>",
    "<pattern xlink:href='//evil.example#a'/>",
    "<x:a xmlns:x='http://www.w3.org/2000/svg' href='javascript:alert(1)'/>",
  ]

  @Test("runs nothing and loads nothing", arguments: attacks)
  func harmless(_ attack: String) throws {
    let text = try Self.cleaned(attack)
    let markup = try Markup(text)
    #expect(markup.elements.isSubset(of: SVGVocabulary.elements), "\(text)")
    for (name, value) in markup.attributes {
      #expect(!name.hasPrefix("on") && name != "xml:base" && !name.hasPrefix("xmlns:"), "\(text)")
      if name == "href" { #expect(value.hasPrefix("#") || value.hasPrefix("data:image/png;base64,"), "\(text)") }
      #expect(!["id", "class"].contains(name) ? !value.contains("evil") : true, "\(text)")
      #expect(name != "attributeName" || value == "fill", "\(text)")
    }
    #expect(!markup.style.contains("@import") && !markup.style.contains("evil"), "\(text)")
    // What was cleaned is clean.
    let again = SVGPicture(SourceFile(path: "a.svg", text: text))
    #expect(again.bytes.map { String(decoding: $0, as: UTF8.self) } == text)
    #expect(again.diagnostics.isEmpty)
  }

  @Test("of any bytes is refused or harmless, and read in one pass", .slow)
  func mutations() throws {
    var random = SplitMix64(state: 7)
    let pieces = Self.attacks.map { Array($0.utf8) }
    let start = Array("<svg \(Self.namespaces)>".utf8)
    var read = 0
    for _ in 0..<4000 {
      var inner = pieces[Int(random.next() % UInt64(pieces.count))] + pieces[Int(random.next() % UInt64(pieces.count))]
      for _ in 0..<Int(random.next() % 4) where !inner.isEmpty {
        let place = Int(random.next() % UInt64(inner.count))
        switch random.next() % 3 {
        case 0: inner.remove(at: place)
        case 1: inner[place] = Array("<>&\"'(){};:@\\/*#= \n".utf8)[Int(random.next() % 19)]
        default: inner.insert(inner[Int(random.next() % UInt64(inner.count))], at: place)
        }
      }
      let picture = SVGPicture(SourceFile(path: "a.svg", bytes: start + inner + Array("</svg>".utf8)))
      guard let bytes = picture.bytes else {
        #expect(picture.diagnostics.count == 1)
        continue
      }
      read += 1
      let text = String(decoding: bytes, as: UTF8.self)
      let markup = try Markup(text)
      #expect(markup.elements.isSubset(of: SVGVocabulary.elements), "\(text)")
      for (name, value) in markup.attributes where !["id", "class"].contains(name) {
        #expect(!name.hasPrefix("on"), "\(text)")
        let isWeb = name == "href" && URLSafety(of: value) == .external
        #expect(isWeb || !value.lowercased().replacing(" ", with: "").contains("url(//"), "\(text)")
        if name == "href" { #expect(isWeb || value.hasPrefix("#") || value.hasPrefix("data:image/"), "\(text)") }
      }
      #expect(SVGPicture(SourceFile(path: "a.svg", bytes: bytes)).bytes == bytes, "\(text)")
    }
    #expect(read > 500)
  }

  @Test(
    "as programs draw them looks as it did",
    arguments: [
      // Inkscape.
      (
        """
        <metadata id="m"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>
        <sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" id="base"/>
        <defs><linearGradient id="a"><stop style="stop-color:#d40000;stop-opacity:1;" offset="0"/></linearGradient>\
        <linearGradient xlink:href="#a" id="b" x1="1"/></defs>
        <path style="fill:url(#b);stroke-width:.5;-inkscape-font-specification:'DejaVu Sans, Bold'" d="m 0,0 1,1 z"/>
        """,
        """


        <defs><linearGradient id="a"><stop style="stop-color:#d40000;stop-opacity:1" offset="0"/></linearGradient>\
        <linearGradient href="#a" id="b" x1="1"/></defs>
        <path style="fill:url(#b);stroke-width:.5;-inkscape-font-specification:'DejaVu Sans, Bold'" d="m 0,0 1,1 z"/>
        """
      ),
      // Illustrator and Figma.
      (
        """
        <style type="text/css"><![CDATA[ .st0{fill:#FFF;clip-path:url(#c)} .st1, g > .st2:not(.x) {stroke:rgb(1 2 3 / 50%)}
        @media (prefers-color-scheme: dark) { .st0 { fill: light-dark(#000, #fff) !important } } /* end */ ]]></style>
        <g clip-path="url(#c)" filter="url('#f')"><path class="st0" id="Group (1)" transform="translate(1 2) rotate(45)"/></g>
        """,
        """
        <style type="text/css">.st0{fill:#FFF;clip-path:url(#c)}
        .st1, g &gt; .st2:not(.x){stroke:rgb(1 2 3 / 50%)}
        @media (prefers-color-scheme: dark){.st0{fill: light-dark(#000, #fff) !important}
        }
        </style>
        <g clip-path="url(#c)" filter="url('#f')"><path class="st0" id="Group (1)" transform="translate(1 2) rotate(45)"/></g>
        """
      ),
      // Text, animation and a picture within.
      (
        """
        <text x="1" xml:space="preserve" font-family="&quot;Open Sans&quot;, sans-serif">a  &lt; b &amp; ä&#228;</text>
        <circle r="3"><animate attributeName="r" values="1;3;1" dur="2s" repeatCount="indefinite"/></circle>
        <image xlink:href="data:image/png;base64,iVBO
        Rw0K=" width="1"/>
        """,
        """
        <text x="1" xml:space="preserve" font-family="&quot;Open Sans&quot;, sans-serif">a  &lt; b &amp; ää</text>
        <circle r="3"><animate attributeName="r" values="1;3;1" dur="2s" repeatCount="indefinite"/></circle>
        <image href="data:image/png;base64,iVBORw0K=" width="1"/>
        """
      ),
    ])
  func faithful(_ drawn: String, _ expected: String) throws {
    let picture = SVGPicture(SourceFile(path: "a.svg", text: "<svg \(Self.namespaces)>\(drawn)</svg>"))
    #expect(picture.diagnostics.isEmpty)
    let text = String(decoding: try #require(picture.bytes), as: UTF8.self)
    #expect(text == "<svg xmlns=\"http://www.w3.org/2000/svg\">\(expected)</svg>\n")
  }

  @Test("of draw.io shows its plain labels in the place of formatted ones, and says so once")
  func drawIO() throws {
    let label = """
      <switch><foreignObject pointer-events="none" width="100%" requiredFeatures="x"><div xmlns="http://www.w3.org/1999/xhtml">\
      Start</div></foreignObject><text x="80" y="34">Start</text></switch>
      """
    let file = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <svg \(Self.namespaces) content="&lt;mxfile/&gt;" style="background-color: rgb(255, 255, 255);">\(label)\(label)</svg>
      """
    let picture = SVGPicture(SourceFile(path: "a.svg", text: file))
    #expect(picture.diagnostics.map(\.message) == ["the element `foreignObject` is left out of the picture"])
    let text = String(decoding: try #require(picture.bytes), as: UTF8.self)
    let shown = "<switch><text x=\"80\" y=\"34\">Start</text></switch>"
    #expect(
      text
        == "<svg xmlns=\"http://www.w3.org/2000/svg\" style=\"background-color: rgb(255, 255, 255)\">\(shown)\(shown)</svg>\n"
    )
  }

  @Test(
    "of any size and shape is read in steps that its size bounds", .slow,
    arguments: [
      String(repeating: "<g>", count: 60_000), String(repeating: "<g/>", count: 60_000),
      "<g " + String(repeating: "a ", count: 60_000), String(repeating: "<!--", count: 60_000),
      "<style>" + String(repeating: "a{url(", count: 60_000) + "</style>", String(repeating: "&amp;", count: 60_000),
      "<style>" + String(repeating: "@media a{", count: 60_000) + "</style>",
      "<style>" + String(repeating: "'/*", count: 60_000) + "</style>",
      "<path style='" + String(repeating: "a:(", count: 60_000) + "'/>",
      (0..<20_000).map { "<g id='g\($0)'><use href='#g\($0 + 1)'/></g>" }.joined(),
      "<g id='a'><use href='#a'/><use href='#b'/></g><g id='b'><use href='#a'/></g>",
    ])
  func large(_ inner: String) {
    let picture = SVGPicture(SourceFile(path: "a.svg", text: "<svg \(Self.namespaces)>\(inner)</svg>"))
    #expect(picture.bytes != nil || picture.diagnostics.count == 1)
    #expect(picture.diagnostics.count <= 100)
    if let bytes = picture.bytes { #expect(bytes.count < 6 * inner.utf8.count + 200) }
  }
}

/// The markup of a picture as the cleaner writes it, taken apart by other means than the cleaner's.
private struct Markup {
  var elements: Set<String> = []
  var attributes: [(name: String, value: String)] = []
  var style = ""

  init(_ text: String) throws {
    var rest = text[...]
    var isStyle = false
    while let open = rest.firstIndex(of: "<") {
      if isStyle { style += rest[..<open] }
      let close = try #require(rest[open...].firstIndex(of: ">"), "a tag is never closed: \(text)")
      let tag = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      isStyle = tag.hasPrefix("style") && !tag.hasSuffix("/")
      guard !tag.hasPrefix("/") else { continue }
      elements.insert(String(tag.prefix { $0.isLetter }))
      for match in tag.matches(of: /\s([A-Za-z:-]+)="([^"]*)"/) {
        attributes.append((String(match.1), String(match.2)))
      }
      let bare = tag.replacing(/\s[A-Za-z0-9:-]+="[^"]*"/, with: "")
      #expect(bare.wholeMatch(of: /[A-Za-z]+\/?/) != nil, "\(text)")
    }
  }
}

extension SourceFile {
  fileprivate init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}
