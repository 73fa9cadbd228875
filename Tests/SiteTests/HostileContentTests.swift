import CatalogModel
import Site
import TestSupport
import Testing

@Suite("Hostile content", .slow)
struct HostileContentTests {
  /// Texts that try to become markup, to run, to turn the page around or to break its layout.
  private static let payloads = [
    "<script>alert(1)</script>", "\\\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "]]><!--", "&lt;b&gt;",
    "a\\u202Eb\\u2066c", "a\\0b\\x07c\\x85d\\uFFFE", "{{ 7*7 }} ${7*7}", "javascript:alert(1)",
    "http:../../files/teams/logo.svg", "https:///example.org", "https:\\\\\\\\example.org", "//example.org",
    "data:text/html,<script>alert(1)</script>", "x\\\" style=\\\"background:url(//example.org)",
    "java\\tscript:alert(1)",
  ]

  @Test("stays text in every field", arguments: payloads)
  func staysText(_ payload: String) throws {
    let text = "\"\(payload)\""
    let site = try render([
      "salkku.yaml":
        "format: 1\ntitle: \(text)\nidea_url: \(text)\nedit_url: \(text)\naccent: \(text)\nlogo: \(text)\n",
      "catalog/service-packages/one.md": """
      ---
      title: \(text)
      owner: \(text)
      status: \(text)
      summary: \(text)
      version: \(text)
      segments: [\(text), staff]
      value: [{for: staff, outcome: \(text), job: \(text), need: \(text), basis: \(text)}]
      components: {core: [\(text)]}
      includes: [\(text)]
      excludes: {en: [\(text)], \(text): [\(text)]}
      warranty: {availability: {promise: \(text), unit: \(text), target: 1}}
      service_levels: [{promise: \(text), id: \(text), channel: \(text), unit: \(text), target: 3, readings: {2024: 1, 2025: 2}}]
      support: {hours: \(text), channels: [\(text)], response: \(text)}
      price: \(text)
      request: \(text)
      next: {version: \(text), due: 2026-01-02, changes: [\(text)]}
      aliases: [\(text)]
      tags: [\(text)]
      x-own: {\(text): [\(text)]}
      ---
      """,
      "catalog/segments/staff.md":
        "---\ntitle: {\(text): \(text)}\nneeds: [{id: \(text), need: \(text), source: \(text)}]\nwords: {\(text): [\(text)]}\n---\n",
      "catalog/measures/m.md":
        "---\ntitle: \(text)\nabout: [service-package:one]\nunit: \(text)\nreadings: {2024: 1, 2025: 2}\n---\n",
      "catalog/teams/t.md": "---\ntitle: \(text)\ncontact: \(text)\n---\n",
    ])
    #expect(HTMLChecker.problems(in: site) == [])
    for file in site.files where file.path.hasSuffix(".html") {
      let page = String(decoding: file.bytes, as: UTF8.self)
      #expect(!page.contains(/(?:href|src)="javascript:/), "\(file.path) links to a script")
      #expect(!page.unicodeScalars.contains { $0.properties.isBidiControl }, "\(file.path) turns its direction around")
    }
  }

  @Test("stays text in every field of every kind that a schema knows", arguments: Kinds.builtIn.declarations)
  func staysTextEverywhere(_ kind: KindDeclaration) throws {
    let schemas = try Schemas()
    let example = try #require(schemas.example(of: kind))
    var files = ["salkku.yaml": "format: 1\nlanguages: [en, fi]\n"]
    for other in Kinds.builtIn.declarations { files["catalog/\(other.folder)/other.md"] = schemas.other(other) }
    for (number, payload) in Self.payloads.enumerated() {
      let text = "\"\(payload)\""
      for (name, wordsToo) in [("words", false), ("all", true)] {
        files["catalog/\(kind.folder)/\(name)-\(number).md"] = """
          ---
          \(example.filled(with: text, wordsToo: wordsToo).text.dropLast()), "x-own": {\(text): [\(text)]}}
          ---
          [a](<\(payload)>) ![a](<\(payload)>)

          \(payload)
          """
      }
    }
    let site = try render(files)
    #expect(HTMLChecker.problems(in: site) == [])
    for number in Self.payloads.indices { #expect(site.page("\(kind.folder)/all-\(number)/index.html") != nil) }
  }

  @Test(
    "in a body neither runs nor loads anything",
    arguments: [
      "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b onclick=alert(1)>b</b>",
      "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](java&#10;script:alert(1))",
      "[a](data:text/html,x)", "[a](vbscript:x)", "<javascript:alert(1)>", "![a](https://example.org/pixel.png)",
      "[a](https://example.org/\"onclick=\"x)", "[a](http:../../files/teams/logo.svg)", "[a](https:t.svg)",
      "[a](HTTPS:/\\example.org)", "![a](http:t.svg)", "<http:t.svg>", "[a](../../../../etc/passwd)",
      "[a](//example.org)",
      "[a][b]\n\n[b]: javascript:x",
      "![<b>\"](x.png)", "# <script>\n\n# <script>", "<!-- x --><style>*{display:none}</style>",
      "| a | b |\n|:--|--:|\n| <i> | `</td>` |", "```\n</code></pre><script>\n```",
    ])
  func body(_ markdown: String) throws {
    let site = try render(["catalog/teams/t.md": "---\ntitle: T\n---\n\n\(markdown)\n"])
    #expect(HTMLChecker.problems(in: site) == [])
    let page = try #require(site.page("teams/t/index.html")).replacing("<script defer", with: "")
    for harmful in [
      "<script", "onload=", "<base", "<iframe", "onerror=\"", "onclick=\"", "href=\"javascript", "href=\"data",
      "src=\"http", "href=\"http:t",
      "href=\"http:.", "href=\"https:/\\", "<style",
    ] {
      #expect(!page.lowercased().contains(harmful))
    }
  }

  @Test("nested without end is flattened, not a crash")
  func deepNesting() throws {
    let deep = String(repeating: "> ", count: 20_000) + "deep"
    let site = try render(["catalog/teams/t.md": "---\ntitle: T\n---\n\n\(deep)\n"])
    #expect(HTMLChecker.problems(in: site) == [])
    #expect(site.page("teams/t/index.html")?.contains("deep") == true)
  }
}
