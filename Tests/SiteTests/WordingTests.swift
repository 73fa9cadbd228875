import CatalogModel
import Testing

@testable import Site

@Suite("Numbers, dates and names")
struct WordingTests {
  @Test(
    "keep a number's own digits and write it as the language does",
    arguments: [
      ("12345.60", "12,345.60", "12\u{202F}345,60", "12.345,60"), ("-0.5", "−0.5", "−0,5", "−0,5"),
      (".5", "0.5", "0,5", "0,5"), ("+7", "7", "7", "7"), ("1e3", "1e3", "1e3", "1e3"), ("999", "999", "999", "999"),
    ])
  func numbers(_ source: String, _ english: String, _ continental: String, _ italian: String) {
    #expect(NumberStyle.english.text(source) == english)
    #expect(NumberStyle.continental.text(source) == continental)
    #expect(NumberStyle.italian.text(source) == italian)
  }

  @Test("say of one more thing that it is one")
  func oneMore() {
    let all = [InterfaceWording.english, .finnish, .swedish, .french, .italian]
    #expect(all.map { $0.andMore("1") } == ["and 1 more", "ja 1 muu", "och 1 till", "et 1 autre", "e un altro"])
    #expect(all.map { $0.andMore("2") } == ["and 2 more", "ja 2 muuta", "och 2 till", "et 2 autres", "e altri 2"])
  }

  @Test(
    "round what was computed",
    arguments: [
      (11.5, 1, "11.5"), (0.04, 1, "0.0"), (-1234.56, 1, "−1,234.6"), (1e300, 0, "1e+300"), (0, 0, "0"),
      (99.95, 1, "100.0"),
    ])
  func rounded(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(NumberStyle.english.decimal(value, decimals) == text)
  }

  @Test(
    "write a unit that is known with the right plural in each language, and any other as it is written",
    arguments: [
      ("days", "1", ["1 day", "1 päivä", "1 dag", "1 jour", "1 giorno"]),
      ("päivää", "0", ["0 days", "0 päivää", "0 dagar", "0 jour", "0 giorni"]),
      (
        "Working days", "1.5",
        ["1.5 working days", "1,5 työpäivää", "1,5 arbetsdagar", "1,5 jour ouvré", "1,5 giorni lavorativi"]
      ),
      ("weekdays", "3", ["3 weekdays", "3 arkipäivää", "3 vardagar", "3 jours de semaine", "3 giorni feriali"]),
      (
        "hours per week", "12",
        ["12 hours a week", "12 tuntia viikossa", "12 timmar per vecka", "12 heures par semaine", "12 ore a settimana"]
      ),
      ("€", "1.0", ["1.0 euros", "1,0 euroa", "1,0 euro", "1,0 euro", "1,0 euro"]),
      ("per cent", "97.5", ["97.5%", "97,5\u{A0}%", "97,5\u{A0}%", "97,5\u{A0}%", "97,5%"]),
      ("payslips", "1", ["1 payslips", "1 payslips", "1 payslips", "1 payslips", "1 payslips"]),
      (
        "contacts a day", "2",
        ["2 contacts a day", "2 contacts a day", "2 contacts a day", "2 contacts a day", "2 contacts a day"]
      ),
    ])
  func units(_ unit: String, _ number: String, _ expected: [String]) throws {
    let site = try render([
      "salkku.yaml": "format: 1\nlanguages: [en, fi, sv, fr, it]\n",
      "catalog/measures/m.md": "---\ntitle: M\nunit: \"\(unit)\"\nreadings: {2025: \(number)}\n---\n",
    ])
    for (folder, text) in zip(["", "fi/", "sv/", "fr/", "it/"], expected) {
      // A unit that is shown as it is written says its language.
      let page = try #require(site.page(folder + "measures/m/index.html"))
        .replacing(#/<span lang="en">([^<]*)<\/span>/#) { $0.1 }
      let shown = text.replacing(" ", with: "\u{A0}", maxReplacements: 1)
      #expect(page.contains("<strong class=\"number\">\(shown)</strong>"), "\(folder) \(text)")
    }
  }

  @Test(
    "calls an address by its mailbox, its number or its host, and never by all of its characters",
    arguments: [
      ("https://orders.example.org/", "orders.example.org"), ("http://www.example.org/forms", "example.org/forms"),
      ("https://example.org/en/services/a/b/c/d/form.html?step=1#top", "example.org"),
      ("https://example.org?x=1", "example.org"), ("mailto:desk@example.org?subject=A", "desk@example.org"),
      ("tel:+358 9 1234", "+358 9 1234"), ("https:///x", "https:///x"), ("ftp://example.org", "ftp://example.org"),
    ])
  func addressNames(_ written: String, _ name: String) {
    #expect(PageContext.name(ofAddress: written) == name)
  }

  @Test("shorten an Italian article before a date that is read with a vowel, and no other")
  func italianArticles() {
    #expect(
      "Al {1}. Finisce il {2}.".filled("8 maggio 2026", "11 luglio 2026")
        == "All’8 maggio 2026. Finisce l’11 luglio 2026.")
    #expect("nessun nuovo dal {1}".filled("8 marzo 2027") == "nessun nuovo dall’8 marzo 2027")
    #expect("inizia il {1}".filled("18 maggio 2026") == "inizia il 18 maggio 2026")
    #expect("al {1}".filled("8 mai 2026") == "al 8 mai 2026")
  }

  @Test("spell out a date in five languages")
  func dates() throws {
    let date = try #require(CalendarDate("2026-11-01"))
    let texts = ["en", "fi", "sv", "it", "fr", "de"].map { Strings.inLanguage(Language($0)).dates.text(date) }
    #expect(
      texts == [
        "1 November 2026", "1. marraskuuta 2026", "1 november 2026", "1º novembre 2026", "1er novembre 2026",
        "1 November 2026",
      ])
  }

  @Test("sort names as their readers do")
  func collation() {
    func sorted(_ names: [String], _ tag: String) -> [String] {
      names.sorted {
        Collation.key(of: $0, in: Language(tag)).lexicographicallyPrecedes(Collation.key(of: $1, in: Language(tag)))
      }
    }
    #expect(sorted(["zebra", "Äiti", "arvo", "Öljy", "Åland"], "fi") == ["arvo", "zebra", "Åland", "Äiti", "Öljy"])
    #expect(sorted(["zone", "École", "eau", "étage"], "fr") == ["eau", "École", "étage", "zone"])
    #expect(sorted(["Zoo", "Štýrsko", "Tábor", "Sázava"], "en") == ["Sázava", "Štýrsko", "Tábor", "Zoo"])
    #expect(
      sorted(["Zlín", "Šumava", "Cheb", "Sázava", "Hora", "Čáslav", "Cizkov", "Ivančice"], "cs")
        == ["Cizkov", "Čáslav", "Hora", "Cheb", "Ivančice", "Sázava", "Šumava", "Zlín"])
    #expect(
      sorted(["Ål", "Æble", "Zebra", "Øl", "Aalborg", "Abe"], "da") == ["Abe", "Zebra", "Æble", "Øl", "Ål", "Aalborg"])
    #expect(sorted(["Ångström", "Ärende", "Zon"], "en") == ["Ångström", "Ärende", "Zon"])
    #expect(sorted(["Łódź", "Lublin", "Mazury", "Lwów"], "pl") == ["Lublin", "Lwów", "Łódź", "Mazury"])
    #expect(sorted(["иней", "йод", "ёж", "ель", "ива"], "ru") == ["ёж", "ель", "ива", "иней", "йод"])
    #expect(sorted(["Ωμέγα", "Άλφα", "βήτα"], "el") == ["Άλφα", "βήτα", "Ωμέγα"])
    #expect(sorted(["ılık", "istek", "Işık", "hız", "İstan"], "tr") == ["hız", "ılık", "Işık", "İstan", "istek"])
    #expect(sorted(["e\u{301}cole B", "école A", "École C"], "fr") == ["école A", "e\u{301}cole B", "École C"])
  }

  @Test("write Arabic and Hebrew from right to left, and nothing else")
  func direction() {
    let rightToLeft = ["ar", "he", "fa", "ur", "ar-EG", "az-Arab", "yi", "dv"]
    #expect(rightToLeft.filter { !Language($0).isRightToLeft } == [])
    #expect(["en", "fi", "az", "ar-Latn", "tr", "zh-Hant"].filter { Language($0).isRightToLeft } == [])
  }
}

@Suite("Addresses")
struct AddressTests {
  @Test(
    "of other schemes than those allowed are refused",
    arguments: [
      "javascript:alert(1)", " javascript:x", "JAVASCRIPT:x", "java\nscript:x", "data:text/html,x",
      "file:///etc/passwd",
      "//example.org", "/path", "path", "", "https:", "\u{1}https://example.org", "ht\ttps://example.org", "mailto:",
      "mailto: ", "tel:", "blob:https://example.org/1", "view-source:https://example.org", "ftp://example.org",
    ])
  func refused(_ text: String) {
    #expect(WebAddress(text) == nil)
  }

  /// Of the same scheme as the page, the first of these lead to its own server (WHATWG URL, 4.4: the state "special
  /// relative or authority"); others lead to another host than they seem to, or to none.
  @Test(
    "that name no host are refused", arguments: ["http", "HTTPS"],
    [
      "", "x", "../../files/teams/logo.svg", "/x", "?x", "#x", "//", "///", "///x", "//?x", "//#x", "//:80", "//@/x",
      "\\\\example.org", "/\\example.org", "\\/example.org", "//example.org\\@x", "//\\example.org", "/\t/example.org",
      "//exam\nple.org", "//exam ple.org", "//user@example.org", "//user:word@example.org", "//example.org@x",
      "//%65xample.org", "//example.org%00", "//exa<mple", "//[", "//[]", "//[::1", "//[::1]x", "//[g]", "//..",
      "//-_.",
      "//example.org:", "//example.org:x", "//example.org:123456", "//example.org:80:80", "//\u{AD}\u{2066}/",
      "//a|b", "//a^b", "//a`b", "//a'b", "//a{b}", "//a,b", "//a;b", "//a&b", "//a\u{0}b", "//a\u{7F}b",
    ])
  func refusedHosts(_ scheme: String, _ rest: String) {
    #expect(WebAddress("\(scheme):\(rest)") == nil)
  }

  @Test(
    "are spelt so that they end where they should",
    arguments: [
      ("https://example.org/a b\"c<d>", "https://example.org/a%20b%22c%3Cd%3E"),
      ("https://example.org/%41%zz", "https://example.org/%41%25zz"),
      ("http://[::1]:8080/[x]", "http://[::1]:8080/%5Bx%5D"),
      ("https://example.org/#a#b", "https://example.org/#a%23b"),
      ("mailto:a@example.org?subject=x y", "mailto:a@example.org?subject=x%20y"),
    ])
  func spelt(_ text: String, _ expected: String) {
    #expect(WebAddress(text)?.text == expected)
  }
}

@Suite("The accent colour")
struct AccentTests {
  @Test(
    "can be read in both themes, whatever was asked for",
    arguments: ["#ffcc00", "#000000", "#ffffff", "#0b5c6b", "#0000ff", "#7a0019"])
  func readable(_ hex: String) throws {
    let accent = try #require(Color(hex: hex))
    #expect(accent.readable(on: .lightGround).contrast(with: .lightGround) >= 4.5)
    #expect(accent.lively(onDark: .darkGround).contrast(with: .darkGround) >= 5.5)
  }

  @Test("keeps its hue on a dark ground, and is lively there")
  func lively() throws {
    #expect(try #require(Color(hex: "#0b5c6b")).lively(onDark: .darkGround).hex == "#75c3d1")
    #expect(try #require(Color(hex: "#7a0019")).lively(onDark: .darkGround).hex == "#e2a7b3")
    #expect(try #require(Color(hex: "#333333")).lively(onDark: .darkGround).hex == "#b8b8b8")
    #expect(try #require(Color(hex: "#ffcc00")).lively(onDark: .darkGround).hex == "#ffcc00")
  }

  @Test("is left as it is where it can be read")
  func unchanged() throws {
    #expect(try #require(Color(hex: "#0b5c6b")).readable(on: .lightGround).hex == "#0b5c6b")
  }

  @Test("has the contrast that the guideline's own examples have")
  func contrast() throws {
    let white = Color(red: 255, green: 255, blue: 255)
    let black = Color(red: 0, green: 0, blue: 0)
    #expect(white.contrast(with: black) == 21)
    let grey = try #require(Color(hex: "#767676"))
    #expect(abs(grey.contrast(with: white) - 4.54) < 0.01)
  }

  @Test("is ignored where it is no colour", arguments: ["red", "#12", "#zzzzzz", "#12345+", ""])
  func notAColour(_ text: String) {
    #expect(Color(hex: text) == nil)
  }

  @Test("stands on the backgrounds that the stylesheet has")
  func backgrounds() {
    let style = String(decoding: Stylesheet.pages.bytes(accent: nil), as: UTF8.self)
    #expect(style.contains("--ground: \(Color.lightGround.hex);"))
    #expect(style.contains("--ground: \(Color.darkGround.hex);"))
  }
}
