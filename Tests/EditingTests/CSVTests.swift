import Editing
import TestSupport
import Testing

/// Tables as spreadsheets write them.
struct CSVTests {
  private static func texts(_ text: String) -> [[String]] {
    CSV(Array(text.utf8), fieldCount: 3).records.map { $0.map(\.text) }
  }

  @Test(
    arguments: [
      ("a,b,c\n", [["a", "b", "c"]]),
      ("a,b,c", [["a", "b", "c"]]),
      ("a;b;c\n", [["a", "b", "c"]]),
      ("a\tb\tc\n", [["a", "b", "c"]]),
      ("\u{FEFF}a,b,c\r\nd,e,f\r\n", [["a", "b", "c"], ["d", "e", "f"]]),
      ("a,b,c\rd,e,f\r", [["a", "b", "c"], ["d", "e", "f"]]),
      ("sep=;\r\na;b;c\r\n", [["a", "b", "c"]]),
      ("sep=,\na,b,c\n", [["a", "b", "c"]]),
      ("\n\n a , b ,c \n\n", [["a", "b", "c"]]),
      (",,\n;;\na,b,c\n", [[";;"], ["a", "b", "c"]]),
      ("a,\"b, c\",d\n", [["a", "b, c", "d"]]),
      ("a,\"b \"\"c\"\"\",d\n", [["a", "b \"c\"", "d"]]),
      ("a,\"two\nlines\",d\ne,f,g\n", [["a", "two\nlines", "d"], ["e", "f", "g"]]),
      ("a,\"b\"x,d\n", [["a", "bx", "d"]]),
      ("a,b\"c,d\n", [["a", "b\"c", "d"]]),
      ("a;b;1,5\n", [["a", "b", "1,5"]]),
      ("a,b,1,5\n", [["a", "b", "1", "5"]]),
      ("a,b,\"1,5\"\n", [["a", "b", "1,5"]]),
      ("ä,€,😀\n", [["ä", "€", "😀"]]),
      ("", []),
      ("\n\r\n", []),
      ("\u{FEFF}", []),
    ] as [(String, [[String]])])
  func `a table is read`(text: String, records: [[String]]) {
    #expect(Self.texts(text) == records)
  }

  @Test func `a quote that nothing closes is told with its place`() {
    let table = CSV(Array("a,b,\"c\nd,e,f\n".utf8), fieldCount: 3)
    #expect(table.unclosedQuote == 4)
  }

  @Test func `each field knows where it stands, quotes and all`() {
    let text = "\u{FEFF}a ; \"b\";\r\n"
    let bytes = Array(text.utf8)
    let fields = CSV(bytes, fieldCount: 2).records[0]
    #expect(fields.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["a", "\"b\"", ""])
  }

  @Test func `a field knows whether something stands behind its closing quote`() {
    let fields = CSV(Array("a,\"b\" ,\"c\"d e,\"f\"\"\"\n".utf8), fieldCount: 4).records[0]
    #expect(fields.map(\.isBroken) == [false, false, true, false])
    #expect(fields.map(\.text) == ["a", "b", "cde", "f\""])
  }

  @Test(.slow, arguments: [",", "\"", "\n", "a", "\"\"", "a,\"", "\r"])
  func `a million of anything is read in good time`(part: String) {
    let text = String(repeating: part, count: 1_000_000)
    let clock = ContinuousClock()
    let duration = clock.measure { _ = CSV(Array(text.utf8), fieldCount: 3) }
    // A reader whose time grows with the square of the input would take hours.
    #expect(duration < .seconds(30))
  }
}
