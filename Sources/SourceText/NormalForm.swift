// The standard library composes for its own comparisons; Foundation, which offers the same to all, costs time at every start.
@_spi(_Unicode) internal import Swift

extension String {
  /// The text in Unicode's normal form C (UAX #15), the one in which texts are compared byte by byte and names are written to
  /// pages: `é` is one character, however it was typed.
  package var composed: String {
    // What combines begins at U+0300, and little below needs it: most texts are what they are.
    guard utf8.contains(where: { $0 >= 0xCC }) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in withMarksBounded._nfc { scalars.append(scalar) }
    return String(scalars)
  }

  /// The text in Unicode's normal form D: each letter apart from its marks.
  package var decomposed: String {
    guard utf8.contains(where: { $0 >= 0xC3 }) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in withMarksBounded._nfd { scalars.append(scalar) }
    return String(scalars)
  }

  /// With a joiner of graphemes behind every 30 marks in a row, which is more than any language writes (UAX #15, stream-safe
  /// text): to put marks in order takes time that grows with the square of their number, here and wherever texts are compared.
  private var withMarksBounded: String {
    let most = 30
    var marks = 0
    func isOneTooMany(_ scalar: Unicode.Scalar) -> Bool {
      let isMark = scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
      marks = isMark ? marks + 1 : 0
      return marks > most
    }
    guard unicodeScalars.contains(where: isOneTooMany) else { return self }
    marks = 0
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if isOneTooMany(scalar) {
        scalars.append("\u{34F}")
        marks = 1
      }
      scalars.append(scalar)
    }
    return String(scalars)
  }
}
