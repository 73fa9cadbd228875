import SourceText
import Syntax
import TestSupport
import Testing

@Suite struct StyleAddressesTests {
  private static func addresses(_ text: String) -> [StyleAddresses.Address] {
    StyleAddresses(in: SourceFile(path: "site.css", bytes: Array(text.utf8))).all
  }

  @Test(arguments: [
    ("p { background: url(a.png) }", ["a.png"]),
    ("p { background: URL( 'a b.png' ) }", ["a b.png"]),
    (#"p { background: url("a\"b.png") }"#, [#"a"b.png"#]),
    (#"p { background: url(a\20 b.png), u\72l(c.png) }"#, ["a b.png", "c.png"]),
    ("@font-face { src: url(a.woff2) format('woff2'), local('Arial'), src(\"b.woff2\") }", ["a.woff2", "b.woff2"]),
    ("p { background: image-set('a.png' 1x, url(b.png) 2x) } q::after { content: 'c.png' }", ["a.png", "b.png"]),
    ("/* url(a.png) */ p { content: \"url(b.png)\" } /* open url(c.png)", []),
    ("@import 'a.css' layer(x); @import url(b.css) print; @media print { p { content: 'c' } }", ["a.css", "b.css"]),
    ("p { background: url() } q { background: curl(a.png) }", []),
    ("p { content: 'open\n; background: url(a.png) }", ["a.png"]),
    ("\u{FEFF}p { background: url(ä.png", ["ä.png"]),
  ]) func `what a browser would load is found, and nothing else`(_ text: String, _ expected: [String]) {
    #expect(Self.addresses(text).map(\.text) == expected)
  }

  @Test func `an import is told from what is shown, and ranges hold addresses with their quotes`() {
    let text = "@import \"a.css\"; p { background: url(b.png), url('c.png') }"
    let found = Self.addresses(text)
    #expect(found.map(\.isImport) == [true, false, false])
    #expect(
      found.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == ["\"a.css\"", "b.png", "'c.png'"])
  }

  @Test func `any bytes are read to their end`() {
    var random = SplitMix64(state: 7)
    let alphabet = Array("url(@import '\"\\);{}/*-a0\n#".utf8)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0..<60, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let found = StyleAddresses(in: SourceFile(path: "a.css", bytes: bytes)).all
      #expect(found.allSatisfy { $0.range.upperBound <= bytes.count })
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
    }
  }
}
