/// So many of so many, and how sure one can be of the share that is behind it.
package struct Share: Sendable, Equatable {
  /// How many have it.
  package let count: Int
  /// Of how many.
  package let total: Int

  /// `count` of `total`.
  package init(_ count: Int, of total: Int) {
    self.count = count
    self.total = total
  }

  /// The share, from 0 to 1; nil of none.
  package var value: Double? { total == 0 ? nil : Double(count) / Double(total) }

  /// The interval that holds the true share in 95 of 100 such measurements; nil of none.
  ///
  /// Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the American
  /// Statistical Association 22 (1927).
  package var interval: ClosedRange<Double>? {
    guard let share = value else { return nil }
    let z = 1.959964
    let n = Double(total)
    let middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    return max(0, middle - half)...min(1, middle + half)
  }
}
