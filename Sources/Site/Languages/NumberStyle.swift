/// How a language writes numbers.
struct NumberStyle: Sendable {
  /// What stands before the decimals.
  let decimal: String
  /// What stands between groups of three digits.
  let group: String
  /// What stands behind the number of a percentage.
  let percent: String

  static let english = NumberStyle(decimal: ".", group: ",", percent: "%")
  /// A comma, narrow no-break spaces, and a space before the sign (SI brochure, 5.4.4 and 5.4.7).
  static let continental = NumberStyle(decimal: ",", group: "\u{202F}", percent: "\u{A0}%")
  static let italian = NumberStyle(decimal: ",", group: ".", percent: "%")

  /// A number as somebody wrote it, with its own digits: `12345.60` becomes `12 345,60`.
  func text(_ source: String) -> String {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    if (1...3).contains(source.utf8.count), source.utf8.allSatisfy(isDigit) { return source }
    var rest = source.utf8[...]
    var text = ""
    if rest.first == UInt8(ascii: "-") { text += "−" }
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let digits = rest.prefix(while: isDigit)
    text += digits.isEmpty ? "0" : grouped(Substring(digits))
    rest = rest[digits.endIndex...]
    if rest.first == UInt8(ascii: ".") {
      let decimals = rest.dropFirst().prefix(while: isDigit)
      if !decimals.isEmpty { text += decimal + Substring(decimals) }
      rest = rest[decimals.endIndex...]
    }
    return text + Substring(rest)
  }

  /// How many decimals a number was written with.
  static func decimals(of source: String) -> Int {
    guard let point = source.utf8.firstIndex(of: UInt8(ascii: ".")) else { return 0 }
    return source.utf8[point...].dropFirst().prefix { (0x30...0x39).contains($0) }.count
  }

  /// A count.
  func whole(_ number: Int) -> String { text(String(number)) }

  /// A computed number, rounded.
  func decimal(_ value: Double, _ decimals: Int) -> String {
    let factor = (0..<max(0, min(decimals, 12))).reduce(1.0) { factor, _ in factor * 10 }
    let scaled = (value * factor).rounded()
    guard scaled.magnitude < 1e15 else { return text(String(value)) }
    let digits = String(Int(scaled.magnitude))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    let whole = padded.dropLast(decimals)
    let sign = scaled < 0 ? "-" : ""
    return text(sign + whole + (decimals > 0 ? "." + padded.suffix(decimals) : ""))
  }

  /// Digits in groups of three.
  private func grouped(_ digits: Substring) -> String {
    guard digits.utf8.count > 3 else { return String(digits) }
    var text = ""
    for (index, digit) in digits.unicodeScalars.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text += group }
      text.unicodeScalars.append(digit)
    }
    return text
  }
}
