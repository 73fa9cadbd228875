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

  /// Shapes that are looked for without the expression, as the built-in schemas write them.
  @Test(arguments: [
    "^[a-z0-9]+(-[a-z0-9]+)*$", "^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}$", "^(?!0000)[0-9]{4}(-Q[1-4]|-0[1-9]|-1[0-2])?$",
    "^(segment|team):[a-z0-9]+(-[a-z0-9]+)*$", "^(team|team-x|t):[a-z0-9]+(-[a-z0-9]+)*$", "^x-", "^(x|):[a-z]$",
  ])
  func `what is scanned for is what the expression matches`(pattern: String) throws {
    let texts = [
      "", "a", "a-", "-a", "a-b", "a--b", "A", "ä", "a\n", "x-", "x", ":", ":a", "x:a", "Team:a", "t:a", "teamx:a",
      "team", "team:", "team:a", "team:a-1", "team:-a", "team:a:b", "team:a\n", "segment:a", "segments:a", "team-x:a",
      "0000", "0001", "1000", "202", "2026", "20266", "2026\n", "2026-", "2026-Q", "2026-q1", "2026-Q11", "0000-Q1",
      "2026-Q0", "2026-Q1", "2026-Q4", "2026-Q5", "2026-00", "2026-01", "2026-09", "2026-10", "2026-12", "2026-13",
      "2026-20", "2026-1", "2026-0a", "2026/01", "2026-01-01", "2026-01-01\n", "0000-01-01", "0001-99-99",
      "2026-01-1", "2026-01-011", "2026-01/01", "2026x01-01", "2026-0a-01", "٢٠٢٦-٠١-٠١",
    ]
    for text in texts { #expect(try match(pattern, text) == match("(?:\(pattern))", text), "\(text)") }
  }
}
