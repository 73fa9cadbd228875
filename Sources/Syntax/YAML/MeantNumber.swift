/// The number that a text was probably meant to be, where people write numbers otherwise than files do: `97,5`,
/// `1 000`, `95 %`.
package struct MeantNumber: Sendable, Equatable {
  /// What keeps the text from being a number.
  package enum Fault: Sendable {
    /// A comma for the decimal point.
    case comma
    /// Blanks or apostrophes between groups of digits.
    case gap
    /// A unit or a per cent sign behind the number.
    case unit
  }

  /// What keeps the text from being a number; of several, a unit comes before a comma and a comma before a gap.
  package let fault: Fault
  /// The number as it is to be written.
  package let text: String
  /// What else may be meant: in `1,000` the comma may set off the thousands.
  package let alternative: String?

  /// - Returns: nil if `text` is a number already, or if nobody can tell which one is meant.
  package init?(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count <= 64, !Self.isNumber(text), let last = scalars.lastIndex(where: Self.isDigit) else {
      return nil
    }
    let unit = scalars[(last + 1)...]
    guard unit.allSatisfy(Self.isOfUnit) else { return nil }
    let written = scalars[...last]
    let digits = written.filter { !Self.isGap($0) }
    guard written.count == digits.count || Self.isGrouped(written) else { return nil }
    let whole = Self.string(digits.map { $0 == "," ? "." : $0 })
    guard Self.isNumber(whole) else { return nil }
    let hasComma = digits.contains(",")
    fault = !unit.isEmpty ? .unit : hasComma ? .comma : .gap
    self.text = whole
    let isThousands =
      hasComma && written.count == digits.count && Self.isGrouped(written) && digits.first(where: { $0 != "-" }) != "0"
    alternative = isThousands ? Self.string(digits.filter { $0 != "," }) : nil
  }

  /// The number, or both of those that may be meant, within backticks and behind `prefix`.
  package func shown(behind prefix: String = "") -> String {
    (alternative.map { "`\(prefix)\($0)` or " } ?? "") + "`\(prefix)\(text)`"
  }

  /// Whether `text` is `-?[0-9]+(\.[0-9]+)?` of a size that a number can have.
  package static func isNumber(_ text: String) -> Bool {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let parts = digits.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }) else { return false }
    return text.utf8.count <= 40
  }

  /// Whether the digits before the decimals stand in groups of three, whatever divides them.
  private static func isGrouped(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var groups = scalars.drop { $0 == "-" }.split(omittingEmptySubsequences: false) { $0 == "," || isGap($0) }
    let hasGap = scalars.contains(where: isGap)
    if hasGap, let decimals = scalars.lastIndex(where: { $0 == "," || $0 == "." }) {
      // Behind the decimal point no groups are told from one another.
      guard !scalars[decimals...].contains(where: isGap) else { return false }
      groups = scalars[..<decimals].drop { $0 == "-" }.split(omittingEmptySubsequences: false, whereSeparator: isGap)
    }
    guard let first = groups.first, (1...3).contains(first.count) else { return false }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "'" || scalar == "’"
  }

  /// Whether a unit may hold it: letters, signs of currencies, per cent, `km/h`.
  private static func isOfUnit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.isWhitespace || "%‰°/".unicodeScalars.contains(scalar)
      || scalar.properties.generalCategory == .currencySymbol
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
