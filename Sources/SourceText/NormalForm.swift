// The standard library composes for its own comparisons; Foundation, which offers the same to all, costs time at every start.
@_spi(_Unicode) internal import Swift

extension String {
  /// The text in Unicode's normal form C (UAX #15), the one in which texts are compared byte by byte and names are written to
  /// pages: `é` is one character, however it was typed.
  package var composed: String {
    // What combines begins at U+0300, and little below needs it: most texts are what they are.
    guard utf8.contains(where: { $0 >= 0xCC }) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in _nfc { scalars.append(scalar) }
    return String(scalars)
  }

  /// The text in Unicode's normal form D: each letter apart from its marks.
  package var decomposed: String {
    guard utf8.contains(where: { $0 >= 0xC3 }) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in _nfd { scalars.append(scalar) }
    return String(scalars)
  }
}
