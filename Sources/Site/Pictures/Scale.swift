/// Maps numbers to places along an axis that begins and ends at round numbers.
struct Scale {
  let ticks: [Double]
  /// How many decimals the ticks have.
  let decimals: Int
  private let start: Double
  private let end: Double

  /// Nil if the values span more than a double can tell.
  /// - Parameter values: finite numbers, at least one.
  init?(covering values: [Double], around count: Int = 4) {
    guard var low = values.min(), var high = values.max(), (high - low).isFinite else { return nil }
    if low == high {
      let margin = low == 0 ? 1 : abs(low) * 0.1
      low -= margin
      high += margin
    }
    let step = Self.roundStep(atLeast: (high - low) / Double(count))
    guard let step, step.size > 0, abs(low) / step.size < 1e9, abs(high) / step.size < 1e9 else { return nil }
    let first = (low / step.size).rounded(.down)
    let last = (high / step.size).rounded(.up)
    ticks = (0...Int(last - first)).map { (first + Double($0)) * step.size }
    decimals = step.decimals
    start = first * step.size
    end = last * step.size
  }

  /// Where `value` lies, 0 at the start of the axis and 1 at its end.
  func position(_ value: Double) -> Double { end > start ? (value - start) / (end - start) : 0 }

  /// The smallest of 1, 2 and 5 times a power of ten that is not below `size`. Multiplied up and down, because a power
  /// function differs from one C library to the next.
  private static func roundStep(atLeast size: Double) -> (size: Double, decimals: Int)? {
    guard size > 0, size.isFinite else { return nil }
    var power = 1.0
    var exponent = 0
    while power > size, exponent > -12 {
      power /= 10
      exponent -= 1
    }
    while power * 10 <= size, exponent < 300 {
      power *= 10
      exponent += 1
    }
    let factor: Double = [1, 2, 5].first { $0 * power >= size } ?? 10
    let decimals = max(0, -exponent) - (factor == 10 && exponent < 0 ? 1 : 0)
    return (factor * power, decimals)
  }
}
