/// Maps numbers to places along an axis that begins and ends at round numbers.
struct Scale {
  /// How many decimals the ticks have.
  let decimals: Int
  /// The first tick and the number of steps from it to the last.
  private let first: Double
  private let stepCount: Int
  private let step: Double
  private let start: Double
  private let end: Double

  /// Nil if the values span more, or less, than a double can tell apart.
  /// - Parameters:
  ///   - values: finite numbers, at least one.
  ///   - count: how many steps the axis has, about.
  init?(covering values: [Double], around count: Int = 4) {
    guard var low = values.min(), var high = values.max() else { return nil }
    if low == high {
      let margin = low == 0 ? 1 : abs(low) * 0.1
      low -= margin
      high += margin
    }
    guard (high - low).isFinite, let step = Self.roundStep(atLeast: (high - low) / Double(count)),
      abs(low) / step.size < 1e9, abs(high) / step.size < 1e9
    else { return nil }
    first = (low / step.size).rounded(.down)
    let last = (high / step.size).rounded(.up)
    start = first * step.size
    end = last * step.size
    guard last - first <= Double(2 * count + 2), (end - start).isFinite, end > start else { return nil }
    stepCount = Int(last - first)
    self.step = step.size
    decimals = step.decimals
  }

  /// The round numbers along the axis.
  var ticks: [Double] { (0...stepCount).map { (first + Double($0)) * step } }

  /// Where `value` lies, 0 at the start of the axis and 1 at its end.
  func position(_ value: Double) -> Double { (value - start) / (end - start) }

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
    // The greatest power of ten of a double is the 308th, and ten times the last one is asked for.
    while exponent < 307, power * 10 <= size {
      power *= 10
      exponent += 1
    }
    let factor: Double = [1, 2, 5].first { $0 * power >= size } ?? 10
    let decimals = max(0, -exponent) - (factor == 10 && exponent < 0 ? 1 : 0)
    return (factor * power, decimals)
  }
}
