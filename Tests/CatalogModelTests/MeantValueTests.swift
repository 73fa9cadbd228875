import CatalogModel
import Testing

/// What people write for dates, periods and addresses, and what they mean by it.
@Suite struct MeantValueTests {
  @Test(
    "a day is understood in the order that its marks tell, and else both orders are offered",
    arguments: [
      ("15.9.2028", ["2028-09-15"]), ("15. September 2028", ["2028-09-15"]), ("September 15, 2028", ["2028-09-15"]),
      ("15 syyskuuta 2028", ["2028-09-15"]), ("le 1er août 2028", ["2028-08-01"]), ("9/15/2028", ["2028-09-15"]),
      ("15/9/2028", ["2028-09-15"]), ("9/5/2028", ["2028-05-09", "2028-09-05"]), ("9/9/2028", ["2028-09-09"]),
      ("2028/9/5", ["2028-09-05"]), ("2028-9-5", ["2028-09-05"]), ("20280905", ["2028-09-05"]),
      ("31.2.2028", []), ("2028", []), ("soon", []), ("15.9.28", []), ("mars 2028", []), ("", []),
      ("ma 5 2028", []), (String(repeating: "1", count: 4000), []),
    ])
  func days(text: String, meant: [String]) { #expect(MeantDate.candidates(text) == meant) }

  @Test(
    "a period is understood with its parts in any order",
    arguments: [
      ("Q3 2026", "2026-Q3"), ("2026-q3", "2026-Q3"), ("2026Q1", "2026-Q1"), ("2026/Q4", "2026-Q4"),
      ("3Q2026", "2026-Q3"), ("kvartal 2 2026", "2026-Q2"), ("T1 2026", "2026-Q1"), ("March 2026", "2026-03"),
      ("2026-5", "2026-05"), ("03/2026", "2026-03"), ("3/2026", nil), ("FY2026", "2026"), ("Q5 2026", nil),
      ("13/2026", nil),
      ("2026-Q", nil), ("1.2.2026", nil), ("spring 2026", nil),
    ] as [(String, String?)])
  func periods(text: String, meant: String?) { #expect(MeantPeriod.candidate(text) == meant) }

  @Test("a number of one digit beside a year may be a quarter or a month")
  func quarterOrMonth() {
    for text in ["3/2026", "2026/3", "2026-3"] {
      #expect(MeantPeriod.candidates(text) == ["2026-Q3", "2026-03"])
    }
  }

  @Test(
    "an address without its beginning is understood, and a path is none",
    arguments: [
      ("www.example.org/wifi", "https://www.example.org/wifi"), ("it@example.org", "mailto:it@example.org"),
      ("example.org", "https://example.org"), ("wifi.md", nil), ("../files/form.pdf", nil), ("it@", nil),
      ("@example.org", nil), ("two words.org", nil), ("javascript:alert.org", nil), ("a@b@c.org", nil),
    ] as [(String, String?)])
  func addresses(text: String, meant: String?) { #expect(MeantAddress.candidate(text) == meant) }
}
