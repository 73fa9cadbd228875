/// Writes a report in one format: values in, bytes out.
package protocol Reporter {
  /// Appends the whole report to `output`.
  func write(_ report: Report, to output: inout [UInt8])
}
