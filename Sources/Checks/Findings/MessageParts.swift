internal import SourceText

/// Small pieces of messages.
enum MessageParts {
  /// Names between backticks: `a`, `b` and `c`; with more than `limit`, the first and how many more there are.
  static func list(_ names: [String], limit: Int = 4) -> String {
    var parts = names.map { "`\($0)`" }
    if parts.count > limit {
      parts = parts.prefix(limit - 1) + ["\(names.count - limit + 1) more"]
    }
    return Noun.joined(parts, "and")
  }

  /// Names between backticks, one of which will do: `a` or `b`.
  static func alternatives(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: " or ") }

  /// A number with at most one digit behind the point.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return String(value) }
    let tenths = Int((value * 10).rounded())
    let whole = "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10)"
    return tenths % 10 == 0 ? whole : "\(whole).\(abs(tenths) % 10)"
  }

  /// The words of a text in small letters, without what stands between them.
  static func words(_ text: String) -> [String] {
    let text = text.lowercased()
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    return text.utf8.split { byte in
      !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }.map { String(Substring($0)) }
  }
}
