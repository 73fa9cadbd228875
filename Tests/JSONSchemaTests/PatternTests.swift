import Testing

@testable import JSONSchema

struct PatternTests {
  private func match(_ pattern: String, _ text: String) throws -> Bool {
    let bytes = Array(text.utf8)
    let pattern = try Pattern(pattern)
    guard case .match = pattern.match(bytes.span, Pattern.MatchScratch()) else { return false }
    return true
  }

  @Test(
    "patterns mean what ECMAScript says",
    arguments: [
      ("^\\p{Letter}+$", "äö", true), ("^\\p{Letter}+$", "a1", false), ("^\\d$", "٣", false), ("^\\w$", "ä", false),
      ("^\\s$", "\u{a0}", true), ("^[\\S]$", "\u{2003}", false), ("^.$", "\u{2028}", false), ("^.$", "😀", true),
      ("a$", "a\n", false), ("^[[]$", "[", true), ("^[^]$", "x", true), ("^[]", "x", false),
      ("^\\u{1F600}$", "😀", true),
      ("^\\uD83D\\uDE00$", "😀", true), ("^\\cA$", "\u{1}", true), ("^(?<y>a)\\k<y>$", "aa", true),
      ("^(a)\\1$", "aa", true),
      ("^\\x41\\/$", "A/", true), ("^a{2}$", "aa", true), ("^a{$", "a{", true), ("^(?=a)a", "a", true),
      ("^\\p{Script=Greek}$", "α", true), ("^\\P{L}$", "1", true), ("^x-", "x-a", true), ("^x-", "y-a", false),
      ("^[a-z0-9]+(-[a-z0-9]+)*$", "a-b", true), ("^[a-z0-9]+(-[a-z0-9]+)*$", "a--b", false),
      ("^[a-z0-9]+(-[a-z0-9]+)*$", "", false), ("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "2026-11-21", true), ("", "", true),
      ("^$", "", true), ("#", "a#", true), ("^\\0$", "\0", true),
    ])
  func meaning(pattern: String, text: String, expected: Bool) throws {
    #expect(try match(pattern, text) == expected)
  }

  @Test(
    "classes by letter mean what ECMAScript says beyond ASCII, alone and in brackets",
    arguments: [
      ("\\d", "٣", false), ("\\d", "é", false), ("\\d", "3", true), ("\\D", "é", true), ("\\D", "ü", true),
      ("\\D", "😀", true), ("\\D", "٣", true), ("\\D", "\u{ff}", true), ("\\D", "3", false), ("\\D", "a", true),
      ("\\w", "é", false), ("\\w", "ſ", false), ("\\w", "_", true), ("\\W", "é", true), ("\\W", "ſ", true),
      ("\\W", "😀", true), ("\\W", "_", false), ("\\W", "Z", false), ("\\W", "\n", true),
      ("\\s", "\u{a0}", true), ("\\s", "\u{2003}", true), ("\\s", "\u{85}", false), ("\\s", "é", false),
      ("\\S", "é", true), ("\\S", "😀", true), ("\\S", "\u{a0}", false), ("\\S", "\u{3000}", false),
    ])
  func lettered(letter: String, text: String, expected: Bool) throws {
    #expect(try match("^\(letter)$", text) == expected)
    #expect(try match("^[\(letter)]$", text) == expected)
    #expect(try match("^[^\(letter)]$", text) == !expected)
    #expect(try match("^\(letter)+?$", text + text) == expected)
  }

  @Test(
    "the edge of a word is one of ASCII",
    arguments: [
      ("\\bé", "é", false), ("\\Bé", "é", true), ("a\\bé", "aé", true), ("a\\Bé", "aé", false),
      ("^\\D+$", "Müller", true), ("^\\W$", "😀", true), ("^[\\b]$", "\u{8}", true),
    ])
  func edges(pattern: String, text: String, expected: Bool) throws {
    #expect(try match(pattern, text) == expected)
  }

  @Test(
    "what ECMAScript does not know is refused",
    arguments: [
      "a++", "(?>a)", "(?i)a", "\\Aa", "a\\z", "\\Qa\\E", "(", "[a", "*a", "(?#c)", "\\h", "\\p{Nonsense}", "a\\",
      "(*UTF)",
    ])
  func refused(pattern: String) {
    #expect(throws: Pattern.Fault.self) { try Pattern(pattern) }
  }
}
