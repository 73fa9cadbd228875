extension StringProtocol {
  /// Whether it may be a reason that somebody gives: three letters or digits, and not marks alone.
  package var givesReason: Bool {
    var left = 3
    for scalar in unicodeScalars where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      left -= 1
      if left == 0 { return true }
    }
    return false
  }
}
