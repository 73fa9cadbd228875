/// The value in the middle; of an even number of values the mean of the two there. 0 of none.
package func median(_ values: [Double]) -> Double {
  guard !values.isEmpty else { return 0 }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/// The ratios of values measured side by side, so that a load that comes and goes strikes both.
package func ratios(_ values: [Double], to floors: [Double]) -> [Double] {
  zip(values, floors).filter { $0.1 > 0 }.map { $0.0 / $0.1 }
}

/// The median of those ratios.
package func ratio(_ values: [Double], to floors: [Double]) -> Double { median(ratios(values, to: floors)) }
