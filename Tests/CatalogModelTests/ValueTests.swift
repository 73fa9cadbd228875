import CatalogModel
import SourceText
import Syntax
import Testing

@Suite struct ValueTests {
  @Test(
    "A date is a day that exists, and nothing else",
    arguments: [
      ("2026-11-21", true), ("2024-02-29", true), ("2000-02-29", true), ("2026-02-29", false), ("1900-02-29", false),
      ("2026-13-01", false), ("2026-00-10", false), ("2026-1-1", false), ("26-11-21", false), ("2026-11-21 ", false),
      ("0000-01-01", false), ("9999-12-31", true), ("", false), ("२०२६-११-२१", false),
    ])
  func dates(text: String, isDate: Bool) {
    #expect((CalendarDate(text) != nil) == isDate)
  }

  @Test("Days are counted from 1970 and back again")
  func epochDays() throws {
    let known = [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2026-11-21", 20_778), ("0001-01-01", -719_162),
    ]
    for (text, days) in known {
      let date = try #require(CalendarDate(text))
      #expect(date.daysSinceEpoch == days)
      #expect(CalendarDate(daysSinceEpoch: days) == date)
    }
    for days in stride(from: -700_000, through: 2_900_000, by: 997) {
      #expect(CalendarDate(daysSinceEpoch: days).daysSinceEpoch == days)
    }
    #expect(CalendarDate(unixSeconds: -1).description == "1969-12-31")
    #expect(CalendarDate(unixSeconds: 1_795_305_599).description == "2026-11-21")
    #expect(CalendarDate(unixSeconds: .max).description == "9999-12-31")
  }

  @Test(
    "A period has one of three forms",
    arguments: [
      ("2026", true), ("2026-Q3", true), ("2026-03", true), ("2026-Q5", false), ("2026-Q0", false), ("2026-13", false),
      ("2026-3", false), ("26", false), ("2026Q3", false), ("2026-q3", false), ("0000", false), ("20260", false),
    ])
  func periods(text: String, isPeriod: Bool) {
    #expect((Period(text) != nil) == isPeriod)
    if isPeriod { #expect(Period(text)?.code == text) }
  }

  @Test("A fiscal year and its quarters start at the fiscal year's first month; a month is a calendar month")
  func fiscalDays() throws {
    func days(_ text: String, from month: Int) throws -> String {
      let days = try #require(Period(text)).days(fiscalYearStart: month)
      return "\(days.lowerBound)/\(days.upperBound)"
    }
    #expect(try days("2026", from: 1) == "2026-01-01/2026-12-31")
    #expect(try days("2026", from: 4) == "2026-04-01/2027-03-31")
    #expect(try days("2026-Q4", from: 4) == "2027-01-01/2027-03-31")
    #expect(try days("2026-Q1", from: 12) == "2026-12-01/2027-02-28")
    #expect(try days("2026-03", from: 4) == "2026-03-01/2026-03-31")
    #expect(try days("9999-Q4", from: 12) == "9999-12-31/9999-12-31")
  }

  @Test("Periods contain and overlap by their dates, and are past after their last day")
  func relations() throws {
    let year = try #require(Period("2026")), quarter = try #require(Period("2026-Q1")),
      month = try #require(Period("2026-02"))
    #expect(year.contains(quarter, fiscalYearStart: 1))
    #expect(quarter.contains(month, fiscalYearStart: 1))
    #expect(!quarter.contains(month, fiscalYearStart: 4))
    #expect(!year.overlaps(month, fiscalYearStart: 4))
    #expect(!year.isPast(on: try #require(CalendarDate("2026-12-31")), fiscalYearStart: 1))
    #expect(year.isPast(on: try #require(CalendarDate("2027-01-01")), fiscalYearStart: 1))
    #expect(Period.quarter(of: try #require(CalendarDate("2026-02-10")), fiscalYearStart: 4).code == "2025-Q4")
    #expect(Period.quarter(of: try #require(CalendarDate("2026-11-21")), fiscalYearStart: 1).code == "2026-Q4")
  }

  @Test("A fiscal year that does not start in January shows both its years")
  func labels() throws {
    #expect(try #require(Period("2026")).label(fiscalYearStart: 1) == "2026")
    #expect(try #require(Period("2026")).label(fiscalYearStart: 4) == "2026–27")
    #expect(try #require(Period("2099-Q2")).label(fiscalYearStart: 7) == "2099–00 Q2")
    #expect(try #require(Period("2026-03")).label(fiscalYearStart: 4) == "2026-03")
  }

  @Test(
    "A pattern matches as it does in .gitignore",
    arguments: [
      ("*.md", "catalog/teams/a.md", true), ("*.md", "catalog/teams/a.png", false),
      ("catalog/**", "catalog/teams/a.md", true), ("catalog/*.md", "catalog/teams/a.md", false),
      ("**/teams/*.md", "catalog/hr/teams/a.md", true), ("**/teams/*.md", "teams/a.md", true),
      ("catalog/**/a.md", "catalog/a.md", true), ("a?c/x", "abc/x", true), ("a?c/x", "ac/x", false),
      ("*a*b*c", "xxaxxbxxc", true), ("*a*b*c", "xxaxxbxx", false),
    ])
  func globs(pattern: String, path: String, matches: Bool) {
    #expect(Glob(pattern).matches(path) == matches)
    let patterns = GlobSet([Glob("catalog/none.md"), Glob(pattern), Glob(path), Glob(pattern)])
    #expect(patterns.matching(path) == (matches ? [1, 2, 3] : [2]))
    #expect(GlobSet([Glob("none"), Glob(pattern)]).matches(path) == matches)
  }

  @Test("A pattern of many wildcards takes no longer than its length times the path's")
  func hostileGlob() {
    let pattern = String(repeating: "*a", count: 2000) + "b"
    #expect(!Glob(pattern).matches(String(repeating: "a", count: 4000)))
    let folders = String(repeating: "**/a/", count: 500) + "b"
    #expect(!Glob(folders).matches(String(repeating: "a/", count: 2000) + "c"))
  }

  @Test("A thousand patterns are held against two hundred paths")
  func manyGlobs() {
    let patterns = GlobSet(
      (0..<1_000).map { Glob($0 % 2 == 0 ? "catalog/teams/t\($0).md" : "catalog/**/x\($0)*/*.md") })
    let matching = (0..<200).filter { patterns.matches("catalog/teams/t\($0).md") }
    #expect(matching == Array(stride(from: 0, to: 200, by: 2)))
  }

  @Test(
    "A number keeps the text that it was written as, and is finite and decimal",
    arguments: [
      ("97.450", 97.45), ("-3", -3), ("1e3", 1000), ("0x1F", nil), (".inf", nil), ("1e999", nil), ("ten", nil),
      ("'5'", nil),
    ])
  func numbers(text: String, value: Double?) {
    let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    let number = Number(NodeTree.parse(file, limits: .catalogue).tree.root)
    #expect(number?.value == value)
    if value != nil { #expect(number?.text == text) }
  }
}
