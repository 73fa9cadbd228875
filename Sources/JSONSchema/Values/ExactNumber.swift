/// A number exactly as its text says, in decimal, of any length.
///
/// JSON Schema compares numbers by their mathematical value (2020-12 core, 4.2.2), which a binary floating-point number
/// does not keep: 9007199254740993 and 0.1 are not what `Double` makes of them. So a number is a sign, digits without
/// zeros at either end, and a power of ten; nothing of it is ever written out, so that 1e1000000000 costs no memory.
package struct ExactNumber: Sendable, Hashable {
  /// Whether the number is below zero.
  let isNegative: Bool
  /// The digits as an integer, where at most 19 of them are left without the zeros at the end; 0 for zero itself.
  let coefficient: UInt64
  /// The digits, most significant first, each from 0 to 9, where there are more than 19; otherwise empty.
  let longDigits: [UInt8]
  /// The power of ten that the digits are multiplied by.
  let exponent: Int

  /// A power of ten that is as good as infinite; reached by hostile texts alone.
  private static let exponentLimit = 1 << 58

  /// The most hexadecimal or octal digits that are read; converting takes time quadratic in their number.
  private static let radixDigitLimit = 1_000

  private init(isNegative: Bool, coefficient: UInt64, longDigits: [UInt8], exponent: Int) {
    self.isNegative = isNegative
    self.coefficient = coefficient
    self.longDigits = longDigits
    self.exponent = exponent
  }

  /// A whole number.
  package init(_ value: Int) {
    var magnitude = UInt64(value.magnitude)
    var exponent = 0
    while magnitude != 0, magnitude % 10 == 0 {
      magnitude /= 10
      exponent += 1
    }
    self.init(isNegative: value < 0, coefficient: magnitude, longDigits: [], exponent: exponent)
  }

  /// The number that `text` means in JSON or in the core schema of YAML 1.2; nil for anything else, for infinity and
  /// for what is not a number.
  package init?(_ text: Span<UInt8>) {
    guard let number = Self.radix(text) ?? Self.decimal(text) else { return nil }
    self = number
  }

  /// The number that `text` means.
  package init?(_ text: String) {
    let utf8 = Array(text.utf8)
    self.init(utf8.span)
  }

  /// A sign, digits with a point somewhere, and an exponent; all but a digit may be missing.
  private static func decimal(_ text: Span<UInt8>) -> ExactNumber? {
    var position = 0
    let isNegative = sign(of: text, at: &position)
    var digits = Digits()
    guard digits.read(text, from: &position) else { return nil }
    var exponent = 0
    if position < text.count {
      guard let written = self.exponent(text, from: position + 1) else { return nil }
      exponent = written
    }
    return digits.number(isNegative: isNegative, exponent: exponent)
  }

  /// Reads a sign where there is one, and says whether it is a minus.
  private static func sign(of text: Span<UInt8>, at position: inout Int) -> Bool {
    guard position < text.count, text[position] == UInt8(ascii: "-") || text[position] == UInt8(ascii: "+") else {
      return false
    }
    defer { position += 1 }
    return text[position] == UInt8(ascii: "-")
  }

  /// The digits of a decimal number as they are read.
  private struct Digits {
    /// The digits up to here, as long as there are at most 19 between the zeros at either end.
    private var coefficient: UInt64 = 0
    /// All of them, once there are more.
    private var longDigits: [UInt8] = []
    private var count = 0
    /// Zeros are held back until a digit follows them: those at the end become part of the exponent.
    private var heldZeros = 0
    private var fractionDigits = 0

    /// Reads digits and a point, up to the end or an `e`.
    /// - Returns: false where no digit is there, or something else.
    mutating func read(_ text: Span<UInt8>, from position: inout Int) -> Bool {
      var sawDigit = false
      var sawPoint = false
      while position < text.count {
        switch text[position] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          sawDigit = true
          if sawPoint { fractionDigits += 1 }
          append(text[position] - UInt8(ascii: "0"))
        case UInt8(ascii: "."):
          if sawPoint { return false }
          sawPoint = true
        case UInt8(ascii: "e"), UInt8(ascii: "E"): return sawDigit
        default: return false
        }
        position += 1
      }
      return sawDigit
    }

    private mutating func append(_ digit: UInt8) {
      if digit == 0 {
        if count > 0 { heldZeros += 1 }
        return
      }
      let added = heldZeros + 1
      if count + added <= 19 {
        for _ in 0..<heldZeros { coefficient *= 10 }
        coefficient = coefficient * 10 + UInt64(digit)
      } else {
        if longDigits.isEmpty { longDigits = ExactNumber.digits(of: coefficient) }
        longDigits.append(contentsOf: repeatElement(0, count: heldZeros))
        longDigits.append(digit)
      }
      count += added
      heldZeros = 0
    }

    /// - Parameter exponent: what is written behind the digits.
    func number(isNegative: Bool, exponent: Int) -> ExactNumber {
      if count == 0 { return ExactNumber(isNegative: false, coefficient: 0, longDigits: [], exponent: 0) }
      let exponent = exponent - fractionDigits + heldZeros
      return ExactNumber(
        isNegative: isNegative, coefficient: longDigits.isEmpty ? coefficient : 0, longDigits: longDigits,
        exponent: max(-ExactNumber.exponentLimit, min(ExactNumber.exponentLimit, exponent)))
    }
  }

  private static func exponent(_ text: Span<UInt8>, from start: Int) -> Int? {
    var position = start
    let isNegative = sign(of: text, at: &position)
    guard position < text.count else { return nil }
    var value = 0
    while position < text.count {
      let byte = text[position]
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = min(exponentLimit, value * 10 + Int(byte - UInt8(ascii: "0")))
      position += 1
    }
    return isNegative ? -value : value
  }

  /// A YAML integer behind `0x` or `0o`; nil for anything else.
  private static func radix(_ text: Span<UInt8>) -> ExactNumber? {
    guard text.count > 2, text[0] == UInt8(ascii: "0") else { return nil }
    let base: UInt64
    switch text[1] {
    case UInt8(ascii: "x"): base = 16
    case UInt8(ascii: "o"): base = 8
    default: return nil
    }
    guard text.count - 2 <= radixDigitLimit else { return nil }
    // Limbs of nine decimal digits, least significant first.
    var limbs: [UInt64] = [0]
    for position in 2..<text.count {
      guard let digit = digit(text[position]), digit < base else { return nil }
      var carry = digit
      for index in limbs.indices {
        let value = limbs[index] * base + carry
        limbs[index] = value % 1_000_000_000
        carry = value / 1_000_000_000
      }
      if carry > 0 { limbs.append(carry) }
    }
    return decimal(ofLimbs: limbs)
  }

  /// The value of a hexadecimal digit.
  private static func digit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  private static func decimal(ofLimbs limbs: [UInt64]) -> ExactNumber? {
    var digits: [UInt8] = []
    for limb in limbs.reversed() {
      var rest = limb
      var group = [UInt8](repeating: 0, count: 9)
      for index in (0..<9).reversed() {
        group[index] = UInt8(rest % 10) + UInt8(ascii: "0")
        rest /= 10
      }
      digits += group
    }
    return decimal(digits.span)
  }

  private static func digits(of coefficient: UInt64) -> [UInt8] {
    var digits: [UInt8] = []
    var rest = coefficient
    while rest > 0 {
      digits.append(UInt8(rest % 10))
      rest /= 10
    }
    return digits.reversed()
  }

  /// Whether the number is zero.
  package var isZero: Bool { coefficient == 0 && longDigits.isEmpty }

  /// Whether the number has no fraction: 1.0 and 1e3 are whole (2020-12 validation, 6.1.1).
  package var isInteger: Bool { exponent >= 0 }

  /// The number of decimal digits without the zeros at either end.
  package var digitCount: Int {
    if !longDigits.isEmpty { return longDigits.count }
    var count = 0
    var rest = coefficient
    while rest > 0 {
      rest /= 10
      count += 1
    }
    return count
  }

  /// The number as an `Int`; those too large for it become the largest.
  package var clamped: Int {
    guard isInteger, longDigits.isEmpty, exponent <= 18, coefficient <= UInt64(Int.max) else {
      return isInteger ? (isNegative ? Int.min : Int.max) : 0
    }
    var value = Int(coefficient)
    for _ in 0..<exponent {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return isNegative ? Int.min : Int.max }
      value = product
    }
    return isNegative ? -value : value
  }
}

extension ExactNumber: Comparable {
  package static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? right.hasSmallerMagnitude(than: left) : left.hasSmallerMagnitude(than: right)
  }

  private func hasSmallerMagnitude(than other: ExactNumber) -> Bool {
    if isZero || other.isZero { return isZero && !other.isZero }
    let count = digitCount
    let otherCount = other.digitCount
    if count + exponent != other.exponent + otherCount { return count + exponent < other.exponent + otherCount }
    if longDigits.isEmpty, other.longDigits.isEmpty {
      // The first digits stand for the same power of ten; filled up with zeros to the same length they compare as
      // integers, and 19 digits fit.
      var left = coefficient
      var right = other.coefficient
      for _ in count..<max(count, otherCount) { left *= 10 }
      for _ in otherCount..<max(count, otherCount) { right *= 10 }
      return left < right
    }
    return allDigits.lexicographicallyPrecedes(other.allDigits)
  }

  private var allDigits: [UInt8] { longDigits.isEmpty ? Self.digits(of: coefficient) : longDigits }

  /// Whether this is a whole multiple of `divisor`, which is not zero.
  package func isMultiple(of divisor: ExactNumber) -> Bool {
    if isZero { return true }
    // Both coefficients end in a digit other than zero, so dividing by a further power of ten leaves a fraction.
    guard exponent >= divisor.exponent else { return false }
    // A power of ten supplies factors 2 and 5 only, and a divisor of n digits has fewer than 4n of either.
    let zeros = min(exponent - divisor.exponent, 4 * divisor.digitCount)
    if divisor.longDigits.isEmpty {
      let modulus = divisor.coefficient
      var remainder: UInt64 = 0
      func append(_ digit: UInt8) {
        let product = remainder.multipliedFullWidth(by: 10)
        let (low, carry) = product.low.addingReportingOverflow(UInt64(digit))
        // The high word stays below the modulus, because the remainder does and the factor is ten.
        remainder = modulus.dividingFullWidth((product.high + (carry ? 1 : 0), low)).remainder
      }
      if longDigits.isEmpty { remainder = coefficient % modulus } else { longDigits.forEach(append) }
      for _ in 0..<zeros { append(0) }
      return remainder == 0
    }
    var remainder: [UInt8] = []
    let modulus = divisor.longDigits
    for digit in allDigits + [UInt8](repeating: 0, count: zeros) {
      if !(remainder.isEmpty && digit == 0) { remainder.append(digit) }
      while Self.isAtLeast(remainder, modulus) { Self.subtract(modulus, from: &remainder) }
    }
    return remainder.isEmpty
  }

  private static func isAtLeast(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count ? !left.lexicographicallyPrecedes(right) : left.count > right.count
  }

  private static func subtract(_ right: [UInt8], from left: inout [UInt8]) {
    var borrow: UInt8 = 0
    let shift = left.count - right.count
    for index in left.indices.reversed() {
      let taken = borrow + (index >= shift ? right[index - shift] : 0)
      borrow = left[index] < taken ? 1 : 0
      left[index] = left[index] + borrow * 10 - taken
    }
    left = Array(left.drop { $0 == 0 })
  }
}

extension ExactNumber {
  /// The multiples of `divisor` below and above, written out; nil if they have more digits than a machine's number.
  func multiplesAround(_ divisor: ExactNumber) -> (below: String, above: String)? {
    guard longDigits.isEmpty, divisor.longDigits.isEmpty, !divisor.isZero else { return nil }
    let scale = min(exponent, divisor.exponent, 0)
    guard let value = scaled(to: scale), let step = divisor.scaled(to: scale) else { return nil }
    let below = value - ((value % step) + step) % step
    let (above, overflow) = below.addingReportingOverflow(step)
    guard !overflow else { return nil }
    return (Self.decimal(below, scale), Self.decimal(above, scale))
  }

  /// The number in units of a power of ten, if it has fewer than 18 digits in them.
  private func scaled(to power: Int) -> Int? {
    guard coefficient < 1_000_000_000_000_000_000, exponent - power <= 18 else { return nil }
    var result = isNegative ? -Int(coefficient) : Int(coefficient)
    for _ in 0..<(exponent - power) {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      guard !overflow, product.magnitude < 1_000_000_000_000_000_000 else { return nil }
      result = product
    }
    return result
  }

  /// `value` times ten to a power that is not above 0, in plain decimal digits.
  private static func decimal(_ value: Int, _ power: Int) -> String {
    var digits = String(value.magnitude)
    if power < 0 {
      digits = String(repeating: "0", count: max(0, 1 - power - digits.utf8.count)) + digits
      var fraction = String(digits.suffix(-power))
      while fraction.last == "0" { fraction.removeLast() }
      digits = digits.dropLast(-power) + (fraction.isEmpty ? "" : "." + fraction)
    }
    return (value < 0 ? "-" : "") + digits
  }
}
